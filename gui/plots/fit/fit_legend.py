"""The legend of the fit: one entry for everything that any of its pictures draws, those in sight shown."""

from __future__ import annotations

from collections.abc import Set

from PySide6.QtCore import QObject

from gui.cards import Card, Mark, PlotKey

_MARKS = {
    "train": (Mark.DOT, "train"),
    "validation": (Mark.DIAMOND, "validation"),
    "test": (Mark.TRIANGLE, "test"),
    "map_train": (Mark.DOT, "text"),  # on a map colour is for values
    "map_validation": (Mark.DIAMOND, "text"),
    "map_test": (Mark.TRIANGLE, "text"),
    "class_train": (Mark.DOT, "text"),  # where shapes are for classes, too
    "class_validation": (Mark.RING, "text"),
    "class_test": (Mark.TARGET, "text"),
    "aside": (Mark.RING, "muted"),
    "wrong": (Mark.CROSS, "text"),
    "truth": (Mark.DASH, "truth"),
    "optimum": (Mark.DASHDOT, "truth"),
    "earlier": (Mark.FAINT, "model"),
    "model": (Mark.LINE, "model"),
    "exact": (Mark.LINE, "muted"),
    "line_train": (Mark.LINE, "train"),  # where parts are lines
    "line_validation": (Mark.DASH, "validation"),
    "line_test": (Mark.DASHDOT, "test"),
    "single": (Mark.FAINT, "model"),
    "mean": (Mark.LINE, "model"),
    "normal": (Mark.DASH, "truth"),
}


class FitLegend(QObject):
    """Puts the entries into the title row of `card`. `keys`: by what pictures call them."""

    def __init__(self, card: Card) -> None:
        super().__init__(card)
        self.keys = {name: card.add_key(PlotKey(*look)) for name, look in _MARKS.items()}

    def retranslate(self) -> None:
        texts = {
            "train": self.tr("train"),
            "validation": self.tr("validation"),
            "test": self.tr("test"),
            "aside": self.tr("set aside"),
            "wrong": self.tr("wrong"),
            "truth": self.tr("true curve"),
            "optimum": self.tr("optimum"),
            "earlier": self.tr("earlier"),
            "model": self.tr("model"),
            "exact": self.tr("exact"),
            "single": self.tr("single rows"),
            "mean": self.tr("mean"),
            "normal": self.tr("normal"),
        }
        for name, key in self.keys.items():
            key.set_text(texts[_meant(name)])

    def show_keys(self, names: Set[str], absent: Set[str]) -> None:
        """Show the entries `names`, but those that stand for something `absent`."""
        for name, key in self.keys.items():
            key.setVisible(name in names and _meant(name) not in absent)


def _meant(name: str) -> str:
    """What an entry stands for, however it is drawn: "map_test" is "test"."""
    return name.rpartition("_")[2]
