"""The icons of the window: own SVG drawings, tinted with a colour of the theme, sharp at every scale."""

from pathlib import Path

from PySide6.QtCore import QByteArray, QObject, QRectF, QSize, Qt
from PySide6.QtGui import QAction, QGuiApplication, QIcon, QPainter, QPalette, QPixmap
from PySide6.QtSvg import QSvgRenderer
from PySide6.QtWidgets import QAbstractButton

from gui import theme

FOLDER = Path(__file__).parent / "icons"
SIZES = (16, 20, 32, 40, 60)  # 16 px at 100 and 200 %, 20 px at 100, 200 and 300 %
WINDOW_SIZES = (16, 24, 32, 48, 64, 128, 256)


def icon_names() -> tuple[str, ...]:
    """Every icon there is."""
    return tuple(sorted(path.stem for path in FOLDER.glob("*.svg")))


def _pixmap(renderer: QSvgRenderer, size: int) -> QPixmap:
    pixmap = QPixmap(QSize(size, size))
    pixmap.fill(Qt.GlobalColor.transparent)
    painter = QPainter(pixmap)
    painter.setRenderHint(QPainter.RenderHint.Antialiasing)
    renderer.render(painter, QRectF(0, 0, size, size))
    painter.end()
    return pixmap


def icon(name: str, token: str = "text", sizes: tuple[int, ...] = SIZES) -> QIcon:
    """The icon `name` in the colour of the theme's `token`; tinted for now, see `set_icon`."""
    svg = (FOLDER / f"{name}.svg").read_bytes()
    faint = QGuiApplication.palette().color(QPalette.ColorGroup.Disabled, QPalette.ColorRole.Text)
    made = QIcon()
    for mode, tint in ((QIcon.Mode.Normal, theme.color(token)), (QIcon.Mode.Disabled, faint)):
        renderer = QSvgRenderer(QByteArray(svg.replace(b"currentColor", tint.name().encode("ascii"))))
        for size in sizes:
            made.addPixmap(_pixmap(renderer, size), mode)
    return made


class _Tint(QObject):
    """Gives its parent (a button or action) its icon anew whenever the theme changes."""

    def __init__(self, target: QAbstractButton | QAction) -> None:
        super().__init__(target)
        self.name = ""
        self.token = "text"
        theme.theme_changed.connect(self.renew)

    def renew(self) -> None:
        target = self.parent()
        if isinstance(target, QAbstractButton | QAction):
            target.setIcon(icon(self.name, self.token))


def set_icon(target: QAbstractButton | QAction, name: str, token: str = "text") -> None:
    """Give a button or action the icon `name`, and keep its colour right when the theme changes."""
    tint = next((child for child in target.children() if isinstance(child, _Tint)), None)
    if tint is None:
        tint = _Tint(target)
    elif (tint.name, tint.token) == (name, token):
        return
    tint.name, tint.token = name, token
    tint.renew()
