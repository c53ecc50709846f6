"""A formula as Python source, for scripts that are written out. Only what this file writes gets into it."""

import math
from collections.abc import Mapping

from datasets.formula.folding import Folded, folded
from datasets.formula.functions import FUNCTIONS
from datasets.formula.nodes import Call, Constant, Name, Node, Unary, names, walk
from datasets.formula.operators import OPERAND, SIGN
from datasets.formula.writing import Writer

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
    return _Source(folded(node), names, module).all()


def python_helpers(node: Node, module: str = "torch") -> tuple[str, ...]:
    """The definitions, a function each, that the source of `node` calls; none for most formulas."""
    tree = folded(node)
    calls = (part for part in walk(tree.node) if isinstance(part, Call) and not tree.is_number(part))
    used = dict.fromkeys(call.name for call in calls)
    found = []
    for name in used:
        body = FUNCTIONS[name].source or (_NUMPY_OWN.get(name, "") if module == "numpy" else "")
        if body:
            found.append(f"def {name}(u):\n    return {body}\n")
    return tuple(found)


class _Source(Writer):
    spaced = ("+", "-", "*", "/")

    def __init__(self, tree: Folded, names: Mapping[str, str], module: str) -> None:
        self._tree = tree
        self._names = names
        self._torch = module == "torch"

    def all(self) -> str:
        return self.text(self._tree.node)

    def written(self, node: Node) -> tuple[str, int]:
        if self.is_whole(node):
            return self._number(node)
        if isinstance(node, Name):
            return self._names[node.name], OPERAND
        if isinstance(node, Call):
            return self._torch_call(node) if self._torch else self._numpy_call(node), OPERAND
        return super().written(node)

    def is_whole(self, node: Node) -> bool:
        """Whether `node` is a number, worked out already."""
        return self._tree.is_number(node)

    def _number(self, node: Node) -> tuple[str, int]:
        """A part without names: pi and its simple multiples by name, all else worked out."""
        value = self._tree.number(node)
        if isinstance(node, Constant):
            return f"math.{node.name}", OPERAND
        if isinstance(node, Unary) and isinstance(node.operand, Constant):
            return f"-math.{node.operand.name}", SIGN
        if not math.isfinite(value):
            return ("-math.inf", SIGN) if value == -math.inf else (f"math.{value}", OPERAND)
        text = repr(value)
        return text, SIGN if text.startswith("-") else OPERAND

    def _numpy_call(self, node: Call) -> str:
        own = FUNCTIONS[node.name].source or node.name in _NUMPY_OWN
        name = node.name if own else f"np.{_NUMPY_NAMES.get(node.name, node.name)}"
        return f"{name}({', '.join(self.text(each) for each in node.arguments)})"

    def _torch_call(self, node: Call) -> str:
        if node.name in ("minimum", "maximum"):
            return self._limited(node.name, *node.arguments)
        if node.name == "clip":
            return self._clipped(*node.arguments)
        if node.name == "where":
            return self._where(node)
        (argument,) = (self.text(each) for each in node.arguments)
        name = FUNCTIONS[node.name].torch_name
        return f"torch.{name}({argument})" if name else f"{node.name}({argument})"

    def _limited(self, name: str, left: Node, right: Node) -> str:
        """torch.minimum takes tensors only; with a number it is a clamp."""
        if self.is_whole(left):
            left, right = right, left
        if self.is_whole(right):
            bound = "max" if name == "minimum" else "min"
            return f"torch.clamp({self.text(left)}, {bound}={self.text(right)})"
        return f"torch.{name}({self.text(left)}, {self.text(right)})"

    def _clipped(self, value: Node, lowest: Node, highest: Node) -> str:
        if self.is_whole(lowest) and self.is_whole(highest):
            return f"torch.clamp({', '.join(self.text(each) for each in (value, lowest, highest))})"
        if self.is_whole(value) and self.is_whole(lowest):
            inner = repr(max(self._tree.number(value), self._tree.number(lowest)))
        else:
            inner = self._limited("maximum", value, lowest)
            if self.is_whole(highest):
                return f"torch.clamp({inner}, max={self.text(highest)})"
            return f"torch.minimum({inner}, {self.text(highest)})"
        return f"torch.clamp({self.text(highest)}, max={inner})"

    def _where(self, node: Call) -> str:
        condition, first, second = node.arguments
        texts = [self.text(each) for each in node.arguments]
        if self.is_whole(first) and self.is_whole(second):
            # Of two numbers torch would make float32 whatever the columns are.
            texts[1] = f"torch.full_like({self._names[names(condition)[0]]}, {texts[1]})"
        return f"torch.where({', '.join(texts)})"
