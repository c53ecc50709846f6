import numpy as np
from hypothesis import given
from hypothesis import strategies as st

from gui.plots.values.samples import MOST, Samples
from tests.gui.plots.values.views import view


@given(st.lists(st.tuples(st.integers(0, 300), st.integers(0, 40)), max_size=12))
def test_steps_rise_and_each_row_is_its_own(parts):
    samples, expected = Samples(), []
    for back, more in parts:
        samples.truncate(back)
        expected = [step for step in expected if step <= back]
        for _ in range(more):
            step = (expected[-1] if expected else 0) + 1
            samples.add(view(step))
            expected.append(step)
    assert samples.steps.tolist() == expected
    if expected:
        assert samples.field("values")[:, 1].tolist() == [1.0 + step for step in expected]


def test_a_long_run_is_kept_in_bounded_room_with_its_beginning_and_its_end():
    samples = Samples()
    for step in range(5 * MOST):
        samples.add(view(step))
    assert MOST // 2 <= len(samples) <= MOST
    assert samples.steps[0] == 0
    assert samples.last_step() == 5 * MOST - 1
    assert (np.diff(samples.steps) > 0).all()
    np.testing.assert_array_equal(samples.field("values")[:, 0], samples.steps)


def test_a_gap_stays_one_when_its_row_goes():
    samples = Samples()
    for step in range(MOST):
        samples.add(view(step), after_gap=step in (0, 101, 400))
    samples.add(view(MOST))
    assert samples.steps[samples.gaps].tolist() == [102, 400]


def test_what_the_timeline_knows_comes_first_and_leaves_no_gap():
    samples = Samples()
    samples.add(view(3))
    samples.add(view(50, earlier=(view(2), view(10), view(30))), after_gap=True)
    assert samples.steps.tolist() == [3, 10, 30, 50]
    assert not samples.gaps.any()


def test_another_model_begins_anew():
    samples = Samples()
    samples.add(view(3))
    samples.add(view(4, few=False))
    assert samples.steps.tolist() == [4]
