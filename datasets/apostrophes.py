"""Texts that a spreadsheet would run as formulas: made harmless by an apostrophe, and made out again.

What a text file holds is only text to a spreadsheet until it begins like a formula: =HYPERLINK("http://...").
Writing puts one apostrophe before such a text, and before one that has apostrophes there already; reading
takes exactly one off. So every text comes back as it was.
"""

import re
from collections.abc import Sequence

from datasets.cells import NUMBER

_BEGIN = r"[=+\-@\t\r\n＝＋－＠]"
_RISKY = re.compile(rf"'*{_BEGIN}")
_GUARDED = re.compile(rf"'+{_BEGIN}")
# In cells joined by line feeds, with one in front; a cell of several lines may be taken for more than it is.
_ANY_RISKY = re.compile(rf"\n'*{_BEGIN}")
_ANY_GUARDED = re.compile(rf"\n'+{_BEGIN}")


def is_guarded(text: str) -> bool:
    """Whether reading takes an apostrophe off `text`."""
    return _GUARDED.match(text) is not None


def any_guarded(texts: Sequence[str]) -> bool:
    """Whether reading may take an apostrophe off one of `texts`; much faster than one by one."""
    joined = "\n".join(("", *texts))
    return "\n'" in joined and _ANY_GUARDED.search(joined) is not None


def guarded(text: str) -> str:
    """`text` so that no spreadsheet runs it; a plain number such as -5 is nothing to run."""
    if _RISKY.match(text) is None or NUMBER.fullmatch(text):
        return text
    return f"'{text}"


def all_guarded(texts: Sequence[str]) -> Sequence[str]:
    """`guarded` for each of `texts`, "" for missing ones."""
    if _ANY_RISKY.search("\n".join(("", *texts, ""))) is None:
        return texts
    return [guarded(text) for text in texts]


def unguarded(text: str) -> str:
    """What `guarded` was given."""
    return text[1:] if is_guarded(text) else text
