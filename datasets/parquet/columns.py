"""A column of a Parquet file: what each type becomes in a table, exactly, and what is said of that."""

from decimal import Decimal
from typing import Any

import numpy as np
import pandas as pd
from numpy.typing import NDArray

from datasets.columns import Column, as_text, from_values, is_text, text_column
from datasets.problems import QT_TRANSLATE_NOOP, Problem
from datasets.reading.conversion import ColumnReader
from datasets.reading.options import Kind

SECONDS = {"s": 1, "ms": 10**3, "us": 10**6, "ns": 10**9}


class ArrowColumn:
    """Takes the values of one column batch by batch; `kind` is a type of `arrow`, the package."""

    def __init__(self, arrow: Any, name: str, kind: Any) -> None:
        self._arrow, self.name, self._kind = arrow, name, kind
        while arrow.types.is_dictionary(self._kind):
            self._kind = self._kind.value_type
        self._parts: list[Any] = []

    def add(self, values: Any) -> None:
        """Take the next values."""
        if isinstance(values, self._arrow.ExtensionArray):
            values = values.storage
        if self._arrow.types.is_dictionary(values.type):
            values = values.dictionary_decode()
        self._parts.append(values)

    @property
    def is_date(self) -> bool:
        """Whether the values are points in time."""
        types = self._arrow.types
        return bool(types.is_timestamp(self._kind) or types.is_date(self._kind))

    @property
    def natural(self) -> Kind | None:
        """What texts of the values are to be taken for; None: for numbers."""
        types, kind = self._arrow.types, self._kind
        if self.is_date:
            return Kind.DATE
        numbers = (types.is_floating, types.is_integer, types.is_boolean, types.is_decimal, types.is_time)
        return None if any(is_one(kind) for is_one in (*numbers, types.is_duration)) else Kind.TEXT

    def texts(self) -> Column:
        """The values as a text file would have them."""
        if self.is_date:
            values = (value for part in self._parts for value in part.to_pylist())
            return text_column(None if value is None else value.isoformat() for value in values)
        return as_text(self.finish()[0])

    def finish(self) -> tuple[Column, list[Problem]]:
        """The column, and what is not taken as it is."""
        types, kind = self._arrow.types, self._kind
        if types.is_floating(kind):
            return pd.Series(self._joined(self._arrow.float64())), []
        if types.is_boolean(kind):
            return self._whole(self._arrow.int8()), [self._bools()]
        if types.is_integer(kind):
            column = self._whole(kind)
            return column, [self._kept_as_text()] if is_text(column) else []
        if types.is_decimal(kind):
            return self._decimals()
        if self.is_date or types.is_time(kind) or types.is_duration(kind):
            return pd.Series(self._days()), [self._dates() if self.is_date else self._times()]
        if types.is_null(kind):
            return pd.Series(np.full(sum(map(len, self._parts)), np.nan)), []
        if self._is_text():
            return self._texts()
        return self._other()

    def _is_text(self) -> bool:
        types, kind = self._arrow.types, self._kind
        view = getattr(types, "is_string_view", lambda _: False)
        return bool(types.is_string(kind) or types.is_large_string(kind) or view(kind))

    def _joined(self, kind: Any) -> NDArray[Any]:
        """All values as one array; where some are missing, as float64 with NaN."""
        return np.concatenate([part.cast(kind).to_numpy(zero_copy_only=False) for part in self._parts])

    def _whole(self, kind: Any) -> Column:
        """Whole numbers: int64 without missing ones, else float64 where that is exact, else text."""
        missing = any(part.null_count for part in self._parts)
        if not missing and not self._arrow.types.is_uint64(kind):
            return pd.Series(self._joined(self._arrow.int64()))
        present = [part.drop_null().cast(kind).to_numpy(zero_copy_only=False) for part in self._parts]
        limit = 2**53
        if all(not len(p) or (int(p.min()) >= -limit and int(p.max()) <= limit) for p in present):
            if missing:
                return pd.Series(self._joined(self._arrow.float64()))
            return pd.Series(self._joined(self._arrow.int64()))
        return from_values(value for part in self._parts for value in part.to_pylist())

    def _days(self) -> NDArray[Any]:
        """Days since 1970-01-01, days of a duration, or the part of a day that a time is."""
        types, kind = self._arrow.types, self._kind
        if types.is_date(kind):
            kind, unit = self._arrow.timestamp("ms"), "ms"
            parts = [part.cast(kind) for part in self._parts]
        else:
            unit, parts = kind.unit, self._parts
        steps = SECONDS[unit]
        days = []
        for part in parts:
            ints = self._arrow.int32() if types.is_time32(part.type) else self._arrow.int64()
            counted = part.cast(ints).cast(self._arrow.int64())
            missing = counted.is_null().to_numpy(zero_copy_only=False)
            whole = counted.fill_null(0).to_numpy(zero_copy_only=False)
            # As dates in text are read: whole seconds first, so that no digit of them is lost.
            days.append(np.where(missing, np.nan, (whole // steps + (whole % steps) / steps) / 86_400))
        return np.concatenate(days)

    def _decimals(self) -> tuple[Column, list[Problem]]:
        """Decimals: the numbers that a text file with the same digits has."""
        reader = ColumnReader(self.name)
        cells = [
            "" if value is None else format(Decimal(value), "f")
            for part in self._parts
            for value in part.to_pylist()
        ]
        reader.add(cells)
        column, found = reader.finish()
        return column, list(found)

    def _texts(self) -> tuple[Column, list[Problem]]:
        cells: list[Any] = []
        for part in self._parts:
            cells += part.to_pylist()
        empty = cells.count("")
        said = Problem(
            QT_TRANSLATE_NOOP(
                "Problem", "In the column “{column}”, {count} empty texts were taken for missing values."
            ),
            column=self.name,
            count=empty,
        )
        return text_column(cells), [said] if empty else []

    def _other(self) -> tuple[Column, list[Problem]]:
        """Lists, records, bytes: as Python writes them."""
        values = (value for part in self._parts for value in part.to_pylist())
        column = text_column(None if value is None else _written(value) for value in values)
        said = Problem(
            QT_TRANSLATE_NOOP(
                "Problem",
                "The column “{column}” holds values of the type {type}, which no table has; they were read "
                "as text.",
            ),
            column=self.name,
            type=str(self._kind),
        )
        return column, [said]

    def _bools(self) -> Problem:
        return Problem(
            QT_TRANSLATE_NOOP("Problem", "In the column “{column}”, true and false were read as 1 and 0."),
            column=self.name,
        )

    def _kept_as_text(self) -> Problem:
        return Problem(
            QT_TRANSLATE_NOOP(
                "Problem", "The column “{column}” is kept as text, because numbers would lose digits of it."
            ),
            column=self.name,
        )

    def _dates(self) -> Problem:
        return Problem(
            QT_TRANSLATE_NOOP(
                "Problem", "The dates of the column “{column}” were read as days since 1970-01-01."
            ),
            column=self.name,
        )

    def _times(self) -> Problem:
        return Problem(
            QT_TRANSLATE_NOOP(
                "Problem", "The times of the column “{column}” were read as days: 0.5 is 12 hours."
            ),
            column=self.name,
        )


def _written(value: Any) -> str:
    if isinstance(value, bytes):
        try:
            return value.decode("utf-8")
        except UnicodeDecodeError:
            return value.hex()
    return str(value)
