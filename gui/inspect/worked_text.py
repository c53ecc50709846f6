"""A line of a calculation as text: with the names of its operands, and with their numbers."""

import math
import re
from string import Formatter

from engine.worked_line import EXACT, WorkedLine
from gui.numbers import MINUS, count, figure, setting_number

DIGITS = 7  # significant ones of a measured number: what float32 holds
_ALL_DIGITS = 9  # tell any two float32 apart
_LOSSES = ("total", "loss", "objective", "S", "S_trial")
_NO_BREAK = "\N{NO-BREAK SPACE}"


def names_text(line: WorkedLine) -> str:
    """The formula with its names: b = momentum · b + g."""
    return unbroken(f"{line.symbol} = {line.formula.format_map({name: name for name in line.numbers})}")


def numbers_text(line: WorkedLine) -> str:
    """The formula with its numbers, = 0.9 · 1.500000 + 2.000000; empty where it has none."""
    if not line.numbers:
        return ""
    text = ""
    pieces = list(Formatter().parse(line.formula))
    for at, (literal, name, _, _) in enumerate(pieces):
        text += literal
        if name is not None:
            after = pieces[at + 1][0] if at + 1 < len(pieces) else ""
            text += _guarded(_number(name, line.numbers[name]), text, after)
    return unbroken(f"= {text}")


def value_text(line: WorkedLine) -> str:
    """What comes out: = −0.02000000."""
    return f"= {loss_text(line.value) if line.symbol in _LOSSES else figure(line.value, DIGITS)}"


def loss_text(value: float) -> str:
    """A loss as exactly as float32 can hold it, without zeros at its end: 215,799.875."""
    if not math.isfinite(value):
        return figure(value)
    return f"{value:,.{_ALL_DIGITS}g}".replace("-", MINUS)


def unbroken(text: str) -> str:
    """`text` with spaces that a line is not broken at: around products, in parentheses."""
    text = re.sub(r"\([^()]*\)", lambda match: match[0].replace(" ", _NO_BREAK), text)
    return text.replace(" · ", f"{_NO_BREAK}·{_NO_BREAK}")


def _number(name: str, value: float) -> str:
    if name in EXACT:
        whole = float(value).is_integer() and abs(value) < 1e15
        return count(int(value)) if whole else setting_number(value).replace("-", MINUS)
    return loss_text(value) if name in _LOSSES else figure(value, DIGITS)


def _guarded(number: str, before: str, after: str) -> str:
    """`number` in parentheses where what stands around it would take hold of its digits only."""
    raised = after.startswith(("²", "^"))
    if number.startswith(MINUS):
        return number if not before and not raised else f"({number})"
    return f"({number})" if "e" in number and (raised or before.endswith("√")) else number
