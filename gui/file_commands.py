"""New, open, save: what the File menu does, with its dialogs. Reading happens aside."""

from __future__ import annotations

from collections.abc import Callable
from functools import partial
from pathlib import Path
from typing import TYPE_CHECKING

from PySide6.QtCore import QObject, Signal
from PySide6.QtWidgets import QFileDialog, QMessageBox, QWidget

from datasets.problems import QT_TRANSLATE_NOOP, Problem
from engine.experiment import DataSettings
from gui import labels, opening, saving
from gui.background import Background, in_one_go
from gui.document import Document
from gui.failures import unexpected
from gui.script_making import named, said
from gui.settings import WindowSettings

if TYPE_CHECKING:
    from datasets.table import Table

Button = QMessageBox.StandardButton
TABLE_SUFFIXES = (".csv", ".tsv", ".txt")
SCRIPT_SUFFIXES = (".py", ".ipynb")


def _saved_note(path: Path, others: list[Path]) -> Problem:
    """Where a script lies now, and the file that it reads."""
    if not others:
        return Problem(QT_TRANSLATE_NOOP("Problem", "Saved as {file}."), file=path.name)
    return Problem(
        QT_TRANSLATE_NOOP("Problem", "Saved as {file}; it reads {table}, which was written beside it."),
        file=path.name,
        table=others[0].name,
    )


class FileCommands(QObject):
    """Opens and saves the document. Failures and notes are signals; nothing here raises."""

    problem_found = Signal(object)  # Problem
    noted = Signal(object)  # Problem: good to know
    busy_changed = Signal(bool)
    opened = Signal()
    begun = Signal()  # an empty table is there to be typed into

    def __init__(self, document: Document, settings: WindowSettings, window: QWidget) -> None:
        super().__init__(window)
        self._document = document
        self._settings = settings
        self._window = window
        self._loading: Background | None = None
        self._next: Callable[[], None] | None = None  # what is to be opened once that is done
        self._rows: Table | None = None  # as they were opened or saved last
        self._source = DataSettings()

    # opening

    def new(self) -> None:
        self._replace_by(opening.open_empty, then=self.begun.emit)

    def ask_and_open(self) -> None:
        text, _ = QFileDialog.getOpenFileName(
            self._window, self.tr("Open"), self._folder(), self._open_filter()
        )
        if text:
            self.open_file(Path(text))

    def open_file(self, path: Path) -> None:
        self._replace_by(partial(opening.open_file, path), recent=path)

    def open_lesson(self, name: str) -> None:
        self._replace_by(partial(opening.open_lesson, name))

    def open_sample(self, name: str) -> None:
        self._replace_by(partial(opening.open_sample, name))

    def open_generated(self, name: str) -> None:
        self._replace_by(partial(opening.open_generated, name))

    def wait(self) -> None:
        """Let a reading under way come to its end; its result is dropped."""
        self._next = None
        if self._loading is not None:
            self._loading.shutdown()

    # saving

    def save(self) -> bool:
        """Save the experiment under its name, asking for one where it has none; whether it was saved."""
        path = self._document.path
        return self.save_as() if path is None else self._save_to(path)

    def save_as(self) -> bool:
        name = self._document.path or Path(self._folder()) / (self._document.title or self.tr("experiment"))
        text, _ = QFileDialog.getSaveFileName(
            self._window,
            self.tr("Save experiment"),
            str(Path(name).with_suffix(opening.EXPERIMENT_SUFFIX)),
            self.tr("Experiments (*.toml)"),
        )
        path = self._target(text, (opening.EXPERIMENT_SUFFIX,))
        return path is not None and self._save_to(path)

    def save_table(self) -> None:
        name = self._document.table.name or self._document.title or self.tr("table")
        text, _ = QFileDialog.getSaveFileName(
            self._window,
            self.tr("Save table"),
            str(Path(self._folder()) / f"{Path(name).stem}.csv"),
            self.tr("Tables (*.csv *.tsv *.txt)"),
        )
        path = self._target(text, TABLE_SUFFIXES)
        if path is not None:
            self._try(lambda: self._write_table(path))

    def _write_table(self, path: Path) -> None:
        from datasets.files import write_table

        for note in write_table(self._document.table, path):
            self.noted.emit(note)

    def save_script(self) -> None:
        """Save what the document's run does as a Python script or a notebook."""
        scripts, notebooks = self.tr("Python scripts (*.py)"), self.tr("Jupyter notebooks (*.ipynb)")
        name = self._document.title or self.tr("script")
        text, chosen = QFileDialog.getSaveFileName(
            self._window,
            self.tr("Save script"),
            str(Path(self._folder()) / Path(name).stem),
            f"{scripts};;{notebooks}",
        )
        path = self._target(text, SCRIPT_SUFFIXES[::-1] if chosen == notebooks else SCRIPT_SUFFIXES)
        if path is not None:
            self._try(lambda: self._write_script(path))

    def _write_script(self, path: Path) -> None:
        from engine.script.saving import save_script

        document = self._document
        _, *others = save_script(named(document.experiment), document.table, path, say=said)
        self.noted.emit(_saved_note(path, others))

    def may_close(self) -> bool:
        """Whether the document may go: nothing unsaved, or saved or given up just now."""
        if not self._document.is_changed:
            return True
        box = QMessageBox(self._window)
        box.setIcon(QMessageBox.Icon.Question)
        box.setWindowTitle(self.tr("Unsaved changes"))
        box.setText(self.tr("Save the changes to “{name}”?").format(name=self._name()))
        box.setInformativeText(self.tr("If you discard them, they are lost."))
        box.setStandardButtons(Button.Save | Button.Discard | Button.Cancel)
        box.setDefaultButton(Button.Save)
        box.button(Button.Discard).setText(self.tr("Discard"))  # Qt says "ignore" in some languages
        answer = Button(box.exec())
        return self.save() if answer is Button.Save else answer is Button.Discard

    # how

    def _replace_by(
        self,
        work: Callable[[], opening.Opened],
        recent: Path | None = None,
        then: Callable[[], None] = lambda: None,
    ) -> None:
        if self._loading is not None:
            self._next = partial(self._replace_by, work, recent, then)  # the last wish counts
            return
        if not self.may_close():
            return
        self._loading = Background(in_one_go(work), self)
        self._loading.done.connect(partial(self._on_loaded, recent, then))
        self._loading.failed.connect(self.problem_found)
        self._loading.finished.connect(self._on_finished)
        self.busy_changed.emit(True)
        self._loading.start()

    def _on_loaded(self, recent: Path | None, then: Callable[[], None], result: opening.Opened) -> None:
        self._source, self._rows = result.source, result.table
        if result.experiment is None:
            self._document.open_table(result.table)
        else:
            self._document.open_experiment(result.experiment, result.table, result.path)
        if recent is not None:
            self._settings.add_recent(recent)
        self.opened.emit()
        then()

    def _on_finished(self) -> None:
        if self._loading is not None:
            self._loading.deleteLater()
            self._loading = None
        self.busy_changed.emit(False)
        wish, self._next = self._next, None
        if wish is not None:
            wish()

    def _save_to(self, path: Path) -> bool:
        return self._try(lambda: self._write(path))

    def _write(self, path: Path) -> None:
        table = self._document.table
        saved = saving.save_experiment(
            self._document.complete_experiment(),
            table,
            path,
            self._source,
            rows_changed=self._rows_changed(),
            own_rows=self._document.path is not None,
        )
        self._source, self._rows = saved.source, table
        self._document.saved(path)
        self._settings.add_recent(path)
        for note in saved.notes:
            self.noted.emit(note)

    def _target(self, text: str, suffixes: tuple[str, ...]) -> Path | None:
        """The file to write where a dialog answered `text`: always with one of `suffixes`, so that an
        experiment is never written over a table. The dialog has asked about `text`, not about this name.
        """
        if not text:
            return None
        path = Path(text)
        if path.suffix.lower() in suffixes:
            return path
        path = path.with_name(path.name + suffixes[0])
        return path if not path.exists() or self._may_replace(path) else None

    def _may_replace(self, path: Path) -> bool:
        answer = QMessageBox.question(
            self._window,
            self.tr("Replace the file?"),
            self.tr("“{name}” is there already. Replace it?").format(name=path.name),
            Button.Yes | Button.No,
            Button.No,
        )
        return answer == Button.Yes

    def _rows_changed(self) -> bool:
        table, before = self._document.table, self._rows
        if before is None or table.frame is before.frame:
            return before is None
        return not table.frame.equals(before.frame)

    def _try(self, work: Callable[[], None]) -> bool:
        try:
            work()
        except Problem as problem:
            self.problem_found.emit(problem)
            return False
        except Exception as error:
            self.problem_found.emit(unexpected(error))
            return False
        return True

    def _name(self) -> str:
        return labels.title(self._document.title) or self.tr("Untitled")

    def _folder(self) -> str:
        """Where dialogs open: beside the document, or beside what was opened last."""
        if self._document.path is not None:
            return str(self._document.path.parent)
        recent = self._settings.recent_files
        return str(recent[0].parent if recent else Path.home())

    def _open_filter(self) -> str:
        return ";;".join(
            (
                self.tr("Tables and experiments (*.csv *.tsv *.txt *.toml)"),
                self.tr("Tables (*.csv *.tsv *.txt)"),
                self.tr("Experiments (*.toml)"),
                self.tr("All files (*)"),
            )
        )
