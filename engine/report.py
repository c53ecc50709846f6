"""What a run tells those who watch it: plain records of numbers and numpy arrays, no torch, no Qt."""

from dataclasses import dataclass, field
from enum import StrEnum

import numpy as np
from numpy.typing import NDArray

from datasets.problems import Problem

Floats = NDArray[np.float64]
Ints = NDArray[np.int64]


class Phase(StrEnum):
    """The five parts of a step, in order."""

    FORWARD = "forward"
    LOSS = "loss"
    BACKWARD = "backward"
    UPDATE = "update"
    ZERO_GRAD = "zero_grad"


class RunState(StrEnum):
    """Where a run stands."""

    STARTING = "starting"  # torch is being imported or the run is being built
    READY = "ready"  # step 0, nothing done yet
    RUNNING = "running"
    PAUSED = "paused"
    FINISHED = "finished"  # the planned epochs, or early stopping
    DIVERGED = "diverged"  # a loss or a parameter was not finite
    FAILED = "failed"  # could not be built, or an exception inside


class StepUnit(StrEnum):
    """How much one press of Step takes."""

    PHASE = "phase"
    BATCH = "batch"
    EPOCH = "epoch"


@dataclass(frozen=True)
class HistoryChunk:
    """New rows of the history. Drop recorded rows whose step is >= `from_step`, then append these.

    step, epoch: int64 (n,); loss: float64 (n,), the loss in the step's forward pass, before its update.
    evaluated: int64 (m,) steps at whose parameters (those of its forward pass) the full sets were
    evaluated; train_loss, validation_loss: float64 (m,), NaN where there are no validation rows.
    """

    from_step: int
    step: Ints
    epoch: Ints
    loss: Floats
    evaluated: Ints
    train_loss: Floats
    validation_loss: Floats


@dataclass(frozen=True)
class FitCurve:
    """The model over a grid of its one input, original units. x: (g,); y: (g, targets)."""

    x: Floats
    y: Floats


@dataclass(frozen=True)
class Predictions:
    """Targets and predictions in original units, for at most the number of rows asked for.

    row: int64 (n,) positions in the table; target, predicted: (n, targets), for classes the target is
    the class number and predicted (n, outputs) the probabilities; validation: bool (n,). classes: the
    name of each class number, as the run was built; empty where the targets are numbers.
    """

    row: Ints
    target: Floats
    predicted: Floats
    validation: NDArray[np.bool_]
    classes: tuple[str, ...] = ()


@dataclass(frozen=True)
class ParameterView:
    """One parameter as the model holds it. All arrays have the parameter's shape.

    `gradient` is that of the step that `StepView` shows (None until its backward phase; between two steps
    that of the step just done), `change` the difference after - before of its update (None until then;
    while running only where the step was watched). `elements` names what each element
    belongs to, in flattened order ("x²"); empty where there are no names.
    """

    name: str
    value: Floats
    gradient: Floats | None
    change: Floats | None
    elements: tuple[str, ...] = ()


@dataclass(frozen=True)
class StepView:
    """What the phases of the current step made visible so far; None for what has not been reached.

    inputs, targets, predictions: the first rows of the batch as the model sees them; rows: their
    positions in the table; batch_rows: how many rows the batch has in all; features: the names of the
    columns of `inputs`; outputs: those of `predictions`.
    """

    step: int
    phase: Phase  # the phase that comes next
    batch_rows: int
    rows: Ints
    inputs: Floats | None
    targets: Floats | None
    predictions: Floats | None
    loss: float | None
    penalty: float | None
    features: tuple[str, ...] = ()
    outputs: tuple[str, ...] = ()


@dataclass(frozen=True)
class FrameRequest:
    """What the watcher wants to see in the next report; what is hidden is not asked for, so costs nothing.

    grid: the input values (original units) at which to evaluate a one-input model; prediction_rows: how
    many rows of predictions at most (0: none).
    """

    grid: Floats | None = None
    prediction_rows: int = 0
    parameters: bool = False
    step_view: bool = False
    metrics: bool = False


@dataclass(frozen=True)
class Report:
    """One frame of a run."""

    state: RunState
    step: int  # updates done
    epoch: int  # epochs begun, 1 during the first; 0 before the first step
    phase: Phase  # the phase that comes next
    steps_per_second: float
    loss: float  # of the last step; NaN before the first
    train_loss: float  # at the last evaluation
    validation_loss: float
    device: str
    dtype: str
    history: HistoryChunk
    goal: tuple[int, int] | None = None  # first and last step of a stretch of known length
    generation: int = 0  # counts resets and opened runs; a new one starts with an empty history
    table_version: int = 0  # counts what was posted; a posted table is in force with the next step
    waits_for_reset: tuple[str, ...] = ()  # settings changed but not in force, as "model.layers"
    curve: FitCurve | None = None
    predictions: Predictions | None = None
    parameters: tuple[ParameterView, ...] | None = None
    equation: tuple[str, ...] = ()  # one line per output, original units; only with `parameters`
    step_view: StepView | None = None
    metrics: dict[str, dict[str, float]] | None = None  # "train"/"validation" -> name -> value
    built: bool = True  # False: no run could be built, and `message` says why; there is nothing to show
    message: Problem | None = None  # why it stopped, where there is something to say
    notes: tuple[Problem, ...] = field(default=())  # said once: rows taken over, device moved, ...


@dataclass(frozen=True)
class DeviceInfo:
    """A device: `name` is torch's ("cpu", "cuda:0"), `label` for people, `memory` in bytes (0: unknown)."""

    name: str
    label: str
    memory: int
