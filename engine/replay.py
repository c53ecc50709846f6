"""Going to any step of a run: the nearest snapshot before it, and the steps from there once more."""

import numpy as np

from datasets.table import Table
from engine.experiment import Experiment
from engine.history import History
from engine.report import Phase
from engine.stopping import BestSoFar
from engine.timeline import Change, Timeline
from engine.trainer import Trainer


class Replay:
    """The timeline of one run and the way back on it. On the CPU the way back is exact, bit for bit."""

    def __init__(self, trainer: Trainer, history: History) -> None:
        self._trainer, self._history = trainer, history
        self.timeline = Timeline()

    @property
    def _recorded(self) -> int:
        """Steps whose row belongs in the history: a step's row is written when its last phase is done."""
        return self._trainer.step_count - (self._trainer.phase is Phase.ZERO_GRAD)

    @property
    def reach(self) -> int:
        """The last step that can be gone to: a step after a loss that is not finite is none."""
        steps = len(self._history)
        if steps and not np.isfinite(self._history.loss[-1]):
            steps -= 2
        return max(0, steps, self._recorded)

    def record(self) -> None:
        """Keep a snapshot of where the run stands, if it stands between two steps."""
        if self._trainer.phase is Phase.FORWARD:
            self.timeline.record(self._trainer.state())

    def note_change(self, experiment: Experiment, table: Table) -> None:
        """Remember that `experiment` and `table` have just been applied."""
        trainer = self._trainer
        self.forget_later()
        self.timeline.record_change(Change(trainer.step_count, trainer.experiment, trainer.table))
        begun = trainer.phase not in (Phase.FORWARD, Phase.ZERO_GRAD)
        self.timeline.record_change(Change(trainer.step_count + begun, experiment, table))

    def take_best(self) -> BestSoFar:
        """Put the best parameters back, as a change of the run at this step."""
        best = self._trainer.take_best()
        self.timeline.record_change(Change(self._trainer.step_count))
        self.record()
        return best

    def forget_later(self) -> None:
        """The run goes on from here: what came after this step the last time is forgotten."""
        if len(self._history) > self._recorded:
            self._history.truncate(self._recorded)
            self.timeline.truncate(self._recorded)

    def go_to(self, step: int) -> None:
        """Go to the state after `step` updates; the settings and rows last asked for stay asked for."""
        trainer = self._trainer
        wanted = trainer.wanted
        trainer.restore(self.timeline.before(step))
        changes = self.timeline.changes_between(trainer.step_count, step)
        while trainer.step_count < step:
            while changes and changes[0].step <= trainer.step_count:
                self._repeat(changes.pop(0))
            trainer.take_pending()
            if trainer.evaluation_due and trainer.experiment.training.patience:
                trainer.note_evaluation(trainer.evaluate())
            trainer.step(watch=trainer.step_count == step - 1)
        trainer.apply(*wanted)
        trainer.notes.clear()

    def _repeat(self, change: Change) -> None:
        if change.experiment is None or change.table is None:
            self._trainer.take_best()
        else:
            self._trainer.apply(change.experiment, change.table)

    def advance(self) -> None:
        """Do the next phase by itself; the step's row is written to the history with its last phase."""
        trainer = self._trainer
        epoch = trainer.epoch
        done = trainer.advance()
        if trainer.epoch != epoch:
            self._history.add_epoch(trainer.step_count + 1)
        if done is Phase.ZERO_GRAD and trainer.trace.loss is not None:
            loss = trainer.trace.loss.detach().to("cpu").double().reshape(1)
            self._history.add_losses(loss.numpy())
