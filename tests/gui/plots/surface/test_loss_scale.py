"""Losses on a scale of colours, whatever they are."""

import numpy as np
from hypothesis import given
from hypothesis import strategies as st

from gui.plots.surface.loss_scale import LossScale, Way

ANY = st.lists(st.floats(allow_nan=True, allow_infinity=True), min_size=1, max_size=30)


@given(losses=ANY, log=st.booleans())
def test_every_loss_has_a_place_in_order_or_none(losses: list[float], log: bool) -> None:
    given = np.array(losses)
    scale = LossScale.of(given, log)
    drawn = np.abs(given) <= 1e300
    if scale is None:
        assert not drawn.any()
        return
    assert scale.low < scale.high
    shares = scale.shares(given)
    assert (np.isnan(shares) == ~drawn).all()
    held = shares[drawn]
    assert ((held >= 0) & (held <= 1)).all()
    order = np.argsort(given[drawn], kind="stable")
    assert (np.diff(held[order]) >= -1e-12).all()
    for place, text in scale.steps(12):
        assert -1e-6 <= scale.share(place) <= 1 + 1e-6
        assert text


def test_the_scale_is_by_powers_of_ten_where_that_can_be() -> None:
    scale = LossScale.of(np.array([0.01, 100.0]), log=True)
    assert scale == LossScale(Way.DECADES, -2.0, 2.0)
    assert scale.share(float(scale.places(np.array(1.0)))) == 0.5
    assert [text for _, text in scale.steps(12)][:3] == ["0.01", "0.02", "0.05"]


def test_a_loss_of_0_lies_at_the_lower_end() -> None:
    scale = LossScale.of(np.array([0.0, 1e-30, 10.0]), log=True)
    assert scale is not None
    assert (scale.low, scale.high) == (-7.0, 1.0)
    assert scale.shares(np.array([0.0, 1e-30, 10.0])).tolist() == [0.0, 0.0, 1.0]


def test_losses_of_both_signs_have_0_between_them() -> None:
    scale = LossScale.of(np.array([-1000.0, 1000.0]), log=True)
    assert scale is not None
    assert scale.way is Way.TWO_SIDES
    assert scale.share(0.0) == 0.5
    texts = [text for _, text in scale.steps(12)]
    assert "0" in texts
    assert texts[0].startswith("\N{MINUS SIGN}")


def test_a_scale_that_hardly_changes_stays() -> None:
    first = LossScale.of(np.array([0.01, 100.0]), log=True)
    assert LossScale.of(np.array([0.011, 99.0]), True, first) is first
    assert LossScale.of(np.array([0.001, 99.0]), True, first) is not first
    assert LossScale.of(np.array([0.01, 100.0]), False, first) is not first


def test_contours_of_less_than_a_decade_are_not_few() -> None:
    scale = LossScale.of(np.array([0.31, 2.1]), log=True)
    assert scale is not None
    assert len(scale.steps(12)) >= 7
