"""The words of a formula. Signs that look like operators or digits are read as their ASCII twins.

Full-width digits and operators, × ÷ · − ≤ ≥ ≠ and raised digits (x²) are what people type or copy with an
input method or from an equation; there is only one thing they can mean here. Letters are never changed
but for NFC, since a column may well be called ｘ and another x.
"""

import re
import unicodedata
from dataclasses import dataclass
from enum import Enum
from functools import lru_cache

from datasets.formula.errors import FormulaError, shown
from datasets.problems import QT_TRANSLATE_NOOP

MOST_CHARACTERS = 2_000

_OPERATORS = ("**", "<=", ">=", "==", "!=", *"+-*/@()[],.<>=:")
_TWO_SIGNS = {"^": "**", "≤": "<=", "≦": "<=", "≥": ">=", "≧": ">=", "≠": "!="}
_FULL_WIDTH = {0xFEE0 + ord(sign): sign for sign in "0123456789+-*/^@()[],.<>=:!"}
_TWINS = _FULL_WIDTH | {
    ord(sign): twin
    for signs, twin in (("×⋅·∙∗✕", "*"), ("÷∕⁄", "/"), ("−–﹣－", "-"), ("、", ","), ("\u3000\u00a0", " "))
    for sign in signs
}
_RAISED = str.maketrans("⁰¹²³⁴⁵⁶⁷⁸⁹⁻", "0123456789-")
_RAISED_NUMBER = re.compile("(⁻?)([⁰¹²³⁴⁵⁶⁷⁸⁹]+)")
_NUMBER = re.compile(r"(?:[0-9]+\.?[0-9]*|\.[0-9]+)(?:[eE][+-]?[0-9]+)?")
_QUOTED = re.compile("`((?:[^`]|``)+)`")
_TEXT_QUOTES = {'"': '"', "'": "'", "“": "”", "‘": "’", "「": "」", "＂": "＂"}  # how texts begin and end
_JOINERS = "\u200c\u200d"  # part of ordinary words in Persian and in Indian scripts
_LARGEST_INT = 2**63 - 1


class Kind(Enum):
    """What a token is."""

    NUMBER = "number"
    NAME = "name"
    QUOTED = "quoted"
    TEXT = "text"
    OPERATOR = "operator"
    END = "end"


@dataclass(frozen=True)
class Token:
    """`text`: a name in NFC without back-quotes, an operator in ASCII, a number as it was written, or a text
    without its quotes, exactly as it stands."""

    kind: Kind
    text: str
    start: int
    end: int
    value: int | float = 0


def tokenize(text: str, *, texts: bool = False) -> list[Token]:
    """The tokens of `text`, Kind.END last; texts in quotes only with `texts`. Raises FormulaError."""
    if len(text) > MOST_CHARACTERS:
        raise FormulaError(
            QT_TRANSLATE_NOOP(
                "Problem",
                "The formula has {length} characters, and at most {most} are read: write a shorter one.",
            ),
            MOST_CHARACTERS,
            len(text),
            length=len(text),
            most=MOST_CHARACTERS,
        )
    plain = text.translate(_TWINS)  # as long as `text`, so that places are the same in both
    tokens: list[Token] = []
    at = 0
    while at < len(text):
        if plain[at] in " \t\r\n":
            at += 1
            continue
        tokens += [_text(text, at)] if texts and text[at] in _TEXT_QUOTES else _next(text, plain, at)
        at = tokens[-1].end
    tokens.append(Token(Kind.END, "", len(text), len(text)))
    return tokens


def _next(text: str, plain: str, at: int) -> list[Token]:
    if number := _NUMBER.match(plain, at):
        return [_number(number.group(), at)]
    if starts_name(text[at]):
        return [_name(text, at)]
    if plain[at] == "`":
        return [_quoted(text, at)]
    if operator := _TWO_SIGNS.get(plain[at]):
        return [Token(Kind.OPERATOR, operator, at, at + 1)]
    for operator in _OPERATORS:
        if plain.startswith(operator, at):
            return [Token(Kind.OPERATOR, operator, at, at + len(operator))]
    if raised := _RAISED_NUMBER.match(text, at):
        return _raised(raised, at)
    raise _no_meaning(text, at)


def _number(text: str, at: int) -> Token:
    value: int | float = float(text)
    if value == float("inf"):
        raise FormulaError(
            QT_TRANSLATE_NOOP("Problem", "The number {number} is too large: the largest is about 1.8e308."),
            at,
            at + len(text),
            number=shown(text),
        )
    if text.isdigit() and len(text.lstrip("0")) < 20 and int(text) <= _LARGEST_INT:
        value = int(text)
    return Token(Kind.NUMBER, text, at, at + len(text), value)


def _raised(match: re.Match[str], at: int) -> list[Token]:
    minus, digits = match.groups()
    tokens = [Token(Kind.OPERATOR, "**", at, at + len(minus) + len(digits))]
    if minus:
        tokens.append(Token(Kind.OPERATOR, "-", at, at + 1))
    return [*tokens, _number(digits.translate(_RAISED), at + len(minus))]


def _name(text: str, at: int) -> Token:
    end = at + 1
    while end < len(text) and continues_name(text[end]):
        end += 1
    return Token(Kind.NAME, unicodedata.normalize("NFC", text[at:end]), at, end)


@lru_cache(4096)
def starts_name(character: str) -> bool:
    """Whether a name without back-quotes may begin with it: a letter of any script, or _."""
    return character in "_＿" or unicodedata.category(character) in ("Lu", "Ll", "Lt", "Lm", "Lo", "Nl")


@lru_cache(4096)
def continues_name(character: str) -> bool:
    """Whether it may stand inside such a name: also digits and the marks that go on letters."""
    return starts_name(character) or unicodedata.category(character) in ("Nd", "Mn", "Mc")


def is_plain_name(name: str) -> bool:
    """Whether `name` can be written without back-quotes, functions and constants aside."""
    return bool(name) and starts_name(name[0]) and all(continues_name(character) for character in name[1:])


def _quoted(text: str, at: int) -> Token:
    match = _QUOTED.match(text, at)
    if match is None:
        raise FormulaError(
            QT_TRANSLATE_NOOP(
                "Problem",
                "A name in back-quotes ends with a second one: write `name`, with at least one letter.",
            ),
            at,
            len(text),
        )
    for place, character in enumerate(match.group(1), at + 1):
        if _is_invisible(character) and character not in _JOINERS + "\t\n":
            raise _invisible(character, place)
    name = match.group(1).replace("``", "`")
    return Token(Kind.QUOTED, unicodedata.normalize("NFC", name), at, match.end())


def _text(text: str, at: int) -> Token:
    closing = _TEXT_QUOTES[text[at]]
    found = []
    here = at + 1
    while here < len(text):
        if text[here] != closing:
            found.append(text[here])
        elif text.startswith(closing, here + 1):  # one within is doubled
            found.append(closing)
            here += 1
        else:
            return Token(Kind.TEXT, "".join(found), at, here + 1)
        here += 1
    raise FormulaError(
        QT_TRANSLATE_NOOP("Problem", "This text is never closed: add a {sign} at its end."),
        at,
        len(text),
        sign=closing,
    )


def _is_invisible(character: str) -> bool:
    return unicodedata.category(character) in ("Cc", "Cf", "Cs", "Zl", "Zp")


def _invisible(character: str, at: int) -> FormulaError:
    return FormulaError(
        QT_TRANSLATE_NOOP(
            "Problem",
            "An invisible character ({code}) stands in the formula: delete it, or type this part again.",
        ),
        at,
        at + 1,
        code=f"U+{ord(character):04X}",
    )


def _no_meaning(text: str, at: int) -> FormulaError:
    character = text[at]
    if _is_invisible(character):
        return _invisible(character, at)
    if character in "'\"“”‘’«»「」":
        return FormulaError(
            QT_TRANSLATE_NOOP(
                "Problem",
                "Quotes have no meaning in a formula: write names as they are, and names with spaces in "
                "back-quotes, as `my column`.",
            ),
            at,
            at + 1,
        )
    return FormulaError(
        QT_TRANSLATE_NOOP(
            "Problem",
            "{character} has no meaning in a formula: write numbers, names, + - * / ^, parentheses and "
            "functions; names with other signs in back-quotes.",
        ),
        at,
        at + 1,
        character=shown(character),
    )
