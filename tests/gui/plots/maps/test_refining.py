import numpy as np
from hypothesis import given
from hypothesis import strategies as st
from hypothesis.extra.numpy import arrays

from gui.plots.maps.refining import between, refined

X = np.linspace(-2, 2, 9)


def test_what_was_known_stays_and_cubics_are_met_inside():
    cubic = X**3 - X + 1
    found, places = refined(cubic, 0), between(X)
    assert found[::2].tolist() == cubic.tolist()
    assert places[1::2].tolist() == ((X[:-1] + X[1:]) / 2).tolist()
    np.testing.assert_allclose(found[3:-3], places[3:-3] ** 3 - places[3:-3] + 1, rtol=1e-12, atol=1e-12)


def test_either_axis_of_a_grid_with_outputs_is_refined():
    grid = np.add.outer(3 * np.arange(5.0), np.arange(7.0))[..., None] + np.array([0.0, 100.0])
    both = refined(refined(grid, 0), 1)
    assert both.shape == (9, 13, 2)
    np.testing.assert_allclose(both[..., 0], np.add.outer(1.5 * np.arange(9.0), 0.5 * np.arange(13.0)))
    np.testing.assert_allclose(both[..., 1] - both[..., 0], 100.0)


def test_a_hole_spreads_no_further_than_four_places():
    values = np.arange(12.0)
    values[5] = np.inf
    found = refined(values, 0)
    assert np.isnan(found[[7, 9, 11, 13]]).all()
    assert np.isfinite(np.delete(found, [7, 9, 10, 11, 13])).all()


@given(arrays(np.float64, st.integers(1, 9), elements=st.floats()))
def test_any_values_are_refined(values):
    found = refined(values, 0)
    assert len(found) == len(between(np.arange(float(len(values))))) == 2 * len(values) - 1
    np.testing.assert_array_equal(found[::2], values)
