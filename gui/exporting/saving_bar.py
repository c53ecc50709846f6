"""A calm line in the window while a table is saved: its name, how far it is, and a button that ends it."""

from __future__ import annotations

from gui.importing.loading_bar import LoadingBar
from gui.numbers import count


class SavingBar(LoadingBar):
    """Counts rows. What is ended leaves the file as it was before."""

    def retranslate(self) -> None:
        super().retranslate()
        self.cancel_button.setToolTip(self.tr("Stop saving; a file that was there stays as it was (Esc)"))

    def words(self) -> tuple[str, str]:
        """What is done, and how far it is."""
        rows = self.tr("{done} of {total} rows").format(done=count(self.done), total=count(self.total))
        return self.tr("Saving {file}").format(file=self.file), rows
