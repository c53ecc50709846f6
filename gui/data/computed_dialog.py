"""The formula of a computed column: its name, what it may read, what is wrong with it, its first values."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING

from PySide6.QtCore import QEvent, Qt, QTimer, Signal
from PySide6.QtGui import QShowEvent
from PySide6.QtWidgets import (
    QDialog,
    QDialogButtonBox,
    QGridLayout,
    QLabel,
    QLineEdit,
    QListWidget,
    QVBoxLayout,
    QWidget,
)

from datasets.problems import Problem
from gui import theme
from gui.cards import text_label
from gui.data.computed_preview import ComputedPreview, Preview, preview_of
from gui.formulas.field import FormulaField
from gui.formulas.reading import Reading
from gui.i18n import translate_problem
from gui.invalid import mark_invalid
from gui.latest import Latest
from gui.numbers import count

if TYPE_CHECKING:
    from datasets.table import Table
    from gui.document import Document

REST_MS = 60  # between two previews while somebody types


@dataclass(frozen=True)
class Computation:
    """What is wanted: a column `name` computed by `formula`; `old` is its name now, "" for a new one."""

    old: str
    name: str
    formula: str


class ComputedDialog(QDialog):
    """`wanted` says what is to be computed. Nothing is changed here."""

    wanted = Signal(object)  # Computation

    def __init__(
        self, document: Document, column: str = "", name: str = "", parent: QWidget | None = None
    ) -> None:
        """For the formula of `column`; "": for a new one, for which `name` is proposed."""
        super().__init__(parent)
        from datasets.computed import may_be_read

        self.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        self._table: Table = document.table
        self._column = column
        self._problem: Problem | None = None
        self._preview: Preview | None = None
        self._names = may_be_read(self._table, column)
        self.latest = Latest(self)
        self._later = QTimer(self)
        self._later.setSingleShot(True)
        self._later.setInterval(REST_MS)
        self._make_fields(name or column)
        self._lay_out()
        self._connect()
        self._retranslate()
        self.formula.show_value(self._table.formulas.get(column, ""))
        self._on_read()

    def _make_fields(self, name: str) -> None:
        from datasets.formula import CONSTANTS, FUNCTIONS

        self.name = QLineEdit(name)
        self.formula = FormulaField(only_columns=True)
        self.formula.setFont(theme.fixed_font())
        self.formula.set_columns(self._names)
        self.refusal, self.summary = text_label("", "bad"), text_label("", "small")
        for label in (self.refusal, self.summary):
            label.setWordWrap(True)
        self.columns, self.functions = QListWidget(), QListWidget()
        self.columns.addItems(list(self._names))
        self.functions.addItems([*FUNCTIONS, *CONSTANTS])
        self.preview = ComputedPreview()
        self._captions = [QLabel() for _ in range(5)]
        self._buttons = QDialogButtonBox()
        self.ok = self._buttons.addButton(QDialogButtonBox.StandardButton.Ok)
        self.ok.setProperty("primary", True)
        self._buttons.addButton(QDialogButtonBox.StandardButton.Cancel)

    def _lay_out(self) -> None:
        grid = QGridLayout()
        grid.setHorizontalSpacing(14)
        grid.setVerticalSpacing(4)
        name, formula, values, columns, functions = self._captions
        left: tuple[QWidget, ...] = (name, self.name, formula, self.formula, self.refusal, values)
        for line, widget in enumerate(left):
            grid.addWidget(widget, line, 0)
        grid.addWidget(self.preview, 6, 0)
        grid.addWidget(self.summary, 7, 0)
        right = QVBoxLayout()
        right.setSpacing(4)
        for caption, names, stretch in ((columns, self.columns, 2), (functions, self.functions, 3)):
            caption.setBuddy(names)
            right.addWidget(caption)
            right.addWidget(names, stretch)
        grid.addLayout(right, 0, 1, 8, 1)
        grid.setRowStretch(6, 1)
        grid.setColumnStretch(0, 3)
        grid.setColumnStretch(1, 1)
        name.setBuddy(self.name)
        formula.setBuddy(self.formula)
        column = QVBoxLayout(self)
        column.setContentsMargins(20, 18, 20, 14)
        column.setSpacing(14)
        column.addLayout(grid, 1)
        column.addWidget(self._buttons)
        self.resize(680, 460)

    def _connect(self) -> None:
        self.name.textChanged.connect(lambda _text: self._on_read())
        self.formula.textChanged.connect(self._on_read)
        self.formula.committed.connect(lambda _text, _gesture: self._on_committed())
        self.formula.refused.connect(self._refuse)
        self.columns.itemActivated.connect(lambda item: self._insert(_column(item.text())))
        self.functions.itemActivated.connect(lambda item: self._insert(_function(item.text())))
        self._later.timeout.connect(self._look)
        self.latest.answered.connect(self._on_answered)
        self.latest.failed.connect(self._refuse)
        self._buttons.accepted.connect(self.accept)
        self._buttons.rejected.connect(self.reject)

    def _retranslate(self) -> None:
        self.setWindowTitle(
            self.tr("Formula of “{column}”").format(column=self._column)
            if self._column
            else self.tr("Insert computed column")
        )
        texts = (
            self.tr("&Name of the column"),
            self.tr("&Formula of other columns"),
            self.tr("First values"),
            self.tr("Co&lumns"),
            self.tr("F&unctions"),
        )
        for caption, words in zip(self._captions, texts, strict=True):
            caption.setText(words)
        self.formula.setAccessibleName(self.tr("Formula"))
        self.formula.setPlaceholderText(self.tr("such as log(x) + 2*y"))
        tip = self.tr("A double click, or Enter, writes it into the formula")
        self.columns.setToolTip(tip)
        self.functions.setToolTip(tip)
        self.ok.setText(self.tr("&Compute"))
        self._show()

    def changeEvent(self, event: QEvent) -> None:
        if event.type() == QEvent.Type.LanguageChange:
            self._retranslate()
        super().changeEvent(event)

    def showEvent(self, event: QShowEvent) -> None:
        super().showEvent(event)
        (self.formula if self.name.text() else self.name).setFocus()

    # what is typed

    def _insert(self, text: str) -> None:
        """Write `text` where the cursor is."""
        self.formula.insertPlainText(text)
        self.formula.setFocus()

    def _on_read(self, _reading: Reading | None = None) -> None:
        self._problem = None
        self._later.start()
        self._show()

    def _on_committed(self) -> None:
        if self.formula.hasFocus() and self.ok.isEnabled():  # by Enter, not by leaving the field
            self.accept()

    def _look(self) -> None:
        text, table, column = self.formula.text().strip(), self._table, self._column
        if not text or self.formula.reading().problem is not None:
            self._preview = None
            self._show()
            return
        self.latest.ask(lambda _watch: preview_of(table, column, text))

    def _on_answered(self, preview: object) -> None:
        if isinstance(preview, Preview) and preview.formula == self.formula.text().strip():
            self._preview = preview
            self._show()

    def _refuse(self, problem: Problem) -> None:
        self._problem, self._preview = problem, None
        self._show()

    # what is shown

    def _show(self) -> None:
        name_problem = self._name_problem()
        mark_invalid(self.name, bool(name_problem) and bool(self.name.text()))
        mark_invalid(self.formula, self._problem is not None)
        text = translate_problem(self._problem) if self._problem is not None else name_problem
        self.refusal.setText(text)
        self.refusal.setVisible(bool(text))
        current = self._preview is not None and self._preview.formula == self.formula.text().strip()
        self.ok.setEnabled(current and not name_problem)
        if self._preview is not None:
            self.preview.show_values(self._preview, self.name.text().strip())
            self.summary.setText(self._summary(self._preview))
        elif not self.formula.text().strip() or self._problem is not None:
            self.preview.show_nothing()
            self.summary.setText("")

    def _name_problem(self) -> str:
        name = self.name.text().strip()
        if not name:
            return self.tr("A column needs a name.") if self.formula.text().strip() else ""
        if name != self._column and name in self._table.columns:
            return self.tr("There is already a column named “{column}”.").format(column=name)
        return ""

    def _summary(self, preview: Preview) -> str:
        parts = [self.tr("Rows: {count}").format(count=count(preview.rows))]
        if preview.missing:
            parts.append(
                self.tr("missing, because what they read is: {count}").format(count=count(preview.missing))
            )
        if preview.odd:
            parts.append(
                self.tr("without a finite number: {count}, the first in row {row}").format(
                    count=count(preview.odd), row=count(preview.first_odd + 1)
                )
            )
        return " · ".join(parts)

    def accept(self) -> None:
        if self.ok.isEnabled():
            self.latest.shutdown()
            self.wanted.emit(Computation(self._column, self.name.text().strip(), self.formula.text().strip()))
            super().accept()

    def reject(self) -> None:
        self.latest.shutdown()
        super().reject()


def _column(name: str) -> str:
    from datasets.formula import quoted

    return quoted(name)


def _function(name: str) -> str:
    """A function with its parenthesis, or a constant."""
    from datasets.formula import FUNCTIONS

    return f"{name}(" if name in FUNCTIONS else name
