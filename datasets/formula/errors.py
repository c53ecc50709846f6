"""What is wrong with a formula, in a sentence, and at which characters."""

import unicodedata
from typing import Any

from datasets.problems import Problem, shortened

_AROUND = 60  # characters shown at either side of what is wrong


class FormulaError(Problem):
    """An expected failure of a formula: characters `start` to `end` (end excluded) are to be underlined.

    The span is never empty where there is a character; at the end of the text it is (length, length).
    `text` is the formula, where whoever raises it knows it.
    """

    text = ""

    def __init__(self, template: str, start: int, end: int, **fields: Any) -> None:
        super().__init__(template, **fields)
        self.start = start
        self.end = end

    def underlined(self) -> str:
        """The formula and, in a line below, ^ under what is wrong; for a terminal. Long ones are cut."""
        first, last = max(0, self.start - _AROUND), self.end + _AROUND
        before = "".join(map(_visible, self.text[first : self.start]))
        wrong = "".join(map(_visible, self.text[self.start : min(self.end, self.start + _AROUND)]))
        after = "".join(map(_visible, self.text[self.end : last]))
        return f"{before}{wrong}{after}\n{' ' * _columns(before)}{'^' * max(1, _columns(wrong))}"


def _columns(text: str) -> int:
    """How many columns of a terminal `text` takes: letters of Chinese, Japanese and Korean take two."""
    return sum(2 if unicodedata.east_asian_width(character) in "WF" else 1 for character in text)


def shown(text: str, most: int = 24) -> str:
    """Somebody's text as a sentence can hold it: short, and with nothing in it that cannot be seen."""
    return "".join(_visible(character) for character in shortened(text, most))


def _visible(character: str) -> str:
    if character == " " or unicodedata.category(character)[0] not in "CZ":
        return character
    return f"U+{ord(character):04X}"
