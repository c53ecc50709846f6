"""Names: which are functions, which columns, which parameters, and how each is written."""

import unicodedata
from collections.abc import Iterable

from datasets.formula.functions import CONSTANTS, FUNCTIONS
from datasets.formula.nodes import Node, names
from datasets.formula.tokens import is_plain_name


def as_function(name: str) -> str:
    """The function that `name` calls, also where it was typed in full-width letters; else `name` itself."""
    plain = unicodedata.normalize("NFKC", name)
    return plain if plain in FUNCTIONS else name


def parameters(node: Node, columns: Iterable[str]) -> tuple[str, ...]:
    """The names in a formula that are no columns, each once, in order of appearance."""
    known = {unicodedata.normalize("NFC", column) for column in columns}
    return tuple(name for name in names(node) if name not in known)


def quoted(name: str) -> str:
    """`name` as a formula has it: in back-quotes where it would be read as something else without."""
    reserved = name in FUNCTIONS or name in CONSTANTS or name == "π"
    if is_plain_name(name) and not reserved:
        return name
    return "`" + name.replace("`", "``") + "`"
