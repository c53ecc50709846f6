"""Which rows train, which are held back for validation, and which for a last test."""

from dataclasses import dataclass

import numpy as np
from numpy.typing import NDArray

from datasets.problems import QT_TRANSLATE_NOOP, Problem
from datasets.splitting.split_column import parts_by_column
from datasets.splitting.split_methods import drawn, grouped, ordered, stratified
from datasets.table import Table

Rows = NDArray[np.int64]
TRAIN, VALIDATION, TEST = 0, 1, 2


@dataclass(frozen=True)
class SplitPlan:
    """How rows are split where no split column says so.

    validation, test: shares of the rows in use (at least 0, together below 1), to the nearest whole number:
    at least one row each where above 0, and never all of them. seed: of a numpy Generator. method: "random",
    "stratified" (from every value of the first target in proportion), "grouped" (rows with the same value in
    the column `group` stay together) or "ordered" (the last rows in the order of the column `order`, "" for
    that of the table; the test rows are the very last).
    """

    validation: float = 0.0
    test: float = 0.0
    seed: int = 0
    method: str = "random"
    group: str = ""
    order: str = ""


@dataclass(frozen=True, eq=False)
class Split:
    """Positions in the table of the rows of each part, each ascending."""

    train: Rows
    validation: Rows
    test: Rows


def split_rows(table: Table, plan: SplitPlan | None = None) -> Split:
    """Split the rows in use of `table`; a split column decides alone where there is one.

    The same rows validate whether or not others are held back for a test, but for rows in order. Raises
    Problem for a split column that says anything but train, validation or test, for shares or a column that
    leave nothing to train on, and for a method that does not fit the table.
    """
    used = np.flatnonzero(table.in_use).astype(np.int64)
    if table.split is not None:
        parts = parts_by_column(table.frame[table.split], table.split, used)
    else:
        parts = _by_plan(table, plan or SplitPlan(), used)
    return Split(used[parts == TRAIN], used[parts == VALIDATION], used[parts == TEST])


def _by_plan(table: Table, plan: SplitPlan, used: Rows) -> NDArray[np.int8]:
    """The part of every row in use."""
    validation, test = _counts(len(used), plan)
    if validation + test == 0:
        return np.zeros(len(used), dtype=np.int8)
    if plan.method == "grouped":
        return grouped(table, plan.group, used, validation, test, plan.seed)
    if plan.method == "ordered":
        return ordered(table, plan.order, used, validation, test)
    if plan.method == "stratified":
        return stratified(table, used, validation, test, plan.seed)
    return drawn(len(used), validation, test, plan.seed)


def _counts(rows: int, plan: SplitPlan) -> tuple[int, int]:
    """How many rows validate and how many test."""
    if min(plan.validation, plan.test) < 0.0 or plan.validation + plan.test >= 1.0:
        raise Problem(
            QT_TRANSLATE_NOOP(
                "Problem",
                "The shares for validation ({validation}) and test ({test}) leave nothing to train on. "
                "Together they must stay below 1.",
            ),
            validation=plan.validation,
            test=plan.test,
        )
    validation, test = _count(rows, plan.validation, 1), 0
    if plan.test > 0.0:
        test = _count(rows, plan.test, 1 + validation)
    return validation, test


def _count(rows: int, fraction: float, others: int) -> int:
    """`fraction` of `rows` as a whole number, at least 1, that leaves `others` rows."""
    if fraction == 0.0 or rows <= others:
        return 0
    return min(max(int(np.floor(fraction * rows + 0.5)), 1), rows - others)
