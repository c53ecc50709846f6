"""The words and figures of a column's summary."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING

from PySide6.QtCore import QObject

from gui.numbers import count, short_figure

if TYPE_CHECKING:
    from datasets.summary.column_summary import ColumnSummary
    from datasets.summary.histogram import Category, Histogram


@dataclass(frozen=True)
class Line:
    """One figure: its name, its text, and the exact value or an explanation for the tool tip."""

    name: str
    text: str
    tip: str = ""


class ColumnTexts(QObject):
    """Puts a summary into words, in the language of the window."""

    def counted(self, summary: ColumnSummary) -> list[Line]:
        """How many values there are, and what may be in the way."""
        lines = [
            Line(self.tr("values"), count(summary.count)),
            Line(self.tr("missing"), count(summary.missing)),
            Line(
                self.tr("distinct"), self._distinct(summary), self.tr("How many different values there are")
            ),
        ]
        if summary.kind != "text":
            tip = self.tr("Values that have no logarithm")
            lines.append(Line(self.tr("0 or less"), count(summary.not_positive), tip))
        if summary.infinite:
            tip = self.tr("Infinite values; the other figures leave them out")
            lines.append(Line(self.tr("infinite"), count(summary.infinite), tip))
        return lines

    def _distinct(self, summary: ColumnSummary) -> str:
        from datasets.summary.column_summary import MOST_DISTINCT

        return f"> {count(MOST_DISTINCT)}" if summary.distinct is None else count(summary.distinct)

    def measured(self, summary: ColumnSummary) -> list[Line]:
        """Moments and quartiles; nothing for texts."""
        if summary.mean is None:
            return []
        deviation = self.tr(
            "Standard deviation of the population (divided by n), as standardizing takes it: {value}"
        )
        quarter = self.tr("A quarter of the values lies at or below {value}")
        half = self.tr("Half of the values lies at or below {value}")
        three = self.tr("Three quarters of the values lie at or below {value}")
        found = (
            (self.tr("minimum"), summary.minimum, "{value}"),
            (self.tr("maximum"), summary.maximum, "{value}"),
            (self.tr("mean"), summary.mean, "{value}"),
            (self.tr("deviation"), summary.deviation, deviation),
            ("25 %", summary.lower_quartile, quarter),
            (self.tr("median"), summary.median, half),
            ("75 %", summary.upper_quartile, three),
        )
        return [Line(name, short_figure(value), tip.format(value=repr(value))) for name, value, tip in found]

    def bin(self, histogram: Histogram, place: int) -> str:
        """A bin and what it holds: "0.5 to 1: 12, 3 of them held back"."""
        low, high = float(histogram.edges[place]), float(histogram.edges[place + 1])
        if histogram.whole:
            low, high = low + 0.5, high - 0.5  # the first and the last that it holds
        if low == high:
            where = short_figure(low)
        else:
            where = self.tr("{low} to {high}").format(low=short_figure(low), high=short_figure(high))
        return self._held(where, int(histogram.counts[place]), int(histogram.marked[:, place].sum()))

    def category(self, category: Category) -> str:
        """A text and how often it occurs."""
        return self._held(category.text, category.count, sum(category.marked))

    def _held(self, where: str, values: int, marked: int) -> str:
        if not marked:
            return self.tr("{place}: {count}").format(place=where, count=count(values))
        return self.tr("{place}: {count}, {marked} of them held back").format(
            place=where, count=count(values), marked=count(marked)
        )

    def picture(self, summary: ColumnSummary) -> str:
        """The histogram in words, for those who do not see it."""
        histogram = summary.histogram
        if histogram is None:
            return "; ".join(self.category(category) for category in summary.categories)
        fullest = self.bin(histogram, int(histogram.counts.argmax()))
        return self.tr("{count} bins; the fullest is {bin}").format(count=len(histogram.counts), bin=fullest)
