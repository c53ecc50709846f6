"""The menu bar: the actions in their places, and the lists of lessons, samples and recent files."""

from collections.abc import Callable, Iterable, Sequence
from pathlib import Path

from PySide6.QtCore import QObject, Signal
from PySide6.QtGui import QAction
from PySide6.QtWidgets import QMenu, QMenuBar

from gui import labels
from gui.actions import Actions
from gui.optimum.choices import OptimumChoices
from gui.settings import WindowSettings


class Menus(QObject):
    """Fills a menu bar. Lists are filled when they are opened, so that starting does not wait for them."""

    lesson_chosen = Signal(str)
    all_lessons_chosen = Signal()
    sample_chosen = Signal(str)
    generator_chosen = Signal(str)
    recent_chosen = Signal(object)  # Path

    def __init__(self, bar: QMenuBar, actions: Actions, settings: WindowSettings) -> None:
        super().__init__(bar)
        self._actions = actions
        self._settings = settings
        self.file, self.edit, self.run = bar.addMenu(""), bar.addMenu(""), bar.addMenu("")
        self.view, self.help = bar.addMenu(""), bar.addMenu("")
        self._fill_file()
        self.edit.addActions([actions.undo, actions.redo])
        self.edit.addSeparator()
        self.edit.addAction(actions.paste_table)
        self.table = self.edit.addMenu("")
        self._fill_run()
        self._fill_view()
        self.help.addActions([actions.help, actions.environment, actions.about])
        self.retranslate()

    def retranslate(self) -> None:
        self.file.setTitle(self.tr("&File"))
        self.edit.setTitle(self.tr("&Edit"))
        self.table.setTitle(self.tr("&Table"))
        self.run.setTitle(self.tr("&Run"))
        self.view.setTitle(self.tr("&View"))
        self.help.setTitle(self.tr("&Help"))
        self.lessons.setTitle(self.tr("&Lessons"))
        self.samples.setTitle(self.tr("Sa&mples"))
        self.recent.setTitle(self.tr("Open &recent"))
        self.themes.setTitle(self.tr("&Theme"))
        self.languages.setTitle(self.tr("&Language"))
        self.panels.setTitle(self.tr("&Panels"))
        self.optimum.setTitle(self.tr("&Optimum"))

    def _fill_file(self) -> None:
        menu, actions = self.file, self._actions
        menu.addActions([actions.new, actions.open, actions.open_with_choices])
        self.recent = menu.addMenu("")
        menu.addAction(actions.choose_again)
        menu.addSeparator()
        self.lessons = menu.addMenu("")
        self.samples = menu.addMenu("")
        menu.addAction(actions.generate)
        menu.addSeparator()
        menu.addActions([actions.save, actions.save_as, actions.save_table, actions.save_script])
        menu.addSeparator()
        menu.addAction(actions.quit)
        self.recent.aboutToShow.connect(self._list_recent)
        self.lessons.aboutToShow.connect(self._list_lessons)
        self.samples.aboutToShow.connect(self._list_samples)

    def add_table(self, groups: Sequence[Sequence[QAction]], is_shown: Callable[[], bool]) -> None:
        """Put the table's commands into the Edit menu; only there do they rest where it is not shown.

        Its keys rest by themselves, as they belong to the table.
        """
        actions = [action for group in groups for action in group]
        for group in groups:
            self.table.addActions(list(group))
            self.table.addSeparator()

        def enable(enabled: bool) -> None:
            for action in actions:
                action.setEnabled(enabled)

        self.table.aboutToShow.connect(lambda: enable(is_shown()))
        self.table.aboutToHide.connect(lambda: enable(True))

    def add_optimum(self, choices: OptimumChoices) -> None:
        """Put what is to be seen of the optimum into the View menu."""
        choices.fill(self.optimum)

    def _fill_run(self) -> None:
        actions = self._actions
        self.run.addAction(actions.run)
        self.run.addSeparator()
        self.run.addActions(list(actions.steps.values()))
        self.run.addSeparator()
        self.run.addActions(list(actions.backs.values()))
        self.run.addSeparator()
        self.run.addAction(actions.reset)
        self.run.addSeparator()
        self.run.addActions([actions.sweep, actions.ladder])

    def _fill_view(self) -> None:
        self.view.addActions(list(self._actions.pages))
        self.view.addSeparator()
        for views in (self._actions.upper_views, self._actions.lower_views):
            self.view.addActions(list(views.values()))
            self.view.addSeparator()
        self.optimum = self.view.addMenu("")
        self.view.addSeparator()
        self.themes = self.view.addMenu("")
        self.themes.addActions(list(self._actions.themes.values()))
        self.languages = self.view.addMenu("")
        self.languages.addActions(list(self._actions.languages.values()))
        self.panels = self.view.addMenu("")
        self.panels.addActions(list(self._actions.panels.values()))

    def _list_lessons(self) -> None:
        from engine.lessons import LESSON_GROUPS

        self.lessons.clear()
        self.lessons.addAction(self.tr("&All lessons…")).triggered.connect(self._choose_all_lessons)
        self.lessons.addSeparator()
        for group, names in LESSON_GROUPS.items():
            menu = self.lessons.addMenu(labels.lesson_group(group))
            self._list(menu, names, labels.lesson, self.lesson_chosen.emit)

    def _choose_all_lessons(self) -> None:
        self.all_lessons_chosen.emit()

    def _list_samples(self) -> None:
        from datasets.samples import SAMPLES
        from datasets.synthetic import GENERATORS

        self.samples.clear()
        self._list(self.samples, SAMPLES, labels.sample, self.sample_chosen.emit)
        self.samples.addSeparator()
        self._list(
            self.samples, GENERATORS, lambda name: f"{labels.generator(name)}…", self.generator_chosen.emit
        )

    def _list_recent(self) -> None:
        self.recent.clear()
        for path in self._settings.recent_files:
            action = self.recent.addAction(path.name)
            action.setToolTip(str(path))
            action.setStatusTip(str(path))
            action.triggered.connect(lambda _=False, path=path: self._choose_recent(path))
        self.recent.setToolTipsVisible(True)
        if self.recent.isEmpty():
            self.recent.addAction(self.tr("Nothing opened yet")).setEnabled(False)
            return
        self.recent.addSeparator()
        self.recent.addAction(self.tr("Clear this list")).triggered.connect(self._settings.clear_recent)

    def _choose_recent(self, path: Path) -> None:
        self.recent_chosen.emit(path)

    def _list(
        self, menu: QMenu, names: Iterable[str], text: Callable[[str], str], chosen: Callable[[str], None]
    ) -> None:
        for name in names:
            action: QAction = menu.addAction(text(name))
            action.triggered.connect(lambda _=False, name=name: chosen(name))
