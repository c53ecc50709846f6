"""What is to be seen of the optimum, as actions: whether it is drawn, its bands, and how sure they are."""

from PySide6.QtCore import QEvent, QObject, QSize, Signal
from PySide6.QtGui import QAction, QActionGroup
from PySide6.QtWidgets import QMenu, QToolButton, QWidget

from gui.icons import set_icon

BANDS = ("none", "mean", "rows")
LEVELS = (90, 95, 99)  # percent, as in engine.optimum.records


class OptimumChoices(QObject):
    """The choices hold for every plot and table that shows the optimum."""

    changed = Signal()

    def __init__(self, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self.shown = QAction(self)
        self.shown.setCheckable(True)
        self.shown.setChecked(True)
        self.bands = self._group(BANDS, "none")
        self.levels = self._group(tuple(map(str, LEVELS)), "95")
        self.shown.toggled.connect(self.changed)
        self.retranslate()

    @property
    def is_shown(self) -> bool:
        """Whether plots show it."""
        return self.shown.isChecked()

    @property
    def band(self) -> str:
        """One of BANDS: none, of the curve itself, of further rows."""
        return next(name for name, action in self.bands.items() if action.isChecked())

    @property
    def level(self) -> float:
        """Of confidence, as a share."""
        return next(int(name) for name, action in self.levels.items() if action.isChecked()) / 100

    def choose_level(self, percent: int) -> None:
        """Take this level from now on."""
        self.levels[str(percent)].setChecked(True)

    @property
    def text(self) -> str:
        """All of it, to be remembered."""
        return f"{int(self.is_shown)} {self.band} {round(self.level * 100)}"

    def recall(self, text: str) -> None:
        """Choose what was remembered; what is not understood stays as it is."""
        for word in text.split():
            if word in ("0", "1"):
                self.shown.setChecked(word == "1")
            elif action := (self.bands | self.levels).get(word):
                action.setChecked(True)

    def fill(self, menu: QMenu) -> None:
        """Put the actions into `menu`."""
        menu.addAction(self.shown)
        for group in (self.bands, self.levels):
            menu.addSeparator()
            menu.addActions(list(group.values()))

    def retranslate(self) -> None:
        self.shown.setText(self.tr("Show the optimum"))
        self.shown.setToolTip(
            self.tr("Draw the best that the model can be: as a curve in the fit, as a line in the loss")
        )
        self.bands["none"].setText(self.tr("No band"))
        self.bands["mean"].setText(self.tr("Confidence band of the curve"))
        self.bands["rows"].setText(self.tr("Prediction band of further rows"))
        for name, action in self.levels.items():
            action.setText(self.tr("{percent} %").format(percent=name))

    def _group(self, names: tuple[str, ...], chosen: str) -> dict[str, QAction]:
        group = QActionGroup(self)
        made = {}
        for name in names:
            action = made[name] = QAction(self)
            action.setCheckable(True)
            action.setChecked(name == chosen)
            group.addAction(action)
            action.toggled.connect(lambda checked: self.changed.emit() if checked else None)
        return made


class OptimumButton(QToolButton):
    """Shows or hides the optimum; its menu has the rest."""

    def __init__(self, choices: OptimumChoices, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._choices = choices
        self.setProperty("flat", True)
        self.setCheckable(True)
        self.setIconSize(QSize(16, 16))
        set_icon(self, "optimum")
        self.setPopupMode(QToolButton.ToolButtonPopupMode.MenuButtonPopup)
        menu = QMenu(self)
        choices.fill(menu)
        self.setMenu(menu)
        self.setChecked(choices.is_shown)
        self.toggled.connect(choices.shown.setChecked)
        choices.shown.toggled.connect(self.setChecked)
        self.retranslate()

    def retranslate(self) -> None:
        self._choices.retranslate()
        self.setToolTip(self._choices.shown.toolTip())
        self.setAccessibleName(self._choices.shown.text())

    def changeEvent(self, event: QEvent) -> None:
        super().changeEvent(event)
        if event.type() == QEvent.Type.LanguageChange:
            self.retranslate()
