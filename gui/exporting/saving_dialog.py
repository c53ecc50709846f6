"""The choices in writing a table to a text file, what its first lines will be, and what it cannot hold."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import replace
from pathlib import Path
from typing import TYPE_CHECKING, Any

from PySide6.QtCore import QCoreApplication, QEvent, QSize
from PySide6.QtGui import QCloseEvent
from PySide6.QtWidgets import (
    QCheckBox,
    QDialog,
    QGridLayout,
    QHBoxLayout,
    QLabel,
    QPlainTextEdit,
    QPushButton,
    QVBoxLayout,
    QWidget,
)

from datasets.problems import QT_TRANSLATE_NOOP, Problem
from datasets.writing.options import ENCODINGS, WritingOptions
from gui import theme
from gui.cards import text_label
from gui.exporting.unwritable_search import MOST, UnwritableSearch
from gui.importing import choice_texts
from gui.importing.fields import OneOf
from gui.problem_list import ProblemList

if TYPE_CHECKING:
    from datasets.table import Table
    from datasets.writing.unwritable import Unwritable

USUAL_SIZE = QSize(620, 460)
ROWS = 6  # of the preview
LONGEST = 2_000  # characters of a line of it
LIST_HEIGHT = 96  # px
DELIMITERS = (",", ";", "\t")
_ENCODINGS = {
    "utf-8-sig": QT_TRANSLATE_NOOP("Saving", "UTF-8 with byte order mark, for Excel"),
    "utf-8": QT_TRANSLATE_NOOP("Saving", "UTF-8"),
    "cp932": QT_TRANSLATE_NOOP("Saving", "cp932, Japanese"),
    "cp949": QT_TRANSLATE_NOOP("Saving", "cp949, Korean"),
}


class SavingDialog(QDialog):
    """`options` are what is chosen; it is accepted only where all of the table can be written."""

    def __init__(
        self, table: Table, path: Path, options: WritingOptions, parent: QWidget | None = None
    ) -> None:
        super().__init__(parent)
        self._table, self._path = table, path
        self._bad: list[Unwritable] | None = None  # None: not known yet
        self.encoding, self.delimiter, self.decimal = OneOf(), OneOf(), OneOf()
        self.guard = QCheckBox()
        self.guard.setChecked(options.guard_formulas)
        self.preview = QPlainTextEdit()
        self.list = ProblemList()
        self.utf8_button, self.cancel_button, self.save_button = (QPushButton() for _ in range(3))
        self._labels = [QLabel() for _ in range(3)]
        self._name, self._preview_title = text_label(path.name, "title"), text_label("", "small")
        self._bad_label = text_label("", "bad")
        self.search = UnwritableSearch(table, self)
        self._chosen = replace(options, delimiter=options.delimiter_of(path))
        self._lay_out()
        self._connect()
        self.retranslate()
        self._restyle()
        self._show()
        self.resize(USUAL_SIZE.boundedTo(self.screen().availableSize() - QSize(24, 48)))
        self.encoding.setFocus()
        self.search.ask(self._chosen.encoding)

    @property
    def options(self) -> WritingOptions:
        """What is chosen now."""
        return replace(self._chosen, guard_formulas=self.guard.isChecked())

    # parts

    def _lay_out(self) -> None:
        form = QGridLayout()
        form.setHorizontalSpacing(12)
        form.setVerticalSpacing(6)
        for column, (label, field) in enumerate(zip(self._labels, self._fields(), strict=True)):
            label.setBuddy(field)
            form.addWidget(label, 0, column)
            form.addWidget(field, 1, column)
        form.setColumnStretch(0, 2)
        form.setColumnStretch(1, 1)
        form.setColumnStretch(2, 1)
        self.preview.setReadOnly(True)
        self.preview.setLineWrapMode(QPlainTextEdit.LineWrapMode.NoWrap)
        self.preview.setTabChangesFocus(True)
        self.list.setMaximumHeight(LIST_HEIGHT)
        self._bad_label.setWordWrap(True)
        bad = QHBoxLayout()
        bad.addWidget(self._bad_label, 1)
        bad.addWidget(self.utf8_button)
        whole = QVBoxLayout(self)
        whole.setContentsMargins(16, 14, 16, 12)
        whole.setSpacing(8)
        whole.addWidget(self._name)
        whole.addLayout(form)
        whole.addWidget(self.guard)
        whole.addWidget(self._preview_title)
        whole.addWidget(self.preview, 1)
        whole.addLayout(bad)
        whole.addWidget(self.list)
        whole.addLayout(self._buttons())

    def _fields(self) -> tuple[OneOf, OneOf, OneOf]:
        return self.encoding, self.delimiter, self.decimal

    def _buttons(self) -> QHBoxLayout:
        row = QHBoxLayout()
        row.addStretch(1)
        row.addWidget(self.cancel_button)
        row.addWidget(self.save_button)
        self.save_button.setProperty("primary", True)
        self.save_button.setDefault(True)
        for button in (self.utf8_button, self.cancel_button):
            button.setAutoDefault(False)
        return row

    def _connect(self) -> None:
        self.encoding.chosen.connect(lambda value: self._choose(encoding=value))
        self.delimiter.chosen.connect(lambda value: self._choose(delimiter=value))
        self.decimal.chosen.connect(lambda value: self._choose(decimal=value))
        self.guard.toggled.connect(self._show)
        self.search.found.connect(self._on_found)
        self.utf8_button.clicked.connect(lambda: self._choose(encoding=ENCODINGS[0]))
        self.cancel_button.clicked.connect(self.reject)
        self.save_button.clicked.connect(self.accept)
        theme.theme_changed.connect(self._restyle)

    # what is chosen, and what it comes to

    def _choose(self, **changes: Any) -> None:
        asked = changes.get("encoding", self._chosen.encoding) != self._chosen.encoding
        if changes.get("decimal") == "," and self._chosen.delimiter == ",":
            changes["delimiter"] = ";"  # legal, but every number would stand in quotes
        self._chosen = replace(self._chosen, **changes)
        if asked:
            self._bad = None
            self.search.ask(self._chosen.encoding)
        self._show()

    def _on_found(self, encoding: str, bad: list[Unwritable]) -> None:
        if encoding == self._chosen.encoding:
            self._bad = bad
            self._show()

    def _show(self) -> None:
        chosen = self._chosen
        for field, value in zip(
            self._fields(), (chosen.encoding, chosen.delimiter, chosen.decimal), strict=True
        ):
            field.show_value(value)
        self.preview.setPlainText(_first_lines(self._table, self._path, self.options))
        bad = self._bad or []
        self.save_button.setEnabled(self._bad == [])
        self.utf8_button.setVisible(bool(bad) and not chosen.encoding.startswith("utf-8"))
        for widget in (self._bad_label, self.list):
            widget.setVisible(bool(bad))
        if bad:
            self._bad_label.setText(self._bad_text(bad))
        self.list.show_problems([_listed(each) for each in bad])

    def _bad_text(self, bad: Sequence[Unwritable]) -> str:
        encoding = self._chosen.encoding
        if len(bad) >= MOST:
            text = self.tr("{count} names and cells or more cannot be written as {encoding}. The first are:")
            return text.format(count=MOST, encoding=encoding)
        text = self.tr("Names and cells that cannot be written as {encoding}: {count}.")
        return text.format(count=len(bad), encoding=encoding)

    # words

    def retranslate(self) -> None:
        self.setWindowTitle(self.tr("Save table as text"))
        for label, text in zip(
            self._labels, (self.tr("&Encoding"), self.tr("&Delimiter"), self.tr("Deci&mal mark")), strict=True
        ):
            label.setText(text)
        self.encoding.offer(ENCODINGS, lambda value: _encoding_name(str(value)))
        self.delimiter.offer(DELIMITERS, lambda value: choice_texts.text_of("delimiter", value))
        self.decimal.offer((".", ","), lambda value: choice_texts.text_of("decimal", value))
        self.guard.setText(self.tr("Make texts harmless that spreadsheets would run as &formulas"))
        self.guard.setToolTip(
            self.tr("An apostrophe is put before texts such as =1+1. Stepfit takes it off again.")
        )
        self._preview_title.setText(self.tr("First lines"))
        self.preview.setAccessibleName(self.tr("First lines"))
        self.utf8_button.setText(self.tr("Save as &UTF-8 instead"))
        self.cancel_button.setText(self.tr("Cancel"))
        self.save_button.setText(self.tr("&Save"))
        self._show()

    def changeEvent(self, event: QEvent) -> None:
        if event.type() == QEvent.Type.LanguageChange:
            self.retranslate()
        super().changeEvent(event)

    def _restyle(self) -> None:
        self.preview.setFont(theme.fixed_font())

    def done(self, result: int) -> None:
        self.search.shutdown()
        super().done(result)

    def closeEvent(self, event: QCloseEvent) -> None:
        self.search.shutdown()
        super().closeEvent(event)


def _first_lines(table: Table, path: Path, options: WritingOptions) -> str:
    """The beginning of the file."""
    from datasets.writing.text_writing import text_pieces

    head = replace(table, frame=table.frame.head(ROWS), in_use=table.in_use[:ROWS], formulas={})
    text = "".join(text_pieces(head, options, options.delimiter_of(path)))
    return "\n".join(line[:LONGEST] for line in text.split("\r\n")).rstrip("\n")


def _encoding_name(encoding: str) -> str:
    return QCoreApplication.translate("Saving", _ENCODINGS[encoding]) if encoding in _ENCODINGS else encoding


def _listed(bad: Unwritable) -> Problem:
    shown = bad.character if bad.character.isprintable() else "?"
    if bad.row == 0:
        return Problem(
            QT_TRANSLATE_NOOP("Problem", "The name of the column “{column}”: “{character}” ({code})"),
            column=bad.column.encode("utf-8", "replace").decode(),
            character=shown,
            code=bad.code,
        )
    return Problem(
        QT_TRANSLATE_NOOP("Problem", "Column “{column}”, row {row}: “{character}” ({code})"),
        column=bad.column.encode("utf-8", "replace").decode(),
        row=bad.row,
        character=shown,
        code=bad.code,
    )
