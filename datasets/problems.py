"""What went wrong, in a sentence that a person can act on, and that the window can translate."""

from typing import Any


def QT_TRANSLATE_NOOP(context: str, text: str) -> str:  # noqa: N802  (lupdate looks for this very name)
    """Mark `text` for translation and return it unchanged; it is translated where it is shown."""
    return text


def shortened(text: str, most: int = 40) -> str:
    """As much of somebody's text as a sentence can hold."""
    return text if len(text) <= most else text[:most] + "…"


def of_count(count: int, one: str, several: str) -> str:
    """The sentence for `count` things: languages differ between one and several."""
    return one if count == 1 else several


class Problem(Exception):
    """An expected failure: says what happened, where, and what to do.

    `template` is an English sentence with named fields in braces, written at the call as
    ``QT_TRANSLATE_NOOP("Problem", "...")``. `fields` are the values for the braces. `str(problem)` is
    the English sentence; the window translates the template and fills in the same fields. `remedies`
    names what the window can do about it at the press of a button; it knows the names.
    """

    def __init__(self, template: str, *, remedies: tuple[str, ...] = (), **fields: Any) -> None:
        super().__init__(template, fields)
        self.template = template
        self.fields = fields
        self.remedies = remedies

    def __str__(self) -> str:
        return self.template.format(**self.fields)
