"""How the rungs are told apart: a number, a colour and a line, the same in list, table and plot."""

from PySide6.QtCore import QRectF, Qt
from PySide6.QtGui import QColor, QPainter, QPen

from gui import theme

# Eight colours that differ in lightness as well as in hue (light theme, dark theme).
_COLORS = (
    ("#0072B2", "#5AA9E6"),
    ("#C2410C", "#FF8A5C"),
    ("#00805C", "#4FD1A5"),
    ("#9C27B0", "#D68AE6"),
    ("#8A6D00", "#E6C84F"),
    ("#C2185B", "#FF86B3"),
    ("#4B5563", "#AEB7C2"),
    ("#3730A3", "#A5A8FF"),
)
_DASHES: tuple[tuple[float, ...], ...] = ((), (6, 3), (2, 2), (8, 3, 2, 3))
DIAMETER = 15.0


def rung_color(at: int) -> QColor:
    """The colour of rung `at` in the theme in force."""
    return QColor(_COLORS[at % len(_COLORS)][theme.tokens().dark])


def dash_of(at: int) -> tuple[float, ...]:
    """Pixels of line and gap, in turns, of the line of rung `at`; nothing for a whole line."""
    return _DASHES[at % len(_DASHES)]


def rung_pen(at: int, width: float) -> QPen:
    """The pen for the line of rung `at`, as it is drawn in the plot."""
    pen = QPen(rung_color(at), width)
    dash = dash_of(at)
    if dash:
        pen.setDashPattern([part / width for part in dash])
        pen.setCapStyle(Qt.PenCapStyle.FlatCap)
    return pen


def draw_number(painter: QPainter, at: int, x: float, y: float) -> None:
    """The number of rung `at` in a small disc around the pixel (x, y)."""
    disc = QRectF(x - DIAMETER / 2, y - DIAMETER / 2, DIAMETER, DIAMETER)
    painter.setRenderHint(QPainter.RenderHint.Antialiasing)
    painter.setPen(QPen(theme.color("panel"), 1))
    painter.setBrush(rung_color(at))
    painter.drawEllipse(disc)
    painter.setPen(theme.color("panel"))
    font = theme.small_font()
    font.setBold(True)
    font.setPixelSize(10)
    painter.setFont(font)
    painter.drawText(disc, Qt.AlignmentFlag.AlignCenter, str(at + 1))
