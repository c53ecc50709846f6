"""The experiment: the whole recipe of a run as frozen records, each setting declared once.

Torch-free, so that the window and the command line can read, check and show an experiment at once.
"""

from dataclasses import dataclass, field

from engine.settings import Effect, setting

LIVE, NEXT_BATCH, RESET = Effect.LIVE, Effect.NEXT_BATCH, Effect.RESET

MODEL_KINDS = ("linear", "polynomial", "mlp", "formula")
ACTIVATIONS = ("tanh", "relu", "sigmoid", "leaky_relu", "elu", "gelu", "silu", "softplus", "identity")
OUTPUTS = ("identity", "sigmoid", "softmax", "tanh")
STARTS = ("default", "normal", "numpy", "zeros", "given")
LOSS_KINDS = (
    "sum_of_squares",
    "mean_squared",
    "half_mean_squared",
    "mean_absolute",
    "huber",
    "binary_cross_entropy",
    "cross_entropy",
    "sum_of_outputs",
)
GRADIENT_KINDS = ("sgd", "adam", "adamw", "rmsprop", "adagrad", "adadelta")  # of torch.optim, any batch
SOLVER_KINDS = ("levenberg_marquardt", "lbfgs")  # of engine.solvers: all rows in every step, to the end
OPTIMIZER_KINDS = (*GRADIENT_KINDS, *SOLVER_KINDS)
DTYPES = ("float32", "float64")
PATHS = ("auto", "eager", "compiled")
MISSING_CHOICES = ("error", "set_aside")
APOSTROPHES = ("", "remove", "keep")
SPLIT_METHODS = ("random", "stratified", "grouped", "ordered")

STYLES = (
    "",
    "numpy",
    "tensors",
    "autograd",
    "function",
    "nn",
    "optim",
    "module",
    "control_flow",
    "raw_linear",
    "raw_optim",
)

_ADAMS = ("adam", "adamw")


@dataclass(frozen=True)
class DataSettings:
    """Where the rows come from, which columns do what, and which rows are held back.

    Exactly one of `file`, `sample` and `generator` is set, or none for a table made by hand. `file` is
    relative to the experiment's file. `inputs` and `targets` are column names; left empty, the roles
    that the table brings along stand. `truth` is a formula of the inputs that the rows follow or are to be
    compared with; it is drawn beside the fit and never trained on. `rows` to `range` are for a generator; its
    inputs lie from the first to the second number of `range`, () being the rule's own.

    `split_method` says which rows are held back for validation and test: drawn at random, in proportion from
    every class of the target, whole groups (rows that have the same value in the column `group`), or the last
    rows in the order of the column `order` ("": as they stand). A split column decides alone.
    `prepare` maps columns to what is done before the model reads them, see
    datasets.preparation.choices.ColumnChoices. `computed` maps columns to formulas of other columns.

    `encoding` to `one_in` say how the file is read (datasets.reading.options.ReadingOptions); each is guessed
    where it is "" or -1. Marks are characters, or "tab", "space" and "none"; `header` 0 is none; `types` maps
    columns to "number", "category", "text", "date" and "ignore"; `one_in` 1 reads all rows.
    """

    file: str = setting("", RESET, in_form=False)
    sample: str = setting("", RESET, in_form=False)
    generator: str = setting("", RESET, in_form=False)
    rows: int = setting(500, NEXT_BATCH, minimum=1, maximum=100_000_000, unit="rows", log=True, in_form=False)
    noise: float = setting(0.0, NEXT_BATCH, minimum=0.0, in_form=False)
    range: tuple[float, ...] = setting((), NEXT_BATCH, minimum=-1e100, maximum=1e100, in_form=False)
    inputs: tuple[str, ...] = setting((), RESET, in_form=False)
    targets: tuple[str, ...] = setting((), RESET, in_form=False)
    weight: str = setting("", RESET, in_form=False)
    split: str = setting("", RESET, in_form=False)
    encoding: str = setting("", RESET, in_form=False, guessed=True)
    delimiter: str = setting("", RESET, in_form=False, guessed=True)
    quote: str = setting("", RESET, in_form=False, guessed=True)
    escape: str = setting("", RESET, in_form=False, guessed=True)
    decimal: str = setting("", RESET, in_form=False, guessed=True)
    thousands: str = setting("", RESET, in_form=False, guessed=True)
    header: int = setting(-1, RESET, minimum=-1, maximum=10**9, in_form=False, guessed=True)
    skip_above: int = setting(-1, RESET, minimum=-1, maximum=10**9, in_form=False, guessed=True)
    skip_below: int = setting(-1, RESET, minimum=-1, maximum=10**9, in_form=False, guessed=True)
    comment: str = setting("", RESET, in_form=False, guessed=True)
    missing_words: tuple[str, ...] = setting((), RESET, in_form=False, guessed=True)
    types: dict[str, str] = setting({}, RESET, in_form=False, guessed=True)
    apostrophes: str = setting("", RESET, choices=APOSTROPHES, in_form=False, guessed=True)
    sheet: str = setting("", RESET, in_form=False, guessed=True)
    one_in: int = setting(1, RESET, minimum=1, maximum=10**9, in_form=False, guessed=True)
    split_method: str = setting("random", NEXT_BATCH, choices=SPLIT_METHODS)
    group: str = setting("", NEXT_BATCH, used_when={"split_method": ("grouped",)})
    order: str = setting("", NEXT_BATCH, used_when={"split_method": ("ordered",)})
    validation_fraction: float = setting(0.0, NEXT_BATCH, minimum=0.0, maximum=0.9)
    test_fraction: float = setting(0.0, NEXT_BATCH, minimum=0.0, maximum=0.9)
    seed: int = setting(0, NEXT_BATCH, minimum=0, maximum=2**63 - 1)
    standardize_inputs: bool = setting(False, RESET)
    standardize_targets: bool = setting(False, RESET)
    missing: str = setting("error", NEXT_BATCH, choices=MISSING_CHOICES)
    truth: str = setting("", LIVE, in_form=False)
    prepare: dict[str, dict[str, object]] = setting({}, RESET, in_form=False)
    computed: dict[str, str] = setting({}, RESET, in_form=False)


@dataclass(frozen=True)
class ModelSettings:
    """The model. `layers` are the hidden sizes (none: a linear map); `activations` one for all or one each.

    `formula`: an expression of columns and parameters. `start_values` maps a parameter's name to nested lists
    of its shape (a number for a scalar): all of them for `start = "given"`, those that are not to be drawn
    for "normal" and "numpy". `lower_bounds` and `upper_bounds` map a formula's parameters to numbers, `fixed`
    names those that training leaves alone. `outputs` counts where the table has no target to count.
    """

    kind: str = setting("linear", RESET, choices=MODEL_KINDS)
    formula: str = setting("", RESET, used_when={"kind": ("formula",)})
    degree: int = setting(3, RESET, minimum=1, maximum=12, used_when={"kind": ("polynomial",)})
    layers: tuple[int, ...] = setting(
        (4, 2), RESET, minimum=1, maximum=100_000, unit="units", used_when={"kind": ("mlp",)}
    )
    activations: tuple[str, ...] = setting(
        ("tanh",), RESET, choices=ACTIVATIONS, used_when={"kind": ("mlp",)}
    )
    dropout: float = setting(0.0, NEXT_BATCH, minimum=0.0, maximum=0.95, used_when={"kind": ("mlp",)})
    bias: bool = setting(True, RESET, used_when={"kind": ("linear", "polynomial", "mlp")})
    output: str = setting("identity", RESET, choices=OUTPUTS)
    start: str = setting("default", RESET, choices=STARTS)
    start_deviation: float = setting(
        1.0, RESET, minimum=0.0, above_minimum=True, log=True, used_when={"start": ("normal", "numpy")}
    )
    start_values: dict[str, object] = setting(
        {}, RESET, used_when={"start": ("given", "normal", "numpy")}, in_form=False
    )
    lower_bounds: dict[str, object] = setting({}, NEXT_BATCH, used_when={"kind": ("formula",)}, in_form=False)
    upper_bounds: dict[str, object] = setting({}, NEXT_BATCH, used_when={"kind": ("formula",)}, in_form=False)
    fixed: tuple[str, ...] = setting((), NEXT_BATCH, used_when={"kind": ("formula",)}, in_form=False)
    outputs: int = setting(1, RESET, minimum=1, maximum=100_000, in_form=False)


@dataclass(frozen=True)
class LossSettings:
    """What is made small. `l1`, `l2`: penalties l1 * sum |w| and l2 / 2 * sum w^2, biases left out."""

    kind: str = setting("mean_squared", NEXT_BATCH, choices=LOSS_KINDS)
    huber_delta: float = setting(
        1.0, NEXT_BATCH, minimum=0.0, above_minimum=True, log=True, used_when={"kind": ("huber",)}
    )
    l1: float = setting(0.0, LIVE, minimum=0.0, log=True)
    l2: float = setting(0.0, LIVE, minimum=0.0, log=True)

    @property
    def needs_target(self) -> bool:
        """Whether the predictions are compared with a target."""
        return self.kind != "sum_of_outputs"

    @property
    def from_scores(self) -> bool:
        """Whether it is computed from the scores, the values ahead of the output function."""
        return self.kind in ("binary_cross_entropy", "cross_entropy")


@dataclass(frozen=True)
class OptimizerSettings:
    """The optimizer and its hyperparameters, under torch.optim's names.

    The defaults are the same for every kind, so that changing the kind changes nothing else. torch's own
    differ for AdamW (weight_decay 0.01), Adagrad (eps 1e-10) and Adadelta (eps 1e-6, lr 1).

    `damping` to `tolerance_change` are for the solvers, see engine.solvers. A changed damping is the one of
    the next step; the tolerances are relative, and end the run.
    """

    kind: str = setting("sgd", NEXT_BATCH, choices=OPTIMIZER_KINDS)
    learning_rate: float = setting(0.01, LIVE, minimum=0.0, log=True, used_when={"kind": GRADIENT_KINDS})
    momentum: float = setting(0.0, LIVE, minimum=0.0, maximum=1.0, used_when={"kind": ("sgd", "rmsprop")})
    dampening: float = setting(0.0, LIVE, minimum=0.0, maximum=1.0, used_when={"kind": ("sgd",)})
    nesterov: bool = setting(False, LIVE, used_when={"kind": ("sgd",)})
    beta1: float = setting(0.9, LIVE, minimum=0.0, maximum=0.999999, used_when={"kind": _ADAMS})
    beta2: float = setting(0.999, LIVE, minimum=0.0, maximum=0.9999999, used_when={"kind": _ADAMS})
    alpha: float = setting(0.99, LIVE, minimum=0.0, maximum=0.9999999, used_when={"kind": ("rmsprop",)})
    rho: float = setting(0.9, LIVE, minimum=0.0, maximum=1.0, used_when={"kind": ("adadelta",)})
    lr_decay: float = setting(0.0, LIVE, minimum=0.0, log=True, used_when={"kind": ("adagrad",)})
    eps: float = setting(
        1e-8,
        LIVE,
        minimum=0.0,
        log=True,
        used_when={"kind": ("adam", "adamw", "rmsprop", "adagrad", "adadelta")},
    )
    weight_decay: float = setting(0.0, LIVE, minimum=0.0, log=True, used_when={"kind": GRADIENT_KINDS})
    clip_norm: float = setting(0.0, LIVE, minimum=0.0, log=True, used_when={"kind": GRADIENT_KINDS})
    damping: float = setting(
        1e-3,
        LIVE,
        minimum=0.0,
        above_minimum=True,
        log=True,
        used_when={"kind": ("levenberg_marquardt",)},
    )
    history_size: int = setting(
        10, LIVE, minimum=1, maximum=1_000, unit="steps", log=True, used_when={"kind": ("lbfgs",)}
    )
    tolerance_grad: float = setting(1e-12, LIVE, minimum=0.0, log=True, used_when={"kind": SOLVER_KINDS})
    tolerance_change: float = setting(1e-12, LIVE, minimum=0.0, log=True, used_when={"kind": SOLVER_KINDS})


@dataclass(frozen=True)
class TrainingSettings:
    """How long, in which order, on what. 0 means: `epochs` no end, `batch_size` all rows, `patience` off,
    `evaluate_every` as often as it stays cheap.

    `path`: how steps are taken; "auto" compiles them where that can be, and takes them eagerly until then.
    `style`: the coding style of engine/styles that does the five phases; "" is the engine's own. Without
    `zero_grad` the gradients add up from step to step. `input_gradients` asks backward for the gradient of
    the inputs, too.
    """

    epochs: int = setting(1_000, LIVE, minimum=0, maximum=10**12, unit="epochs", log=True)
    batch_size: int = setting(0, NEXT_BATCH, minimum=0, maximum=10**9, unit="rows", log=True)
    shuffle: bool = setting(True, NEXT_BATCH)
    seed: int = setting(0, RESET, minimum=0, maximum=2**63 - 1)
    device: str = setting("auto", LIVE, in_form=False)
    path: str = setting("auto", LIVE, choices=PATHS)
    dtype: str = setting("float32", RESET, choices=DTYPES)
    patience: int = setting(0, LIVE, minimum=0, maximum=10**9, unit="epochs", log=True)
    evaluate_every: int = setting(0, LIVE, minimum=0, maximum=10**9, unit="steps", log=True)
    zero_grad: bool = setting(True, LIVE)
    input_gradients: bool = setting(False, LIVE)
    style: str = setting("", RESET, choices=STYLES, in_form=False)


@dataclass(frozen=True)
class Experiment:
    """The whole recipe of a run: immutable, comparable, complete. `name` is for people."""

    name: str = ""
    data: DataSettings = field(default_factory=DataSettings)
    model: ModelSettings = field(default_factory=ModelSettings)
    loss: LossSettings = field(default_factory=LossSettings)
    optimizer: OptimizerSettings = field(default_factory=OptimizerSettings)
    training: TrainingSettings = field(default_factory=TrainingSettings)


SECTIONS = ("data", "model", "loss", "optimizer", "training")
