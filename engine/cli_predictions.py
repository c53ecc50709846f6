"""What `run` predicts once it is trained: rows of a second file or of the table, to a file or to stdout."""

import argparse
import sys
from contextlib import redirect_stdout
from pathlib import Path
from typing import Any

import numpy as np

from datasets.atomic import check_writable
from datasets.files import read_table, write_table
from datasets.preparation.rows import unknown_categories
from datasets.problems import Problem
from datasets.table import Table
from datasets.writing.options import WritingOptions
from datasets.writing.text_writing import LINE_END, text_pieces
from engine.cli import UsageError
from engine.cli_output import print_json, print_result, printing, say
from engine.cli_reading import interface_language
from engine.frame_prediction import predict_table
from engine.given_columns import Given
from engine.prediction_records import PredictedFrame
from engine.prediction_table import gaps, measured, with_predictions
from engine.summary import finite
from engine.trainer import Trainer


class CliPredictions:
    """What the options --predict and --predictions ask for; nothing where neither is given.

    The table is read and what can go wrong is looked for before the run, not after it.
    """

    def __init__(self, options: argparse.Namespace) -> None:
        """Read the second file. Raises Problem."""
        self._out: Path | None = options.predictions
        self._own = options.predict is None
        self._wanted = not self._own or self._out is not None
        self._table: Table | None = None
        if self._out is not None:
            _check_spares(self._out, options)
            check_writable(self._out)
        if not self._own:
            self._table = read_table(options.predict, None, interface_language())
            for note in self._table.report:
                say(note)

    def check(self, trainer: Trainer) -> None:
        """Raise a Problem where columns are missing that the model reads; say where a category is unknown."""
        if self._table is not None:
            given = Given.of(trainer.parts.encoding.inputs, trainer.table)
            given.check(self._table.columns, self._table.name)
            every = np.arange(self._table.rows, dtype=np.int64)
            for note in unknown_categories(trainer.parts.encoding.preparation, self._table, every):
                say(note)

    def print_with(self, result: dict[str, Any], trainer: Trainer, *, as_json: bool) -> None:
        """Print what came out of the run, with the predictions where they are not for a file.

        Rows that go to stdout are all that goes there, or, in JSON, are a part of the one object.
        """
        if not self._wanted:
            (print_json if as_json else print_result)(result)
            return
        table = trainer.table if self._own else self._table
        assert table is not None
        predicted = predict_table(trainer, table, own=self._own)
        made = with_predictions(table, predicted)
        say(gaps(predicted))
        if self._out is not None:
            try:
                notes = write_table(made, self._out)
            except Problem:
                (print_json if as_json else print_result)(result)  # the run was not for nothing
                raise
            for note in notes:
                say(note)
        if as_json:
            print_json(result | {"predictions": self._as_json(table, predicted, made)})
        elif self._out is not None:
            print_result(result)
            _print_measured(table, predicted, self._out)
        else:
            if sys.stderr is not None:
                with redirect_stdout(sys.stderr):
                    print_result(result)
            _print_rows(made)

    def _as_json(self, table: Table, predicted: PredictedFrame, made: Table) -> dict[str, Any]:
        """What there is to say of the predictions; the new columns row by row where no file has them."""
        metrics = {name: finite(value) for name, value in measured(table, predicted).items()}
        found: dict[str, Any] = {
            "table": table.name,
            "file": None if self._out is None else str(self._out),
            "rows": predicted.rows,
            "without_prediction": len(predicted.missing),
            "metrics": metrics,
        }
        if self._out is None:
            new = made.frame.iloc[:, len(table.columns) :]
            found["columns"] = list(new.columns)
            found["values"] = [[_plain(value) for value in row] for row in new.itertuples(index=False)]
        return found


def _check_spares(out: Path, options: argparse.Namespace) -> None:
    """Raise UsageError where a table that is read would be written over."""
    for name in ("data", "predict"):
        read = getattr(options, name)
        if read is not None and read.resolve() == out.resolve():
            raise UsageError(f"--predictions would write over the table of --{name}: name another file.")


def _plain(value: Any) -> Any:
    if isinstance(value, str):
        return value
    return finite(value) if isinstance(value, float) else int(value)


def _print_measured(table: Table, predicted: PredictedFrame, out: Path) -> None:
    found = measured(table, predicted).items()
    shown = ", ".join(f"{name} {value:.6g}" for name, value in found if finite(value) is not None)
    with printing():
        print(f"predicted {predicted.rows:,} rows of {table.name} to {out}" + (f": {shown}" if shown else ""))


def _print_rows(table: Table) -> None:
    with printing():
        for piece in text_pieces(table, WritingOptions(), ","):
            print(piece.replace(LINE_END, "\n"), end="")
