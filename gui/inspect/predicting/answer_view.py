"""The prediction for a typed row: figures, or probabilities of classes; or why there is none."""

from __future__ import annotations

import math

import numpy as np
from PySide6.QtWidgets import QFrame, QScrollArea, QVBoxLayout, QWidget

from engine.prediction_records import Outputs, TypedPrediction
from gui.cards import text_label
from gui.i18n import translate_problem
from gui.inspect.figure_model import FigureColumn, Figures
from gui.inspect.figure_table import FigureTable
from gui.inspect.predicting.probability_bars import ProbabilityBars

MOST_ROWS = 6  # outputs or classes that are shown without scrolling


class AnswerView(QWidget):
    """Shows one `TypedPrediction` at a time, with what the table says of the same row beside it."""

    def __init__(self) -> None:
        super().__init__()
        self.figures = FigureTable(grows=True, most_rows=MOST_ROWS)
        self.bars = ProbabilityBars()
        self.chosen = text_label()
        self.reason = text_label("", "bad")
        self._frame = QScrollArea()
        self._frame.setFrameShape(QFrame.Shape.NoFrame)
        self._frame.setWidgetResizable(True)
        self._frame.setWidget(self.bars)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(6)
        for label in (self.chosen, self.reason):
            label.setWordWrap(True)
        for widget in (self.figures, self.chosen, self._frame, self.reason):
            column.addWidget(widget)
        column.addStretch(1)

    def set_name(self, name: str) -> None:
        """What those who do not see it call it."""
        self.figures.setAccessibleName(name)
        self._frame.setAccessibleName(name)

    def show_prediction(self, outputs: Outputs, found: TypedPrediction, actual: tuple[str, ...] = ()) -> None:
        """Show `found`; `actual`: what the row of the table, where it is that, has for each output."""
        there = found.reason is None
        # A reason takes the place of the prediction: what is typed does not move under the hand.
        self.setMinimumHeight(0 if there else max(self.minimumHeight(), self.height()))
        classes = bool(outputs.classes)
        self.figures.setVisible(there and not classes)
        self.chosen.setVisible(there and classes)
        self._frame.setVisible(there and classes)
        self.reason.setVisible(not there)
        if found.reason is not None:
            self.reason.setText(translate_problem(found.reason))
        elif classes:
            self._show_classes(outputs, found, actual)
        else:
            self._show_numbers(outputs, found, actual)

    def _show_numbers(self, outputs: Outputs, found: TypedPrediction, actual: tuple[str, ...]) -> None:
        columns = [
            FigureColumn(self._name_header(outputs), outputs.names),
            FigureColumn(self.tr("prediction"), np.asarray(found.values), digits=6, signed=False),
        ]
        given = np.array([_number(text) for text in actual], dtype=np.float64)
        if len(given) == len(outputs.names) and np.isfinite(given).any():
            absent = ~np.isfinite(given)
            residual = found.values - given
            columns.append(FigureColumn(self.tr("table"), given, digits=6, signed=False, absent=absent))
            columns.append(FigureColumn(self.tr("residual"), residual, digits=4, absent=absent))
        self.figures.show_figures(Figures(len(outputs.names), tuple(columns)))

    def _name_header(self, outputs: Outputs) -> str:
        return self.tr("target") if outputs.has_targets else self.tr("output")

    def _show_classes(self, outputs: Outputs, found: TypedPrediction, actual: tuple[str, ...]) -> None:
        at = found.chosen
        assert at is not None  # because there is no reason against a prediction
        text = self.tr("{target}: {label}").format(target=outputs.names[0], label=outputs.classes[at])
        if actual and actual[0]:
            text = self.tr("{prediction} (in the table: {actual})").format(prediction=text, actual=actual[0])
        self.chosen.setText(text)
        self.bars.show_chances(outputs.classes, found.values.tolist())
        lines = min(len(outputs.classes), MOST_ROWS)
        self._frame.setFixedHeight(self.bars.sizeHint().height() * lines // max(1, len(self.bars.lines())))


def _number(text: str) -> float:
    try:
        return float(text)
    except ValueError:
        return math.nan
