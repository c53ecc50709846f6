"""What a run tells those who watch it: plain records of numbers and numpy arrays, no torch, no Qt."""

from dataclasses import dataclass, field
from enum import StrEnum

import numpy as np
from numpy.typing import NDArray

from datasets.problems import Problem
from engine.calculator.records import CalculatorAnswer, CalculatorRequest
from engine.diagnostics.records import Dependence, DependenceRequest
from engine.effect import Effect
from engine.experiment import LossSettings, OptimizerSettings
from engine.hints.records import HintView
from engine.network.records import NetworkRequest, NetworkView
from engine.prediction_records import TypedAnswer, TypedRows
from engine.surface.records import SurfaceRequest, SurfaceView
from engine.values.records import ValuesRequest, ValuesView

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


@dataclass(frozen=True, eq=False)
class PlaneRequest:
    """A grid over two of the inputs, in original units.

    columns: the two inputs, across and upwards; x: (nx,), y: (ny,) the values of each, numbers or, of
    categories, texts; held: the value of every other input by its name.
    """

    columns: tuple[str, str]
    x: Floats | tuple[str, ...]
    y: Floats | tuple[str, ...]
    held: dict[str, float | str] = field(default_factory=dict)


@dataclass(frozen=True, eq=False)
class Plane:
    """The model over a grid. values: (ny, nx, outputs) in original units, for classes their probabilities,
    NaN where a value gives nothing; classes: see `Predictions`; seconds: of the training thread, spent."""

    request: PlaneRequest
    values: Floats
    classes: tuple[str, ...]
    seconds: float


@dataclass(frozen=True)
class Predictions:
    """Targets and predictions in original units, for at most the number of rows asked for.

    row: int64 (n,) positions in the table; target, predicted: (n, targets), for classes the target is
    the class number and predicted (n, outputs) the probabilities; part: int8 (n,), 0 for a row that trains,
    1 for one that validates, 2 for one that is kept for a test. classes: the
    name of each class number, as the run was built; empty where the targets are numbers. Where there is
    no target, `inputs` names the input columns with numbers and `given` (n, inputs) is what was predicted
    from: the rows in force, which those of an edited table become with the next step. weight: (n,), None
    where rows have none; binary: the two values (low, high) of a target between which its one output decides.
    loss: (n,), of each row by itself, before its weight; cells: the input columns with what the rows hold in
    them, float64 or texts (n,).
    """

    row: Ints
    target: Floats
    predicted: Floats
    part: NDArray[np.int8]
    classes: tuple[str, ...] = ()
    inputs: tuple[str, ...] = ()
    given: Floats | None = None
    weight: Floats | None = None
    binary: tuple[float, float] | None = None
    loss: Floats | None = None
    cells: tuple[tuple[str, Floats | tuple[str, ...]], ...] = ()

    @property
    def validation(self) -> NDArray[np.bool_]:
        """bool (n,): the rows that validate."""
        held: NDArray[np.bool_] = self.part == 1
        return held

    @property
    def test(self) -> NDArray[np.bool_]:
        """bool (n,): the rows that are kept for a test."""
        held: NDArray[np.bool_] = self.part == 2
        return held


@dataclass(frozen=True)
class PageRequest:
    """Predictions with inputs and the losses of the rows: of `rows` rows at most, spread evenly over all or,
    with `worst`, those of the largest losses among all, the largest first; NaN is the largest."""

    rows: int
    worst: bool = False


@dataclass(frozen=True)
class ParameterView:
    """One parameter as the model holds it. All arrays have the parameter's shape.

    `gradient` is that of the step under way (None until its backward phase; between two steps that of the
    step just done), `change` the difference after - before of its update (None until then;
    while running only where the step was watched). `elements` names what each element
    belongs to, in flattened order ("x²"); empty where there are no names.
    """

    name: str
    value: Floats
    gradient: Floats | None
    change: Floats | None
    elements: tuple[str, ...] = ()


@dataclass(frozen=True)
class TensorView:
    """A tensor in torch's words, and its first numbers.

    shape: the whole tensor's. values: float64, the first rows of what has one row per row of the batch, or
    the first elements, flattened, of anything else.
    """

    name: str
    shape: tuple[int, ...]
    dtype: str  # "float32"
    device: str  # "cpu", "cuda:0"
    requires_grad: bool
    values: Floats


@dataclass(frozen=True)
class ParameterStep:
    """One parameter in the current step; None for what no phase has made yet. The arrays are flattened and
    hold the first elements only, as many as `tensor.values`.

    before: ahead of the update; None until then, and where the step was not watched. gradient: the `.grad`,
    into which the update may write when it clips; computed: as backward left it, from the update on; kept:
    what was in it before backward added to it. state_before: what the optimizer kept for each element ahead
    of the update, under torch's names; numbers for the whole parameter, such as "step", are repeated. state:
    what it keeps now. bounds: what a formula's parameter is held between. elements: see `ParameterView`.
    """

    tensor: TensorView
    before: Floats | None = None
    gradient: TensorView | None = None
    computed: Floats | None = None
    kept: Floats | None = None
    state_before: dict[str, Floats] | None = None
    state: tuple[TensorView, ...] = ()
    bounds: tuple[float | None, float | None] = (None, None)
    elements: tuple[str, ...] = ()


@dataclass(frozen=True)
class LossStep:
    """The loss of a batch and how it comes about.

    tensor: the loss itself, its one number is `value`. terms: (rows, outputs) of the batch's first rows,
    before weights; count: of how many elements all rows have, with row weights the sum of the weights of
    all elements; weights: (rows,) of the first rows. penalty: what l1 and l2 add.
    """

    tensor: TensorView
    value: float
    settings: LossSettings
    terms: Floats
    count: float
    weights: Floats | None = None
    penalty: float | None = None


@dataclass(frozen=True)
class SolverStep:
    """What a solver (engine.solvers) did in its update.

    accepted: whether the parameters were changed; stop: why no further step helps, "" where one may.
    numbers: what it kept under its own names, of Levenberg-Marquardt "squares" (loss and penalty), "trial"
    (the same at the parameters that were tried), "predicted" (the fall that the Jacobian promised), "gain",
    "used" and "damping" (before and after); of L-BFGS "trial", "size", "evaluations", "pairs".
    """

    accepted: bool
    stop: str
    numbers: dict[str, float]


@dataclass(frozen=True)
class StepView:
    """What the phases of the current step (between two steps: of the last one) made visible so far; None for
    what has not been reached.

    rows: positions in the table of the first rows of the batch; x, y, y_pred: what the model reads, is
    compared with and predicts for them (the values are those rows'; y of classes holds their numbers);
    batch_rows: how many rows the batch has in all; features: the names of the columns of `x`; outputs:
    those of `y_pred`. layers: what the hidden layers of a network, not too large and without dropout, made of
    the rows. optimizer: the settings that the update was, or would now be, made with; norm: the
    joint norm of all gradients before clipping, where that is asked for. input_gradient: (rows, inputs),
    of the inputs as the model sees them. jacobian: (residuals, numbers) of Levenberg-Marquardt, the values
    are those of the first rows and numbers; solver: what a solver's update came to. clears:
    training.zero_grad; stays: whether gradients are there for the next backward to add to. style: the coding
    style in force, "" is the engine's own; by_hand: it writes its gradients itself, anew in each backward.
    """

    step: int
    phase: Phase  # the phase that comes next
    batch_rows: int
    rows: Ints
    x: TensorView | None = None
    y: TensorView | None = None
    y_pred: TensorView | None = None
    layers: tuple[TensorView, ...] = ()
    loss: LossStep | None = None
    parameters: tuple[ParameterStep, ...] = ()
    input_gradient: TensorView | None = None
    optimizer: OptimizerSettings = field(default_factory=OptimizerSettings)
    norm: float | None = None
    jacobian: TensorView | None = None
    solver: SolverStep | None = None
    clears: bool = True
    stays: bool = False
    style: str = ""
    by_hand: bool = False
    features: tuple[str, ...] = ()
    inputs: tuple[str, ...] = ()
    outputs: tuple[str, ...] = ()


@dataclass(frozen=True)
class FrameRequest:
    """What the watcher wants to see in the next report; what is hidden is not asked for, so costs nothing.

    grid: the input values (original units) at which to evaluate a one-input model; plane: a grid over two
    of the inputs, prepared once for as long as the same object comes; prediction_rows: how many rows of
    predictions at most (0: none). typed: rows as somebody typed them.
    """

    grid: Floats | None = None
    plane: PlaneRequest | None = None
    prediction_rows: int = 0
    parameters: bool = False
    step_view: bool = False
    metrics: bool = False
    calculator: CalculatorRequest | None = None
    typed: TypedRows | None = None
    surface: SurfaceRequest | None = None
    network: NetworkRequest | None = None
    values: ValuesRequest | None = None
    dependence: DependenceRequest | None = None
    hints: bool = False
    prediction_page: PageRequest | None = None


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
    path: str = "eager"  # how the last steps were taken: "eager" or "compiled"
    eager_because: str = ""  # an engine.native.eligibility.Reason, where they are not compiled
    goal: tuple[int, int] | None = None  # first and last step of a stretch of known length
    generation: int = 0  # counts resets and opened runs; a new one starts with an empty history
    table_version: int = 0  # counts what was posted; a posted table is in force with the next step
    waits_for_reset: tuple[str, ...] = ()  # settings changed but not in force, as "model.layers"
    curve: FitCurve | None = None
    plane: Plane | None = None
    predictions: Predictions | None = None
    parameters: tuple[ParameterView, ...] | None = None
    equation: tuple[str, ...] = ()  # one line per output, original units; only with `parameters`
    step_view: StepView | None = None
    metrics: dict[str, dict[str, float]] | None = None  # "train"/"validation"/"test" -> name -> value
    calculator: CalculatorAnswer | None = None  # also where there is no run
    typed: TypedAnswer | None = None
    surface: SurfaceView | None = None
    network: NetworkView | None = None
    values: ValuesView | None = None
    dependence: Dependence | None = None
    hints: HintView | None = None
    prediction_page: Predictions | None = None
    seconds: float = 0.0  # spent on the steps of this run, those that were taken back included
    effects: tuple[Effect, ...] = ()  # told once: what was changed within the run
    built: bool = True  # False: no run could be built, and `message` says why; there is nothing to show
    message: Problem | None = None  # why it stopped, where there is something to say
    notes: tuple[Problem, ...] = field(default=())  # said once: rows taken over, device moved, ...


@dataclass(frozen=True)
class DeviceInfo:
    """A device: `name` is torch's ("cpu", "cuda:0"), `label` for people, `memory` in bytes (0: unknown)."""

    name: str
    label: str
    memory: int
