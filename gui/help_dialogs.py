"""What Help shows: the keyboard shortcuts, and what this program is."""

import platform
from collections.abc import Iterable

from PySide6.QtCore import QObject, QSize, Qt, qVersion
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

Row = tuple[str, str]  # what a command does, its keys


def _buttons(dialog: QDialog) -> QDialogButtonBox:
    buttons = QDialogButtonBox(QDialogButtonBox.StandardButton.Close)
    buttons.rejected.connect(dialog.reject)
    return buttons


class ShortcutsDialog(QDialog):
    """Every command that has keys, with its keys: of the window, of the table, of plots and timeline."""

    def __init__(self, actions: Actions, table_actions: QObject, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setWindowTitle(self.tr("Keyboard shortcuts"))
        pages = _rows(actions.pages)
        window = [row for row in _rows(actions.findChildren(QAction)) if row not in pages]
        columns = (
            ((self.tr("Window"), window),),
            ((self.tr("Table"), _rows(table_actions.findChildren(QAction))),),
            ((self.tr("Pages at the sides"), pages), (self.tr("Plots and timeline"), self._plots())),
        )
        row = QHBoxLayout()
        row.setSpacing(32)
        for groups in columns:
            row.addLayout(_column(groups))
        column = QVBoxLayout(self)
        column.setContentsMargins(20, 18, 20, 14)
        column.setSpacing(16)
        column.addLayout(row)
        column.addWidget(_buttons(self))

    def _plots(self) -> list[Row]:
        return [
            (self.tr("In a plot: read out, or in large steps"), self.tr("arrow keys, Ctrl+arrow keys")),
            (self.tr("In a plot: move the view"), self.tr("Shift+arrow keys")),
            (self.tr("In a plot: zoom in, zoom out"), "+  −"),
            (self.tr("In a plot: follow the data again"), self.tr("Home")),
            (self.tr("In a plot: copy the picture"), "Ctrl+C"),
            (self.tr("In a plot: save as PNG, large, as SVG"), "Ctrl+Shift+P  Ctrl+Alt+P  Ctrl+Shift+G"),
            (self.tr("In the fit: draw points, or stop drawing"), "D"),
            (self.tr("In the fit: from point to point"), self.tr("Ctrl+arrow keys")),
            (self.tr("In the fit: type the number of a point"), self.tr("Enter")),
            (self.tr("Drawing: move a point, or by ten pixels"), self.tr("Shift or Ctrl+Shift+arrow keys")),
            (self.tr("Drawing: add a point, remove"), self.tr("Insert, Delete")),
            (self.tr("In the timeline: step by step"), self.tr("arrow keys")),
        ]


def _rows(actions: Iterable[QAction]) -> list[Row]:
    """Text and keys of those that have keys."""
    native = QKeySequence.SequenceFormat.NativeText
    return [
        (_plain(action.text()), action.shortcut().toString(native))
        for action in actions
        if not action.shortcut().isEmpty()
    ]


def _column(groups: Iterable[tuple[str, list[Row]]]) -> QGridLayout:
    """Groups of shortcuts one below the other, each under its title."""
    grid = QGridLayout()
    grid.setHorizontalSpacing(20)
    grid.setVerticalSpacing(6)
    line = 0
    for title, rows in groups:
        if line:
            grid.setRowMinimumHeight(line, 8)
            line += 1
        grid.addWidget(text_label(title, "title"), line, 0, 1, 2)
        for text, keys in rows:
            line += 1
            grid.addWidget(text_label(text), line, 0)
            grid.addWidget(text_label(keys, "mono"), line, 1)
        line += 1
    grid.setRowStretch(line, 1)
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
