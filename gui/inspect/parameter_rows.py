"""The parameters of a model as rows of figures: each element with its index, large ones cut and summed up."""

from collections.abc import Sequence

import numpy as np
from numpy.typing import NDArray

from engine.report import ParameterView
from gui.numbers import count

Floats = NDArray[np.float64]
Bools = NDArray[np.bool_]

FIELDS = ("value", "gradient", "change")
_SHORT = 8  # letters of a name that fits beside its figures


class ParameterRows:
    """How parameters of given names and shapes are laid out in rows; the numbers are filled in each time.

    A parameter of one element and a short name is one row. Any other has a title row with its name and
    shape, then (`norm` is its heading) one with norms, then one for each of its first `most` elements.
    """

    def __init__(self, parameters: Sequence[ParameterView], most: int, norm: str) -> None:
        self.layout = layout_of(parameters)
        self.most = most
        self.names: list[str] = []
        titles: list[bool] = []
        for parameter in parameters:
            names = _names(parameter, most, norm)
            self.names += names
            titles += [len(names) > 1] + [False] * (len(names) - 1)
        self.titles: Bools = np.array(titles, dtype=np.bool_)

    def fits(self, parameters: Sequence[ParameterView]) -> bool:
        """Whether `parameters` have the names, shapes and elements that this was made for."""
        return self.layout == layout_of(parameters)

    def cut(self) -> int:
        """How many elements have no row."""
        return sum(max(0, int(np.prod(shape)) - self.most) for _, shape, _ in self.layout)

    def column(self, parameters: Sequence[ParameterView], field: str) -> tuple[Floats, Bools] | None:
        """A field of all parameters as float64 (rows,), and where it is absent; None if none has it."""
        given: list[Floats | None] = [getattr(parameter, field) for parameter in parameters]
        if all(values is None for values in given):
            return None
        pairs = list(zip(parameters, given, strict=True))
        figures = [_figures(parameter, values, self.most) for parameter, values in pairs]
        absent = [np.full(len(part), given[at] is None) for at, part in enumerate(figures)]
        return np.concatenate(figures), np.concatenate(absent)


def _is_short(parameter: ParameterView) -> bool:
    return parameter.value.size == 1 and len(parameter.name) <= _SHORT


def _names(parameter: ParameterView, most: int, norm: str) -> list[str]:
    if _is_short(parameter):
        return [parameter.name]
    shape = parameter.value.shape
    names = [f"{parameter.name}   {' × '.join(count(side) for side in shape)}"]
    if parameter.value.size > 1:
        names.append(norm)
    return names + [_element_name(parameter, at) for at in range(min(parameter.value.size, most))]


def _element_name(parameter: ParameterView, at: int) -> str:
    """What the element belongs to, or its index."""
    if parameter.elements:
        return parameter.elements[at]
    place = np.unravel_index(at, parameter.value.shape)
    return f"[{', '.join(str(number) for number in place)}]"


def _figures(parameter: ParameterView, values: Floats | None, most: int) -> Floats:
    """The rows of one parameter; NaN for the title and for what is not there."""
    size = parameter.value.size
    ahead = 0 if _is_short(parameter) else 1 + (size > 1)
    rows = np.full(ahead + min(size, most), np.nan)
    if values is not None:
        rows[ahead:] = values.reshape(-1)[:most]
        if ahead == 2:
            rows[1] = np.linalg.norm(values)
    return rows


def layout_of(
    parameters: Sequence[ParameterView],
) -> tuple[tuple[str, tuple[int, ...], tuple[str, ...]], ...]:
    """What tells one model's layout from another's."""
    return tuple((parameter.name, parameter.value.shape, parameter.elements) for parameter in parameters)


def changed(before: Floats | None, now: Floats) -> Bools | None:
    """Which of `now` differ from `before`; None where there is nothing to compare."""
    if before is None or before.shape != now.shape:
        return None
    return (before != now) & ~(np.isnan(before) & np.isnan(now))
