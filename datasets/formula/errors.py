"""What is wrong with a formula, in a sentence, and at which characters."""

import unicodedata
from typing import Any

from datasets.problems import Problem, shortened


class FormulaError(Problem):
    """An expected failure of a formula: characters `start` to `end` (end excluded) are to be underlined.

    The span is never empty where there is a character; at the end of the text it is (length, length).
    """

    def __init__(self, template: str, start: int, end: int, **fields: Any) -> None:
        super().__init__(template, **fields)
        self.start = start
        self.end = end


def shown(text: str, most: int = 24) -> str:
    """Somebody's text as a sentence can hold it: short, and with nothing in it that cannot be seen."""
    return "".join(_visible(character) for character in shortened(text, most))


def _visible(character: str) -> str:
    if character == " " or unicodedata.category(character)[0] not in "CZ":
        return character
    return f"U+{ord(character):04X}"
