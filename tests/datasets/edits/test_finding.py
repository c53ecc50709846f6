"""Cells found by what stands in them, and replaced."""

import re

import numpy as np
import pandas as pd
import pytest
from hypothesis import given
from hypothesis import strategies as st

from datasets.columns import text_column
from datasets.edits import Compound
from datasets.edits.cell_texts import take
from datasets.edits.finding import counted, find, replaced
from datasets.edits.patterns import MOST_SECONDS, Search, matcher
from datasets.problems import Problem
from datasets.table import Table
from datasets.watch import Cancelled

NAN = float("nan")


@pytest.fixture
def table() -> Table:
    return Table.from_frame(
        pd.DataFrame(
            {
                "n": [10, 101, 1000, 1],
                "x": [1.0, 0.5, NAN, 1e300],
                "t": ["Tokyo", "京都 10", None, "tokyo TOKYO"],
            }
        )
    )


def places(table: Table, search: Search, *columns: str, **more: object) -> list[tuple[int, str]]:
    found = find(table, columns or table.columns, search, **more)  # type: ignore[arg-type]
    return [(int(row), name) for name, mask in found.items() for row in np.flatnonzero(mask)]


@pytest.mark.parametrize(
    ("search", "expected"),
    [
        (Search("10"), [(0, "n"), (1, "n"), (2, "n"), (1, "t")]),
        (Search("1", whole=True), [(3, "n"), (0, "x")]),
        (Search("1e3", whole=True), [(2, "n")]),
        (Search("１", whole=True), [(3, "n"), (0, "x")]),
        (Search("e+300"), [(3, "x")]),
        (Search("tokyo"), [(0, "t"), (3, "t")]),
        (Search("tokyo", match_case=True), [(3, "t")]),
        (Search("TOKYO", whole=True), [(0, "t")]),
        (Search("", whole=True), [(2, "x"), (2, "t")]),
        (Search(""), []),
        (Search(r"^1\d$", regex=True), [(0, "n")]),
        (Search(r"\d+", regex=True, whole=True), [(0, "n"), (1, "n"), (2, "n"), (3, "n"), (0, "x")]),
        (
            Search("x*", regex=True),
            [(r, c) for c in "nxt" for r in range(4) if (r, c) not in ((2, "x"), (2, "t"))],
        ),
        (Search("都", regex=True), [(1, "t")]),
        (Search(".", whole=True), []),
    ],
)
def test_found(table: Table, search: Search, expected: list[tuple[int, str]]) -> None:
    assert places(table, search) == expected


def test_only_in_the_rows_that_are_asked_for(table: Table) -> None:
    rows = np.array([3, 1], dtype=np.int64)
    assert places(table, Search("1"), "n", rows=rows) == [(1, "n"), (3, "n")]
    assert places(table, Search("1", whole=True), "n", "x", rows=rows) == [(3, "n")]
    assert counted(find(table, ["n"], Search("1"))) == 4


def after(table: Table, search: Search, new: str) -> dict[str, list[object]]:
    texts = replaced(table, find(table, table.columns, search), search, new)
    taken = take(table, texts)
    assert not taken.not_taken
    changed, _ = Compound(tuple(taken.edits())).apply(table)
    return {
        name: [None if value != value else value for value in changed.frame[name].tolist()]
        for name in {part.column for part in texts}
    }


def test_replaced_in_numbers_and_texts(table: Table) -> None:
    assert after(table, Search("0"), "7") == {
        "n": [17, 171, 1777, 1],
        "x": [1.0, 7.5, None, float("inf")],
        "t": ["Tokyo", "京都 17", None, "tokyo TOKYO"],
    }
    assert after(table, Search("tokyo"), r"\1 大阪") == {
        "t": [r"\1 大阪", "京都 10", None, r"\1 大阪 \1 大阪"]
    }


def test_a_number_found_in_other_words_is_replaced_as_a_whole(table: Table) -> None:
    assert after(table, Search("1.00", whole=True), "2.5") == {
        "n": [10.0, 101.0, 1000.0, 2.5],
        "x": [2.5, 0.5, None, 1e300],
    }


def test_missing_cells_are_replaced(table: Table) -> None:
    changed = after(Table.from_frame(table.frame[["x"]]), Search("", whole=True), "0")
    assert changed == {"x": [1.0, 0.5, 0.0, 1e300]}


def test_groups_of_an_expression(table: Table) -> None:
    assert after(table, Search(r"(\d)(0+)$", regex=True, whole=True), r"\2\1") == {"n": [1, 101, 1, 1]}
    assert after(table, Search("(?P<name>T)okyo", regex=True, match_case=True), r"<\g<name>>") == {
        "t": ["<T>", "京都 10", None, "tokyo TOKYO"]
    }


def test_what_a_number_column_cannot_take_is_listed(table: Table) -> None:
    search = Search("101", whole=True)
    (texts,) = replaced(table, find(table, ["n"], search), search, "many")
    (listed,) = take(table, [texts]).not_taken
    assert (listed.row, listed.column, listed.text) == (1, "n", "many")


@pytest.mark.parametrize(
    ("search", "new", "sentence"),
    [
        (Search("(a", regex=True), "", r"The regular expression (a cannot be read: missing )"),
        (Search("a{2,1}", regex=True), "", "cannot be read: min repeat greater than max repeat"),
        (Search("o", regex=True), r"\9", r"The regular expression \9 cannot be read: invalid group"),
    ],
)
def test_expressions_that_cannot_be_read(table: Table, search: Search, new: str, sentence: str) -> None:
    with pytest.raises(Problem, match=re.escape(sentence)):
        replaced(table, find(table, ["t"], search), search, new)


def test_an_expression_that_takes_for_ever_is_stopped(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr("datasets.edits.patterns.MOST_SECONDS", 0.3)
    table = Table.from_frame(pd.DataFrame({"t": ["a" * 60 + "b"]}))
    with pytest.raises(Problem, match="takes too long and was stopped"):
        find(table, ["t"], Search("(a+)+$", regex=True))
    assert MOST_SECONDS >= 1


def test_a_search_is_ended_on_request_whatever_it_is_at(table: Table) -> None:
    def stop(_done: int, _total: int) -> None:
        raise Cancelled

    long = Table.from_frame(pd.DataFrame({"t": ["a" * 60 + "b"]}))
    for own, search in ((long, Search("(a+)+$", regex=True)), (table, Search("0"))):
        with pytest.raises(Cancelled):
            find(own, own.columns, search, watch=stop)


def test_the_progress_comes_to_its_end(table: Table) -> None:
    big = Table.from_frame(pd.DataFrame({"a": range(25_000), "b": ["x"] * 25_000}))
    told: list[tuple[int, int]] = []
    find(big, big.columns, Search("7"), watch=lambda done, total: told.append((done, total)))
    assert told == sorted(told)
    assert {total for _, total in told} == {50_000}


@given(
    st.lists(st.none() | st.text("aAbß1.\\ ", max_size=4), min_size=1, max_size=6),
    st.text("aAb1.\\", min_size=1, max_size=2),
)
def test_plain_text_is_what_python_finds(cells: list[str | None], text: str) -> None:
    table = Table.from_frame(pd.DataFrame({"t": text_column(cells)}))
    shown = [cell or "" for cell in cells]
    found = places(table, Search(text, match_case=True))
    assert found == [(row, "t") for row, cell in enumerate(shown) if text in cell]
    search = Search(text, match_case=True)
    for part in replaced(table, find(table, ["t"], search), search, "Z\\1"):
        for row, new in zip(part.rows.tolist(), part.texts, strict=True):
            assert new == shown[row].replace(text, "Z\\1")


def test_words_need_no_process() -> None:
    with matcher(Search("a.c")) as match:
        assert match.found(["abc", "A.C", "xa.cx"]) == [1, 2]
        assert match.replaced(["a.c"], "\\g<0>") == [(0, "\\g<0>")]
