"""Save: what the File menu does besides opening, with its dialogs."""

from __future__ import annotations

from collections.abc import Callable
from pathlib import Path
from typing import TYPE_CHECKING

from PySide6.QtWidgets import QFileDialog, QMessageBox, QWidget

from datasets.problems import QT_TRANSLATE_NOOP, Problem
from gui import labels, opening
from gui.document import Document
from gui.exporting.plot_saving import PlotSaving
from gui.exporting.table_saving import TableSaving
from gui.exporting.waiting import done_aside
from gui.failures import unexpected
from gui.open_commands import OpenCommands, others
from gui.saving import Saved, save_experiment
from gui.script_making import named, said
from gui.settings import WindowSettings

if TYPE_CHECKING:
    from datasets.table import Table

if TYPE_CHECKING:
    from datasets.watch import Watch

Button = QMessageBox.StandardButton
AT_ONCE = 200_000  # cells that are written within a moment
TABLE_SUFFIXES = (".csv", ".tsv", ".txt", ".xlsx", ".parquet")
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


class FileCommands(OpenCommands):
    """Opens and saves the document. Failures and notes are signals; nothing here raises."""

    def __init__(self, document: Document, settings: WindowSettings, window: QWidget) -> None:
        super().__init__(document, settings, window)
        self.table_saving = TableSaving(settings, window)
        self.table_saving.problem_found.connect(self.problem_found)
        self.table_saving.noted.connect(self.noted)
        self.plot_saving = PlotSaving(window, self._folder, self._name, self.save_as_table)
        self.plot_saving.problem_found.connect(self.problem_found)
        self.plot_saving.noted.connect(self.noted)

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
        """Save the table alone, in a format and an encoding of choice; aside."""
        name = self._document.table.name or self._document.title or self.tr("table")
        self.save_as_table(self._document.table, Path(name).stem, self.tr("Save table"))

    def save_as_table(self, table: Table, name: str, title: str) -> None:
        """The same for any table, with the `name` that is offered and the `title` of the dialog."""
        saving = self.table_saving
        if saving.refuses():
            return
        filters = {
            ".csv": self.tr("CSV, comma-separated text (*.csv *.txt)"),
            ".tsv": self.tr("TSV, tab-separated text (*.tsv)"),
            ".xlsx": self.tr("Excel workbook (*.xlsx)"),
            ".parquet": self.tr("Parquet (*.parquet)"),
        }
        suffix = saving.last_suffix if saving.last_suffix in filters else ".csv"
        text, chosen = QFileDialog.getSaveFileName(
            self._window,
            title,
            str(Path(self._folder()) / f"{name}{suffix}"),
            ";;".join(filters.values()),
            filters[suffix],
        )
        first = next((suffix for suffix, name in filters.items() if name == chosen), ".csv")
        path = self._target(text, (first, *(each for each in TABLE_SUFFIXES if each != first)))
        if path is not None and first != suffix and path.suffix.lower() == suffix:
            path = path.with_suffix(first)  # another format was chosen, the name only left as it was
            path = path if not path.exists() or self._may_replace(path) else None
        if path is not None:
            saving.save(table, path)

    def may_leave(self) -> bool:
        """Whether the window may close: as for the document, and nothing is being saved, or need not be."""
        return self.table_saving.may_end() and self.may_close()

    def wait(self) -> None:
        super().wait()
        self.table_saving.shutdown()

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

    def _save_to(self, path: Path) -> bool:
        saved: list[Saved] = []
        self._try(lambda: saved.extend(self._written(path)))
        for done in saved:
            self._settings.add_recent(path)
            for note in done.notes:
                self.noted.emit(note)
        return bool(saved)

    def _written(self, path: Path) -> tuple[Saved, ...]:
        """Write the document to `path`, aside where it has many rows; nothing where somebody ended that."""
        document, table, before = self._document, self._document.table, self._rows
        experiment, source, own_rows = document.complete_experiment(), self._source, document.path is not None

        def write(watch: Watch | None = None) -> Saved:
            changed = others(table, before)
            return save_experiment(
                experiment, table, path, source, rows_changed=changed, own_rows=own_rows, watch=watch
            )

        if table.rows * len(table.columns) <= AT_ONCE:
            saved = write()
        else:
            done = done_aside(write, self.tr("Save experiment"), path.name, self._window)
            if done is None:
                return ()
            saved = done
        self._source, self._rows = saved.source, table
        document.saved(path)
        return (saved,)

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
