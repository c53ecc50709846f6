"""Columns of one of three kinds, and two of them in common."""

from typing import Any

import numpy as np
import pandas as pd
import pytest

from datasets.columns import (
    TEXT,
    as_column,
    as_text,
    floats_hold,
    from_values,
    in_common,
    nbytes,
    number_columns,
    text_column,
)


@pytest.mark.parametrize(
    ("values", "kind", "expected"),
    [
        ([1, True, np.int8(3)], "int64", [1, 1, 3]),
        ([1, 2.5], "float64", [1.0, 2.5]),
        ([2**63, 0.5], "float64", [2.0**63, 0.5]),
        ([2**63 - 1, 2.5], "str", ["9223372036854775807", "2.5"]),
        ([2**63 + 1, 2], "str", ["9223372036854775809", "2"]),
        ([2**53 + 1, ""], "str", ["9007199254740993", ""]),
        (["a", 1, 2.0, None], "str", ["a", "1", "2.0", ""]),
        ([], "float64", []),
        ([None, pd.NA], "float64", ["", ""]),
    ],
)
def test_values_become_the_narrowest_kind(values: list[Any], kind: str, expected: list[Any]) -> None:
    column = from_values(values)
    assert str(column.dtype) == kind
    assert ["" if value != value else value for value in column.tolist()] == expected


def test_a_column_of_a_known_kind_is_not_copied() -> None:
    for column in (pd.Series([1, 2]), pd.Series([0.5]), pd.Series(["a"], dtype=TEXT)):
        assert as_column(column) is column


@pytest.mark.parametrize(
    ("column", "piece", "kinds"),
    [
        (pd.Series([1]), pd.Series([2]), "int64"),
        (pd.Series([1]), pd.Series([2.5]), "float64"),
        (pd.Series([2**53 + 1]), pd.Series([2.5]), "str"),
        (pd.Series([0.5]), pd.Series([2**53 + 1]), "str"),
        (pd.Series([0.5]), pd.Series([2**53]), "float64"),
        (pd.Series([1]), pd.Series(["a"], dtype=TEXT), "str"),
        (pd.Series(["a"], dtype=TEXT), pd.Series([np.nan]), "str"),
        (pd.Series([1]), pd.Series([np.nan], dtype=TEXT), "float64"),
        (pd.Series([2**53 + 1]), pd.Series([np.nan], dtype=TEXT), "str"),
        (pd.Series([1]), pd.Series([], dtype=np.float64), "int64"),
    ],
)
def test_two_columns_meet_where_no_value_changes(column: Any, piece: Any, kinds: str) -> None:
    first, second = in_common(column, piece)
    assert str(first.dtype) == str(second.dtype) == kinds
    assert len(second) == len(piece)
    assert [str(value) for value in first] == [str(value) for value in column.astype(first.dtype)]


@pytest.mark.parametrize(
    ("value", "holds"),
    [(2**53, True), (2**53 + 1, False), (2**60, True), (-(2**63), True), (2**63 - 1, False)],
)
def test_which_whole_numbers_a_float_holds(value: int, holds: bool) -> None:
    assert floats_hold(pd.Series([0, value])) is holds


def test_memory_is_estimated_without_looking() -> None:
    assert nbytes(pd.Series([1.0] * 10)) == 80
    assert nbytes(pd.Series(["a"] * 10, dtype=TEXT)) == 640


def test_columns_of_numbers_are_told_by_their_kind() -> None:
    frame = pd.DataFrame({"a": [1, 2], "b": [1.5, np.nan], "c": as_column(["x", "1"])})
    assert number_columns(frame) == {"a", "b"}
    assert number_columns(frame[[]]) == set()


@pytest.mark.parametrize("count", [0, 1, 4, 5, 9])
def test_texts_are_the_same_in_pieces(monkeypatch: pytest.MonkeyPatch, count: int) -> None:
    texts = [None if at % 3 == 1 else f"{at}" for at in range(count)]
    whole = text_column(texts)
    monkeypatch.setattr("datasets.columns.PIECE", 4)
    pieces = text_column(texts)
    assert pieces.dtype == whole.dtype == TEXT
    assert pieces.equals(whole)
    assert pieces.index.equals(pd.RangeIndex(count))
    assert as_text(pd.Series(np.arange(count))).tolist() == [str(at) for at in range(count)]
