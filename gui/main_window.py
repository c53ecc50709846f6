"""The main window: puts the parts in their places and connects them, nothing else."""

from __future__ import annotations

from pathlib import Path
from typing import TYPE_CHECKING

from PySide6.QtCore import QEvent, QTimer, Signal
from PySide6.QtGui import QCloseEvent, QDragEnterEvent, QDropEvent, QPaintEvent, QResizeEvent
from PySide6.QtWidgets import QMainWindow, QVBoxLayout, QWidget

from gui import labels
from gui.actions import Actions
from gui.document import Document
from gui.file_commands import FileCommands
from gui.help_dialogs import AboutDialog, ShortcutsDialog
from gui.i18n import Languages
from gui.menus import Menus
from gui.session import Session
from gui.settings import WindowSettings
from gui.side_panels import NARROW
from gui.theme import ThemeFollower
from gui.window_parts import GAP, Parts

if TYPE_CHECKING:
    from engine.worker import TrainingWorker


class MainWindow(QMainWindow):
    """One document, its run, and everything that shows them."""

    painted = Signal()  # the window is on the screen for the first time

    def __init__(
        self, worker: TrainingWorker, settings: WindowSettings, languages: Languages, themes: ThemeFollower
    ) -> None:
        super().__init__()
        self._settings, self._languages, self._themes = settings, languages, themes
        self._was_painted = False
        self.document = Document(self)
        self.actions_ = Actions(self.document.undo_stack, self)
        self.addActions(list(self.actions_.steps.values()))
        self.parts = Parts(self.document, self.actions_)
        self.session = Session(self.document, worker, self)
        self.files = FileCommands(self.document, settings, self)
        self.menus = Menus(self.menuBar(), self.actions_, settings)
        self._lay_out()
        self._connect_actions()
        self._connect_parts(worker)
        self.setAcceptDrops(True)
        self.resize(1440, 900)
        settings.restore_window(self, self._splitters(), self._tabs())
        self.retranslate()

    # appearance

    def retranslate(self) -> None:
        self.parts.sides.set_titles(
            [
                self.tr("Data"),
                self.tr("Model"),
                self.tr("Training"),
                self.tr("Step"),
                self.tr("Parameters"),
                self.tr("Predictions"),
            ]
        )
        self._show_title()

    def _lay_out(self) -> None:
        root = QWidget()
        root.setObjectName("root")
        column = QVBoxLayout(root)
        column.setContentsMargins(10, 8, 10, 4)
        column.setSpacing(GAP)
        parts = self.parts
        for widget in (parts.run_bar, parts.messages):
            column.addWidget(widget)
        column.addWidget(parts.body, 1)
        column.addWidget(parts.timeline)
        column.addWidget(parts.status)
        self.setCentralWidget(root)

    def _splitters(self) -> dict:
        return {"body": self.parts.body, "plots": self.parts.plots}

    def _tabs(self) -> dict:
        return {"left_tab": self.parts.sides.left, "right_tab": self.parts.sides.right}

    def _show_title(self) -> None:
        name = labels.title(self.document.title) or self.tr("Untitled")
        self.setWindowTitle(self.tr("{name}[*] – Stepfit").format(name=name))
        self.setWindowModified(self.document.is_changed)

    # connections

    def _connect_actions(self) -> None:
        actions, files, session = self.actions_, self.files, self.session
        actions.new.triggered.connect(files.new)
        actions.open.triggered.connect(files.ask_and_open)
        actions.save.triggered.connect(files.save)
        actions.save_as.triggered.connect(files.save_as)
        actions.save_table.triggered.connect(files.save_table)
        actions.quit.triggered.connect(self.close)
        actions.run.triggered.connect(session.run_or_pause)
        actions.back.triggered.connect(session.back)
        actions.reset.triggered.connect(session.reset)
        for unit, action in actions.steps.items():
            action.triggered.connect(lambda _=False, unit=unit: session.step(unit))
        for code, action in actions.languages.items():
            action.setChecked(code == self._languages.choice)
            action.triggered.connect(lambda _=False, code=code: self._choose_language(code))
        for scheme, action in actions.themes.items():
            action.setChecked(scheme == self._themes.scheme)
            action.triggered.connect(lambda _=False, scheme=scheme: self._choose_theme(scheme))
        actions.help.triggered.connect(lambda: ShortcutsDialog(actions, self).exec())
        actions.about.triggered.connect(lambda: AboutDialog(self).exec())
        self._connect_panel_toggles()

    def _connect_panel_toggles(self) -> None:
        parts, panels = self.parts, self.actions_.panels
        panels["setup"].toggled.connect(parts.sides.left_card.setVisible)
        panels["inspect"].toggled.connect(parts.sides.set_right_wanted)
        for name, card in (("fit", parts.fit), ("loss", parts.loss), ("timeline", parts.timeline)):
            panels[name].toggled.connect(card.setVisible)
        for action in panels.values():
            action.toggled.connect(self.session.look_again)

    def _connect_parts(self, worker: TrainingWorker) -> None:
        parts, session, files, menus = self.parts, self.session, self.files, self.menus
        session.add_watchers(parts.watchers)
        session.add_viewers(parts.viewers)
        session.state_changed.connect(self.actions_.show_state)
        session.waits_changed.connect(parts.model.mark_waiting)
        session.waits_changed.connect(parts.training.mark_waiting)
        session.setting_changed.connect(parts.loss.add_event)
        session.problem_found.connect(parts.messages.show_problem)
        files.problem_found.connect(parts.messages.show_problem)
        parts.data.open_requested.connect(files.ask_and_open)
        for plot in (parts.fit, parts.loss):
            plot.needs_changed.connect(session.look_again)
        files.noted.connect(parts.messages.show_note)
        files.opened.connect(parts.messages.clear)
        worker.devices_found.connect(parts.run_bar.device_box.show_devices)
        parts.run_bar.steps_wanted.connect(session.run_steps)
        parts.run_bar.speed_slider.pace_chosen.connect(worker.set_pace)
        parts.run_bar.device_chosen.connect(session.choose_device)
        parts.timeline.step_wanted.connect(session.go_to)
        for signal in (parts.sides.left.currentChanged, parts.sides.right.currentChanged):
            signal.connect(session.look_again)
        parts.sides.pages_moved.connect(session.look_again)
        menus.lesson_chosen.connect(files.open_lesson)
        menus.sample_chosen.connect(files.open_sample)
        menus.generator_chosen.connect(files.open_generated)
        menus.recent_chosen.connect(files.open_file)
        self._connect_document()

    def _connect_document(self) -> None:
        document = self.document
        document.path_changed.connect(self._show_title)
        document.undo_stack.cleanChanged.connect(self._show_title)
        document.experiment_changed.connect(self._on_experiment_changed)
        document.table_changed.connect(lambda _: self.parts.fit.show_table(document.table))

    def _on_experiment_changed(self) -> None:
        self.parts.run_bar.device_box.show_wanted(self.document.experiment.training.device)
        self._show_title()

    def _choose_language(self, code: str) -> None:
        self._settings.language = code
        self._languages.choose(code)

    def _choose_theme(self, scheme: str) -> None:
        self._settings.theme = scheme
        self._themes.choose(scheme)

    # events

    def changeEvent(self, event: QEvent) -> None:
        if event.type() is QEvent.Type.LanguageChange:
            self.retranslate()
        super().changeEvent(event)

    def paintEvent(self, event: QPaintEvent) -> None:
        super().paintEvent(event)
        if not self._was_painted:
            self._was_painted = True
            QTimer.singleShot(0, self.painted.emit)

    def resizeEvent(self, event: QResizeEvent) -> None:
        self.parts.sides.set_narrow(event.size().width() < NARROW)
        super().resizeEvent(event)

    def dragEnterEvent(self, event: QDragEnterEvent) -> None:
        if self._dropped_file(event) is not None:
            event.acceptProposedAction()

    def dropEvent(self, event: QDropEvent) -> None:
        path = self._dropped_file(event)
        if path is not None:
            event.acceptProposedAction()
            # Once the drop is over: opening may ask about unsaved changes.
            QTimer.singleShot(0, lambda: self.files.open_file(path))

    def _dropped_file(self, event: QDropEvent) -> Path | None:
        urls = [url for url in event.mimeData().urls() if url.isLocalFile()]
        return Path(urls[0].toLocalFile()) if urls else None

    def closeEvent(self, event: QCloseEvent) -> None:
        if not self.files.may_close():
            event.ignore()
            return
        self._settings.save_window(self, self._splitters(), self._tabs())
        self.files.wait()
        self.session.close()
        event.accept()
