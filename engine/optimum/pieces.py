"""The rows of a run in float64 as the model sees them, piece by piece, so that memory stays bounded."""

from collections.abc import Iterator
from dataclasses import dataclass, replace

import numpy as np
import torch
from torch import Tensor

from datasets.preparation.rows import prepared_rows
from datasets.table import Table
from datasets.watch import Watch
from engine.column_checks import numbers
from engine.encoding import Encoding, Task, fit_encoding, target_numbers
from engine.experiment import Experiment
from engine.models import Model, build_model
from engine.random_stream import RandomStream
from engine.report import Ints
from engine.row_selection import Selection, select_rows

_ELEMENTS = 2**22  # of the widest array that is made of a piece


@dataclass(frozen=True)
class Piece:
    """Some rows. x: (n, features), expanded; y: (n, outputs), or int64 (n,) class numbers; weight: (n, 1)."""

    x: Tensor
    y: Tensor
    weight: Tensor


@dataclass(frozen=True)
class Rows:
    """An experiment's rows, and its model in float64 with the parameters that it starts with.

    The preparation is fitted on the training rows as they are now; that of a run whose rows were edited is
    of its beginning until it is reset.
    """

    experiment: Experiment
    table: Table
    selection: Selection
    encoding: Encoding
    model: Model
    watch: Watch

    @classmethod
    def of(cls, experiment: Experiment, table: Table, watch: Watch | None = None) -> "Rows":
        """Raises Problem where no run could be built."""
        tell = watch or (lambda _done, _total: None)
        selection = select_rows(table, experiment)
        tell(0, 0)
        encoding = fit_encoding(table, experiment, selection.train)
        tell(0, 0)
        training = replace(experiment.training, dtype="float64")
        with RandomStream(training.seed, torch.device("cpu")).active():
            model = build_model(
                experiment.model,
                len(encoding.features),
                encoding.outputs,
                seed=training.seed,
                dtype=torch.float64,
                columns=encoding.features,
            )
        model.eval()
        return cls(experiment, table, selection, encoding, model, tell)

    def pieces(self, rows: Ints, width: int) -> Iterator[Piece]:
        """The rows at these positions in the table; `width`: how many numbers are made of a row."""
        size = max(_ELEMENTS // max(width, 1), 256)
        for start in range(0, len(rows), size):
            self.watch(start, len(rows))
            yield self._piece(rows[start : start + size])

    def _piece(self, rows: Ints) -> Piece:
        table, encoding = self.table, self.encoding
        targets = encoding.encode_targets(target_numbers(table, encoding, rows))
        with torch.no_grad():
            x = self.model.expand(torch.from_numpy(prepared_rows(encoding.preparation, table, rows)))
        if encoding.task is Task.CLASSES:
            y = torch.from_numpy(targets[:, 0].astype(np.int64))
        else:
            y = torch.from_numpy(np.ascontiguousarray(targets))
        weight = np.ones((len(rows), 1)) if table.weight is None else numbers(table, (table.weight,), rows)
        return Piece(x, y, torch.from_numpy(weight))
