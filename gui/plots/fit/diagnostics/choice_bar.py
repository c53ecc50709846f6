"""The line over a diagnosing picture: boxes to choose from, a threshold where there is one, and a text."""

from __future__ import annotations

from collections.abc import Sequence

from PySide6.QtCore import QEvent, QSignalBlocker, Qt, Signal
from PySide6.QtWidgets import QComboBox, QHBoxLayout, QLabel, QSizePolicy, QSlider, QWidget

from gui import theme
from gui.cards import text_label

_WIDTH = 8  # characters of a box
_STEPS = 100  # of the threshold
_SLIDER = 110  # px


class ChoiceBar(QWidget):
    """Its words are set by the picture, again where `language_changed`."""

    chosen = Signal()  # something else in a box
    threshold_moved = Signal(float)
    language_changed = Signal()

    def __init__(self) -> None:
        super().__init__()
        self._row = QHBoxLayout(self)
        self._row.setContentsMargins(14, 0, 14, 2)
        self._row.setSpacing(6)
        self._text = text_label("", "small")
        self._text.setSizePolicy(QSizePolicy.Policy.Ignored, QSizePolicy.Policy.Preferred)
        self._row.addWidget(self._text, 1)
        self._labels: dict[QWidget, QLabel] = {}
        self.slider = QSlider(Qt.Orientation.Horizontal)
        self.slider.setRange(0, _STEPS)
        self.slider.setPageStep(_STEPS // 10)
        self.slider.setFixedWidth(_SLIDER)
        self.slider.valueChanged.connect(lambda value: self.threshold_moved.emit(value / _STEPS))

    def add_box(self) -> QComboBox:
        """A box before the text; its entries and name are set by `offer` and `name`."""
        box = QComboBox()
        box.setSizeAdjustPolicy(QComboBox.SizeAdjustPolicy.AdjustToMinimumContentsLengthWithIcon)
        box.setMinimumContentsLength(_WIDTH)
        self._add(box)
        box.currentIndexChanged.connect(self.chosen)
        return box

    def add_slider(self) -> None:
        """Have a threshold from 0 to 1 to move."""
        self._add(self.slider)

    def _add(self, widget: QWidget) -> None:
        label = text_label("", "small")
        label.setBuddy(widget)
        self._labels[widget] = label
        at = self._row.count() - 1
        self._row.insertWidget(at, label)
        self._row.insertWidget(at + 1, widget)

    def name(self, widget: QWidget, text: str, tip: str = "") -> None:
        """Say in a word what is chosen by `widget`, and in more of them what that is."""
        self._labels[widget].setText(text)
        widget.setAccessibleName(tip or text)
        widget.setToolTip(tip or text)

    def offer(self, box: QComboBox, names: Sequence[str], at: int) -> None:
        """List `names`, the one `at` its place chosen; nobody is told."""
        if [box.itemText(place) for place in range(box.count())] == list(names) and box.currentIndex() == at:
            return
        with QSignalBlocker(box):
            box.clear()
            box.addItems(list(names))
            box.setCurrentIndex(min(max(at, 0), len(names) - 1))

    def show_only(self, widget: QWidget, *, shown: bool) -> None:
        """Have `widget` and its name there, or not."""
        widget.setVisible(shown)
        self._labels[widget].setVisible(shown)

    def set_threshold(self, value: float) -> None:
        """Show a threshold; nobody is told."""
        with QSignalBlocker(self.slider):
            self.slider.setValue(round(value * _STEPS))

    def set_text(self, text: str) -> None:
        """Say something behind the boxes."""
        if text != self._text.text():
            self._text.setText(text)
            self._text.setToolTip(text)
            self._text.setFont(theme.small_font())

    def text(self) -> str:
        return self._text.text()

    def changeEvent(self, event: QEvent) -> None:
        super().changeEvent(event)
        if event.type() == QEvent.Type.LanguageChange:
            self.language_changed.emit()
