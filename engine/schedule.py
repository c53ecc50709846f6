"""When the full sets are evaluated: by the number of steps and rows, never by the clock, so that two runs
evaluate at the same steps."""

import math
from dataclasses import dataclass

# What things cost, in units of about half a millisecond on a slow core: a step and an evaluation whatever
# their rows, and for each row a forward pass by itself and by every parameter. A step is three of them.
_STEP, _EVALUATION = 1.0, 0.2
_ROW, _ROW_AND_PARAMETER = 2.5e-5, 5e-8
_PASSES = 3
# The same for a step that is compiled, see engine.native, all passes together: no Python, and rows one beside
# the other in a register.
_COMPILED_STEP, _COMPILED_ROW, _COMPILED_ROW_AND_PARAMETER = 0.001, 2e-6, 1.5e-7
# The share of the steps' time that evaluations may take. Of slow steps nobody takes many in a while:
# there evaluations come more often.
_SHARE, _SHARE_OF_SLOW, _SLOW = 0.02, 0.1, 5.0
# While a run is young it changes most: the interval doubles from a 32nd of its later length, as far as that
# leaves evaluations this share of the steps' time.
_YOUNG, _SHARE_OF_YOUNG = 32, 0.25
_DEAR = 20.0  # an evaluation that nobody waits for at every step


@dataclass(frozen=True)
class Schedule:
    """Evaluate every `interval` steps, in a young run every `first` steps at least."""

    interval: int
    first: int

    def interval_at(self, steps: int) -> int:
        """The interval for a run of `steps` so far: it doubles from `first` whenever the run has doubled."""
        return min(self.interval, self.first << max(0, (steps // _YOUNG).bit_length() - 1))

    def is_due(self, steps: int, epochs: int, per_epoch: int, at_epoch_end: bool) -> bool:
        """Whether to evaluate after `steps` updates and `epochs` epochs of `per_epoch` steps.

        Intervals of whole epochs fall on the ends of epochs.
        """
        interval = self.interval_at(steps)
        if interval < per_epoch:
            return steps % interval == 0
        return at_epoch_end and epochs % (interval // per_epoch) == 0

    def next_due(self, steps: int, epochs: int, per_epoch: int, left: int) -> int:
        """In how many steps, 1 or more, the next evaluation is due after `steps` updates.

        `epochs` have begun, of which the last has `left` steps to go.
        """
        at = steps
        while True:
            interval = self.interval_at(at + 1)
            if interval < per_epoch:
                due = (at // interval + 1) * interval
            else:
                ends = max(0, (at - steps - left) // per_epoch + 1)
                ends += -(epochs + ends) % (interval // per_epoch)
                due = steps + left + ends * per_epoch
            last = self._constant_to(at + 1)
            if due <= last:
                return due - steps
            at = int(last)

    def _constant_to(self, steps: int) -> float:
        """The last step with the interval of `steps`."""
        if self.interval_at(steps) == self.interval:
            return math.inf
        return (_YOUNG << (steps // _YOUNG).bit_length()) - 1


def schedule(
    evaluated_rows: int, batch_rows: int, parameters: int, per_epoch: int, *, compiled: bool = False
) -> Schedule:
    """The schedule for evaluations of so many rows beside steps of so many, with `per_epoch` steps an epoch.

    An interval of more than half an epoch is made whole epochs. Compiled steps are so fast that evaluations
    are further apart.
    """
    row = _ROW + _ROW_AND_PARAMETER * parameters
    evaluation = _EVALUATION + row * evaluated_rows
    step = _STEP + _PASSES * row * batch_rows
    if compiled:
        step = _COMPILED_STEP + (_COMPILED_ROW + _COMPILED_ROW_AND_PARAMETER * parameters) * batch_rows
    share = _SHARE if step < _SLOW else _SHARE_OF_SLOW
    interval = max(1, math.ceil(evaluation / step / share))
    if 2 * interval > per_epoch:
        interval = max(1, round(interval / per_epoch)) * per_epoch
    if compiled and evaluation < _DEAR:  # a young run is over in no time: what it looks like is what counts
        return Schedule(interval, 1)
    first = math.ceil(evaluation / step / _SHARE_OF_YOUNG)
    return Schedule(interval, min(interval, max(interval // _YOUNG, first)))
