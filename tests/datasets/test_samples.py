"""The sample tables hold the numbers of their sources."""

import numpy as np
import pytest
from sklearn.datasets import load_diabetes, load_iris

from datasets.problems import Problem
from datasets.samples import FOLDER, SAMPLES, load_sample


@pytest.mark.parametrize("name", SAMPLES)
def test_every_sample_loads_without_a_word_and_has_its_source_named(name: str) -> None:
    table = load_sample(name)
    assert table.name == name
    assert table.report == ()
    assert table.source is None
    assert table.targets == SAMPLES[name].targets
    assert len(table.inputs) + len(table.targets) == len(table.columns)
    assert not table.frame.isna().any(axis=None)
    assert f"`{SAMPLES[name].file}`" in (FOLDER / "README.md").read_text(encoding="utf-8")


def test_no_sample_file_is_left_out() -> None:
    assert {path.name for path in FOLDER.glob("*.csv")} == {sample.file for sample in SAMPLES.values()}


def test_the_small_ones() -> None:
    fruit = load_sample("fruit")
    assert fruit.inputs == ("温度", "降水量", "湿度")
    assert fruit.targets == ("りんご", "オレンジ")
    assert fruit.frame.to_numpy().tolist() == [
        [73, 67, 43, 56, 70],
        [91, 88, 64, 81, 101],
        [87, 134, 58, 119, 133],
        [102, 43, 37, 22, 37],
        [69, 96, 70, 103, 119],
    ]
    ten = load_sample("ten-points").frame
    assert ten["x"].tolist() == list(range(10))
    assert ten["y"].tolist() == [1.0, 1.3, 3.1, 2.0, 5.0, 6.3, 6.6, 7.4, 8.0, 9.0]
    xor = load_sample("xor").frame.to_numpy()
    assert xor.tolist() == [[0, 0, 0], [0, 1, 1], [1, 0, 1], [1, 1, 0]]
    logistic = load_sample("logistic-13").frame
    assert logistic["x"].tolist() == list(range(-6, 7))
    assert logistic["y"].tolist() == [0, 0, 0, 0, 0, 0, 1, 0, 1, 1, 1, 1, 1]


def test_the_design_matrix_is_the_line_with_a_column_of_ones() -> None:
    design, line = load_sample("line-100-ones"), load_sample("line-100")
    assert design.inputs == ("one", "x")
    assert (design.frame["one"] == 1).all()
    assert design.frame[["x", "y"]].equals(line.frame)
    first, last = line.frame.to_numpy()[0], line.frame.to_numpy()[-1]
    assert (*first, *last) == (-2.482113, -8.542024, 2.66324, 13.834002)


@pytest.mark.parametrize(("name", "row"), [("x-0", [0]), ("x-1", [1]), ("x-3", [3]), ("two-numbers", [1, 2])])
def test_numbers_without_a_target(name: str, row: list[int]) -> None:
    table = load_sample(name)
    assert table.targets == ()
    assert table.frame.to_numpy().tolist() == [row]


def test_diabetes_and_iris_are_those_of_scikit_learn() -> None:
    ours, theirs = load_sample("diabetes"), load_diabetes(scaled=False)
    assert ours.inputs == tuple(theirs.feature_names)
    np.testing.assert_array_equal(ours.frame[list(ours.inputs)].to_numpy(), theirs.data)
    np.testing.assert_array_equal(ours.frame["progression"], theirs.target)
    ours, theirs = load_sample("iris"), load_iris()
    np.testing.assert_array_equal(ours.frame[list(ours.inputs)].to_numpy(), theirs.data)
    assert ours.frame["species"].tolist() == theirs.target_names[theirs.target].tolist()


def test_an_unknown_sample_is_a_problem() -> None:
    with pytest.raises(Problem, match="The nearest is “diabetes”"):
        load_sample("diabets")
    with pytest.raises(Problem, match="There are: fruit, ten-points"):
        load_sample("###")
