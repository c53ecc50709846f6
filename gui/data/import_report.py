"""What reading a file had to say: one line that opens to the whole list."""

from __future__ import annotations

from PySide6.QtCore import QEvent, Qt
from PySide6.QtWidgets import QFrame, QLabel, QScrollArea, QToolButton, QVBoxLayout, QWidget

from datasets.problems import Problem
from gui import icons, theme
from gui.cards import text_label
from gui.i18n import translate_problem

HIGHEST = 140  # pixels of the open list; a longer one scrolls


class ImportReport(QWidget):
    """Hidden where there is nothing to say."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._problems: tuple[Problem, ...] = ()
        self._button = QToolButton()
        self._button.setProperty("flat", True)
        self._button.setStyleSheet("padding-left: 0;")
        self._button.setCheckable(True)
        self._button.setToolButtonStyle(Qt.ToolButtonStyle.ToolButtonTextBesideIcon)
        self._button.setFont(theme.small_font())
        self._list = text_label("", "small")
        self._list.setWordWrap(True)
        self._list.setAlignment(Qt.AlignmentFlag.AlignTop)
        self._list.setTextInteractionFlags(Qt.TextInteractionFlag.TextSelectableByMouse)
        self._area = QScrollArea()
        self._area.setFrameShape(QFrame.Shape.NoFrame)
        self._area.setWidgetResizable(True)
        self._area.setMaximumHeight(HIGHEST)
        self._area.setWidget(self._list)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(4)
        column.addWidget(self._button, 0, Qt.AlignmentFlag.AlignLeft)
        column.addWidget(self._area)
        self._button.toggled.connect(self._open)
        self._open(False)
        self.hide()

    @property
    def list_label(self) -> QLabel:
        return self._list

    def show_problems(self, problems: tuple[Problem, ...]) -> None:
        """Show what was found; closed again, where it is another list."""
        if problems != self._problems:
            self._button.setChecked(False)
        self._problems = problems
        self.setVisible(bool(problems))
        self.retranslate()

    def retranslate(self) -> None:
        count = len(self._problems)
        if count == 1:
            self._button.setText(self.tr("One note from reading the file"))
        else:
            self._button.setText(self.tr("{count} notes from reading the file").format(count=count))
        self._button.setToolTip(self.tr("Show or hide what was found while reading"))
        self._area.setAccessibleName(self.tr("Notes from reading the file"))
        self._list.setText("\n".join(f"• {translate_problem(problem)}" for problem in self._problems))

    def changeEvent(self, event: QEvent) -> None:
        if event.type() == QEvent.Type.LanguageChange:
            self.retranslate()
        super().changeEvent(event)

    def _open(self, opened: bool) -> None:
        self._area.setVisible(opened)
        icons.set_icon(self._button, "chevron_up" if opened else "chevron_down", "muted")
