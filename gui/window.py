"""The window's frame: what shows at once, before anything that takes time to load.

What fills it comes from `main_window`. Only QtWidgets and the theme are imported: showing waits for imports.
"""

from collections.abc import Callable
from pathlib import Path

from PySide6.QtCore import QEvent, QSize, QTimer, Signal
from PySide6.QtGui import QCloseEvent, QDragEnterEvent, QDropEvent, QPaintEvent, QResizeEvent
from PySide6.QtWidgets import QHBoxLayout, QMainWindow, QVBoxLayout, QWidget

from gui.cards import Card, text_label
from gui.settings import WindowSettings

SIDE_WIDTH = 340  # px of the cards left and right
GAP = 8  # px between cards
MARGINS = (10, 8, 10, 4)
USUAL_SIZE = QSize(1440, 900)
TITLE_HEIGHT = 40  # px, about what a window manager puts on top
BAR_HEIGHT, TIMELINE_HEIGHT, STATUS_HEIGHT = 36, 38, 18


class Frame(QWidget):
    """The cards in their places, still empty."""

    def __init__(self) -> None:
        super().__init__()
        self.setObjectName("root")
        column = QVBoxLayout(self)
        column.setContentsMargins(*MARGINS)
        column.setSpacing(GAP)
        column.addSpacing(BAR_HEIGHT)
        column.addLayout(self._body(), 1)
        timeline = Card()
        timeline.setFixedHeight(TIMELINE_HEIGHT)
        column.addWidget(timeline)
        status = text_label(self.tr("Starting…"), "small")
        status.setFixedHeight(STATUS_HEIGHT)
        status.setIndent(6)
        column.addWidget(status)

    def _body(self) -> QHBoxLayout:
        left, right, plots = Card(), Card(), QVBoxLayout()
        plots.setSpacing(GAP)
        plots.addWidget(Card(), 6)
        plots.addWidget(Card(), 4)
        row = QHBoxLayout()
        row.setSpacing(GAP)
        for card in (left, right):
            card.setFixedWidth(SIDE_WIDTH)
        row.addWidget(left)
        row.addLayout(plots, 1)
        row.addWidget(right)
        return row


class Window(QMainWindow):
    """A top-level window that tells what happens to it; `may_close` is asked before it closes."""

    painted = Signal()  # it is on the screen, for the first time
    files_dropped = Signal(object)  # list[Path], at least one
    text_dropped = Signal(str)
    language_changed = Signal()
    width_changed = Signal(int)
    closing = Signal()

    def __init__(self, settings: WindowSettings) -> None:
        super().__init__()
        self.may_close: Callable[[], bool] = lambda: True
        self._settings = settings
        self._was_painted = False
        self.is_closed = False
        self.setWindowTitle("Stepfit")
        self.setCentralWidget(Frame())
        self.menuBar().addMenu(" ")  # holds the place; `main_window` fills the bar
        self.setAcceptDrops(True)
        if not settings.restore_geometry(self):
            self.resize(self._first_size())

    def _first_size(self) -> QSize:
        """As in the pictures of the documents, or what the screen has room for, with its title bar."""
        room = self.screen().availableSize() - QSize(0, TITLE_HEIGHT)
        return USUAL_SIZE.boundedTo(room)

    def changeEvent(self, event: QEvent) -> None:
        if event.type() is QEvent.Type.LanguageChange:
            self.language_changed.emit()
        super().changeEvent(event)

    def paintEvent(self, event: QPaintEvent) -> None:
        super().paintEvent(event)
        if not self._was_painted:
            self._was_painted = True
            QTimer.singleShot(0, self.painted.emit)

    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        self.width_changed.emit(event.size().width())

    def dragEnterEvent(self, event: QDragEnterEvent) -> None:
        if _dropped_files(event) or event.mimeData().hasText():
            event.acceptProposedAction()

    def dropEvent(self, event: QDropEvent) -> None:
        paths, text = _dropped_files(event), event.mimeData().text()
        if not paths and not text:
            return
        event.acceptProposedAction()
        # Once the drop is over: opening may ask about unsaved changes.
        if paths:
            QTimer.singleShot(0, lambda: self.files_dropped.emit(paths))
        else:
            QTimer.singleShot(0, lambda: self.text_dropped.emit(text))

    def closeEvent(self, event: QCloseEvent) -> None:
        if not self.may_close():
            event.ignore()
            return
        self._settings.save_geometry(self)
        self.is_closed = True
        self.hide()  # what runs aside may take seconds to end, a torch that is being imported for one
        self.closing.emit()
        event.accept()


def _dropped_files(event: QDropEvent) -> list[Path]:
    return [Path(url.toLocalFile()) for url in event.mimeData().urls() if url.isLocalFile()]
