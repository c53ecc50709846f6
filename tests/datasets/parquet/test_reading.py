"""Parquet files: what every type of column becomes, exactly or with a word."""

import sys
from datetime import UTC, date, datetime, time, timedelta
from decimal import Decimal
from pathlib import Path
from typing import Any

import numpy as np
import pyarrow as pa
import pyarrow.parquet as pq
import pytest

from datasets import watch
from datasets.files import read_table, write_table
from datasets.parquet import reading as parquet_reading
from datasets.problems import Problem
from datasets.reading.options import Kind, ReadingOptions
from datasets.reading.preview import preview
from datasets.table import Table
from datasets.watch import Cancelled
from tests.datasets.writing.test_table_writing import table_of


def read(folder: Path, options: ReadingOptions | None = None, **columns: Any) -> Table:
    """The table read from a file of `columns`, pyarrow arrays or what makes them."""
    pq.write_table(pa.table(columns), folder / "a.parquet")
    return read_table(folder / "a.parquet", options)


def said(table: Table) -> str:
    return "\n".join(str(problem) for problem in table.report)


@pytest.mark.parametrize("kind", ["int8", "int16", "int32", "int64", "uint8", "uint16", "uint32", "uint64"])
def test_whole_numbers_are_exact(tmp_path: Path, kind: str) -> None:
    dtype = np.dtype(kind)
    ends = [np.iinfo(dtype).min, 7, np.iinfo(dtype).max]
    if kind == "uint64":
        ends[2] = 2**63 - 1
    table = read(tmp_path, a=pa.array(ends, kind))
    assert table.frame["a"].dtype == np.int64
    assert table.frame["a"].tolist() == [int(end) for end in ends]
    with_none = read(tmp_path, a=pa.array([1, None, 2], kind))
    assert with_none.frame["a"].dtype == np.float64
    assert with_none.frame["a"].isna().tolist() == [False, True, False]
    assert table.report == with_none.report == ()


def test_whole_numbers_that_float64_cannot_hold_are_text(tmp_path: Path) -> None:
    table = read(tmp_path, a=pa.array([2**53 + 1, None]), b=pa.array([2**64 - 1, 0], "uint64"), c=[2**60, 0])
    assert table.frame["a"].tolist()[0] == "9007199254740993"
    assert table.frame["b"].tolist() == ["18446744073709551615", "0"]
    assert table.frame["c"].tolist() == [2**60, 0]
    assert said(table).count("is kept as text, because numbers would lose digits") == 2


def test_floats_and_nothing(tmp_path: Path) -> None:
    values = [0.1, -0.0, float("inf"), 5e-324, None, float("nan")]
    table = read(
        tmp_path, a=pa.array(values), b=pa.array(values, "float32"), c=pa.array([None] * 6),
        d=pa.array([np.float16(0.1)] * 6),
    )  # fmt: skip
    assert table.frame["a"].tolist()[:4] == values[:4]
    assert np.signbit(table.frame["a"].to_numpy()[1])
    assert table.frame["a"].isna().tolist() == [False] * 4 + [True] * 2
    assert table.frame["b"].tolist()[0] == float(np.float32(0.1))
    assert table.frame["d"].tolist()[0] == float(np.float16(0.1))
    assert table.frame["c"].isna().all()
    assert table.report == ()


def test_booleans_and_decimals(tmp_path: Path) -> None:
    decimals = [Decimal("1.10"), None, Decimal("-0.05")]
    large = [Decimal("12345678901234567890.123"), None, None]
    table = read(tmp_path, a=[True, False, None], b=decimals, c=large, d=[Decimal(2), Decimal(3), Decimal(4)])
    assert table.frame["a"].tolist()[:2] == [1, 0]
    assert table.frame["b"].tolist()[::2] == [1.1, -0.05]
    assert table.frame["d"].tolist() == [2, 3, 4]
    assert "true and false were read as 1 and 0" in said(table)
    assert "rounded to the nearest, the first in row 1: “12345678901234567890.123”" in said(table)


def test_texts(tmp_path: Path) -> None:
    texts = ["007", "", None, "NA"]
    kinds = [pa.string(), pa.large_string(), pa.dictionary(pa.int8(), pa.string()), pa.string_view()]
    table = read(tmp_path, **{str(number): pa.array(texts, kind) for number, kind in enumerate(kinds)})
    for name in table.columns:
        assert table.frame[name].fillna("?").tolist() == ["007", "?", "?", "NA"]
    assert said(table).count("1 empty texts were taken for missing values") == len(kinds)


@pytest.mark.parametrize("unit", ["s", "ms", "us", "ns"])
def test_dates_are_days_as_in_text_files(tmp_path: Path, unit: str) -> None:
    moments = [datetime(2024, 2, 29, 18, 30, 1), datetime(1800, 1, 1, 6), None]
    zoned = pa.array([m and m.replace(tzinfo=UTC) for m in moments], pa.timestamp(unit, "Asia/Tokyo"))
    table = read(tmp_path, a=pa.array(moments, pa.timestamp(unit)), b=zoned)
    texts = "a\n" + "\n".join(m.isoformat() for m in moments if m) + "\n"
    (tmp_path / "a.csv").write_text(texts)
    same = read_table(tmp_path / "a.csv", ReadingOptions(types=(("a", Kind.DATE),)))
    assert table.frame["a"].tolist()[:2] == table.frame["b"].tolist()[:2] == same.frame["a"].tolist()
    assert table.frame["a"].isna().tolist() == [False, False, True]
    assert said(table).count("were read as days since 1970-01-01") == 2


def test_days_times_and_durations(tmp_path: Path) -> None:
    table = read(
        tmp_path, a=[date(1970, 1, 3), None], b=pa.array([date(1969, 12, 31)] * 2, pa.date64()),
        c=[time(18), None], d=[timedelta(hours=36), timedelta(0)], e=pa.array([time(6)] * 2, pa.time32("s")),
    )  # fmt: skip
    first = [table.frame[name].tolist()[0] for name in table.columns]
    assert first == [2.0, -1.0, 0.75, 1.5, 0.25]


def test_what_no_table_has_is_text(tmp_path: Path) -> None:
    table = read(tmp_path, a=[[1, 2], None], b=[{"x": 1}, {"x": 2}], c=[b"ab", b"\xff\x00"])
    assert table.frame["a"].tolist()[0] == "[1, 2]"
    assert table.frame["b"].tolist() == ["{'x': 1}", "{'x': 2}"]
    assert table.frame["c"].tolist() == ["ab", "ff00"]
    assert said(table).count("which no table has; they were read as text") == 3


def test_chosen_types_and_words(tmp_path: Path) -> None:
    columns = {"a": ["007", "x"], "b": [1, -9], "d": ["2024-01-05", None], "s": [date(2024, 1, 5)] * 2}
    types = (("a", Kind.NUMBER), ("b", Kind.TEXT), ("d", Kind.DATE), ("s", Kind.TEXT))
    table = read(tmp_path, ReadingOptions(types=types), **columns)
    assert table.frame["a"].tolist()[0] == 7
    assert table.frame["b"].tolist() == ["1", "-9"]
    assert table.frame["d"].tolist()[0] == 19727
    assert table.frame["s"].tolist() == ["2024-01-05"] * 2
    table = read(tmp_path, ReadingOptions(missing_words=("-9", "x")), **columns)
    assert table.frame["b"].isna().tolist() == table.frame["a"].isna().tolist() == [False, True]
    assert table.frame["a"].tolist()[0] == "007"
    table = read(tmp_path, ReadingOptions(types=(("b", Kind.IGNORE),)), **columns)
    assert table.columns == ("a", "d", "s")


def test_names(tmp_path: Path) -> None:
    arrays = [pa.array([number]) for number in range(4)]
    pq.write_table(pa.Table.from_arrays(arrays, ["a", "a", "", " b "]), tmp_path / "a.parquet")
    table = read_table(tmp_path / "a.parquet")
    assert table.columns == ("a", "a (2)", "column 3", " b ")
    assert table.frame.iloc[0].tolist() == [0, 1, 2, 3]
    assert len(table.report) == 2


def test_a_file_of_another_name(tmp_path: Path) -> None:
    write_table(table_of(a=[1]), tmp_path / "a.parquet")
    (tmp_path / "a.parquet").rename(tmp_path / "b.csv")
    assert read_table(tmp_path / "b.csv").frame["a"].tolist() == [1]


def test_without_rows_there_are_the_columns(tmp_path: Path) -> None:
    kinds = {"n": "int64", "x": "float32", "t": "string", "b": "bool", "d": "date32", "m": "decimal128(9, 2)"}
    arrays = {
        name: pa.array([], pa.decimal128(9, 2) if name == "m" else kind) for name, kind in kinds.items()
    }
    pq.write_table(pa.table(arrays | {"l": pa.array([], pa.list_(pa.int64()))}), tmp_path / "a.parquet")
    table = read_table(tmp_path / "a.parquet")
    assert table.columns == (*kinds, "l")
    assert table.rows == 0
    assert [str(table.frame[name].dtype) for name in ("n", "x", "t")] == ["int64", "float64", "str"]
    assert "has a header but no rows under it" in said(table)
    assert preview(tmp_path / "a.parquet", ReadingOptions(), "en").names == (*kinds, "l")
    write_table(table, tmp_path / "b.parquet")
    assert read_table(tmp_path / "b.parquet").columns == table.columns
    pq.write_table(pa.table({}), tmp_path / "c.parquet")
    with pytest.raises(Problem, match="has no columns"):
        read_table(tmp_path / "c.parquet")


def test_damaged_files_say_so(tmp_path: Path) -> None:
    path = tmp_path / "a.parquet"
    write_table(table_of(a=np.random.default_rng(0).random(2_000).tolist()), path)
    whole = path.read_bytes()
    flipped = whole[:3_000] + bytes([whole[3_000] ^ 1]) + whole[3_001:]
    for content in (whole[:-4], whole[:400] + whole[-300:], flipped, b"PAR1PAR1"):
        path.write_bytes(content)
        with pytest.raises(Problem, match="is damaged"):
            read_table(path)


def test_a_small_file_of_very_many_rows(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    path = tmp_path / "a.parquet"
    pq.write_table(pa.table({"a": np.zeros(2_000_000)}), path)
    assert path.stat().st_size < 100_000
    monkeypatch.setattr(parquet_reading, "available_bytes", lambda: 10 << 20)
    with pytest.raises(Problem, match="would need about 45 MB of memory; 10 MB are free"):
        read_table(path)


def test_without_the_package(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    write_table(table_of(a=[1]), tmp_path / "a.parquet")
    monkeypatch.setitem(sys.modules, "pyarrow", None)
    for action in (
        lambda: read_table(tmp_path / "a.parquet"),
        lambda: write_table(table_of(a=[1]), tmp_path / "b.parquet"),
    ):
        with pytest.raises(Problem, match=r'pyarrow.*pip install "stepfit\[parquet\]"'):
            action()
    assert [path.name for path in tmp_path.iterdir()] == ["a.parquet"]


def test_reading_can_be_ended(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(watch, "OFTEN", 0)
    write_table(table_of(a=list(range(300_000))), tmp_path / "a.parquet")

    def enough(done: int, total: int) -> None:
        assert total == 300_000
        if done:
            raise Cancelled

    with pytest.raises(Cancelled):
        read_table(tmp_path / "a.parquet", watch=enough)
