"""What a lesson should come to: published numbers and how near to them a run has to be; torch-free."""

from collections.abc import Mapping
from dataclasses import dataclass, field
from enum import StrEnum

from datasets.problems import QT_TRANSLATE_NOOP
from engine.checks import with_setting
from engine.experiment import Experiment

# What can be compared: step k's loss, gradients of parameters and inputs (rows x inputs), all of its forward
# and backward pass; parameters, loss over all training rows and predictions (rows x outputs) after k updates.
QUANTITIES = ("loss", "gradient", "input_gradient", "parameter", "train_loss", "prediction")
OF_BACKWARD = ("gradient", "input_gradient")  # seen inside the step, before its update

SOURCES = {"printed": "as published", "rerun": "by a plain loop", "exact": "by exact calculation"}

NOTES = {
    "printed_start": QT_TRANSLATE_NOOP(
        "Expected",
        "The start weights were published with 4 decimals. The run that printed these numbers had more, so "
        "they agree to four or five digits only.",
    ),
    "cycle": QT_TRANSLATE_NOOP(
        "Expected",
        "RMSprop ends in a cycle of steps as large as the learning rate allows. On the way there, and in the "
        "choice of the cycle, the last bit of every number counts, and that differs from one computer to the "
        "next: the range is that of ten starts that differ by a few units in the last place.",
    ),
    "cancellation": QT_TRANSLATE_NOOP(
        "Expected",
        "In float32 a number that is what is left of much larger ones is known only as well as those are: "
        "the order in which they are added shows in it.",
    ),
    "rounding": QT_TRANSLATE_NOOP(
        "Expected",
        "Every step rounds to float32, and another computer rounds some of them another way. Over many steps "
        "that adds up to as much as the tolerance allows.",
    ),
    "other_rows": QT_TRANSLATE_NOOP(
        "Expected",
        "The rows of the published run were drawn without a seed. The range is that of ten plain runs on "
        "rows drawn with the seeds 0 to 9.",
    ),
    "plateau": QT_TRANSLATE_NOOP(
        "Expected",
        "The published run had no seed. Of ten runs with the seeds 0 to 9 some never leave the plateau; the "
        "range is that of the others.",
    ),
    "unseeded": QT_TRANSLATE_NOOP(
        "Expected",
        "The published run had no seed. The range is that of ten runs with the seeds 0 to 9.",
    ),
    "outside_seeds": QT_TRANSLATE_NOOP(
        "Expected",
        "The published run had no seed, and at this number it is outside of what ten runs with the seeds 0 "
        "to 9 came to. Ten are few.",
    ),
}

VARIES = {
    "seed": QT_TRANSLATE_NOOP("Expected", "varies with the seed"),
    "rounding": QT_TRANSLATE_NOOP("Expected", "varies with the rounding"),
}

DEFAULT_RELATIVE = 1e-6
# A parameter nearer to 0 than this is rounding noise of numbers around 1; any other so small agrees.
NOISE = 1e-7
# How much of its width a range of ten runs is widened by: another computer rounds each of them differently.
_SLACK = 0.01


class Verdict(StrEnum):
    """How a number of a run compares with the published one."""

    AGREES = "agrees"
    DIFFERS = "differs"
    WITHIN = "within the range"
    OUTSIDE = "outside the range"

    @property
    def is_good(self) -> bool:
        return self in (Verdict.AGREES, Verdict.WITHIN)


@dataclass(frozen=True)
class ExpectedValue:
    """One number. `step` is the step whose loss or gradient it is, or the number of updates done before.

    `name` is the parameter's; `index` the place in it, or (row, column) among inputs or predictions.
    `lowest` and `highest` are None where the number does not vary.
    """

    of: str
    step: int
    value: float
    name: str = ""
    index: tuple[int, ...] = ()
    source: str = "printed"
    relative: float = DEFAULT_RELATIVE
    absolute: float = 0.0
    lowest: float | None = None
    highest: float | None = None
    varies: str = ""
    note: str = ""

    @property
    def tolerance(self) -> float:
        """How far from `value` still agrees."""
        return max(self.relative * abs(self.value), self.absolute)

    def judge(self, ours: float) -> Verdict:
        """The verdict on what a run came to; a number that is not finite never agrees."""
        if abs(ours - self.value) <= self.tolerance:
            return Verdict.AGREES
        if self.lowest is None or self.highest is None:
            return Verdict.DIFFERS
        slack = max(_SLACK * (self.highest - self.lowest), self.tolerance)
        inside = self.lowest - slack <= ours <= self.highest + slack
        return Verdict.WITHIN if inside else Verdict.OUTSIDE


@dataclass(frozen=True)
class ExpectedRun:
    """Numbers of one run: of the experiment as it stands, or with `settings` (dotted names) changed."""

    values: tuple[ExpectedValue, ...]
    settings: Mapping[str, object] = field(default_factory=dict)

    def of(self, experiment: Experiment) -> Experiment:
        """The experiment that is to be run. Raises Problem where a setting cannot be changed so."""
        for dotted, value in self.settings.items():
            experiment = with_setting(experiment, dotted, value)
        return experiment

    @property
    def steps(self) -> int:
        """How many steps have to be done."""
        return max((value.step for value in self.values), default=0)
