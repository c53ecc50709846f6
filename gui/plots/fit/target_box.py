"""The small box that lists the targets, where there are several."""

from __future__ import annotations

from collections.abc import Sequence

from PySide6.QtCore import QSignalBlocker, Signal
from PySide6.QtWidgets import QWidget

from gui.plots.elided_box import ElidedBox


class TargetBox(ElidedBox):
    """Which target is drawn. The one that was chosen by name stays while it is there."""

    chosen = Signal()

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.currentIndexChanged.connect(self.chosen)

    @property
    def target(self) -> int:
        """The number of the target that is drawn, 0 where there is none."""
        return max(self.currentIndex(), 0)

    def fill(self, names: Sequence[str]) -> None:
        """List the targets."""
        with QSignalBlocker(self):
            before = self.currentText()
            self.clear()
            self.addItems(list(names))
            self.setCurrentIndex(max(self.findText(before), 0) if names else -1)

    def show_if_needed(self, one_by_one: bool) -> None:
        """Be there where targets are drawn `one_by_one`, and there are several."""
        self.setVisible(one_by_one and self.count() > 1)

    def retranslate(self) -> None:
        self.setToolTip(self.tr("The target that is drawn"))
        self.setAccessibleName(self.tr("Target"))
