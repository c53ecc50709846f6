"""Losses and coefficients of all rungs in one table, a row each."""

import numpy as np
from PySide6.QtWidgets import QAbstractItemView

from engine.ladder_view import LADDER, POWERS, LadderView
from gui.inspect.figure_model import FigureColumn, Figures
from gui.inspect.figure_table import FigureTable
from gui.numbers import count

NAMES = ("1", "x", "x²", "x³", "x⁴", "x⁵")


class RungTable(FigureTable):
    """Step, loss, and the coefficient of every power, which say whether two styles have the same curve."""

    def __init__(self) -> None:
        super().__init__(grows=True)
        self.setSelectionBehavior(QAbstractItemView.SelectionBehavior.SelectRows)
        self._view: LadderView | None = None

    def show_view(self, view: LadderView) -> None:
        """Show `view`."""
        self._view = view
        rungs = view.rungs
        coefficients = np.array([rung.coefficients for rung in rungs]).reshape(len(rungs), POWERS)
        names = tuple(f"{LADDER.index(rung.lesson) + 1}  {rung.style}" for rung in rungs)
        columns = [FigureColumn(self.tr("style"), names)]
        if len({rung.step for rung in rungs}) > 1:  # else it stands above, once for all
            steps = tuple(count(rung.step) for rung in rungs)
            columns.append(FigureColumn(self.tr("step"), steps, right=True))
        losses = np.array([rung.loss for rung in rungs])
        absent = np.array([not len(rung.losses) for rung in rungs])
        columns.append(FigureColumn(self.tr("loss"), losses, digits=8, signed=False, absent=absent))
        for power in range(POWERS):
            values = coefficients[:, power]
            if power < 4 or np.isfinite(values).any():
                missing = np.isnan(values)
                columns.append(FigureColumn(NAMES[power], values, digits=4, signed=False, absent=missing))
        self.show_figures(Figures(len(rungs), tuple(columns)))

    def retranslate(self) -> None:
        """Set the headers in the language of the window."""
        self.setAccessibleName(self.tr("Losses and coefficients of the styles"))
        if self._view is not None:
            self.show_view(self._view)
