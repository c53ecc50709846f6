"""The cards left and right of the plots: pages in tabs, gathered at the left where the window is narrow."""

from dataclasses import dataclass

from PySide6.QtCore import QObject, QSize, Qt, Signal
from PySide6.QtWidgets import QTabWidget, QWidget

from gui.cards import Card
from gui.window import SIDE_WIDTH

NARROW = 1180  # px of window width below which the right pages move to the left card


class _Tabs(QTabWidget):
    """Tabs that take as much width as they are given; their pages never push the plots aside."""

    def __init__(self) -> None:
        super().__init__()
        self.setDocumentMode(True)
        self.tabBar().setDrawBase(False)
        self.tabBar().setExpanding(False)
        self.tabBar().setUsesScrollButtons(True)

    def minimumSizeHint(self) -> QSize:
        # As wide as the titles, so that no page is out of sight.
        return QSize(max(240, self.tabBar().sizeHint().width() + 2), 120)

    def sizeHint(self) -> QSize:
        return QSize(SIDE_WIDTH, 400)


def _takes_keys(widget: QWidget) -> bool:
    by_tab = bool(widget.focusPolicy() & Qt.FocusPolicy.TabFocus)
    return by_tab and widget.isVisible() and widget.isEnabled() and widget.focusProxy() is None


@dataclass
class _Page:
    widget: QWidget
    title: str
    right: bool


class SidePanels(QObject):
    """Two tab widgets in cards. The pages keep their order and the one in front through every change."""

    pages_moved = Signal()

    def __init__(self, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self.left, self.right = _Tabs(), _Tabs()
        self.left_card, self.right_card = Card(), Card()
        self.left_card.add(self.left)
        self.right_card.add(self.right)
        self._pages: list[_Page] = []
        self._narrow = False
        self._right_wanted = True

    def add(self, widget: QWidget, *, right: bool) -> None:
        """Put a page behind the others of its side."""
        self._pages.append(_Page(widget, "", right))
        self._tabs(right).addTab(widget, "")

    def set_titles(self, titles: list[str]) -> None:
        """The titles of all pages, in the order in which they were added."""
        for page, title in zip(self._pages, titles, strict=True):
            page.title = title
            for tabs in (self.left, self.right):
                index = tabs.indexOf(page.widget)
                if index >= 0:
                    tabs.setTabText(index, title)
        for tabs, right in ((self.left, False), (self.right, True)):
            tabs.setAccessibleName(", ".join(page.title for page in self._pages if page.right is right))

    def pages(self) -> tuple[QWidget, ...]:
        """All pages in the order in which they were added."""
        return tuple(page.widget for page in self._pages)

    @property
    def is_narrow(self) -> bool:
        """Whether all pages are in the left card."""
        return self._narrow

    def front(self) -> tuple[int, ...]:
        """The numbers of the pages in front, one of each card that has any."""
        shown = (self.left.currentWidget(), self.right.currentWidget())
        return tuple(number for number, page in enumerate(self._pages) if page.widget in shown)

    def set_front(self, numbers: tuple[int, ...]) -> None:
        """Bring pages to the front of whichever card they are in."""
        for page in (self._pages[number] for number in numbers if number < len(self._pages)):
            for tabs in (self.left, self.right):
                if tabs.indexOf(page.widget) >= 0:
                    tabs.setCurrentWidget(page.widget)

    def go_to(self, number: int) -> None:
        """Bring a page to the front and give the keyboard to the first of its widgets that takes it,
        or to the tabs where the page has none yet."""
        self.set_front((number,))
        page = self._pages[number].widget
        widget = page.nextInFocusChain()
        while widget is not None and widget is not page:
            if page.isAncestorOf(widget) and _takes_keys(widget):
                widget.setFocus(Qt.FocusReason.TabFocusReason)
                return
            widget = widget.nextInFocusChain()
        tabs = self.left if self.left.indexOf(page) >= 0 else self.right
        tabs.tabBar().setFocus(Qt.FocusReason.TabFocusReason)

    def set_right_wanted(self, wanted: bool) -> None:
        """Whether a person wants to see the right card."""
        self._right_wanted = wanted
        self.right_card.setVisible(wanted and not self._narrow)
        if self._narrow:
            self._gather()

    def set_narrow(self, narrow: bool) -> None:
        """Gather the pages of both cards in the left one, or spread them again."""
        if narrow == self._narrow:
            return
        self._narrow = narrow
        if narrow:
            self._gather()
        else:
            self._spread()
        self.right_card.setVisible(self._right_wanted and not narrow)
        self._space_tabs()
        self.pages_moved.emit()

    def _space_tabs(self) -> None:
        """All titles in one row stand closer than some, and are smaller."""
        self.left.setProperty("narrow", self._narrow)
        self.left.tabBar().style().unpolish(self.left.tabBar())
        self.left.tabBar().style().polish(self.left.tabBar())
        self.left.updateGeometry()

    def _gather(self) -> None:
        front = self.left.currentWidget()
        for page in self._pages:
            if page.right and self._right_wanted and self.left.indexOf(page.widget) < 0:
                self.left.addTab(page.widget, page.title)
            elif page.right and not self._right_wanted and self.left.indexOf(page.widget) >= 0:
                self.right.addTab(page.widget, page.title)
        self.left.setCurrentWidget(front)

    def _spread(self) -> None:
        front = self.left.currentWidget()
        for page in self._pages:
            if page.right and self.right.indexOf(page.widget) < 0:
                self.right.addTab(page.widget, page.title)
        for tabs in (self.left, self.right):
            if front is not None and tabs.indexOf(front) >= 0:
                tabs.setCurrentWidget(front)

    def _tabs(self, right: bool) -> QTabWidget:
        return self.right if right else self.left
