"""What the phases of a step read and left, taken from the trainer's tensors as plain arrays."""

from dataclasses import replace
from typing import Any

import numpy as np
import torch
from torch import Tensor

from engine.layer_view import hidden_layers
from engine.losses import LOSSES
from engine.names import element_names, feature_names, output_names
from engine.optimizers import gradient_norm
from engine.report import Floats, LossStep, ParameterStep, Phase, StepView, TensorView
from engine.run_parts import RunParts
from engine.solver_view import jacobian_of, solver_step
from engine.style_phases import StylePhases
from engine.tensors import as_array
from engine.trainer import Trainer

# Rows of a batch, and elements of each parameter, whose numbers are shown.
SHOWN_ROWS = 8
SHOWN_ELEMENTS = 64


def step_view(trainer: Trainer) -> StepView:
    """What the phases of the current step (between two steps: of the last one) made visible."""
    trace, parts = trainer.trace, trainer.parts
    begun = trainer.phase not in (Phase.FORWARD, Phase.ZERO_GRAD)
    count = 0 if trace.x is None else len(trace.x)
    rows = np.empty(0, dtype=np.int64)
    if count:
        rows = parts.data.train.rows[parts.batches.rows_of_last()[:SHOWN_ROWS].numpy()]
    settings = trace.settings or parts.experiment
    gradient = trace.input_gradient
    return StepView(
        step=trainer.step_count + begun,
        phase=trainer.phase,
        batch_rows=count,
        rows=rows,
        **_tensors_of_batch(trainer),
        layers=_layers(trainer),
        loss=_loss(trainer),
        parameters=_parameters(trainer),
        input_gradient=None if gradient is None else _row_view(parts, "x.grad", gradient),
        optimizer=settings.optimizer,
        norm=None if parts.solves else _norm(trace.computed, settings.optimizer.clip_norm),
        jacobian=None
        if (shown := jacobian_of(trainer)) is None
        else _view("jacobian", shown, _corner(shown)),
        solver=solver_step(trainer),
        clears=parts.experiment.training.zero_grad,
        stays=trainer.phase is Phase.FORWARD and parts.phases.kept(parts) is not None,
        style=parts.experiment.training.style,
        by_hand=isinstance(parts.phases, StylePhases) and parts.phases.by_hand,
        features=feature_names(parts.encoding, parts.experiment.model),
        inputs=parts.encoding.features,
        outputs=output_names(parts.encoding),
    )


def _norm(gradients: list[Tensor | None] | None, clip_norm: float) -> float | None:
    """The joint norm of the gradients, where it decides how much is kept of them."""
    return gradient_norm(gradients) if gradients is not None and clip_norm else None


# -- the batch -----------------------------------------------------------------------------------


def _tensors_of_batch(trainer: Trainer) -> dict[str, TensorView | None]:
    """x, y and y_pred. A model whose inputs are to have gradients reads those, not their powers."""
    trace, parts = trainer.trace, trainer.parts
    x = trace.x if trace.inputs is None else trace.inputs
    if x is not None and _takes_columns(parts):
        x = parts.model.inputs_of(x)
    y = trace.y if trace.y is not None and trace.y.numel() else None
    found = {"x": x, "y": y, "y_pred": trace.scores}
    views = {name: None if t is None else _row_view(parts, name, t) for name, t in found.items()}
    if trace.scores is not None and views["y_pred"] is not None:
        with torch.no_grad():
            values = as_array(parts.model.output(trace.scores[:SHOWN_ROWS]))
        views["y_pred"] = _view("y_pred", trace.scores, values, views["y_pred"].shape)
    return views


def _layers(trainer: Trainer) -> tuple[TensorView, ...]:
    """The hidden layers of a network, from the parameters that forward read, where these are still known."""
    trace, parts = trainer.trace, trainer.parts
    updated = trainer.phase in (Phase.ZERO_GRAD, Phase.FORWARD)
    read = trace.before if updated else parts.parameters
    if trace.scores is None or trace.x is None or read is None:
        return ()
    views = [
        _view(name, values, as_array(values), (len(trace.x), values.shape[1]))
        for name, values in hidden_layers(parts, trace.x[:SHOWN_ROWS], read)
    ]
    # They are computed anew without a graph; in the step they had what the scores have.
    return tuple(replace(view, requires_grad=trace.scores.requires_grad) for view in views)


def _row_view(parts: RunParts, name: str, tensor: Tensor) -> TensorView:
    shape = tuple(tensor.shape)
    if _takes_columns(parts) and tensor.dim() == 2 and shape[1] == 1:
        shape = shape[:1]
    return _view(name, tensor, as_array(tensor[:SHOWN_ROWS]), shape)


def _takes_columns(parts: RunParts) -> bool:
    """Whether a coding style works on one column, (n,), where the engine's own has (n, 1)."""
    return isinstance(parts.phases, StylePhases) and parts.phases.info.columns


def _view(name: str, tensor: Tensor, values: Floats, shape: tuple[int, ...] | None = None) -> TensorView:
    return TensorView(
        name=name,
        shape=tuple(tensor.shape) if shape is None else shape,
        dtype=str(tensor.dtype).removeprefix("torch."),
        device=str(tensor.device),
        requires_grad=tensor.requires_grad,
        values=values,
    )


# -- the loss ------------------------------------------------------------------------------------


def _loss(trainer: Trainer) -> LossStep | None:
    trace, parts = trainer.trace, trainer.parts
    if trace.loss is None or trace.scores is None or trace.y is None:
        return None
    terms = _terms(trainer, trace.scores[:SHOWN_ROWS], trace.y[:SHOWN_ROWS])
    count, weights = float(len(trace.scores)), None
    if trace.weight is not None:
        count, weights = float(trace.weight.sum(dtype=torch.float64)), as_array(trace.weight[:SHOWN_ROWS, 0])
    value = float(trace.loss.detach())
    return LossStep(
        tensor=_view("loss", trace.loss, np.array([value])),
        value=value,
        settings=(trace.settings or parts.experiment).loss,
        terms=terms,
        count=count * terms.shape[1],
        weights=weights,
        penalty=None if trace.penalty is None else float(trace.penalty.detach()),
    )


@torch.no_grad()
def _terms(trainer: Trainer, scores: Tensor, y: Tensor) -> Floats:
    """float64 (rows, outputs): what each element adds to the loss, before row weights and the mean."""
    settings = (trainer.trace.settings or trainer.parts.experiment).loss
    if not settings.from_scores:
        scores = trainer.parts.model.output(scores)
    if settings.kind == "sum_of_outputs":
        return as_array(scores)
    each = LOSSES[settings.kind](settings)(scores, y, reduction="none")
    return as_array(each).reshape(len(y), -1)


# -- the parameters ------------------------------------------------------------------------------


def _parameters(trainer: Trainer) -> tuple[ParameterStep, ...]:
    parts = trainer.parts
    owned = parts.phases.parameters(parts)
    named = enumerate(parts.model.named_parameters())
    return tuple(_parameter(trainer, at, name, shown, owned[at]) for at, (name, shown) in named)


def _parameter(trainer: Trainer, at: int, name: str, shown: Tensor, own: Any) -> ParameterStep:
    """One parameter; `own` is what is trained, in a coding style not the model's tensor `shown`."""
    trace, parts = trainer.trace, trainer.parts
    updated = trace.before is not None and trainer.phase in (Phase.ZERO_GRAD, Phase.FORWARD)
    tensor = _view(name, shown, _first(shown))
    if not getattr(own, "requires_grad", False):
        tensor = _view(name, shown.detach(), tensor.values)
    gradient = _at(trace.gradients, at)
    settings = (trace.settings or parts.experiment).model
    names = element_names(name, tuple(shown.shape), parts.encoding, parts.experiment.model)
    return ParameterStep(
        tensor=tensor,
        before=_first(trace.before[at]) if updated and trace.before else None,
        gradient=None if gradient is None else _view(f"{name}.grad", gradient, _first(gradient)),
        computed=_first_or_none(_at(trace.computed, at)),
        kept=_first_or_none(_at(trace.kept, at)),
        state_before=_state_before(trace.state_before[at], len(tensor.values))
        if updated and trace.state_before
        else None,
        state=tuple(_view(key, value, _first(value)) for key, value in _state(parts, own).items()),
        bounds=(_bound(settings.lower_bounds, name), _bound(settings.upper_bounds, name)),
        elements=names[:SHOWN_ELEMENTS],
    )


def _state(parts: RunParts, own: Any) -> dict[str, Tensor]:
    """What the optimizer keeps for a parameter now."""
    if not isinstance(own, Tensor) or own not in parts.optimizer.state:
        return {}
    return {key: value for key, value in parts.optimizer.state[own].items() if isinstance(value, Tensor)}


def _state_before(state: dict[str, Any], count: int) -> dict[str, Floats]:
    tensors = {key: value for key, value in state.items() if isinstance(value, Tensor)}
    return {
        key: np.full(count, float(value)) if value.dim() == 0 else _first(value)
        for key, value in tensors.items()
    }


def _corner(tensor: Tensor) -> Floats:
    """The first rows and columns of a matrix."""
    return as_array(tensor[:SHOWN_ROWS, :SHOWN_ELEMENTS])


def _bound(bounds: dict[str, object], name: str) -> float | None:
    value = bounds.get(name)
    return float(value) if isinstance(value, int | float) else None


def _at(tensors: list[Tensor | None] | None, at: int) -> Tensor | None:
    return None if tensors is None else tensors[at]


def _first(tensor: Tensor) -> Floats:
    return as_array(tensor.detach().reshape(-1)[:SHOWN_ELEMENTS])


def _first_or_none(tensor: Tensor | None) -> Floats | None:
    return None if tensor is None else _first(tensor)
