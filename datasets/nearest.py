"""The name that somebody most likely meant."""

from collections.abc import Iterable
from difflib import SequenceMatcher

_COMPARED = 60  # letters: the work grows with the square of them, and a typed name may be very long


def nearest(name: str, known: Iterable[str]) -> str:
    """The one of `known`, which has at least one, that is spelled most like `name`; its case aside."""
    written = name[:_COMPARED].lower()
    return max(known, key=lambda other: SequenceMatcher(None, written, other[:_COMPARED].lower()).ratio())
