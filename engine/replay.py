"""Going to any step of a run: the nearest snapshot before it, and the steps from there once more."""

import time
from collections.abc import Callable
from contextlib import suppress
from dataclasses import replace

from datasets.problems import Problem
from datasets.table import Table
from engine.effect import Effect
from engine.experiment import Experiment
from engine.history import COMPILED, History
from engine.names import place_name
from engine.native.builder import Blocks
from engine.native.run import CompiledSteps
from engine.parameter_edit import ParameterEdit
from engine.report import Phase
from engine.stopping import BestSoFar
from engine.stretch import Done, run_stretch
from engine.surface.walk import Walk
from engine.timeline import Change, Timeline
from engine.trainer import Trainer
from engine.typed_parameter import check_generation


class Replay:
    """The timeline of one run and the way back on it. On the CPU the way back is exact, bit for bit."""

    def __init__(self, trainer: Trainer, history: History, blocks: Blocks | None = None) -> None:
        self._trainer, self._history, self._blocks = trainer, history, blocks
        self.timeline = Timeline()
        self.walk = Walk()
        self.effects: list[Effect] = []  # changes within the run, for whoever tells of them
        self.seconds = 0.0  # spent on steps
        self._travelled = False
        self._asked_then: Experiment | None = None  # where the run was gone to
        self._bad_step: int | None = None
        self._typed = False

    @property
    def is_fresh(self) -> bool:
        """Whether nothing was done that beginning anew would lose."""
        return self._trainer.is_fresh and not self._typed

    @property
    def recorded(self) -> int:
        """Steps whose row belongs in the history: a step's row is written when its last phase is done."""
        return self._trainer.step_count - (self._trainer.phase is Phase.ZERO_GRAD)

    @property
    def reach(self) -> int:
        """The last step that can be gone to: there are none after the last parameters with a finite loss."""
        steps = len(self._history) if self._bad_step is None else self._bad_step - 2
        return max(0, steps, self.recorded)

    def stretch(self, limit: float, over: Callable[[], bool], compiled: CompiledSteps | None) -> Done:
        """Take steps; see `run_stretch`."""
        started = time.perf_counter()
        try:
            return run_stretch(self._trainer, self._history, limit, over, compiled, self.walk)
        finally:
            self.seconds += time.perf_counter() - started

    def record(self) -> None:
        """Keep a snapshot of where the run stands, if it stands between two steps."""
        if self._trainer.phase is Phase.FORWARD:
            self.timeline.record(self._trainer.state())

    def apply(self, experiment: Experiment, table: Table) -> None:
        """Give changed settings or rows to the run, and remember it. Raises what `Trainer.apply` raises."""
        self.forget_later()
        before = self._trainer.wanted
        try:
            self._trainer.apply(experiment, table)
        finally:
            self._remember()
        self._tell(Effect(0, settings=(before[0], experiment), rows=table is not before[1]))

    def _tell(self, effect: Effect) -> None:
        """Of a point that is dragged while the run rests, once."""
        effect = replace(effect, step=self._trainer.step_count + 1)
        if effect not in self.effects[-1:]:
            self.effects.append(effect)

    def take_pending(self) -> None:
        """Bring what was asked for into force ahead of a step. Raises what `Trainer.take_pending` raises."""
        if self._trainer.is_pending:
            self.timeline.record_change(Change(self._trainer.step_count, taken=True))
            self._trainer.take_pending()

    def _remember(self) -> None:
        """Remember what is in force and what has been asked for: the next step, or, in the middle of one,
        the one after it, will be made with that."""
        trainer = self._trainer
        begun = trainer.phase not in (Phase.FORWARD, Phase.ZERO_GRAD)
        made_with = trainer.trace.settings
        asked = []
        if trainer.phase is Phase.ZERO_GRAD and made_with is not None:
            # All else of this step is done, with what was in force then.
            clears = trainer.experiment.training.zero_grad
            experiment = replace(made_with, training=replace(made_with.training, zero_grad=clears))
            asked.append((trainer.step_count - 1, experiment, trainer.table))
        asked.append((trainer.step_count, trainer.experiment, trainer.table))
        asked.append((trainer.step_count + begun, *trainer.wanted))
        self.timeline.record_asked(asked)

    def take_best(self) -> BestSoFar:
        """Put the best parameters back, as a change of the run at this step."""
        best = self._trainer.take_best()
        self.timeline.record_change(Change(self._trainer.step_count))
        self._tell(Effect(0, best=best.step))
        self.record()
        return best

    def set_parameter(self, edit: ParameterEdit, generation: int = 0) -> None:
        """Put a typed number into the model, as a change of the run at this step.

        A step that is done in part begins anew, one that only its last phase is missing of is ended.
        `generation`: this run's. Raises Problem, changing nothing.
        """
        trainer = self._trainer
        check_generation(edit, generation)
        trainer.check_edit(edit)
        if trainer.phase is Phase.ZERO_GRAD:
            self.advance()
        elif trainer.phase is not Phase.FORWARD:
            self.go_to(trainer.step_count)
        self.forget_later()
        if not self.timeline.steps:
            self.record()  # the way back begins ahead of it
        trainer.set_parameter(edit)
        self.timeline.record_change(Change(trainer.step_count, edit=edit))
        self._tell(Effect(0, edit=edit, element=self._place(edit)))
        self._typed = True

    def _place(self, edit: ParameterEdit) -> str:
        parts = self._trainer.parts
        shape = tuple(dict(parts.model.named_parameters())[edit.name].shape)
        return place_name(edit.name, edit.index, shape, parts.encoding, parts.experiment.model)

    def forget_later(self) -> None:
        """The run goes on from here: what came after this step the last time is forgotten.

        From here on what was asked for last is in force, whatever was at this step the last time.
        """
        if self._travelled:
            self._travelled = False
            self._bad_step = None
            self._history.truncate(self.recorded)
            self.timeline.truncate(self.recorded, self._trainer.phase is not Phase.FORWARD)
            self._remember()
            then, now = self._asked_then, self._trainer.wanted[0]
            if then is not None and then != now:
                self._tell(Effect(0, settings=(then, now)))

    def go_to(self, step: int, phases: int = 0) -> None:
        """Go to the state after `step` updates and so many `phases` (up to 4) of the next step.

        The settings and rows last asked for stay asked for. The last step before it is taken once more,
        so that what it made can be seen.
        """
        trainer = self._trainer
        wanted = trainer.wanted
        self._travelled = True
        snapshot = self.timeline.before(max(0, step - 1))
        trainer.restore(snapshot)
        changes = self.timeline.changes_between(snapshot.step, step + 1, snapshot.holds)
        while trainer.step_count < step:
            self._repeat(changes)
            self._note_evaluation()
            self._take(min(step, changes[0].step) if changes else step, step)
        self._repeat(changes if phases else [change for change in changes if change.is_of_state])
        for _ in range(phases):
            self.advance()
        self._asked_then = trainer.wanted[0]
        with suppress(Problem):
            trainer.apply(*wanted)
        trainer.notes.clear()

    def _take(self, until: int, last: int) -> None:
        """Take steps to `until` or less far, on the path that made them; step `last` can be looked at."""
        trainer = self._trainer
        path, end = self._history.path_of(trainer.step_count + 1)
        compiled = self._blocks.of(trainer.parts, wait=True) if path == COMPILED and self._blocks else None
        trainer.compile(compiled is not None)
        if compiled is None:
            trainer.step(watch=trainer.step_count == last - 1)
            return
        count = min(until, end) - trainer.step_count
        if trainer.experiment.training.patience:
            count = min(count, trainer.steps_to_evaluation)
        if trainer.step_count + count == last:
            count -= 1
        if count:
            compiled.exactly(trainer, count)
        else:
            compiled.watched_step(trainer)

    def go_before(self, bad_step: int) -> None:
        """Go to the last parameters with a finite loss: that of step `bad_step` is none."""
        self._bad_step = bad_step
        self.go_to(max(0, bad_step - 2))

    def _repeat(self, changes: list[Change]) -> None:
        """Make the first of `changes`, those of this step, again; what was refused then is refused again."""
        trainer = self._trainer
        while changes and changes[0].step <= trainer.step_count:
            change = changes.pop(0)
            with suppress(Problem):
                if change.taken:
                    trainer.take_pending()
                elif change.edit is not None:
                    trainer.set_parameter(change.edit)
                elif change.experiment is None or change.table is None:
                    trainer.take_best()
                else:
                    trainer.apply(change.experiment, change.table)
        with suppress(Problem):
            trainer.take_pending()

    def _note_evaluation(self) -> None:
        """What early stopping looks at between two steps."""
        trainer = self._trainer
        if trainer.experiment.training.patience and trainer.evaluation_due:
            trainer.note_evaluation(trainer.evaluate())

    def advance(self) -> None:
        """Do the next phase by itself; the step's row is written to the history with its last phase."""
        trainer = self._trainer
        if trainer.phase is Phase.FORWARD:
            self._note_evaluation()
        epoch = trainer.epoch
        done = trainer.advance()
        if trainer.epoch != epoch:
            self._history.add_epoch(trainer.step_count + 1)
        if done is Phase.ZERO_GRAD and trainer.trace.loss is not None:
            loss = trainer.trace.loss.detach().to("cpu").double().reshape(1)
            self._history.add_losses(loss.numpy())
