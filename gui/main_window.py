"""The main window: puts the parts in their places and connects them, nothing else."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QObject
from PySide6.QtWidgets import QVBoxLayout, QWidget

from gui import labels
from gui.actions import Actions
from gui.document import Document
from gui.edit_effect import reaches_run
from gui.file_commands import FileCommands
from gui.generating.command import GeneratingCommand
from gui.help_commands import HelpCommands
from gui.help_dialogs import AboutDialog, ShortcutsDialog
from gui.hints import RunHints
from gui.i18n import Languages
from gui.ladder.command import LadderCommand
from gui.menus import Menus
from gui.optimum.showing import OptimumShowing
from gui.point_editing import PointEditing
from gui.predicting.commands import PredictionCommands
from gui.remedies import Remedies
from gui.roles_in_force import RolesInForce
from gui.session import Session
from gui.settings import WindowSettings
from gui.side_panels import NARROW
from gui.sweeping.command import SweepCommand
from gui.theme import ThemeFollower
from gui.window import GAP, MARGINS, Window
from gui.window_parts import Parts

if TYPE_CHECKING:
    from datasets.edits import Edit
    from engine.worker import TrainingWorker

LESSON_PAGE, DATA_PAGE, LEFT_PAGES = 0, 1, 5  # among the pages of the side cards


class MainWindow(QObject):
    """Fills `window` with one document, its run, and everything that shows them."""

    def __init__(
        self,
        window: Window,
        worker: TrainingWorker,
        settings: WindowSettings,
        languages: Languages,
        themes: ThemeFollower,
    ) -> None:
        super().__init__(window)
        self.window = window
        self._worker = worker
        self._offered = False
        self._settings, self._languages, self._themes = settings, languages, themes
        self.document = Document(self)
        self.actions = Actions(self.document.undo_stack, self)
        self.parts = Parts(self.document, self.actions)
        self.session = Session(self.document, worker, self)
        self.files = FileCommands(self.document, settings, window)
        self.predicting = PredictionCommands(worker, self.files, settings, self)
        self.help = HelpCommands(window)
        self.ladder = LadderCommand(window)
        self.sweeping = SweepCommand(self.document, self.session, window)
        self.generating = GeneratingCommand(self.document, window)
        self._roles = RolesInForce(self)
        self.optimum = OptimumShowing(self.document, self.parts, settings, self)
        self.remedies = Remedies(self.document, self.session)
        self.hints = RunHints(self.document, self.parts.hints, self.remedies, self)
        self.points = PointEditing(self.document, self)
        window.menuBar().clear()
        self.menus = Menus(window.menuBar(), self.actions, settings)
        self.menus.add_optimum(self.parts.optimum_choices)
        view = self.parts.data.view
        self.menus.add_table(view.table_actions.groups(), view.isVisible)
        self._lay_out()
        self._connect_actions()
        self._connect_parts()
        self._connect_points()
        self._connect_predicting()
        self._connect_document()
        self._connect_window()
        self.parts.sides.set_front(settings.restore_layout(self._splitters()))
        self.parts.show_views(settings.views)
        self.parts.loss.choices.recall(settings.loss_view)
        self.parts.values.recall(settings.values_view)
        for name, action in self.actions.panels.items():
            action.setChecked(name not in settings.hidden_panels)
        self.parts.data.column.set_open(settings.column_open)
        self.parts.prepare.tensors.set_open(settings.tensors_open)
        self.retranslate()

    # appearance

    def retranslate(self) -> None:
        self.actions.retranslate()
        self.menus.retranslate()
        self.parts.sides.set_titles(
            [
                self.tr("Lesson"),
                self.tr("Data"),
                self.tr("Prepare"),
                self.tr("Model"),
                self.tr("Training"),
                self.tr("Step"),
                self.tr("Parameters"),
                self.tr("Predictions"),
                self.tr("Calculator"),
                self.tr("Code"),
            ]
        )
        self._show_title()

    def _lay_out(self) -> None:
        root = QWidget(self.window)
        root.setObjectName("root")
        column = QVBoxLayout(root)
        column.setContentsMargins(*MARGINS)
        column.setSpacing(GAP)
        parts = self.parts
        for widget in (parts.run_bar, parts.messages):
            column.addWidget(widget)
        column.addWidget(parts.body, 1)
        column.addWidget(parts.hints)
        column.addWidget(parts.timeline)
        column.addWidget(parts.status)
        for bar in (parts.loading, parts.saving):
            bar.float_over(root, MARGINS[0], parts.status)
        self.window.setCentralWidget(root)

    def _splitters(self) -> dict:
        return {"body": self.parts.body, "plots": self.parts.plots}

    def _show_title(self) -> None:
        name = labels.title(self.document.title) or self.tr("Untitled")
        self.window.setWindowTitle(self.tr("{name}[*] – Stepfit").format(name=name))
        self.window.setWindowModified(self.document.is_changed)

    # connections

    def _connect_actions(self) -> None:
        actions, files, session = self.actions, self.files, self.session
        actions.new.triggered.connect(files.new)
        actions.open.triggered.connect(files.ask_and_open)
        actions.open_with_choices.triggered.connect(files.ask_and_choose)
        actions.choose_again.triggered.connect(files.choose_again)
        actions.paste_table.triggered.connect(files.paste_table)
        actions.generate.triggered.connect(lambda: self.generating.show())
        actions.save.triggered.connect(files.save)
        actions.save_as.triggered.connect(files.save_as)
        actions.save_table.triggered.connect(files.save_table)
        actions.save_script.triggered.connect(files.save_script)
        actions.quit.triggered.connect(self.window.close)
        undoing = self.parts.data.view.commands.undoing
        actions.undo.triggered.connect(undoing.undo)
        actions.redo.triggered.connect(undoing.redo)
        actions.run.triggered.connect(session.run_or_pause)
        actions.reset.triggered.connect(session.reset)
        for unit, action in actions.steps.items():
            action.triggered.connect(lambda _=False, unit=unit: session.step(unit))
        for unit, action in actions.backs.items():
            action.triggered.connect(lambda _=False, unit=unit: session.back(unit))
        for code, action in actions.languages.items():
            action.setChecked(code == self._languages.choice)
            action.triggered.connect(lambda _=False, code=code: self.choose_language(code))
        for scheme, action in actions.themes.items():
            action.setChecked(scheme == self._themes.scheme)
            action.triggered.connect(lambda _=False, scheme=scheme: self.choose_theme(scheme))
        actions.help.triggered.connect(self.show_shortcuts)
        actions.environment.triggered.connect(self.help.show_environment)
        actions.ladder.triggered.connect(self.ladder.show)
        actions.sweep.triggered.connect(self.sweeping.show)
        actions.about.triggered.connect(lambda: AboutDialog(self.window).exec())
        self._connect_panel_toggles()

    def _connect_panel_toggles(self) -> None:
        parts, panels = self.parts, self.actions.panels
        panels["setup"].toggled.connect(parts.sides.left_card.setVisible)
        panels["inspect"].toggled.connect(parts.sides.set_right_wanted)
        for number, action in enumerate(self.actions.pages):
            action.triggered.connect(lambda _=False, number=number: self.go_to_page(number))
        for name, card in (("fit", parts.upper), ("loss", parts.lower), ("timeline", parts.timeline)):
            panels[name].toggled.connect(card.setVisible)
        for name, views in (("fit", self.actions.upper_views), ("loss", self.actions.lower_views)):
            for action in views.values():
                action.triggered.connect(lambda _=False, name=name: panels[name].setChecked(True))
                action.triggered.connect(self.session.look_again)
        for action in panels.values():
            action.toggled.connect(self.session.look_again)

    def _connect_parts(self) -> None:
        parts, session, files, menus = self.parts, self.session, self.files, self.menus
        session.add_watchers([self._roles, self.optimum, self.sweeping, *parts.watchers])
        session.add_viewers([*parts.viewers, self.hints])
        self.hints.needs_changed.connect(session.look_again)
        self._roles.changed.connect(parts.fit.show_table)
        self._roles.changed.connect(parts.predictions.show_table)
        session.state_changed.connect(self.actions.show_state)
        session.state_changed.connect(self._offer_one_key)
        session.waits_changed.connect(parts.data.mark_waiting)
        session.waits_changed.connect(parts.prepare.mark_waiting)
        session.waits_changed.connect(parts.model.mark_waiting)
        session.waits_changed.connect(parts.training.mark_waiting)
        session.setting_changed.connect(parts.loss.add_event)
        session.setting_changed.connect(lambda step, *_: self.hints.note_change(step))
        session.problem_found.connect(parts.messages.show_problem)
        parts.network.problem_found.connect(parts.messages.show_problem)
        parts.surface.go_there.connect(
            lambda typed: self.document.type_parameters(typed, self.tr("Go to a place of the cost surface"))
        )
        parts.messages.said.connect(parts.status.messages.add)
        parts.messages.remedy_chosen.connect(self.remedies.carry_out)
        parts.prepare.tensors.remedy_chosen.connect(self.remedies.carry_out)
        files.problem_found.connect(parts.messages.show_problem)
        files.noted.connect(parts.messages.show_note)
        files.plot_saving.serve(parts.upper, parts.lower)
        parts.data.editing.noted.connect(parts.messages.show_note)
        files.opened.connect(parts.messages.clear)
        files.opened.connect(self._show_rows)
        files.begun.connect(lambda: self.go_to_page(DATA_PAGE))
        parts.data.open_requested.connect(files.ask_and_open)
        parts.data.paste_requested.connect(files.paste_table)
        parts.data.choices_requested.connect(files.choose_again)
        self._connect_loading()
        parts.run_bar.steps_wanted.connect(session.run_steps)
        parts.run_bar.device_chosen.connect(session.choose_device)
        parts.run_bar.speed_slider.pace_chosen.connect(self._worker.set_pace)
        self._worker.devices_found.connect(parts.run_bar.device_box.show_devices)
        parts.timeline.step_wanted.connect(session.go_to)
        parts.step.setting_chosen.connect(session.choose_setting)
        parts.code.save_asked.connect(files.save_script)
        for viewer in parts.viewers:
            viewer.needs_changed.connect(session.look_again)
        parts.sides.pages_moved.connect(session.look_again)
        parts.lesson.lesson_wanted.connect(files.open_lesson)
        menus.lesson_chosen.connect(files.open_lesson)
        self.ladder.lesson_wanted.connect(files.open_lesson)
        menus.all_lessons_chosen.connect(self.browse_lessons)
        menus.sample_chosen.connect(files.open_sample)
        menus.generator_chosen.connect(self.generating.show)
        self.generating.wanted.connect(lambda data: files.open_generated(data.generator, data))
        self.generating.problem_found.connect(parts.messages.show_problem)
        self.sweeping.problem_found.connect(parts.messages.show_problem)
        menus.recent_chosen.connect(files.open_file)

    def _connect_points(self) -> None:
        drawing, view, points = self.parts.fit.points, self.parts.data.view, self.points
        tool = drawing.tool
        tool.add_wanted.connect(points.add)
        tool.move_wanted.connect(points.move)
        tool.remove_wanted.connect(points.remove)
        tool.cancel_wanted.connect(points.cancel)
        points.refused.connect(tool.give_up)
        points.refused.connect(self.parts.messages.show_problem)
        tool.cell_wanted.connect(self._type_into)
        drawing.toggled.connect(self.parts.messages.hold_notes)
        drawing.row_picked.connect(view.show_row)
        view.row_chosen.connect(tool.show_pick)

    def _connect_predicting(self) -> None:
        predicting, panel, parts = self.predicting, self.parts.predictions, self.parts
        panel.save_wanted.connect(predicting.save_rows)
        panel.file_page.file_wanted.connect(predicting.ask_and_predict)
        panel.file_page.again_wanted.connect(predicting.predict_again)
        panel.file_page.save_wanted.connect(predicting.save_file)
        predicting.file_predicted.connect(panel.file_page.show_result)
        predicting.problem_found.connect(parts.messages.show_problem)
        predicting.noted.connect(parts.messages.show_note)
        self._roles.changed.connect(predicting.show_table)
        self.files.opened.connect(predicting.forget)
        for work, bar in ((predicting.reading, parts.second), (predicting, parts.predicting)):
            work.began.connect(bar.begin)
            work.progressed.connect(bar.show_progress)
            work.ended.connect(bar.end)
            bar.cancel_wanted.connect(predicting.cancel)

    def _connect_loading(self) -> None:
        files, bar = self.files, self.parts.loading
        files.origin_changed.connect(self.actions.choose_again.setEnabled)
        files.origin_changed.connect(self.parts.data.offer_choices)
        files.loading.began.connect(bar.begin)
        files.loading.progressed.connect(bar.show_progress)
        files.loading.ended.connect(bar.end)
        bar.cancel_wanted.connect(files.loading.cancel)
        saving, line = files.table_saving, self.parts.saving
        saving.work.began.connect(line.begin)
        saving.work.progressed.connect(line.show_progress)
        saving.work.ended.connect(line.end)
        line.cancel_wanted.connect(saving.work.cancel)

    def _connect_document(self) -> None:
        document = self.document
        document.path_changed.connect(self._show_title)
        document.undo_stack.cleanChanged.connect(self._show_title)
        document.undo_stack.indexChanged.connect(self._show_title)
        document.experiment_changed.connect(self._on_experiment_changed)
        document.experiment_changed.connect(self.parts.fit.show_experiment)
        document.table_changed.connect(self._on_table_changed)

    def _connect_window(self) -> None:
        window = self.window
        window.may_close = self.files.may_leave
        window.closing.connect(self.close)
        window.language_changed.connect(self.retranslate)
        window.width_changed.connect(self._on_width_changed)
        window.files_dropped.connect(self.files.open_files)
        window.text_dropped.connect(self.files.open_text)
        self._on_width_changed(window.width())

    # what happens

    def show_shortcuts(self) -> None:
        ShortcutsDialog(self.actions, self.parts.data.view.table_actions, self.window).exec()

    def go_to_page(self, number: int) -> None:
        """Show a page of the side cards, also where its card is hidden, and give it the keyboard."""
        self.actions.panels["setup" if number < LEFT_PAGES else "inspect"].setChecked(True)
        if self.parts.sides.is_narrow:
            self.actions.panels["setup"].setChecked(True)
        if number == DATA_PAGE:
            self.parts.sides.set_front((number,))
            self.parts.data.take_keyboard()
        else:
            self.parts.sides.go_to(number)

    def _show_rows(self) -> None:
        """What was opened is seen: the page of the lessons has nothing to say of other tables."""
        if LESSON_PAGE in self.parts.sides.front() and not labels.lesson_of(self.document.experiment.name):
            self.parts.sides.set_front((DATA_PAGE,))

    def browse_lessons(self) -> None:
        """Show the list of all lessons."""
        self.go_to_page(LESSON_PAGE)
        self.parts.lesson.browse()

    def choose_language(self, code: str) -> None:
        """Speak `code` from now on and at the next start."""
        self._settings.language = code
        self._languages.choose(code)

    def choose_theme(self, scheme: str) -> None:
        """Wear `scheme` from now on and at the next start."""
        self._settings.theme = scheme
        self._themes.choose(scheme)

    def close(self) -> None:
        """Remember the layout, and end what runs aside."""
        self._settings.save_layout(self._splitters(), self.parts.sides.front())
        self._settings.views = (self.parts.upper.front, self.parts.lower.front)
        self._settings.loss_view = self.parts.loss.choices.text
        self._settings.values_view = self.parts.values.text
        self._settings.column_open = self.parts.data.column.choice
        self._settings.tensors_open = self.parts.prepare.tensors.is_open
        panels = self.actions.panels.items()
        self._settings.hidden_panels = tuple(name for name, action in panels if not action.isChecked())
        self.predicting.shutdown()
        self.files.wait()
        self.parts.data.shutdown()
        self.parts.prepare.shutdown()
        self.generating.shutdown()
        self.parts.lesson.shutdown()
        self.parts.code.shutdown()
        self.parts.surface.shutdown()
        self.optimum.shutdown()
        self.help.wait()
        self.ladder.close()
        self.sweeping.close()
        self.session.close()

    def _offer_one_key(self) -> None:
        """The first run that is ready is one key away."""
        button = self.parts.run_bar.run_button
        if button.isEnabled() and not self._offered:
            self._offered = True
            if self.window.focusWidget() is None:
                button.setFocus()

    def _on_experiment_changed(self) -> None:
        self.parts.run_bar.device_box.show_wanted(self.document.experiment.training.device)
        self.parts.step.show_experiment(self.document.experiment)
        self._show_title()

    def _type_into(self, row: int, column: str) -> None:
        self.go_to_page(DATA_PAGE)
        self.parts.data.view.edit_row(row, column)

    def _on_table_changed(self, edit: Edit | None) -> None:
        if edit is None:
            self.parts.fit.begin()
            self.parts.surface.begin()
            self.parts.loss.begin()
        self._roles.show_table(self.document.table, another=edit is None)
        if edit is not None and reaches_run(edit, self.document.table):
            self.parts.status.show_edit()

    def _on_width_changed(self, width: int) -> None:
        self.parts.sides.set_narrow(width < NARROW)
