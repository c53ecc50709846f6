"""How the rows of the table are seen, as commands: sorted, filtered, as they were. Each can be undone."""

from __future__ import annotations

from dataclasses import replace
from typing import TYPE_CHECKING

from PySide6.QtCore import QObject, Signal

from datasets.problems import Problem
from datasets.view.arrangement import NATURAL, Arrangement, Only

if TYPE_CHECKING:
    from gui.document import Document


class ArrangeCommands(QObject):
    """What is not possible comes as `refused`, and nothing has changed."""

    refused = Signal(object)  # Problem

    def __init__(self, document: Document, parent: QObject) -> None:
        super().__init__(parent)
        self._document = document

    def sort(self, column: str, descending: bool = False, *, then: bool = False) -> None:
        """By `column`; with `then` only among the rows that are equal so far."""
        words = self.tr("Sort by {column}").format(column=column)
        self._arrange(self._document.arrangement.sorted_by(column, descending, then=then), words)

    def filter(self, text: str) -> None:
        """Show the rows for which a condition holds; "": all."""
        words = self.tr("Filter rows") if text else self.tr("Show all rows")
        self._arrange(replace(self._document.arrangement, filter=text), words)

    def show_only(self, only: Only) -> None:
        """Show rows of one sort."""
        words = self.tr("Show all rows") if only is Only.ALL else self.tr("Filter rows")
        self._arrange(replace(self._document.arrangement, only=only), words)

    def clear_filter(self) -> None:
        """Show all rows, sorted as they are."""
        natural = replace(self._document.arrangement, filter="", only=Only.ALL)
        self._arrange(natural, self.tr("Show all rows"))

    def restore(self) -> None:
        """Show all rows in the order of the table."""
        self._arrange(NATURAL, self.tr("Original order"))

    def _arrange(self, arrangement: Arrangement, words: str) -> None:
        try:
            self._document.arrange(arrangement, words)
        except Problem as problem:
            self.refused.emit(problem)
