"""What a watcher asked to see of a run, taken from its tensors as plain arrays."""

import math
from dataclasses import replace
from typing import Any

import numpy as np

from datasets.problems import Problem
from engine import typed_rows
from engine.calculator.answer import answer
from engine.diagnostics.dependence import dependence
from engine.encoding import Encoding, Task, target_numbers
from engine.equation import equations
from engine.evaluation import predict_set
from engine.hints.look import look as hint_view
from engine.loop import TrainingLoop
from engine.metrics import classification_metrics, regression_metrics
from engine.names import element_names
from engine.network.view import network_view
from engine.no_run import report_without_run
from engine.plane import plane
from engine.prediction_page import prediction_page
from engine.predictions import predictions
from engine.report import (
    FitCurve,
    Floats,
    FrameRequest,
    ParameterView,
    Phase,
    Report,
    RunState,
)
from engine.step_view import step_view
from engine.surface.look import look
from engine.tensors import RowSet, as_array
from engine.trainer import Trainer
from engine.values.view import values_view


def make_report(loop: TrainingLoop, wanted: FrameRequest, steps_per_second: float) -> Report:
    """One frame of the run in `loop`, with the parts that are `wanted`. Called by the loop's own thread.

    What the model itself raises comes out of here, and what is told only once is then told the next time.
    """
    trainer, history = loop.trainer, loop.history
    if loop.unbuilt is not None:
        return _without_run(loop, loop.unbuilt, wanted)
    seen = _seen(trainer, wanted, stands=loop.state is not RunState.RUNNING)
    seen["surface"] = look(loop, wanted.surface)
    if wanted.values is not None:
        seen["values"] = values_view(trainer, loop.replay.timeline, wanted.values)
    evaluated = len(history.evaluated) > 0 and loop.state is RunState.RUNNING
    notes, loop.notes = tuple(loop.notes), []
    effects, loop.replay.effects = tuple(loop.replay.effects), []
    return Report(
        state=loop.state,
        step=trainer.step_count,
        epoch=trainer.epoch,
        phase=trainer.phase,
        steps_per_second=steps_per_second,
        loss=_last_loss(loop),
        train_loss=float(history.train_loss[-1]) if evaluated else loop.losses.train,
        validation_loss=float(history.validation_loss[-1]) if evaluated else loop.losses.validation,
        device=str(trainer.parts.device),
        dtype=trainer.experiment.training.dtype,
        history=history.news(),
        path=history.path_of(max(len(history), 1))[0],
        eager_because=str(loop.blocks.reason or "") if loop.blocks else "",
        goal=loop.goal,
        generation=loop.generation,
        table_version=loop.table_version,
        waits_for_reset=trainer.waits_for_reset,
        message=loop.message,
        notes=notes,
        seconds=loop.replay.seconds,
        effects=effects,
        **seen,
    )


def _without_run(loop: TrainingLoop, problem: Problem, wanted: FrameRequest) -> Report:
    notes, loop.notes = tuple(loop.notes), []
    experiment = loop.trainer.wanted[0]
    report = report_without_run(
        experiment, problem, loop.generation, table_version=loop.table_version, notes=notes
    )
    return replace(report, calculator=answer(wanted.calculator, None))


def _seen(trainer: Trainer, wanted: FrameRequest, stands: bool) -> dict[str, Any]:
    """What a watcher wants to see of the model; the test rows are only looked at while the run `stands`."""
    return {
        "curve": fit_curve(trainer, wanted.grid) if wanted.grid is not None else None,
        "plane": plane(trainer, wanted.plane) if wanted.plane is not None else None,
        "predictions": predictions(trainer, wanted.prediction_rows) if wanted.prediction_rows else None,
        "parameters": parameters(trainer) if wanted.parameters else None,
        "equation": equations(trainer) if wanted.parameters else (),
        "step_view": step_view(trainer) if wanted.step_view else None,
        "metrics": metrics(trainer, test=stands) if wanted.metrics else None,
        "calculator": answer(wanted.calculator, trainer),
        "typed": typed_rows.answer(trainer, wanted.typed) if wanted.typed is not None else None,
        "prediction_page": prediction_page(trainer, wanted.prediction_page, stands=stands)
        if wanted.prediction_page is not None
        else None,
        "dependence": dependence(trainer, wanted.dependence) if wanted.dependence is not None else None,
        "network": network_view(trainer, wanted.network) if wanted.network is not None else None,
        "hints": hint_view(trainer.parts) if wanted.hints else None,
    }


def _last_loss(loop: TrainingLoop) -> float:
    """The loss of the last step; in its last phase it is not in the history yet."""
    trainer, at = loop.trainer, loop.trainer.step_count
    if trainer.phase is Phase.ZERO_GRAD and trainer.trace.loss is not None:
        return float(trainer.trace.loss.detach())
    return float(loop.history.loss[at - 1]) if 0 < at <= len(loop.history) else math.nan


def fit_curve(trainer: Trainer, grid: Floats) -> FitCurve | None:
    """The model over `grid` (g,) of its one input; None for several inputs, or one that holds text."""
    encoding = trainer.parts.encoding
    if len(encoding.inputs) != 1 or not encoding.preparation.takes_numbers or not len(grid):
        return None
    return FitCurve(grid, trainer.predict(grid[:, None]))


def parameters(trainer: Trainer) -> tuple[ParameterView, ...]:
    """Every parameter with the gradient and the change of the latest step.

    The gradient is there from the backward phase until zero_grad; between two steps, where a run stands
    most of the time, that of the step just done is shown.
    """
    trace, parts = trainer.trace, trainer.parts
    gradients = trace.computed or trace.gradients
    views = []
    for at, (name, parameter) in enumerate(parts.model.named_parameters()):
        gradient = None if gradients is None else gradients[at]
        updated = trace.before is not None and trainer.phase in (Phase.ZERO_GRAD, Phase.FORWARD)
        value = as_array(parameter)
        views.append(
            ParameterView(
                name=name,
                value=value,
                gradient=None if gradient is None else as_array(gradient),
                change=value - as_array(trace.before[at]) if updated and trace.before else None,
                elements=element_names(name, value.shape, parts.encoding, parts.experiment.model),
            )
        )
    return tuple(views)


def metrics(trainer: Trainer, test: bool = True) -> dict[str, dict[str, float]]:
    """Metrics over all training, all validation and, if `test`, all test rows, in original units.

    For several targets the names are "name (target)".
    """
    data = trainer.parts.data
    found = {"train": _set_metrics(trainer, data.train)}
    if len(data.validation):
        found["validation"] = _set_metrics(trainer, data.validation)
    if test and len(data.test):
        found["test"] = _set_metrics(trainer, data.test)
    return found


def _set_metrics(trainer: Trainer, rows: RowSet) -> dict[str, float]:
    table, encoding = trainer.table, trainer.parts.encoding
    target = target_numbers(table, encoding, rows.rows)
    predicted = predict_set(trainer.parts, rows)
    weight = None if rows.weight is None else as_array(rows.weight)[:, 0]
    if encoding.task is Task.CLASSES:
        return classification_metrics(target[:, 0].astype(np.int64), predicted, weight)
    result: dict[str, float] = {}
    for at, name in enumerate(encoding.targets):
        suffix = f" ({name})" if len(encoding.targets) > 1 else ""
        found = regression_metrics(target[:, at], predicted[:, at], weight)
        if encoding.binary is not None or encoding.task is Task.BINARY:
            found |= _binary_metrics(encoding, target[:, at], predicted[:, at], weight)
        result |= {f"{key}{suffix}": value for key, value in found.items()}
    return result


def _binary_metrics(
    encoding: Encoding, target: Floats, predicted: Floats, weight: Floats | None
) -> dict[str, float]:
    """Class metrics where one output decides between two values, from its place between them."""
    low, high = encoding.binary or (0.0, 1.0)
    classes = np.asarray(target > (low + high) / 2, dtype=np.int64)
    if not np.isin(target, (low, high)).all():
        return {}
    chance = np.clip((predicted - low) / (high - low), 0.0, 1.0)
    return classification_metrics(classes, chance, weight)
