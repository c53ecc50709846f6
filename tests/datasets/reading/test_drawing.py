"""A sample of rows is the same however the rows go by."""

from pathlib import Path

import numpy as np
import pytest
from hypothesis import given
from hypothesis import strategies as st

from datasets.files import read_table
from datasets.problems import Problem
from datasets.reading.blocks import text_blocks
from datasets.reading.blocks.block_columns import Way
from datasets.reading.drawing import Draw
from datasets.reading.options import ReadingOptions


def drawn(one_in: int, rows: int) -> list[int]:
    """What is to be drawn, all at once."""
    groups = -(-rows // one_in)
    offsets = np.random.Generator(np.random.PCG64(0)).integers(0, one_in, size=groups)
    found = np.arange(groups) * one_in + offsets
    return [int(row) for row in found if row < rows]


@given(st.integers(2, 50), st.lists(st.integers(0, 200), max_size=12))
def test_the_rows_are_those_that_are_said_however_they_go_by(one_in: int, counts: list[int]) -> None:
    draw, found, start = Draw(one_in), list[int](), 0
    for count in counts:
        found += (start + draw.next(count)).tolist()
        start += count
    assert found == drawn(one_in, sum(counts))
    assert (draw.rows, draw.drawn) == (sum(counts), len(found))


@pytest.mark.parametrize("fast", [True, False])
@pytest.mark.parametrize("size", [200, 1 << 20])
def test_a_sample_of_a_file(tmp_path: Path, monkeypatch: pytest.MonkeyPatch, fast: bool, size: int) -> None:
    monkeypatch.setattr(text_blocks, "BLOCK", size)
    if not fast:
        monkeypatch.setattr(Way, "is_fit", False)
    path = tmp_path / "data.csv"
    cells = ["x" if row == 950 else "NA" if row % 5 == 0 else str(row) for row in range(1_000)]
    path.write_text("row,number,text\n" + "".join(f"{r},{c},{c}\n" for r, c in enumerate(cells)))
    table = read_table(path, ReadingOptions(one_in=7))
    rows = drawn(7, 1_000)
    assert 950 not in rows
    assert table.frame["row"].tolist() == rows
    number = table.frame["number"]
    assert number.dropna().tolist() == [row for row in rows if row % 5]
    said = [str(problem) for problem in table.report]
    assert said[0] == f"data.csv: a sample was drawn, {len(rows)} of 1000 rows: one of each 7."
    missing = [place for place, row in enumerate(rows, start=1) if row % 5 == 0]
    assert said[1].endswith(
        f"{len(missing)} cells were taken for missing values, the first “NA” in row {missing[0]}."
    )


def test_rows_that_are_not_drawn_need_not_fit(tmp_path: Path) -> None:
    path = tmp_path / "data.csv"
    rows = drawn(3, 30)
    odd = next(row for row in range(30) if row not in rows)
    path.write_text("a,b\n" + "".join("1\n" if row == odd else f"{row},2\n" for row in range(30)))
    table = read_table(path, ReadingOptions(one_in=3))
    assert table.frame["a"].tolist() == rows
    assert len(table.report) == 1
    assert len(read_table(path).report) == 1


def test_too_small_a_file_and_a_choice_that_is_none(tmp_path: Path) -> None:
    path = tmp_path / "data.csv"
    path.write_text("a,b\n1,2\n")
    with pytest.raises(Problem, match=r"has 1 rows only; of one in 1000, none is left"):
        read_table(path, ReadingOptions(one_in=1_000))
    with pytest.raises(Problem, match="one_in cannot be"):
        read_table(path, ReadingOptions(one_in=0))
    assert read_table(path, ReadingOptions(one_in=1)).report == ()
