"""Which rows of a table train and which are held back. Torch-free: the window marks them too."""

from dataclasses import dataclass

from datasets.problems import QT_TRANSLATE_NOOP, Problem
from datasets.splitting.split import SplitPlan, split_rows
from datasets.table import Table
from engine.column_checks import missing_in
from engine.experiment import DataSettings, Experiment
from engine.preparation_plan import plan_for
from engine.report import Ints


@dataclass(frozen=True)
class Selection:
    """Which rows of a table train, validate and are kept for a last test: int64 positions.

    `left_out`: rows in use that do none of it, because a value is missing. `notes`: what is worth knowing.
    """

    train: Ints
    validation: Ints
    test: Ints
    notes: tuple[Problem, ...] = ()
    left_out: int = 0


def select_rows(table: Table, experiment: Experiment) -> Selection:
    """Split the rows in use; raises a Problem when nothing is left to train on."""
    data = experiment.data
    notes: list[Problem] = []
    in_use = table.rows_in_use
    used = plan_for(data).columns_that_leave_out(table)
    if used:
        missing = missing_in(table, used) & table.in_use
        if missing.any():
            table = table.with_in_use(table.in_use & ~missing)
            notes.append(
                Problem(
                    QT_TRANSLATE_NOOP(
                        "Problem",
                        "Rows left out for missing values: {count}, the first is row {row}.",
                    ),
                    count=int(missing.sum()),
                    row=int(missing.argmax()) + 1,
                )
            )
    if in_use and not table.in_use.any():
        raise Problem(
            QT_TRANSLATE_NOOP(
                "Problem",
                "No row is complete yet. Type a number into every input and target of a row, and the run "
                "can begin.",
            )
        )
    if not in_use:
        raise Problem(
            QT_TRANSLATE_NOOP("Problem", "The table has no rows in use. Add rows or take some back into use.")
        )
    split = split_rows(table, plan_of(data))
    if not len(split.train):
        raise Problem(
            QT_TRANSLATE_NOOP(
                "Problem",
                "No rows are left for training: all {count} rows in use are for validation. Lower the "
                "validation share or change the split column.",
            ),
            count=len(split.validation) + len(split.test),
        )
    left_out = in_use - table.rows_in_use
    return Selection(split.train, split.validation, split.test, tuple(notes), left_out)


def plan_of(data: DataSettings) -> SplitPlan:
    """How the settings split rows."""
    return SplitPlan(
        validation=data.validation_fraction,
        test=data.test_fraction,
        seed=data.seed,
        method=data.split_method,
        group=data.group,
        order=data.order,
    )
