"""The legend in the title row of a card: what has no room there is behind a button."""

from __future__ import annotations

from collections.abc import Callable

from PySide6.QtCore import QEvent, QObject, QPoint, QSize, Qt
from PySide6.QtGui import QIcon, QPixmap, QRegion, QResizeEvent
from PySide6.QtWidgets import QMenu, QSizePolicy, QToolButton, QWidget

_GAP = 2


class KeyStrip(QWidget):
    """Entries side by side, from the right. Each has `text()`, and `mark()`, which is its little drawing.

    An entry is shown and hidden by whoever put it here; one that is shown and has no room lies out of sight.
    """

    def __init__(self) -> None:
        super().__init__()
        self._keys: list[QWidget] = []
        self._more = _MoreButton(self)
        self._more.hide()
        self.setSizePolicy(QSizePolicy.Policy.Maximum, QSizePolicy.Policy.Preferred)

    def add(self, key: QWidget) -> None:
        """Put an entry behind the others."""
        key.setParent(self)
        key.installEventFilter(self)
        self._keys.append(key)
        self.updateGeometry()

    @property
    def in_menu(self) -> list[QWidget]:
        """The entries that have no room."""
        shown = self._shown()
        return shown[self._fitting(shown) :]

    def sizeHint(self) -> QSize:
        hints = [key.sizeHint() for key in self._shown()]
        width = sum(hint.width() + _GAP for hint in hints) - _GAP
        return QSize(max(width, 0), max((hint.height() for hint in hints), default=0))

    def minimumSizeHint(self) -> QSize:
        hint = self.sizeHint()
        return QSize(min(self._more.sizeHint().width(), hint.width()), hint.height())

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        """The row learns at once that an entry came or went."""
        if event.type() in (QEvent.Type.ShowToParent, QEvent.Type.HideToParent):
            self.updateGeometry()
            self._arrange()
        return super().eventFilter(watched, event)

    def event(self, event: QEvent) -> bool:
        if event.type() == QEvent.Type.LayoutRequest:  # an entry has another text
            self.updateGeometry()
            self._arrange()
        return super().event(event)

    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        self._arrange()

    def _arrange(self) -> None:
        shown = self._shown()
        fitting = self._fitting(shown)
        more = self._more.sizeHint().width() if fitting < len(shown) else 0
        widths = [key.sizeHint().width() for key in shown]
        left = self.width() - more - sum(widths[:fitting]) - _GAP * (fitting - (not more and fitting > 0))
        for at, (key, width) in enumerate(zip(shown, widths, strict=True)):
            key.setGeometry(left if at < fitting else -2 * width - 1, 0, width, self.height())
            left += width + _GAP
        self._more.setGeometry(self.width() - more, 0, more, self.height())
        if self._more.isHidden() is (more > 0):
            self._more.setVisible(more > 0)
        self._more.setToolTip(", ".join(map(_text, self.in_menu)))

    def _shown(self) -> list[QWidget]:
        return [key for key in self._keys if not key.isHidden()]

    def _fitting(self, shown: list[QWidget]) -> int:
        """How many entries have room, with the button behind them where that is not all."""
        widths = [key.sizeHint().width() + _GAP for key in shown]
        if sum(widths) - _GAP <= self.width():
            return len(widths)
        fitting, room = 0, self.width() - self._more.sizeHint().width()
        while fitting < len(widths) and sum(widths[: fitting + 1]) <= room:
            fitting += 1
        return fitting


class _MoreButton(QToolButton):
    """Opens a list of the entries that have no room."""

    def __init__(self, strip: KeyStrip) -> None:
        super().__init__(strip)
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
    place = QPoint((22 - mark.width()) // 2, (22 - mark.height()) // 2)
    mark.render(pixmap, place, QRegion(mark.rect()), QWidget.RenderFlag.DrawChildren)
    return QIcon(pixmap)
