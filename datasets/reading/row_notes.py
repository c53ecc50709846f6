"""What was left out or put in so that all rows of a file are as wide as the table."""

from collections.abc import Iterator
from dataclasses import dataclass, field

from datasets.problems import QT_TRANSLATE_NOOP, Problem, of_count


@dataclass
class Odd:
    """How many rows are ragged in one way, and the first of them (from 0, in the table)."""

    count: int = 0
    first: int = 0

    def note(self, row: int) -> None:
        """Another one."""
        self.first = self.first if self.count else row
        self.count += 1


@dataclass
class RowNotes:
    """Counts of what was found in `file`, whose last column with a place in the header is `last`."""

    file: str
    sign: str
    last: str
    comments: int = 0
    blank: int = 0
    trailing: int = 0
    short: Odd = field(default_factory=Odd)
    long: Odd = field(default_factory=Odd)
    _pending: int = 0

    def blank_line(self) -> None:
        """An empty line, which is worth a word where a row follows."""
        self._pending += 1

    def row(self) -> None:
        """A row or more."""
        if self._pending:
            self.blank, self._pending = self.blank + self._pending, 0

    @property
    def report(self) -> tuple[Problem, ...]:
        """Sentences about what there was."""
        return tuple(problem for problem in self._said() if problem.fields["count"])

    def _said(self) -> Iterator[Problem]:
        file = self.file
        yield Problem(
            of_count(
                self.comments,
                QT_TRANSLATE_NOOP(
                    "Problem",
                    "{file}: 1 line beginning with {sign} was left out.",
                ),
                QT_TRANSLATE_NOOP("Problem", "{file}: {count} lines beginning with {sign} were left out."),
            ),
            file=file,
            count=self.comments,
            sign=self.sign,
        )
        yield Problem(
            of_count(
                self.blank,
                QT_TRANSLATE_NOOP(
                    "Problem",
                    "{file}: 1 empty line between the rows was left out.",
                ),
                QT_TRANSLATE_NOOP("Problem", "{file}: {count} empty lines between the rows were left out."),
            ),
            file=file,
            count=self.blank,
        )
        yield Problem(
            of_count(
                self.trailing,
                QT_TRANSLATE_NOOP(
                    "Problem",
                    "{file}: 1 row ends with more delimiters than the header; the empty cells after it "
                    "were left out.",
                ),
                QT_TRANSLATE_NOOP(
                    "Problem",
                    "{file}: {count} rows end with more delimiters than the header; the empty cells after "
                    "them were left out.",
                ),
            ),
            file=file,
            count=self.trailing,
        )
        yield Problem(
            of_count(
                self.short.count,
                QT_TRANSLATE_NOOP(
                    "Problem",
                    "{file}: 1 row has fewer cells than the header, row {row}; the cells that are not "
                    "there were left empty.",
                ),
                QT_TRANSLATE_NOOP(
                    "Problem",
                    "{file}: {count} rows have fewer cells than the header, the first is row {row}; the "
                    "cells that are not there were left empty.",
                ),
            ),
            file=file,
            count=self.short.count,
            row=self.short.first + 1,
        )
        yield Problem(
            of_count(
                self.long.count,
                QT_TRANSLATE_NOOP(
                    "Problem",
                    "{file}: 1 row has more cells than the header, row {row}; the cells beyond “{column}” "
                    "are in columns of their own. Put text that contains a delimiter in quotes.",
                ),
                QT_TRANSLATE_NOOP(
                    "Problem",
                    "{file}: {count} rows have more cells than the header, the first is row {row}; the cells "
                    "beyond “{column}” are in columns of their own. Put text that contains a delimiter in "
                    "quotes.",
                ),
            ),
            file=file,
            count=self.long.count,
            row=self.long.first + 1,
            column=self.last,
        )
