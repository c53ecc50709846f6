"""The window of the ladder: the styles, their losses and coefficients, and the code of one of them."""

from __future__ import annotations

from PySide6.QtCore import QEvent, QSize, Qt, Signal
from PySide6.QtGui import QAction, QCloseEvent, QKeySequence, QShowEvent
from PySide6.QtWidgets import QHBoxLayout, QVBoxLayout, QWidget

from datasets.problems import Problem
from engine.ladder_view import LADDER, LadderView, RungView, style_of
from engine.styles import phase_lines, style_source
from gui import labels
from gui.cards import Card, text_label
from gui.i18n import translate_problem
from gui.icons import set_icon
from gui.ladder.loss_lines import LossLines
from gui.ladder.rung_list import RungList
from gui.ladder.rung_table import RungTable
from gui.ladder.runner import LadderRunner
from gui.numbers import count
from gui.panes import action_button, splitter
from gui.plots.plot_card import tool_button
from gui.source_view import SourceView
from gui.throttle import Throttle
from gui.window import GAP, TITLE_HEIGHT

_USUAL_SIZE = QSize(1380, 780)


class LadderWindow(QWidget):
    """A window beside the main one. It begins when it is shown for the first time, and rests while hidden."""

    lesson_wanted = Signal(str)  # open this lesson in the main window

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent, Qt.WindowType.Window)
        self._view: LadderView | None = None
        self._front = LADDER[0]
        self._text_due = Throttle(0.2)
        self.runner = LadderRunner(self)
        self.list, self.lines, self.table, self.code = RungList(), LossLines(), RungTable(), SourceView()
        self.list_card, self.lines_card = Card(""), Card("")
        self.table_card, self.code_card = Card(""), Card("")
        self._note, self._problem = text_label("", "small"), text_label("", "bad")
        self._step = text_label("", "mono")
        self._make_actions()
        self._lay_out()
        self._connect()
        self.resize(_USUAL_SIZE.boundedTo(self.screen().availableSize() - QSize(0, TITLE_HEIGHT)))
        self.retranslate()
        self._show_code()

    # -- parts -----------------------------------------------------------------------------------

    def _make_actions(self) -> None:
        self.run = self._action("F5", "run")
        self.step_phase = self._action("F11", "step")
        self.step_batch = self._action("F10", "step")
        self.many = self._action("", "run")
        self.reset = self._action("Ctrl+R", "reset")
        self.open_lesson = self._action("", "lesson")
        close = self._action("Ctrl+W", "")
        close.triggered.connect(self.close)

    def _action(self, keys: str, icon: str) -> QAction:
        action = QAction(self)
        if keys:
            action.setShortcut(QKeySequence(keys))
        if icon:
            set_icon(action, icon)
        self.addAction(action)
        return action

    def _lay_out(self) -> None:
        whole = QVBoxLayout(self)
        whole.setContentsMargins(12, 10, 12, 12)
        whole.setSpacing(GAP)
        whole.addLayout(self._tool_row())
        self._note.setWordWrap(True)
        self._problem.setWordWrap(True)
        self._problem.hide()
        whole.addWidget(self._problem)
        self.list_card.add(self.list)
        self.list_card.body.setContentsMargins(8, 4, 8, 8)
        self.list_card.add(self._note)
        self.list_card.body.addStretch(1)
        self.lines_card.add(self.lines, 1)
        self.table_card.add(self.table)
        self.table_card.body.addStretch(1)
        self.code_card.add(self.code, 1)
        opener = tool_button()
        opener.setDefaultAction(self.open_lesson)
        self.code_card.add_tool(opener)
        middle = splitter(Qt.Orientation.Vertical, [self.lines_card, self.table_card])
        self.body = splitter(Qt.Orientation.Horizontal, [self.list_card, middle, self.code_card])
        for at, stretch in enumerate((0, 2, 1)):  # names are cut last
            self.body.setStretchFactor(at, stretch)
        middle.setSizes([420, 320])
        whole.addWidget(self.body, 1)

    def _tool_row(self) -> QHBoxLayout:
        row = QHBoxLayout()
        row.setSpacing(6)
        for action in (self.run, self.step_phase, self.step_batch, self.many, self.reset):
            row.addWidget(action_button(action))
        row.addStretch(1)
        row.addWidget(self._step)
        return row

    def _connect(self) -> None:
        self.runner.viewed.connect(self._on_viewed)
        self.runner.working_changed.connect(self._on_working)
        self.runner.failed.connect(self._on_failed)
        self.list.chosen.connect(self.runner.choose)
        self.list.in_front.connect(self._bring_to_front)
        self.run.triggered.connect(self._run_or_pause)
        self.step_phase.triggered.connect(self.runner.take_phase)
        self.step_batch.triggered.connect(lambda: self.runner.take_steps(1))
        self.many.triggered.connect(lambda: self.runner.take_steps(1000))
        self.reset.triggered.connect(self.runner.reset)
        self.open_lesson.triggered.connect(lambda: self.lesson_wanted.emit(self._front))

    # -- what happens ----------------------------------------------------------------------------

    def _run_or_pause(self) -> None:
        if self.runner.is_working:
            self.runner.pause()
        else:
            self.runner.run()

    def _bring_to_front(self, lesson: str) -> None:
        self._front = lesson
        self._show_code()

    def _on_viewed(self, view: LadderView) -> None:
        self._view = view
        self._problem.hide()
        if self.isVisible():
            self._draw(hurry=not self.runner.is_working)

    def _on_working(self, working: bool) -> None:
        self.run.setText(self.tr("Pause") if working else self.tr("Run"))
        set_icon(self.run, "pause" if working else "run")
        if not working and self._view is not None:
            self._draw(hurry=True)

    def _on_failed(self, problem: Problem) -> None:
        self._problem.setText(translate_problem(problem))
        self._problem.show()

    def _draw(self, hurry: bool) -> None:
        view = self._view
        if view is None:
            return
        self.lines.show_view(view, [LADDER.index(rung.lesson) for rung in view.rungs])
        begun = any(len(rung.losses) for rung in view.rungs)
        self.lines.set_hint("" if begun else self._hint())
        if self._text_due.due(hurry):
            self.table.show_view(view)
            self._step.setText(self.tr("step {step}").format(step=count(view.step)))
        self._mark_code(hurry)

    def _hint(self) -> str:
        if self._view is None:
            return self.tr("PyTorch is being loaded…")
        return self.tr("Run, or take a step: the losses of all styles appear here.")

    def _rung(self) -> RungView | None:
        """The run whose code is shown, where it takes part."""
        rungs = () if self._view is None else self._view.rungs
        return next((rung for rung in rungs if rung.lesson == self._front), None)

    def _show_code(self) -> None:
        style = style_of(self._front)
        self.code_card.set_title(labels.choice("training.style", style))
        self.code.show_source(style_source(style))
        self._mark_code(hurry=True)

    def _mark_code(self, hurry: bool) -> None:
        rung = self._rung()
        at_rest = hurry and rung is not None and not self.runner.is_working
        phase = rung.phase if at_rest and rung is not None else None
        self.code.mark_lines(None if phase is None else phase_lines(style_of(self._front))[phase])

    # -- words -----------------------------------------------------------------------------------

    def retranslate(self) -> None:
        """Set all texts in the language of the window."""
        self.setWindowTitle(self.tr("Styles side by side"))
        self.list_card.set_title(self.tr("Styles"))
        self.lines_card.set_title(self.tr("Loss"))
        self.table_card.set_title(self.tr("Losses and coefficients"))
        self.list.name_rungs([labels.choice("training.style", style_of(lesson)) for lesson in LADDER])
        self.list.setAccessibleName(self.tr("Styles"))
        self.lines.x_axis.set_label(self.tr("step"))
        self.lines.y_axis.set_label(self.tr("loss"))
        self.lines.setAccessibleName(self.tr("Losses of the styles over their steps"))
        self.lines.set_hint(self._hint())
        self.code.setAccessibleName(self.tr("Code of the style in front"))
        self._note.setText(
            self.tr(
                "One problem, a cubic for the sine, and eight ways to write its training step. All take the "
                "same steps; choose a row to read its code. Who joins later catches up."
            )
        )
        self.run.setText(self.tr("Pause") if self.runner.is_working else self.tr("Run"))
        self.step_phase.setText(self.tr("Step: phase"))
        self.step_batch.setText(self.tr("Step: batch"))
        self.many.setText(self.tr("Run 1,000 steps"))
        self.reset.setText(self.tr("Reset"))
        self.open_lesson.setText(self.tr("Open as lesson"))
        self.table.retranslate()
        self.code_card.set_title(labels.choice("training.style", style_of(self._front)))
        if self._view is not None:
            self._draw(hurry=True)

    # -- events ----------------------------------------------------------------------------------

    def showEvent(self, event: QShowEvent) -> None:
        super().showEvent(event)
        if self._view is None:
            self.body.setSizes([self.list_card.sizeHint().width(), 720, 360])
            self.list.setCurrentRow(LADDER.index(self._front))
            self.runner.choose(self.list.taking_part())
        else:
            self._draw(hurry=True)

    def closeEvent(self, event: QCloseEvent) -> None:
        self.runner.pause()
        super().closeEvent(event)

    def changeEvent(self, event: QEvent) -> None:
        if event.type() == QEvent.Type.LanguageChange:
            self.retranslate()
        super().changeEvent(event)
