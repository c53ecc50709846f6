"""The optimum of a run that has ended, as plain values."""

from typing import Any

import numpy as np

from datasets.problems import Problem
from engine.optimum.find import find_optimum
from engine.optimum.summary import as_values, no_values
from engine.tensors import as_array
from engine.trainer import Trainer


def optimum_values(trainer: Trainer, train_loss: float, level: float) -> dict[str, Any]:
    """See `engine.optimum.summary`; where there is no optimum, why."""
    now = np.concatenate([as_array(own).reshape(-1) for own in trainer.parts.model.parameters()])
    try:
        found = find_optimum(trainer.experiment, trainer.table, now)
    except Problem as problem:
        return no_values(problem)
    return as_values(found.optimum, now, train_loss, level)
