"""Predictions as the window shows and saves them; worked out aside. Torch-free; pandas inside."""

from __future__ import annotations

from dataclasses import replace
from pathlib import Path
from typing import TYPE_CHECKING

from gui import opening
from gui.inspect.predicting.file_result import FileResult

if TYPE_CHECKING:
    from datasets.reading.options import ReadingOptions
    from datasets.table import Table
    from datasets.watch import Watch
    from engine.prediction_records import PredictedFrame

MOST_ROWS = 1_000  # that are listed


def read_second(path: Path, remembered: ReadingOptions | None, watch: Watch) -> Table | opening.Undecided:
    """The table in a file, its choices as they were made before, else guessed where the guess is sure."""
    return _table(opening.open_or_ask(path, remembered, watch))


def read_chosen(path: Path, given: ReadingOptions, watch: Watch) -> Table | opening.Undecided:
    """The same with choices that a person confirmed."""
    return _table(opening.open_chosen(path, given, watch=watch))


def _table(found: opening.Opened | opening.Undecided) -> Table | opening.Undecided:
    return found.table if isinstance(found, opening.Opened) else found


def shown(table: Table, predicted: PredictedFrame) -> FileResult:
    """What the page shows: metrics over all rows, and some rows, evenly spread."""
    import numpy as np

    from datasets.cells import format_cell
    from engine import prediction_table

    outputs = predicted.outputs
    count = min(predicted.rows, MOST_ROWS)
    rows = np.linspace(0, max(predicted.rows - 1, 0), count).astype(np.int64)
    result = FileResult(
        name=table.name,
        rows=predicted.rows,
        step=predicted.step,
        outputs=outputs,
        row=rows,
        predicted=predicted.values[rows],
        metrics=prediction_table.measured(table, predicted),
        gaps=prediction_table.gaps(predicted),
    )
    there = [name for name in outputs.names if prediction_table.has_target(table, predicted, name)]
    if outputs.classes:
        chosen = prediction_table.chosen_classes(predicted)[rows].tolist()
        cells = table.frame[outputs.names[0]].iloc[rows].tolist() if there else []
        return replace(result, chosen=chosen, labels=[format_cell(cell).removesuffix(".0") for cell in cells])
    if not there:
        return result
    own = [
        prediction_table.target_values(table, name)[rows] if name in there else np.full(count, np.nan)
        for name in outputs.names
    ]
    return replace(result, target=np.stack(own, axis=1))


def to_save(table: Table, predicted: PredictedFrame) -> Table:
    """The table with its predictions beside its rows."""
    from engine.prediction_table import with_predictions

    return with_predictions(table, predicted)
