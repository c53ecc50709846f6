"""Steps made by hand, for tests of what shows them: a line y = w x + b, its batch of 32 rows."""

from dataclasses import replace
from typing import Any

import numpy as np

from engine.experiment import LossSettings, OptimizerSettings
from engine.report import LossStep, ParameterStep, Phase, Report, StepView, TensorView
from tests.gui.reports import report


def tensor(name: str, shape: tuple[int, ...], values: Any, requires_grad: bool = False) -> TensorView:
    """A tensor of float32 on the CPU."""
    return TensorView(name, shape, "float32", "cpu", requires_grad, np.asarray(values, dtype=np.float64))


def parameter(name: str, shape: tuple[int, ...], value: Any, **fields: Any) -> ParameterStep:
    """A parameter that requires a gradient; a `gradient` is given by its numbers."""
    gradient = fields.pop("gradient", None)
    if gradient is not None:
        fields["gradient"] = tensor(f"{name}.grad", shape, gradient)
    own = {key: np.asarray(held) for key, held in fields.items() if key in ("before", "computed", "kept")}
    return ParameterStep(tensor(name, shape, value, requires_grad=True), **(fields | own))


def line(done: int, **fields: Any) -> tuple[ParameterStep, ...]:
    """Weight and bias after so many phases of a step of SGD with the learning rate 0.5."""
    made = []
    for name, shape, before, gradient in (("weight", (1, 1), 0.5, 0.25), ("bias", (1,), 1.0, -2.0)):
        known: dict[str, Any] = {"elements": ("x",) if name == "weight" else ("y",)}
        if done > 2:
            known["gradient"] = [gradient]
        if done > 3:
            known |= {"before": [before], "computed": [gradient], "state_before": {}}
        value = before - 0.5 * gradient if done > 3 else before
        made.append(parameter(name, shape, [value], **(known | fields)))
    return tuple(made)


def step_view(phase: Phase, **fields: Any) -> StepView:
    """Step 7 when `phase` comes next; FORWARD: the step is done."""
    done = list(Phase).index(phase) or 5
    settings = LossSettings(kind="mean_squared")
    loss = LossStep(tensor("loss", (), [1.0], True), 1.0, settings, np.ones((3, 1)), 32.0)
    view = StepView(
        step=7,
        phase=phase,
        batch_rows=32,
        rows=np.array([4, 0, 1999]),
        x=tensor("x", (32, 1), np.full((3, 1), 1.5)),
        y=tensor("y", (32, 1), np.full((3, 1), 2.5)),
        y_pred=tensor("y_pred", (32, 1), np.full((3, 1), 3.5), True),
        loss=loss if done > 1 else None,
        parameters=line(done),
        optimizer=OptimizerSettings(learning_rate=0.5),
        features=("x",),
        inputs=("x",),
        outputs=("y",),
    )
    return replace(view, **fields)


def step_report(phase: Phase, **fields: Any) -> Report:
    """A report that holds `step_view(phase)`; fields of both may be given."""
    own = {name: fields.pop(name) for name in list(fields) if name in StepView.__dataclass_fields__}
    view = step_view(phase, **own)
    return report(**{"step": view.step - 1, "phase": phase, "step_view": view, **fields})
