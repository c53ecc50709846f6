"""Why a run stopped, in a sentence that says what to do."""

import logging

import torch

from datasets.problems import QT_TRANSLATE_NOOP, Problem
from engine.hints.look import is_scaled
from engine.report import RunState
from engine.stopping import BestSoFar
from engine.trainer import Trainer

log = logging.getLogger(__name__)

_SOLVED = {
    "gradient": QT_TRANSLATE_NOOP(
        "Problem",
        "Converged at step {step}: the gradient is below its tolerance. The loss is as low as it gets near "
        "these parameters.",
    ),
    "change": QT_TRANSLATE_NOOP(
        "Problem",
        "Converged at step {step}: the last step changed the parameters by less than the tolerance.",
    ),
    "no_decrease": QT_TRANSLATE_NOOP(
        "Problem",
        "Ended at step {step}: no further decrease is possible. What is left is hidden by the rounding of "
        "the numbers.",
    ),
}


def diverged(trainer: Trainer, bad_step: int) -> Problem:
    """The forward pass of `bad_step` met a number that is not finite; the trainer has been put back."""
    if bad_step == 1:
        return _not_finite_at_start(trainer)
    fields = {
        "bad_step": bad_step,
        "step": trainer.step_count,
        "rate": trainer.experiment.optimizer.learning_rate,
    }
    if _is_scaled(trainer):
        text = QT_TRANSLATE_NOOP(
            "Problem",
            "Stopped: at step {bad_step} the loss is no longer a finite number. The parameters are back at "
            "step {step}, the last with a finite loss. Lower the learning rate (now {rate}), and go on or "
            "reset.",
        )
        return Problem(text, remedies=("lower_rate",), **fields)
    text = QT_TRANSLATE_NOOP(
        "Problem",
        "Stopped: at step {bad_step} the loss is no longer a finite number. The parameters are back at "
        "step {step}, the last with a finite loss. Lower the learning rate (now {rate}), or standardize "
        "the inputs, and go on or reset.",
    )
    return Problem(text, remedies=("standardize", "lower_rate"), **fields)


def _is_scaled(trainer: Trainer) -> bool:
    """Whether there is nothing left to scale of the inputs."""
    return is_scaled(trainer.parts)


def _standardizing(trainer: Trainer) -> tuple[str, ...]:
    return () if _is_scaled(trainer) else ("standardize",)


def _not_finite_at_start(trainer: Trainer) -> Problem:
    return Problem(
        QT_TRANSLATE_NOOP(
            "Problem",
            "Stopped: the loss is not a finite number from the start. Standardize inputs and targets, choose "
            "smaller start values, or use float64.",
        ),
        remedies=_standardizing(trainer),
    )


def goes_on() -> Problem:
    """Said after why a change cannot come into force."""
    return Problem(
        QT_TRANSLATE_NOOP("Problem", "The run goes on with the rows and settings from before that change.")
    )


def stopped_early(trainer: Trainer, best: BestSoFar) -> Problem:
    """The patience is spent and the best parameters are back."""
    return Problem(
        QT_TRANSLATE_NOOP(
            "Problem",
            "Stopped early in epoch {epoch}: for {patience} epochs the loss has not fallen below {loss:.6g}. "
            "The parameters of epoch {best_epoch} are back.",
        ),
        epoch=trainer.epoch,
        patience=trainer.experiment.training.patience,
        loss=best.loss,
        best_epoch=best.epoch,
    )


def at_rest(trainer: Trainer, state: RunState, message: Problem | None) -> tuple[RunState, Problem | None]:
    """The state of a run that rests: one whose solver has come to its end has finished, and says why."""
    if message is not None or state is RunState.DIVERGED or not trainer.parts.solved:
        return state, message
    return RunState.FINISHED, Problem(_SOLVED[trainer.parts.solved], step=trainer.step_count)


def failed(error: BaseException, place: str) -> Problem:
    """An exception that nobody expected; its traceback goes to the log."""
    log.error("exception while %s", place, exc_info=error)
    if isinstance(error, Problem):
        return error
    # On the CPU torch says it in a plain RuntimeError.
    if isinstance(error, torch.OutOfMemoryError | MemoryError) or "can't allocate memory" in str(error):
        return Problem(
            QT_TRANSLATE_NOOP(
                "Problem",
                "The device has not enough memory for this step. Choose a smaller batch size, a smaller "
                "model or the CPU, then go on.",
            )
        )
    return Problem(
        QT_TRANSLATE_NOOP(
            "Problem",
            "The run stopped with an error: {error}. Change the setting that it speaks of and reset; the log "
            "has the details.",
        ),
        error=f"{type(error).__name__}: {error}",
    )
