"""A small box to choose from, as wide as what is chosen, which is cut with dots where there is no room."""

from __future__ import annotations

from PySide6.QtCore import QSize, Qt
from PySide6.QtGui import QPaintEvent
from PySide6.QtWidgets import QComboBox, QStyle, QStyleOptionComboBox, QStylePainter, QWidget

_MOST, _LEAST = 30, 22  # characters
_BESIDE = 8  # px around the text


class ElidedBox(QComboBox):
    """The list that opens is as wide as its longest line."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setSizeAdjustPolicy(QComboBox.SizeAdjustPolicy.AdjustToMinimumContentsLengthWithIcon)
        self.setMinimumContentsLength(1)
        self.currentTextChanged.connect(self._on_text)

    def sizeHint(self) -> QSize:
        return self._size(_MOST)

    def minimumSizeHint(self) -> QSize:
        return self._size(_LEAST)

    def _size(self, most: int) -> QSize:
        metrics, hint = self.fontMetrics(), super().sizeHint()
        around = hint.width() - metrics.horizontalAdvance("X")
        text = min(metrics.horizontalAdvance(self.currentText()) + _BESIDE, most * metrics.averageCharWidth())
        return QSize(around + text, hint.height())

    def showPopup(self) -> None:
        view = self.view()
        view.setMinimumWidth(view.sizeHintForColumn(0) + 2 * view.frameWidth() + 24)
        super().showPopup()

    def paintEvent(self, event: QPaintEvent) -> None:
        painter = QStylePainter(self)
        option = QStyleOptionComboBox()
        self.initStyleOption(option)
        painter.drawComplexControl(QStyle.ComplexControl.CC_ComboBox, option)
        room = self.style().subControlRect(
            QStyle.ComplexControl.CC_ComboBox, option, QStyle.SubControl.SC_ComboBoxEditField, self
        )
        shown = self.fontMetrics().elidedText(
            self.currentText(), Qt.TextElideMode.ElideRight, room.width() - 4
        )
        option.currentText = shown  # type: ignore[attr-defined]  # the stubs do not know the fields
        painter.drawControl(QStyle.ControlElement.CE_ComboBoxLabel, option)

    def _on_text(self, text: str) -> None:
        self.updateGeometry()
