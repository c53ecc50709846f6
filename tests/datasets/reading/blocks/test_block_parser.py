"""pandas' parser, kept from block to block or not, makes the same of them."""

from pathlib import Path
from typing import Any

import numpy as np
import pandas as pd
import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from datasets.files import read_table
from datasets.reading.blocks import block_parser, text_blocks
from datasets.reading.blocks.block_columns import Wanted, Way, parse_block
from datasets.reading.blocks.block_parser import BlockParser
from datasets.reading.blocks.text_blocks import is_ascii
from datasets.reading.options import ReadingOptions
from tests.datasets.reading.blocks.test_block_columns import same

WAY = Way(ReadingOptions(delimiter=",", quote='"', decimal="."), 2)

numbers = st.one_of(st.integers(-99, 99).map(str), st.floats(allow_nan=False, allow_infinity=False).map(repr))
cells = st.one_of(numbers, numbers, st.sampled_from(["", "NA", "x", "True", "9" * 25, "1e5", "7.0"]))
rows = st.tuples(cells, cells).map(",".join)
odd_rows = st.sampled_from(["1", "1,2,3", "1,2,", "", ",,,"])
blocks = st.lists(st.one_of(rows, rows, rows, odd_rows), min_size=1, max_size=5).map("\n".join)


def plain(found: list[Any]) -> list[tuple[str, list[Any]]]:
    """What was found in columns, to be compared; all that is missing is None."""
    return [(str(column.dtype), [None if pd.isna(v) else v for v in column.tolist()]) for column in found]


@given(st.lists(blocks, min_size=1, max_size=6), st.sampled_from([(), (0,), (0, 1)]), st.booleans())
@settings(max_examples=300, deadline=None)
def test_a_parser_that_is_kept_gives_what_a_new_one_gives(
    texts: list[str], as_texts: tuple[int, ...], with_words: bool
) -> None:
    wanted = Wanted(frozenset(as_texts), {1: frozenset(["NA"])} if with_words else {})
    kept = BlockParser(WAY)
    for text in texts:
        block = (text + "\n").encode()
        new = BlockParser(WAY)
        new._keeps = False  # as releases of pandas that cannot keep it
        one, other = parse_block(block, WAY, wanted, kept), parse_block(block, WAY, wanted, new)
        assert (one is None) == (other is None)
        if one is not None and other is not None:
            assert plain(one.cells) == plain(other.cells)
            assert (one.words, one.trailing) == (other.words, other.trailing)


def test_what_it_gave_before_stays() -> None:
    parser = BlockParser(WAY)
    first = parser.cells(b"1,2.5\n3,4.5\n", quotes=False)
    second = parser.cells(b"5,6.5\n7,8.5\n9,0.5\n", quotes=False)
    assert first is not None
    assert second is not None
    assert [column.tolist() for column in first] == [[1, 3], [2.5, 4.5]]
    assert [column.tolist() for column in second] == [[5, 7, 9], [6.5, 8.5, 0.5]]


def test_it_goes_on_after_a_block_that_does_not_fit() -> None:
    parser = BlockParser(WAY)
    assert parser.cells(b"1,2\n3,4,5\n", quotes=False) is None
    assert plain(parser.cells(b"1,2\n", quotes=False) or []) == [("int64", [1]), ("int64", [2])]
    wider = parser.cells(b"1,2,\n3,4,\n", quotes=False)
    assert wider is not None
    assert len(wider) == 3


def test_the_table_is_the_same_where_pandas_cannot_keep_its_parser(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    path = tmp_path / "data.csv"
    values = np.random.default_rng(0).normal(size=(2_000, 3)).tolist()
    lines = [f"{a!r},{b:.3f},{'NA' if c > 2 else int(c * 100)},word{int(c)}\n" for a, b, c in values]
    path.write_text("a,b,c,d\n" + "".join(lines))
    monkeypatch.setattr(text_blocks, "BLOCK", 5_000)
    kept = read_table(path)
    assert kept.frame["a"].tolist() == [row[0] for row in values]
    monkeypatch.setattr(block_parser.BlockParser, "_by_kept", lambda *_: None)
    assert same(read_table(path), kept)


@given(st.binary(max_size=300))
def test_ascii(data: bytes) -> None:
    assert is_ascii(data) == data.isascii()


@pytest.mark.parametrize("columns", [1, 255, 256, 1_000, 100_000])
def test_blocks_of_wide_tables_are_larger(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch, columns: int
) -> None:
    monkeypatch.setattr(text_blocks, "BLOCK", 1_000)
    path = tmp_path / "data.csv"
    path.write_bytes(b"123456789\n" * 2_000)
    found = list(text_blocks.text_blocks(path, "utf-8", '"', columns))
    assert b"".join(block.data for block in found) == path.read_bytes()
    assert len(found[0].data) == (1_000 if columns < 256 else 2_000)
