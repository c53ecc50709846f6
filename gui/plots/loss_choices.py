"""What a person wants to see in the loss plot, as actions: in one menu, and remembered."""

from PySide6.QtCore import QEvent, QObject, QSize, Qt, Signal
from PySide6.QtGui import QAction, QActionGroup
from PySide6.QtWidgets import QMenu, QToolButton, QWidget

from gui import labels
from gui.icons import set_icon
from gui.numbers import count
from gui.plots.loss_history import UNITS
from gui.plots.loss_smoothing import WINDOWS

METRICS = ("r2", "rmse", "mae", "accuracy", "f1", "auc", "log_loss")
_NOTHING = "no_metric"


class LossChoices(QObject):
    """The unit of the x axis, the window of the mean, the marks, and the metric of the second axis."""

    changed = Signal()

    def __init__(self, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self.units = self._group(UNITS)
        self.windows = self._group([f"mean_{window}" for window in WINDOWS])
        self.best, self.before = self._toggle("best"), self._toggle("before")
        self.metrics = self._group([_NOTHING, *METRICS])
        self.retranslate()

    @property
    def unit(self) -> str:
        """One of UNITS."""
        return _chosen(self.units)

    @property
    def window(self) -> int:
        """One of WINDOWS: over how many steps the mean goes; 0 for no line."""
        return int(_chosen(self.windows).removeprefix("mean_"))

    @property
    def metric(self) -> str:
        """One of METRICS, or nothing."""
        name = _chosen(self.metrics)
        return "" if name == _NOTHING else name

    @property
    def text(self) -> str:
        """All of it, to be remembered."""
        chosen = [_chosen(group) for group in (self.units, self.windows, self.metrics)]
        hidden = [f"no_{action.data()}" for action in (self.best, self.before) if not action.isChecked()]
        return " ".join([*chosen, *hidden])

    def recall(self, text: str) -> None:
        """Choose what was remembered; what is not understood stays as it is."""
        for word in text.split():
            if action := (self.units | self.windows | self.metrics).get(word):
                action.setChecked(True)
            for action in (self.best, self.before):
                if word == f"no_{action.data()}":
                    action.setChecked(False)

    def fill(self, menu: QMenu) -> None:
        """Put the actions into `menu`."""
        for title, actions in (
            (self.tr("Horizontal axis"), self.units),
            (self.tr("Smoothed line beside the raw one"), self.windows),
        ):
            menu.addSection(title)
            menu.addActions(list(actions.values()))
        menu.addSection(self.tr("Marks"))
        menu.addActions([self.best, self.before])
        menu.addSection(self.tr("Second axis"))
        menu.addActions(list(self.metrics.values()))

    def retranslate(self) -> None:
        names = {"step": self.tr("Steps"), "epoch": self.tr("Epochs"), "seconds": self.tr("Seconds")}
        for unit, action in self.units.items():
            action.setText(names[unit])
        self.units["seconds"].setToolTip(self.tr("Time spent on training; pauses are not counted"))
        for window, action in zip(WINDOWS, self.windows.values(), strict=True):
            text = self.tr("Mean of {steps} steps").format(steps=count(window))
            action.setText(text if window else self.tr("No line"))
        self.best.setText(self.tr("Best point"))
        self.before.setText(self.tr("Loss before the last reset"))
        for name, action in self.metrics.items():
            action.setText(self.tr("No metric") if name == _NOTHING else labels.metric(name))

    def _toggle(self, name: str) -> QAction:
        action = QAction(self)
        action.setCheckable(True)
        action.setChecked(True)
        action.setData(name)
        action.toggled.connect(self.changed)
        return action

    def _group(self, names: tuple[str, ...] | list[str]) -> dict[str, QAction]:
        """Of which one is chosen, the first at first."""
        group = QActionGroup(self)
        made = {}
        for name in names:
            action = made[name] = QAction(self)
            action.setCheckable(True)
            action.setChecked(name == names[0])
            group.addAction(action)
            action.toggled.connect(lambda checked: self.changed.emit() if checked else None)
        return made


class LossViewButton(QToolButton):
    """Opens the menu of the choices."""

    def __init__(self, choices: LossChoices, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._choices = choices
        self.setProperty("flat", True)
        self.setToolButtonStyle(Qt.ToolButtonStyle.ToolButtonTextBesideIcon)
        self.setPopupMode(QToolButton.ToolButtonPopupMode.InstantPopup)
        self.setFocusPolicy(Qt.FocusPolicy.StrongFocus)
        self.setLayoutDirection(Qt.LayoutDirection.RightToLeft)  # the chevron behind the word
        set_icon(self, "chevron_down", "muted")
        self.setIconSize(QSize(10, 10))
        self._menu = QMenu(self)
        self.setMenu(self._menu)
        self.retranslate()

    def retranslate(self) -> None:
        self._choices.retranslate()
        self._menu.clear()
        self._choices.fill(self._menu)
        self._menu.setToolTipsVisible(True)
        self.setText(self.tr("View"))
        self.setToolTip(self.tr("Axis, smoothed line, marks and metrics"))

    def changeEvent(self, event: QEvent) -> None:
        super().changeEvent(event)
        if event.type() == QEvent.Type.LanguageChange:
            self.retranslate()


def _chosen(actions: dict[str, QAction]) -> str:
    return next(name for name, action in actions.items() if action.isChecked())
