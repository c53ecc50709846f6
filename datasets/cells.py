"""One cell: from what a person types to a value, and from a value to its shortest exact text."""

import re
import unicodedata
from typing import Any

import numpy as np

# Plain ASCII: float() alone would also take "1_000", and digits of every script.
NUMBER = re.compile(r"[+-]?(?:[0-9]+\.?[0-9]*|\.[0-9]+)(?:[eE][+-]?[0-9]+)?")
WHOLE = re.compile(r"[+-]?[0-9]+")
NOT_FINITE = re.compile(r"[+-]?(?:nan|inf|infinity)", re.IGNORECASE)

# What people take for a number and a plain reader does not: 1,5 and 1 234.5, 10 %, $5.
NUMBER_LIKE = re.compile(r"[+-]?[$€£¥₩]?\s?[0-9][0-9.,'_\s]*[%$€£¥₩円원]?")

MINUS_SIGNS = str.maketrans({"\u2212": "-", "\u2012": "-", "\u2013": "-"})
# Full-width forms lie in the order of ASCII. NFKC would also make 52 of "5²".
_PLAIN = MINUS_SIGNS | {code: chr(code - 0xFEE0) for code in range(0xFF01, 0xFF5F)} | {0x3000: " "}


def plain_signs(text: str) -> str:
    """`text` with ASCII for full-width digits, letters and marks, and for the minus signs of typesetting."""
    return text if text.isascii() else text.translate(_PLAIN)


def parse_cell(text: str, dtype: Any) -> int | float | str:
    """The value that `text`, typed into a column of `dtype`, stands for.

    In a number column: an int where `text` is a whole number within int64, a float where it is another
    number (nan and inf included), NaN where it is empty. Full-width digits, as Japanese and Korean input
    methods type them, and the minus sign U+2212 count as the plain ones. Anything else is returned as it
    is: text, which turns the column into a text column. In a text column: `text` itself, NaN where empty.
    """
    if not isinstance(dtype, np.dtype):
        return text if text else float("nan")
    plain = plain_signs(text).strip()
    if not plain:
        return float("nan")
    if WHOLE.fullmatch(plain) and len(plain) < 30 and -(2**63) <= int(plain) < 2**63:
        return int(plain)
    if NUMBER.fullmatch(plain) or NOT_FINITE.fullmatch(plain):
        return float(plain)
    return text


def looks_like_number(text: str) -> bool:
    """Whether a person would take `text`, which may be no plain number, for a number."""
    plain = unicodedata.normalize("NFKC", text).translate(MINUS_SIGNS).strip()
    return bool(NUMBER.fullmatch(plain) or NUMBER_LIKE.fullmatch(plain))


def format_cell(value: Any) -> str:
    """The shortest text that `parse_cell` reads back as exactly `value`; "" for a missing one."""
    if value is None:
        return ""
    if isinstance(value, str):
        return value
    if isinstance(value, (bool, np.bool_, int, np.integer)):
        return str(int(value))
    if isinstance(value, (float, np.floating)):
        return "" if value != value else repr(float(value))
    return str(value)
