"""Which rows train and which validate."""

from typing import Any

import numpy as np
import pandas as pd
import pytest
from hypothesis import given
from hypothesis import strategies as st

from datasets.problems import Problem
from datasets.split import split_rows
from datasets.table import Role, Table


def table_of(**columns: list[Any]) -> Table:
    return Table.from_frame(pd.DataFrame(columns))


@given(st.integers(0, 60), st.floats(0, 0.95), st.integers(0, 2**32), st.data())
def test_every_row_in_use_is_in_one_part_in_order(rows: int, fraction: float, seed: int, data: Any) -> None:
    in_use = np.array(data.draw(st.lists(st.booleans(), min_size=rows, max_size=rows)), dtype=np.bool_)
    table = table_of(y=list(range(rows))).with_in_use(in_use)
    split = split_rows(table, fraction=fraction, seed=seed)
    both = np.concatenate([split.train, split.validation])
    assert sorted(both.tolist()) == np.flatnonzero(in_use).tolist()
    assert split.train.dtype == split.validation.dtype == np.int64
    assert (np.diff(split.train) > 0).all()
    assert (np.diff(split.validation) > 0).all()
    used = int(in_use.sum())
    assert len(split.train) > 0 or used == 0
    assert (len(split.validation) > 0) == (fraction > 0 and used > 1)
    if 1 <= fraction * used <= used - 1:
        assert abs(len(split.validation) - fraction * used) <= 0.5


def test_the_seed_decides() -> None:
    table = table_of(y=list(range(100)))
    first, again, other = (split_rows(table, fraction=0.25, seed=seed) for seed in (7, 7, 8))
    assert first.validation.tolist() == again.validation.tolist()
    assert first.validation.tolist() != other.validation.tolist()
    order = np.random.default_rng(7).permutation(100)
    assert first.validation.tolist() == sorted(order[:25].tolist())


def test_values_do_not_matter_and_rows_set_aside_are_left_out() -> None:
    table = table_of(y=[0.0] * 10).with_in_use(np.arange(10) % 2 == 0)
    split = split_rows(table, fraction=0.4, seed=0)
    assert len(split.validation) == 2
    assert set(split.train) | set(split.validation) == {0, 2, 4, 6, 8}


def test_stratified_parts_have_the_classes_in_proportion() -> None:
    labels = ["a"] * 60 + ["b"] * 30 + ["c"] * 9 + [""]
    table = Table.from_frame(pd.DataFrame({"x": range(100), "t": labels}), {"t": Role.TARGET})
    split = split_rows(table, fraction=0.2, seed=3, stratify=True)
    held_back = [labels[row] for row in split.validation]
    assert [held_back.count(label) for label in ("a", "b", "c", "")] == [12, 6, 2, 0]
    assert len(split.train) == 80
    assert (
        split_rows(table, fraction=0.2, seed=4, stratify=True).validation.tolist()
        != split.validation.tolist()
    )


def test_stratifying_leaves_one_row_of_every_class_to_train_on() -> None:
    table = table_of(x=[1, 2, 3, 4], y=[0, 1, 0, 1])
    split = split_rows(table, fraction=0.9, seed=0, stratify=True)
    assert sorted(table.frame["y"][split.train].tolist()) == [0, 1]


def test_stratifying_by_what_is_not_classes_is_a_problem() -> None:
    with pytest.raises(Problem, match="“y” has 3 different values in 3 rows"):
        split_rows(table_of(y=[0.1, 0.2, 0.3]), fraction=0.5, seed=0, stratify=True)
    with pytest.raises(Problem, match="no column is the target"):
        split_rows(Table.from_frame(pd.DataFrame({"x": [1, 2]}), {}), fraction=0.5, seed=0, stratify=True)


@pytest.mark.parametrize(
    "words",
    [
        [0, 1, 0, 1],
        [0.0, 1.0, 0.0, 1.0],
        ["train", "validation", "training", "test"],
        [" Train ", "VAL", "False", "valid"],
        ["学習", "検証", "訓練", "검증"],
        [False, True, False, True],
    ],
)
def test_a_split_column_decides_alone(words: list[Any]) -> None:
    table = table_of(s=words, y=[1.0, 2.0, 3.0, 4.0]).with_roles(split="s")
    split = split_rows(table, fraction=0.0, seed=0, stratify=True)
    assert split.train.tolist() == [0, 2]
    assert split.validation.tolist() == [1, 3]


@pytest.mark.parametrize(("words", "row", "said"), [(["train", "maybe"], 2, "maybe"), (["", "train"], 1, "")])
def test_a_split_column_that_says_something_else_is_a_problem(words: list[str], row: int, said: str) -> None:
    table = table_of(s=words, y=[1.0, 2.0]).with_roles(split="s")
    with pytest.raises(Problem, match=f"Row {row} of the split column “s” says “{said}”"):
        split_rows(table, fraction=0.5, seed=0)
    aside = table.with_in_use(np.arange(2) != row - 1)
    assert len(split_rows(aside, fraction=0.5, seed=0).train) == 1


def test_a_split_column_must_leave_something_to_train_on() -> None:
    table = table_of(s=[1, 1], y=[1.0, 2.0]).with_roles(split="s")
    with pytest.raises(Problem, match="leaves none to train on"):
        split_rows(table, fraction=0.5, seed=0)
