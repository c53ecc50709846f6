"""The C file of a block of training steps: a function per batch size, and the loop that calls them."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass

import torch
from torch import fx

from engine.native.arrays import C_TYPES, Array
from engine.native.kernels import NAMES, kernels
from engine.native.lowering import Lowering
from engine.native.prelude import prelude

ALIGNMENT = 64


@dataclass(frozen=True)
class StepGraph:
    """The traced step for batches of `rows` rows.

    Its inputs are the parameters (count,), the state vectors (count,) in order, the number of steps done and
    the hyperparameters (float64 scalars), x, y and, where there are any, weights; its outputs the new
    parameters, the new state vectors, and the loss.
    """

    graph: fx.Graph
    rows: int


@dataclass(frozen=True)
class Layout:
    """What is handed to the block: dtypes and widths. `gathers`: batches are picked by an order of rows."""

    dtype: torch.dtype
    parameters: int
    states: int
    hyperparameters: int
    features: int
    target_dtype: torch.dtype
    targets: int  # 0: one number per row
    weighted: bool
    gathers: bool
    rows: int  # of the data


@dataclass(frozen=True)
class Source:
    """The C text and the bytes of workspace that its `block` needs."""

    text: str
    work: int


def write_source(graphs: Sequence[StepGraph], layout: Layout) -> Source:
    """The file for batches of the sizes of `graphs`. Raises UntranslatableError."""
    functions, work = [], 0
    for number, graph in enumerate(graphs):
        text, own = _step(number, graph, layout)
        functions.append(text)
        work = max(work, own)
    called = [dtype for dtype, name in NAMES.items() if any(f"{name}(" in own for own in functions)]
    text = "\n".join([prelude(), kernels(called), *functions, _block(graphs, layout)])
    return Source(text, work + ALIGNMENT)


def _step(number: int, step: StepGraph, layout: Layout) -> tuple[str, int]:
    lowering = Lowering()
    kind, target = C_TYPES[layout.dtype], C_TYPES[layout.target_dtype]
    inputs = _inputs(layout)
    copies, inputs = _gathered(lowering, inputs, step.rows, layout)
    outputs = lowering.translate(step.graph, inputs)
    names = ["p", *(f"s{at}" for at in range(layout.states))]
    stores = [
        f"memcpy({name}, &{out.at(['0'] * len(out.shape))}, {layout.parameters} * sizeof({kind}));"
        for name, out in zip(names, outputs[:-1], strict=True)
    ]
    stores = [
        line if out.is_contiguous else _strided(name, out)
        for line, name, out in zip(stores, names, outputs[:-1], strict=True)
    ]
    pointers, work = _workspace(lowering)
    states = "".join(f", {kind} *restrict s{at}" for at in range(layout.states))
    weights = f", const {kind} *restrict W" if layout.weighted else ""
    head = (
        f"static {kind} step_{number}(const double *restrict h, const double *restrict n, "
        f"{kind} *restrict p{states}, const {kind} *restrict X, const {target} *restrict Y{weights}, "
        f"const int64_t *restrict order, char *restrict work, int64_t threads) {{ (void)threads;"
    )
    loss = outputs[-1]
    lines = [
        head,
        *pointers,
        *copies,
        *_apart(lowering.lines),
        *stores,
        f"return {loss.at(['0'] * len(loss.shape))};",
        "}",
    ]
    return "\n".join(lines), work


def _apart(lines: Sequence[str]) -> list[str]:
    """The statements of a large step, each to be compiled by itself.

    gcc otherwise moves work from one into another, and takes up to three times as long for the whole. Small
    steps, whose numbers stay in registers from one statement to the next, are left as they are.
    """
    if not any(line.startswith(tuple(NAMES.values())) for line in lines):
        return list(lines)
    found, depth = [], 0
    for line in lines:
        found.append(line)
        depth += line.count("{") - line.count("}")
        if depth == 0 and line.endswith((";", "}")):
            found.append('__asm__ __volatile__("" ::: "memory");')
    return found


def _strided(name: str, out: Array) -> str:
    return f"for (int64_t i = 0; i < {out.shape[0]}; i++) {name}[i] = {out.at(['i'])};"


def _inputs(layout: Layout) -> list[Array]:
    def vector(name: str) -> Array:
        return Array.contiguous(name, layout.dtype, (layout.parameters,))

    total = layout.rows
    found = [vector("p"), *(vector(f"s{at}") for at in range(layout.states))]
    found.append(Array("n", torch.float64, (), ()))
    found += [Array("h", torch.float64, (), (), at) for at in range(layout.hyperparameters)]
    # The columns of the data lie one after the other: whole columns are read in one go.
    found.append(Array("X", layout.dtype, (total, layout.features), (1, total)))
    shape, strides = ((total, layout.targets), (1, total)) if layout.targets else ((total,), (1,))
    found.append(Array("Y", layout.target_dtype, shape, strides))
    if layout.weighted:
        found.append(Array("W", layout.dtype, (total, 1), (1, total)))
    return found


def _gathered(
    lowering: Lowering, inputs: list[Array], rows: int, layout: Layout
) -> tuple[list[str], list[Array]]:
    """The lines that pick a batch from the data, and the inputs with the batch instead of them."""
    if not layout.gathers:
        return [], inputs
    count = 3 if layout.weighted else 2
    lines: list[str] = []
    picked: list[Array] = []
    for source in inputs[-count:]:
        columns = source.shape[1:]
        name = f"x{len(picked)}"
        lowering.sizes[name] = (source.dtype, rows * max(1, *columns, 1))
        batch = Array.contiguous(name, source.dtype, (rows, *columns))
        picked.append(batch)
        lines.append(f"for (int64_t i = 0; i < {rows}; i++) {{ int64_t row = order[i];")
        for column in range(columns[0] if columns else 1):
            place = ["i", str(column)] if columns else ["i"]
            origin = ["row", str(column)] if columns else ["row"]
            lines.append(f"{batch.at(place)} = {source.at(origin)};")
        lines.append("}")
    return lines, [*inputs[:-count], *picked]


def _workspace(lowering: Lowering) -> tuple[list[str], int]:
    """A pointer for every buffer, each on a cache line of its own, and the bytes of all."""
    lines, at = [], 0
    for name, (dtype, count) in lowering.sizes.items():
        kind = C_TYPES[dtype]
        lines.append(
            f"{kind} *restrict {name} = ({kind} *)__builtin_assume_aligned(work + {at}, {ALIGNMENT});"
        )
        size = count * dtype.itemsize
        at += -(-size // ALIGNMENT) * ALIGNMENT
    return lines, at


def _block(graphs: Sequence[StepGraph], layout: Layout) -> str:
    """The loop over steps: `kinds` has the number of the function of each, `starts` its place in `order`."""
    kind, target = C_TYPES[layout.dtype], C_TYPES[layout.target_dtype]
    states = "".join(f", s[{at}]" for at in range(layout.states))
    weights = ", W" if layout.weighted else ""
    cases = [
        f"case {number}: losses[k] = step_{number}"
        f"(h, n, p{states}, X, Y{weights}, order + starts[k], work, threads); break;"
        for number in range(len(graphs))
    ]
    return "\n".join(
        [
            f"void block(int64_t steps, const double *h, double *n, {kind} *p, {kind} **s, const {kind} *X, "
            f"const {target} *Y, const {kind} *W, const int64_t *order, const int64_t *starts, "
            f"const uint8_t *kinds, {kind} *losses, char *space, int64_t threads) {{",
            f"char *work = (char *)(((uintptr_t)space + {ALIGNMENT - 1}) & ~(uintptr_t){ALIGNMENT - 1});",
            "(void)W; (void)s;",
            "mode_t_ mode = begin_mode();",
            "for (int64_t k = 0; k < steps; k++) {",
            "switch (kinds[k]) {",
            *cases,
            "}",
            "n[0] += 1;",
            "}",
            "end_mode(mode);",
            "}",
            "",
        ]
    )
