"""Python's cycle collector, run in the gui thread only.

Left alone it may run in the training thread and there delete Qt objects, which ends the process.
"""

import gc
import time

from PySide6.QtCore import QObject, QTimer

EVERY_MS = 200
DEAR = 0.03  # seconds of the gui thread


class Garbage(QObject):
    """Collects when the thresholds are passed, as Python would, but where it is safe."""

    def __init__(self, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._timer = QTimer(self)
        self._timer.setInterval(EVERY_MS)
        self._timer.timeout.connect(self.collect_if_due)

    def start(self) -> None:
        gc.disable()
        self._timer.start()

    def stop(self) -> None:
        self._timer.stop()
        gc.enable()

    def collect_if_due(self) -> None:
        """Collect the oldest generation whose threshold is passed.

        What a dear collection leaves, mostly modules, is not looked at again: the next one would be dearer.
        """
        for generation in (2, 1, 0):
            if gc.get_count()[generation] > gc.get_threshold()[generation] > 0:
                begun = time.thread_time()
                gc.collect(generation)
                if time.thread_time() - begun > DEAR:
                    gc.freeze()
                return
