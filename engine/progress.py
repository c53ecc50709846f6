"""What a loop says of itself after every stretch of steps."""

from dataclasses import dataclass

from engine.report import Phase, RunState


@dataclass(frozen=True)
class Progress:
    """Said by `TrainingLoop.run` after every stretch of steps and after everything that was asked for."""

    state: RunState
    step: int
    epoch: int
    phase: Phase
