"""What the pictures have in common that judge the chances of classes, with a threshold that may be moved."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

from engine.diagnostics.class_scores import ClassScores, class_scores
from engine.report import Predictions
from gui.plots.fit.diagnostics.sample_view import SampleView
from gui.plots.fit.fit_data import Split, class_names
from gui.plots.fit.shape import Shape

if TYPE_CHECKING:
    from datasets.table import Table

_CLASS, _THRESHOLD = "judged class", "threshold"  # in the memory of pictures
USUAL = 0.5


class ChancesView(SampleView):
    """Looks at one class against the rest; at first at the second of two, which one output stands for.

    The threshold is for the chance of that class, and the same in all pictures.
    """

    resting_rows = 50_000

    @classmethod
    def suits(cls, shape: Shape) -> bool:
        return (shape.classes or shape.decides) and shape.rows > 0

    def __init__(self, table: Table, split: Split, target: int) -> None:
        super().__init__(table, split, target)
        self.scores: ClassScores | None = None
        self.names = class_names(table, self._name)
        self.threshold = USUAL
        self._class: int | None = None
        self.bar_of = self.use_bar()
        self.class_box = self.bar_of.add_box()
        self.bar_of.add_slider()
        self.bar_of.chosen.connect(self._on_class_chosen)
        self.bar_of.threshold_moved.connect(self.set_threshold)

    @property
    def positive(self) -> int:
        """The number of the class that is looked at."""
        if self._class is None or self._class >= len(self.names):
            return 1 if len(self.names) == 2 else 0
        return self._class

    def recall(self, memory: dict[str, Any]) -> None:
        super().recall(memory)
        self._class, self.threshold = memory.get(_CLASS), memory.get(_THRESHOLD, USUAL)
        self.retell()

    def class_entries(self) -> list[str]:
        """What the box of classes offers."""
        return list(self.names)

    def class_entry(self) -> int:
        """The place of what is chosen."""
        return self.positive

    def retell(self) -> None:
        self.bar_of.offer(self.class_box, self.class_entries(), self.class_entry())
        self.bar_of.name(self.class_box, self.tr("class"), self.tr("The class against the rest"))
        self.bar_of.name(
            self.bar_of.slider,
            self.tr("threshold"),
            self.tr("The chance above which a row counts as the class"),
        )
        self.bar_of.set_threshold(self.threshold)
        self.say()

    def say(self) -> None:
        """Tell in the bar what the threshold comes to."""

    def learn(self, found: Predictions) -> None:
        self.scores = class_scores(found, self.target)
        if self.scores is not None and self.scores.names != self.names:
            self.names = self.scores.names
            self.retell()
            self.changed.emit()
        self.judge()
        self.say()

    def judge(self) -> None:
        """Work out what is drawn of `scores`."""

    def drop(self) -> None:
        self.scores = None
        self.judge()

    def hint(self) -> str:
        if len(self.names) >= 2:
            return ""
        return self.tr("“{target}” holds fewer than two classes.\nChoose another target.").format(
            target=self._name
        )

    def set_threshold(self, value: float) -> None:
        """Move the threshold, by whatever means."""
        self.threshold = self.memory[_THRESHOLD] = min(max(value, 0.0), 1.0)
        self.bar_of.set_threshold(self.threshold)
        self.judge()
        self.say()
        self.stands_anew.emit()

    def choose_class(self, number: int | None) -> None:
        """Look at another class."""
        self._class = self.memory[_CLASS] = number
        self.judge()
        self.retell()
        self.changed.emit()

    def _on_class_chosen(self) -> None:
        self.choose_class(self.class_box.currentIndex())
