"""Numbers are read fast only where that makes no difference to reading them one by one."""

from pathlib import Path

import numpy as np
import pytest
from hypothesis import HealthCheck, example, given, settings
from hypothesis import strategies as st

from datasets import number_blocks, rows
from datasets.files import read_table
from datasets.number_blocks import line_blocks, parse_numbers
from datasets.problems import Problem
from datasets.table import Table

numbers = st.one_of(
    st.integers(-99, 99).map(str),
    st.integers(-(2**64), 2**64).map(str),
    st.floats(allow_nan=False, allow_infinity=False).map(repr),
    st.floats(-1, 1).map(repr),
    st.from_regex(r"[+-]?[0-9]{0,3}\.?[0-9]{0,22}([eE][+-]?[0-9]{1,3})?", fullmatch=True),
)
oddities = st.sampled_from(
    ["", "", "NA", "007", "1e400", "1e-400", "0.1234567890123456789", '"1"', " 2", "x"]
)


def table_or_problem(path: Path) -> Table | str:
    """The table of the file, or what is wrong with it."""
    try:
        return read_table(path)
    except Problem as problem:
        return str(problem)


def same(one: Table, other: Table) -> bool:
    """Whether two tables are the same to the last bit, and say the same."""
    return (
        one.equals(other)
        and all(
            np.array_equal(np.signbit(one.frame[name]), np.signbit(other.frame[name]))
            for name in one.columns
            if one.frame[name].dtype == np.float64
        )
        and [str(problem) for problem in one.report] == [str(problem) for problem in other.report]
    )


@given(
    st.integers(1, 3).flatmap(
        lambda width: st.lists(
            st.lists(numbers | numbers | oddities, min_size=width, max_size=width), min_size=1, max_size=12
        )
    ),
    st.sampled_from([1, 7, 40, 1 << 22]),
    st.sampled_from(["\n", "\r\n"]),
    st.booleans(),
)
@example([["-0", "1"], ["0.5", "-0"]], 1, "\n", True)
@example([["9007199254740993", "1"], ["0.5", "2"]], 1, "\n", True)
@settings(max_examples=400, deadline=None, suppress_health_check=[HealthCheck.function_scoped_fixture])
def test_the_table_is_the_same_either_way(
    tmp_path: Path, cells: list[list[str]], size: int, end: str, header: bool
) -> None:
    path = tmp_path / "data.csv"
    top = [[f"x{number}" for number in range(len(cells[0]))]] if header else []
    path.write_bytes("".join(",".join(row) + end for row in top + cells).encode())
    with pytest.MonkeyPatch.context() as patch:
        patch.setattr(rows, "may_have_numbers", lambda options: False)
        slow = table_or_problem(path)
    with pytest.MonkeyPatch.context() as patch:
        patch.setattr(number_blocks, "BLOCK", size)
        fast = table_or_problem(path)
    if isinstance(slow, str) or isinstance(fast, str):
        assert fast == slow
    else:
        assert same(fast, slow)


@pytest.mark.parametrize(
    ("block", "width"),
    [
        ("1,2\n3,4\n", 2),
        ("1,2\r\n3,4\r\n", 2),
        ("1,\n,4\n", 2),
        ("-1.5,+2e-3\n0.25,1E5\n", 2),
        ("0.30000000000000004,0.0012345678901234567\n", 2),
        ("1.2345678901234567e-05,1797693134862315\n1,2.5\n", 2),
        ("0.12500000000000000000,1\n", 2),
    ],
)
def test_plain_numbers_are_taken(block: str, width: int) -> None:
    found = parse_numbers(block.encode(), ",", width)
    assert found is not None
    for row, line in enumerate(block.splitlines()):
        for column, cell in enumerate(line.split(",")):
            value = found.columns[column][row]
            assert value == float(cell) if cell else np.isnan(value)


@pytest.mark.parametrize(
    "block",
    [
        "1,x\n", "1,nan\n", "1,inf\n", "1,NA\n", '1,"2"\n', "1, 2\n", "1;2\n", "1,2\n3\n",
        "1\n2,3,4\n", "1,2\n\n3,4\n",
        "1,2\n3,4,5\n6\n", "007,1\n", "-007,1\n", "1,00\n", "0.12345678901234567890,1\n",
        "1e999,1\n", "1,1e-310\n",
        "9223372036854775808,1\n", "9007199254740993,1\n0.5,2\n", "1,2\r3,4\n", "1,2024-04-01\n",
        "1,1_0\n", "1,１\n",
        "1,+\n", "1,.\n", "1,e5\n", "1,1e5.5\n",
    ],
)  # fmt: skip
def test_what_is_doubtful_is_left(block: str) -> None:
    assert parse_numbers(block.encode(), ",", 2) is None


@pytest.mark.parametrize("size", [1, 5, 6, 7, 100])
def test_blocks_are_whole_lines(tmp_path: Path, size: int, monkeypatch: pytest.MonkeyPatch) -> None:
    path = tmp_path / "data.csv"
    path.write_bytes(b"a,b\n1,2\n\n33333333333,4\n5,6")
    monkeypatch.setattr(number_blocks, "BLOCK", size)
    found = list(line_blocks(path))
    assert b"".join(found) == b"a,b\n1,2\n\n33333333333,4\n"[: sum(map(len, found))]
    assert all(block.endswith(b"\n") for block in found)


def test_numbers_far_down_that_are_not_plain(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(number_blocks, "BLOCK", 4_000)
    path = tmp_path / "data.csv"
    path.write_bytes(b"a,b\n" + b"1,2\n" * 5_000 + b"NA,3\n" + b"4,5\n" * 5_000 + b"6,7")
    table = read_table(path)
    assert table.rows == 10_002
    assert table.frame["a"].isna().sum() == 1
    assert table.frame["a"].tolist()[-1] == 6
    assert table.frame["b"].sum() == 2 * 5_000 + 3 + 5 * 5_000 + 7
    assert "the first “NA” in row 5001" in str(table.report[0])
    path.write_bytes(b"a,b\n" + b"1,2\n" * 5_000 + b'3,"x\n')
    with pytest.raises(Problem, match="line 5002: a quote is opened"):
        read_table(path)
