"""The runs of a sweep: an experiment, and what each run has otherwise; torch-free."""

from __future__ import annotations

import itertools
import math
from collections.abc import Sequence
from dataclasses import dataclass
from typing import Any

from datasets.problems import QT_TRANSLATE_NOOP, Problem
from engine.checks import with_setting
from engine.experiment import Experiment
from engine.sweep.over import Axis, parse_over

MOST_MEMBERS = 4_096


@dataclass(frozen=True)
class Member:
    """One run. `settings` (dotted) are what it has of its own."""

    number: int  # from 0, in the order of the plan
    settings: dict[str, Any]
    experiment: Experiment


@dataclass(frozen=True)
class SweepPlan:
    """All runs, in order: the last axis changes fastest."""

    axes: tuple[Axis, ...]
    members: tuple[Member, ...]

    @property
    def settings(self) -> tuple[str, ...]:
        """What the runs differ in, dotted."""
        return tuple(axis.setting for axis in self.axes)


def plan_sweep(experiment: Experiment, texts: Sequence[str]) -> SweepPlan:
    """The grid of everything that `texts` say, see `parse_over`. Raises Problem."""
    return grid(experiment, [parse_over(text) for text in texts])


def grid(experiment: Experiment, axes: Sequence[Axis]) -> SweepPlan:
    """Every combination of the values of `axes`. Raises Problem where there are none or too many."""
    _check(experiment, axes)
    members = []
    for number, values in enumerate(itertools.product(*(axis.values for axis in axes))):
        own = experiment
        settings = dict(zip((axis.setting for axis in axes), values, strict=True))
        for dotted, value in settings.items():
            own = with_setting(own, dotted, value)
        _check_end(own)
        members.append(Member(number, settings, own))
    return SweepPlan(tuple(axes), tuple(members))


def _check(experiment: Experiment, axes: Sequence[Axis]) -> None:
    if not axes:
        raise Problem(QT_TRANSLATE_NOOP("Problem", "A sweep needs at least one setting to go over."))
    names = [axis.setting for axis in axes]
    for name in names:
        if names.count(name) > 1:
            template = QT_TRANSLATE_NOOP("Problem", "The sweep goes over {key} twice: name it once.")
            raise Problem(template, key=name)
    if "data.seed" in names and experiment.data.generator:
        raise Problem(
            QT_TRANSLATE_NOOP(
                "Problem", "A sweep cannot go over data.seed of generated data: its runs share one table."
            )
        )
    count = math.prod(len(axis.values) for axis in axes)
    if count > MOST_MEMBERS:
        raise Problem(
            QT_TRANSLATE_NOOP(
                "Problem", "The sweep has {count} runs; there may be {most} at most. Choose fewer values."
            ),
            count=count,
            most=MOST_MEMBERS,
        )


def _check_end(experiment: Experiment) -> None:
    if not experiment.training.epochs:
        raise Problem(
            QT_TRANSLATE_NOOP(
                "Problem", "The runs of a sweep need an end: set training.epochs to more than 0."
            )
        )
