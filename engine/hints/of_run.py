"""The hints of a run that has ended, for the command line."""

from __future__ import annotations

from typing import Any

import numpy as np

from datasets.table import Table
from engine.cli_advice import advice
from engine.hints.look import look
from engine.hints.records import Facts, Hint
from engine.hints.registry import found
from engine.hints.run_record import RunRecord
from engine.loop import TrainingLoop
from engine.report import HistoryChunk, RunState


def hints_of(loop: TrainingLoop) -> tuple[Hint, ...]:
    """What is true of the run in `loop` at its end, the most important first."""
    history, record = loop.history, RunRecord()
    steps = np.arange(1, len(history) + 1, dtype=np.int64)
    record.extend(
        HistoryChunk(
            from_step=1,
            step=steps,
            epoch=history.epochs(steps),
            loss=history.loss,
            evaluated=history.evaluated,
            train_loss=history.train_loss,
            validation_loss=history.validation_loss,
        )
    )
    return found(
        Facts(
            experiment=loop.trainer.experiment,
            record=record,
            view=look(loop.trainer.parts),
            planned=record.steps,
            diverged=loop.state is RunState.DIVERGED,
        )
    )


def as_values(hints: tuple[Hint, ...]) -> list[dict[str, Any]]:
    """As plain values for JSON: kind, the evidence as a sentence and as numbers, remedies by name."""
    return [
        {
            "kind": hint.kind,
            "evidence": str(hint.evidence),
            "numbers": dict(hint.evidence.fields),
            "remedies": list(hint.evidence.remedies),
        }
        for hint in hints
    ]


def lines(loop: TrainingLoop, hints: tuple[Hint, ...], table: Table) -> list[str]:
    """Each with the options that may help."""
    experiment = loop.trainer.experiment
    said = []
    for hint in hints:
        ways = advice(hint.evidence, experiment, table)
        said.append(f"hint: {hint.evidence}" + (f" {ways}" if ways else ""))
    return said
