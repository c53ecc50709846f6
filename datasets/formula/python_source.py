"""A formula as Python source, for scripts that are written out. Only what this file writes gets into it."""

import math
from collections.abc import Mapping

from datasets.formula.folding import chosen, folded, plain_number
from datasets.formula.functions import FUNCTIONS
from datasets.formula.nodes import Binary, Call, Compare, Constant, Name, Node, Unary, names, walk
from datasets.formula.writing import BINDING, COMPARISON, OPERAND, POWER, SIGN, SUM

_NUMPY_NAMES = {"asin": "arcsin", "acos": "arccos", "atan": "arctan"}
_NUMPY_OWN = {
    "sigmoid": "1 / (1 + np.exp(-u))",
    "relu": "np.maximum(u, 0)",
    "softplus": "np.logaddexp(0, u)",
    "erf": "np.vectorize(math.erf, otypes=[np.float64])(u)",
}


def to_python(node: Node, names: Mapping[str, str], module: str = "torch") -> str:
    """A Python expression of `node` for tensors (`module` "torch") or arrays ("numpy", imported as np).

    `names` gives each column and parameter the identifier or expression that stands for it in the script, an
    operand that needs no parentheses: nothing of a name's own text is written. `math` has to be imported,
    and `python_helpers` have to stand before. The operations are those of the engine's model ("torch") and of
    `evaluate` ("numpy"), so that values are the same to the last bit. Raises KeyError for a missing name.
    """
    return _Source(node, names, module).text(node, 0)


def python_helpers(node: Node, module: str = "torch") -> tuple[str, ...]:
    """The definitions, a function each, that the source of `node` calls; none for most formulas."""
    used = dict.fromkeys(part.name for part in walk(node) if isinstance(part, Call))
    found = []
    for name in used:
        body = FUNCTIONS[name].source or (_NUMPY_OWN.get(name, "") if module == "numpy" else "")
        if body:
            found.append(f"def {name}(u):\n    return {body}\n")
    return tuple(found)


class _Source:
    def __init__(self, node: Node, names: Mapping[str, str], module: str) -> None:
        self._values = folded(node)
        self._names = names
        self._torch = module == "torch"

    def text(self, node: Node, binding: int) -> str:
        """The source of `node`, in parentheses where it binds less than `binding`."""
        written, own = self._written(node)
        return written if own >= binding else f"({written})"

    def _written(self, node: Node) -> tuple[str, int]:
        if id(node) in self._values:
            return self._number(node)
        if isinstance(node, Name):
            return self._names[node.name], OPERAND
        if isinstance(node, Unary):
            return "-" + self.text(node.operand, SIGN), SIGN
        if isinstance(node, Compare):
            left, right = (self.text(part, SUM) for part in node.parts)
            return f"{left} {node.operator} {right}", COMPARISON
        if isinstance(node, Binary):
            return self._binary(node)
        assert isinstance(node, Call)
        return self._call(node), OPERAND

    def _binary(self, node: Binary) -> tuple[str, int]:
        own = BINDING[node.operator]
        if own == POWER:
            return f"{self.text(node.left, OPERAND)}**{self.text(node.right, SIGN)}", POWER
        left, right = self.text(node.left, own), self.text(node.right, own + 1)
        return f"{left} {node.operator} {right}", own

    def _number(self, node: Node) -> tuple[str, int]:
        """A part without names: pi and its simple multiples by name, all else worked out."""
        value = self._values[id(node)]
        if isinstance(node, Constant):
            return f"math.{node.name}", OPERAND
        if isinstance(node, Unary) and isinstance(node.operand, Constant):
            return f"-math.{node.operand.name}", SIGN
        if not math.isfinite(value):
            return ("-math.inf", SIGN) if value == -math.inf else (f"math.{value}", OPERAND)
        text = repr(plain_number(value))
        return text, SIGN if text.startswith("-") else OPERAND

    def _call(self, node: Call) -> str:
        return self._torch_call(node) if self._torch else self._numpy_call(node)

    def _numpy_call(self, node: Call) -> str:
        own = FUNCTIONS[node.name].source or node.name in _NUMPY_OWN
        name = node.name if own else f"np.{_NUMPY_NAMES.get(node.name, node.name)}"
        if node.name == "where" and self._is_number(node.arguments[0]):
            return self.text(chosen(node, self._values), OPERAND)
        return f"{name}({', '.join(self.text(each, 0) for each in node.arguments)})"

    def _torch_call(self, node: Call) -> str:
        if node.name in ("minimum", "maximum"):
            return self._limited(node.name, *node.arguments)
        if node.name == "clip":
            return self._clipped(*node.arguments)
        if node.name == "where":
            return self._where(node)
        (argument,) = (self.text(each, 0) for each in node.arguments)
        name = FUNCTIONS[node.name].torch_name
        return f"torch.{name}({argument})" if name else f"{node.name}({argument})"

    def _is_number(self, node: Node) -> bool:
        return id(node) in self._values

    def _limited(self, name: str, left: Node, right: Node) -> str:
        """torch.minimum takes tensors only; with a number it is a clamp."""
        if self._is_number(left):
            left, right = right, left
        if self._is_number(right):
            bound = "max" if name == "minimum" else "min"
            return f"torch.clamp({self.text(left, 0)}, {bound}={self.text(right, 0)})"
        return f"torch.{name}({self.text(left, 0)}, {self.text(right, 0)})"

    def _clipped(self, value: Node, lowest: Node, highest: Node) -> str:
        if self._is_number(lowest) and self._is_number(highest):
            return f"torch.clamp({', '.join(self.text(each, 0) for each in (value, lowest, highest))})"
        inner = Call(Name("maximum"), (value, lowest))
        self._values |= folded(inner)
        return self._limited("minimum", inner, highest)

    def _where(self, node: Call) -> str:
        condition, first, second = node.arguments
        if self._is_number(condition):
            return self.text(chosen(node, self._values), OPERAND)
        texts = [self.text(each, 0) for each in node.arguments]
        if self._is_number(first) and self._is_number(second):
            # Of two numbers torch would make float32 whatever the columns are.
            texts[1] = f"torch.full_like({self._names[names(condition)[0]]}, {texts[1]})"
        return f"torch.where({', '.join(texts)})"
