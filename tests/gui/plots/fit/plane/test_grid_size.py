import numpy as np
import pytest

from engine.report import Plane, PlaneRequest
from gui.plots.fit.plane.grid_size import RESTING, RUNNING, SMALLEST, GridSize


def plane(across, up, seconds):
    request = PlaneRequest(("a", "b"), np.arange(float(across)), np.arange(float(up)))
    return Plane(request, np.zeros((up, across, 1)), (), seconds)


def settled(cost, *, running, size=(700.0, 420.0), fixed=0.0):
    """The grid after some frames in which a place costs `cost` seconds."""
    found = GridSize()
    for _ in range(20):
        across, up = found.of(*size, running=running)
        found.learn(plane(across, up, fixed + across * up * cost))
    return found.of(*size, running=running)


@pytest.mark.parametrize("running", [True, False])
@pytest.mark.parametrize("cost", [2e-8, 3e-7, 4e-6])
def test_a_grid_takes_no_more_than_it_may_and_uses_it(cost, running):
    across, up = settled(cost, running=running)
    budget = RUNNING if running else RESTING
    assert across * up * cost <= budget or across == SMALLEST
    finest = 700 / (5.0 if running else 2.5)
    assert across * up * cost >= budget / 6 or across > finest / 1.6
    assert abs(up / across - 0.6) < 0.1 or up == min(across, 20)


def test_a_dear_model_has_the_coarsest_grid():
    assert settled(1e-3, running=True) == (SMALLEST, SMALLEST)


def test_it_does_not_go_to_and_fro():
    found, seen = GridSize(), []
    random = np.random.default_rng(0)
    for _ in range(200):
        across, up = found.of(700.0, 420.0, running=True)
        seen.append(across)
        found.learn(plane(across, up, 5e-5 + across * up * 3e-7 * random.uniform(0.8, 1.3)))
    assert len(set(seen[20:])) == 1


def test_a_small_plot_has_a_small_grid():
    assert settled(1e-9, running=False, size=(50.0, 50.0))[0] <= 20
    assert settled(1e-9, running=True, size=(1.0, 1.0)) == (SMALLEST, SMALLEST)
