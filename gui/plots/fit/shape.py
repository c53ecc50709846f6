"""The shape of a problem: what of a table and its run decides which pictures of the fit there can be."""

from __future__ import annotations

from dataclasses import dataclass, replace
from typing import TYPE_CHECKING

import numpy as np

from engine.report import Predictions

if TYPE_CHECKING:
    from datasets.table import Table


@dataclass(frozen=True)
class Shape:
    """What there is to draw. inputs, targets: columns; numeric: the inputs that hold numbers; rows: of the
    table; classes: the one target is a class; known: a run has said so, and reads what the table
    holds; decides: one output tells two values of the target apart."""

    inputs: tuple[str, ...]
    targets: tuple[str, ...]
    numeric: tuple[str, ...]
    rows: int
    classes: bool
    known: bool = False
    decides: bool = False

    @classmethod
    def of(cls, table: Table) -> Shape:
        """As far as the table tells: a target with texts is a class."""
        from datasets.columns import number_columns  # pandas, which the first frame does not wait for

        numbers = number_columns(table.frame)
        return cls(
            inputs=table.inputs,
            targets=table.targets,
            numeric=tuple(name for name in table.inputs if name in numbers),
            rows=table.rows,
            classes=any(name not in numbers for name in table.targets),
        )

    def is_like(self, other: Shape) -> bool:
        """Whether the columns are the same, in the same roles and of the same sorts."""
        told = replace(other, classes=self.classes, known=self.known, decides=self.decides)
        return replace(told, rows=self.rows) == self

    def after(self, before: Shape | None) -> Shape:
        """The same, knowing what was known `before` an edit that left the columns as they are."""
        if before is None or not self.is_like(before):
            return self
        return replace(self, classes=before.classes, known=before.known, decides=before.decides)

    def as_known(self) -> Shape:
        """As if a run had said that it reads the table as it is."""
        return replace(self, known=True)

    def told(self, predictions: Predictions | None) -> Shape:
        """The same, knowing what the model predicts: a probability for each class, or a number a target."""
        if predictions is None:
            return self
        several = predictions.predicted.shape[1] != predictions.target.shape[1]
        classes = several or bool(predictions.classes)  # whatever a run before made of the same names
        told = replace(self, classes=classes, known=True, decides=_decides(predictions))
        return self if told == self else told


def _decides(predictions: Predictions) -> bool:
    """Whether one output tells two values of the target apart."""
    if predictions.binary is None or predictions.target.shape[1] != predictions.predicted.shape[1]:
        return False
    return bool(np.isin(predictions.target, predictions.binary).all())
