"""Changing what a column holds: numbers, texts, or dates as numbers."""

from dataclasses import dataclass
from enum import StrEnum

import numpy as np
import pandas as pd

from datasets.cells import plain_signs
from datasets.columns import Column, as_text, is_text
from datasets.edits.cell_edits import SetColumn
from datasets.edits.cell_texts import NotTaken, Why, dates_of, numbers_of, reason_of
from datasets.reading.marks import PLAIN, Marks, marks_of
from datasets.table import Table


class Held(StrEnum):
    """What a column is to hold. DATE: days since 1970-01-01, as reading a file makes of dates."""

    NUMBER = "number"
    TEXT = "text"
    DATE = "date"


LOOKED_AT = 1_000  # texts that decide what the marks are


@dataclass(frozen=True, eq=False)
class Retyped:
    """The edit that changes the column, and the cells that become missing by it."""

    edit: SetColumn
    lost: tuple[NotTaken, ...]


def retype(table: Table, column: str, held: Held, marks: Marks = PLAIN) -> Retyped:
    """`column` as one that holds numbers, texts or dates. Texts are the shortest exact ones of numbers.

    Every different text is looked at once. Raises Problem for an unknown column.
    """
    old = table.column(column)
    if held is Held.TEXT:
        return Retyped(SetColumn(column, as_text(old)), ())
    if not is_text(old) and held is Held.NUMBER:
        return Retyped(SetColumn(column, old), ())
    codes, texts = pd.factorize(as_text(old))
    words = [str(text) for text in texts]
    values, bad = numbers_of(words, marks) if held is Held.NUMBER else dates_of(words)
    values = values.mask(np.isin(np.arange(len(values)), bad)) if len(bad) else values
    rows = np.flatnonzero(np.isin(codes, bad))
    why = Why.NOT_A_NUMBER if held is Held.NUMBER else Why.NOT_A_DATE
    reasons = {int(place): reason_of(words[place], why) for place in bad}
    lost = tuple(NotTaken(row, column, words[codes[row]], reasons[codes[row]]) for row in rows.tolist())
    return Retyped(SetColumn(column, _spread(values, codes)), lost)


def likeliest_marks(table: Table, column: str, likely: Marks = PLAIN) -> Marks:
    """The marks under which most of the first texts of `column` are numbers; `likely` ones in doubt."""
    old = table.column(column)
    if not is_text(old):
        return PLAIN
    return marks_of([plain_signs(text) for text in old.dropna().iloc[:LOOKED_AT].tolist()], likely)


def _spread(values: Column, codes: "np.ndarray[tuple[int, ...], np.dtype[np.intp]]") -> Column:
    """The value of every code; missing for -1."""
    if bool((codes >= 0).all()):
        return pd.Series(values.to_numpy()[codes], copy=False)
    spread = np.full(len(codes), np.nan)
    spread[codes >= 0] = values.to_numpy(np.float64)[codes[codes >= 0]]
    return pd.Series(spread, copy=False)
