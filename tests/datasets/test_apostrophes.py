"""Texts that a spreadsheet would run are made harmless, and every text comes back as it was."""

from pathlib import Path

import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from datasets.apostrophes import all_guarded, guarded, is_guarded, unguarded
from datasets.files import read_table, write_table
from datasets.reading.options import ReadingOptions
from datasets.table import Table
from datasets.writing.options import WritingOptions
from datasets.writing.written import reading_options
from tests.datasets.writing.test_table_writing import assert_same, table_of

risky = st.text(st.sampled_from("'=+-@\t\r\n＝＋－＠ 15eéa\"',;"), max_size=6)


@pytest.mark.parametrize(
    ("text", "written"),
    [
        ("=1+1", "'=1+1"),
        ("+SUM(A1)", "'+SUM(A1)"),
        ("-2+3", "'-2+3"),
        ("@cmd", "'@cmd"),
        ("\t=1", "'\t=1"),
        ("\r=1", "'\r=1"),
        ("＝1+1", "'＝1+1"),
        ("＋a", "'＋a"),
        ("－a", "'－a"),
        ("＠a", "'＠a"),
        ("'=1", "''=1"),
        ("''-5", "'''-5"),
        ("-5", "-5"),
        ("+1.5e-3", "+1.5e-3"),
        ("'tis", "'tis"),
        ("a=b", "a=b"),
        (" =1", " =1"),
        ("", ""),
    ],
)
def test_what_is_written(text: str, written: str) -> None:
    assert guarded(text) == written
    assert unguarded(written) == text


@given(st.one_of(risky, st.text()))
def test_any_text_comes_back_and_none_is_run(text: str) -> None:
    written = guarded(text)
    assert unguarded(written) == text
    assert not written.startswith(("=", "@", "＝", "＠", "\t", "\r"))
    assert is_guarded(written) == (written != text) or text == written


@given(st.lists(risky))
def test_all_is_each(texts: list[str]) -> None:
    assert list(all_guarded(texts)) == [guarded(text) for text in texts]


@given(st.lists(risky, min_size=1, max_size=5), st.booleans())
@settings(max_examples=200, deadline=None, suppress_health_check=[HealthCheck.function_scoped_fixture])
def test_any_text_survives_a_file(tmp_path: Path, texts: list[str], guard: bool) -> None:
    table, path = table_of(t=texts, n=list(range(len(texts)))), tmp_path / "a.csv"
    options = WritingOptions(guard_formulas=guard)
    write_table(table, path, options)
    assert_same(table, read_table(path, reading_options(table, path, options)), set())


def test_taking_off_is_said_and_can_be_kept_from(tmp_path: Path) -> None:
    path = tmp_path / "a.csv"
    path.write_text("'=x,t\n1,'=1+1\n2,a\n3,''@b\n")
    table = read_table(path)
    assert table.columns == ("=x", "t")
    assert table.frame["t"].tolist() == ["=1+1", "a", "'@b"]
    said = [str(problem) for problem in table.report]
    assert any("was taken off the column name “'=x”" in sentence for sentence in said)
    assert any("taken off 2 cells, the first “'=1+1” in row 1" in sentence for sentence in said)
    kept = read_table(path, ReadingOptions(apostrophes=False))
    assert kept.columns == ("'=x", "t")
    assert kept.frame["t"].tolist() == ["'=1+1", "a", "''@b"]
    assert kept.report == ()


def test_numbers_and_names_are_written_harmless(tmp_path: Path) -> None:
    table = Table.from_frame(table_of(t=["-5", "=1"]).frame.rename(columns={"t": "+t"}))
    write_table(table, tmp_path / "a.csv", WritingOptions("utf-8"))
    assert (tmp_path / "a.csv").read_bytes() == b"'+t\r\n-5\r\n'=1\r\n"
    write_table(table, tmp_path / "a.csv", WritingOptions("utf-8", guard_formulas=False))
    assert (tmp_path / "a.csv").read_bytes() == b"+t\r\n-5\r\n=1\r\n"
