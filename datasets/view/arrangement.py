"""How a person wants to see the rows of a table: sorted, and only some of them; the table stays as it is.

Imports neither numpy nor pandas until a filter is read: the window has one before its first table.
"""

import unicodedata
from collections.abc import Mapping
from dataclasses import dataclass, replace
from enum import StrEnum


class Only(StrEnum):
    """Which rows to show beside those that a filter chooses."""

    ALL = "all"
    SET_ASIDE = "aside"
    IN_USE = "in_use"
    MISSING = "missing"  # a value that is missing in a column that is used
    VALIDATION = "validation"
    TEST = "test"


@dataclass(frozen=True)
class SortKey:
    """Numbers by size and texts by their characters; what is missing comes last in both directions."""

    column: str
    descending: bool = False


@dataclass(frozen=True)
class Arrangement:
    """`keys`: the first decides, the next among equals; what is equal in all stays in the table's order.

    `filter`: a condition (`datasets.formula.conditions`), "" for all rows; a row must fit `only`, too.
    """

    keys: tuple[SortKey, ...] = ()
    filter: str = ""
    only: Only = Only.ALL

    @property
    def is_natural(self) -> bool:
        """Whether this shows all rows in the table's own order."""
        return not self.keys and not self.is_filtered

    @property
    def is_filtered(self) -> bool:
        """Whether rows may be hidden."""
        return bool(self.filter) or self.only is not Only.ALL

    def sorted_by(self, column: str, descending: bool = False, *, then: bool = False) -> "Arrangement":
        """Sorted by `column`; with `then` only among rows that are equal so far."""
        key = SortKey(column, descending)
        if not then:
            return replace(self, keys=(key,))
        if any(each.column == column for each in self.keys):
            return replace(self, keys=tuple(key if each.column == column else each for each in self.keys))
        return replace(self, keys=(*self.keys, key))

    def renamed(self, old: str, new: str) -> "Arrangement":
        """The same once the column `old` is called `new`."""
        from datasets.formula.conditions import renamed_in_condition

        keys = tuple(replace(key, column=new) if key.column == old else key for key in self.keys)
        nfc = [unicodedata.normalize("NFC", name) for name in (old, new)]
        return replace(self, keys=keys, filter=renamed_in_condition(self.filter, *nfc))

    def without(self, column: str) -> "Arrangement":
        """The same once `column` is gone: nothing is sorted by it, and a filter that names it is dropped."""
        keys = tuple(key for key in self.keys if key.column != column)
        named = unicodedata.normalize("NFC", column) in filter_columns(self.filter)
        return replace(self, keys=keys, filter="" if named else self.filter)


NATURAL = Arrangement()


def filter_columns(text: str) -> tuple[str, ...]:
    """The columns, in NFC, that a filter names; none where it cannot be read."""
    from datasets.formula.conditions import parse_condition
    from datasets.formula.errors import FormulaError
    from datasets.formula.nodes import names

    try:
        return names(parse_condition(text)) if text else ()
    except FormulaError:
        return ()


def check_filter(text: str, columns: Mapping[str, bool]) -> None:
    """Raise FormulaError where `text`, a filter, does not fit `columns`: whether each holds texts."""
    from datasets.formula.conditions import parse_condition
    from datasets.formula.errors import FormulaError
    from datasets.formula.holding import Kinds, check_condition

    if not text:
        return
    try:
        check_condition(parse_condition(text), Kinds.of(columns))
    except FormulaError as error:
        error.text = text
        raise
