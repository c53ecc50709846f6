"""What Help shows: the keyboard shortcuts, and what this program is."""

import platform

from PySide6.QtCore import QSize, Qt, qVersion
from PySide6.QtGui import QAction, QKeySequence
from PySide6.QtWidgets import (
    QDialog,
    QDialogButtonBox,
    QGridLayout,
    QHBoxLayout,
    QLabel,
    QVBoxLayout,
    QWidget,
)

from datasets.version import VERSION
from gui.actions import Actions
from gui.cards import text_label
from gui.failures import log_file
from gui.icons import WINDOW_SIZES, icon

COLUMN_ROWS = 11


def _buttons(dialog: QDialog) -> QDialogButtonBox:
    buttons = QDialogButtonBox(QDialogButtonBox.StandardButton.Close)
    buttons.rejected.connect(dialog.reject)
    return buttons


class ShortcutsDialog(QDialog):
    """Every command that has keys, with its keys."""

    def __init__(self, actions: Actions, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setWindowTitle(self.tr("Keyboard shortcuts"))
        column = QVBoxLayout(self)
        column.setContentsMargins(20, 18, 20, 14)
        column.setSpacing(16)
        column.addLayout(self._grid(self._rows(actions)))
        column.addWidget(_buttons(self))

    def _rows(self, actions: Actions) -> list[tuple[str, str]]:
        native = QKeySequence.SequenceFormat.NativeText
        rows = [
            (_plain(action.text()), action.shortcut().toString(native))
            for action in actions.findChildren(QAction)
            if not action.shortcut().isEmpty()
        ]
        plots = (
            (self.tr("In a plot: move the view"), self.tr("arrow keys")),
            (self.tr("In a plot: zoom in, zoom out"), "+  −"),
            (self.tr("In a plot: follow the data again"), self.tr("Home")),
            (self.tr("In the timeline: step by step"), self.tr("arrow keys")),
        )
        return rows + list(plots)

    def _grid(self, rows: list[tuple[str, str]]) -> QGridLayout:
        grid = QGridLayout()
        grid.setHorizontalSpacing(24)
        grid.setVerticalSpacing(8)
        for index, (text, keys) in enumerate(rows):
            side, line = divmod(index, COLUMN_ROWS)
            grid.addWidget(text_label(text), line, 3 * side)
            grid.addWidget(text_label(keys, "mono"), line, 3 * side + 1)
            grid.setColumnMinimumWidth(3 * side + 2, 16)
        return grid


class AboutDialog(QDialog):
    """Name, version, what it is built on, and where the log lies."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setWindowTitle(self.tr("About Stepfit"))
        picture = QLabel()
        picture.setPixmap(icon("stepfit", sizes=WINDOW_SIZES).pixmap(QSize(64, 64), self.devicePixelRatioF()))
        words = QVBoxLayout()
        words.setSpacing(8)
        words.addWidget(text_label(self.tr("Stepfit {version}").format(version=VERSION), "title"))
        sentence = self.tr("Fits models to tables with the real PyTorch loop, and shows every step.")
        words.addWidget(_wrapped(text_label(sentence)))
        words.addWidget(text_label(self._built_on(), "small"))
        log = _wrapped(text_label(self.tr("Log: {file}").format(file=log_file()), "small"))
        log.setTextInteractionFlags(Qt.TextInteractionFlag.TextSelectableByMouse)
        words.addWidget(log)
        row = QHBoxLayout()
        row.setSpacing(18)
        row.addWidget(picture, 0, Qt.AlignmentFlag.AlignTop)
        row.addLayout(words, 1)
        column = QVBoxLayout(self)
        column.setContentsMargins(22, 20, 22, 14)
        column.setSpacing(16)
        column.addLayout(row)
        column.addWidget(_buttons(self))
        self.setMinimumWidth(460)

    def _built_on(self) -> str:
        return (
            f"Python {platform.python_version()} · Qt {qVersion()} · {platform.system()} {platform.machine()}"
        )


def _wrapped(label: QLabel) -> QLabel:
    label.setWordWrap(True)
    return label


def _plain(text: str) -> str:
    """The text of an action without its mnemonic: "&Open…" and "開く(&O)…" alike."""
    for mark in ("(&", "&"):
        at = text.find(mark)
        if at >= 0:
            end = at + (4 if mark == "(&" else 1)
            text = text[:at] + text[end:]
    return text.rstrip("…")
