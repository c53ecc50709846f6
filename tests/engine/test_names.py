"""What people call features, outputs and the elements of parameters."""

from typing import Any

import pytest

from datasets.table import Table
from engine.names import element_names, feature_names, output_names
from engine.trainer import Trainer
from tests.engine.runs import classes, numbers, recipe


def elements(table: Table, **settings: Any) -> dict[str, tuple[str, ...]]:
    trainer = Trainer(recipe(**settings), table)
    model = trainer.experiment.model
    found = {}
    for name, parameter in trainer.parts.model.named_parameters():
        found[name] = element_names(name, tuple(parameter.shape), trainer.parts.encoding, model)
        assert len(found[name]) in (0, parameter.numel())
    return found


def test_a_line() -> None:
    assert elements(numbers()) == {"weight": ("x1", "x2"), "bias": ("y1",)}


def test_several_targets() -> None:
    assert elements(numbers(inputs=2, targets=2)) == {
        "weight": ("x1 → y1", "x2 → y1", "x1 → y2", "x2 → y2"),
        "bias": ("y1", "y2"),
    }


def test_a_polynomial() -> None:
    assert elements(numbers(), model__kind="polynomial", model__degree=2) == {
        "bias": ("y1",),
        "weight": ("x1", "x1²", "x2", "x2²"),
    }


@pytest.mark.parametrize("layers", [(), (3,)])
def test_a_network(layers: tuple[int, ...]) -> None:
    found = elements(numbers(), model__kind="mlp", model__layers=layers)
    if layers:
        assert set(found.values()) == {()}
    else:
        assert found == {"layers.0.weight": ("x1", "x2"), "layers.0.bias": ("y1",)}


def test_a_formula() -> None:
    """Its parameters are one number each and belong to nothing but themselves."""
    found = elements(numbers(), model__kind="formula", model__formula="slope*x1 + level + x2")
    assert found == {"slope": ("slope",), "level": ("level",)}


def test_classes() -> None:
    experiment = recipe(loss__kind="cross_entropy", model__output="softmax")
    encoding = Trainer(experiment, classes()).parts.encoding
    assert feature_names(encoding, experiment.model) == ("x1", "x2")
    assert output_names(encoding) == ("apple", "pear", "plum")
