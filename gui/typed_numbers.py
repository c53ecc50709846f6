"""Numbers as people type and read them back, in every usual form. No widgets."""

import math
import re

from datasets.problems import QT_TRANSLATE_NOOP, Problem

_THOUSANDS = re.compile(r"[+-]?\d{1,3}(,\d{3})+")
# Full-width forms lie in the order of ASCII. NFKC would also make 52 of "5²".
_PLAIN = {code: chr(code - 0xFEE0) for code in range(0xFF01, 0xFF5F)} | str.maketrans(
    "\u2212\u2010\u2012\u2013\u30fc\uff70\u3001\uff64\u3000\u00a0", "------,,  "
)


def plain(text: str) -> str:
    """`text` with full-width characters, minus signs and commas as on an ASCII keyboard."""
    return text.translate(_PLAIN).strip()


def parse_int(text: str) -> int:
    """A whole number; thousands separators and forms such as 1e6 are understood. Raises Problem."""
    typed = plain(text)
    if _THOUSANDS.fullmatch(typed):
        typed = typed.replace(",", "")
    try:
        return int(typed)
    except ValueError:
        pass
    try:
        number = float(typed)
        if number.is_integer() and abs(number) < 2**53:
            return int(number)
    except ValueError:
        pass
    raise Problem(
        QT_TRANSLATE_NOOP("Problem", "“{text}” is not a whole number. Type digits, for example 100."),
        text=text,
    )


def parse_float(text: str) -> float:
    """A finite number. Raises Problem."""
    typed = plain(text)
    if _THOUSANDS.fullmatch(typed):
        typed = typed.replace(",", "")
    try:
        number = float(typed)
    except ValueError:
        number = math.nan
    if math.isfinite(number):
        return number
    raise Problem(
        QT_TRANSLATE_NOOP("Problem", "“{text}” is not a number. Type a number such as 0.01 or 1e-6."),
        text=text,
    )


def parse_ints(text: str) -> tuple[int, ...]:
    """Whole numbers separated by commas or spaces; none for an empty text. Raises Problem."""
    return tuple(parse_int(part) for part in re.split(r"[,;\s]+", plain(text)) if part)


def format_float(value: float) -> str:
    """The shortest text that reads back as `value`, exponents without padding (1e-6)."""
    text = repr(float(value))
    mantissa, mark, exponent = text.partition("e")
    mantissa = mantissa.removesuffix(".0")
    return f"{mantissa}e{int(exponent)}" if mark else mantissa


def format_int(value: int, separators: bool = True) -> str:
    return f"{value:,}" if separators else str(value)
