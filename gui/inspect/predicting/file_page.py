"""Predict a file: how well the model does on its rows, and the rows, once they are predicted."""

from __future__ import annotations

from collections.abc import Sequence

from PySide6.QtCore import QSignalBlocker, Signal
from PySide6.QtWidgets import QComboBox, QHBoxLayout, QPushButton, QStackedLayout, QVBoxLayout, QWidget

from gui.cards import text_label
from gui.empty_state import EmptyState
from gui.i18n import translate_problem
from gui.inspect.figure_model import Figures
from gui.inspect.figure_table import FigureTable
from gui.inspect.metric_rows import metric_figures
from gui.inspect.predicting.file_result import FileResult, file_columns
from gui.inspect.prediction_texts import headers, metric_names
from gui.numbers import count

MOST_NAMED = 8  # columns that are named before there is a file


class FilePage(QWidget):
    """Shows one `FileResult`; what is wanted are signals."""

    file_wanted = Signal()
    again_wanted = Signal()  # the same rows, with the parameters of now
    save_wanted = Signal()

    def __init__(self) -> None:
        super().__init__()
        self.result: FileResult | None = None
        self._inputs: tuple[str, ...] = ()
        self._empty = EmptyState()
        self._title, self._step = text_label("", "title"), text_label("", "small")
        self._gaps, self._note = text_label("", "small"), text_label("", "small")
        self.target_box = QComboBox()
        self.metrics = FigureTable(grows=True)
        self.table = FigureTable()
        self.file_button, self.again_button, self.save_button = (QPushButton() for _ in range(3))
        self._pages = QStackedLayout(self)
        self._pages.addWidget(self._empty)
        self._pages.addWidget(self._filled())
        self._empty.activated.connect(self.file_wanted)
        self.file_button.clicked.connect(self.file_wanted)
        self.again_button.clicked.connect(self.again_wanted)
        self.save_button.clicked.connect(self.save_wanted)
        self.target_box.currentIndexChanged.connect(self._show)
        self.retranslate()

    def _filled(self) -> QWidget:
        head = QHBoxLayout()
        head.addWidget(self._title, 1)
        head.addWidget(self.target_box)
        again = QHBoxLayout()
        again.addWidget(self._step, 1)
        again.addWidget(self.again_button)
        buttons = QHBoxLayout()
        buttons.addWidget(self.file_button)
        buttons.addStretch(1)
        buttons.addWidget(self.save_button)
        self.again_button.setProperty("flat", True)
        page = QWidget()
        column = QVBoxLayout(page)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(8)
        column.addLayout(head)
        column.addLayout(again)
        for label in (self._title, self._step, self._gaps, self._note):
            label.setWordWrap(True)
        column.addWidget(self.metrics)
        column.addWidget(self._gaps)
        column.addWidget(self.table, 1)
        column.addWidget(self._note)
        column.addLayout(buttons)
        return page

    def retranslate(self) -> None:
        self.file_button.setText(self.tr("Predict a file…"))
        self.again_button.setText(self.tr("Predict again"))
        self.again_button.setToolTip(self.tr("The same rows, with the parameters of now"))
        self.save_button.setText(self.tr("Save predictions…"))
        self.save_button.setToolTip(self.tr("The file's rows with predictions and residuals beside them"))
        self.metrics.setAccessibleName(self.tr("Metrics"))
        self.table.setAccessibleName(self.tr("Predictions"))
        self.target_box.setToolTip(self.tr("The target that is shown"))
        self.target_box.setAccessibleName(self.tr("Target"))
        self._show_empty()
        self._show()

    def show_inputs(self, names: Sequence[str]) -> None:
        """The columns that a file needs."""
        if tuple(names) != self._inputs:
            self._inputs = tuple(names)
            self._show_empty()

    def show_result(self, result: FileResult | None) -> None:
        """Show `result` from now on; None: nothing is known of any file."""
        self.result = result
        with QSignalBlocker(self.target_box):
            self.target_box.clear()
            if result is not None:
                self.target_box.addItems(list(result.outputs.names))
        self.target_box.setVisible(result is not None and len(result.outputs.names) > 1)
        self._show()

    def _show_empty(self) -> None:
        names = ", ".join(self._inputs[:MOST_NAMED]) + (", …" if len(self._inputs) > MOST_NAMED else "")
        needs = self.tr(
            "It needs the columns {columns}, in any order. Where it has the target, residuals and metrics "
            "are shown, too."
        )
        self._empty.set_texts(
            self.tr("Predict the rows of another file"),
            needs.format(columns=names),
            self.tr("Predict a file…"),
        )

    def _show(self) -> None:
        result = self.result
        self._pages.setCurrentIndex(0 if result is None else 1)
        if result is None:
            return
        output = max(0, self.target_box.currentIndex())
        self._title.setText(result.name)
        one, several = (
            self.tr("1 row, predicted at step {step}"),
            self.tr("{rows} rows, predicted at step {step}"),
        )
        words = one if result.rows == 1 else several
        self._step.setText(words.format(rows=count(result.rows), step=count(result.step)))
        self.metrics.setVisible(bool(result.metrics))
        name = result.outputs.names[output] if len(result.outputs.names) > 1 else None
        self.metrics.show_figures(
            metric_figures(
                {"train": result.metrics}, name, metric_names(), {"metric": "", "train": self.tr("this file")}
            )
        )
        self._gaps.setVisible(result.gaps is not None)
        self._gaps.setText("" if result.gaps is None else translate_problem(result.gaps))
        self.table.show_figures(Figures(len(result.row), file_columns(result, output, headers())))
        self._note.setText(self._said(result))
        self._note.setVisible(bool(self._note.text()))

    def _said(self, result: FileResult) -> str:
        notes = []
        if len(result.row) < result.rows:
            notes.append(
                self.tr("{shown} of {rows} rows, evenly spread.").format(
                    shown=count(len(result.row)), rows=count(result.rows)
                )
            )
        if result.outputs.classes:
            notes.append(self.tr("Probability: that of the class that is predicted."))
        elif result.target is not None:
            notes.append(self.tr("Residual: prediction − target, in original units."))
        return " ".join(notes)
