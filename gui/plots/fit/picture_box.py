"""The small box that lists the pictures of the fit that there can be."""

from __future__ import annotations

from collections.abc import Sequence

from PySide6.QtCore import QCoreApplication, QSignalBlocker, Signal
from PySide6.QtWidgets import QWidget

from gui.plots.elided_box import ElidedBox
from gui.plots.fit.fit_view import CONTEXT, FitView


class PictureBox(ElidedBox):
    """Offers pictures. What a person chose is kept as long as it is possible; else it is the first."""

    chosen = Signal()  # by a person

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._offered: tuple[type[FitView], ...] = ()
        self._wish = ""
        self.currentIndexChanged.connect(self._on_chosen)
        self.hide()

    @property
    def picture(self) -> type[FitView] | None:
        """What is to be drawn."""
        at = self.currentIndex()
        return self._offered[at] if 0 <= at < len(self._offered) else None

    def offer(self, pictures: Sequence[type[FitView]], *, known: bool) -> type[FitView] | None:
        """List `pictures`; returns what is to be drawn. As long as it is not `known` what the run makes of
        the table, a choice that is not among them is not given up."""
        keys = [picture.key for picture in pictures]
        if known and self._wish not in keys:
            self._wish = ""
        with QSignalBlocker(self):
            if tuple(pictures) != self._offered:
                self._offered = tuple(pictures)
                self.clear()
                self.addItems([self._title(picture) for picture in pictures])
            self.setCurrentIndex(keys.index(self._wish) if self._wish in keys else 0 if keys else -1)
        self.setVisible(len(keys) > 1)
        self.updateGeometry()
        return self.picture

    def choose(self, key: str) -> None:
        """As if a person had chosen the picture of this key; one that is not offered changes nothing."""
        keys = [picture.key for picture in self._offered]
        if key in keys:
            self.setCurrentIndex(keys.index(key))

    def retranslate(self) -> None:
        self.setToolTip(self.tr("The picture of the fit"))
        self.setAccessibleName(self.tr("Picture"))
        for at, picture in enumerate(self._offered):
            self.setItemText(at, self._title(picture))
        self.updateGeometry()

    def _title(self, picture: type[FitView]) -> str:
        return QCoreApplication.translate(CONTEXT, picture.title)

    def _on_chosen(self) -> None:
        if self.picture is not None:
            self._wish = self.picture.key
            self.chosen.emit()
