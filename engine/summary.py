"""What came out of a run, as plain values for JSON."""

import math
from typing import Any

from engine.equation import coefficients, equations
from engine.loop import TrainingLoop
from engine.names import feature_names
from engine.report import RunState
from engine.reporting import metrics

_STOPPED = {
    RunState.FINISHED: "finished",
    RunState.PAUSED: "paused",
    RunState.DIVERGED: "diverged",
    RunState.FAILED: "failed",
}


def summary(loop: TrainingLoop, seconds: float, stopped: str | None = None) -> dict[str, Any]:
    """The run in `loop` where it stands. Numbers that are not finite become None, as JSON has none.

    `path` is how the last steps were taken, "eager" or "compiled". train_loss and validation_loss are over
    all rows at the final parameters, without penalties; `features` names what the model reads of the inputs;
    `parameters` are as it holds them, `metrics` and `equation` in original units. `coefficients` are the
    terms of the equation in all digits: of the score where there is an output function, of the logarithm
    where a target is read as that; None for a model that is no sum of terms. `stopped` is finished,
    stopped early, converged, no further decrease, diverged, failed or interrupted; `message`: a sentence.
    """
    trainer = loop.trainer
    if stopped is None:
        stopped = _STOPPED.get(loop.state, loop.state.value)
        if loop.state is RunState.FINISHED and trainer.parts.solved:
            stopped = "converged" if trainer.parts.solved != "no_decrease" else "no further decrease"
        elif loop.state is RunState.FINISHED and loop.message is not None:
            stopped = "stopped early"
    return {
        "experiment": trainer.experiment.name,
        "device": str(trainer.parts.device),
        "dtype": trainer.experiment.training.dtype,
        "path": loop.history.path_of(max(trainer.step_count, 1))[0],
        "seed": trainer.experiment.training.seed,
        "steps": trainer.step_count,
        "epochs": trainer.epoch,
        "seconds": seconds,
        "train_loss": finite(loop.losses.train),
        "validation_loss": finite(loop.losses.validation),
        "metrics": {
            part: {name: finite(value) for name, value in values.items()}
            for part, values in metrics(trainer).items()
        },
        "features": list(feature_names(trainer.parts.encoding, trainer.experiment.model)),
        "parameters": {
            name: finite_lists(value.detach().cpu().tolist())
            for name, value in trainer.parts.model.named_parameters()
        },
        "equation": list(equations(trainer)),
        "coefficients": _finite_of_each(coefficients(trainer.parts)),
        "stopped": stopped,
        "message": None if loop.message is None else str(loop.message),
    }


def _finite_of_each(values: dict[str, dict[str, float]] | None) -> dict[str, dict[str, float | None]] | None:
    if values is None:
        return None
    return {output: {name: finite(own) for name, own in terms.items()} for output, terms in values.items()}


def finite(value: float) -> float | None:
    """`value`, or None where JSON has no number for it."""
    return float(value) if math.isfinite(value) else None


def finite_lists(value: Any) -> Any:
    """Nested lists with None for what is not finite."""
    return [finite_lists(part) for part in value] if isinstance(value, list) else finite(value)
