"""Lines of a calculation as a person writes them down: a formula, its numbers, what comes out. Torch-free."""

from collections.abc import Mapping
from dataclasses import dataclass
from string import Formatter

# Operands that were set or counted: they are exact and stand in a line as they are; others were measured.
EXACT = frozenset(
    (
        *("lr", "lr_decay", "weight_decay", "momentum", "dampening", "beta1", "beta2", "alpha", "rho", "eps"),
        *("clip_norm", "lower", "upper", "l1", "l2", "delta", "n", "t"),
    )
)

# Lines whose result is still there afterwards; others are steps on the way.
LASTING = frozenset(
    (
        *("loss", "mean", "weighted_mean", "objective", "parameter", "bounded", "clipped"),
        *("parameter_stays", "damping_falls", "damping_grows"),
        *("first_buffer", "momentum_buffer", "exp_avg", "exp_avg_sq", "square_avg", "sum", "acc_delta"),
    )
)


@dataclass(frozen=True)
class WorkedLine:
    """`symbol` = `formula` = the same with `numbers` in it = `value`.

    what: which of the known lines it is, for the words beside it. The formula has its operands in braces,
    "{lr} · {g}", and `numbers` maps each of them to its value at that point: in "b = {momentum} · {b}" that
    of b is the one from before.
    """

    what: str
    symbol: str
    formula: str
    numbers: Mapping[str, float]
    value: float


class Worksheet:
    """Collects lines, and keeps the newest value of every name for those that follow."""

    def __init__(self, known: Mapping[str, float]) -> None:
        self.lines: list[WorkedLine] = []
        self.known = dict(known)

    def write(self, what: str, symbol: str, formula: str, value: float) -> None:
        """Add a line whose result is `value`; its operands must be known."""
        names = {name for _, name, _, _ in Formatter().parse(formula) if name}
        numbers = {name: float(self.known[name]) for name in sorted(names)}
        self.lines.append(WorkedLine(what, symbol, formula, numbers, float(value)))
        self.known[symbol] = value
