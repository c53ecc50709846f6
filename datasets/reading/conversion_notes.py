"""What is said of a column whose cells are not taken exactly as they are written."""

from collections.abc import Iterator
from dataclasses import dataclass, field
from enum import Enum
from typing import Any

from datasets.columns import Column
from datasets.problems import QT_TRANSLATE_NOOP, Problem, of_count, shortened

Found = tuple[int, str]  # row (from 0) and text of a cell


class Why(Enum):
    """Why a column that might be numbers is text."""

    NOT_A_NUMBER = "not a number"
    NOT_PLAIN = "not a plain number"
    OTHER_SIGNS = "a number in full-width or typeset signs"
    LEADING_ZERO = "leading zero"
    TOO_LARGE = "too large"
    WANTED = "wanted"  # or nothing else was ever in question


@dataclass
class Noted:
    """How many cells something was found in, and the first of them."""

    count: int = 0
    row: int = 0
    cell: str = ""

    def note(self, row: int, cell: str) -> None:
        """Found in the cell of `row` (from 0)."""
        if not self.count or row < self.row:
            self.row, self.cell = row, cell
        self.count += 1

    def fields(self) -> dict[str, Any]:
        """For a sentence."""
        return {"count": self.count, "row": self.row + 1, "cell": shortened(self.cell.strip())}


@dataclass
class Notes:
    """What was found in the column `name`: cells that are taken for something else than is written."""

    name: str
    not_finite: Noted = field(default_factory=Noted)
    words: Noted = field(default_factory=Noted)
    refused: Noted = field(default_factory=Noted)
    zeros: Noted = field(default_factory=Noted)
    signs: Noted = field(default_factory=Noted)
    rounded: Noted = field(default_factory=Noted)
    apostrophes: Noted = field(default_factory=Noted)

    def about_numbers(self, column: "Column | None") -> tuple[Problem, ...]:
        """Of a column of numbers; `column` has the rounded ones, None: there are none."""
        changed = (*self._zeros(), *self._signs(), *self._not_finite(), *self._rounded(column))
        return (*self._words(), *self._refused(), *changed)

    def about_dates(self) -> tuple[Problem, ...]:
        """Of a column of dates."""
        said = Problem(
            QT_TRANSLATE_NOOP(
                "Problem", "The dates of the column “{column}” were read as days since 1970-01-01."
            ),
            column=self.name,
        )
        return (said, *self._words(), *self._refused())

    def about_text(self, why: Why, cause: Found, mostly_numbers: bool) -> tuple[Problem, ...]:
        """Of a column of text that might be numbers; `cause` is the cell that made it text."""
        said = self._kept_as_text(why, cause, mostly_numbers)
        return (*self._words(), *self._apostrophes(), *said)

    def _words(self) -> Iterator[Problem]:
        if self.words.count:
            yield Problem(
                of_count(
                    self.words.count,
                    QT_TRANSLATE_NOOP(
                        "Problem",
                        "In the column “{column}”, 1 cell was taken for a missing value: “{cell}” in row "
                        "{row}.",
                    ),
                    QT_TRANSLATE_NOOP(
                        "Problem",
                        "In the column “{column}”, {count} cells were taken for missing values, the first "
                        "“{cell}” in row {row}.",
                    ),
                ),
                column=self.name,
                **self.words.fields(),
            )

    def _apostrophes(self) -> Iterator[Problem]:
        if self.apostrophes.count:
            yield Problem(
                of_count(
                    self.apostrophes.count,
                    QT_TRANSLATE_NOOP(
                        "Problem",
                        "In the column “{column}”, an apostrophe that keeps spreadsheets from running a "
                        "formula was taken off 1 cell, “{cell}” in row {row}.",
                    ),
                    QT_TRANSLATE_NOOP(
                        "Problem",
                        "In the column “{column}”, an apostrophe that keeps spreadsheets from running a "
                        "formula was taken off {count} cells, the first “{cell}” in row {row}.",
                    ),
                ),
                column=self.name,
                **self.apostrophes.fields(),
            )

    def _refused(self) -> Iterator[Problem]:
        if self.refused.count:
            yield Problem(
                of_count(
                    self.refused.count,
                    QT_TRANSLATE_NOOP(
                        "Problem",
                        "In the column “{column}”, 1 cell cannot be read as the chosen type and was left "
                        "empty: “{cell}” in row {row}.",
                    ),
                    QT_TRANSLATE_NOOP(
                        "Problem",
                        "In the column “{column}”, {count} cells cannot be read as the chosen type and were "
                        "left empty, the first “{cell}” in row {row}.",
                    ),
                ),
                column=self.name,
                **self.refused.fields(),
            )

    def _zeros(self) -> Iterator[Problem]:
        if self.zeros.count:
            yield Problem(
                of_count(
                    self.zeros.count,
                    QT_TRANSLATE_NOOP(
                        "Problem",
                        "In the column “{column}”, 1 number lost leading zeros: “{cell}” in row {row}.",
                    ),
                    QT_TRANSLATE_NOOP(
                        "Problem",
                        "In the column “{column}”, {count} numbers lost leading zeros, the first “{cell}” in "
                        "row {row}.",
                    ),
                ),
                column=self.name,
                **self.zeros.fields(),
            )

    def _signs(self) -> Iterator[Problem]:
        if self.signs.count:
            yield Problem(
                of_count(
                    self.signs.count,
                    QT_TRANSLATE_NOOP(
                        "Problem",
                        "In the column “{column}”, 1 number is written with full-width or typeset signs: "
                        "“{cell}” in row {row}.",
                    ),
                    QT_TRANSLATE_NOOP(
                        "Problem",
                        "In the column “{column}”, {count} numbers are written with full-width or typeset "
                        "signs, the first “{cell}” in row {row}.",
                    ),
                ),
                column=self.name,
                **self.signs.fields(),
            )

    def _not_finite(self) -> Iterator[Problem]:
        if self.not_finite.count:
            yield Problem(
                of_count(
                    self.not_finite.count,
                    QT_TRANSLATE_NOOP(
                        "Problem",
                        "In the column “{column}”, 1 cell says nan or inf, “{cell}” in row {row}: nan was "
                        "taken as missing, inf as infinite.",
                    ),
                    QT_TRANSLATE_NOOP(
                        "Problem",
                        "In the column “{column}”, {count} cells say nan or inf, the first “{cell}” in row "
                        "{row}: nan was taken as missing, inf as infinite.",
                    ),
                ),
                column=self.name,
                **self.not_finite.fields(),
            )

    def _rounded(self, column: "Column | None") -> Iterator[Problem]:
        if column is not None and self.rounded.count:
            fields = self.rounded.fields()
            fields["cell"] = shortened(self.rounded.cell)
            yield Problem(
                QT_TRANSLATE_NOOP(
                    "Problem",
                    "In the column “{column}”, numbers with more digits than a 64-bit number holds were "
                    "rounded to the nearest, the first in row {row}: “{cell}” to {value}.",
                ),
                column=self.name,
                value=repr(float(column.iloc[self.rounded.row])),
                **fields,
            )

    def _kept_as_text(self, why: Why, cause: Found, mostly_numbers: bool) -> Iterator[Problem]:
        fields: dict[str, Any] = {"column": self.name, "row": cause[0] + 1, "cell": shortened(cause[1])}
        if why is Why.LEADING_ZERO:
            yield Problem(
                QT_TRANSLATE_NOOP(
                    "Problem",
                    "The column “{column}” is kept as text, because numbers would lose leading zeros: "
                    "“{cell}” in row {row}.",
                ),
                **fields,
            )
        elif why is Why.TOO_LARGE:
            yield Problem(
                QT_TRANSLATE_NOOP(
                    "Problem",
                    "The column “{column}” is kept as text, because “{cell}” in row {row} has more digits "
                    "than a number can hold here.",
                ),
                **fields,
            )
        elif why is Why.OTHER_SIGNS:
            yield Problem(
                QT_TRANSLATE_NOOP(
                    "Problem",
                    "The column “{column}” is kept as text, because “{cell}” in row {row} is written with "
                    "full-width or typeset signs. Choose the type number for it, and they are read.",
                ),
                **fields,
            )
        elif why is Why.NOT_PLAIN:
            yield Problem(
                QT_TRANSLATE_NOOP(
                    "Problem",
                    "The column “{column}” is kept as text, because “{cell}” in row {row} is not a plain "
                    "number. Write numbers as in 1234.5, with a point and without separators or signs such "
                    "as %.",
                ),
                **fields,
            )
        elif why is Why.NOT_A_NUMBER and mostly_numbers:
            yield Problem(
                QT_TRANSLATE_NOOP(
                    "Problem",
                    "The column “{column}” is kept as text, because not all of its cells are numbers: "
                    "“{cell}” in row {row}. Where a value is missing, leave the cell empty.",
                ),
                **fields,
            )
