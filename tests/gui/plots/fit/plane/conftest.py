import numpy as np
import pandas as pd
import pytest

from datasets.table import Role, Table
from engine.report import Plane, Predictions
from gui.plots.fit.fit_plot import FitPlot
from tests.gui.reports import report


@pytest.fixture
def plot(qtbot):
    widget = FitPlot()
    qtbot.addWidget(widget)
    widget.resize(700, 460)
    with qtbot.waitExposed(widget):
        widget.show()
    return widget


def made(target="y", **columns):
    """A table whose last column, `target`, is one."""
    roles = dict.fromkeys(columns, Role.INPUT) | {target: Role.TARGET}
    return Table.from_frame(pd.DataFrame(columns), roles)


def answer(plot, model, classes=(), seconds=1e-4, **fields):
    """A report with what `model(x, y)` makes of the grid that is wanted: (ny, nx) or (ny, nx, outputs)."""
    request = plot.wanted()["plane"]
    places = [np.arange(len(grid)) if isinstance(grid, tuple) else grid for grid in (request.x, request.y)]
    values = model(*np.meshgrid(*places))
    values = values[..., None] if values.ndim == 2 else values
    plot.show_report(report(plane=Plane(request, values, classes, seconds), **fields))


def split(plot, part, classes=(), outputs=1):
    """A report that tells the part of each row, and what is predicted for it: nothing of interest."""
    rows = np.arange(plot.table.rows)
    nothing = np.zeros((len(rows), 1))
    predicted = np.full((len(rows), outputs), 1 / outputs)
    found = Predictions(rows, nothing, predicted, np.asarray(part, dtype=np.int8), classes)
    plot.show_report(report(predictions=found))


def color_at(plot, x, y):
    """What is painted there."""
    image, frame = plot.plot.grab().toImage(), plot.plot.frame()
    ratio = image.devicePixelRatio()
    return image.pixelColor(
        round(frame.xs(np.array([float(x)]))[0] * ratio), round(frame.ys(np.array([float(y)]))[0] * ratio)
    )


def near(one, other, most=6):
    """Whether two colours are the same but for rounding."""
    return max(abs(a - b) for a, b in zip(one.getRgb(), other.getRgb(), strict=True)) <= most
