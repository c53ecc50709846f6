"""Targets as the loss sees them, and predictions back in original units."""

from collections.abc import Sequence
from dataclasses import dataclass
from functools import cached_property

import numpy as np

from datasets.preparation.plan import Plan
from datasets.preparation.scales import changes_nothing, fitted_scales
from datasets.preparation.terms import Floats
from datasets.preparation.troubles import Rows
from datasets.problems import QT_TRANSLATE_NOOP, Problem


@dataclass(frozen=True, eq=False)
class PreparedTargets:
    """(log(value) or value - centre) / scale of every target column; centre and scale float64 (targets,).

    `kinds`: "none", "standardize" or "min_max", as they were fitted.
    """

    log: tuple[bool, ...]
    centre: Floats
    scale: Floats
    kinds: tuple[str, ...]

    @cached_property
    def changes_nothing(self) -> bool:
        """Whether targets stay as they are."""
        return not any(self.log) and changes_nothing(self.centre, self.scale)

    def transform(self, values: Floats) -> Floats:
        """(n, targets) original units -> as the loss sees them; NaN where there is no logarithm."""
        if self.changes_nothing:
            return values
        found: Floats = (logarithms(values, self.log) - self.centre) / self.scale
        return found

    def inverse(self, values: Floats) -> Floats:
        """(n, targets) as the loss sees them -> original units."""
        if self.changes_nothing:
            return values
        found: Floats = values * self.scale + self.centre
        for at, log in enumerate(self.log):
            if log:
                with np.errstate(over="ignore"):
                    found[:, at] = np.exp(found[:, at])
        return found


def fit_targets(targets: Sequence[str], values: Floats, plan: Plan, rows: Rows) -> PreparedTargets:
    """Fitted on `values`, float64 (rows, targets), the training `rows`. Raises Problem for a log of 0."""
    log = tuple(plan.for_column(name).log for name in targets)
    check_logarithms(targets, values, log, rows)
    kinds = [plan.scale_of_target(name) for name in targets]
    centre, scale = fitted_scales(logarithms(values, log), kinds)
    return PreparedTargets(log, centre, scale, tuple(kinds))


def logarithms(values: Floats, log: Sequence[bool]) -> Floats:
    """`values` (n, targets) with the natural logarithm of the columns that `log` names."""
    if not any(log):
        return values
    found = values.copy()
    with np.errstate(all="ignore"):
        for at, own in enumerate(log):
            if own:
                found[:, at] = np.log(found[:, at])
    return found


def check_logarithms(targets: Sequence[str], values: Floats, log: Sequence[bool], rows: Rows) -> None:
    """Raise Problem for the first of `values` (those of `rows`) that has no logarithm and needs one."""
    for at, name in enumerate(targets):
        bad = values[:, at] <= 0
        if log[at] and bad.any():
            first = int(bad.argmax())
            raise Problem(
                QT_TRANSLATE_NOOP(
                    "Problem",
                    "Column {column}, row {row}: {value} has no logarithm. Correct it, set the row aside, or "
                    "read the column without log.",
                ),
                column=name,
                row=int(rows[first]) + 1,
                value=f"{values[first, at]:.6g}",
            )
