"""The ladder: one problem in several coding styles, side by side and in step."""

import math
from collections.abc import Iterator, Sequence

import numpy as np

from engine.data_source import open_data
from engine.experiment import Experiment
from engine.growing_array import GrowingArray
from engine.ladder_view import POWERS, LadderView, RungView
from engine.lessons import load_lesson
from engine.report import Floats, Phase
from engine.tensors import as_array
from engine.trainer import Trainer

_STRETCH = 20  # steps of all runs between two looks at whether to go on


class Rung:
    """One run: a lesson, trained step by step, with the loss of every step."""

    def __init__(self, lesson: str, experiment: Experiment) -> None:
        self.lesson = lesson
        self._trainer = Trainer(experiment, open_data(experiment.data))
        self._losses = GrowingArray(np.float64)
        self._planned = self._trainer.steps_to_epoch(experiment.training.epochs)

    @property
    def step_count(self) -> int:
        return self._trainer.step_count

    @property
    def phase(self) -> Phase:
        """The phase that comes next."""
        return self._trainer.phase

    @property
    def diverged(self) -> bool:
        return len(self._losses) > 0 and not math.isfinite(self._losses.values[-1])

    @property
    def ended(self) -> bool:
        """Whether its planned steps are done, to the last phase of the last."""
        return self.phase is Phase.FORWARD and self.step_count >= self._planned

    @property
    def rests(self) -> bool:
        """Whether it takes no further steps."""
        return self.ended or (self.diverged and self.phase is Phase.FORWARD)

    def take_phase(self) -> None:
        """Do the one phase that comes next."""
        if self._trainer.advance() is Phase.LOSS and self._trainer.trace.loss is not None:
            self._losses.append(self._trainer.trace.loss.item())

    def take_step(self) -> None:
        """Do what is left of the step in hand, normally all of it."""
        measured = self.phase in (Phase.FORWARD, Phase.LOSS)
        loss = self._trainer.step()
        if measured:
            self._losses.append(loss.item())

    def view(self) -> RungView:
        """What is to be seen of it now."""
        losses = self._losses.values
        return RungView(
            lesson=self.lesson,
            style=self._trainer.experiment.training.style,
            step=self.step_count,
            planned=self._planned,
            phase=self.phase,
            loss=float(losses[-1]) if len(losses) else math.nan,
            losses=losses,
            coefficients=_coefficients(self._trainer),
            ended=self.ended,
            diverged=self.diverged,
        )


class Ladder:
    """Several lessons with one input and one target, taken through the same steps together.

    Not safe to share between threads, but any thread may have it after another has done with it.
    """

    def __init__(self, lessons: Sequence[str]) -> None:
        """Build the runs from their starts. Raises Problem for an unknown lesson."""
        self._rungs: list[Rung] = []
        self.choose(lessons)

    def choose(self, lessons: Sequence[str]) -> None:
        """Take these lessons from now on: those that were here go on, new ones are at their start."""
        here = {rung.lesson: rung for rung in self._rungs}
        self._rungs = [here.get(name) or Rung(name, load_lesson(name)) for name in lessons]

    def catch_up(self) -> Iterator[None]:
        """Take those that are behind to where the farthest stands; yields every few steps."""
        place = max(map(_place, self._rungs), default=(0, 0))
        for rung in self._rungs:
            while not rung.rests and _place(rung) < place:
                if _place(rung)[0] < place[0]:
                    rung.take_step()
                else:
                    rung.take_phase()
                if rung.step_count % _STRETCH == 0:
                    yield

    def take_phase(self) -> None:
        """Do the next phase in every run; one that is ahead in its step waits for the others."""
        going = self._going()
        place = min(map(_place, going), default=None)
        for rung in going:
            if _place(rung) == place:
                rung.take_phase()

    def take_steps(self, count: int | None = None) -> Iterator[None]:
        """Take `count` whole steps in every run, None: all that are planned; yields every few steps."""
        taken = 0
        while (count is None or taken < count) and (going := self._going()):
            for rung in going:
                rung.take_step()
            taken += 1
            if taken % _STRETCH == 0:
                yield

    def view(self) -> LadderView:
        """What is to be seen of all runs now. Costs little: the losses are views of growing arrays."""
        rungs = tuple(rung.view() for rung in self._rungs)
        return LadderView(rungs, max((rung.step for rung in rungs), default=0))

    def _going(self) -> list[Rung]:
        return [rung for rung in self._rungs if not rung.rests]


def _place(rung: Rung) -> tuple[int, int]:
    """Where a run stands: steps begun, phases done in the one in hand."""
    done = list(Phase).index(rung.phase)
    begun = rung.step_count - (rung.phase is Phase.ZERO_GRAD)
    return begun, done


def _coefficients(trainer: Trainer) -> Floats:
    """The curve as a polynomial of its one input, in float64; all NaN for several inputs."""
    values = [as_array(parameter).ravel() for parameter in trainer.parts.parameters]
    if trainer.experiment.model.kind == "linear":  # its weight is declared before its bias
        values.reverse()
    flat = np.concatenate(values) if len(trainer.parts.encoding.inputs) == 1 else np.empty(0)
    found = np.full(POWERS, math.nan)
    style = trainer.experiment.training.style
    if style == "function":
        a, b, c, d = flat
        inside = np.polynomial.Polynomial([c, d])
        own = (a + b * 0.5 * (5 * inside**3 - 3 * inside)).coef
    elif style == "control_flow":  # the mean over the three orders that are drawn
        *cubic, e = flat
        own = np.array([*cubic, 2 * e / 3, e / 3])
    else:
        own = flat
    found[: min(len(own), POWERS)] = own[:POWERS]
    return found
