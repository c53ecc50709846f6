"""Tables: what they accept, roles, guesses and comparison."""

from typing import Any

import numpy as np
import pandas as pd
import pytest

from datasets.columns import TEXT
from datasets.problems import Problem
from datasets.table import Role, Table, guess_roles

ALL = np.ones(2, dtype=np.bool_)


def small() -> Table:
    frame = pd.DataFrame({"温度": [1, 2], "雨": [1.5, 2.5], "w": [1.0, 1.0], "y": [3, 4]})
    return Table.from_frame(frame, name="fruit")


def test_a_frame_becomes_three_kinds_of_column() -> None:
    frame = pd.DataFrame(
        {
            "int8": np.array([1, 2], dtype=np.int8),
            "bool": [True, False],
            "float32": np.array([0.1, 2], dtype=np.float32),
            "uint64": np.array([2**63 + 1, 1], dtype=np.uint64),
            "objects": [1, None],
            "mixed": [1, "a"],
            "empty": ["", "x"],
            "category": pd.Categorical(["a", "b"]),
            "nullable": pd.array([1, None], dtype="Int64"),
            "huge": [2**53 + 1, None],
        },
        index=[5, 9],
    )
    frame["huge"] = pd.Series([2**53 + 1, None], dtype=object, index=[5, 9])
    table = Table.from_frame(frame)
    kinds = {name: str(table.frame[name].dtype) for name in table.columns}
    assert kinds == {
        "int8": "int64",
        "bool": "int64",
        "float32": "float64",
        "uint64": "str",
        "objects": "float64",
        "mixed": "str",
        "empty": "str",
        "category": "str",
        "nullable": "float64",
        "huge": "str",
    }
    assert table.frame["uint64"].tolist() == ["9223372036854775809", "1"]
    assert table.frame["float32"].tolist() == [float(np.float32(0.1)), 2.0]
    assert table.frame["empty"].isna().tolist() == [True, False]
    assert table.frame["mixed"].dtype == TEXT
    assert table.frame.index.equals(pd.RangeIndex(2))


@pytest.mark.parametrize(
    ("frame", "roles", "in_use", "message"),
    [
        (pd.DataFrame([[1, 2], [3, 4]], columns=["a", "a"]), {"a": Role.INPUT}, ALL, "unique"),
        (pd.DataFrame({"": [1, 2]}), {"": Role.INPUT}, ALL, "non-empty"),
        (pd.DataFrame({"a": [1, 2]}, index=[1, 2]), {"a": Role.INPUT}, ALL, "index"),
        (pd.DataFrame({"a": [1, 2]}), {}, ALL, "one role"),
        (pd.DataFrame({"a": [True, False]}), {"a": Role.INPUT}, ALL, "int64, float64 or text"),
        (pd.DataFrame({"a": [1, 2], "b": [1, 2]}), {"a": Role.WEIGHT, "b": Role.WEIGHT}, ALL, "only one"),
        (pd.DataFrame({"a": [1, 2]}), {"a": Role.INPUT}, ALL[:1], "one value per row"),
    ],
)
def test_a_table_that_breaks_the_rules_is_refused(frame: Any, roles: Any, in_use: Any, message: str) -> None:
    with pytest.raises(ValueError, match=message):
        Table(frame, roles, in_use)


def test_rows_in_use_and_roles_cannot_be_written() -> None:
    given = np.array([True, True, True, True])
    table = Table(pd.DataFrame({"a": [1, 2, 3, 4]}), {"a": Role.INPUT}, given)
    given[0] = False
    assert table.in_use.all()
    with pytest.raises(ValueError, match="read-only"):
        table.in_use[0] = False
    with pytest.raises(TypeError):
        table.roles["a"] = Role.TARGET  # type: ignore[index]


@pytest.mark.parametrize(
    ("columns", "expected"),
    [
        ({"a": [1, 2], "b": [1.0, 2.0]}, "input target"),
        ({"a": [1, 2], "t": ["p", "q"], "b": [1.0, 2.0]}, "input ignored target"),
        ({"a": [1, 2, 3, 4], "b": [1, 2, 3, 4], "t": ["p", "q", "p", "q"]}, "input input target"),
        ({"a": [1, 2], "b": [1, 2], "t": ["p", "q"]}, "input target ignored"),
        ({"s": ["p", "q", "p", "q"], "b": [1, 2, 3, 4], "t": ["p", "q", "p", "q"]}, "ignored target ignored"),
        ({"a": [1, 2], "b": [1, 2], "void": [np.nan, np.nan]}, "input target ignored"),
        ({"t": ["p", "q"]}, "ignored"),
        ({"a": [1, 2]}, "target"),
    ],
)
def test_roles_are_guessed_by_the_rule(columns: dict[str, list[Any]], expected: str) -> None:
    frame = Table.from_frame(pd.DataFrame(columns)).frame
    assert list(guess_roles(frame).values()) == [Role(word) for word in expected.split()]


def test_given_roles_take_and_leave() -> None:
    table = small()
    assert table.inputs == ("温度", "雨", "w")
    chosen = table.with_roles(inputs=["雨", "温度"], weight="w")
    assert chosen.inputs == ("温度", "雨")
    assert chosen.targets == ("y",)
    assert chosen.weight == "w"
    assert chosen.split is None
    assert chosen.with_roles(weight="").roles["w"] is Role.IGNORED
    assert chosen.with_roles(targets=["w"]).targets == ("w",)
    assert chosen.with_roles(targets=["w"]).roles["y"] is Role.IGNORED
    assert table.with_roles(split="w").split == "w"
    assert table.with_roles().equals(table)
    assert tuple(chosen.roles) == table.columns


def test_an_unknown_column_is_named_with_the_nearest() -> None:
    with pytest.raises(Problem, match=r"no column named “温庶” in fruit\. Did you mean “温度”"):
        small().with_roles(inputs=["温庶"])
    with pytest.raises(Problem, match="Its columns are: 温度, 雨, w, y"):
        small().column("pressure")


def test_one_column_cannot_have_two_roles() -> None:
    with pytest.raises(Problem, match="“y” is named as input and as target"):
        small().with_roles(inputs=["y"], targets=["y"])


def test_equality_sees_values_dtypes_roles_and_use_but_not_the_name() -> None:
    table = small()
    same = Table(table.frame.copy(), table.roles, table.in_use, name="other")
    assert table.equals(same)
    assert not table.equals(table.with_roles(inputs=["雨"]))
    assert not table.equals(Table(table.frame, table.roles, np.array([True, False])))
    assert not table.equals(Table.from_frame(table.frame.astype({"温度": float}), table.roles))
    gaps = Table.from_frame(pd.DataFrame({"a": [1.0, np.nan], "t": ["x", ""]}))
    assert gaps.equals(Table.from_frame(gaps.frame.copy()))
