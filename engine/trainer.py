"""The training step: five phases, each alone or all in a row, on the rows and settings in force."""

import copy
import math
from dataclasses import dataclass
from typing import Any

import pandas as pd
import torch
from torch import Tensor

from datasets.problems import Problem
from datasets.table import Table
from engine import evaluation
from engine.adjustments import adjust, apply_now, waiting, wants_next_batch
from engine.evaluation import FramePredictions, SetLosses
from engine.experiment import Experiment
from engine.kept_table import KeptTable
from engine.losses import penalty
from engine.optimizers import optimizer_state
from engine.parameter_edit import ParameterEdit
from engine.phases import carry_on, copied
from engine.report import Floats, Ints, Phase
from engine.run_parts import RunParts, batches_of, build
from engine.schedule import Schedule
from engine.snapshot import Snapshot
from engine.stopping import BestSoFar
from engine.typed_parameter import check_edit, set_parameter


@dataclass
class Trace:
    """What the phases of the latest step left: tensors on the device, None for what has not been made.

    x: (batch, features); y: targets; scores: (batch, outputs) before the output function; loss: scalar
    without penalties; penalty: scalar or None; gradients: one per parameter, in declared order, the tensors
    in `.grad`; kept: the gradients of earlier steps that this step's are added to. inputs, input_gradient:
    (batch, inputs) as the model sees them, where training.input_gradients asks for it.

    Only where the step was watched, from the update on: before, the parameters ahead of it; state_before,
    what the optimizer kept for each; computed, copies of the gradients ahead of it, which clipping, and
    torch's foreach way of Nesterov, write into; settings, those that it was made with.
    """

    x: Tensor | None = None
    y: Tensor | None = None
    weight: Tensor | None = None
    scores: Tensor | None = None
    loss: Tensor | None = None
    penalty: Tensor | None = None
    gradients: list[Tensor | None] | None = None
    before: list[Tensor] | None = None
    state_before: list[dict[str, Any]] | None = None
    inputs: Tensor | None = None
    input_gradient: Tensor | None = None
    kept: list[Tensor | None] | None = None
    computed: list[Tensor | None] | None = None
    settings: Experiment | None = None


class Trainer:
    """One run: the model, its rows and optimizer, and the step.

    `step_count` is the number of updates done, `epoch` the number of epochs begun, `phase` the phase
    that comes next. Not safe to share between threads; `TrainingLoop` is.
    """

    def __init__(self, experiment: Experiment, table: Table, parts: RunParts | None = None) -> None:
        """Build a run, or take `parts` built for it. Raises Problem where they do not fit together."""
        self._begin(experiment, table, parts or build(experiment, table))

    def _begin(self, experiment: Experiment, table: Table, parts: RunParts) -> None:
        self.parts = parts
        self.wanted: tuple[Experiment, Table] = (experiment, table)
        self.notes: list[Problem] = list(parts.notes)
        self.step_count = 0
        self.epoch = 0
        self.phase = Phase.FORWARD
        self.trace = Trace()
        self.best = BestSoFar()
        self._pending = False
        self._compiled = False
        self._schedule = parts.schedule()

    # -- what is in force ------------------------------------------------------------------------

    @property
    def experiment(self) -> Experiment:
        """The settings in force."""
        return self.parts.experiment

    @property
    def table(self) -> Table:
        """The table in force."""
        return self.parts.data.table

    @property
    def waits_for_reset(self) -> tuple[str, ...]:
        """Dotted names of settings that were changed but come into force only with a reset."""
        return waiting(self.parts, *self.wanted)

    @property
    def is_fresh(self) -> bool:
        """Whether nothing of the first step has been done."""
        return self.step_count == 0 and self.phase is Phase.FORWARD

    def reset(self) -> None:
        """Start again with everything that was applied. Raises Problem, changing nothing."""
        self._begin(*self.wanted, build(*self.wanted))

    def apply(self, experiment: Experiment, table: Table) -> None:
        """Take over changed settings and rows: live ones now, others at the next batch or with a reset.

        Raises Problem, leaving what is in force.
        """
        self.wanted = (experiment, table)
        apply_now(self.parts, experiment, table)
        self._pending = wants_next_batch(self.parts, experiment, table)

    @property
    def is_pending(self) -> bool:
        """Whether something that was applied would come into force now, between two steps."""
        return self._pending and self.phase is Phase.FORWARD

    def take_pending(self) -> None:
        """Bring into force what was applied for the next batch; called by `forward`.

        Raises Problem when the new rows or settings cannot be used; what was in force stays, and the
        same change is not tried again.
        """
        if not self.is_pending:
            return
        self._pending = False
        adjust(self.parts, *self.wanted)
        self.notes.extend(self.parts.notes)
        self._schedule = self.parts.schedule(self._compiled)

    # -- the five phases -------------------------------------------------------------------------

    def forward(self) -> None:
        """Take the next batch and compute the model's scores for it."""
        if self._pending:
            self.take_pending()
        parts = self.parts
        if parts.batches.epoch_done:
            self._begin_epoch()
        x, y, *rest = parts.batches.next()
        trace = self.trace
        trace.x, trace.y, trace.weight = x, y, rest[0] if rest else None
        trace.loss = trace.penalty = trace.gradients = trace.before = trace.state_before = None
        trace.inputs = trace.input_gradient = trace.kept = trace.computed = trace.settings = None
        if parts.experiment.training.input_gradients:
            trace.inputs = parts.model.inputs_of(x).detach().clone().requires_grad_()
            x = parts.model.expand(trace.inputs)
        trace.scores = parts.phases.forward(parts, x, y)
        self.phase = Phase.LOSS

    def _begin_epoch(self) -> None:
        if self.parts.batches.draws:
            with self.parts.stream.active():
                self.parts.batches.begin_epoch()
        else:
            self.parts.batches.begin_epoch()
        self.epoch += 1

    def loss(self) -> None:
        """Compute the loss of the batch, and the penalty where one is set."""
        trace, parts = self.trace, self.parts
        assert trace.scores is not None
        assert trace.y is not None
        trace.loss = parts.phases.loss(parts, trace.scores, trace.y, trace.weight)
        settings = parts.experiment.loss
        if settings.l1 or settings.l2:
            trace.penalty = penalty(settings, parts.penalized)
        self.phase = Phase.BACKWARD

    def backward(self) -> None:
        """Compute the gradient of loss plus penalty for every parameter, into its `.grad`."""
        trace, parts = self.trace, self.parts
        assert trace.loss is not None
        objective = trace.loss if trace.penalty is None else trace.loss + trace.penalty
        trace.kept = parts.phases.kept(parts)
        trace.gradients = parts.phases.backward(parts, objective)
        if trace.inputs is not None:
            trace.input_gradient = trace.inputs.grad
        self.phase = Phase.UPDATE

    def update(self, watch: bool = True) -> None:
        """Clip the gradients if asked for, and let the optimizer change the parameters.

        `watch` keeps a copy of the parameters and of the optimizer's state from before, to show the change.
        """
        parts, trace = self.parts, self.trace
        if watch:
            trace.before = [parameter.detach().clone() for parameter in parts.parameters]
            trace.state_before = optimizer_state(parts.optimizer, parts.phases.parameters(parts))
            trace.settings = parts.experiment
            trace.computed = copied(trace.gradients or [])
        parts.phases.update(parts)
        self.step_count += 1
        self.phase = Phase.ZERO_GRAD

    def zero_grad(self) -> None:
        """Clear the gradients, as ``optimizer.zero_grad()`` does; those of this step stay in `trace`.

        Where training.zero_grad is off they stay, and the next backward adds to them.
        """
        if self.parts.experiment.training.zero_grad:
            self.parts.phases.zero_grad(self.parts)
        self.phase = Phase.FORWARD

    def advance(self) -> Phase:
        """Do the one phase that comes next; returns which it was."""
        done = self.phase
        getattr(self, done.value)()
        return done

    def step(self, watch: bool = False) -> Tensor:
        """Do what is left of the current step, normally all of it; returns its loss, a scalar on the device.

        The loss was measured in the forward pass, before the update, and carries no graph.
        """
        if self.phase is not Phase.FORWARD:
            while self.advance() is not Phase.ZERO_GRAD:
                pass
        else:
            self.forward()
            self.loss()
            self.backward()
            self.update(watch)
            self.zero_grad()
        assert self.trace.loss is not None
        return self.trace.loss.detach()

    # -- looking at the run ----------------------------------------------------------------------

    @property
    def at_epoch_end(self) -> bool:
        """Whether all batches of the epoch are done (also before the first)."""
        return self.phase is Phase.FORWARD and self.parts.batches.epoch_done

    def steps_to_epoch(self, epoch: int) -> int:
        """How many more steps end `epoch` under the settings in force; 0 when it has ended."""
        left = self.parts.batches.left if self.epoch else 0
        return max(0, left + (epoch - self.epoch) * self.parts.batches.per_epoch)

    @property
    def evaluation_due(self) -> bool:
        """Whether the full sets are to be evaluated before the coming step."""
        training, batches = self.parts.experiment.training, self.parts.batches
        at_epoch_end = self.at_epoch_end
        if at_epoch_end and training.patience:
            return True
        if training.evaluate_every:
            return self.step_count % training.evaluate_every == 0
        return self._schedule.is_due(self.step_count, self.epoch, batches.per_epoch, at_epoch_end)

    @property
    def steps_to_evaluation(self) -> int:
        """In how many steps, 1 or more, the full sets are next to be evaluated."""
        training, batches = self.parts.experiment.training, self.parts.batches
        left = batches.left if self.epoch else 0
        if training.evaluate_every:
            found = training.evaluate_every - self.step_count % training.evaluate_every
        else:
            found = self._schedule.next_due(self.step_count, self.epoch, batches.per_epoch, left)
        return min(found, left or batches.per_epoch) if training.patience else found

    def compile(self, compiled: bool) -> None:
        """The next steps are taken by compiled blocks, or not: evaluations come accordingly."""
        if compiled is not self._compiled:
            self._compiled = compiled
            self._schedule = self.parts.schedule(compiled)

    def plan_evaluations(self, schedule: Schedule) -> None:
        """Evaluate by another schedule from now on, until something that changes makes a new one."""
        self._schedule = schedule

    def evaluate(self, train: bool = True) -> SetLosses:
        """Losses over all training (if `train`) and validation rows at the current parameters."""
        return evaluation.evaluate(self.parts, train)

    def predict(self, inputs: Floats) -> Floats:
        """float64 (n, outputs) for float64 inputs (n, inputs), both in original units; dropout off.

        Raises Problem where an input column holds text.
        """
        return evaluation.predict(self.parts, inputs)

    def predict_rows(self, rows: Ints) -> Floats:
        """The same for `rows`, positions in the table in force."""
        return evaluation.predict_rows(self.parts, rows)

    def predict_frame(self, frame: pd.DataFrame) -> FramePredictions:
        """The same for rows typed or from elsewhere, which have the input columns by name, and why a row has
        none. Raises Problem where a column is missing.
        """
        return evaluation.predict_frame(self.parts, frame)

    def is_finite(self) -> bool:
        """Whether every parameter is a finite number."""
        return evaluation.is_finite(self.parts.parameters)

    # -- early stopping --------------------------------------------------------------------------

    def note_evaluation(self, losses: SetLosses) -> bool:
        """Compare an evaluation at an epoch's end with the best; True when the patience is spent.

        The start values do not take part, as in the loops that people write: a lucky start would win
        against the first epochs, and the run would end with a model that has learned nothing.
        """
        patience = self.experiment.training.patience
        if not patience or not self.epoch or not self.at_epoch_end:
            return False
        loss = losses.train if math.isnan(losses.validation) else losses.validation
        if self.best.better(loss):
            copies = tuple(parameter.detach().clone() for parameter in self.parts.parameters)
            self.best = BestSoFar(loss, self.epoch, self.step_count, copies)
        return self.best.spent(self.epoch, patience)

    @torch.no_grad()
    def take_best(self) -> BestSoFar:
        """Put the best parameters back and start looking anew from them; returns what they were."""
        best = self.best
        if best.parameters is not None:
            for parameter, value in zip(self.parts.parameters, best.parameters, strict=True):
                parameter.copy_(value)
            carry_on(self.parts)
        self.best = BestSoFar()
        return best

    # -- typed numbers ---------------------------------------------------------------------------

    def check_edit(self, edit: ParameterEdit) -> None:
        """Raise Problem where the model has no such number, or cannot hold what was typed."""
        check_edit(self.parts.model, edit)

    def set_parameter(self, edit: ParameterEdit) -> None:
        """Put a typed number into the model. Only between two steps, else RuntimeError; raises Problem."""
        if self.phase is not Phase.FORWARD:
            raise RuntimeError(f"a parameter is set between steps, not before {self.phase}")
        set_parameter(self.parts, edit)

    # -- exact state -----------------------------------------------------------------------------

    def state(self) -> Snapshot:
        """Everything needed to continue exactly, copied. Only between two steps, else RuntimeError."""
        if self.phase is not Phase.FORWARD:
            raise RuntimeError(f"a snapshot is taken between steps, not before {self.phase}")
        parts = self.parts
        return Snapshot(
            step=self.step_count,
            epoch=self.epoch,
            experiment=parts.experiment,
            kept=KeptTable(parts.data.table),
            model={name: value.clone() for name, value in parts.model.state_dict().items()},
            optimizer=copy.deepcopy(parts.optimizer.state_dict()),
            random=parts.stream.state(),
            batches=parts.batches.position(),
            best=self.best,
            phases=parts.phases.state(parts),
        )

    def restore(self, snapshot: Snapshot) -> None:
        """Go to a snapshot of a run of the same model.

        Continuing gives the same numbers, bit for bit on the CPU.
        Settings and rows of the snapshot come into force; `apply` brings others back.
        """
        parts = self.parts
        self.phase = Phase.FORWARD
        adjust(parts, snapshot.experiment, snapshot.table)
        parts.batches = batches_of(parts.data, parts.experiment)
        parts.batches.restore(snapshot.batches)
        parts.model.load_state_dict(snapshot.model)
        parts.phases.restart(parts)
        parts.optimizer.load_state_dict(copy.deepcopy(snapshot.optimizer))
        parts.phases.restore(parts, snapshot.phases)
        parts.stream.restore(snapshot.random)
        self.step_count, self.epoch, self.best = snapshot.step, snapshot.epoch, snapshot.best
        self.trace = Trace()
        self.wanted = (snapshot.experiment, snapshot.table)
        self._pending = False
        self._schedule = parts.schedule(self._compiled)
