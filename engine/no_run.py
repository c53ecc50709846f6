"""What is reported while there is no run, because none could be built."""

import math

import numpy as np

from datasets.problems import Problem
from engine.experiment import Experiment
from engine.report import HistoryChunk, Phase, Report, RunState

_NO_INTS = np.empty(0, dtype=np.int64)
_NO_FLOATS = np.empty(0)


def report_without_run(
    experiment: Experiment,
    problem: Problem,
    generation: int,
    *,
    table_version: int = 0,
    notes: tuple[Problem, ...] = (),
) -> Report:
    """A report that shows nothing of an earlier run and says in `problem` why there is none."""
    chunk = HistoryChunk(1, _NO_INTS, _NO_INTS, _NO_FLOATS, _NO_INTS, _NO_FLOATS, _NO_FLOATS)
    return Report(
        state=RunState.FAILED,
        step=0,
        epoch=0,
        phase=Phase.FORWARD,
        steps_per_second=0.0,
        loss=math.nan,
        train_loss=math.nan,
        validation_loss=math.nan,
        device="",
        dtype=experiment.training.dtype,
        history=chunk,
        generation=generation,
        table_version=table_version,
        built=False,
        message=problem,
        notes=notes,
    )
