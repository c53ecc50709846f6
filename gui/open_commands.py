"""New and open: what the File menu does, with its dialogs. Reading happens aside."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from dataclasses import dataclass, replace
from functools import partial
from pathlib import Path
from typing import TYPE_CHECKING

from PySide6.QtCore import QObject, Signal
from PySide6.QtGui import QGuiApplication
from PySide6.QtWidgets import QFileDialog, QWidget

from datasets.problems import QT_TRANSLATE_NOOP, Problem
from datasets.reading.options import ReadingOptions
from engine.experiment import DataSettings
from engine.reading_settings import reading_options
from gui import opening
from gui.document import Document
from gui.importing.pasted_text import PastedText
from gui.importing.remembered import remember, remembered
from gui.loading import Loading
from gui.settings import WindowSettings

if TYPE_CHECKING:
    from datasets.table import Table
    from datasets.watch import Watch
    from gui.importing.import_dialog import ImportDialog

Read = Callable[["Watch"], "opening.Opened | opening.Undecided"]
Then = Callable[["opening.Opened"], None]


@dataclass(frozen=True)
class Origin:
    """What can be read once more with other choices; `pasted`: no file of the person.

    `encoding`: what all of it was found to be in, where that is known.
    """

    path: Path
    given: ReadingOptions
    pasted: bool = False
    encoding: str | None = None


class OpenCommands(QObject):
    """Opens documents. Failures and notes are signals; nothing here raises. `may_close` is asked first."""

    problem_found = Signal(object)  # Problem
    noted = Signal(object)  # Problem: good to know
    busy_changed = Signal(bool)
    opened = Signal()
    begun = Signal()  # an empty table is there to be typed into
    origin_changed = Signal(bool)  # whether the table can be read once more with other choices

    def __init__(self, document: Document, settings: WindowSettings, window: QWidget) -> None:
        super().__init__(window)
        self._document = document
        self._settings = settings
        self._window = window
        self.loading = Loading(self)
        self.dialog: ImportDialog | None = None  # while it is open
        self._pasted = PastedText()
        self._origin: Origin | None = None
        self._reading: Origin | None = None
        self._then: Then = lambda _: None
        self._again = False
        self._afterwards: Problem | None = None  # what is noted of what is opened next
        self._next: Callable[[], None] | None = None  # what is to be opened once that is done
        self._rows: Table | None = None  # as they were opened or saved last
        self._source = DataSettings()
        self.loading.done.connect(self._on_done)
        self.loading.failed.connect(self.problem_found)
        self.loading.ended.connect(self._on_ended)

    def may_close(self) -> bool:
        """Whether the document may go."""
        return not self._document.is_changed

    # what can be opened

    def new(self) -> None:
        self._replace_by(lambda _: opening.open_empty(), then=lambda _: self.begun.emit())

    def ask_and_open(self) -> None:
        path = self._asked_for(self.tr("Open"))
        if path is not None:
            self.open_file(path)

    def ask_and_choose(self) -> None:
        """Open a file, with its choices first."""
        path = self._asked_for(self.tr("Open with choices"))
        if path is None:
            return
        if opening.is_experiment(path):
            self.open_file(path)
        elif self.may_close():
            self._ask(Origin(path, remembered(self._settings, path) or ReadingOptions()))

    def open_file(self, path: Path) -> None:
        given = remembered(self._settings, path)
        self._replace_by(
            partial(opening.open_or_ask, path, given),
            Origin(path, given or ReadingOptions()),
            lambda _: self._settings.add_recent(path),
        )

    def open_files(self, paths: Sequence[Path]) -> None:
        """Open the first of them; the others are kept at hand."""
        for path in reversed(paths[1:]):
            self._settings.add_recent(path)
        if len(paths) > 1:
            self._afterwards = _one_of_many(paths)
        self.open_file(paths[0])

    def open_lesson(self, name: str) -> None:
        self._replace_by(lambda _: opening.open_lesson(name))

    def open_sample(self, name: str) -> None:
        self._replace_by(lambda _: opening.open_sample(name))

    def open_generated(self, name: str, data: DataSettings | None = None) -> None:
        self._replace_by(lambda _: opening.open_generated(name, data))

    def paste_table(self) -> None:
        """Make a table of the text on the clipboard."""
        self.open_text(QGuiApplication.clipboard().text())

    def open_text(self, text: str) -> None:
        """Make a table of `text`, as if it were a file."""
        if not text.strip():
            self.problem_found.emit(
                Problem(
                    QT_TRANSLATE_NOOP(
                        "Problem",
                        "There is no text on the clipboard. Copy cells in a spreadsheet, or lines of a "
                        "table.",
                    )
                )
            )
            return
        path = self._pasted.file_of(text, self.tr("Pasted table"))
        work = partial(opening.open_or_ask, path, None)
        self._replace_by(opening.without_file(work), Origin(path, ReadingOptions(), pasted=True))

    def choose_again(self) -> None:
        """Read the table of the document once more, with other choices."""
        if self._origin is None or self.loading.is_busy:
            return
        if not self._rows_changed() or self.may_close():  # settings stay, edits of the rows do not
            self._ask(self._origin, again=True)

    def _rows_changed(self) -> bool:
        """Whether the rows are others than those that were opened or saved last."""
        return others(self._document.table, self._rows)

    def wait(self) -> None:
        """End a reading under way; its result is dropped."""
        self._next = None
        if self.dialog is not None:
            self.dialog.reject()
        self.loading.shutdown()
        self._pasted.clear()

    # the choices in reading

    def _ask(self, origin: Origin, problem: Problem | None = None, *, again: bool = False) -> None:
        self.ask_choices(
            opening.Undecided(origin.path, origin.given, problem, origin.encoding),
            lambda given: self._read(replace(origin, given=given), again),
        )

    def ask_choices(self, about: opening.Undecided, then: Callable[[ReadingOptions], None]) -> None:
        """Show the choices in reading a table; `then` gets those that are confirmed."""
        from gui.importing.import_dialog import ImportDialog  # the start does not wait for it

        dialog = ImportDialog(
            about.path, about.given, self._window, problem=about.problem, encoding=about.encoding
        )
        dialog.accepted.connect(lambda: then(dialog.options))
        dialog.finished.connect(self._on_dialog_finished)
        self.dialog = dialog
        dialog.open()

    def _on_dialog_finished(self) -> None:
        if self.dialog is not None:
            self.dialog.deleteLater()
            self.dialog = None

    def _read(self, origin: Origin, again: bool) -> None:
        """Read with the choices that were confirmed, and remember them where that succeeds."""
        document = self._document
        was_changed = document.is_changed
        kept = (document.experiment, document.table, document.path) if again else None
        work: Read = partial(opening.open_chosen, origin.path, origin.given, kept)

        def then(opened: opening.Opened) -> None:
            if not origin.pasted:
                remember(self._settings, origin.path, origin.given)
                self._settings.add_recent(opened.path or origin.path)
            if again and (was_changed or opened.path is not None):
                self._document.undo_stack.resetClean()  # its file says other choices

        self._begin(opening.without_file(work) if origin.pasted else work, origin, then, again)

    # how

    def _replace_by(self, work: Read, origin: Origin | None = None, then: Then = lambda _: None) -> None:
        if self.loading.is_busy:
            self._next = partial(self._replace_by, work, origin, then)  # the last wish counts
        elif self.may_close():
            self._begin(work, origin, then)

    def _begin(self, work: Read, origin: Origin | None, then: Then, again: bool = False) -> None:
        self._reading, self._then, self._again = origin, then, again
        self.busy_changed.emit(True)
        self.loading.begin(origin.path.name if origin is not None else "", work)

    def _on_done(self, result: opening.Opened | opening.Undecided) -> None:
        origin = self._reading
        if isinstance(result, opening.Opened):
            self._put(result)
            self._then(result)
        elif origin is not None and self._next is None:
            origin = replace(origin, given=result.given, encoding=result.encoding)
            self._ask(origin, result.problem, again=self._again)

    def _put(self, result: opening.Opened) -> None:
        """Make it the document."""
        self._source, self._rows = result.source, result.table
        self._origin = None
        if self._reading is not None and not opening.is_experiment(self._reading.path):
            self._origin = replace(self._reading, encoding=result.source.encoding or None)
        elif result.source.file:
            self._origin = Origin(Path(result.source.file), reading_options(result.source))
        if result.experiment is None:
            self._document.open_table(result.table, result.source)
        else:
            self._document.open_experiment(result.experiment, result.table, result.path)
        self.origin_changed.emit(self._origin is not None)
        self.opened.emit()
        if self._afterwards is not None:
            self.noted.emit(self._afterwards)

    def _on_ended(self) -> None:
        self._afterwards = None
        self.busy_changed.emit(False)
        wish, self._next = self._next, None
        if wish is not None:
            wish()

    def ask_for_table(self, title: str) -> Path | None:
        """A table of choice, which is not opened."""
        filters = self._table_filter(), self.tr("All files (*)")
        text, _ = QFileDialog.getOpenFileName(self._window, title, self._folder(), ";;".join(filters))
        return Path(text) if text else None

    def _asked_for(self, title: str) -> Path | None:
        text, _ = QFileDialog.getOpenFileName(self._window, title, self._folder(), self._open_filter())
        return Path(text) if text else None

    def _folder(self) -> str:
        """Where dialogs open: beside the document, or beside what was opened last."""
        if self._document.path is not None:
            return str(self._document.path.parent)
        recent = self._settings.recent_files
        return str(recent[0].parent if recent else Path.home())

    def _open_filter(self) -> str:
        return ";;".join(
            (
                self.tr("Tables and experiments (*.csv *.tsv *.txt *.xlsx *.parquet *.toml)"),
                self._table_filter(),
                self.tr("Experiments (*.toml)"),
                self.tr("All files (*)"),
            )
        )

    def _table_filter(self) -> str:
        return self.tr("Tables (*.csv *.tsv *.txt *.xlsx *.parquet)")


def others(table: Table, before: Table | None) -> bool:
    """Whether the rows of `table` are others than those of `before`; all of them are looked at."""
    if before is None or table.frame is before.frame:
        return before is None
    return not table.frame.equals(before.frame)


def _one_of_many(paths: Sequence[Path]) -> Problem:
    return Problem(
        QT_TRANSLATE_NOOP(
            "Problem",
            "One table is open at a time: {file} was opened; the others ({count}) are under File > "
            "Open recent.",
        ),
        file=paths[0].name,
        count=len(paths) - 1,
    )
