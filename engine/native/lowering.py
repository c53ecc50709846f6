"""A graph of torch's operators, with known shapes, as C statements on a workspace."""

from __future__ import annotations

import operator
from collections.abc import Sequence
from typing import Any

import torch
from torch import fx

from engine.native.arrays import C_TYPES, Array, Shape, UntranslatableError
from engine.native.elementwise import filled, operand_count, template_of
from engine.native.loops import Index, merged, nest
from engine.native.values import Deferred, Value, constant, joined, scaled
from engine.native.views import view_of

aten = torch.ops.aten
MOST_LEAVES = 10  # operands of one loop; more are computed in pieces
_NOTHING = (aten.detach, aten.alias, aten.lift_fresh_copy, aten.lift_fresh)


class Lowering:
    """Translates one graph; `lines` are its statements, `sizes` the buffers of the workspace in elements.

    An elementwise operation whose result one other operation of the same shape reads is computed within that
    one's loop; everything else gets a buffer.
    """

    def __init__(self) -> None:
        self.lines: list[str] = []
        self.sizes: dict[str, tuple[torch.dtype, int]] = {}
        self._values: dict[fx.Node, Any] = {}

    def translate(self, graph: fx.Graph, inputs: Sequence[Array]) -> list[Array]:
        """Put the statements into `lines`; the arrays of the graph's outputs. Raises UntranslatableError."""
        given = iter(inputs)
        outputs: list[Array] = []
        for node in graph.nodes:
            if node.op == "placeholder":
                self._values[node] = next(given)
            elif node.op == "call_function":
                self._values[node] = self._call(node)
            elif node.op == "get_attr":
                self._values[node] = _number_of(node)
            else:
                outputs = [self.array(each) for each in arguments(node)[0]]
        return outputs

    # -- for operators ---------------------------------------------------------------------------

    def value(self, source: Any) -> Any:
        """What a node stands for; anything else is itself."""
        return self._values[source] if isinstance(source, fx.Node) else source

    def new(self, dtype: torch.dtype, shape: Sequence[int]) -> Array:
        """A buffer of the workspace."""
        name = f"b{len(self.sizes)}"
        array = Array.contiguous(name, dtype, shape)
        self.sizes[name] = (dtype, max(array.numel, 1))
        return array

    def array(self, source: Any) -> Array:
        """The value of a node as elements in memory."""
        value = self.value(source)
        if isinstance(value, Array):
            return value
        if not isinstance(value, Deferred):
            raise UntranslatableError(f"{value} as a result")
        array = self.computed(value)
        if isinstance(source, fx.Node):
            self._values[source] = array
        return array

    def computed(self, value: Deferred) -> Array:
        """The elements of an expression, in a buffer of their own."""
        out = self.new(value.dtype, value.shape)
        self.store(value, out)
        return out

    def store(self, value: Deferred, out: Array) -> None:
        """Compute an expression into `out`, of the same shape."""
        place, *leaves = merged([out, *value.leaves])
        kind = C_TYPES[out.dtype]

        def body(index: Index) -> list[str]:
            expression = value.template.format(*(leaf.at(index) for leaf in leaves))
            return [f"{place.at(index)} = ({kind}){expression};"]

        self.lines += nest(place.shape, body)

    def operand(self, source: Any, shape: Shape, dtype: torch.dtype) -> Deferred:
        """A value in an expression of `shape`; a number of Python in `dtype`."""
        value = self.value(source)
        if isinstance(value, bool | int | float):
            return constant(value, dtype, shape)
        alone = isinstance(source, fx.Node) and len(source.users) == 1
        if alone and isinstance(value, Deferred) and value.shape == shape and len(value.leaves) < MOST_LEAVES:
            return value
        array = self.array(source)
        return Deferred("{0}", (array.expanded(shape),), array.dtype, shape)

    # -- operators -------------------------------------------------------------------------------

    def _call(self, node: fx.Node) -> Any:
        given = arguments(node)
        if node.target is operator.getitem:
            return self.value(given[0])[given[1]]
        packet = getattr(node.target, "overloadpacket", None)
        if packet in _NOTHING:
            return self.value(given[0])
        view = view_of(packet, self.array, given)
        return self._compute(packet, node) if view is None else view

    def _compute(self, packet: Any, node: fx.Node) -> Value:
        from engine.native.operators import OPERATORS  # which is written with this class

        if packet in OPERATORS:
            return OPERATORS[packet](self, node)
        template = template_of(packet, arguments(node))
        if template is None:
            raise UntranslatableError(f"the operator {node.target}")
        return self._elementwise(node, template)

    def _elementwise(self, node: fx.Node, template: str) -> Deferred:
        shape, dtype = result_of(node)
        given = arguments(node)[: operand_count(template)]
        inner = self._common_type(given, dtype)
        operands = [self.operand(each, shape, inner) for each in given]
        alpha = node.kwargs.get("alpha", 1)  # of additions and subtractions
        if len(operands) > 1:
            operands[1] = scaled(operands[1], number(alpha), inner)
        # What compares, compares in the type of its operands.
        return joined(filled(template, inner if dtype == torch.bool else dtype), operands, dtype, shape)

    def _common_type(self, sources: Sequence[Any], dtype: torch.dtype) -> torch.dtype:
        """The type that numbers of Python take beside the operands."""
        found: torch.dtype | None = None
        for value in map(self.value, sources):
            if isinstance(value, Array | Deferred) and value.dtype != torch.bool:
                found = value.dtype if found is None else torch.promote_types(found, value.dtype)
        return found or dtype


def arguments(node: fx.Node) -> list[Any]:
    """The positional arguments of a node, whatever they are."""
    return list(node.args)


def result_of(node: fx.Node) -> tuple[Shape, torch.dtype]:
    """The shape and dtype of what a node gives."""
    value = node.meta["val"]
    return tuple(int(size) for size in value.shape), value.dtype


def number(value: Any) -> float:
    """A number that is known while translating. Raises UntranslatableError."""
    if not isinstance(value, bool | int | float):
        raise UntranslatableError("a number that is known only while it runs")
    return value


def _number_of(node: fx.Node) -> float | int | bool:
    """A tensor of one number that the graph holds."""
    value = getattr(node.graph.owning_module, str(node.target))
    if not isinstance(value, torch.Tensor) or value.numel() != 1:
        raise UntranslatableError("a constant of several numbers")
    found: float | int | bool = value.item()
    return found
