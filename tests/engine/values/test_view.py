"""What is told of the parameters is what torch says of them."""

import numpy as np
import pytest
import torch

from engine.report import FrameRequest
from engine.reporting import make_report
from engine.values.records import MOST_ELEMENTS, QUANTILES, ValuesRequest, ValuesView
from engine.values.view import grouped
from tests.engine.runs import drive, looped, network, numbers, recipe


def view(loop, since: int | None = None) -> ValuesView:
    found = make_report(loop, FrameRequest(values=ValuesRequest(since)), 0.0).values
    assert found is not None
    return found


def run(loop, steps: int) -> None:
    loop.resume(steps)
    drive(loop)


def test_what_is_not_asked_for_is_not_measured() -> None:
    assert make_report(looped(network(), numbers()), FrameRequest(), 0.0).values is None


def test_few_numbers_are_told_one_by_one_with_their_names() -> None:
    loop = looped(recipe(), numbers())
    assert np.isnan(view(loop).gradients).all(), "no step, no gradient"
    run(loop, 4)
    found = view(loop)
    assert (found.step, found.names) == (4, ("weight x1", "weight x2", "bias y1"))
    flat = torch.cat([p.detach().reshape(-1) for p in loop.trainer.parts.parameters])
    assert found.values.tolist() == flat.tolist()
    gradients = loop.trainer.trace.computed or loop.trainer.trace.gradients
    assert found.gradients.tolist() == torch.cat([g.reshape(-1) for g in gradients]).tolist()


def test_norms_and_quantiles_are_those_of_all_elements_of_a_layer() -> None:
    loop = looped(network(model__layers=(9, 5)), numbers())
    run(loop, 3)
    found = view(loop)
    assert found.names == ()
    assert found.layers == ("layers.0", "layers.1", "layers.2")
    assert sum(p.numel() for p in loop.trainer.parts.parameters) > MOST_ELEMENTS
    named = dict(loop.trainer.parts.model.named_parameters())
    trace = loop.trainer.trace
    before = dict(zip(named, trace.before, strict=True))
    for at, layer in enumerate(found.layers):
        own = [f"{layer}.weight", f"{layer}.bias"]
        flat = torch.cat([named[name].detach().reshape(-1) for name in own]).double().numpy()
        old = torch.cat([before[name].reshape(-1) for name in own]).double().numpy()
        assert found.norms[0, at] == pytest.approx(np.linalg.norm(flat))
        assert found.norms[2, at] == pytest.approx(np.linalg.norm(flat - old), rel=1e-4)
        expected = np.quantile(flat, np.linspace(0, 1, QUANTILES))
        np.testing.assert_allclose(found.spread[0, at], expected)


def test_a_unit_that_gives_nothing_for_any_row_is_dead() -> None:
    loop = looped(network(model__layers=(4, 5), model__activations=("relu", "tanh")), numbers())
    with torch.no_grad():
        loop.trainer.parts.model.layers[0].bias[1] = -1e6
    found = view(loop)
    inputs = loop.trainer.parts.data.train.x
    first = loop.trainer.parts.model.layers[0]
    outputs = torch.relu(inputs @ first.weight.T + first.bias)
    share = float((outputs == 0).all(dim=0).double().mean())
    assert found.dead[0] == share >= 0.25
    assert np.isnan(found.dead[1:]).all(), "a tanh is not dead"


def test_what_the_timeline_knows_of_earlier_steps_is_told_once_it_is_asked_for() -> None:
    loop = looped(recipe(), numbers())
    run(loop, 5)
    five = view(loop).values
    loop.replay.record()
    run(loop, 5)
    found = view(loop, since=-1)
    assert [each.step for each in found.earlier] == list(loop.replay.timeline.steps)[: len(found.earlier)]
    assert found.earlier[0].step == 0
    at = {each.step: each for each in found.earlier}
    assert 5 in at
    np.testing.assert_array_equal(at[5].values, five)
    assert np.isnan(at[5].gradients).all()
    assert view(loop, since=10).earlier == ()
    assert all(each.step > 3 for each in view(loop, since=3).earlier)


def test_numbers_that_are_not_finite_are_no_failure() -> None:
    loop = looped(network(), numbers())
    with torch.no_grad():
        loop.trainer.parts.parameters[0].view(-1)[0] = float("nan")
    found = view(loop)
    assert np.isnan(found.norms[0, 0])
    assert np.isnan(found.spread[0, 0]).all()


def test_parameters_are_grouped_by_layers() -> None:
    names = ["a", "layers.0.weight", "layers.0.bias", "layers.1.weight", "b"]
    assert grouped(names) == {"a": [0], "layers.0": [1, 2], "layers.1": [3], "b": [4]}
