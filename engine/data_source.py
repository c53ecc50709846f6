"""From the words of an experiment to its table; torch-free."""

from collections.abc import Mapping
from dataclasses import replace
from pathlib import Path

import numpy as np
from numpy.typing import NDArray

from datasets.computed import inputs_of, odd_results, with_formulas
from datasets.files import read_table
from datasets.formula import FormulaError
from datasets.problems import QT_TRANSLATE_NOOP, Problem
from datasets.samples import load_sample
from datasets.synthetic import GENERATORS, generate
from datasets.table import Table
from datasets.watch import Watch
from engine.experiment import DataSettings
from engine.reading_settings import reading_options


def open_data(
    data: DataSettings, base: Path | None = None, language: str = "en", watch: Watch | None = None
) -> Table:
    """The table that `data` names with its computed columns, in the roles it names; roles it leaves open are
    the table's own.

    `base` is the folder that `data.file` is relative to, the current one if None; `language` is that of the
    interface, whose encodings are thought of first; `watch` is told how far the file is read. Raises Problem
    where no source or more than one is named, and what reading or making the table raises.
    """
    table = computed(_open(data, base, language, watch), data.computed)
    return table.with_roles(
        inputs=data.inputs or None,
        targets=data.targets or None,
        weight=data.weight or None,
        split=data.split or None,
    )


def computed(table: Table, formulas: Mapping[str, str]) -> Table:
    """`table` with its computed columns; its report says where their results are no finite numbers.

    Raises Problem for a formula that cannot be computed, with the name of its column.
    """
    for column, formula in formulas.items():
        try:
            inputs_of(formula, (*table.columns, *formulas))
        except FormulaError as problem:
            raise Problem(
                QT_TRANSLATE_NOOP("Problem", "The computed column “{column}”: {problem}"),
                column=column,
                problem=problem,
            ) from problem
    table = with_formulas(table, formulas)
    notes = [_odd_note(column, odd_results(table, column)) for column in table.formulas]
    return replace(table, report=(*table.report, *(note for note in notes if note is not None)))


def _odd_note(column: str, rows: NDArray[np.int64]) -> Problem | None:
    if not len(rows):
        return None
    return Problem(
        QT_TRANSLATE_NOOP(
            "Problem",
            "The computed column “{column}” has no finite number though its inputs are there. Rows: {count}, "
            "the first is row {row}.",
        ),
        column=column,
        count=len(rows),
        row=int(rows[0]) + 1,
    )


def known_truth(data: DataSettings) -> str:
    """The formula of the inputs that the rows follow: the one that is set, else the generator's; or ""."""
    rule = GENERATORS.get(data.generator)
    return data.truth or (rule.truth if rule is not None else "")


def _open(data: DataSettings, base: Path | None, language: str, watch: Watch | None) -> Table:
    named = [source for source in (data.file, data.sample, data.generator) if source]
    if not named:
        raise Problem(
            QT_TRANSLATE_NOOP(
                "Problem",
                "The experiment names no data: set one of data.file, data.sample and data.generator, or open "
                "a table.",
            )
        )
    if len(named) > 1:
        raise Problem(
            QT_TRANSLATE_NOOP(
                "Problem",
                "The experiment names more than one source of data: {sources}. Keep one of data.file, "
                "data.sample and data.generator.",
            ),
            sources=", ".join(named),
        )
    if data.file:
        return read_table((base or Path()) / data.file, reading_options(data), language, watch)
    if data.sample:
        return load_sample(data.sample)
    return generate(data.generator, data.rows, data.noise, data.seed, data.range)
