"""What stands after a point without parentheses: .T, .shape, .dtype, .grad, torch.float64."""

import torch
from torch import Tensor

from datasets.formula.errors import shown
from datasets.nearest import nearest
from datasets.problems import QT_TRANSLATE_NOOP, Problem
from engine.calculator.functions import METHODS
from engine.calculator.gradients import gradient
from engine.calculator.scope import Scope
from engine.calculator.shapes import t
from engine.calculator.values import Context, Extremes, Namespace, Value, as_tensor
from engine.calculator.words import shape_text

ATTRIBUTES = ("T", "mT", "shape", "dtype", "ndim", "device", "requires_grad", "is_leaf", "grad")


def attribute(context: Context, scope: Scope, value: Value, name: str) -> Value:
    """value.name. Raises Problem with the nearest attribute or method where there is none."""
    if isinstance(value, Namespace):
        # torch.pi and torch.float64 are the same as without; torch.linalg is another place.
        return scope.value(context, name)
    if isinstance(value, Extremes):
        if name in Extremes._fields:
            found: Tensor = getattr(value, name)
            return found
        as_tensor(value)  # says what to write
    tensor = as_tensor(value)
    if name in METHODS and name not in ATTRIBUTES:
        raise Problem(
            QT_TRANSLATE_NOOP("Problem", "{name} is a method: write .{name}(), with parentheses."), name=name
        )
    if name not in ATTRIBUTES:
        raise Problem(
            QT_TRANSLATE_NOOP("Problem", "A tensor has no {name}. The nearest is {nearest}."),
            name=shown(name),
            nearest=nearest(name, [*ATTRIBUTES, *METHODS]),
        )
    return _of_tensor(context, scope, tensor, name)


def _of_tensor(context: Context, scope: Scope, tensor: Tensor, name: str) -> Value:
    if name == "T":
        return t(context, tensor)
    if name == "mT":
        if tensor.dim() < 2:
            raise Problem(
                QT_TRANSLATE_NOOP("Problem", "mT turns matrices around, and this has the shape {shape}."),
                shape=shape_text(tensor.shape),
            )
        return tensor.mT
    if name == "grad":
        parameter = scope.run.is_parameter(tensor)
        return scope.run.gradient(parameter) if parameter else gradient(context, tensor)
    if name == "device":
        return str(tensor.device)
    plain: torch.Size | torch.dtype | int | bool = getattr(tensor, name)
    return plain
