"""The coding styles: the same training step written in ten ways, from arrays to modules.

Each file is one plain class whose methods are the five phases: forward, compute_loss, backward, update and
zero_grad. What the window shows is the file that runs. This module is torch-free: it knows what each style
is written for, where its source is and which lines belong to which phase.
"""

import ast
from dataclasses import dataclass
from functools import cache
from pathlib import Path

from engine.report import Phase

CUBIC = "a + b*x + c*x**2 + d*x**3"
LEGENDRE = "a + b*P3(c + d*x)"
THIRD_TO_FIFTH = "a + b*x + c*x**2 + d*x**3 + e4*(2*x**4 + x**5)/3"

METHODS = {
    Phase.FORWARD: "forward",
    Phase.LOSS: "compute_loss",
    Phase.BACKWARD: "backward",
    Phase.UPDATE: "update",
    Phase.ZERO_GRAD: "zero_grad",
}


@dataclass(frozen=True)
class StyleInfo:
    """What a style is and what it is written for.

    `formula`: the formula model whose parameters it holds; "" where `kind` is another model. `losses` and
    `optimizer`: the loss kinds and the optimizer kind that its code is. `plain`: its update is
    p -= learning_rate * gradient, without momentum or decay. `arrays`: it wants numpy arrays. `columns`:
    x is (n,) for its one input and y (n,) for its one target; otherwise x is (n, inputs), y (n, targets).
    `seeded`: its own random numbers need the seed.
    """

    module: str
    name: str
    formula: str = ""
    kind: str = "formula"
    losses: tuple[str, ...] = ("sum_of_squares",)
    optimizer: str = "sgd"
    plain: bool = True
    arrays: bool = False
    columns: bool = True
    seeded: bool = False


STYLES = {
    "numpy": StyleInfo("numpy_arrays", "NumpyArrays", CUBIC, arrays=True),
    "tensors": StyleInfo("tensors", "Tensors", CUBIC),
    "autograd": StyleInfo("autograd", "Autograd", CUBIC),
    "function": StyleInfo("function", "OwnFunction", LEGENDRE),
    "nn": StyleInfo("nn_layers", "NnLayers", kind="polynomial"),
    "optim": StyleInfo("optimizer", "Optimizer", kind="polynomial", optimizer="rmsprop", plain=False),
    "module": StyleInfo("module", "Module", CUBIC, plain=False),
    "control_flow": StyleInfo("control_flow", "ControlFlow", THIRD_TO_FIFTH, plain=False, seeded=True),
    "raw_linear": StyleInfo(
        "raw_linear",
        "RawLinear",
        kind="linear",
        losses=("mean_squared", "sum_of_squares"),
        columns=False,
    ),
    "raw_optim": StyleInfo(
        "raw_optimizer",
        "RawOptimizer",
        kind="linear",
        losses=("mean_squared", "sum_of_squares"),
        plain=False,
        columns=False,
    ),
}

_FOLDER = Path(__file__).parent


@cache
def style_source(name: str) -> str:
    """The text of the file that runs as the style `name` (a key of STYLES)."""
    return (_FOLDER / f"{STYLES[name].module}.py").read_text(encoding="utf-8")


@cache
def phase_lines(name: str) -> dict[Phase, tuple[int, int]]:
    """Phase -> first and last line (from 1) of its method in `style_source(name)`."""
    found: dict[Phase, tuple[int, int]] = {}
    for node in ast.parse(style_source(name)).body:
        if isinstance(node, ast.ClassDef) and node.name == STYLES[name].name:
            methods = {part.name: part for part in node.body if isinstance(part, ast.FunctionDef)}
            for phase, method in METHODS.items():
                found[phase] = (methods[method].lineno, methods[method].end_lineno or methods[method].lineno)
    return found
