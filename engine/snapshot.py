"""A snapshot: everything needed to continue a run exactly."""

from dataclasses import dataclass
from functools import cached_property
from typing import Any

from torch import Tensor

from datasets.table import Table
from engine.batches import BatchPosition
from engine.experiment import Experiment
from engine.kept_table import KeptTable
from engine.random_stream import RandomState
from engine.stopping import BestSoFar


@dataclass(frozen=True)
class Snapshot:
    """The state of a trainer between two steps. Its tensors are copies on the run's device.

    `holds`: how many of the timeline's changes of the parameters themselves at this step it came after.
    """

    step: int
    epoch: int
    experiment: Experiment
    kept: KeptTable
    model: dict[str, Tensor]
    optimizer: dict[str, Any]
    random: RandomState
    batches: BatchPosition
    best: BestSoFar
    phases: Any = None  # gradients that were kept, a style's own random numbers
    holds: int = 0

    @property
    def table(self) -> Table:
        """The rows that were in force."""
        return self.kept.table

    @cached_property
    def nbytes(self) -> int:
        """Bytes held by its tensors. Kept: the timeline asks every snapshot whenever one is added."""
        tensors = [*self.model.values(), *_tensors(self.optimizer), *_tensors(self.phases)]
        if self.best.parameters is not None:
            tensors += self.best.parameters
        return sum(tensor.numel() * tensor.element_size() for tensor in tensors) + self.random.cpu.numel()


def _tensors(value: Any) -> list[Tensor]:
    if isinstance(value, Tensor):
        return [value]
    if isinstance(value, dict):
        return [tensor for part in value.values() for tensor in _tensors(part)]
    if isinstance(value, list | tuple):
        return [tensor for part in value for tensor in _tensors(part)]
    return []
