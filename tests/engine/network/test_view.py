"""The diagram of a network shows the model's own numbers: its weights, and what its units give."""

import numpy as np
import pandas as pd
import pytest
import torch
from hypothesis import given
from hypothesis import strategies as st
from hypothesis.extra.numpy import arrays

from datasets.table import Role, Table
from engine.experiment import ACTIVATIONS, Experiment
from engine.network.pictures import BINS, rounded_up, shares
from engine.network.points import FINE_SIDE, SIDE
from engine.network.records import MOST_LAYERS, MOST_UNITS, NetworkRequest, NetworkView, PictureKind
from engine.network.view import network_view
from engine.report import FrameRequest
from engine.reporting import make_report
from engine.trainer import Trainer
from tests.engine.runs import classes, drive, looped, network, numbers, recipe, with_cell


def seen(
    experiment: Experiment, table: Table, wanted: NetworkRequest | None = None, steps: int = 3
) -> tuple[Trainer, NetworkView]:
    trainer = Trainer(experiment, table)
    for _ in range(steps):
        trainer.step(watch=True)
    view = network_view(trainer, wanted or NetworkRequest())
    assert view is not None
    return trainer, view


def plane(table: Table, side: int) -> torch.Tensor:
    """The grid of both inputs, the first across, the second upwards."""
    frame = table.frame
    xs = np.linspace(frame["x1"].min(), frame["x1"].max(), side)
    ys = np.linspace(frame["x2"].min(), frame["x2"].max(), side)
    return torch.tensor([(x, y) for y in ys for x in xs], dtype=torch.float32)


@pytest.mark.parametrize("activation", ACTIVATIONS)
def test_units_over_a_plane_give_what_the_layers_of_torch_give(activation: str) -> None:
    table = numbers()
    trainer, view = seen(network(model__activations=(activation,)), table)
    assert view.kind is PictureKind.PLANE
    assert view.inputs == ("x1", "x2")
    x = plane(table, SIDE)
    for at, layer in enumerate(trainer.parts.model.layers):
        np.testing.assert_allclose(view.layers[at].pictures, x.T.numpy(), rtol=1e-6, atol=1e-6)
        x = layer(x).detach()
        if at < 2 and activation != "identity":
            x = getattr(torch.nn.functional, activation)(x)
    np.testing.assert_allclose(view.layers[3].pictures, x.T.numpy(), rtol=1e-5, atol=1e-6)
    np.testing.assert_allclose(
        view.layers[3].pictures[0], trainer.predict(plane(table, SIDE).double().numpy())[:, 0], rtol=1e-5
    )


def test_weights_and_biases_are_those_of_the_model_in_its_order() -> None:
    trainer, view = seen(network(), numbers())
    for at, layer in enumerate(trainer.parts.model.layers, 1):
        assert view.layers[at].name == f"layers.{at - 1}."
        np.testing.assert_array_equal(view.layers[at].weight, layer.weight.detach().double())
        np.testing.assert_array_equal(view.layers[at].bias, layer.bias.detach().double())
    assert view.layers[0].weight is None
    assert [layer.function for layer in view.layers] == ["identity", "tanh", "tanh", "identity"]
    assert [layer.names for layer in view.layers] == [("x1", "x2"), (), (), ("y1",)]
    assert view.dropout == 0.2


def test_dropout_is_off_and_nothing_random_is_drawn() -> None:
    """Looking at the diagram changes no number of the run."""
    watched, alone = Trainer(network(), numbers()), Trainer(network(), numbers())
    for _ in range(12):
        network_view(watched, NetworkRequest(unit=(1, 2)))
        assert float(watched.step()) == float(alone.step())


def test_one_input_is_a_line_over_its_training_rows() -> None:
    table = numbers(inputs=1)
    trainer, view = seen(recipe(model__kind="polynomial", model__degree=2), table)
    low, high = table.frame["x1"].min(), table.frame["x1"].max()
    assert (view.kind, view.ranges) == (PictureKind.LINE, ((low, high),))
    x = np.linspace(low, high, view.layers[0].pictures.shape[1])
    np.testing.assert_allclose(view.layers[0].pictures, [x, x**2], rtol=1e-5, atol=1e-6)
    assert view.layers[0].names == ("x1", "x1²")
    np.testing.assert_allclose(
        view.layers[1].pictures[0], trainer.predict(x[:, None])[:, 0], rtol=1e-5, atol=1e-6
    )
    assert view.layers[1].name == ""


def test_more_inputs_show_how_often_a_unit_gives_what() -> None:
    table = numbers(40, inputs=5)
    trainer, view = seen(network(model__activations=("sigmoid",)), table)
    assert (view.kind, view.inputs) == (PictureKind.COUNTS, ())
    hidden = torch.sigmoid(trainer.parts.model.layers[0](trainer.parts.data.train.x)).detach()
    for unit in range(4):
        expected, _ = np.histogram(hidden[:, unit], BINS, (0, 1))
        np.testing.assert_allclose(view.layers[1].pictures[unit], expected / len(hidden), rtol=1e-5)
    assert list(view.layers[1].low) == [0] * 4
    assert list(view.layers[1].high) == [1] * 4


def test_classes_have_an_output_each_that_shows_its_probability() -> None:
    experiment = network(loss__kind="cross_entropy", model__output="softmax")
    _, view = seen(experiment, classes())
    last = view.layers[-1]
    assert last.names == ("apple", "pear", "plum")
    assert last.function == "softmax"
    np.testing.assert_allclose(last.pictures.sum(axis=0), 1, rtol=1e-5)
    assert (list(last.low), list(last.high)) == ([0, 0, 0], [1, 1, 1])


def test_targets_are_shown_over_their_own_range_in_original_units() -> None:
    table = numbers(targets=2)
    trainer, view = seen(network(data__standardize_targets=True), table)
    last = view.layers[-1]
    trains = table.frame.iloc[trainer.parts.data.train.rows]
    np.testing.assert_allclose(last.low, [trains["y1"].min(), trains["y2"].min()])
    np.testing.assert_allclose(last.high, [trains["y1"].max(), trains["y2"].max()])
    grid = plane(table, SIDE).double().numpy()
    np.testing.assert_allclose(last.pictures, trainer.predict(grid).T, rtol=1e-4, atol=1e-5)


def test_a_text_input_shows_rows_and_the_names_of_its_features() -> None:
    frame = pd.DataFrame({"kind": ["a", "b", "a", "c"] * 5, "y": np.arange(20.0)})
    table = Table.from_frame(frame, {"kind": Role.INPUT, "y": Role.TARGET})
    _, view = seen(network(), table)
    assert view.kind is PictureKind.COUNTS
    assert view.layers[0].units == len(view.layers[0].names) == 3


def test_a_unit_closely_has_the_gradient_and_the_last_change_of_what_comes_into_it() -> None:
    trainer, view = seen(network(), numbers(), NetworkRequest(unit=(2, 1)))
    unit, layer = view.unit, trainer.parts.model.layers[1]
    assert unit is not None
    assert trainer.trace.gradients is not None
    assert trainer.trace.before is not None
    names = [name for name, _ in trainer.parts.model.named_parameters()]
    for row in range(5):
        name, index = unit.place_of(row, "layers.1.")
        at = names.index(name)
        gradient = trainer.trace.gradients[at]
        assert gradient is not None
        now = dict(trainer.parts.model.named_parameters())[name].detach()
        before = trainer.trace.before[at]
        expected = [each.double().reshape(-1)[index] for each in (now, gradient)]
        np.testing.assert_array_equal(unit.incoming[row, :2], expected)
        assert unit.incoming[row, 2] == float(now.double().view(-1)[index] - before.double().view(-1)[index])
    assert unit.place_of(0, "layers.1.") == ("layers.1.bias", 1)
    assert unit.incoming[0, 0] == float(layer.bias.detach()[1])
    assert unit.picture.shape == (FINE_SIDE**2,)
    assert unit.least <= unit.mean <= unit.most


def test_a_unit_that_is_gone_is_no_unit() -> None:
    _, view = seen(network(), numbers(), NetworkRequest(unit=(1, 4)))
    assert view.unit is None
    _, view = seen(network(), numbers(), NetworkRequest(unit=(9, 0)))
    assert view.unit is None


def test_without_a_bias_rows_are_weights_alone() -> None:
    _, view = seen(network(model__bias=False), numbers(), NetworkRequest(unit=(1, 3)))
    assert view.unit is not None
    assert view.unit.place_of(1, "layers.0.") == ("layers.0.weight", 7)
    assert view.layers[1].bias is None


def test_a_large_layer_is_summed_up_until_it_is_opened() -> None:
    wide = MOST_UNITS + 24
    trainer, view = seen(network(model__layers=(wide, 3), model__activations=("relu",)), numbers())
    layer = view.layers[1]
    assert (layer.units, layer.shown) == (wide, 0)
    assert layer.summary is not None
    weight = trainer.parts.model.layers[0].weight.detach().double()
    assert layer.summary.norm == pytest.approx(float(weight.norm()), rel=1e-6)
    counts, _ = np.histogram(weight, len(layer.summary.counts), (layer.summary.low, layer.summary.high))
    np.testing.assert_allclose(layer.summary.counts, counts / weight.numel())
    assert view.layers[2].shown == 3
    opened = network_view(trainer, NetworkRequest(opened=(1,)))
    assert opened is not None
    assert opened.layers[1].pictures.shape == (wide, SIDE**2)
    assert opened.layers[1].summary is None


def test_units_that_never_answer_are_counted_as_dead() -> None:
    trainer = Trainer(network(model__layers=(20,), model__activations=("relu",)), numbers())
    with torch.no_grad():
        trainer.parts.model.layers[0].bias[:5] = -1e6
    view = network_view(trainer, NetworkRequest())
    assert view is not None
    assert view.layers[1].summary is not None
    alive = torch.relu(trainer.parts.model.layers[0](plane(numbers(), SIDE))).amax(0) > 0
    assert view.layers[1].summary.dead == pytest.approx(1 - float(alive.float().mean()))
    assert view.layers[1].summary.dead >= 0.25


def test_a_deep_network_is_summed_up_whatever_its_widths() -> None:
    _, view = seen(network(model__layers=(2,) * (MOST_LAYERS + 1)), numbers())
    assert [layer.shown for layer in view.layers] == [2, *[0] * (MOST_LAYERS + 1), 1]
    _, view = seen(network(model__layers=(2,) * MOST_LAYERS), numbers())
    assert all(layer.shown == layer.units for layer in view.layers)


def test_other_rows_move_the_plane() -> None:
    loop = looped(network(), numbers())
    loop.resume(3)
    drive(loop)
    loop.post(network(), with_cell(numbers(), 2, "x1", 50.0))
    loop.resume(3)
    drive(loop)
    view = make_report(loop, FrameRequest(network=NetworkRequest()), 0.0).network
    assert view is not None
    assert view.ranges[0][1] == 50.0


def test_only_who_asks_gets_it_and_a_formula_has_none() -> None:
    loop = looped(network(), numbers())
    assert make_report(loop, FrameRequest(), 0.0).network is None
    formula = looped(recipe(model__kind="formula", model__formula="a * x1"), numbers(inputs=1))
    assert make_report(formula, FrameRequest(network=NetworkRequest()), 0.0).network is None


@given(arrays(np.float32, (17, 3)), st.floats(-1e6, 1e6), st.floats(1e-3, 1e6))
def test_shares_count_every_number_once(values: np.ndarray, low: float, span: float) -> None:
    found = shares(values, np.full(3, low), np.full(3, low + span))
    np.testing.assert_allclose(found.sum(axis=1), np.isfinite(values).mean(axis=0), rtol=1e-5)


@given(st.floats(1e-20, 1e20))
def test_a_scale_is_rounded_up_by_less_than_half(value: float) -> None:
    assert value <= rounded_up(value) * (1 + 1e-6)
    assert rounded_up(value) <= value * 1.7
