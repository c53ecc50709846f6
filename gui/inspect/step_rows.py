"""The parameters of a step as rows of a table: a title with a tensor's line, then its first elements."""

from collections.abc import Callable, Sequence
from dataclasses import dataclass

import numpy as np
from numpy.typing import NDArray

from engine.report import Floats, ParameterStep, TensorView
from gui.inspect.tensor_text import kind_of, tensors_text

Bools = NDArray[np.bool_]
Place = tuple[str, int]  # a parameter's name and one of its elements
_SHORT = 8  # letters of a name that fits beside its figures


@dataclass(frozen=True)
class Row:
    """`place`: the parameter's number and the element's; None for a title."""

    name: str
    place: tuple[int, int] | None


def step_rows(
    parameters: Sequence[ParameterStep], tensor_of: Callable[[ParameterStep], TensorView | None]
) -> list[Row]:
    """The rows for `parameters`, under titles that tell of the `tensor_of` each; None: one that is not there.

    Numbers one after the other with short names and tensors of one kind share a title.
    """
    rows: list[Row] = []
    for group in _groups(parameters, tensor_of):
        tensors = [tensor_of(parameters[at]) for at in group]
        given = [tensor for tensor in tensors if tensor is not None]
        names = ", ".join(parameters[at].tensor.name for at in group)
        rows.append(Row(tensors_text(given) if given else f"{names}: None", None))
        for at in group:
            rows += [Row(name, (at, element)) for element, name in enumerate(_elements(parameters[at]))]
    return rows


def _groups(
    parameters: Sequence[ParameterStep], tensor_of: Callable[[ParameterStep], TensorView | None]
) -> list[list[int]]:
    groups: list[list[int]] = []
    kinds: list[object] = []
    for at, parameter in enumerate(parameters):
        tensor = tensor_of(parameter)
        kind = (_is_short(parameter), None if tensor is None else kind_of(tensor))
        if groups and kind[0] and kinds[-1] == kind:
            groups[-1].append(at)
        else:
            groups.append([at])
            kinds.append(kind)
    return groups


def _is_short(parameter: ParameterStep) -> bool:
    return parameter.tensor.shape in ((), (1,)) and len(parameter.tensor.name) <= _SHORT


def _elements(parameter: ParameterStep) -> list[str]:
    return [_name_of(parameter, at) for at in range(len(parameter.tensor.values))]


def _name_of(parameter: ParameterStep, element: int) -> str:
    if parameter.elements:
        return parameter.elements[element]
    if _is_short(parameter):
        return parameter.tensor.name
    place = np.unravel_index(element, parameter.tensor.shape)
    return f"[{', '.join(str(number) for number in place)}]"


def element_name(parameter: ParameterStep, element: int) -> str:
    """What an element is called where its parameter's title is not in sight."""
    name, own = parameter.tensor.name, _name_of(parameter, element)
    if own == name:
        return name
    return f"{name}{own}" if own.startswith("[") else f"{name} · {own}"


def column(
    rows: Sequence[Row],
    parameters: Sequence[ParameterStep],
    values_of: Callable[[ParameterStep], Floats | None],
) -> tuple[Floats, Bools]:
    """`values_of` each parameter as float64 (rows,), and where there is none, titles among them."""
    given = [values_of(parameter) for parameter in parameters]
    values = np.full(len(rows), np.nan)
    absent = np.ones(len(rows), dtype=np.bool_)
    for at, row in enumerate(rows):
        held = None if row.place is None else given[row.place[0]]
        if row.place is not None and held is not None:
            values[at], absent[at] = held[row.place[1]], False
    return values, absent


def left_out(parameters: Sequence[ParameterStep]) -> int:
    """How many elements have no row."""
    return sum(
        int(np.prod(parameter.tensor.shape, dtype=np.int64)) - len(parameter.tensor.values)
        for parameter in parameters
    )
