"""Why there is nothing to see of a fit, and what to do about it."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QObject

if TYPE_CHECKING:
    from datasets.table import Table


class FitHints(QObject):
    """The sentences."""

    def about_table(self, table: Table | None, compares: bool, why_no_run: str) -> str:
        """What `table` lacks, where the loss `compares` with a target or not; "" if nothing."""
        if table is None or table.rows == 0:
            return self.tr(
                "No rows yet.\nOpen a table (Ctrl+O), type into the one at the left, or draw points (D)."
            )
        if not table.inputs:
            return self.tr("No input yet.\nGive a column the role “input” in its header.")
        if not table.targets and not compares:
            return why_no_run or self.tr(
                "No target: there is nothing to compare the model with.\n"
                "The loss is the sum of its outputs, which are under Predictions."
            )
        if not table.targets:
            return self.tr("No target yet.\nGive a column the role “target” in its header.")
        return ""

    def about_picture(self, why_no_run: str, of_view: str, can_draw: bool) -> str:
        """What keeps a picture from being drawn, and where points `can` be drawn, that."""
        lines = [why_no_run or of_view]
        if of_view and can_draw:
            lines.append(self.tr("Or draw points here, with the pencil above (D)."))
        return "\n".join(lines)
