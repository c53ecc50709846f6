"""The planned epochs as a stretch of steps."""

from engine.report import Phase
from engine.trainer import Trainer


def start_of_plan(trainer: Trainer) -> int:
    """The number of epochs that ended before the plan under way: a multiple of those planned."""
    epochs = trainer.experiment.training.epochs
    ended = max(0, trainer.epoch if trainer.at_epoch_end else trainer.epoch - 1)
    return ended - ended % epochs if epochs else ended


def goal_of_plan(trainer: Trainer, plan_from: int, first: int) -> tuple[int, int] | None:
    """The stretch from step `first` to the end of the epochs planned after `plan_from`; None: no end.

    Counted with the settings in force. A plan that has been cut short ends where the run stands.
    """
    epochs = trainer.experiment.training.epochs
    if not epochs:
        return None
    begun = trainer.phase not in (Phase.FORWARD, Phase.ZERO_GRAD)
    return (first, trainer.step_count + trainer.steps_to_epoch(plan_from + epochs) + begun)
