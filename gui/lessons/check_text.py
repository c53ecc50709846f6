"""Writes what a check found at the end of a text that is read."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import Qt
from PySide6.QtGui import (
    QBrush,
    QFont,
    QTextBlockFormat,
    QTextCharFormat,
    QTextCursor,
    QTextFrameFormat,
    QTextLength,
    QTextTable,
    QTextTableCellFormat,
    QTextTableFormat,
)

from gui import theme
from gui.lessons.check_words import BAD, Line, Numbers, sentence, tables

if TYPE_CHECKING:
    from gui.lessons.checker import Result

ANCHOR, BAD_ANCHOR = "check", "differs"
_GAP = 6.0  # px
_ABOVE = 14.0


def append_result(cursor: QTextCursor, heading: str, result: Result) -> None:
    """Write `heading`, the sentence and the tables of `result` where `cursor` stands, at the end.

    There is an anchor at the heading, and one at each number that is not good.
    """
    _paragraph(cursor, heading, _bold(anchor=ANCHOR), above=2 * _ABOVE)
    _paragraph(cursor, sentence(result.checked), _plain())
    for settings, numbers in tables(result):
        if settings:
            _paragraph(cursor, settings, _bold(), above=_ABOVE)
        for one in numbers:
            _write_numbers(cursor, one)


def _write_numbers(cursor: QTextCursor, numbers: Numbers) -> None:
    title = _small(QFont.Weight.DemiBold)
    if not numbers.is_good:
        title.setForeground(QBrush(theme.color("bad")))
    text = numbers.title if numbers.is_good else f"{BAD} {numbers.title}"
    _paragraph(cursor, text, title, above=_ABOVE, below=3.0)
    rows = 1 + sum(2 if line.more else 1 for line in numbers.lines)
    table = cursor.insertTable(rows, len(numbers.columns), _table_format())
    for column, text in enumerate(numbers.columns):
        _cell(table, 0, column, text, _small(), right=column in (1, 2))
    row = 1
    for line in numbers.lines:
        row = _write_line(table, row, line)
    cursor.movePosition(QTextCursor.MoveOperation.End)
    for note in numbers.notes:
        _paragraph(cursor, note, _small(), below=_GAP)


def _write_line(table: QTextTable, row: int, line: Line) -> int:
    """Write `line` into row `row`, and below what there is more to say; returns the next row."""
    what, figures = _figures(), _figures()
    if not line.is_good:
        _anchor(what, BAD_ANCHOR)
    figures.setToolTip(line.exact)
    verdict = _small(QFont.Weight.Normal if line.is_good else QFont.Weight.DemiBold)
    verdict.setForeground(QBrush(theme.color("good" if line.is_good else "bad")))
    hot = not line.is_good
    _cell(table, row, 0, line.what, what, hot=hot)
    _cell(table, row, 1, line.published, figures, right=True, hot=hot)
    _cell(table, row, 2, line.ours, figures, right=True, hot=hot)
    _cell(table, row, 3, line.verdict, verdict, hot=hot)
    if not line.more:
        return row + 1
    table.mergeCells(row + 1, 0, 1, table.columns())
    _cell(table, row + 1, 0, line.more, _small(), right=True, hot=hot)
    return row + 2


def _cell(
    table: QTextTable,
    row: int,
    column: int,
    text: str,
    form: QTextCharFormat,
    *,
    right: bool = False,
    hot: bool = False,
) -> None:
    """Write a cell; `hot` gives it the ground of what wants attention."""
    cell = table.cellAt(row, column)
    given = QTextTableCellFormat()
    given.setVerticalAlignment(QTextCharFormat.VerticalAlignment.AlignMiddle)
    if hot:
        given.setBackground(QBrush(theme.color("hot")))
    cell.setFormat(given)
    cursor = cell.firstCursorPosition()
    block = QTextBlockFormat()
    block.setAlignment(Qt.AlignmentFlag.AlignRight if right else Qt.AlignmentFlag.AlignLeft)
    cursor.setBlockFormat(block)
    cursor.insertText(text, form)


def _paragraph(
    cursor: QTextCursor, text: str, form: QTextCharFormat, *, above: float = 0.0, below: float = _GAP
) -> None:
    block = QTextBlockFormat()
    block.setTopMargin(above)
    block.setBottomMargin(below)
    if cursor.block().length() > 1 or cursor.block().previous().textList() is not None:
        cursor.insertBlock(block, form)
    else:  # the empty block that every table leaves behind
        cursor.setBlockFormat(block)
    cursor.insertText(text, form)


def _plain() -> QTextCharFormat:
    form = QTextCharFormat()
    form.setForeground(QBrush(theme.color("text")))
    return form


def _bold(anchor: str = "") -> QTextCharFormat:
    form = _plain()
    form.setFontWeight(QFont.Weight.DemiBold)
    _anchor(form, anchor)
    return form


def _anchor(form: QTextCharFormat, name: str) -> None:
    if name:
        form.setAnchor(True)
        form.setAnchorNames([name])


def _small(weight: QFont.Weight = QFont.Weight.Normal) -> QTextCharFormat:
    form = QTextCharFormat()
    form.setForeground(QBrush(theme.color("muted" if weight == QFont.Weight.Normal else "text")))
    form.setFontPointSize(theme.small_font().pointSizeF())
    form.setFontWeight(weight)
    return form


def _figures() -> QTextCharFormat:
    form = _plain()
    font = theme.fixed_font(0.92)
    form.setFontFamilies([font.family()])
    form.setFontPointSize(font.pointSizeF())
    return form


def _table_format() -> QTextTableFormat:
    made = QTextTableFormat()
    made.setBorder(1)
    made.setBorderCollapse(True)
    made.setBorderStyle(QTextFrameFormat.BorderStyle.BorderStyle_Solid)
    made.setBorderBrush(QBrush(theme.color("line")))
    made.setCellPadding(3)
    made.setCellSpacing(0)
    made.setBottomMargin(_GAP)
    made.setWidth(QTextLength(QTextLength.Type.PercentageLength, 99))
    made.setHeaderRowCount(1)
    return made
