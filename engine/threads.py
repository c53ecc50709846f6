"""How many threads a step is worth."""

from __future__ import annotations

import os
from typing import TYPE_CHECKING

import torch

from engine.cores import is_worth_sharing

if TYPE_CHECKING:
    from engine.trainer import Trainer


def choose_threads(trainer: Trainer) -> int:
    """Threads for torch by the work of one step: one for small steps, all cores for large ones."""
    parameters = sum(parameter.numel() for parameter in trainer.parts.parameters)
    return threads_for(parameters, trainer.parts.batches.batch_size)


def threads_for(parameters: int, rows: int) -> int:
    """Threads for steps over `rows` rows of a model with so many numbers."""
    return (os.cpu_count() or 1) if is_worth_sharing(parameters, rows) else 1


def use_threads(trainer: Trainer) -> None:
    """Set the number of threads for the calling thread; torch's setting does not reach other threads."""
    set_threads(choose_threads(trainer))


def use_one_thread() -> None:
    """Have torch use one thread for the calling thread, so that what trains aside leaves cores to others."""
    set_threads(1)


def set_threads(wanted: int) -> None:
    """Set the number of threads of the calling thread, where it is another one."""
    if torch.get_num_threads() != wanted:
        torch.set_num_threads(wanted)
