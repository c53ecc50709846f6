"""What is written comes back bit for bit: doubles of every pattern, awkward texts, in every kind of file."""

from pathlib import Path

import numpy as np
import pandas as pd
import pytest
from hypothesis import HealthCheck, given, settings
from numpy.typing import NDArray

from datasets.columns import TEXT
from datasets.files import read_table, write_table
from datasets.problems import Problem
from datasets.table import Table
from datasets.writing.options import WritingOptions
from datasets.writing.written import needed_options, reading_options
from tests.datasets.strategies import tables
from tests.datasets.writing.test_table_writing import assert_same, table_of

WAYS = [
    ("a.csv", WritingOptions()),
    ("a.csv", WritingOptions("utf-8", ";", ",", False)),
    ("a.csv", WritingOptions("utf-8", ",", ",")),
    ("a.tsv", WritingOptions()),
    ("a.xlsx", WritingOptions()),
    ("a.parquet", WritingOptions()),
]
AWKWARD = (
    'say "so"', '"', '""', "a,b", "a;b", "a\tb", "a|b", "a\rb", "a\nb", "a\r\nb", "\r", "\n", "\r\n", " a",
    "a ", "  ", "007", "+81 3", "NA", "nan", "None", "null", "#N/A", "-", "inf", "TRUE", "1e5", "1,5",
    "1.234,5", "=1+1", "@a", "'=1", "'", "''", "'5", "😀", "e\u0301", "한글", "日本語", "\u200b", "\ufeff",
    "\ufffe", "\uffff", "\x01", "\x1f", "\x7f", "\x85", "_x000D_", "_x005F_x000D_", "_x000d\x01", "<b>&amp;",
    "]]>", "#", "# x", "sep=;", "\\", 'a\\"b', "2024-01-05", "12:30", "50 %", "$5", "x" * 32_767, "\xa0",
)  # fmt: skip


def doubles(count: int, seed: int) -> NDArray[np.float64]:
    """`count` doubles of random bits: finite ones, infinite ones, and NaN for missing ones."""
    random = np.random.default_rng(seed)
    values = random.integers(0, 2**64, count, dtype=np.uint64).view(np.float64)
    values[~np.isfinite(values)] = 0.1
    special = [0.0, -0.0, 5e-324, -5e-324, 2.2250738585072014e-308, 1.7976931348623157e308, 1.0, 0.1 + 0.2]
    special += [2.0**53, 2.0**53 + 2, 1e16, 1e22, 1e-5, 123456789.0, np.inf, -np.inf, np.nan]
    values[random.choice(count, len(special), replace=False)] = special
    return values


def assert_same_bits(before: NDArray[np.float64], after: NDArray[np.float64]) -> None:
    missing = np.isnan(before)
    assert np.array_equal(missing, np.isnan(after))
    assert np.array_equal(before[~missing].view(np.int64), after[~missing].view(np.int64))


@pytest.mark.parametrize(("name", "options"), WAYS)
def test_doubles_come_back_bit_for_bit(tmp_path: Path, name: str, options: WritingOptions) -> None:
    many = name == "a.parquet" or (name == "a.csv" and options == WritingOptions())
    values = doubles(1_000_000 if many else 20_000, seed=1)
    table = table_of(a=values.reshape(4, -1)[0], b=values.reshape(4, -1)[1], c=values.reshape(4, -1)[2])
    write_table(table, tmp_path / name, options)
    back = read_table(tmp_path / name, needed_options(table, tmp_path / name, options))
    for column in table.columns:
        assert_same_bits(table.frame[column].to_numpy(), back.frame[column].to_numpy())


@pytest.mark.slow
def test_a_million_doubles_come_back_from_an_excel_file(tmp_path: Path) -> None:
    values = doubles(1_000_000, seed=2)
    write_table(table_of(a=values), tmp_path / "a.xlsx")
    assert_same_bits(values, read_table(tmp_path / "a.xlsx").frame["a"].to_numpy())


@pytest.mark.parametrize(("name", "options"), WAYS)
def test_awkward_texts_come_back(tmp_path: Path, name: str, options: WritingOptions) -> None:
    texts = {f"t{number}": [text, "other", None, text] for number, text in enumerate(AWKWARD)}
    table = table_of(n=[1, 2, 3, 4], all=list(AWKWARD[:4]), **texts)
    write_table(table, tmp_path / name, options)
    for chosen in (reading_options, needed_options):
        back = read_table(tmp_path / name, chosen(table, tmp_path / name, options))
        assert_same(table, back, set())


@given(tables(max_rows=4))
@settings(max_examples=100, deadline=None, suppress_health_check=[HealthCheck.function_scoped_fixture])
@pytest.mark.parametrize("name", ["a.xlsx", "a.parquet"])
def test_any_table_comes_back(tmp_path: Path, name: str, table: Table) -> None:
    path, options = tmp_path / name, WritingOptions()
    write_table(table, path, options)
    if table.rows == 0:  # names alone say nothing of kinds
        back = read_table(path, reading_options(table, path, options))
        assert (back.rows, len(back.columns)) == (0, len(table.columns))
        return
    spaced = {each for each in table.columns if each != each.strip() or not each.strip()}
    if name == "a.parquet":
        assert read_table(path).columns == table.columns
        spaced = set()
    assert_same(table, read_table(path, reading_options(table, path, options)), spaced)


@pytest.mark.parametrize("name", ["a.csv", "a.xlsx", "a.parquet"])
def test_half_a_character_is_refused_everywhere(tmp_path: Path, name: str) -> None:
    column = pd.Series(np.array(["a", "\ud83d"], dtype=object), dtype=TEXT)
    with pytest.raises(Problem, match=r"row 2 of the column “t” holds the character U\+D83D"):
        write_table(Table.from_frame(pd.DataFrame({"t": column})), tmp_path / name)
    assert list(tmp_path.iterdir()) == []


def test_a_nul_is_refused_where_no_reader_takes_it(tmp_path: Path) -> None:
    table = table_of(t=["a\0b"])
    for name in ("a.csv", "a.xlsx"):
        with pytest.raises(Problem, match=r"row 1 of the column “t” holds the character U\+0000"):
            write_table(table, tmp_path / name)
    write_table(table, tmp_path / "a.parquet")
    assert read_table(tmp_path / "a.parquet").frame["t"].tolist() == ["a\0b"]


def test_what_cp932_would_change_is_refused(tmp_path: Path) -> None:
    with pytest.raises(Problem, match=r"the character U\+2016, which cp932 cannot write"):
        write_table(table_of(t=["a‖b"]), tmp_path / "a.csv", WritingOptions("cp932"))
    write_table(table_of(t=["～―∥－①髙"]), tmp_path / "a.csv", WritingOptions("cp932"))
    back = read_table(tmp_path / "a.csv", language="ja")
    assert back.frame["t"].tolist() == ["～―∥－①髙"]
