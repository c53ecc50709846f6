"""The toolbar row: run or pause, back, step, reset, run so many steps, and what computes."""

from PySide6.QtCore import QEvent, QSize, Qt, Signal
from PySide6.QtGui import QAction, QResizeEvent
from PySide6.QtWidgets import QHBoxLayout, QMenu, QSizePolicy, QSpinBox, QToolButton, QWidget

from engine.report import Report, RunState, StepUnit
from gui.actions import Actions
from gui.cards import text_label
from gui.icons import set_icon
from gui.training.device_box import DeviceBox
from gui.training.primary_button import PrimaryButton
from gui.training.speed_slider import SpeedSlider
from gui.training.steady_focus import SteadyPushButton, SteadyToolButton

MOST_STEPS = 2**31 - 1
ICON = QSize(20, 20)
QWIDGETSIZE_MAX = 2**24 - 1  # Qt's own, that PySide does not name: no limit
STEP_EXTRA = 74  # px beside the words of the step button: icon, padding and menu arrow


class RunBar(QWidget):
    """Shows the run's actions as buttons; asks for a number of steps and for a device by signals.

    Where there is no room for all the words, buttons show their icons alone: the words are in the tooltips.
    """

    steps_wanted = Signal(int)
    device_chosen = Signal(str)

    def __init__(self, actions: Actions) -> None:
        super().__init__()
        self._actions = actions
        self._waits: tuple[str, ...] = ()
        self._compact = False
        self._roomy = self._tight = 0  # px of width needed with all the words, and with icons alone
        self.run_button = PrimaryButton(actions.run)
        self.back_button = self._split(actions.back, actions.backs)
        self.step_button = self._split(actions.steps[StepUnit.BATCH], actions.steps)
        # It repeats what its menu did last.
        self.step_button.menu().triggered.connect(self.step_button.setDefaultAction)
        self.reset_button = self._tool(actions.reset)
        self.many_button = SteadyPushButton()
        self.steps_box = QSpinBox()
        self.steps_box.setRange(1, MOST_STEPS)
        self.steps_box.setValue(1000)
        self.steps_box.setGroupSeparatorShown(True)
        self.steps_box.setStepType(QSpinBox.StepType.AdaptiveDecimalStepType)
        self.steps_box.setAlignment(Qt.AlignmentFlag.AlignRight)
        self.steps_box.setFixedWidth(self.steps_box.fontMetrics().horizontalAdvance("10,000,000") + 34)
        self._steps_label = text_label("", "muted")
        self._speed_label = text_label("", "muted")
        self.speed_slider = SpeedSlider()
        self.device_box = DeviceBox()
        self.back_button.ensurePolished()
        height = self.back_button.sizeHint().height()
        for widget in (self.run_button, self.many_button, self.steps_box, self.device_box):
            widget.setMinimumHeight(height)
        self._lay_out()
        self.many_button.clicked.connect(lambda: self.steps_wanted.emit(self.steps_box.value()))
        self.device_box.device_chosen.connect(self.device_chosen)
        self.retranslate()
        self.show_state(RunState.STARTING)

    def show_report(self, report: Report) -> None:
        self.show_state(report.state)
        self.device_box.show_report(report)
        if report.waits_for_reset != self._waits:
            self._waits = report.waits_for_reset
            self.reset_button.setProperty("accented", bool(self._waits))
            self.reset_button.style().unpolish(self.reset_button)
            self.reset_button.style().polish(self.reset_button)
            set_icon(self._actions.reset, "reset", "accent" if self._waits else "text")

    def show_state(self, state: RunState) -> None:
        self.many_button.setEnabled(state not in (RunState.STARTING, RunState.FAILED))

    def retranslate(self) -> None:
        self.many_button.setText(self.tr("Run"))
        self._steps_label.setText(self.tr("steps"))
        self._speed_label.setText(self.tr("Speed"))
        self.steps_box.setAccessibleName(self.tr("Number of steps to run"))
        self.many_button.setToolTip(self.tr("Run so many steps from here, then pause"))
        self.many_button.setAccessibleName(self.tr("Run this many steps"))
        # The same width for every word, so that nothing moves when a run starts or pauses.
        step_words = [action.text() for action in self._actions.steps.values()]
        widest = max(self.step_button.fontMetrics().horizontalAdvance(word) for word in step_words)
        self._step_width = widest + STEP_EXTRA
        metrics = self.run_button.fontMetrics()
        words = (self.tr("Run"), self.tr("Pause"))
        self.run_button.setFixedWidth(max(round(metrics.horizontalAdvance(w) * 1.1) for w in words) + 60)
        self._measure()

    @property
    def is_compact(self) -> bool:
        """Whether the buttons show icons alone."""
        return self._compact

    def minimumSizeHint(self) -> QSize:
        return QSize(self._tight, super().minimumSizeHint().height())

    def sizeHint(self) -> QSize:
        return QSize(self._roomy, super().sizeHint().height())

    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        self._set_compact(event.size().width() < self._roomy)

    def _measure(self) -> None:
        """What is needed with words and without, in this language and font."""
        needed = []
        for compact in (True, False):
            self._set_compact(compact)
            self._row.invalidate()
            needed.append(self._row.minimumSize().width())
        self._tight, self._roomy = needed
        self._set_compact(self.width() < self._roomy)
        self.updateGeometry()

    def _set_compact(self, compact: bool) -> None:
        self._compact = compact
        style = (
            Qt.ToolButtonStyle.ToolButtonIconOnly if compact else Qt.ToolButtonStyle.ToolButtonTextBesideIcon
        )
        for button in (self.back_button, self.step_button, self.reset_button):
            button.setToolButtonStyle(style)
        self.step_button.setMinimumWidth(0 if compact else self._step_width)
        self.step_button.setMaximumWidth(QWIDGETSIZE_MAX if compact else self._step_width)
        for label in (self._speed_label, self._steps_label):
            label.setVisible(not compact)

    def changeEvent(self, event: QEvent) -> None:
        if event.type() is QEvent.Type.LanguageChange:
            self.retranslate()
        super().changeEvent(event)

    def _lay_out(self) -> None:
        row = self._row = QHBoxLayout(self)
        row.setContentsMargins(0, 0, 0, 0)
        row.setSpacing(6)
        for button in (self.run_button, self.back_button, self.step_button, self.reset_button):
            row.addWidget(button)
        row.addSpacing(10)
        row.addWidget(self.many_button)
        row.addWidget(self.steps_box)
        row.addWidget(self._steps_label)
        row.addStretch(1)
        row.addWidget(self._speed_label)
        row.addWidget(self.speed_slider)
        row.addSpacing(8)
        row.addWidget(self.device_box)

    def _tool(self, action: QAction) -> QToolButton:
        button = SteadyToolButton()
        button.setToolButtonStyle(Qt.ToolButtonStyle.ToolButtonTextBesideIcon)
        button.setIconSize(ICON)
        button.setFocusPolicy(Qt.FocusPolicy.StrongFocus)
        button.setSizePolicy(QSizePolicy.Policy.Fixed, QSizePolicy.Policy.Preferred)
        button.setDefaultAction(action)
        return button

    def _split(self, action: QAction, choices: dict[StepUnit, QAction]) -> QToolButton:
        """A button for `action`, with a menu of others of its kind."""
        button = self._tool(action)
        button.setPopupMode(QToolButton.ToolButtonPopupMode.MenuButtonPopup)
        menu = QMenu(button)
        menu.addActions(list(choices.values()))
        button.setMenu(menu)
        return button
