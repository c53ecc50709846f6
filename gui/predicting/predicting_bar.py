"""A calm line in the window while rows are predicted: of which table, how far, and a button that ends it."""

from __future__ import annotations

from gui.importing.loading_bar import LoadingBar
from gui.numbers import count


class PredictingBar(LoadingBar):
    """Counts rows. The run that predicts them goes on meanwhile."""

    def retranslate(self) -> None:
        super().retranslate()
        self.cancel_button.setToolTip(self.tr("Stop predicting; the run goes on (Esc)"))

    def words(self) -> tuple[str, str]:
        """What is done, and how far it is."""
        rows = self.tr("{done} of {total} rows").format(done=count(self.done), total=count(self.total))
        return self.tr("Predicting {file}").format(file=self.file), rows
