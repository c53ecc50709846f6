"""A text to read: Markdown in the window's own type and colours, with room between its lines."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QEvent, Qt, QUrl, Signal
from PySide6.QtGui import (
    QBrush,
    QDesktopServices,
    QFont,
    QFontInfo,
    QGuiApplication,
    QTextBlock,
    QTextBlockFormat,
    QTextCharFormat,
    QTextCursor,
    QTextDocument,
    QTextFormat,
    QTextFrameFormat,
    QTextLength,
    QTextTable,
)
from PySide6.QtWidgets import QFrame, QTextBrowser

from gui import theme
from gui.lessons.check_text import ANCHOR, BAD_ANCHOR, append_result

if TYPE_CHECKING:
    from gui.lessons.checker import Result

LESSON_SCHEME = "lesson"
_LINE_HEIGHT = 1.5  # of the font's size; Japanese and Korean faces are taller, and need no more
_BESIDE_BAR = 4  # px between the text and the scroll bar
_INDENT = 20.0  # px of a list
_PARAGRAPH_GAP = 8.0  # px below a paragraph
_HEADING_GAP = 14.0  # px above a heading
_HEADINGS = {1: 1.2, 2: 1.08}  # size against the text, by level; the others are as large as the text


class ReadingView(QTextBrowser):
    """Shows Markdown, and below it what a check found.

    A link to "lesson:NAME" is a wish to open that lesson; others open outside.
    """

    lesson_wanted = Signal(str)

    def __init__(self) -> None:
        super().__init__()
        self._text = ""
        self._result: Result | None = None
        self.setFrameShape(QFrame.Shape.NoFrame)
        self.setViewportMargins(0, 0, _BESIDE_BAR, 0)
        self.setOpenLinks(False)
        self.setTabChangesFocus(True)
        self.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAsNeeded)
        self.anchorClicked.connect(self._on_anchor_clicked)
        theme.theme_changed.connect(self._write)

    def show_text(self, markdown: str, result: Result | None = None) -> None:
        """Show `markdown` and below it what a check found; another text begins at its top."""
        if (markdown, result) == (self._text, self._result):
            return
        is_new = markdown != self._text
        self._text, self._result = markdown, result
        self._write()
        if is_new:
            self.verticalScrollBar().setValue(0)

    def go_to_result(self) -> None:
        """Bring what the check found into view: where something differs, the first of that."""
        self.scrollToAnchor(ANCHOR)
        if self._result is not None and not self._result.checked.passed:
            self.scrollToAnchor(BAD_ANCHOR)
            bar = self.verticalScrollBar()
            bar.setValue(bar.value() - self.viewport().height() // 3)  # with what stands above it

    def changeEvent(self, event: QEvent) -> None:
        super().changeEvent(event)
        if event.type() in (QEvent.Type.FontChange, QEvent.Type.LanguageChange):
            self._write()

    def _write(self) -> None:
        """Write the text anew, where it was read, in the fonts and colours in force."""
        place = self.verticalScrollBar().value()
        document = self.document()
        document.setDefaultFont(self.font())
        document.setDocumentMargin(0)
        document.setIndentWidth(_INDENT)
        document.setMarkdown(self._text, QTextDocument.MarkdownFeature.MarkdownDialectGitHub)
        end = QTextCursor(document)
        end.beginEditBlock()  # laid out once, not after every cell
        _style(document)
        if self._result is not None:
            end.movePosition(QTextCursor.MoveOperation.End)
            append_result(end, self.tr("Checked"), self._result)
        end.endEditBlock()
        self.moveCursor(QTextCursor.MoveOperation.Start)
        self.verticalScrollBar().setValue(place)

    def _on_anchor_clicked(self, url: QUrl) -> None:
        if url.scheme() == LESSON_SCHEME:
            self.lesson_wanted.emit(url.path())
        elif url.scheme() in ("http", "https"):
            QDesktopServices.openUrl(url)


def _style(document: QTextDocument) -> None:
    """Give blocks their distances, code its font and tables quiet lines."""
    cursor = QTextCursor(document)
    block = document.begin()
    while block.isValid():
        _style_block(cursor, block)
        block = block.next()
    for frame in document.rootFrame().childFrames():
        if isinstance(frame, QTextTable):
            _style_table(frame)


def _style_block(cursor: QTextCursor, block: QTextBlock) -> None:
    given = block.blockFormat()
    changed = QTextBlockFormat()
    level = given.headingLevel()
    is_code = given.hasProperty(QTextFormat.Property.BlockCodeFence)
    in_table = QTextCursor(block).currentTable() is not None
    if not is_code:
        size = QFontInfo(block.document().defaultFont()).pixelSize()
        changed.setLineHeight(_LINE_HEIGHT * size, QTextBlockFormat.LineHeightTypes.MinimumHeight.value)
    first = not block.previous().isValid()
    changed.setTopMargin(_HEADING_GAP if level and not first else 0.0)
    tight = in_table or (is_code and _is_code(block.next()))
    in_list = block.textList() is not None and block.next().textList() is not None
    changed.setBottomMargin(0.0 if tight else _PARAGRAPH_GAP / 2 if in_list else _PARAGRAPH_GAP)
    if is_code:
        changed.setBackground(QBrush(theme.color("raised")))
        changed.setNonBreakableLines(False)
    cursor.setPosition(block.position())
    cursor.mergeBlockFormat(changed)
    if level:
        _style_characters(block, _heading_format(level))
    elif is_code:
        _style_characters(block, _code_format())
    else:
        _style_inline_code(block)


def _is_code(block: QTextBlock) -> bool:
    return block.isValid() and block.blockFormat().hasProperty(QTextFormat.Property.BlockCodeFence)


def _heading_format(level: int) -> QTextCharFormat:
    made = QTextCharFormat()
    made.setFontPointSize(QGuiApplication.font().pointSizeF() * _HEADINGS.get(level, 1.0))
    made.setFontWeight(QFont.Weight.DemiBold)
    made.setProperty(QTextFormat.Property.FontSizeAdjustment, 0)
    return made


def _code_format() -> QTextCharFormat:
    made = QTextCharFormat()
    font = theme.fixed_font()
    made.setFontFamilies([font.family()])
    made.setFontPointSize(font.pointSizeF())
    return made


def _style_characters(block: QTextBlock, changed: QTextCharFormat) -> None:
    cursor = QTextCursor(block)
    cursor.movePosition(QTextCursor.MoveOperation.EndOfBlock, QTextCursor.MoveMode.KeepAnchor)
    cursor.mergeCharFormat(changed)


def _style_inline_code(block: QTextBlock) -> None:
    spans = []
    iterator = block.begin()
    while not iterator.atEnd():
        fragment = iterator.fragment()
        if fragment.charFormat().fontFixedPitch():
            spans.append((fragment.position(), fragment.length()))
        iterator += 1
    for position, length in spans:
        cursor = QTextCursor(block)
        cursor.setPosition(position)
        cursor.setPosition(position + length, QTextCursor.MoveMode.KeepAnchor)
        cursor.mergeCharFormat(_code_format())


def _style_table(table: QTextTable) -> None:
    made = table.format()
    made.setBorder(1)
    made.setBorderCollapse(True)
    made.setBorderStyle(QTextFrameFormat.BorderStyle.BorderStyle_Solid)
    made.setBorderBrush(QBrush(theme.color("line")))
    made.setCellPadding(4)
    made.setCellSpacing(0)
    made.setBottomMargin(_PARAGRAPH_GAP)
    made.setWidth(QTextLength(QTextLength.Type.PercentageLength, 99))
    table.setFormat(made)
