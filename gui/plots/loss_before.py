"""The train loss of the run before the last reset, faintly behind the one that has begun since."""

import numpy as np
from PySide6.QtGui import QPainter

from gui import theme
from gui.plots.loss_history import LossHistory
from gui.plots.painting import Floats, Frame, draw_line
from gui.plots.series import clean

_POINTS = 500  # and as many extremes


class LossBefore:
    """Some points of it, with the place of each on every x axis."""

    def __init__(self) -> None:
        self.clear()

    @property
    def is_empty(self) -> bool:
        return len(self.values) < 2

    def clear(self) -> None:
        self.values: Floats = np.empty(0)
        self.places: dict[str, Floats] = {}

    def take(self, history: LossHistory) -> None:
        """Keep what `history` has before it is cleared; a run that was hardly begun changes nothing."""
        name = "train" if len(history.values("train")) > 1 else "loss"
        if len(history) < 2:
            return
        log, unit = history.log, history.unit
        history.set_log(False)
        history.unit = "step"
        rows, values = history.window(name, (0.0, float(history.last_step())), _POINTS).line()
        self.values, self.places = values, {}
        for history.unit in ("step", "epoch", "seconds"):
            self.places[history.unit] = history.xs(history.steps(name, rows))
        history.unit = unit
        history.set_log(log)

    def paint(self, painter: QPainter, frame: Frame, history: LossHistory) -> None:
        """Draw it on the axes that `history` has."""
        drawn, _ = clean(self.values, history.log)
        xs = frame.xs(self.places[history.unit])
        draw_line(painter, xs, frame.ys(drawn), theme.color("muted"), 1.0)
