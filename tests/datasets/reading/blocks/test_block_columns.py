"""Blocks are read fast only where that makes no difference to reading them one record after the other."""

from pathlib import Path

import numpy as np
import pytest
from hypothesis import HealthCheck, example, given, settings
from hypothesis import strategies as st

from datasets.files import read_table
from datasets.problems import Problem
from datasets.reading.blocks import text_blocks
from datasets.reading.blocks.block_columns import Wanted, Way, parse_block
from datasets.reading.options import ReadingOptions
from datasets.table import Table

PLAIN = ReadingOptions(encoding="utf-8", delimiter=",", quote='"', escape="", decimal=".", thousands="")

numbers = st.one_of(
    st.integers(-99, 99).map(str),
    st.integers(-(2**64), 2**64).map(str),
    st.floats(allow_nan=False, allow_infinity=False).map(repr),
    st.floats(-1, 1).map(repr),
    st.from_regex(r"[+-]?[0-9]{0,3}\.?[0-9]{0,22}([eE][+-]?[0-9]{1,3})?", fullmatch=True),
)
oddities = st.sampled_from(
    [
        *(
            "",
            "",
            "NA",
            "007",
            "1e400",
            "1e-400",
            "0.1234567890123456789",
            '"1"',
            " 2",
            "2 ",
            "x",
            "nan",
            "inf",
        ),
        *(
            "-0",
            "1e",
            "1e+",
            "e5",
            "1_0",
            "0x1F",
            "True",
            "FALSE",
            "1,5",
            "1.234,5",
            " ",
            "--",
            "+",
            ".",
            "5.",
        ),
        *(
            '"a b"',
            '"say ""so"""',
            '"two\nlines"',
            '""',
            'a"b',
            "'=1",
            "#x",
            "é",
            "１",
            "\t",
            "9" * 30,
            "1 2",
        ),
    ]
)
words = st.text("ab01.- é", min_size=1, max_size=5)


def table_or_problem(path: Path, options: ReadingOptions) -> Table | str:
    """The table of the file, or what is wrong with it."""
    try:
        return read_table(path, options)
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


def check(path: Path, options: ReadingOptions, size: int) -> None:
    """The file comes to the same either way, in blocks of `size` bytes."""
    with pytest.MonkeyPatch.context() as patch:
        patch.setattr(text_blocks, "BLOCK", size)
        fast = table_or_problem(path, options)
        patch.setattr(Way, "is_fit", False)
        slow = table_or_problem(path, options)
    if isinstance(slow, str) or isinstance(fast, str):
        assert fast == slow
    else:
        assert same(fast, slow)


def tables(cells: st.SearchStrategy[str]) -> st.SearchStrategy[list[list[str]]]:
    """Rows of `cells`, as many in each."""
    return st.integers(1, 3).flatmap(
        lambda width: st.lists(st.lists(cells, min_size=width, max_size=width), min_size=1, max_size=12)
    )


SIZES = st.sampled_from([1, 7, 40, 1 << 20])
ANY_PATH = [HealthCheck.function_scoped_fixture]


@given(tables(numbers | numbers | oddities), SIZES, st.sampled_from(["\n", "\r\n", "\r"]), st.booleans())
@example([["-0", "1"], ["0.5", "-0"]], 7, "\n", True)
@example([["9007199254740993", "1"], ["0.5", "2"]], 1, "\n", True)
@settings(max_examples=500, deadline=None, suppress_health_check=ANY_PATH)
def test_the_table_is_the_same_either_way(
    tmp_path: Path, cells: list[list[str]], size: int, end: str, header: bool
) -> None:
    path = tmp_path / "data.csv"
    top = [[f"x{number}" for number in range(len(cells[0]))]] if header else []
    path.write_bytes("".join(",".join(row) + end for row in top + cells).encode())
    check(path, ReadingOptions(), size)


@given(
    st.lists(st.lists(words | numbers | oddities, max_size=4), min_size=1, max_size=12),
    SIZES,
    st.sampled_from([",", ";", "\t", " "]),
    st.sampled_from([".", ","]),
    st.sampled_from([None, ("7", "x"), ()]),
    st.booleans(),
)
@settings(max_examples=500, deadline=None, suppress_health_check=ANY_PATH)
def test_so_are_ragged_rows_and_texts_in_any_dialect(
    tmp_path: Path,
    rows: list[list[str]],
    size: int,
    delimiter: str,
    decimal: str,
    missing: tuple[str, ...] | None,
    last: bool,
) -> None:
    path = tmp_path / "data.csv"
    text = "\n".join(delimiter.join(row) for row in [["a", "b", "c"], *rows])
    path.write_bytes((text + "\n" * last).encode())
    options = ReadingOptions(
        encoding="utf-8", delimiter=delimiter, quote='"', decimal=decimal, header=1, missing_words=missing
    )
    if delimiter != decimal:
        check(path, options, size)


@given(tables(words | oddities), SIZES, st.sampled_from(["utf-16-le", "cp932", "cp1252", "iso2022_jp"]))
@settings(max_examples=200, deadline=None, suppress_health_check=ANY_PATH)
def test_so_are_files_in_any_encoding(
    tmp_path: Path, cells: list[list[str]], size: int, encoding: str
) -> None:
    path = tmp_path / "data.csv"
    top = [[f"x{number}" for number in range(len(cells[0]))]]
    text = "".join(",".join(row) + "\n" for row in top + cells)
    path.write_bytes(text.encode(encoding, errors="ignore"))
    check(path, ReadingOptions(encoding=encoding), size)


@pytest.mark.parametrize(
    ("block", "width"),
    [
        ("1,2\n3,4\n", 2),
        ("1,2\r\n3,4\r\n", 2),
        ("1,2\n3,4", 2),
        ("1,2\r3,4\r", 2),
        ("1,\n,4\n", 2),
        ("-1.5,+2e-3\n0.25,1E5\n", 2),
        ("0.30000000000000004,0.0012345678901234567\n", 2),
        ("1.2345678901234567e-05,1797693134862315\n1,2.5\n", 2),
        ("0.12500000000000000000,1\n", 2),
        ('"1","2"\n', 2),
    ],
)
def test_plain_numbers_are_taken(block: str, width: int) -> None:
    found = parse_block(block.encode(), Way(PLAIN, width))
    assert found is not None
    for row, line in enumerate(block.splitlines()):
        for column, cell in enumerate(line.replace('"', "").split(",")):
            assert found.cells[column].dtype != object
            value = found.cells[column][row]
            assert value == float(cell) if cell else np.isnan(value)


@pytest.mark.parametrize(
    "cell",
    [
        "x", "nan", "inf", "NA", "007", "-007", "00", "0.12345678901234567890", "1e999", "1e-310",
        "9223372036854775808", "9007199254740993.0", "2024-04-01", "1_0", "１", "+", ".", "e5", "1e", "1e5.5",
        "True", "0x10", "100000000000000000000", "-0",
    ],
)  # fmt: skip
def test_what_is_doubtful_comes_as_it_is_written(cell: str) -> None:
    found = parse_block(f"1,{cell}\n2,3\n".encode(), Way(PLAIN, 2))
    assert found is not None
    assert found.cells[0].tolist() == [1, 2]
    assert found.cells[1].tolist() == [cell, "3"]
    assert found.texts(0).tolist() == ["1", "2"]


def test_texts_are_wanted_or_found() -> None:
    block = b'a,1\n"b, ""c""",\n,3\n'
    found = parse_block(block, Way(PLAIN, 2), Wanted(texts=frozenset([1])))
    assert found is not None
    assert found.cells[0].tolist()[:2] == ["a", 'b, "c"']
    assert np.isnan(found.cells[0][2])
    assert found.cells[1].tolist()[::2] == ["1", "3"]
    assert np.isnan(found.cells[1][1])


def test_known_words_are_missing_among_numbers() -> None:
    wanted = Wanted(words={0: frozenset(["NA", " - "]), 1: frozenset(["NA"])})
    found = parse_block(b"1,NA\r\nNA,2\r\n - ,\r\n,nan\r\n", Way(PLAIN, 2), wanted)
    assert found is not None
    assert np.isnan(found.cells[0]).tolist() == [False, True, True, True]
    assert found.words == {0: {1: "NA", 2: " - "}}
    assert found.cells[1].tolist()[::3] == ["NA", "nan"]


@pytest.mark.parametrize(
    "block",
    [
        "1,2\n3\n", "1\n2,3,4\n", "1,2\n\n3,4\n", "1,2\n3,4,5\n6\n", "1,2\r3,4\n", "1,2\0\n", '1,"2\n',
        '1,a"b"\n', '1,"a"b\n', '1,"a" \n', "\ufeff1,2\n",
    ],
)  # fmt: skip
def test_what_may_be_cut_otherwise_is_left(block: str) -> None:
    assert parse_block(block.encode(), Way(PLAIN, 2)) is None


def test_a_row_that_ends_in_a_delimiter_is_taken_where_all_do() -> None:
    found = parse_block(b"1,2,\n3,4,\n", Way(PLAIN, 2))
    assert found is not None
    assert found.trailing
    assert [cells.tolist() for cells in found.cells] == [[1, 3], [2, 4]]
    assert parse_block(b"1,2,\n3,4,5\n", Way(PLAIN, 2)) is None


def test_numbers_far_down_that_are_not_plain(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(text_blocks, "BLOCK", 4_000)
    path = tmp_path / "data.csv"
    path.write_bytes(b"a,b\n" + b"1,2\n" * 5_000 + b"NA,3\n" + b"4,5\n" * 5_000 + b"6,7")
    table = read_table(path)
    assert table.rows == 10_002
    assert table.frame["a"].isna().sum() == 1
    assert table.frame["a"].tolist()[-1] == 6
    assert table.frame["b"].sum() == 2 * 5_000 + 3 + 5 * 5_000 + 7
    assert "1 cell was taken for a missing value: “NA” in row 5001" in str(table.report[0])
    path.write_bytes(b"a,b\n" + b"1,2\n" * 5_000 + b'3,"x\n')
    with pytest.raises(Problem, match="line 5002: a quote is opened"):
        read_table(path)
    path.write_bytes(b"a,b\n" + b"1,2\n" * 5_000 + b"3" + b",3" * 200 + b"\n")
    with pytest.raises(Problem, match="line 5002: the row has 201 cells instead of 2"):
        read_table(path)


def test_a_block_that_ends_within_quotes_is_put_together(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    path = tmp_path / "data.csv"
    path.write_bytes(b"n,t\n" + b'1,"a\nb,c\n"\n2,d"e\n' * 500)
    whole = read_table(path)
    assert whole.frame["t"].tolist() == ["a\nb,c\n", 'd"e'] * 500
    for size in (50, 100, 1_000):
        monkeypatch.setattr(text_blocks, "BLOCK", size)
        assert same(read_table(path), whole)


def test_an_empty_line_after_a_number_beyond_int64_is_no_row(tmp_path: Path) -> None:
    path = tmp_path / "data.csv"
    path.write_bytes(b"x\n" + b"9" * 32 + b"\nabc\n\n2\n3\n")
    table = read_table(path)
    assert table.frame["x"].tolist() == ["9" * 32, "abc", "2", "3"]
    assert any("1 empty line " in str(problem) for problem in table.report)
