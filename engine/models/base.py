"""What every model is: features once per table, scores every step, predictions where they are wanted."""

from abc import ABC, abstractmethod
from collections.abc import Callable

import torch
from torch import Tensor, nn

from datasets.problems import QT_TRANSLATE_NOOP, Problem
from engine.experiment import ModelSettings


def _identity(scores: Tensor) -> Tensor:
    return scores


def _softmax(scores: Tensor) -> Tensor:
    return torch.softmax(scores, -1)


OUTPUT_FUNCTIONS: dict[str, Callable[[Tensor], Tensor]] = {
    "identity": _identity,
    "sigmoid": torch.sigmoid,
    "softmax": _softmax,
    "tanh": torch.tanh,
}


class Model(nn.Module, ABC):
    """A map from inputs (n, inputs) to predictions (n, outputs), in three parts.

    `expand` is free of parameters and is done once per table; `forward` is the step's work and gives
    scores (n, outputs); `output` turns scores into predictions. All are pure functions of tensors, so
    that torch.func and torch.compile can take them. `outputs` >= 2 for softmax, else a Problem.
    """

    def __init__(self, settings: ModelSettings, inputs: int, outputs: int) -> None:
        super().__init__()
        if settings.output == "softmax" and outputs < 2:
            raise Problem(
                QT_TRANSLATE_NOOP(
                    "Problem",
                    "Softmax over {outputs} output is always 1: choose the output function sigmoid or "
                    "identity (model.output), or a target with two or more classes.",
                ),
                outputs=outputs,
            )
        self.inputs = inputs
        self.outputs = outputs
        self.output = OUTPUT_FUNCTIONS[settings.output]

    def expand(self, x: Tensor) -> Tensor:
        """The features (n, features) of inputs x (n, inputs), in x's dtype and on its device."""
        return x

    def inputs_of(self, features: Tensor) -> Tensor:
        """The inputs (n, inputs) that `features` were expanded from; the way back from `expand`."""
        return features

    @abstractmethod
    def forward(self, features: Tensor) -> Tensor:
        """Scores (n, outputs) of features (n, features): the value before the output function."""

    def predict(self, x: Tensor) -> Tensor:
        """Predictions (n, outputs) of inputs x (n, inputs)."""
        return self.output(self(self.expand(x)))

    @property
    def bounded(self) -> tuple[tuple[str, float | None, float | None], ...]:
        """Scalar parameters with the lowest and highest value that `project` leaves them: none here."""
        return ()

    def project(self) -> None:
        """Bring the parameters back to where they may be after an update: nothing to do here."""

    def check(self, settings: ModelSettings) -> None:
        """Raise Problem where `update` could not take over `settings`; changes nothing."""

    def update(self, settings: ModelSettings) -> None:
        """Take over what may change without a reset: nothing here, the dropout in a network."""
