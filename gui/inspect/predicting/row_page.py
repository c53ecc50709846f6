"""Predict a row: fields that begin with a row of the table, and the prediction for what they hold."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QSignalBlocker, Signal
from PySide6.QtWidgets import QHBoxLayout, QLabel, QSpinBox, QVBoxLayout, QWidget

from engine.prediction_records import TypedAnswer, TypedRows
from gui.cards import text_label
from gui.i18n import translate_problem
from gui.inspect.predicting.answer_view import AnswerView
from gui.inspect.predicting.row_form import RowForm
from gui.inspect.predicting.row_values import step_of, text_of
from gui.numbers import count

if TYPE_CHECKING:
    from datasets.table import Table

MOST = 2**31 - 1  # that a spin box can hold


class RowPage(QWidget):
    """Asks with `request`, is answered with `show_answer`; `changed`: something else is to be predicted."""

    changed = Signal()

    def __init__(self) -> None:
        super().__init__()
        self._table: Table | None = None
        self._is_row = True  # the fields hold the row of the table, nothing else was typed
        self._steps: dict[str, float] = {}
        self._answer: TypedAnswer | None = None
        self._row_label, self._rows = QLabel(), text_label("", "small")
        self.row_box = QSpinBox()
        self.row_box.setRange(1, 1)
        self.row_box.setKeyboardTracking(False)
        self._row_label.setBuddy(self.row_box)
        self._title, self._inputs_title = text_label("", "title"), text_label("", "title")
        self.answer, self.notes = AnswerView(), text_label("", "small")
        self.notes.setWordWrap(True)
        self.form = RowForm(self._text_of, self._step_of)
        self._lay_out()
        self.row_box.valueChanged.connect(self._on_row_chosen)
        self.form.changed.connect(self._on_typed)
        self.forget()
        self.retranslate()

    def _lay_out(self) -> None:
        head = QHBoxLayout()
        head.addWidget(self._inputs_title, 1)
        head.addWidget(self._row_label)
        head.addWidget(self.row_box)
        head.addWidget(self._rows)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(8)
        column.addWidget(self._title)
        column.addWidget(self.answer)
        column.addLayout(head)
        column.addWidget(self.form, 1)
        column.addWidget(self.notes)

    def retranslate(self) -> None:
        self._title.setText(self.tr("Prediction"))
        self.answer.set_name(self.tr("Prediction"))
        self._inputs_title.setText(self.tr("Inputs"))
        self._row_label.setText(self.tr("row"))
        self.row_box.setAccessibleName(self.tr("Row of the table"))
        self.row_box.setToolTip(self.tr("Begin with this row of the table"))
        self.form.setAccessibleName(self.tr("Inputs"))
        self.form.retranslate()
        self._show_count()
        self._show()

    # the table

    def show_table(self, table: Table | None) -> None:
        """Rows of `table` are what the fields begin with; what was typed stays."""
        self._table, self._steps = table, {}
        rows = table.rows if table is not None else 0
        with QSignalBlocker(self.row_box):
            self.row_box.setRange(1, max(1, min(rows, MOST)))
        self.row_box.setEnabled(rows > 0)
        self._show_count()
        if self._is_row:
            self._fill()

    def _show_count(self) -> None:
        rows = self._table.rows if self._table is not None else 0
        self._rows.setText(self.tr("of {rows}").format(rows=count(rows)))

    def _text_of(self, column: str) -> str:
        return "" if self._table is None else text_of(self._table, self.row_box.value() - 1, column)

    def _step_of(self, column: str) -> float:
        if column not in self._steps and self._table is not None:
            self._steps[column] = step_of(self._table, column)
        return self._steps.get(column, 1.0)

    def _on_row_chosen(self) -> None:
        self._fill()
        self.form.verticalScrollBar().setValue(0)

    def _fill(self) -> None:
        before = self.form.texts
        self._is_row = True
        self.form.fill()
        if self.form.texts != before:
            self.changed.emit()
        self._show()

    def _on_typed(self) -> None:
        self._is_row = False
        self.changed.emit()

    # the prediction

    def request(self) -> TypedRows:
        """What is to be predicted; before the columns are known, only these are asked for."""
        columns = tuple(column.name for column in self.form.columns)
        return TypedRows(columns, (self.form.texts,) if columns else ())

    def show_answer(self, answer: TypedAnswer) -> None:
        """Show the prediction for what is typed, or ask for one where the columns are others."""
        before = set(self.form.fields)
        if self.form.show_columns(answer.columns):
            self._is_row |= before.isdisjoint(self.form.fields)
            self.forget()
            self.changed.emit()
            return
        self._answer = answer
        self._show()

    def forget(self) -> None:
        """The prediction was of another run."""
        self._answer = None
        self.answer.hide()
        self.notes.hide()

    def _show(self) -> None:
        answer = self._answer
        if answer is None or not answer.rows:
            return
        self.answer.show()
        same = self._is_row and answer.asked.rows == (self.form.texts,)
        names = answer.outputs.names if same and answer.outputs.has_targets else ()
        found = answer.rows[0]
        self.answer.show_prediction(answer.outputs, found, tuple(self._text_of(name) for name in names))
        self.notes.setVisible(bool(found.notes))
        self.notes.setText("\n".join(translate_problem(note) for note in found.notes))
