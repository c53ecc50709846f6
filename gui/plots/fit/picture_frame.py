"""The plot of the fit card, and around it what belongs to the picture in it."""

from __future__ import annotations

from PySide6.QtWidgets import QGridLayout, QWidget

from gui.plots.fit.fit_view import FitView


class PictureFrame(QGridLayout):
    """`plot` in the middle; a picture's `bar` over it, its `side` at the right, `below` under it."""

    def __init__(self, plot: QWidget) -> None:
        super().__init__()
        self.setContentsMargins(0, 0, 0, 0)
        self.setSpacing(0)
        self._plot = plot
        self.addWidget(plot, 1, 0)
        self.setRowStretch(1, 1)
        self.setColumnStretch(0, 1)

    def put(self, view: FitView) -> None:
        """Put what belongs to `view` in its places."""
        for widget, place in zip(_parts(view), ((0, 0, 1, 2), (1, 1, 1, 1), (2, 0, 1, 1)), strict=True):
            if widget is not None:
                self.addWidget(widget, *place)
        self._plot.setVisible(not view.fills)
        self.setRowStretch(0, int(view.fills))
        self.setRowStretch(1, int(not view.fills))

    def take_away(self, view: FitView) -> None:
        """Another picture comes."""
        for widget in _parts(view):
            if widget is not None:
                self.removeWidget(widget)
                widget.hide()
                widget.deleteLater()
        self._plot.show()
        self.setRowStretch(0, 0)
        self.setRowStretch(1, 1)


def _parts(view: FitView) -> tuple[QWidget | None, QWidget | None, QWidget | None]:
    return view.bar, view.side, view.below
