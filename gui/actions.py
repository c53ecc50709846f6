"""Every command of the window as a QAction, with its words, icon and the platform's own shortcut."""

from collections.abc import Iterable

from PySide6.QtCore import QObject, Qt
from PySide6.QtGui import QAction, QActionGroup, QKeySequence, QUndoStack

from engine.report import RunState, StepUnit
from gui.icons import set_icon

Standard = QKeySequence.StandardKey
# What can be seen above and below in the middle, and the keys for it.
UPPER_VIEWS = {"fit": "Alt+1", "network": "Alt+2", "surface": "Alt+3"}
LOWER_VIEWS = {"loss": "Alt+6", "values": "Alt+7"}
PAGES = 10  # of the cards left and right of the plots, in the order of their tabs


class Actions(QObject):
    """The commands. Who composes the window connects `triggered`; menus and toolbar show them."""

    def __init__(self, undo_stack: QUndoStack, parent: QObject) -> None:
        super().__init__(parent)
        self.new = self._make(Standard.New)
        self.open = self._make(Standard.Open, "open")
        self.open_with_choices = self._make("Ctrl+Shift+O")
        self.choose_again = self._make()
        self.choose_again.setEnabled(False)
        self.paste_table = self._make("Ctrl+Alt+V")
        self.generate = self._make()
        self.save = self._make(Standard.Save, "save")
        self.save_as = self._make(Standard.SaveAs)
        self.save_table = self._make()
        self.save_script = self._make()
        self.quit = self._make(Standard.Quit)
        self.quit.setMenuRole(QAction.MenuRole.QuitRole)
        self._undo_text, self._redo_text = undo_stack.undoText(), undo_stack.redoText()
        self.undo, self.redo = self._make(Standard.Undo, "undo"), self._make(Standard.Redo, "redo")
        # On some systems Redo has but one key; people bring the other one with them.
        more = (QKeySequence("Ctrl+Y"), QKeySequence("Ctrl+Shift+Z"))
        self.redo.setShortcuts(list(dict.fromkeys((*self.redo.shortcuts(), *more))))
        self._follow(undo_stack)

        self.run = self._make("F5", "run")
        self.backs = {
            StepUnit.PHASE: self._make("Shift+F11", "back"),
            StepUnit.BATCH: self._make("Shift+F10", "back"),
            StepUnit.EPOCH: self._make("Ctrl+Shift+F10", "back"),
        }
        self.back = self.backs[StepUnit.BATCH]
        self.steps = {
            StepUnit.PHASE: self._make("F11", "step"),
            StepUnit.BATCH: self._make("F10", "step"),
            StepUnit.EPOCH: self._make("Ctrl+F10", "step"),
        }
        self.reset = self._make("Ctrl+R", "reset")
        self.ladder = self._make()
        self.sweep = self._make("Ctrl+Shift+R")

        self.pages = tuple(self._make(f"Ctrl+{number % 10}") for number in range(1, PAGES + 1))
        self.upper_views = self._choices(UPPER_VIEWS)
        self.lower_views = self._choices(LOWER_VIEWS)
        self.languages = self._choices(("system", "en", "ja", "ko"))
        self.themes = self._choices(("system", "light", "dark"))
        self.panels = {name: self._toggle() for name in ("setup", "fit", "loss", "inspect", "timeline")}
        self.help = self._make(Standard.HelpContents)
        self.environment = self._make()
        self.about = self._make()
        self.about.setMenuRole(QAction.MenuRole.AboutRole)
        self._state = RunState.STARTING
        self.retranslate()

    def show_state(self, state: RunState) -> None:
        """Offer what has a meaning in this state of the run."""
        self._state = state
        running = state is RunState.RUNNING
        self.run.setText(self.tr("Pause") if running else self.tr("Run"))
        set_icon(self.run, "pause" if running else "run")
        self.run.setData("pause" if running else "run")
        self.run.setEnabled(state is not RunState.STARTING)
        self.reset.setEnabled(state is not RunState.STARTING)
        # A run that goes on is paused by them.
        there = state not in (RunState.STARTING, RunState.FAILED)
        for action in self.steps.values():
            action.setEnabled(there)
        for action in self.backs.values():
            action.setEnabled(there and state is not RunState.READY)

    def retranslate(self) -> None:
        self.new.setText(self.tr("&New"))
        self.open.setText(self.tr("&Open…"))
        self.open_with_choices.setText(self.tr("Open &with choices…"))
        self.choose_again.setText(self.tr("&Import choices…"))
        self.paste_table.setText(self.tr("&Paste as new table"))
        self.generate.setText(self.tr("&Generate a table…"))
        self.save.setText(self.tr("&Save experiment"))
        self.save_as.setText(self.tr("Save experiment &as…"))
        self.save_table.setText(self.tr("Save &table as…"))
        self.save_script.setText(self.tr("Save s&cript as…"))
        self.quit.setText(self.tr("&Quit"))
        self.backs[StepUnit.PHASE].setText(self.tr("Back: phase"))
        self.backs[StepUnit.BATCH].setText(self.tr("Back: batch"))
        self.backs[StepUnit.EPOCH].setText(self.tr("Back: epoch"))
        self.back.setIconText(self.tr("Back"))
        self.steps[StepUnit.PHASE].setText(self.tr("Step: phase"))
        self.steps[StepUnit.BATCH].setText(self.tr("Step: batch"))
        self.steps[StepUnit.EPOCH].setText(self.tr("Step: epoch"))
        self.reset.setText(self.tr("Reset"))
        self.ladder.setText(self.tr("S&tyles side by side…"))
        self.sweep.setText(self.tr("S&weep…"))
        self.help.setText(self.tr("&Keyboard shortcuts"))
        self.environment.setText(self.tr("&Environment…"))
        self.about.setText(self.tr("&About Stepfit"))
        self._name_undo()
        self._retranslate_pages()
        self._retranslate_choices()
        self._retranslate_tips()
        self.show_state(self._state)

    def _retranslate_pages(self) -> None:
        names = (
            self.tr("L&esson"),
            self.tr("&Data"),
            self.tr("Pre&pare"),
            self.tr("&Model"),
            self.tr("T&raining"),
            self.tr("&Step"),
            self.tr("P&arameters"),
            self.tr("Predi&ctions"),
            self.tr("Calc&ulator"),
            self.tr("C&ode"),
        )
        for action, name in zip(self.pages, names, strict=True):
            action.setText(name)

    def _retranslate_choices(self) -> None:
        self.languages["system"].setText(self.tr("System language"))
        for code, name in (("en", "English"), ("ja", "日本語"), ("ko", "한국어")):
            self.languages[code].setText(name)
        self.themes["system"].setText(self.tr("As the system"))
        self.themes["light"].setText(self.tr("Light"))
        self.themes["dark"].setText(self.tr("Dark"))
        self.panels["setup"].setText(self.tr("Lesson, data, model and training"))
        self.panels["fit"].setText(self.tr("Upper plot"))
        self.panels["loss"].setText(self.tr("Lower plot"))
        views = {
            "fit": self.tr("Fit"),
            "network": self.tr("Network"),
            "surface": self.tr("Cost surface"),
            "loss": self.tr("Loss"),
            "values": self.tr("Parameters over time"),
        }
        for name, action in (self.upper_views | self.lower_views).items():
            action.setText(views[name])
            action.setShortcut(QKeySequence((UPPER_VIEWS | LOWER_VIEWS)[name]))
        self.panels["inspect"].setText(self.tr("Step, parameters, predictions, calculator and code"))
        self.panels["timeline"].setText(self.tr("Timeline"))

    def _retranslate_tips(self) -> None:
        tips = {
            self.run: self.tr("Train until the planned epochs are done, or pause"),
            self.backs[StepUnit.PHASE]: self.tr("Go back to the phase before"),
            self.backs[StepUnit.BATCH]: self.tr("Go back to the step before"),
            self.backs[StepUnit.EPOCH]: self.tr("Go back to the start of the epoch"),
            self.steps[StepUnit.PHASE]: self.tr(
                "Take one phase: forward, loss, backward, update or zero grad"
            ),
            self.steps[StepUnit.BATCH]: self.tr("Take one step: one batch, one update"),
            self.steps[StepUnit.EPOCH]: self.tr("Take all steps to the end of this epoch"),
            self.reset: self.tr("Begin anew from the start values, with all changed settings"),
        }
        for action, tip in tips.items():
            keys = action.shortcut().toString(QKeySequence.SequenceFormat.NativeText)
            action.setToolTip(f"{tip} ({keys})")

    def _make(self, keys: Standard | str | None = None, icon: str = "") -> QAction:
        action = QAction(self)
        if isinstance(keys, str):
            action.setShortcut(QKeySequence(keys))
        elif keys is not None:
            action.setShortcuts(keys)
        if icon:
            set_icon(action, icon)
        action.setShortcutContext(Qt.ShortcutContext.WindowShortcut)
        return action

    def _follow(self, stack: QUndoStack) -> None:
        # Not QUndoStack's own actions: their words stay in the language they were made in.
        stack.canUndoChanged.connect(self.undo.setEnabled)
        stack.canRedoChanged.connect(self.redo.setEnabled)
        stack.undoTextChanged.connect(self._on_undo_text)
        stack.redoTextChanged.connect(self._on_redo_text)
        self.undo.setEnabled(stack.canUndo())
        self.redo.setEnabled(stack.canRedo())

    def _on_undo_text(self, text: str) -> None:
        self._undo_text = text
        self._name_undo()

    def _on_redo_text(self, text: str) -> None:
        self._redo_text = text
        self._name_undo()

    def _name_undo(self) -> None:
        undo, redo = self._undo_text, self._redo_text
        self.undo.setText(self.tr("&Undo: {change}").format(change=undo) if undo else self.tr("&Undo"))
        self.redo.setText(self.tr("&Redo: {change}").format(change=redo) if redo else self.tr("&Redo"))

    def _toggle(self) -> QAction:
        action = self._make()
        action.setCheckable(True)
        action.setChecked(True)
        return action

    def _choices(self, names: Iterable[str]) -> dict[str, QAction]:
        group = QActionGroup(self)
        made = {}
        for name in names:
            made[name] = self._toggle()
            made[name].setChecked(False)
            group.addAction(made[name])
        return made
