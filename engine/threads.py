"""How many threads a step is worth."""

import os

import torch

from engine.cores import is_worth_sharing
from engine.trainer import Trainer


def choose_threads(trainer: Trainer) -> int:
    """Threads for torch by the work of one step: one for small steps, all cores for large ones."""
    parameters = sum(parameter.numel() for parameter in trainer.parts.parameters)
    shared = is_worth_sharing(parameters, trainer.parts.batches.batch_size)
    return (os.cpu_count() or 1) if shared else 1


def use_threads(trainer: Trainer) -> None:
    """Set the number of threads for the calling thread; torch's setting does not reach other threads."""
    wanted = choose_threads(trainer)
    if torch.get_num_threads() != wanted:
        torch.set_num_threads(wanted)


def use_one_thread() -> None:
    """Have torch use one thread for the calling thread, so that what trains aside leaves cores to others."""
    if torch.get_num_threads() != 1:
        torch.set_num_threads(1)
