"""What is to be done with the columns of a table, before anything is fitted; needs no values."""

from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass, field

from datasets.nearest import nearest
from datasets.preparation.choices import OF_TARGETS, ColumnChoices
from datasets.problems import QT_TRANSLATE_NOOP, Problem
from datasets.table import Table

NOTHING = ColumnChoices()


@dataclass(frozen=True)
class Plan:
    """The choices per column, and what holds for columns that choose nothing.

    standardize_inputs, standardize_targets: scale them to mean 0 and deviation 1. set_aside: leave out rows
    with a missing value.
    """

    choices: Mapping[str, ColumnChoices] = field(default_factory=dict)
    standardize_inputs: bool = False
    standardize_targets: bool = False
    set_aside: bool = False

    @classmethod
    def of(
        cls,
        prepare: Mapping[str, Mapping[str, object]],
        *,
        standardize_inputs: bool = False,
        standardize_targets: bool = False,
        set_aside: bool = False,
    ) -> "Plan":
        """The plan of checked settings: `prepare` maps columns to what `ColumnChoices.of` reads."""
        choices = {name: ColumnChoices.of(values) for name, values in prepare.items()}
        return cls(choices, standardize_inputs, standardize_targets, set_aside)

    def for_column(self, name: str) -> ColumnChoices:
        """The choices for a column, the defaults where it has none."""
        return self.choices.get(name, NOTHING)

    def scale_of_input(self, name: str) -> str:
        """ "none", "standardize" or "min_max" for a number column."""
        return self.for_column(name).scale or ("standardize" if self.standardize_inputs else "none")

    def scale_of_target(self, name: str) -> str:
        """The same for a target."""
        return self.for_column(name).scale or ("standardize" if self.standardize_targets else "none")

    def fills(self, name: str) -> bool:
        """Whether an empty cell of an input counts as something."""
        return self.for_column(name).missing not in ("", "leave_out")

    def leaves_out(self, name: str) -> bool:
        """Whether a row is left out where this input is missing."""
        chosen = self.for_column(name).missing
        return chosen == "leave_out" or (not chosen and self.set_aside)

    def columns_that_leave_out(self, table: Table) -> list[str]:
        """The inputs, targets and weight of `table` that leave a row out where they miss a value."""
        found = [name for name in table.inputs if self.leaves_out(name)]
        if self.set_aside:
            found += [*table.targets, *([] if table.weight is None else [table.weight])]
        return found


def check_plan(plan: Plan, inputs: Sequence[str], targets: Sequence[str]) -> None:
    """Raise Problem for choices that cannot be, as far as that shows without the values."""
    for name in inputs:
        for other in plan.for_column(name).interactions:
            _check_interaction(name, other, inputs)
    for name in targets:
        extra = [key for key in plan.for_column(name).as_values() if key not in OF_TARGETS]
        if extra:
            raise Problem(
                QT_TRANSLATE_NOOP(
                    "Problem",
                    "The target {column} can be scaled or read as its logarithm, but {choice} is for inputs. "
                    "Take it out of data.prepare.",
                ),
                column=name,
                choice=", ".join(extra),
                remedies=("forget_input_choices",),
            )


def unknown_columns(plan: Plan, columns: Sequence[str]) -> Iterator[Problem]:
    """A note for every column that is planned for and is none of `columns`."""
    for name in plan.choices:
        if name not in columns:
            yield Problem(
                QT_TRANSLATE_NOOP(
                    "Problem",
                    "data.prepare names the column {column}, which the table does not have; the nearest is "
                    "{nearest}.",
                ),
                column=name,
                nearest=nearest(name, columns) if columns else "",
                remedies=("forget_columns",),
            )


def _check_interaction(name: str, other: str, inputs: Sequence[str]) -> None:
    if other == name:
        raise Problem(
            QT_TRANSLATE_NOOP(
                "Problem",
                "The product of column {column} with itself is its square: set its degree to 2 instead.",
            ),
            column=name,
        )
    if other not in inputs:
        raise Problem(
            QT_TRANSLATE_NOOP(
                "Problem",
                "Column {column} is to be multiplied with {other}, which is no input. Give {other} the role "
                "input, or take it out of the interactions.",
            ),
            column=name,
            other=other,
            remedies=("forget_partners",),
        )
