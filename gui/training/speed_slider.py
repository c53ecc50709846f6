"""How fast the run may go: from one step a second to as fast as it goes."""

from PySide6.QtCore import QEvent, Qt, Signal
from PySide6.QtWidgets import QSlider

from gui import labels

PER_DECADE = 6  # positions from 1 to 10 steps a second, from 10 to 100, ...
TOP = 5 * PER_DECADE  # the position that means: no limit


def pace_at(position: int) -> float:
    """Steps per second at a position of the slider; 0 at its top, where there is no limit."""
    return 0.0 if position >= TOP else round(10 ** (position / PER_DECADE), 1 if position < PER_DECADE else 0)


class SpeedSlider(QSlider):
    """A slider in logarithmic steps; its top is no limit, and where it starts."""

    pace_chosen = Signal(float)  # steps per second, 0: as fast as it goes

    def __init__(self) -> None:
        super().__init__(Qt.Orientation.Horizontal)
        self.setRange(0, TOP)
        self.setValue(TOP)
        self.setPageStep(PER_DECADE)
        self.setMinimumWidth(48)
        self.setMaximumWidth(96)
        self.valueChanged.connect(self._on_changed)
        self.retranslate()

    def retranslate(self) -> None:
        self.setAccessibleName(self.tr("Speed"))
        self._explain()

    def changeEvent(self, event: QEvent) -> None:
        if event.type() is QEvent.Type.LanguageChange:
            self.retranslate()
        super().changeEvent(event)

    def _on_changed(self, position: int) -> None:
        self._explain()
        self.pace_chosen.emit(pace_at(position))

    def _explain(self) -> None:
        pace = pace_at(self.value())
        if pace:
            text = self.tr("Speed: at most {rate} steps a second").format(rate=labels.rate(pace))
        else:
            text = self.tr("Speed: as fast as it goes")
        self.setToolTip(text)
