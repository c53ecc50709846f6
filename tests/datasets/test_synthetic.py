"""Tables by rule: each rule's points and labels, seeds, noise and what is refused."""

from hashlib import sha256
from typing import Any

import numpy as np
import pytest

from datasets.formula import evaluate, parse
from datasets.problems import Problem
from datasets.synthetic import CENTRES, GENERATORS, generate
from datasets.table import Table


def points(table: Table) -> tuple[Any, Any, Any]:
    return tuple(table.frame[name].to_numpy() for name in table.columns)


@pytest.mark.parametrize(
    ("name", "rows", "inputs", "target"),
    [
        ("line", 100, ("x",), "y"),
        ("sine", 2000, ("x",), "y"),
        ("polynomial", 200, ("x",), "y"),
        ("circle", 500, ("x1", "x2"), "label"),
        ("xor", 500, ("x1", "x2"), "label"),
        ("gauss", 500, ("x1", "x2"), "label"),
        ("spiral", 500, ("x1", "x2"), "label"),
        ("plane", 1200, ("x1", "x2"), "y"),
        ("multi-gauss", 1200, ("x1", "x2"), "y"),
        ("logistic", 2000, ("x",), "y"),
        ("cone", 40_401, ("x1", "x2"), "y"),
    ],
)
def test_rows_columns_roles_and_seeds(name: str, rows: int, inputs: tuple[str, ...], target: str) -> None:
    assert name in GENERATORS
    table = generate(name, noise=0.2, seed=5)
    assert (table.rows, table.inputs, table.targets, table.name) == (rows, inputs, (target,), name)
    assert all(table.frame[column].dtype == np.float64 for column in table.columns)
    assert table.in_use.all()
    assert table.equals(generate(name, noise=0.2, seed=5))
    assert not table.equals(generate(name, noise=0.2, seed=6))
    assert np.isfinite(table.frame.to_numpy()).all()
    for count in (1, 2, 7, 501):
        assert generate(name, count).rows == count
    if target == "label":
        assert set(table.frame["label"]) == {-1.0, 1.0}
        assert (table.frame["label"] > 0).mean() == pytest.approx(0.5, abs=0.1)
        assert GENERATORS[name].classes


def test_every_generator_is_tested() -> None:
    assert set(GENERATORS) == {
        *("line", "sine", "polynomial", "circle", "xor", "gauss", "spiral", "plane", "multi-gauss"),
        *("logistic", "cone"),
    }


def test_the_curves_are_the_plain_numpy_ones() -> None:
    x, y = points(generate("sine"))
    np.testing.assert_array_equal(x, np.linspace(-np.pi, np.pi, 2000))
    np.testing.assert_array_equal(y, np.sin(np.linspace(-np.pi, np.pi, 2000)))
    x, y = points(generate("line", 11))
    np.testing.assert_array_equal(y, 2 * np.linspace(-1, 1, 11) + 1)
    x, y = points(generate("polynomial", 9))
    np.testing.assert_allclose(y, np.polynomial.Polynomial([1, -2, 0, 1])(x), atol=1e-14)


@pytest.mark.parametrize("name", ["line", "sine", "polynomial"])
def test_noise_of_a_curve_is_a_standard_deviation(name: str) -> None:
    clean, noisy = points(generate(name, 20_000)), points(generate(name, 20_000, noise=0.3))
    np.testing.assert_array_equal(clean[0], noisy[0])
    assert (noisy[1] - clean[1]).std() == pytest.approx(0.3, rel=0.03)
    assert abs((noisy[1] - clean[1]).mean()) < 0.02


def test_circle() -> None:
    x1, x2, label = points(generate("circle", 4000))
    radius = np.hypot(x1, x2)
    np.testing.assert_array_equal(label, np.where(radius < 2.5, 1.0, -1.0))
    assert (radius < 2.5).sum() == 2000
    assert (radius[label < 0] >= 3.5).all()
    assert radius.max() <= 5
    assert radius[label > 0].mean() == pytest.approx(1.25, abs=0.05)  # uniform in the radius, not in the area


def test_xor() -> None:
    x1, x2, label = points(generate("xor", 4000))
    np.testing.assert_array_equal(label, np.where(x1 * x2 >= 0, 1.0, -1.0))
    both = np.abs(np.concatenate([x1, x2]))
    assert 0.3 <= both.min() < 0.31
    assert 5.28 < both.max() <= 5.3


@pytest.mark.parametrize(("noise", "variance"), [(0.0, 0.5), (0.25, 2.25), (0.5, 4.0)])
def test_gauss(noise: float, variance: float) -> None:
    x1, x2, label = points(generate("gauss", 20_000, noise=noise))
    for x in (x1, x2):
        assert (x - 2 * label).var() == pytest.approx(variance, rel=0.04)
    assert np.corrcoef(x1 - 2 * label, x2 - 2 * label)[0, 1] == pytest.approx(0, abs=0.03)


def test_spiral() -> None:
    x1, x2, label = points(generate("spiral"))
    order = np.argsort(np.hypot(x1, x2)[label > 0], kind="stable")
    part = np.arange(250) / 250
    np.testing.assert_allclose(x1[label > 0][order], 5 * part * np.sin(3.5 * np.pi * part), atol=1e-12)
    np.testing.assert_allclose(x2[label > 0][order], 5 * part * np.cos(3.5 * np.pi * part), atol=1e-12)
    order = np.argsort(np.hypot(x1, x2)[label < 0], kind="stable")
    np.testing.assert_allclose(x1[label < 0][order], -5 * part * np.sin(3.5 * np.pi * part), atol=1e-12)
    origin = np.hypot(x1, x2) == 0
    assert sorted(label[origin]) == [-1.0, 1.0]


def test_noise_moves_the_points_of_the_spiral_by_at_most_itself() -> None:
    noisy = np.hypot(*points(generate("spiral", 2000, noise=0.4))[:2])
    assert 5.0 < noisy.max() <= 5 + 0.4 * np.sqrt(2)


def test_plane() -> None:
    x1, x2, y = points(generate("plane"))
    np.testing.assert_array_equal(y, (x1 + x2) / 10)
    assert np.abs(np.concatenate([x1, x2])).max() <= 6
    seen = points(generate("plane", noise=0.1))
    np.testing.assert_array_equal(np.sort(seen[0]), np.sort(x1))
    off = np.abs(seen[2] - (seen[0] + seen[1]) / 10)
    assert 0.05 < off.max() <= 0.12


def test_multi_gauss() -> None:
    x1, x2, y = points(generate("multi-gauss", 3000))
    for a, b, value in zip(x1, x2, y, strict=True):
        tents = [sign * max(0.0, 1 - np.hypot(a - c1, b - c2) / 2) for c1, c2, sign in CENTRES]
        assert value == pytest.approx(max(tents, key=abs), abs=1e-12)
    assert (y == 0).any()
    assert y.min() < -0.8
    assert y.max() > 0.8


def test_logistic_has_the_chance_that_it_names() -> None:
    x, y = points(generate("logistic", 200_000))
    np.testing.assert_array_equal(x, np.linspace(-1, 1, 200_000))
    assert set(y) == {0.0, 1.0}
    for low in np.arange(-1.0, 1.0, 0.1):
        part = (low <= x) & (x < low + 0.1)
        chance = 1 / (1 + np.exp(1 - 5 * x[part]))
        assert y[part].mean() == pytest.approx(chance.mean(), abs=0.02)


def test_noise_blurs_the_step_of_the_logistic_and_leaves_x() -> None:
    clean, noisy = points(generate("logistic", 20_000)), points(generate("logistic", 20_000, noise=2.0))
    np.testing.assert_array_equal(clean[0], noisy[0])
    left = clean[0] < -0.5
    assert clean[1][left].mean() < 0.03 < 0.2 < noisy[1][left].mean()


def test_cone() -> None:
    x1, x2, y = points(generate("cone"))
    np.testing.assert_allclose(y, 2 * np.sqrt(x1**2 + x2**2), rtol=1e-15)
    np.testing.assert_allclose(x1[:3], [-10, -10, -10])
    np.testing.assert_allclose(x2[:3], [-10, -9.9, -9.8], rtol=1e-14)
    np.testing.assert_allclose(y[:3], [28.284271240234375, 28.143205642700195, 28.002857208251953], rtol=1e-7)
    assert (x1[-1], x2[-1], x1[201]) == (10, 10, pytest.approx(-9.9))
    assert y.astype(np.float32).var(ddof=0) == pytest.approx(32.78076171875, rel=1e-4)
    assert y.mean() == pytest.approx(15.380301475524902, rel=1e-5)
    off = points(generate("cone", noise=0.005))[2] - y
    assert 0.00499 < np.abs(off).max() <= 0.005
    assert off.std() == pytest.approx(0.005 / np.sqrt(3), rel=0.02)


def test_cone_of_any_number_of_rows_is_a_grid() -> None:
    x1, x2, _ = points(generate("cone", 7))
    assert x1.tolist() == [-10, -10, -10, 0, 0, 0, 10]
    assert x2.tolist() == [-10, 0, 10, -10, 0, 10, -10]
    assert [column.tolist() for column in points(generate("cone", 1))] == [[0], [0], [0]]


# Of 101 rows with noise 0.3 and seed 7, as they were before ranges could be chosen.
DIGESTS = {
    "line": "3edf5a9abdf4d3e2",
    "sine": "af9f82daf5b92b46",
    "polynomial": "f387b08d8d400b16",
    "circle": "3040c5c32a240ebf",
    "xor": "dbbd7b0fbb2abfb3",
    "gauss": "5ead3b9633f5846f",
    "spiral": "b0d4a7905671b1db",
    "plane": "a6fe7fb74dad5f2f",
    "multi-gauss": "8a42acc7f122d4ff",
    "logistic": "5a2dca2b30393f41",
    "cone": "06766b42429ca399",
}


@pytest.mark.parametrize("name", sorted(GENERATORS))
def test_a_rules_own_range_gives_the_rows_that_it_always_gave(name: str) -> None:
    table = generate(name, 101, 0.3, seed=7)
    assert _digest(table) == DIGESTS[name]
    assert _digest(generate(name, 101, 0.3, seed=7, range=GENERATORS[name].range)) == DIGESTS[name]


def _digest(table: Table) -> str:
    """Of values to nine digits: sines differ in their last bit from machine to machine."""
    text = "\n".join(" ".join(f"{value:.8e}" for value in row) for row in table.frame.to_numpy().tolist())
    return sha256(text.replace("-0.0", "0.0").encode()).hexdigest()[:16]


@pytest.mark.parametrize("name", [name for name, rule in GENERATORS.items() if not rule.pictured])
@pytest.mark.parametrize("span", [(-3.0, -1.0), (0.5, 2.5)])
def test_inputs_lie_in_the_range(name: str, span: tuple[float, float]) -> None:
    table = generate(name, 400, range=span)
    for column in table.inputs:
        values = table.frame[column]
        assert span[0] <= values.min() < values.max() <= span[1]
        assert values.max() - values.min() > 1.9


@pytest.mark.parametrize("name", [name for name, rule in GENERATORS.items() if rule.pictured])
@pytest.mark.parametrize("noise", [0.0, 0.3])
def test_a_picture_is_moved_and_scaled_with_its_range(name: str, noise: float) -> None:
    own, other = points(generate(name, 600, noise, 3)), points(generate(name, 600, noise, 3, range=(10, 30)))
    for place in (0, 1):
        np.testing.assert_allclose(other[place], 20 + 2 * own[place], rtol=1e-12)
    np.testing.assert_array_equal(other[2], own[2])


@pytest.mark.parametrize("name", [name for name, rule in GENERATORS.items() if rule.truth])
def test_a_target_stays_its_function_in_another_range(name: str) -> None:
    table = generate(name, 4_900, range=(0.25, 3.0))
    columns = {column: table.frame[column].to_numpy() for column in table.inputs}
    truth = evaluate(parse(GENERATORS[name].truth), columns)
    target = table.frame[table.targets[0]].to_numpy()
    if GENERATORS[name].classes:
        assert target.mean() == pytest.approx(truth.mean(), abs=0.03)
    else:
        np.testing.assert_allclose(target, truth, rtol=1e-12, atol=1e-12)


def test_a_far_logistic_is_quiet() -> None:
    assert generate("logistic", 50, range=(-1e5, -1e4)).frame["y"].max() == 0


@pytest.mark.parametrize("name", ["circle", "xor"])
def test_noise_of_a_label_moves_only_the_label(name: str) -> None:
    clean, noisy = generate(name, 2000), generate(name, 2000, noise=0.5)
    np.testing.assert_array_equal(clean.frame["x1"], noisy.frame["x1"])
    np.testing.assert_array_equal(clean.frame["x2"], noisy.frame["x2"])
    assert 0.1 < (clean.frame["label"] != noisy.frame["label"]).mean() < 0.5


@pytest.mark.parametrize("name", ["circle", "gauss", "spiral"])
def test_rows_are_shuffled(name: str) -> None:
    label = generate(name, 500).frame["label"].to_numpy()
    assert 200 < (label[1:] != label[:-1]).sum() < 300


@pytest.mark.parametrize(
    ("arguments", "sentence"),
    [
        ({"name": "spirla"}, "There is no generator named “spirla”. The nearest is “spiral”"),
        ({"name": "zzz"}, "There is no generator named “zzz”. There are: line, sine"),
        ({"name": "line", "rows": 0}, "A table of 0 rows cannot be made"),
        ({"name": "line", "noise": -0.1}, "The noise cannot be -0.1"),
        ({"name": "line", "noise": float("nan")}, "The noise cannot be nan"),
        ({"name": "line", "seed": -1}, "The seed cannot be -1"),
        ({"name": "line", "range": (1, 1)}, "The range of the inputs cannot be 1, 1. Choose two numbers"),
        ({"name": "line", "range": (2, 1)}, "The range of the inputs cannot be 2, 1"),
        ({"name": "line", "range": (1,)}, "The range of the inputs cannot be 1"),
        ({"name": "line", "range": (1, 2, 3)}, "The range of the inputs cannot be 1, 2, 3"),
        ({"name": "line", "range": (float("nan"), 3)}, "The range of the inputs cannot be nan, 3"),
        ({"name": "line", "range": (0, 1e101)}, "The range of the inputs cannot be 0, 1e+101"),
    ],
)
def test_what_cannot_be_made_is_a_problem(arguments: dict[str, Any], sentence: str) -> None:
    with pytest.raises(Problem) as caught:
        generate(**arguments)
    assert str(caught.value).startswith(sentence)


@pytest.mark.parametrize("name", [name for name, rule in GENERATORS.items() if rule.truth])
def test_a_truth_is_what_the_target_follows(name):
    table = generate(name, rows=4_900)
    columns = {column: table.frame[column].to_numpy() for column in table.inputs}
    truth = evaluate(parse(GENERATORS[name].truth), columns)
    target = table.frame[table.targets[0]].to_numpy()
    if GENERATORS[name].classes:  # the chance of 1: as often as that in each tenth of the rows
        for part in np.array_split(np.arange(len(truth)), 10):
            assert target[part].mean() == pytest.approx(truth[part].mean(), abs=0.07)
    else:
        np.testing.assert_allclose(target, truth, rtol=1e-12, atol=1e-12)
