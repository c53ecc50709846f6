"""Blocks of lines, read by pandas' C parser: the same cells as one by one, much faster.

A block is read here only where it is certain that the csv module would cut it into the same cells, and cells
are taken for numbers only where `ColumnReader` would make the very same of them and have nothing to say. All
else is left to those two.
"""

from collections.abc import Collection, Mapping, Sequence
from dataclasses import dataclass, field, replace
from typing import Any

import numpy as np
import pandas as pd

from datasets.reading.blocks.block_cuts import BlockCuts, Way
from datasets.reading.blocks.block_doubts import BlockDoubts
from datasets.reading.blocks.block_parser import BlockParser, Cells
from datasets.reading.blocks.number_checks import Places
from datasets.reading.options import SPACES

__all__ = ["Columns", "Wanted", "Way", "parse_block"]


@dataclass(frozen=True)
class Wanted:
    """What is wanted of the columns of a block, by their numbers.

    `texts`: those whose cells are to come as texts, whatever they are. `words`: of others, the cells that are
    missing values among numbers.
    """

    texts: frozenset[int] = frozenset()
    words: Mapping[int, frozenset[str]] = field(default_factory=dict)


ALL_ALIKE = Wanted()


@dataclass(frozen=True)
class Columns:
    """The rows of a block: for each column of the table an array of int64, float64, or texts.

    In a column of texts (object), NaN is an empty cell. `words`: the cells of a column of numbers that say
    that a value is missing, by their rows. `trailing`: whether each row ends in a delimiter too many.
    """

    cells: list[Cells]
    words: Mapping[int, Mapping[int, str]]
    trailing: bool
    block: "_Block"
    rows: Places | None = None  # those of the block, where it is not all of them

    def __len__(self) -> int:
        return len(self.cells[0])

    @property
    def lines(self) -> int:
        """The number of lines of all of the block; a row has more than one where a cell has."""
        return self.block.lines(len(self))

    def texts(self, column: int) -> Cells:
        """The cells of one column as they are written."""
        cells = self.cells[column]
        if cells.dtype == object:
            return cells
        written = self.block.texts([column])[column]
        return written if self.rows is None else written[self.rows]

    def take(self, rows: Places) -> "Columns":
        """Some of the rows, in rising order."""
        cells = [column[rows] for column in self.cells]
        places = {row: place for place, row in enumerate(rows.tolist())}
        words = {
            number: {places[row]: word for row, word in found.items() if row in places}
            for number, found in self.words.items()
        }
        return replace(self, cells=cells, words=words, rows=rows)


def parse_block(
    block: bytes | None, way: Way, wanted: Wanted = ALL_ALIKE, parser: BlockParser | None = None
) -> Columns | None:
    """The cells of `block`, lines in UTF-8; None where something is not certain, and for no block.

    Columns that are not wanted as texts are numbers where they certainly are. `parser`: that of this thread,
    where there is one.
    """
    return _Block(block, way, wanted, parser or BlockParser(way)).columns() if block else None


class _Block:
    """A block that is being read."""

    def __init__(self, block: bytes, way: Way, wanted: Wanted, parser: BlockParser) -> None:
        self._cuts = BlockCuts(block, way)
        self._way, self._wanted, self._parser = way, wanted, parser
        self._words = {} if self._cuts.has_quotes or way.delimiter == SPACES else wanted.words

    def columns(self) -> Columns | None:
        """See `parse_block`."""
        width = self._way.width
        parsed = self._parsed() if self._cuts.is_plain else None
        if parsed is None or len(parsed) not in (width, width + 1):
            return None
        cells = [self._cells(number, column) for number, column in enumerate(parsed)]
        if not self._is_regular(cells):
            return None
        trailing = len(cells) > width
        if trailing and not pd.isna(cells.pop()).all():
            return None
        doubts = BlockDoubts(self._cuts, cells, width + trailing, self._words)
        if doubts.columns:
            written = self.texts(doubts.columns)
            cells = [written.get(number, column) for number, column in enumerate(cells)]
        return Columns(cells, doubts.found_words, trailing, self)

    def _parsed(self) -> "list[Cells | pd.Series[Any]] | None":
        cuts = self._cuts
        return self._parser.cells(
            cuts.data, quotes=cuts.has_quotes, texts=self._wanted.texts, words=self._words
        )

    def lines(self, rows: int) -> int:
        """The number of lines that `rows` rows are on."""
        return self._cuts.data.count(b"\n") if self._cuts.has_quotes else rows

    def _cells(self, number: int, column: "Cells | pd.Series[Any]") -> Cells:
        """Numbers as they are, or texts; what is neither, as an array of another dtype."""
        if isinstance(column, np.ndarray):
            return column
        is_text = isinstance(column.dtype, pd.StringDtype)
        if is_text:  # after a whole number of more digits than fit, pandas keeps what is empty as ""
            column = column.mask(column == "")
        if (is_text and number not in self._words) or number in self._wanted.texts:
            return column.to_numpy(dtype=object)
        # Bool, texts without words, object for whole numbers of any size: what is empty in it still counts.
        return np.where(column.isna(), np.float32(np.nan), np.float32(0))

    def texts(self, columns: Collection[int]) -> dict[int, Cells]:
        """Some columns as they are written."""
        return BlockParser(self._way).texts(self._cuts.data, columns, quotes=self._cuts.has_quotes)

    def _is_regular(self, cells: Sequence[Cells]) -> bool:
        """Whether no row is short: what it lacks would be empty cells at its end."""
        if self._way.delimiter == SPACES:
            return not any(pd.isna(column).any() for column in cells)
        if not pd.isna(cells[-1]).any():
            return True
        return len(cells) > 1 and len(self._cuts.separators) == len(cells) * len(cells[0])
