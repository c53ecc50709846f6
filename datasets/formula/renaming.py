"""A formula for a column that is called otherwise from now on."""

import unicodedata

from datasets.formula.errors import FormulaError
from datasets.formula.names import quoted
from datasets.formula.nodes import Name, names, walk
from datasets.formula.parser import parse


def renamed(text: str, old: str, new: str) -> str:
    """`text` with the name `old` written as `new`, all else as it was.

    A text that cannot be read stays as it is, and so does one in which `new` means something already.
    """
    old, new = (unicodedata.normalize("NFC", name) for name in (old, new))
    try:
        node = parse(text)
        written = quoted(new)
        parse(written)
    except FormulaError:
        return text
    if new in names(node):
        return text
    places = [(part.start, part.end) for part in walk(node) if isinstance(part, Name) and part.name == old]
    for start, end in reversed(places):
        text = text[:start] + written + text[end:]
    return text
