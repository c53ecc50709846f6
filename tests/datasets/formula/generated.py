"""Texts by the hundred thousand, the same ones every time: formulas, spoiled formulas, and heaps of signs."""

from collections.abc import Iterator
from random import Random

from datasets.formula import FUNCTIONS
from tests.datasets.formula.hostile import ONLY_NAMES, REFUSED

_NAMES = ("x", "a", "b", "x1", "売上", "`net income`", "`e`", "pi", "e", "π", "__class__", "ｘ", "दाम", "_")
_NUMBERS = ("0", "1", "2", ".5", "2.", "1e-3", "3.25", "1e308", "１２", "9" * 25, "0.1e+2", "007")
_OPERATORS = ("+", "-", "*", "/", "**", "^", "×", "−", "·", "÷", " + ", " - ")
_COMPARISONS = ("<", "<=", ">", ">=", "==", "!=", "≤", "＞")
_PLAIN = [name for name in FUNCTIONS if name != "where"]
_SHORT = [text for text in (*REFUSED, *ONLY_NAMES) if len(text) < 40]
_SIGNS = (
    *"+-*/^()[]{}<>=!.,:;@#$%&|~?\\'\"`_ \t\n0123456789abexyzπ²⁻×·÷（）＋，．売ー",
    *("\0", "\u200b", "\u202e", "\ud800", "\U0001f600", "\u0301", "\ufeff", "\x1b", "\u3000", "**", "//"),
    *("sin(", "where(", "__", "lambda ", "import ", "1e9", "e", "`", "((", "))"),
)


def generated(count: int, seed: int = 0) -> Iterator[str]:
    """`count` texts: formulas, formulas with a few changes, and signs in a row, in turns."""
    random = Random(seed)
    for at in range(count):
        if at % 3 == 2:
            yield "".join(random.choices(_SIGNS, k=random.randrange(1, 40)))
            continue
        text = _expression(random, random.randrange(1, 5))
        yield _spoiled(random, text) if at % 3 else text


def _expression(random: Random, depth: int) -> str:
    kind = random.randrange(9) if depth else random.randrange(2)
    if kind == 0:
        return random.choice(_NAMES)
    if kind == 1:
        return random.choice(_NUMBERS)
    if kind == 2:
        return f"({_expression(random, depth - 1)})"
    if kind == 3:
        return "-" + _expression(random, depth - 1)
    if kind == 4:
        name = random.choice(_PLAIN)
        values = [_expression(random, depth - 1) for _ in range(FUNCTIONS[name].count)]
        return f"{name}({', '.join(values)})"
    if kind == 5:
        left, right, *values = (_expression(random, depth - 1) for _ in range(4))
        return f"where({left} {random.choice(_COMPARISONS)} {right}, {values[0]}, {values[1]})"
    left, right = _expression(random, depth - 1), _expression(random, depth - 1)
    return f"{left}{random.choice(_OPERATORS)}{right}"


def _spoiled(random: Random, text: str) -> str:
    """`text` with one to four changes: signs taken out, put in, doubled, exchanged, or something hostile."""
    signs = list(text)
    for _ in range(random.randrange(1, 5)):
        at = random.randrange(len(signs) + 1)
        change = random.randrange(6)
        if change == 0:
            del signs[at : at + random.randrange(1, 4)]
        elif change == 1:
            signs.insert(at, random.choice(_SIGNS))
        elif change == 2:
            signs[at:at] = signs[at : at + random.randrange(1, 12)] * random.randrange(1, 4)
        elif change == 3:
            signs[at : at + 1] = random.choice(_SIGNS)
        elif change == 4:
            signs[at:at] = random.choice(_SHORT)
        else:
            other = random.randrange(len(signs) + 1)
            signs[at:at] = signs[min(at, other) : max(at, other)][:20]
    return "".join(signs)
