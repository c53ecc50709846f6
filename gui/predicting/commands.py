"""Predict a file and Save predictions: reads, has the run predict, works out what to show, and saves."""

from __future__ import annotations

from collections.abc import Callable
from functools import partial
from pathlib import Path
from typing import TYPE_CHECKING, Any

from PySide6.QtCore import QObject, Signal

from datasets.problems import Problem
from engine.aside_predictions import PredictionWish
from gui.importing.remembered import remember, remembered
from gui.loading import Loading
from gui.opening import Undecided
from gui.predicting import results

if TYPE_CHECKING:
    from datasets.reading.options import ReadingOptions
    from datasets.table import Table
    from datasets.watch import Watch
    from engine.prediction_records import PredictedFrame
    from engine.worker import TrainingWorker
    from gui.file_commands import FileCommands
    from gui.settings import WindowSettings

Then = Callable[["PredictedFrame"], None]


class PredictionCommands(QObject):
    """One thing at a time; a new wish ends the one before. Failures and notes are signals.

    `reading` is what goes on aside in this process: files that are read, and results that are worked out;
    the predictions themselves are made by the run. `shutdown` it before it goes.
    """

    problem_found = Signal(object)  # Problem
    noted = Signal(object)  # Problem: good to know
    file_predicted = Signal(object)  # FileResult
    began = Signal(str)  # rows of a table of this name are being predicted
    progressed = Signal(object, object)  # rows done, and all of them
    ended = Signal()

    def __init__(
        self, worker: TrainingWorker, files: FileCommands, settings: WindowSettings, parent: QObject
    ) -> None:
        super().__init__(parent)
        self._worker, self._files, self._settings = worker, files, settings
        self._table: Table | None = None  # of the document, in the roles in force
        self._second: Table | None = None
        self._predicted: PredictedFrame | None = None  # of the second table
        self._wish: PredictionWish | None = None
        self._then: Then = lambda _: None
        self._after: Callable[[Any], None] = lambda _: None
        self._next: Callable[[], None] | None = None  # what is to be done aside once that has ended
        self._worked: list[object] = []
        self.reading = Loading(self)
        self.reading.done.connect(self._worked.append)
        self.reading.ended.connect(self._on_ended)
        self.reading.failed.connect(self.problem_found)
        worker.predicted.connect(self._on_predicted)
        worker.prediction_failed.connect(self._on_failed)
        worker.prediction_progressed.connect(self._on_progressed)

    def show_table(self, table: Table) -> None:
        """The rows of the document, which `save_rows` is about."""
        self._table = table

    def forget(self) -> None:
        """Another document is open: what goes on is about the one before."""
        self.cancel()
        self._second = self._predicted = None
        self.file_predicted.emit(None)

    # what a person asks for

    def ask_and_predict(self) -> None:
        """Predict the rows of a file of choice."""
        path = self._files.ask_for_table(self.tr("Predict a file"))
        if path is not None:
            self.predict_file(path)

    def predict_file(self, path: Path) -> None:
        """Read the table in a file, and predict its rows."""
        given = remembered(self._settings, path)
        self._work(path.name, partial(results.read_second, path, given), self._on_second)

    def predict_again(self) -> None:
        """The rows of the file that was read last, with the parameters of now."""
        if self._second is not None:
            self._on_read(self._second)

    def save_rows(self) -> None:
        """Save the table of the document with predictions beside its rows."""
        table = self._table
        if table is not None and not self._files.table_saving.refuses():
            self._predict(PredictionWish(table, own=True), partial(self._make_ready, table))

    def save_file(self) -> None:
        """Save the rows of the file with the predictions that are shown."""
        table, predicted = self._second, self._predicted
        if table is not None and predicted is not None and not self._files.table_saving.refuses():
            self._make_ready(table, predicted)

    def cancel(self) -> None:
        """End what goes on; nothing comes of it."""
        self._next = None
        self.reading.cancel()
        if self._wish is not None:
            self._worker.cancel_prediction()
            self._wish = None
            self.ended.emit()

    def shutdown(self) -> None:
        self.cancel()
        self.reading.shutdown()

    # how

    def _on_second(self, read: Table | Undecided, chosen: ReadingOptions | None = None) -> None:
        """Predict the table that was read, or ask how it is to be read, as where one is opened.

        `chosen`: what was confirmed, which is remembered once it has led to a table.
        """
        if isinstance(read, Undecided):
            self._files.ask_choices(read, partial(self._read_chosen, read.path))
            return
        if chosen is not None and read.source is not None:
            remember(self._settings, read.source, chosen)
        self._on_read(read)

    def _read_chosen(self, path: Path, given: ReadingOptions) -> None:
        def after(read: Table | Undecided) -> None:
            self._on_second(read, given)

        self._work(path.name, partial(results.read_chosen, path, given), after)

    def _on_read(self, table: Table) -> None:
        def then(predicted: PredictedFrame) -> None:
            self._second, self._predicted = table, predicted
            self._work("", lambda _: results.shown(table, predicted), self.file_predicted.emit)

        self._predict(PredictionWish(table), then)

    def _make_ready(self, table: Table, predicted: PredictedFrame) -> None:
        """Put the columns together, then ask for the file."""
        from engine.prediction_table import gaps

        def save(made: Table) -> None:
            found = gaps(predicted)
            if found is not None:
                self.noted.emit(found)
            name = self.tr("{table} predictions").format(table=Path(table.name or self.tr("table")).stem)
            self._files.save_as_table(made, name, self.tr("Save predictions"))

        self._work("", lambda _: results.to_save(table, predicted), save)

    def _predict(self, wish: PredictionWish, then: Then) -> None:
        self.cancel()
        self._wish, self._then = wish, then
        self.began.emit(wish.table.name or self.tr("table"))
        self._worker.predict(wish)

    def _work(self, name: str, work: Callable[[Watch], object], after: Callable[[Any], None]) -> None:
        """Do `work` aside; what goes on is ended first."""
        self.cancel()
        if self.reading.is_busy:
            self._next = partial(self._work, name, work, after)
            return
        self._after = after
        self.reading.begin(name, work)

    def _on_ended(self) -> None:
        """Nothing goes on aside any more, so that something else may."""
        worked, following = self._worked[:], self._next
        self._worked.clear()
        self._next = None
        if following is not None:
            following()
        elif worked:
            self._after(worked[0])

    def _on_progressed(self, wish: PredictionWish, done: int) -> None:
        if wish is self._wish:
            self.progressed.emit(done, wish.table.rows)

    def _on_predicted(self, wish: PredictionWish, predicted: PredictedFrame) -> None:
        if wish is self._wish:
            self._wish = None
            self.ended.emit()
            self._then(predicted)

    def _on_failed(self, wish: PredictionWish, problem: Problem) -> None:
        if wish is self._wish:
            self._wish = None
            self.ended.emit()
            self.problem_found.emit(problem)
