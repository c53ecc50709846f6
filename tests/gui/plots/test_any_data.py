"""Whatever the numbers are: nothing fails however the plot is zoomed, and what has no place is marked."""

import numpy as np
import pandas as pd
import pytest
from PySide6.QtGui import QColor, QImage, QPainter

from datasets.table import Role, Table
from engine.report import FitCurve, HistoryChunk, Plane, Predictions
from gui import theme
from gui.plots.calm_range import LIMIT
from gui.plots.fit.curve_view import CurveView
from gui.plots.fit.fit_plot import FitPlot
from gui.plots.fit.pictures import possible
from gui.plots.fit.shape import Shape
from gui.plots.loss_plot import LossPlot
from gui.plots.painting import Frame
from gui.plots.plot_base import LivePlot
from tests.gui.plots.any_data import KINDS, zooms
from tests.gui.reports import report

ZOOMS, FEWER = 200, 20  # of the curve and the loss; of each of the other pictures
WHOLE = 6  # of them with their axes
_APART = 10  # px: of values that lie closer, one is marked
LARGEST = np.finfo(np.float64).max


@pytest.fixture(autouse=True)
def no_warnings(monkeypatch):
    """pyqtgraph swallows what fails in the painting of axes, and tells the log or the error hook alone."""
    failed = []
    monkeypatch.setattr("sys.excepthook", lambda kind, error, trace: failed.append(error))
    yield
    assert failed == []


def shown(card, qtbot):
    qtbot.addWidget(card)
    card.resize(420, 260)
    with qtbot.waitExposed(card):
        card.show()
    return card


def zoom_about(plot: LivePlot, seed: int, count: int = ZOOMS) -> None:
    """Pan and zoom as a person may, from what is shown; then follow again."""
    start, image = plot.frame(), QImage(plot.size(), QImage.Format.Format_RGB32)
    for number, (x_zoom, x_pan, y_zoom, y_pan) in enumerate(zooms(seed, count)):
        x, y = moved(start.x, x_zoom, x_pan), moved(start.y, y_zoom, y_pan)
        frame = Frame(start.area, x, y)
        if number < WHOLE:
            plot.getViewBox().setRange(xRange=x, yRange=y, padding=0)
            plot.grab()
            frame = plot.frame()
            assert np.isfinite([*frame.x, *frame.y]).all()
            assert frame.x[0] < frame.x[1]
            assert frame.y[0] < frame.y[1]
        painter = QPainter(image)
        for layer in (plot.standing, plot.moving):
            if layer is not None and frame.x[0] < frame.x[1] and frame.y[0] < frame.y[1]:
                layer(painter, frame)
        painter.end()
    plot.follow()
    plot.grab()


def moved(shown: tuple[float, float], zoom: float, pan: float) -> tuple[float, float]:
    """A range panned by so many halves of it, and so many times as wide."""
    half = shown[1] / 2 - shown[0] / 2
    middle = shown[0] / 2 + shown[1] / 2 + pan * half
    return max(middle - zoom * half, -LIMIT), min(middle + zoom * half, LIMIT)


def colored(widget, token):
    """How many pixels have about the colour of `token`."""
    image = widget.grab().toImage().convertToFormat(QImage.Format.Format_RGB32)
    pixels = np.frombuffer(image.constBits(), np.uint8).reshape(image.height(), -1, 4)[..., 2::-1]
    wanted = np.array(QColor(theme.color(token)).getRgb()[:3])
    return int((np.abs(pixels.astype(int) - wanted).max(axis=2) < 40).sum())


def wide_table(kind: str, inputs: int, classes: bool) -> Table:
    values = KINDS[kind]
    data = {f"x{at}": np.roll(values, at) for at in range(inputs)}
    target = np.where(np.arange(len(values)) % 2 == 0, "yes", "no") if classes else values[::-1].copy()
    frame = pd.DataFrame(data | {"y": target})
    return Table.from_frame(frame, {**dict.fromkeys(data, Role.INPUT), "y": Role.TARGET})


def cycled(kind: str, *shape: int) -> np.ndarray:
    values = KINDS[kind] if len(KINDS[kind]) else np.array([np.nan])
    return np.resize(values, shape)


def answer(wanted: dict, table: Table, kind: str, classes: tuple[str, ...]):
    """A report with what is wanted, in numbers of the same kind; of classes, probabilities."""
    fields = {}
    rows, outputs = np.arange(table.rows), max(len(classes), 1)
    if "grid" in wanted:
        fields["curve"] = FitCurve(wanted["grid"], cycled(kind, len(wanted["grid"]), 1))
    if "plane" in wanted:
        asked = wanted["plane"]
        values = cycled(kind, len(asked.y), len(asked.x), outputs)
        fields["plane"] = Plane(asked, chances(values) if classes else values, classes, 1e-4)
    if wanted.get("prediction_rows"):
        predicted = cycled(kind, table.rows, outputs)
        target = rows[:, None] % 2.0 if classes else table.frame["y"].to_numpy()[:, None]
        given = chances(predicted) if classes else predicted
        fields["predictions"] = Predictions(rows, target, given, (rows % 3).astype(np.int8), classes)
    return report(**fields)


def chances(values: np.ndarray) -> np.ndarray:
    with np.errstate(all="ignore"):
        return 1.0 / (1.0 + np.exp(-values))


def pictures() -> list[tuple[str, int, bool]]:
    """Every picture that there is for numbers or classes, with one, two or three inputs."""
    found = {}
    for classes in (False, True):
        for inputs in (1, 2, 3):
            shape = Shape.of(wide_table("ordinary", inputs, classes)).as_known()
            for picture in possible(shape):
                found.setdefault((picture.key, classes), (picture.key, inputs, classes))
    return list(found.values())


@pytest.mark.parametrize("kind", KINDS)
@pytest.mark.parametrize("picture", pictures(), ids=lambda case: "-".join(map(str, case[:2])))
def test_every_picture_of_the_fit_stands_any_numbers(qtbot, picture, kind):
    key, inputs, classes = picture
    card = shown(FitPlot(), qtbot)
    table = wide_table(kind, inputs, classes)
    card.show_table(table)
    card.picture_box.choose(key)
    for _ in range(2):  # what the first answer tells may change what is wanted
        card.show_report(answer(card.wanted(), table, kind, ("no", "yes") if classes else ()))
    if card.plot.hint or card.view.fills:
        assert card.plot.hint or card.view is not None
        return
    zoom_about(card.plot, len(kind), ZOOMS if key == "curve" else FEWER)
    at = card.plot.frame()
    card.view.said(at, (at.x[0], at.y[1]))
    assert isinstance(card.view.summary(), str)
    for columns in card.export_tables().values():
        assert len({len(column) for column in columns().values()}) == 1


@pytest.mark.parametrize("log", [False, True], ids=["linear", "log"])
@pytest.mark.parametrize("kind", KINDS)
def test_the_loss_stands_any_numbers(qtbot, kind, log):
    card = shown(LossPlot(), qtbot)
    card.set_log(log)
    card.show_report(report(history=losses(KINDS[kind])))
    assert bool(card.plot.hint) is (kind == "empty")
    if not card.plot.hint:
        zoom_about(card.plot, seed=len(kind))
        assert card.figures.text()


def losses(values: np.ndarray) -> HistoryChunk:
    step = np.arange(1, len(values) + 1)
    return HistoryChunk(1, step, step, values, step, values, values[::-1].copy())


@pytest.mark.parametrize(
    ("kind", "log"),
    [
        *((kind, False) for kind in ("NaN among them", "+inf", "-inf", "all missing")),
        *((kind, True) for kind in ("negative only", "zeros", "alternating signs", "-inf")),
    ],
)
def test_losses_without_a_place_are_marked_at_the_edge(qtbot, kind, log):
    card = shown(LossPlot(), qtbot)
    card.set_log(log)
    values = KINDS[kind]
    step = np.arange(1, len(values) + 1)
    none = np.empty(0)
    card.show_report(report(history=HistoryChunk(1, step, step, values, none.astype(np.int64), none, none)))
    frame = card.plot.frame()
    image = card.plot.grab().toImage()
    ground = QColor(theme.color("panel"))
    x = frame.xs(step.astype(np.float64))
    outside = ~np.isfinite(values) | ((values <= 0) if log else np.zeros(len(values), dtype=np.bool_))
    assert outside.any()
    edges = [frame.area.top() + 6, frame.area.bottom() - 6]
    for place in x[outside]:
        beside = range(max(round(place) - _APART, 0), min(round(place) + _APART, image.width()))
        assert any(image.pixelColor(at, round(edge)) != ground for at in beside for edge in edges)


@pytest.mark.parametrize("kind", ["NaN among them", "+inf", "all missing"])
def test_rows_without_numbers_are_counted(qtbot, kind):
    card = shown(FitPlot(), qtbot)
    card.show_table(wide_table(kind, 1, classes=False))
    values = KINDS[kind]
    missing = int((~np.isfinite(values) | ~np.isfinite(values[::-1])).sum())
    if missing == len(values):
        assert "No row has a number" in card.plot.hint
    else:
        assert str(missing) in card._note.text()


@pytest.mark.parametrize("value", [np.nan, np.inf, -np.inf, LARGEST])
def test_a_curve_without_a_place_is_marked(qtbot, value):
    card = shown(FitPlot(), qtbot)
    card.show_table(wide_table("ordinary", 1, classes=False))
    assert isinstance(card.view, CurveView)
    grid = card.wanted()["grid"]
    card.show_report(report(curve=FitCurve(grid, np.full((len(grid), 1), value))))
    assert colored(card.plot, "model") > 20
