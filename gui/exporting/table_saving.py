"""Saving a table to a file: the choices first where there are some, then the writing, aside."""

from __future__ import annotations

from dataclasses import asdict, dataclass, fields
from pathlib import Path
from typing import TYPE_CHECKING

from PySide6.QtCore import QObject, Signal
from PySide6.QtWidgets import QMessageBox, QWidget

from datasets.problems import QT_TRANSLATE_NOOP, Problem
from datasets.writing.options import ENCODINGS, WritingOptions, is_excel, is_parquet
from gui.importing.remembered import remember
from gui.loading import Loading

if TYPE_CHECKING:
    from datasets.reading.options import ReadingOptions
    from datasets.table import Table
    from datasets.watch import Watch
    from gui.exporting.saving_dialog import SavingDialog
    from gui.settings import WindowSettings

Button = QMessageBox.StandardButton
SUFFIX = "suffix"  # of the file that was written last, among the choices that are kept


@dataclass(frozen=True)
class Written:
    """A file, what there is to say about it, and how it is read back as it was."""

    path: Path
    notes: tuple[Problem, ...]
    reading: ReadingOptions


class TableSaving(QObject):
    """Writes one table at a time. Failures and notes are signals; `shutdown` it before it goes."""

    problem_found = Signal(object)  # Problem
    noted = Signal(object)  # Problem: good to know

    def __init__(self, settings: WindowSettings, window: QWidget) -> None:
        super().__init__(window)
        self._settings, self._window = settings, window
        self._path = Path()
        self.work = Loading(self)
        self.dialog: SavingDialog | None = None  # while it is open
        self.work.done.connect(self._on_done)
        self.work.failed.connect(self.problem_found)

    @property
    def last_suffix(self) -> str:
        """The ending of the file that was written last; "" where there was none."""
        return str(self._settings.writing.get(SUFFIX, ""))

    def save(self, table: Table, path: Path) -> None:
        """Write `table` to `path`: with the choices first where it is a text file."""
        if is_excel(path) or is_parquet(path):
            self._begin(table, path, WritingOptions())
            return
        from gui.exporting.saving_dialog import SavingDialog  # the start does not wait for it

        dialog = SavingDialog(table, path, _options(self._settings.writing), self._window)
        dialog.accepted.connect(lambda: self._begin(table, path, dialog.options))
        dialog.finished.connect(self._on_dialog_finished)
        self.dialog = dialog
        dialog.open()

    def refuses(self) -> bool:
        """Whether nothing more can be saved now; says so."""
        if self.work.is_busy:
            self.problem_found.emit(_busy(self._path))
        return self.work.is_busy

    def may_end(self) -> bool:
        """Whether what is being saved may be given up; asked where something is."""
        if not self.work.is_busy:
            return True
        answer = QMessageBox.question(
            self._window,
            self.tr("Stop saving?"),
            self.tr("“{name}” is still being saved. Stop that and close?").format(name=self._path.name),
            Button.Yes | Button.No,
            Button.No,
        )
        return answer == Button.Yes

    def shutdown(self) -> None:
        """End what goes on; the file that was there stays."""
        if self.dialog is not None:
            self.dialog.reject()
        self.work.shutdown()

    def _on_dialog_finished(self) -> None:
        if self.dialog is not None:
            self.dialog.deleteLater()
            self.dialog = None

    def _begin(self, table: Table, path: Path, options: WritingOptions) -> None:
        if self.refuses():
            return
        self._path = path
        kept = dict(self._settings.writing) if is_excel(path) or is_parquet(path) else _kept(options, path)
        self._settings.writing = kept | {SUFFIX: path.suffix.lower()}

        def work(watch: Watch) -> Written:
            from datasets.files import write_table
            from datasets.writing.written import needed_options

            notes = write_table(table, path, options, watch)
            return Written(path, notes, needed_options(table, path, options))

        self.work.begin(path.name, work)

    def _on_done(self, written: Written) -> None:
        remember(self._settings, written.path, written.reading)
        for note in (*written.notes, _saved(written.path)):
            self.noted.emit(note)


def _kept(options: WritingOptions, path: Path) -> dict[str, object]:
    """What is remembered of `options`; a delimiter that the name of the file asks for is none of choice."""
    usual = WritingOptions(decimal=options.decimal).delimiter_of(path)
    return asdict(options) | {"delimiter": None if options.delimiter == usual else options.delimiter}


def _options(kept: dict[str, object]) -> WritingOptions:
    """The options that were kept, as far as they can still be understood."""
    known = {field.name for field in fields(WritingOptions)}
    try:
        options = WritingOptions(**{name: value for name, value in kept.items() if name in known})  # type: ignore[arg-type]
        options.check()
    except (Problem, TypeError, ValueError, AttributeError):
        return WritingOptions()
    if options.encoding not in ENCODINGS or not isinstance(options.guard_formulas, bool):
        return WritingOptions()
    return options


def _saved(path: Path) -> Problem:
    return Problem(QT_TRANSLATE_NOOP("Problem", "Saved as {file}."), file=path.name)


def _busy(path: Path) -> Problem:
    return Problem(
        QT_TRANSLATE_NOOP("Problem", "{file} is still being saved. Wait until that is done, or cancel it."),
        file=path.name,
    )
