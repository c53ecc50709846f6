"""Writing tables: what is written is read back, and the old file survives everything."""

import errno
import os
from pathlib import Path
from typing import Any

import numpy as np
import openpyxl
import pandas as pd
import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from datasets.excel.reading import sheet_names
from datasets.files import read_table, write_table
from datasets.problems import Problem
from datasets.reading.options import ReadingOptions
from datasets.table import Table
from datasets.watch import Cancelled
from datasets.writing.options import WritingOptions
from datasets.writing.written import needed_options, reading_options
from tests.datasets.strategies import tables


def table_of(**columns: list[Any]) -> Table:
    return Table.from_frame(pd.DataFrame(columns))


@given(
    tables(),
    st.sampled_from(["data.csv", "data.tsv"]),
    st.sampled_from(["utf-8-sig", "utf-8"]),
    st.sampled_from([None, ",", ";", "|", "\t"]),
    st.sampled_from([".", ","]),
    st.booleans(),
)
@settings(max_examples=300, deadline=None, suppress_health_check=[HealthCheck.function_scoped_fixture])
def test_what_is_written_is_read_back(
    tmp_path: Path, table: Table, name: str, encoding: str, delimiter: str | None, decimal: str, guard: bool
) -> None:
    path = tmp_path / name
    if delimiter != "\t" and name == "data.tsv":
        delimiter = None
    options = WritingOptions(encoding, delimiter, decimal, guard)
    lost = write_table(table, path, options)
    if table.rows == 0:  # names alone say nothing of kinds
        back = read_table(path, ReadingOptions(header=1))
        assert (back.rows, len(back.columns)) == (0, len(table.columns))
        return
    spaced = {name for name in table.columns if name != name.strip()}
    if any("choices" in problem.fields for problem in lost):
        assert needed_options(table, path, options) != ReadingOptions()
    for chosen in (needed_options(table, path, options), reading_options(table, path, options)):
        assert_same(table, read_table(path, chosen), spaced)


def assert_same(table: Table, back: Table, renamed: set[str]) -> None:
    assert len(back.columns) == len(table.columns)
    for name, read in zip(table.columns, back.columns, strict=True):
        assert read == name or name in renamed
        expected = table.frame[name].rename(read)
        pd.testing.assert_series_equal(back.frame[read], expected, check_exact=True)


def test_the_bytes_of_a_small_table(tmp_path: Path) -> None:
    table = table_of(温度=[1, 2], y=[0.1, np.nan], t=['say "so"', ""])
    assert write_table(table, tmp_path / "a.csv") == ()
    expected = '\ufeff温度,y,t\r\n1,0.1,"say ""so"""\r\n2,,\r\n'
    assert (tmp_path / "a.csv").read_bytes() == expected.encode()
    write_table(table, tmp_path / "a.tsv", WritingOptions("utf-8"))
    assert (tmp_path / "a.tsv").read_bytes() == expected[1:].replace(",", "\t").encode()


@pytest.mark.parametrize(
    ("table", "sentence"),
    [
        (table_of(t=["007", "1.5"], n=[1, 2]), ""),
        (table_of(t=["1", "1.5"], n=[1, 2]), "The column “t” is text, but all of it looks like numbers"),
        (table_of(t=["nan", ""], n=[1, 2]), "The column “t” is text, but all of it looks like numbers"),
        (
            Table.from_frame(pd.DataFrame({"1": [1], "2": [3]})),
            "Some cells of a.csv look like something else",
        ),
        (Table.from_frame(pd.DataFrame({" a": [1]})), "A reader of the file will lose the spaces"),
    ],
)
def test_what_a_reader_cannot_know_is_said(tmp_path: Path, table: Table, sentence: str) -> None:
    lost = [str(problem) for problem in write_table(table, tmp_path / "a.csv")]
    assert len(lost) == bool(sentence)
    assert all(said.startswith(sentence) for said in lost)
    assert read_table(tmp_path / "a.csv").equals(table) is not bool(sentence)


def test_a_character_the_encoding_cannot_write_is_named_before_anything_is_written(tmp_path: Path) -> None:
    path = tmp_path / "a.csv"
    path.write_text("old")
    with pytest.raises(Problem, match=r"row 2 of the column “t” holds the character U\+D55C, which cp932"):
        write_table(table_of(t=["日本", "한국"]), path, WritingOptions("cp932"))
    with pytest.raises(Problem, match=r"the name of the column “한” holds the character U\+D55C"):
        write_table(table_of(**{"한": [1]}), path, WritingOptions("cp932"))
    with pytest.raises(Problem, match=r"row 1 of the column “t” holds the character U\+0000"):
        write_table(table_of(t=["a\0b"]), path)
    assert path.read_text() == "old"
    write_table(table_of(t=["日本"]), path, WritingOptions("cp932"))
    assert path.read_bytes().decode("cp932") == "t\r\n日本\r\n"


NAMES = ["a.csv", "a.xlsx", "a.parquet"]


@pytest.mark.parametrize("name", NAMES)
@pytest.mark.parametrize("number", [errno.ENOSPC, errno.EIO])
def test_a_full_disk_leaves_the_old_file_and_nothing_else(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch, number: int, name: str
) -> None:
    path = tmp_path / name
    path.write_text("old")

    def full(_: int) -> None:
        raise OSError(number, os.strerror(number))

    monkeypatch.setattr(os, "fsync", full)
    with pytest.raises(Problem, match="was not saved"):
        write_table(table_of(a=[1, 2]), path)
    assert path.read_text() == "old"
    assert os.listdir(tmp_path) == [name]


@pytest.mark.parametrize("name", NAMES)
@pytest.mark.skipif(os.name == "nt", reason="the system has no limit on the size of files")
def test_a_real_write_error_while_cells_are_written(tmp_path: Path, name: str) -> None:
    import resource

    path = tmp_path / name
    path.write_text("old")
    table = table_of(a=np.random.default_rng(0).random(100_000).tolist())
    soft, hard = resource.getrlimit(resource.RLIMIT_FSIZE)
    resource.setrlimit(resource.RLIMIT_FSIZE, (50_000, hard))
    try:
        with pytest.raises(Problem, match=r"was not saved: .*What was there before is unchanged"):
            write_table(table, path)
    finally:
        resource.setrlimit(resource.RLIMIT_FSIZE, (soft, hard))
    assert path.read_text() == "old"
    assert os.listdir(tmp_path) == [name]


@pytest.mark.parametrize("name", NAMES)
def test_what_is_cancelled_leaves_the_old_file(tmp_path: Path, name: str) -> None:
    path = tmp_path / name
    path.write_text("old")
    table = table_of(a=list(range(1_200_000 if name == "a.parquet" else 100_000)))
    seen: list[tuple[int, int]] = []

    def watch(done: int, total: int) -> None:
        seen.append((done, total))
        if done:
            raise Cancelled

    with pytest.raises(Cancelled):
        write_table(table, path, watch=watch)
    assert len(seen) == 2
    assert 0 < seen[-1][0] < seen[-1][1] == table.rows
    assert path.read_text() == "old"
    assert os.listdir(tmp_path) == [name]


def test_what_an_excel_file_cannot_hold_is_said_before(tmp_path: Path) -> None:
    path = tmp_path / "a.xlsx"
    with pytest.raises(Problem, match="1048575 rows and 16384 columns, the table has 1048576 and 1"):
        write_table(table_of(a=list(range(1_048_576))), path)
    with pytest.raises(Problem, match="the table has 1 and 16385"):
        write_table(table_of(**{f"c{number}": [1] for number in range(16_385)}), path)
    with pytest.raises(Problem, match="row 2 of the column “t” has more than 32767 characters"):
        write_table(table_of(t=["a", "😀" * 16_384]), path)
    assert list(tmp_path.iterdir()) == []
    write_table(table_of(t=["a", "😀" * 16_383 + "x"]), path)
    assert read_table(path).frame["t"].str.len().tolist() == [1, 16_384]
    assert write_table(table_of(a=[2**53, 1]), path) == ()
    [note] = write_table(table_of(a=[2**53 + 1, 1]), path)
    assert "Excel itself rounds them" in str(note)
    [note] = write_table(table_of(a=[1.0, float("-inf")]), path)
    assert "written as the text inf" in str(note)


def test_an_excel_file_is_the_same_each_time_and_opened_by_others(tmp_path: Path) -> None:
    table = table_of(x=[1, 2], y=[0.1, np.nan], t=["a <b>&", " c "])
    write_table(table, tmp_path / "a.xlsx")
    first = (tmp_path / "a.xlsx").read_bytes()
    write_table(table, tmp_path / "a.xlsx")
    assert (tmp_path / "a.xlsx").read_bytes() == first
    book = openpyxl.load_workbook(tmp_path / "a.xlsx")
    assert book.sheetnames == ["a"]
    rows = list(book.active.values)
    assert rows == [("x", "y", "t"), (1, 0.1, "a <b>&"), (2, None, " c ")]


@pytest.mark.parametrize(("odd", "sheet"), [("a[1]*?", "a 1"), ("x" * 60, "x" * 25), ("'[]'", "Table")])
def test_a_file_name_that_is_no_name_of_a_sheet(tmp_path: Path, odd: str, sheet: str) -> None:
    write_table(table_of(x=[1]), tmp_path / f"{odd}.xlsx")
    assert sheet_names(tmp_path / f"{odd}.xlsx") == (sheet,)


@pytest.mark.parametrize("options", [{"delimiter": "x"}, {"decimal": ";"}, {"encoding": "utf-99"}])
def test_choices_that_no_file_can_be_written_with(tmp_path: Path, options: dict[str, Any]) -> None:
    with pytest.raises(Problem, match="The writing choice"):
        write_table(table_of(a=[1]), tmp_path / "a.csv", WritingOptions(**options))
    assert list(tmp_path.iterdir()) == []


def test_a_comma_before_decimals(tmp_path: Path) -> None:
    table = table_of(a=[1.5, np.nan], b=[2, 3])
    for delimiter, text in ((None, "a;b\r\n1,5;2\r\n;3\r\n"), (",", 'a,b\r\n"1,5",2\r\n,3\r\n')):
        options = WritingOptions("utf-8", delimiter, ",")
        assert write_table(table, tmp_path / "a.csv", options) == ()
        assert (tmp_path / "a.csv").read_bytes().decode() == text
        assert read_table(tmp_path / "a.csv").equals(table)


def test_a_write_protected_file_is_not_replaced(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    path = tmp_path / "a.csv"
    path.write_text("old")
    monkeypatch.setattr(os, "access", lambda *_: False)  # root may write everything
    with pytest.raises(Problem, match="it may not be written"):
        write_table(table_of(a=[1]), path)
    assert path.read_text() == "old"


@pytest.mark.skipif(os.name == "nt", reason="links need a privilege there")
def test_a_link_to_itself_and_a_very_long_name(tmp_path: Path) -> None:
    (tmp_path / "loop.csv").symlink_to(tmp_path / "loop.csv")
    with pytest.raises(Problem, match="was not saved"):
        write_table(table_of(a=[1]), tmp_path / "loop.csv")
    long = tmp_path / ("x" * 250 + ".csv")
    write_table(table_of(a=[1]), long)
    assert read_table(long).rows == 1


def test_a_missing_folder_and_a_folder_in_the_way(tmp_path: Path) -> None:
    with pytest.raises(Problem, match="there is no such folder"):
        write_table(table_of(a=[1]), tmp_path / "none" / "a.csv")
    with pytest.raises(Problem, match="it is a folder"):
        write_table(table_of(a=[1]), tmp_path)


@pytest.mark.skipif(os.name == "nt", reason="permissions and links are those of POSIX")
def test_links_are_followed_and_permissions_kept(tmp_path: Path) -> None:
    path, link = tmp_path / "a.csv", tmp_path / "link.csv"
    path.write_text("old")
    path.chmod(0o640)
    link.symlink_to(path)
    write_table(table_of(a=[1]), link)
    assert link.is_symlink()
    assert path.stat().st_mode & 0o777 == 0o640
    assert read_table(path).frame["a"].tolist() == [1]
    mask = os.umask(0o027)
    try:
        write_table(table_of(a=[1]), tmp_path / "new.csv")
    finally:
        os.umask(mask)
    assert (tmp_path / "new.csv").stat().st_mode & 0o777 == 0o640
