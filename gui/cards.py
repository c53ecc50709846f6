"""The frame that all panels wear: a card with a title row that has room for keys and tools."""

from enum import StrEnum

from PySide6.QtCore import QPointF, QRect, QRectF, QSize, Qt
from PySide6.QtGui import QFont, QPainter, QPaintEvent, QPen, QPolygonF
from PySide6.QtWidgets import (
    QFrame,
    QHBoxLayout,
    QLabel,
    QMenu,
    QSizePolicy,
    QToolButton,
    QVBoxLayout,
    QWidget,
)

from gui import theme
from gui.icons import set_icon
from gui.key_strip import KeyStrip


def text_label(text: str = "", role: str = "") -> QLabel:
    """A plain-text label; `role` is "title", "muted", "small", "mono", "bad", "waits" or nothing."""
    label = QLabel(text)
    label.setTextFormat(Qt.TextFormat.PlainText)
    if role:
        label.setProperty("role", role)
    return label


class Mark(StrEnum):
    """How a series is drawn, so that colour is never alone."""

    DOT = "dot"
    DIAMOND = "diamond"
    TRIANGLE = "triangle"
    RING = "ring"
    CROSS = "cross"
    TARGET = "target"
    LINE = "line"
    DASH = "dash"
    DASHDOT = "dashdot"
    DOTS = "dots"
    FAINT = "faint"


_CORNERS = {
    Mark.DIAMOND: ((0, -4), (3.2, 0), (0, 4), (-3.2, 0)),
    Mark.TRIANGLE: ((0, -3.8), (3.8, 3.2), (-3.8, 3.2)),
}


class _Swatch(QWidget):
    """The little drawing of a plot key."""

    def __init__(self, mark: Mark, token: str) -> None:
        super().__init__()
        self._mark, self._token = mark, token
        self.setFixedSize(self.sizeHint())
        theme.theme_changed.connect(self.update)

    def sizeHint(self) -> QSize:
        return QSize(
            22 if self._mark in (Mark.LINE, Mark.DASH, Mark.DASHDOT, Mark.DOTS, Mark.FAINT) else 12, 12
        )

    def paintEvent(self, event: QPaintEvent) -> None:
        painter = QPainter(self)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        color = theme.color(self._token)
        middle = QPointF(self.width() / 2, self.height() / 2)
        if self._mark is Mark.DOT:
            painter.setPen(Qt.PenStyle.NoPen)
            painter.setBrush(color)
            painter.drawEllipse(middle, 3, 3)
        elif self._mark in (Mark.RING, Mark.TARGET):
            painter.setPen(QPen(color, 1.3))
            painter.drawEllipse(middle, 3, 3)
            if self._mark is Mark.TARGET:
                painter.drawEllipse(middle, 0.4, 0.4)
        elif self._mark is Mark.CROSS:
            painter.setPen(QPen(color, 1.4))
            painter.drawLine(middle - QPointF(3, 3), middle + QPointF(3, 3))
            painter.drawLine(middle - QPointF(3, -3), middle + QPointF(3, -3))
        elif self._mark in _CORNERS:
            painter.setPen(QPen(color, 1.4))
            corners = [middle + QPointF(x, y) for x, y in _CORNERS[self._mark]]
            painter.drawPolygon(QPolygonF(corners))
        else:
            dash = self._mark is Mark.DASH
            pen = QPen(color, 2)
            if self._mark is Mark.FAINT:
                painter.setOpacity(0.4)
                pen.setWidth(5)
            pen.setCapStyle(Qt.PenCapStyle.FlatCap)
            if self._mark is Mark.DASHDOT:
                pen.setDashPattern([4, 1.5, 1, 1.5])
            elif self._mark is Mark.DOTS:
                pen.setDashPattern([1, 1.5])
            elif dash:
                pen.setDashPattern([3, 1.5])
            painter.setPen(pen)
            bounds = QRectF(self.rect()).adjusted(0.5, 0, -0.5, 0)
            painter.drawLine(QPointF(bounds.left(), middle.y()), QPointF(bounds.right(), middle.y()))
        painter.end()


class PlotKey(QWidget):
    """One entry of a plot's legend: a mark in the colour of `token` and a short word."""

    def __init__(self, mark: Mark | str, token: str, text: str = "") -> None:
        super().__init__()
        row = QHBoxLayout(self)
        row.setContentsMargins(6, 0, 6, 0)
        row.setSpacing(5)
        self._swatch = _Swatch(Mark(mark), token)
        row.addWidget(self._swatch)
        self._label = text_label(text, "small")
        row.addWidget(self._label)

    def set_text(self, text: str) -> None:
        self._label.setText(text)

    def text(self) -> str:
        return self._label.text()

    def mark(self) -> QWidget:
        """The little drawing."""
        return self._swatch


class Card(QFrame):
    """A quiet frame with rounded corners; with a title it has a title row with keys and tools at its right.

    `body` is the layout for the content. Plots fill the card to its edge (`padding` 0).
    """

    def __init__(self, title: str | None = None, *, padding: int = 0, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        whole = QVBoxLayout(self)
        whole.setContentsMargins(1, 1, 1, 1)
        whole.setSpacing(0)
        self._head = QWidget()
        row = QHBoxLayout(self._head)
        row.setContentsMargins(14, 8, 8, 4)
        row.setSpacing(2)
        self._title = text_label(title or "", "title")
        row.addWidget(self._title)
        self._title_button: QToolButton | None = None
        row.addStretch(1)
        self._keys = QHBoxLayout()
        self._keys.setSpacing(2)
        row.addLayout(self._keys)
        self._legend = KeyStrip()
        self._keys.addWidget(self._legend)
        self._tools = QHBoxLayout()
        self._tools.setSpacing(2)
        row.addLayout(self._tools)
        self._head.setVisible(title is not None)
        whole.addWidget(self._head)
        self.body = QVBoxLayout()
        self.body.setContentsMargins(padding, padding, padding, padding)
        self.body.setSpacing(8)
        whole.addLayout(self.body, 1)
        self.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Expanding)

    def set_title(self, text: str) -> None:
        self._title.setText(text)
        if self._title_button is not None:
            self._title_button.setText(text)
        self._head.show()

    def title(self) -> str:
        return self._title.text()

    def title_area(self) -> QRect:
        """Where the title is, in pixels of the card."""
        row = self._head.rect().adjusted(14, 4, -8, 0)
        return row.translated(self._head.pos())

    def title_font(self) -> QFont:
        """As the title is written."""
        self._title.ensurePolished()
        return self._title.font()

    def set_title_menu(self, menu: QMenu) -> None:
        """Have the title open `menu`."""
        button = QToolButton()
        button.setProperty("flat", True)
        button.setProperty("role", "title")
        button.setPopupMode(QToolButton.ToolButtonPopupMode.InstantPopup)
        button.setMenu(menu)
        button.setText(self._title.text())
        button.setToolButtonStyle(Qt.ToolButtonStyle.ToolButtonTextBesideIcon)
        button.setLayoutDirection(Qt.LayoutDirection.RightToLeft)  # the chevron behind the word
        set_icon(button, "chevron_down", "muted")
        button.setIconSize(QSize(10, 10))
        row = self._head.layout()
        if isinstance(row, QHBoxLayout):
            row.insertWidget(0, button)
        self._title.hide()
        self._title_button = button

    def add_key(self, key: PlotKey) -> PlotKey:
        """Put a legend entry into the title row."""
        self._legend.add(key)
        return key

    def add_tool(self, widget: QWidget) -> QWidget:
        """Put a small button or the like at the right end of the title row."""
        self._tools.addWidget(widget)
        return widget

    def add(self, widget: QWidget, stretch: int = 0) -> QWidget:
        """Put `widget` into the body."""
        self.body.addWidget(widget, stretch)
        return widget
