"""Which rows train and which validate."""

from typing import Any

import numpy as np
import pandas as pd
import pytest
from hypothesis import given
from hypothesis import strategies as st

from datasets.problems import Problem
from datasets.splitting.split import SplitPlan, split_rows
from datasets.table import Role, Table


def table_of(**columns: list[Any]) -> Table:
    return Table.from_frame(pd.DataFrame(columns))


@given(st.integers(0, 60), st.floats(0, 0.95), st.integers(0, 2**32), st.data())
def test_every_row_in_use_is_in_one_part_in_order(rows: int, fraction: float, seed: int, data: Any) -> None:
    in_use = np.array(data.draw(st.lists(st.booleans(), min_size=rows, max_size=rows)), dtype=np.bool_)
    table = table_of(y=list(range(rows))).with_in_use(in_use)
    split = split_rows(table, SplitPlan(validation=fraction, seed=seed))
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
    first, again, other = (split_rows(table, SplitPlan(validation=0.25, seed=seed)) for seed in (7, 7, 8))
    assert first.validation.tolist() == again.validation.tolist()
    assert first.validation.tolist() != other.validation.tolist()
    order = np.random.default_rng(7).permutation(100)
    assert first.validation.tolist() == sorted(order[:25].tolist())


def test_values_do_not_matter_and_rows_set_aside_are_left_out() -> None:
    table = table_of(y=[0.0] * 10).with_in_use(np.arange(10) % 2 == 0)
    split = split_rows(table, SplitPlan(validation=0.4, seed=0))
    assert len(split.validation) == 2
    assert set(split.train) | set(split.validation) == {0, 2, 4, 6, 8}


def test_stratified_parts_have_the_classes_in_proportion() -> None:
    labels = ["a"] * 60 + ["b"] * 30 + ["c"] * 9 + [""]
    table = Table.from_frame(pd.DataFrame({"x": range(100), "t": labels}), {"t": Role.TARGET})
    split = split_rows(table, SplitPlan(validation=0.2, seed=3, method="stratified"))
    held_back = [labels[row] for row in split.validation]
    assert [held_back.count(label) for label in ("a", "b", "c", "")] == [12, 6, 2, 0]
    assert len(split.train) == 80
    assert (
        split_rows(table, SplitPlan(validation=0.2, seed=4, method="stratified")).validation.tolist()
        != split.validation.tolist()
    )


def test_stratifying_leaves_one_row_of_every_class_to_train_on() -> None:
    table = table_of(x=[1, 2, 3, 4], y=[0, 1, 0, 1])
    split = split_rows(table, SplitPlan(validation=0.9, seed=0, method="stratified"))
    assert sorted(table.frame["y"][split.train].tolist()) == [0, 1]


def test_stratifying_by_what_is_not_classes_is_a_problem() -> None:
    with pytest.raises(Problem, match="“y” has 3 different values in 3 rows"):
        split_rows(table_of(y=[0.1, 0.2, 0.3]), SplitPlan(validation=0.5, seed=0, method="stratified"))
    with pytest.raises(Problem, match="no column is the target"):
        split_rows(
            Table.from_frame(pd.DataFrame({"x": [1, 2]}), {}),
            SplitPlan(validation=0.5, seed=0, method="stratified"),
        )


@pytest.mark.parametrize(
    "words",
    [
        [0, 1, 0, 1],
        [0.0, 1.0, 0.0, 1.0],
        ["train", "validation", "training", "val"],
        [" Train ", "VAL", "False", "valid"],
        ["学習", "検証", "訓練", "검증"],
        [False, True, False, True],
    ],
)
def test_a_split_column_decides_alone(words: list[Any]) -> None:
    table = table_of(s=words, y=[1.0, 2.0, 3.0, 4.0]).with_roles(split="s")
    split = split_rows(table, SplitPlan(validation=0.0, seed=0, method="stratified"))
    assert split.train.tolist() == [0, 2]
    assert split.validation.tolist() == [1, 3]


@pytest.mark.parametrize(("words", "row", "said"), [(["train", "maybe"], 2, "maybe"), (["", "train"], 1, "")])
def test_a_split_column_that_says_something_else_is_a_problem(words: list[str], row: int, said: str) -> None:
    table = table_of(s=words, y=[1.0, 2.0]).with_roles(split="s")
    with pytest.raises(Problem, match=f"Row {row} of the split column “s” says “{said}”"):
        split_rows(table, SplitPlan(validation=0.5, seed=0))
    aside = table.with_in_use(np.arange(2) != row - 1)
    assert len(split_rows(aside, SplitPlan(validation=0.5, seed=0)).train) == 1


def test_a_split_column_must_leave_something_to_train_on() -> None:
    table = table_of(s=[1, 1], y=[1.0, 2.0]).with_roles(split="s")
    with pytest.raises(Problem, match="leaves none to train on"):
        split_rows(table, SplitPlan(validation=0.5, seed=0))


@given(st.integers(2, 60), st.floats(0, 0.49), st.floats(0, 0.49), st.integers(0, 2**32))
def test_three_parts_share_the_rows(rows: int, validation: float, test: float, seed: int) -> None:
    table = table_of(
        y=list(range(rows)), g=[row // 3 for row in range(rows)], c=[row % 2 for row in range(rows)]
    )
    table = table.with_roles(targets=["c"])
    for method in ("random", "stratified", "ordered"):
        if method == "stratified" and rows < 4:
            continue
        split = split_rows(table, SplitPlan(validation, test, seed, method, "g"))
        together = np.concatenate([split.train, split.validation, split.test])
        assert sorted(together.tolist()) == list(range(rows))
        assert len(split.train) > 0
        if method != "stratified":  # where every class keeps a row to train on
            assert len(split.validation) > 0 or validation == 0
            assert len(split.test) > 0 or test == 0 or rows < 3


def test_the_rows_that_validate_do_not_depend_on_the_test_rows() -> None:
    table = table_of(y=list(range(50)), t=[0, 1] * 25).with_roles(targets=["t"])
    for method in ("random", "stratified"):
        without = split_rows(table, SplitPlan(0.2, 0.0, 3, method))
        with_test = split_rows(table, SplitPlan(0.2, 0.3, 3, method))
        assert with_test.validation.tolist() == without.validation.tolist()
        assert len(with_test.test) == 15 or method == "stratified"


def test_shares_that_leave_nothing_are_a_problem() -> None:
    with pytest.raises(Problem, match="leave nothing to train on"):
        split_rows(table_of(y=[1, 2, 3]), SplitPlan(validation=0.6, test=0.4))


@given(st.lists(st.integers(0, 5), min_size=3, max_size=60), st.integers(0, 2**32), st.floats(0.01, 0.45))
def test_groups_stay_together(groups: list[int], seed: int, share: float) -> None:
    table = table_of(y=list(range(len(groups))), g=groups)
    plan = SplitPlan(share, share, seed, "grouped", "g")
    if len(set(groups)) < 3:
        with pytest.raises(Problem, match="are needed so that each part gets one"):
            split_rows(table, plan)
        return
    split = split_rows(table, plan)
    parts = [{groups[row] for row in rows} for rows in (split.train, split.validation, split.test)]
    assert all(parts)
    assert len(set.union(*parts)) == sum(map(len, parts))
    assert sum(map(len, (split.train, split.validation, split.test))) == len(groups)


def test_groups_come_near_the_wanted_share() -> None:
    table = table_of(y=list(range(1000)), g=[row // 10 for row in range(1000)])
    split = split_rows(table, SplitPlan(0.2, 0.1, 5, "grouped", "g"))
    assert (len(split.validation), len(split.test)) == (200, 100)
    with pytest.raises(Problem, match="needs a group column"):
        split_rows(table, SplitPlan(0.2, method="grouped"))
    with pytest.raises(Problem, match="split by column h, which the table does not have") as grouped:
        split_rows(table, SplitPlan(0.2, method="grouped", group="h"))
    assert grouped.value.remedies == ("split_at_random",)
    with pytest.raises(Problem, match="split by column h") as ordered:
        split_rows(table, SplitPlan(0.2, method="ordered", order="h"))
    assert ordered.value.remedies == ("order_of_table",)


def test_in_order_the_last_rows_are_held_back_and_the_very_last_test() -> None:
    table = table_of(time=[5.0, 1.0, 3.0, 2.0, 4.0], y=[0.0] * 5)
    split = split_rows(table, SplitPlan(0.2, 0.4, method="ordered", order="time"))
    assert split.train.tolist() == [1, 3]
    assert split.validation.tolist() == [2]
    assert split.test.tolist() == [0, 4]
    as_it_stands = split_rows(table, SplitPlan(0.2, 0.4, method="ordered"))
    assert as_it_stands.validation.tolist() == [2]
    assert as_it_stands.test.tolist() == [3, 4]
    gap = table_of(time=[1.0, None, 2.0], y=[0.0] * 3)
    with pytest.raises(Problem, match="Row 2 has no value in the order column “time”"):
        split_rows(gap, SplitPlan(0.4, method="ordered", order="time"))


def test_a_split_column_can_name_test_rows() -> None:
    table = table_of(s=["train", "val", "test", "2", "テスト"], y=[1.0] * 5).with_roles(split="s")
    split = split_rows(table)
    assert (split.train.tolist(), split.validation.tolist(), split.test.tolist()) == ([0], [1], [2, 3, 4])
