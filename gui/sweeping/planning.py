"""What a sweep that somebody wishes comes to: its runs, and how they would go. No widgets, no torch."""

from __future__ import annotations

import math
import os
from collections.abc import Sequence
from dataclasses import dataclass

from datasets.watch import Watch
from engine.experiment import Experiment
from engine.sweep.grouping import units
from engine.sweep.plan import SweepPlan, plan_sweep


@dataclass(frozen=True)
class Outlook:
    """A plan, in how many processes it goes (1: all runs together in this one), about how many steps all runs
    take together and the longest of them takes."""

    plan: SweepPlan
    processes: int
    steps: int
    longest: int


def outlook(experiment: Experiment, texts: Sequence[str], rows: int, watch: Watch) -> Outlook:
    """Plan the sweep over `texts` of a table with so many rows in use. Raises Problem."""
    plan = plan_sweep(experiment, texts)
    watch(1, 2)
    cores = os.cpu_count() or 1
    parts = units(plan.members, cores)
    steps = [planned_steps(member.experiment, rows) for member in plan.members]
    return Outlook(plan, 1 if len(parts) == 1 else min(len(parts), cores), sum(steps), max(steps))


def planned_steps(experiment: Experiment, rows: int) -> int:
    """About how many steps a run takes: shares of rows round otherwise, and it may end early."""
    data, training = experiment.data, experiment.training
    trained = max(1, round(rows * (1 - data.validation_fraction - data.test_fraction)))
    return training.epochs * (math.ceil(trained / training.batch_size) if training.batch_size else 1)
