"""Marks in the table which rows are held back for validation, as the engine will choose them."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QObject, QTimer, Signal

from datasets.problems import Problem
from gui.data.table_model import TableModel

if TYPE_CHECKING:
    import numpy as np
    from numpy.typing import NDArray

    from engine.experiment import Experiment
    from gui.document import Document

REST_MS = 200  # after the last change: a drag or a turn of the wheel is marked once


class ValidationMarks(QObject):
    """Follows the document for one model."""

    marked = Signal(int)  # how many rows

    def __init__(self, document: Document, model: TableModel) -> None:
        super().__init__(model)
        self._document, self._model = document, model
        self._data = document.experiment.data
        self._later = QTimer(self)
        self._later.setSingleShot(True)
        self._later.setInterval(REST_MS)
        self._later.timeout.connect(self.mark)
        document.table_changed.connect(lambda _: self._later.start())
        document.experiment_changed.connect(self._on_experiment_changed)

    def mark(self) -> None:
        """Find the rows and mark them now."""
        self._later.stop()
        self._data = self._document.experiment.data
        rows = self._rows()
        self._model.show_validation(rows)
        self.marked.emit(0 if rows is None else int(rows.sum()))

    def _on_experiment_changed(self, experiment: Experiment) -> None:
        if experiment.data != self._data:
            self._later.start()

    def _rows(self) -> NDArray[np.bool_] | None:
        """One bool per row; None where there is nothing to mark, or nothing that could be trained on."""
        if not self._document.has_table:
            return None
        table = self._document.table
        if self._data.validation_fraction == 0 and table.split is None:
            return None
        import numpy as np

        from engine.row_selection import select_rows

        try:
            selected = select_rows(table, self._document.experiment)
        except Problem:
            return None  # the run says what is wrong
        marks = np.zeros(table.rows, dtype=np.bool_)
        marks[selected.validation] = True
        return marks
