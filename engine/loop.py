"""Running, pausing, stepping and going back: a generator that anyone may drive and any thread may steer."""

import math
import time
from collections.abc import Callable, Iterator

from datasets.problems import Problem
from datasets.table import Table
from engine import no_value, verdict
from engine.evaluation import SetLosses
from engine.experiment import Experiment
from engine.history import History
from engine.native.builder import Blocks
from engine.orders import Order, Orders
from engine.pace import Pace
from engine.parameter_edit import ParameterEdit
from engine.plan import goal_of_plan, start_of_plan
from engine.progress import Progress
from engine.replay import Replay
from engine.report import Phase, RunState, StepUnit
from engine.trainer import Trainer

# How long one stretch of steps may take before the driver can look around, in seconds.
_SLICE = 1 / 60
# The first snapshots are this far apart, in seconds; the timeline thins them out as the run grows.
_SNAPSHOT_EVERY = 0.25

_NOTHING = SetLosses(math.nan, math.nan)


class TrainingLoop:
    """A trainer's run, steered. `run()` belongs to one thread; the methods under "from any thread" to all.

    What others ask for is done by the thread in `run()`, between two steps. Everything else may be read
    by that thread only. `losses` are the full-set losses where the run stands, NaN while it runs.
    """

    def __init__(
        self,
        trainer: Trainer,
        clock: Callable[[], float] = time.perf_counter,
        blocks: Blocks | None = None,
    ) -> None:
        self.trainer = trainer
        self.blocks = blocks
        self.generation = 0
        self.table_version = 0
        self._clock = clock
        self._orders = Orders()
        self._stepping = False  # a stretch that Step asked for is under way
        self._later: list[tuple[StepUnit, int]] = []  # steps asked for meanwhile
        self._pace = Pace(clock)
        self._begin()

    def _begin(self) -> None:
        """Forget everything of an earlier run."""
        self.history = History()
        self.replay = Replay(self.trainer, self.history, self.blocks)
        self.goal: tuple[int, int] | None = None
        self._plan_from: int | None = None
        self._snapshot_at = -math.inf
        self._broken: Problem | None = None
        self.unbuilt: Problem | None = None  # why a reset could not build a run; the one before is over
        self.notes: list[Problem] = []
        self._say(RunState.READY)
        self._take_notes()
        self.losses = self.trainer.evaluate()

    # -- from any thread -------------------------------------------------------------------------

    def resume(self, steps: int | None = None) -> None:
        """Run `steps` more; None: to the end of the planned epochs, once more where that is past."""
        self.order(lambda: self._resume(steps))

    def pause(self) -> None:
        """Stop after the step in hand."""
        self.order(self._pause)

    def step(self, unit: StepUnit, count: int = 1) -> None:
        """Take `count` phases, batches or epochs, then pause."""
        self.order(lambda: self._step(unit, count))

    def back(self, unit: StepUnit = StepUnit.BATCH) -> None:
        """Take one phase, batch or epoch back, then pause."""
        self.order(lambda: self._back(unit))

    def go_to(self, step: int) -> None:
        """Go to the state after `step` updates of the run so far, then pause."""
        self.order(lambda: self._travel(step))

    def set_parameter(self, edit: ParameterEdit) -> None:
        """Put a typed number into the model; a step that is done in part begins anew with it."""
        self.order(lambda: self._set_parameter(edit))

    def reset(self) -> None:
        """Begin again with everything that was posted."""
        self.order(self._reset)

    def post(self, experiment: Experiment, table: Table) -> None:
        """Give changed settings or rows to the run; the last ones given before a step win."""
        self._orders.post(experiment, table)

    def set_pace(self, steps_per_second: float) -> None:
        """Take at most so many steps a second; 0 means as fast as it goes."""
        self._orders.set_pace(steps_per_second)

    def stop(self) -> None:
        """End `run()` after the step in hand."""
        self._orders.stop()

    def order(self, order: Order) -> None:
        """Have `order` called by the thread in `run()`, between two steps; a yield follows."""
        self._orders.put(order)

    # -- the generator ---------------------------------------------------------------------------

    def run(self, wait: bool = True) -> Iterator[Progress]:
        """Do what is asked for, yielding after every stretch of steps; ends after `stop()`.

        With `wait` False it also ends when there is nothing to do: ``loop.resume(); for progress in
        loop.run(wait=False): ...`` trains to the end without a thread.
        """
        while True:
            worked = self._obey()
            if self._orders.stopped:
                return
            if worked:
                yield self._progress()
            if self.state is RunState.RUNNING and not self._orders.stopped:
                self._safely(self._stretch, "training")
                yield self._progress()
            elif worked:
                continue
            elif not wait:
                return
            else:
                self._orders.wait()

    def _progress(self) -> Progress:
        trainer = self.trainer
        return Progress(self.state, trainer.step_count, trainer.epoch, trainer.phase)

    def _obey(self) -> bool:
        """Carry out what was asked for since the last time; whether there was anything."""
        taken = self._orders.take()
        posted = taken.posted
        if posted is not None:
            self._safely(lambda: self._apply(*posted), "taking over a change")
            self.table_version = taken.posts
        for order in taken.orders:
            if self._orders.stopped:
                break
            self._safely(order, "following an order")
        return posted is not None or bool(taken.orders)

    def _safely(self, action: Callable[[], None], place: str) -> None:
        """Do `action`; an exception ends the run but not the loop, at the last whole step."""
        failure: Problem | None = None
        try:
            action()
        except Exception as error:  # whatever a model, an optimizer or a device may raise
            failure = verdict.failed(error, place)
        if failure is not None:  # outside the except block, which holds on to what the device has
            self.goal = None
            self._recover()
            self._say(RunState.FAILED, failure)

    def _recover(self) -> None:
        """Leave the step in which an exception came; where that cannot be, only a reset helps."""
        if not self.replay.timeline.steps:
            return
        try:
            self.replay.go_to(min(self.replay.recorded, len(self.history)))
        except Exception as error:
            self._broken = verdict.failed(error, "going back to the last whole step")

    def _say(self, state: RunState, message: Problem | None = None) -> None:
        self.state, self.message = state, message
        self._stepping, self._later = False, []

    def _take_notes(self) -> None:
        self.notes.extend(self.trainer.notes)
        self.trainer.notes.clear()

    # -- changes ---------------------------------------------------------------------------------

    def _apply(self, experiment: Experiment, table: Table) -> None:
        if self.replay.is_fresh or self.unbuilt is not None:
            self.trainer.wanted = (experiment, table)
            self._reset()
            return
        try:
            self.replay.apply(experiment, table)
        except Problem as problem:
            self.notes += [problem, verdict.goes_on()]
        self._plan_again()

    def _set_parameter(self, edit: ParameterEdit) -> None:
        if self._broken is not None:
            return
        try:
            self.replay.set_parameter(edit, self.generation)
        except Problem as problem:
            self.notes.append(problem)
            return
        if self.state is not RunState.RUNNING:
            self._rest(RunState.READY if self.trainer.is_fresh else RunState.PAUSED)

    def _reset(self) -> None:
        try:
            self.trainer.reset()
        except Problem as problem:
            if self.unbuilt is None:
                self.generation += 1  # what was known of the run before is no longer shown
            self._broken = self.unbuilt = problem
            self.goal = None
            self._say(RunState.FAILED, problem)
            return
        self.generation += 1
        self._begin()

    # -- running ---------------------------------------------------------------------------------

    def _resume(self, steps: int | None) -> None:
        if not self._can_run():
            return
        self.replay.forget_later()
        if self.trainer.phase is Phase.ZERO_GRAD:
            self.replay.advance()
        first = self.trainer.step_count
        self._plan_from = None
        self.goal = None if steps is None else (first, first + steps)
        if steps is None:
            self._plan_from = start_of_plan(self.trainer)
            self.goal = goal_of_plan(self.trainer, self._plan_from, first)
        self._say(RunState.RUNNING)

    def _can_run(self) -> bool:
        """Whether there is a run to go on with; says why not otherwise."""
        if self._broken is None:
            return True
        self._reset()
        return self._broken is None

    def _plan_again(self) -> None:
        """The planned epochs or the batches of an epoch may have changed: so does the end of the run."""
        if self.state is RunState.RUNNING and self._plan_from is not None:
            first = self.trainer.step_count if self.goal is None else self.goal[0]
            self.goal = goal_of_plan(self.trainer, self._plan_from, first)

    def _pause(self) -> None:
        if self.state is RunState.RUNNING:
            self._rest(RunState.PAUSED)

    def _rest(self, state: RunState, message: Problem | None = None) -> None:
        """Stop running; the full sets are evaluated where the run stands, so that no number shown is old."""
        self.goal = None
        self._say(*verdict.at_rest(self.trainer, state, message))
        if self.trainer.phase is Phase.FORWARD:
            self.losses = self.trainer.evaluate()
            step = self.trainer.step_count + 1
            if step >= len(self.history):
                self.history.add_evaluation(step, self.losses.train, self.losses.validation)

    def _stretch(self) -> None:
        per_second = self._orders.pace  # read once: another thread may change it at any time
        if not self._pace.is_time(per_second, self._orders.wait):
            return
        trainer, started = self.trainer, self._clock()
        self.losses = _NOTHING
        if started >= self._snapshot_at:
            self.replay.record()
            self._snapshot_at = started + _SNAPSHOT_EVERY
        self._take_pending()
        limit = math.inf if self.goal is None else self.goal[1] - trainer.step_count
        if trainer.phase is not Phase.FORWARD:
            limit = min(limit, 1)  # then changes that wait for the next batch come into force
        if per_second:
            limit = min(limit, max(1, int(per_second * _SLICE)))
        until = started + _SLICE
        done = None
        if limit >= 1:
            compiled = self.blocks.for_stretch(trainer, limit) if self.blocks else None
            done = self.replay.stretch(
                limit, lambda: self._orders.waiting or self._clock() >= until, compiled
            )
            self._pace.note(started, done.steps)
        if done is not None and done.bad_step is not None:
            self._diverge(done.bad_step)
        elif done is not None and done.patience_spent:
            best = self.replay.take_best()
            self._rest(RunState.FINISHED, verdict.stopped_early(trainer, best))
        elif trainer.parts.solved or (self.goal is not None and trainer.step_count >= self.goal[1]):
            self._reach_goal()

    def _take_pending(self) -> None:
        """Let changes come into force; where they cannot, the run goes on without them and says so."""
        try:
            self.replay.take_pending()
        except Problem as problem:
            self.notes += [problem, verdict.goes_on()]
        self._take_notes()
        self._plan_again()

    def _reach_goal(self) -> None:
        later = self._later
        self._rest(RunState.PAUSED if self._plan_from is None else RunState.FINISHED)
        if self.trainer.phase is Phase.FORWARD and not math.isfinite(self.losses.train):
            self._diverge(self.trainer.step_count + 1)
        while later and self.state is RunState.PAUSED:
            self._step(*later.pop(0))
        self._later = later

    def _diverge(self, bad_step: int) -> None:
        """Step `bad_step` met a number that is not finite: back to the last parameters with a finite loss."""
        why = no_value.explained(self.replay, self.trainer, bad_step)
        self.replay.go_before(bad_step)
        self._rest(RunState.DIVERGED, why or verdict.diverged(self.trainer, bad_step))

    # -- stepping --------------------------------------------------------------------------------

    def _step(self, unit: StepUnit, count: int) -> None:
        if not self._can_run():
            return
        if self._stepping:  # asked for faster than steps are taken: none of them is lost
            self._later.append((unit, count))
            return
        if self.state is RunState.RUNNING:
            self._rest(RunState.PAUSED)
        if unit is StepUnit.PHASE:
            for _ in range(count):
                self._one_phase()
                if self.state is RunState.DIVERGED:
                    return
            return
        finished = self.trainer.phase is Phase.ZERO_GRAD
        begun = self.trainer.phase not in (Phase.FORWARD, Phase.ZERO_GRAD)
        self._resume(count)
        self._take_pending()  # they may change how many batches an epoch has
        if unit is StepUnit.BATCH:
            steps = count - finished
        else:
            epoch = self.trainer.epoch + (1 if self.trainer.at_epoch_end and not finished else 0)
            steps = self.trainer.steps_to_epoch(epoch + count - 1) + begun
        first = self.trainer.step_count
        self.goal = (first, first + steps)
        self._stepping = True

    def _one_phase(self) -> None:
        self.replay.forget_later()
        self.replay.record()
        self._take_pending()
        if self.trainer.is_fresh:  # a run begins with these, however its first step is taken
            self.history.add_evaluation(1, self.losses.train, self.losses.validation)
        self.replay.advance()
        self._say(RunState.PAUSED)
        if self.trainer.phase is Phase.FORWARD:
            self._end_single_step()

    def _end_single_step(self) -> None:
        """A step taken phase by phase is done: stop here, or where the last finite numbers were."""
        if not math.isfinite(self.history.loss[-1]):
            self._diverge(self.trainer.step_count)
        elif not self.trainer.is_finite():
            self._diverge(self.trainer.step_count + 1)
        else:
            self._rest(RunState.PAUSED)

    # -- going back ------------------------------------------------------------------------------

    def _back(self, unit: StepUnit) -> None:
        if self.unbuilt is not None:
            return
        if self.trainer.is_fresh:
            self._pause()
            return
        steps = self.trainer.step_count
        begun = self.trainer.phase not in (Phase.FORWARD, Phase.ZERO_GRAD)
        if unit is StepUnit.EPOCH:
            self._travel(self.history.epoch_start(steps + begun))
        elif unit is StepUnit.PHASE:
            self._one_phase_back()
        else:
            self._travel(steps if begun else steps - 1)

    def _one_phase_back(self) -> None:
        phases = list(Phase)
        at = phases.index(self.trainer.phase)
        done = self.trainer.step_count - (self.trainer.phase is Phase.ZERO_GRAD)
        self._travel(done if at else done - 1, (at or len(phases)) - 1)

    def _travel(self, step: int, phases: int = 0) -> None:
        if self.unbuilt is not None:
            return
        if not self.replay.timeline.steps:  # nothing has been done yet
            self._pause()
            return
        self.replay.go_to(min(max(0, step), self.replay.reach), phases)
        self._take_notes()
        self._rest(RunState.READY if self.trainer.is_fresh else RunState.PAUSED)
