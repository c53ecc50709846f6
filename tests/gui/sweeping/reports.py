"""Reports of sweeps that never were, for what shows them."""

import math
from collections.abc import Sequence
from typing import Any

import numpy as np

from engine.sweep.records import MemberState, MemberView, SweepReport, SweepState


def report(
    losses: Sequence[Sequence[float]],
    values: Sequence[Any],
    *,
    setting: str = "optimizer.learning_rate",
    validation: Sequence[float] = (),
    states: Sequence[MemberState] = (),
) -> SweepReport:
    """One run for each row of `losses` (runs, steps)."""
    array = np.array(losses, dtype=np.float64)
    members = []
    for number, row in enumerate(array):
        state = states[number] if states else MemberState.FINISHED
        own = float(validation[number]) if validation else math.nan
        last = float(row[~np.isnan(row)][-1])
        lost = state in (MemberState.DIVERGED, MemberState.FAILED)
        score = math.nan if lost else last if math.isnan(own) else own
        steps = int((~np.isnan(row)).sum())
        members.append(
            MemberView(
                number, {setting: values[number]}, state, steps, steps, last, last, own, "compiled", score,
                best_train=float(np.nanmin(row)), best_validation=own,
            )
        )  # fmt: skip
    scored = [own for own in members if not math.isnan(own.score)]
    best = min(scored, key=lambda own: own.score).number if scored else None
    steps_shown = np.arange(1, array.shape[1] + 1, dtype=np.int64)
    total = sum(own.step for own in members)
    return SweepReport(SweepState.FINISHED, tuple(members), (setting,), steps_shown, array, best, 1.0, total)
