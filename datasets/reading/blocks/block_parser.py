"""pandas' parser of C, given one block of lines after the other."""

import csv
from collections.abc import Collection, Mapping
from typing import Any

import numpy as np
import pandas as pd
from numpy.typing import NDArray

from datasets.reading.blocks.block_cuts import Way
from datasets.reading.options import SPACES

# pandas 3.0 reads floats exactly only when asked; later releases always do, and warn when asked.
_EXACTLY: dict[str, Any] = {} if pd.__version__ >= "3.1" else {"float_precision": "round_trip"}

Cells = NDArray[Any]

_NO_WORDS: Mapping[int, frozenset[str]] = {}


class BlockParser:
    """Reads blocks of one table, in one thread.

    It keeps pandas' parser and its memory from block to block where pandas can do that, from 3.1 on, as its
    own threads do: to have them anew for each block takes a fifth of the time, more where other threads do so
    too.
    """

    def __init__(self, way: Way) -> None:
        self._way = way
        self._kept: Any = None
        self._kept_options: dict[str, Any] = {}
        self._keeps = True  # until a block does not fit

    def cells(
        self,
        block: bytes,
        *,
        quotes: bool,
        texts: Collection[int] = (),
        words: Mapping[int, frozenset[str]] = _NO_WORDS,
    ) -> "list[Cells | pd.Series[Any]] | None":
        """All columns: arrays of int64 and float64, and what is neither; None where the block does not fit.

        `quotes`: whether there are any. `texts`: the columns that come as they are written. `words`: cells
        that are empty in others.
        """
        options = self._options(quotes=quotes, texts=texts)
        if words:
            options["na_values"] = {n: ["", *words.get(n, ())] for n in range(self._way.width + 1)}
        try:
            found = self._by_kept(block, options) if self._keeps else None
            if found is None:
                frame = self._anew(block, options)
                found = [_plain(frame[number]) for number in range(frame.shape[1])]
        except (ValueError, OverflowError):  # pandas' own errors are ValueErrors
            return None
        return found

    def texts(self, block: bytes, columns: Collection[int], *, quotes: bool) -> dict[int, Cells]:
        """Some columns of a block that fits, as they are written."""
        frame = self._anew(block, self._options(quotes=quotes, texts=columns), usecols=sorted(columns))
        return {number: frame[number].to_numpy(dtype=object) for number in columns}

    def _options(self, *, quotes: bool, texts: Collection[int]) -> dict[str, Any]:
        way = self._way
        options: dict[str, Any] = {
            "sep": r"\s+" if way.delimiter == SPACES else way.delimiter,
            "header": None,
            "dtype": dict.fromkeys(sorted(texts), object) or None,
            "decimal": way.point,
            "engine": "c",
            "low_memory": False,
            "skip_blank_lines": False,
            "keep_default_na": False,
            "na_values": [""],
            "quoting": csv.QUOTE_MINIMAL if quotes else csv.QUOTE_NONE,
            **_EXACTLY,
        }
        return options | {"quotechar": way.quote.decode()} if quotes else options

    def _anew(self, block: bytes, options: dict[str, Any], **more: Any) -> pd.DataFrame:
        feed: Any = _Feed(block)
        frame: pd.DataFrame = pd.read_csv(feed, **options, **more)
        return frame

    def _by_kept(self, block: bytes, options: dict[str, Any]) -> "list[Cells | pd.Series[Any]] | None":
        """The same by the kept parser; None where there is none, or where a row is wider than the table."""
        if self._kept is None or self._kept_options != options:
            feed: Any = _Feed(b"")
            self._kept = pd.read_csv(feed, **options, names=range(self._way.width), iterator=True)
            self._kept_options = options
        engine = getattr(self._kept, "_engine", None)
        inner: Any = getattr(engine, "_reader", None)
        self._keeps = hasattr(inner, "load_buffer") and hasattr(inner, "trim_after_read")
        if engine is None or not self._keeps:
            return None
        try:
            inner.trim_after_read = False
            inner.load_buffer(block, strip_bom=False)
            columns = engine.read()[2]
        except (ValueError, OverflowError):
            self._kept, self._keeps = None, False
            return None
        for number in columns.keys() & (options["dtype"] or {}).keys():  # others become texts as in a frame
            columns[number] = pd.Series(columns[number], dtype=object, copy=False)
        return [_plain(columns[number]) for number in range(self._way.width)]


def _plain(column: Any) -> "Cells | pd.Series[Any]":
    """A column of numbers as an array in memory of its own."""
    if column.dtype == np.int64 or column.dtype == np.float64:
        values: Cells = np.asarray(column)
        shared = isinstance(values.base, np.ndarray) and values.base.nbytes > values.nbytes
        return values.copy() if shared else values
    return column if isinstance(column, pd.Series) else pd.Series(column, copy=False)


class _Feed:
    """What pandas reads a block from: as bytes, where it would decode and encode those of a BytesIO."""

    def __init__(self, block: bytes) -> None:
        self._rest = block

    def read(self, size: int = -1) -> bytes:  # noqa: ARG002  (all at once)
        """The block, then nothing."""
        block, self._rest = self._rest, b""
        return block

    def __iter__(self) -> "_Feed":
        return self
