"""A field for the name of a column, or for none."""

from __future__ import annotations

from collections.abc import Sequence

from gui.setup.choice_fields import ChoiceField


class ColumnField(ChoiceField):
    """Offers the columns of the table; a name that is no column any more stays there to be seen."""

    def __init__(self) -> None:
        super().__init__(self._shown)
        self._none = ""
        self._columns: tuple[str, ...] = ()

    def set_columns(self, columns: Sequence[str]) -> None:
        """The columns that can be chosen."""
        if tuple(columns) != self._columns:
            self._columns = tuple(columns)
            self._offer()

    def set_none_word(self, word: str) -> None:
        """What to show for no column."""
        self._none = word
        self._offer()

    def show_value(self, value: str) -> None:
        if value and value not in self.choices():
            super().show_value(value)
            self._offer()
        super().show_value(value)

    def set_choices(self, choices: Sequence[str]) -> None:
        """The form offers declared choices, of which this setting has none: columns come from the table."""
        if choices:
            super().set_choices(choices)

    def _offer(self) -> None:
        value = self.value()
        gone = (value,) if value and value not in self._columns else ()
        self.set_choices(("", *self._columns, *gone))

    def _shown(self, name: str) -> str:
        return name or self._none
