"""What the loss of a run is made of, apart from the run: its rows, and a model to fill with numbers."""

from __future__ import annotations

import copy
from collections.abc import Mapping, Sequence
from dataclasses import dataclass

import torch
from torch import Tensor

from engine.experiment import Experiment
from engine.functional.updates import rule_of
from engine.losses import penalized, penalty
from engine.names import element_names
from engine.native.optimizer_state import is_uniform, read_state
from engine.report import Floats
from engine.run_parts import RunParts
from engine.styles import STYLES
from engine.surface.layout import Layout

_RULES = ("sgd", "adam", "adamw", "rmsprop", "adagrad", "adadelta")  # those of `engine.functional.updates`


class SurfaceSource:
    """Made in the run's thread, for any other. The rows are the run's own, which it never writes into.

    Whoever works out a loss does so with a `copy`: meanwhile the numbers of its model are other ones.
    """

    def __init__(self, parts: RunParts) -> None:
        self.of = parts.model
        self.model = copy.deepcopy(parts.model).eval().requires_grad_(False)
        self.experiment = parts.experiment
        self.loss, self.rows, self.sums = parts.loss, parts.data.train, parts.sums
        self.device, self.dtype = parts.device, parts.data.train.x.dtype
        named = [(name, tuple(own.shape)) for name, own in self.model.named_parameters()]
        self._weights = [
            name
            for name, own in self.model.named_parameters()
            if any(own is p for p in penalized(self.model))
        ]
        meanings = {
            name: element_names(name, shape, parts.encoding, parts.experiment.model) for name, shape in named
        }
        self.layout = Layout(tuple(name for name, _ in named), tuple(shape for _, shape in named), meanings)

    def copy(self) -> SurfaceSource:
        """The same with a model of its own."""
        made = copy.copy(self)
        made.model = copy.deepcopy(self.model)
        return made

    def fits(self, parts: RunParts) -> bool:
        """Whether the loss of `parts` is still this one."""
        mine, now = self.experiment, parts.experiment
        return (
            self.of is parts.model
            and self.rows is parts.data.train
            and self.device == parts.device
            and (mine.loss, mine.model) == (now.loss, now.model)
        )

    def tensors(self, flat: Tensor) -> dict[str, Tensor]:
        """Parameters by name as views of `flat` (count,)."""
        parts = torch.split(flat, list(self.layout.sizes))
        shaped = zip(self.layout.names, parts, self.layout.shapes, strict=True)
        return {name: part.view(shape) for name, part, shape in shaped}

    def tensor(self, values: Floats) -> Tensor:
        """`values`, float64 of any shape, as the model holds numbers."""
        return torch.as_tensor(values, dtype=torch.float64).to(device=self.device, dtype=self.dtype)

    def loss_of(
        self, parameters: Mapping[str, Tensor], x: Tensor, y: Tensor, weight: Tensor | None
    ) -> Tensor:
        """The loss over rows at other parameters, without penalties; a scalar."""
        scores = torch.func.functional_call(self.model, dict(parameters), (x,))
        return self.loss(scores, y, weight)

    def penalty_of(self, parameters: Mapping[str, Tensor]) -> Tensor | None:
        """What l1 and l2 add; None where there is nothing to add."""
        return penalty(self.experiment.loss, [parameters[name] for name in self._weights])


@dataclass(frozen=True, eq=False)
class NextStep:
    """What the optimizer keeps for the next step: state vectors (free,) in the order of its rule, and the
    updates that they have seen."""

    experiment: Experiment
    states: Sequence[Tensor]
    done: Tensor
    free: tuple[str, ...]


def next_step(parts: RunParts) -> NextStep | None:
    """A copy of what the optimizer keeps; None where its next update does not follow from that alone."""
    experiment = parts.experiment
    style = experiment.training.style
    if experiment.optimizer.kind not in _RULES or not experiment.training.zero_grad:
        return None
    if style and STYLES[style].seeded:  # what it computes is drawn anew in each step
        return None
    named = [(name, own) for name, own in parts.model.named_parameters() if own.requires_grad]
    free, rule = [own for _, own in named], rule_of(experiment.optimizer)
    if not free or not is_uniform(parts.optimizer, free, rule):
        return None
    states, done = read_state(parts.optimizer, free, rule)
    copies = [state.detach().clone() for state in states]
    return NextStep(experiment, copies, done.reshape(()).clone(), tuple(name for name, _ in named))
