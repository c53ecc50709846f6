"""What reading a file had to say: one line that opens to the whole list, and the way to other choices."""

from __future__ import annotations

from PySide6.QtCore import QEvent, Signal
from PySide6.QtWidgets import QApplication, QHBoxLayout, QToolButton, QVBoxLayout, QWidget

from datasets.problems import Problem
from gui import theme
from gui.fold_button import FoldButton
from gui.icons import set_icon
from gui.problem_list import ProblemList

HIGHEST = 140  # pixels of the open list; a longer one scrolls


class ImportReport(QWidget):
    """Hidden where there is nothing to say and nothing to choose."""

    choices_requested = Signal()
    place_wanted = Signal(int, str)  # row (from 0), column or ""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._problems: tuple[Problem, ...] = ()
        self._offers = False
        self._button = FoldButton()
        self._button.setFont(theme.small_font())
        self.copy_button, self.choices_button = self._tool(), self._tool()
        set_icon(self.copy_button, "copy", "muted")
        self._list = ProblemList()
        self._list.setMaximumHeight(HIGHEST)
        head = QHBoxLayout()
        head.setSpacing(4)
        head.addWidget(self._button)
        head.addStretch(1)
        head.addWidget(self.copy_button)
        head.addWidget(self.choices_button)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(4)
        column.addLayout(head)
        column.addWidget(self._list)
        self._button.toggled.connect(self._open)
        self.copy_button.clicked.connect(self._copy)
        self.choices_button.clicked.connect(self.choices_requested)
        self._list.place_wanted.connect(self.place_wanted)
        self._open(False)
        self.hide()

    @property
    def list(self) -> ProblemList:
        return self._list

    def show_problems(self, problems: tuple[Problem, ...]) -> None:
        """Show what was found; closed again, where it is another list."""
        if problems != self._problems:
            self._button.setChecked(False)
        self._problems = problems
        self._list.show_problems(problems)
        self._show_what_there_is()

    def offer_choices(self, offered: bool) -> None:
        """Whether the file can be read once more."""
        self._offers = offered
        self._show_what_there_is()

    def retranslate(self) -> None:
        count = len(self._problems)
        if count == 1:
            self._button.setText(self.tr("1 import note"))
        else:
            self._button.setText(self.tr("{count} import notes").format(count=count))
        self._button.setToolTip(self.tr("Show or hide what was found while reading"))
        self.copy_button.setAccessibleName(self.tr("Copy"))
        self.copy_button.setToolTip(self.tr("Copy all notes as text"))
        self.choices_button.setText(self.tr("Import choices…"))
        self.choices_button.setToolTip(self.tr("Read the file once more, with other choices"))
        self._list.setAccessibleName(self.tr("Notes from reading the file"))

    def changeEvent(self, event: QEvent) -> None:
        if event.type() == QEvent.Type.LanguageChange:
            self.retranslate()
        super().changeEvent(event)

    def _show_what_there_is(self) -> None:
        self.setVisible(bool(self._problems) or self._offers)
        self._button.setVisible(bool(self._problems))
        self.choices_button.setVisible(self._offers)
        self.retranslate()

    def _open(self, opened: bool) -> None:
        self._list.setVisible(opened)
        self.copy_button.setVisible(opened)

    def _copy(self) -> None:
        QApplication.clipboard().setText(self._list.plain_text())

    def _tool(self) -> QToolButton:
        button = QToolButton()
        button.setProperty("flat", True)
        button.setFont(theme.small_font())
        return button
