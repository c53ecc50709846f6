"""What people call the columns and the numbers that a model works with."""

from datasets.cells import format_cell
from datasets.preparation.notation import power_name
from engine.encoding import Encoding, Task
from engine.experiment import ModelSettings


def feature_names(encoding: Encoding, model: ModelSettings) -> tuple[str, ...]:
    """The columns that the model sees, in order: the features, or all powers of each."""
    degree = model.degree if model.kind == "polynomial" else 1
    return tuple(
        term.name if power == 1 else power_name(term.name if term.is_plain else f"({term.name})", power)
        for term in encoding.preparation.terms
        for power in range(1, degree + 1)
    )


def output_names(encoding: Encoding) -> tuple[str, ...]:
    """The outputs: the targets, or the classes of the one target."""
    return class_names(encoding) if encoding.task is Task.CLASSES else encoding.output_columns


def class_names(encoding: Encoding) -> tuple[str, ...]:
    """The classes by their numbers, whole ones without a decimal point; none for targets that are numbers."""
    labels = () if encoding.classes is None else encoding.classes.labels
    return tuple(format_cell(label).removesuffix(".0") for label in labels)


def place_name(
    name: str, index: int, shape: tuple[int, ...], encoding: Encoding, model: ModelSettings
) -> str:
    """What the element `index` (in flattened order) of the parameter `name` is called by itself: "a",
    "weight x²", "layers.0.weight[3, 1]"."""
    elements = element_names(name, shape, encoding, model)
    if elements == (name,) or not shape:
        return name
    if elements:
        return f"{name} {elements[index]}"
    places: list[str] = []
    for side in reversed(shape):
        index, place = divmod(index, side)
        places.insert(0, str(place))
    return f"{name}[{', '.join(places)}]"


def element_names(
    name: str, shape: tuple[int, ...], encoding: Encoding, model: ModelSettings
) -> tuple[str, ...]:
    """What each element of the parameter `name` belongs to, in flattened order; empty inside a network.

    A weight belongs to a feature, a bias to an output; with several outputs a weight names both. A formula's
    parameter is one number, which has its name.
    """
    if model.kind == "formula":
        return (name,)
    if model.kind == "mlp" and model.layers:
        return ()
    features, outputs = feature_names(encoding, model), output_names(encoding)
    if name.endswith("bias"):
        return outputs if shape == (len(outputs),) else ()
    if shape != (len(outputs), len(features)):
        return ()
    if len(outputs) == 1:
        return features
    return tuple(f"{feature} → {output}" for output in outputs for feature in features)
