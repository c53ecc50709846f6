"""The elements of a model's parameters in one row, by name; and the coefficients in original units."""

from collections.abc import Iterator
from dataclasses import dataclass

import numpy as np

from engine.encoding import Encoding
from engine.equation import Sums, sums_of
from engine.experiment import ModelSettings
from engine.models import Model
from engine.names import element_names, output_names
from engine.optimum.eligibility import is_sum_of_terms
from engine.report import Floats, Ints

_MOST = 600  # elements whose coefficients in original units are worked out


@dataclass(frozen=True, eq=False)
class Elements:
    """Where each element lies. outputs: int64 (m,), the output that each belongs to (0 where it is for "
    "all)."""

    shapes: tuple[tuple[str, tuple[int, ...]], ...]
    names: tuple[str, ...]
    outputs: Ints

    def __len__(self) -> int:
        return len(self.names)

    def split(self, values: Floats) -> Iterator[tuple[str, Floats]]:
        """Each parameter with its values, of values (m,)."""
        start = 0
        for name, shape in self.shapes:
            size = int(np.prod(shape))
            yield name, values[start : start + size].reshape(shape)
            start += size


def elements_of(model: Model, encoding: Encoding, settings: ModelSettings) -> Elements:
    """The elements of all parameters, in declared order."""
    shapes: list[tuple[str, tuple[int, ...]]] = []
    names: list[str] = []
    outputs: list[int] = []
    count = encoding.outputs
    for name, parameter in model.named_parameters():
        shape = tuple(parameter.shape)
        shapes.append((name, shape))
        own = element_names(name, shape, encoding, settings)
        if name.endswith("bias") and settings.kind != "formula":
            own = tuple(f"bias → {output}" for output in output_names(encoding)) if count > 1 else ("bias",)
        names += own
        outputs += np.repeat(np.arange(shape[0]), parameter[0].numel()).tolist() if shape else [0]
    return Elements(tuple(shapes), tuple(names), np.array(outputs, dtype=np.int64))


@dataclass(frozen=True, eq=False)
class Original:
    """The coefficients in original units: shift + matrix @ (elements of the parameters)."""

    names: tuple[str, ...]
    matrix: Floats
    shift: Floats


def original_units(elements: Elements, encoding: Encoding, settings: ModelSettings) -> Original | None:
    """The map to original units; None where these are the model's, there is none, or it is too large."""
    prepared = encoding.prepared_targets
    scaled = encoding.preparation.scales or (prepared is not None and (prepared.scale != 1.0).any())
    scaled = scaled or (prepared is not None and bool(prepared.centre.any()))
    if not scaled or not is_sum_of_terms(settings) or len(elements) > _MOST:
        return None
    shift = _coefficients(np.zeros(len(elements)), elements, encoding, settings)
    columns = [_coefficients(row, elements, encoding, settings) - shift for row in np.eye(len(elements))]
    return Original(_names(elements, encoding, settings), np.stack(columns, axis=1), shift)


def _sums(values: Floats, elements: Elements, encoding: Encoding, settings: ModelSettings) -> Sums:
    parts = {name.removeprefix("layers.0."): own for name, own in elements.split(values)}
    weight = parts["weight"]
    return sums_of(encoding, weight, parts.get("bias", np.zeros(len(weight))), settings.output == "identity")


def _coefficients(values: Floats, elements: Elements, encoding: Encoding, settings: ModelSettings) -> Floats:
    """The constant and then the coefficient of each term, output by output."""
    sums = _sums(values, elements, encoding, settings)
    return np.array([number for constant, terms in sums for number in (constant, *terms.values())])


def _names(elements: Elements, encoding: Encoding, settings: ModelSettings) -> tuple[str, ...]:
    sums = _sums(np.zeros(len(elements)), elements, encoding, settings)
    several = len(sums) > 1
    names = []
    for output, (_, terms) in zip(output_names(encoding), sums, strict=True):
        own = ["constant", *(term.factor for term in terms)]
        names += [f"{name} → {output}" if several else name for name in own]
    return tuple(names)
