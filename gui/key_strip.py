"""The legend in the title row of a card: what has no room there is behind a button."""

from __future__ import annotations

from collections.abc import Callable

from PySide6.QtCore import QEvent, QRect, QSize, Qt
from PySide6.QtGui import QIcon, QPainter, QPixmap
from PySide6.QtWidgets import QLayout, QLayoutItem, QMenu, QToolButton, QWidget, QWidgetItem

_GAP = 2
_TALL = 1_000  # px, more than any title row


class KeyStrip(QLayout):
    """Entries side by side, from the right. Each has `text()`, and `mark()`, which is its little drawing.

    An entry is shown and hidden by whoever put it here; one that is shown and has no room lies out of sight.
    """

    def __init__(self) -> None:
        super().__init__()
        self._items: list[QLayoutItem] = []
        self._more: QToolButton | None = None  # made with the first entry, where there is a widget for it

    def add(self, key: QWidget) -> None:
        """Put an entry behind the others."""
        self.addChildWidget(key)
        self.addItem(QWidgetItem(key))
        if self._more is None:
            self._more = _MoreButton(self)
            self.addChildWidget(self._more)
            self._more.hide()

    @property
    def in_menu(self) -> list[QWidget]:
        """The entries that have no room."""
        shown = self._shown()
        hidden = shown[self._fitting(shown, self.geometry().width()) :]
        return [key for item in hidden if (key := item.widget()) is not None]

    # what Qt asks a layout

    def addItem(self, item: QLayoutItem) -> None:
        self._items.append(item)
        self.invalidate()

    def count(self) -> int:
        return len(self._items)

    def itemAt(self, index: int) -> QLayoutItem | None:  # type: ignore[override]  # None is how Qt learns the end
        return self._items[index] if 0 <= index < len(self._items) else None

    def takeAt(self, index: int) -> QLayoutItem | None:  # type: ignore[override]
        return self._items.pop(index) if 0 <= index < len(self._items) else None

    def expandingDirections(self) -> Qt.Orientation:
        return Qt.Orientation(0)

    def sizeHint(self) -> QSize:
        hints = [item.sizeHint() for item in self._shown()]
        width = sum(hint.width() + _GAP for hint in hints) - _GAP
        return QSize(max(width, 0), max((hint.height() for hint in hints), default=0))

    def maximumSize(self) -> QSize:
        return QSize(self.sizeHint().width(), _TALL)

    def minimumSize(self) -> QSize:
        hint = self.sizeHint()
        return QSize(min(self._button_width(), hint.width()), hint.height())

    def setGeometry(self, rect: QRect) -> None:
        super().setGeometry(rect)
        shown = self._shown()
        fitting = self._fitting(shown, rect.width())
        more = self._button_width() if fitting < len(shown) else 0
        widths = [item.sizeHint().width() for item in shown]
        left = rect.right() + 1 - more - sum(widths[:fitting]) - _GAP * (fitting - (not more and fitting > 0))
        for at, (item, width) in enumerate(zip(shown, widths, strict=True)):
            place = left if at < fitting else -2 * width - 1
            item.setGeometry(QRect(place, rect.top(), width, rect.height()))
            left += width + _GAP
        if self._more is not None:
            self._more.setGeometry(rect.right() + 1 - more, rect.top(), more, rect.height())
            self._more.setVisible(more > 0)
            self._more.setToolTip(", ".join(map(_text, self.in_menu)))

    def _shown(self) -> list[QLayoutItem]:
        return [item for item in self._items if not item.isEmpty()]

    def _fitting(self, shown: list[QLayoutItem], room: int) -> int:
        """How many entries have room, with the button behind them where that is not all."""
        widths = [item.sizeHint().width() + _GAP for item in shown]
        if sum(widths) - _GAP <= room:
            return len(widths)
        fitting = 0
        while fitting < len(widths) and sum(widths[: fitting + 1]) <= room - self._button_width():
            fitting += 1
        return fitting

    def _button_width(self) -> int:
        return self._more.sizeHint().width() if self._more is not None else 0


class _MoreButton(QToolButton):
    """Opens a list of the entries that have no room."""

    def __init__(self, strip: KeyStrip) -> None:
        super().__init__()
        self._strip = strip
        self.setProperty("flat", True)
        self.setText("…")
        self.setPopupMode(QToolButton.ToolButtonPopupMode.InstantPopup)
        self._menu = QMenu(self)
        self._menu.aboutToShow.connect(self._fill)
        self.setMenu(self._menu)
        self._name()

    def changeEvent(self, event: QEvent) -> None:
        super().changeEvent(event)
        if event.type() == QEvent.Type.LanguageChange:
            self._name()

    def _name(self) -> None:
        self.setAccessibleName(self.tr("More of the legend"))

    def _fill(self) -> None:
        self._menu.clear()
        for key in self._strip.in_menu:
            self._menu.addAction(_icon(key), _text(key))


def _text(key: QWidget) -> str:
    said: Callable[[], str] | None = getattr(key, "text", None)
    return said() if said is not None else key.accessibleName()


def _icon(key: QWidget) -> QIcon:
    """The little drawing of an entry, in the middle of a square."""
    drawn: Callable[[], QWidget] | None = getattr(key, "mark", None)
    if drawn is None:
        return QIcon()
    mark, ratio = drawn(), key.devicePixelRatioF()
    pixmap = QPixmap(QSize(22, 22) * ratio)
    pixmap.setDevicePixelRatio(ratio)
    pixmap.fill(Qt.GlobalColor.transparent)
    painter = QPainter(pixmap)
    painter.translate((22 - mark.width()) / 2, (22 - mark.height()) / 2)
    mark.render(painter, flags=QWidget.RenderFlag.DrawChildren)  # type: ignore[call-overload]
    painter.end()
    return QIcon(pixmap)
