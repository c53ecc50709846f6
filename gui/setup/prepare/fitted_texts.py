"""What was found on the training rows for each column, in words: means, categories, fills."""

from __future__ import annotations

from collections.abc import Mapping
from typing import TYPE_CHECKING, Any

from PySide6.QtCore import QObject

from gui.numbers import count, short_figure

if TYPE_CHECKING:
    from datasets.preparation.column import PreparedColumn
    from engine.encoding import Encoding
    from engine.preparation_preview import PreparationPreview

SHOWN = 8  # categories that are named


class FittedTexts(QObject):
    """Puts what a preview has fitted into words."""

    def of(self, preview: PreparationPreview) -> dict[str, str]:
        """By column; columns for which nothing is fitted are left out."""
        encoding = preview.encoding
        if encoding is None:
            return {}
        places = {term.factors: at for at, term in enumerate(encoding.preparation.terms)}
        found = {
            column.name: self._of_input(encoding, column, places) for column in encoding.preparation.prepared
        }
        found |= self._of_targets(encoding)
        rows = preview.shapes.get("train", (0, 0))[0]
        where = self.tr("found on the {count} training rows alone").format(count=count(rows))
        return {name: f"{text} ({where})" for name, text in found.items() if text}

    def _of_input(self, encoding: Encoding, column: PreparedColumn, places: Mapping[Any, int]) -> str:
        parts, made = [], encoding.preparation
        if column.classes is not None:
            parts.append(self._categories(column.classes.labels))
        else:
            at = places[((column.base[0], 1),)]
            parts.append(self._scale(made.kinds[at], made.centre[at], made.scale[at], column.log))
        if column.fill is not None:
            parts.append(self.tr("empty cells count as {value}").format(value=_value(column.fill)))
        return ", ".join(part for part in parts if part)

    def _of_targets(self, encoding: Encoding) -> dict[str, str]:
        if encoding.classes is not None:
            labels = encoding.classes.labels
            numbered = ", ".join(f"{_value(label)} = {at}" for at, label in enumerate(labels[:SHOWN]))
            more = ", …" if len(labels) > SHOWN else ""
            words = self.tr("{count} classes: {names}").format(count=len(labels), names=numbered + more)
            return {encoding.targets[0]: words}
        prepared = encoding.prepared_targets
        if prepared is None:
            return {}
        return {
            name: self._scale(prepared.kinds[at], prepared.centre[at], prepared.scale[at], prepared.log[at])
            for at, name in enumerate(encoding.targets)
        }

    def _scale(self, kind: str, centre: float, scale: float, log: bool) -> str:
        if kind == "standardize":
            words = self.tr("mean {first}, deviation {second}")
            second = scale
        elif kind == "min_max":
            words = self.tr("minimum {first}, maximum {second}")
            second = centre + scale
        else:
            return ""
        text = words.format(first=_rounded(centre), second=_rounded(second))
        return self.tr("of the logarithm: {what}").format(what=text) if log else text

    def _categories(self, labels: tuple[Any, ...]) -> str:
        names = ", ".join(map(_value, labels[:SHOWN])) + (", …" if len(labels) > SHOWN else "")
        return self.tr("{count} categories: {names}").format(count=len(labels), names=names)


def _value(value: Any) -> str:
    return value if isinstance(value, str) else _rounded(float(value))


def _rounded(value: float) -> str:
    """Four digits tell what is meant; all of them are in the headers of the features."""
    return short_figure(float(f"{value:.4g}"))
