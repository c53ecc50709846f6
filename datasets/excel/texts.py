"""Texts as Excel files hold them: characters that XML cannot hold are written _x000D_, like this."""

import re
from xml.sax.saxutils import escape

# In XML a CR is a line feed, and most control characters are nothing at all. An underscore that could be
# the beginning of such a writing is written in this way itself.
_UNWRITABLE = re.compile("[\x00-\x08\x0b-\x1f\ufffe\uffff]|_(?=x[0-9A-Fa-f]{4})")
_WRITTEN = re.compile("_x([0-9A-Fa-f]{4})_")


def to_xml(text: str) -> str:
    """`text` as it stands between two tags."""
    return escape(_UNWRITABLE.sub(lambda found: f"_x{ord(found[0]):04X}_", text))


def from_xml(text: str) -> str:
    """What `to_xml` was given, from what an XML parser makes of it."""
    if "_x" not in text:
        return text
    return _WRITTEN.sub(lambda found: chr(int(found[1], 16)), text)


def letters(number: int) -> str:
    """What a spreadsheet calls column `number` (from 1): A to Z, AA, ..."""
    text = ""
    while number:
        number, rest = divmod(number - 1, 26)
        text = chr(ord("A") + rest) + text
    return text
