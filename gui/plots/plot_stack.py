"""Cards in one place, of which one is seen; the title of each opens the list of all."""

from __future__ import annotations

from collections.abc import Mapping

from PySide6.QtGui import QAction
from PySide6.QtWidgets import QMenu, QStackedWidget

from gui.cards import Card
from gui.plots.reach.reach import Reach


class PlotStack(QStackedWidget):
    """`cards` by name, each with the action that brings it to the front. The first is in front at first."""

    def __init__(self, cards: Mapping[str, Card], actions: Mapping[str, QAction]) -> None:
        super().__init__()
        self._cards, self._actions = dict(cards), dict(actions)
        self.reaches = {name: Reach(card) for name, card in self._cards.items()}  # to save and copy them
        menu = QMenu(self)
        for name, card in self._cards.items():
            self.addWidget(card)
            menu.addAction(self._actions[name])
            self._actions[name].triggered.connect(lambda _=False, name=name: self.show_card(name))
            if len(self._cards) > 1:
                card.set_title_menu(menu)
        self.show_card(next(iter(self._cards)))

    @property
    def front(self) -> str:
        """The name of the card that is seen."""
        return next(name for name, card in self._cards.items() if card is self.currentWidget())

    def show_card(self, name: str) -> None:
        """Bring a card to the front; a name that is not there changes nothing."""
        if name in self._cards:
            self.setCurrentWidget(self._cards[name])
            self._actions[name].setChecked(True)
