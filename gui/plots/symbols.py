"""The symbols of the rows: dots train, diamonds validate, triangles test, rings are set aside."""

from PySide6.QtGui import QColor, QPainter

from gui import theme
from gui.plots.painting import Floats, draw_symbols, symbol

_LOOKS = {
    "train": ("dot", "train", 1.0),
    "validation": ("diamond", "validation", 1.45),
    "test": ("triangle", "test", 1.4),
    "aside": ("ring", "muted", 1.1),
    "train_wrong": ("cross", "train", 1.1),
    "validation_wrong": ("cross", "validation", 1.1),
    "test_wrong": ("cross", "test", 1.1),
}


def size_for(points: int) -> float:
    """The diameter of a training dot in pixels, when `points` are drawn: smaller when many."""
    if points <= 300:
        return 6.0
    return 4.5 if points <= 3_000 else 3.0


def draw_rows(painter: QPainter, group: str, xs: Floats, ys: Floats, size: float) -> None:
    """Stamp the symbol of `group` at pixels `xs`, `ys` (n,); NaN is left out."""
    kind, token, factor = _LOOKS[group]
    ratio = painter.device().devicePixelRatioF()
    color = QColor(getattr(theme.tokens(), token))
    draw_symbols(painter, xs, ys, symbol(kind, color, size * factor, ratio))
