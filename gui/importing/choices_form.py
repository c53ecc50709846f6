"""All choices in reading a file in a grid that is as wide as there is room."""

from __future__ import annotations

from dataclasses import fields, replace
from functools import partial
from typing import TYPE_CHECKING, Any

from PySide6.QtCore import QEvent, Signal
from PySide6.QtGui import QResizeEvent
from PySide6.QtWidgets import QGridLayout, QWidget

from datasets.reading.options import ReadingOptions
from gui.i18n import current_language
from gui.importing import choice_texts as texts
from gui.importing.choice_cell import ChoiceCell
from gui.importing.fields import OneOf, RowNumber, Words

if TYPE_CHECKING:
    from datasets.reading.preview import Preview

KNOWN = frozenset(field.name for field in fields(ReadingOptions))
OF_TEXT = ("encoding", "delimiter", "decimal", "thousands", "quote", "escape", "comment", "apostrophes")
ROWS = {"header": 0, "skip_above": 0, "skip_below": 0, "one_in": 1}
GAP = 12


class ChoicesForm(QWidget):
    """`given` holds what was set by hand; the rest of what is shown is guessed."""

    changed = Signal()  # `given` is another

    def __init__(self, given: ReadingOptions) -> None:
        super().__init__()
        self.given = given
        self._columns = 0
        self.cells: dict[str, ChoiceCell] = {}
        for name in texts.CAPTIONS:
            if name in KNOWN:
                self.cells[name] = cell = ChoiceCell(name, _field(name))
                cell.chosen.connect(self._choose)
                cell.guess_wanted.connect(self._guess)
        self._grid = QGridLayout(self)
        self._grid.setContentsMargins(0, 0, 0, 0)
        self._grid.setHorizontalSpacing(GAP)
        self._grid.setVerticalSpacing(6)
        self._sheets: tuple[str, ...] = ()
        self._shown = ReadingOptions()
        self.retranslate()
        self._show_all()

    def show_preview(self, preview: Preview) -> None:
        """Show what `preview` found for everything that is not set by hand."""
        self._shown = preview.options
        if preview.sheets != self._sheets:
            self._sheets = preview.sheets
            self._offer()
        for name, cell in self.cells.items():
            cell.setVisible(self._is_of_use(name))
        self._arrange(self._columns_in(self.width()))
        self._show_all()

    def set_type(self, column: str, kind: Any) -> None:
        """Take `column` for `kind`, a Kind; None: what it looks like."""
        types = dict(self.given.types)
        types.pop(column, None)
        if kind is not None:
            types[column] = kind
        self._give(types=tuple(types.items()))

    def guess_again(self) -> None:
        """Leave everything to the guess."""
        self._give(**{field.name: field.default for field in fields(ReadingOptions)})
        self._show_all()

    def sample(self, one_in: int) -> None:
        """Take one row of so many."""
        if "one_in" in self.cells:
            self._give(one_in=one_in)
            self._show_all()

    def retranslate(self) -> None:
        self._offer()
        for name, special in (("header", self.tr("none")), ("one_in", self.tr("all rows"))):
            if name in self.cells:
                field = self.cells[name].field
                assert isinstance(field, RowNumber)
                field.setSpecialValueText(special)
        words = self.cells["missing_words"].field
        assert isinstance(words, Words)
        words.setPlaceholderText(self.tr("the usual: NA, -, …"))
        for cell in self.cells.values():
            cell.retranslate()
        self._arrange(self._columns_in(self.width()))

    def changeEvent(self, event: QEvent) -> None:
        if event.type() == QEvent.Type.LanguageChange:
            self.retranslate()
        super().changeEvent(event)

    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        self._arrange(self._columns_in(self.width()))

    def _columns_in(self, width: int) -> int:
        widest = max(cell.needed_width() for cell in self.cells.values())
        return max(1, (width + GAP) // (widest + GAP))

    # how

    def _choose(self, name: str, value: object) -> None:
        if name == "one_in" and value == 1:
            value = None
        self._give(**{name: value})
        self.cells[name].show_value(self._in_force(name), by_hand=getattr(self.given, name) is not None)

    def _guess(self, name: str) -> None:
        self._give(**{name: None})
        self.cells[name].show_value(getattr(self._shown, name), by_hand=False)

    def _give(self, **choices: Any) -> None:
        given = replace(self.given, **choices)
        if given != self.given:
            self.given = given
            self.changed.emit()

    def _in_force(self, name: str) -> object:
        given = getattr(self.given, name)
        return getattr(self._shown, name) if given is None else given

    def _show_all(self) -> None:
        for name, cell in self.cells.items():
            cell.show_value(self._in_force(name), by_hand=getattr(self.given, name) is not None)

    def _is_of_use(self, name: str) -> bool:
        if self._sheets:
            return name not in OF_TEXT
        return name != "sheet"

    def _offer(self) -> None:
        for name, cell in self.cells.items():
            if isinstance(cell.field, OneOf):
                values: tuple[object, ...] = self._sheets if name == "sheet" else texts.VALUES.get(name, ())
                if name == "encoding":
                    values = texts.encodings(current_language())
                cell.field.offer(values, partial(texts.text_of, name))

    def _arrange(self, columns: int) -> None:
        """Put the cells that are of use into rows of `columns`."""
        self._columns = columns
        names = [name for name in self.cells if self._is_of_use(name)]
        for at, name in enumerate(names):
            self._grid.addWidget(self.cells[name], at // columns, at % columns)
            self.cells[name].setVisible(True)
        for name in set(self.cells) - set(names):
            self.cells[name].setVisible(False)
        for column in range(self._grid.columnCount()):
            self._grid.setColumnStretch(column, int(column < columns))


def _field(name: str) -> OneOf | RowNumber | Words:
    if name == "missing_words":
        return Words()
    return RowNumber(ROWS[name]) if name in ROWS else OneOf(own=name in texts.OF_ONES_OWN)
