"""What hints are made of: plain records, no torch, no Qt."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING

import numpy as np
from numpy.typing import NDArray

from datasets.problems import Problem

if TYPE_CHECKING:
    from engine.experiment import Experiment
    from engine.hints.run_record import RunRecord

Floats = NDArray[np.float64]


@dataclass(frozen=True)
class LayerActivity:
    """A hidden layer, counted from 1, over a sample of the training rows.

    stuck: how many of its units pass no gradient on for any of the rows: a ReLU that gives 0 for all, a
    sigmoid or tanh that stands at an end of its range.
    """

    number: int
    units: int
    function: str
    stuck: int


@dataclass(frozen=True, eq=False)
class HintView:
    """What hints need of a run's tensors.

    features: the names of the model's inputs; size: float64 (features,), the root mean square of each as the
    model sees it. scalable: whether the columns can still be standardized. baseline: the loss over the
    training rows of the best constant prediction, NaN where that is not known. layers: the hidden ones.
    """

    features: tuple[str, ...]
    size: Floats
    scalable: bool
    baseline: float
    layers: tuple[LayerActivity, ...] = ()


@dataclass(frozen=True, eq=False)
class Facts:
    """All that a hint may look at. view: None until it was asked for; planned: the last planned step, None
    where there is no end; diverged: the run has just met a number that is not finite."""

    experiment: Experiment
    record: RunRecord
    view: HintView | None = None
    planned: int | None = None
    diverged: bool = False

    @property
    def deterministic(self) -> bool:
        """Whether the loss of a step is that of all training rows: nothing in it is drawn, nothing added."""
        model, loss = self.experiment.model, self.experiment.loss
        draws = model.kind == "mlp" and model.dropout > 0
        return self.record.full_batch and not draws and not loss.l1 and not loss.l2

    def full_losses(self) -> tuple[Floats, Floats]:
        """(steps, losses), float64 (n,) each: the loss over all training rows since the last change, thinned
        where there are many."""
        if self.deterministic:
            return self.record.trend()
        steps, train, _ = self.record.evaluations()
        return steps, train


@dataclass(frozen=True)
class Hint:
    """kind: its name. evidence: a sentence with its numbers and the names of remedies. why: what lies behind
    it and what the remedies do, a template without fields, marked for the context "Problem"."""

    kind: str
    evidence: Problem
    why: str
