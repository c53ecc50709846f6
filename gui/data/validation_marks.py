"""Which rows are held back for validation or a test, as the engine will choose them: marked in the table."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QObject, QTimer, Signal

from datasets.problems import Problem
from gui.data.table_model import TableModel
from gui.latest import Latest

if TYPE_CHECKING:
    import numpy as np
    from numpy.typing import NDArray

    from datasets.table import Table
    from datasets.watch import Watch
    from engine.experiment import Experiment
    from gui.document import Document

    Marks = dict[str, NDArray[np.bool_]]  # by part: one bool per row; none for a part without rows

REST_MS = 200  # after the last change: a drag or a turn of the wheel is marked once
ROWS_AT_ONCE = 20_000  # more are looked at aside


class ValidationMarks(QObject):
    """Follows the document for one model."""

    # How many rows for validation, how many for a test, and how many that a run leaves out.
    marked = Signal(int, int, int)

    def __init__(self, document: Document, model: TableModel) -> None:
        super().__init__(model)
        self._document, self._model = document, model
        self._data = document.experiment.data
        self._later = QTimer(self)
        self._later.setSingleShot(True)
        self._later.setInterval(REST_MS)
        self._later.timeout.connect(self.mark)
        self.latest = Latest(self)
        self.latest.answered.connect(lambda found: self._show(*found))
        document.table_changed.connect(lambda _: self._later.start())
        document.experiment_changed.connect(self._on_experiment_changed)

    def mark(self) -> None:
        """Find the rows and mark them; of a large table aside, and a little later."""
        self._later.stop()
        document = self._document
        self._data = document.experiment.data
        self.latest.drop()
        if not document.has_table or not self._is_any_no_training_row():
            self._show({})
            return
        table, experiment = document.table, document.experiment
        if table.rows <= ROWS_AT_ONCE:
            self._show(*_found(table, experiment))
            return

        def work(_watch: Watch) -> tuple[Marks, int, int, int]:
            return _found(table, experiment)

        self.latest.ask(work)

    def shutdown(self) -> None:
        """End what is done aside."""
        self._later.stop()
        self.latest.shutdown()

    def _show(self, marks: Marks, validation: int = 0, test: int = 0, left_out: int = 0) -> None:
        self._model.show_held_back(marks)
        self.marked.emit(validation, test, left_out)

    def _on_experiment_changed(self, experiment: Experiment) -> None:
        if experiment.data != self._data:
            self._later.start()

    def _is_any_no_training_row(self) -> bool:
        """Whether there may be one, as far as the settings say."""
        data = self._data
        return (
            data.validation_fraction + data.test_fraction != 0
            or self._document.table.split is not None
            or data.missing == "set_aside"
            or bool(data.prepare)
        )


def _found(table: Table, experiment: Experiment) -> tuple[Marks, int, int, int]:
    """The rows of each part, and what `marked` tells; nothing where there is nothing to train on."""
    import numpy as np

    from engine.row_selection import select_rows

    try:
        selected = select_rows(table, experiment)
    except Problem:
        return {}, 0, 0, 0  # the run says what is wrong
    marks: Marks = {}
    for part, rows in (("validation", selected.validation), ("test", selected.test)):
        if len(rows):
            marks[part] = np.zeros(table.rows, dtype=np.bool_)
            marks[part][rows] = True
    return marks, len(selected.validation), len(selected.test), selected.left_out
