"""What the pictures have in common that are made of the predictions of many rows."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any, ClassVar

import numpy as np

from engine.report import Predictions, Report, RunState
from gui.numbers import count
from gui.plots.fit.diagnostics.choice_bar import ChoiceBar
from gui.plots.fit.fit_data import PARTS, Split
from gui.plots.fit.fit_view import FitView
from gui.plots.fit.shape import Shape
from gui.plots.painting import DASHED, Frame

if TYPE_CHECKING:
    from datasets.table import Table

DASHES = {"train": (), "validation": DASHED, "test": (9.0, 3.0, 2.0, 3.0)}  # of the lines of the parts


class SampleView(FitView):
    """Keeps the newest predictions. Subclasses say in `learn` what they make of them, and in `retell` words.

    Test rows are only looked at while the run rests: nobody is to steer it by them.
    """

    running_rows: ClassVar[int] = 2_000
    resting_rows: ClassVar[int] = 2_000

    def __init__(self, table: Table, split: Split, target: int) -> None:
        super().__init__(table, split, target)
        self._name = table.targets[target]
        self.found: Predictions | None = None
        self.rests = True
        self.memory: dict[str, Any] = {}

    def use_bar(self) -> ChoiceBar:
        """Put a bar over the plot."""
        bar = ChoiceBar()
        self.bar = bar
        bar.language_changed.connect(self.retell)
        return bar

    def recall(self, memory: dict[str, Any]) -> None:
        self.memory = memory

    def learn(self, found: Predictions) -> None:
        """Work out what is drawn of `found`, whose rows are in the table."""
        raise NotImplementedError

    def drop(self) -> None:
        """Nothing is known any more."""

    def retell(self) -> None:
        """Set the words of the bar in the language of the window."""

    def shows_same(self, table: Table) -> bool:
        same = (self.table.inputs, self.table.targets) == (table.inputs, table.targets)
        return (
            same
            and self.table.columns == table.columns
            and table.rows > 0
            and Shape.of(table).is_like(Shape.of(self.table))
        )

    def take_table(self, table: Table, split: Split) -> bool:
        if table.rows != self.table.rows:
            self.forget()
        super().take_table(table, split)
        return True

    def wanted(self, frame: Frame) -> dict[str, Any]:
        return {"prediction_rows": self.resting_rows if self.rests else self.running_rows}

    def take(self, report: Report) -> None:
        self.rests = report.state is not RunState.RUNNING
        found = report.predictions
        if found is None or found.target.shape[1] <= self.target:
            return
        if len(found.row) == 0 or int(found.row.max()) >= self.table.rows:
            return  # of another table
        self.found = found
        self.learn(found)

    def relearn(self) -> None:
        """Something else was chosen in the picture."""
        if self.found is not None:
            self.learn(self.found)
        self.changed.emit()

    def forget(self) -> None:
        self.found = None
        self.drop()

    def parts(self) -> list[tuple[int, str]]:
        """Number and name of each part that there are rows of to look at."""
        if self.found is None:
            return []
        there = np.unique(self.found.part)
        return [
            (number, name)
            for number, name in enumerate(PARTS)
            if number in there and (name != "test" or self.rests)
        ]

    def part_name(self, part: str) -> str:
        """What people call it."""
        names = {
            "train": self.tr("train"),
            "validation": self.tr("validation"),
            "test": self.tr("test"),
        }
        return names[part]

    def hidden_keys(self) -> set[str]:
        return set() if self.rests else {"test"}

    def note(self) -> str:
        shown, used = 0 if self.found is None else len(self.found.row), self.table.rows_in_use
        if not 0 < shown < used:
            return ""
        return self.tr("over {shown} of {rows} rows").format(shown=count(shown), rows=count(used))
