"""Over what the loss is drawn: numbers of the model by name, or directions through where it stands."""

from __future__ import annotations

from PySide6.QtCore import QEvent, QSignalBlocker, Signal
from PySide6.QtWidgets import QComboBox, QHBoxLayout, QSizePolicy, QWidget

from engine.surface.directions import FILTERS, GRADIENT, PATH, RANDOM
from engine.surface.layout import Layout
from gui.cards import text_label
from gui.icons import set_icon
from gui.invalid import mark_invalid
from gui.plots.plot_card import tool_button

PAIR, SINGLE = "pair", "single"
_LISTED = 500  # names in a list; others are typed
_BETWEEN = " · "  # a name and what it belongs to


def label_of(layout: Layout, index: int) -> str:
    """The name of a number, and what it belongs to where that is known."""
    meaning = layout.meaning(index)
    return layout.element(index) + (_BETWEEN + meaning if meaning else "")


class ElementBox(QComboBox):
    """Chooses one number of a model: from a list, or by typing its name."""

    chosen = Signal()  # by a person

    def __init__(self) -> None:
        super().__init__()
        self._layout = Layout((), ())
        self.index: int | None = None
        self.setEditable(True)
        self.setInsertPolicy(QComboBox.InsertPolicy.NoInsert)
        self.setSizeAdjustPolicy(QComboBox.SizeAdjustPolicy.AdjustToMinimumContentsLengthWithIcon)
        self.setMinimumContentsLength(10)
        self.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Fixed)
        self.setMaximumWidth(260)
        self.activated.connect(self._on_activated)
        line = self.lineEdit()
        assert line is not None
        line.editingFinished.connect(self._on_typed)

    def offer(self, layout: Layout, index: int | None) -> None:
        """List the numbers of `layout` and show `index`."""
        with QSignalBlocker(self):
            if layout != self._layout:
                self._layout = layout
                self.clear()
                self.addItems([label_of(layout, at) for at in range(min(layout.count, _LISTED))])
            self._show(index)

    def _show(self, index: int | None) -> None:
        self.index = index
        known = index is not None and index < self.count()
        self.setCurrentIndex(index if known and index is not None else -1)
        if index is not None and not known:
            self.setEditText(label_of(self._layout, index))
        line = self.lineEdit()
        if line is not None:
            line.setCursorPosition(0)  # of a long name the beginning is seen
        mark_invalid(self, False)

    def _on_activated(self, at: int) -> None:
        if at != self.index:
            self._show(at)
            self.chosen.emit()

    def _on_typed(self) -> None:
        found = self._layout.index(self.currentText().split(_BETWEEN)[0])
        mark_invalid(self, found is None)
        if found is not None and found != self.index:
            with QSignalBlocker(self):
                self._show(found)
            self.chosen.emit()


class AxesChooser(QWidget):
    """A row of fields. `kind` is "pair", "single" or one of `engine.surface.directions.KINDS`."""

    chosen = Signal()  # something else is to be drawn
    again_wanted = Signal()  # other directions of the same kind

    def __init__(self) -> None:
        super().__init__()
        self.layout_of = Layout((), ())
        row = QHBoxLayout(self)
        row.setContentsMargins(14, 0, 14, 4)
        row.setSpacing(8)
        self.kind_box = QComboBox()
        self.kind_box.setSizeAdjustPolicy(QComboBox.SizeAdjustPolicy.AdjustToMinimumContentsLengthWithIcon)
        self.kind_box.setMinimumContentsLength(14)
        self.x_label, self.y_label = text_label("", "small"), text_label("", "small")
        self.x_box, self.y_box = ElementBox(), ElementBox()
        self.again_button = tool_button()
        set_icon(self.again_button, "reset")
        for widget in (self.kind_box, self.x_label, self.x_box, self.y_label, self.y_box, self.again_button):
            row.addWidget(widget, 4 if isinstance(widget, ElementBox) else 0)
        row.addStretch(1)
        self.kind_box.currentIndexChanged.connect(self._on_kind)
        self.x_box.chosen.connect(self._on_x)
        self.y_box.chosen.connect(self._on_y)
        self.again_button.clicked.connect(self.again_wanted)
        self._fill_kinds()
        self.retranslate()

    @property
    def kind(self) -> str:
        found = self.kind_box.currentData()
        return found if isinstance(found, str) else SINGLE

    @property
    def elements(self) -> tuple[int, ...]:
        """The flat indices of the chosen numbers, one or two; nothing for directions."""
        if self.kind not in (PAIR, SINGLE):
            return ()
        boxes = (self.x_box, self.y_box) if self.kind == PAIR else (self.x_box,)
        return tuple(box.index for box in boxes if box.index is not None)

    def offer(self, layout: Layout) -> bool:
        """The numbers of another model; a choice that it has as well is kept. Whether anything changed."""
        if layout == self.layout_of:
            return False
        names = [
            self.layout_of.element(box.index) for box in (self.x_box, self.y_box) if box.index is not None
        ]
        kept = [layout.index(name) for name in names]
        self.layout_of = layout
        x, y = (*kept, None, None)[:2]
        x = x if x is not None else 0
        if y is None or y == x:
            y = next((at for at in (1, 0) if at != x and at < layout.count), None)
        self.x_box.offer(layout, x)
        self.y_box.offer(layout, y)
        self._fill_kinds()
        return True

    def choose(self, kind: str, *elements: int) -> None:
        """As if a person had chosen so."""
        for box, index in zip((self.x_box, self.y_box), elements, strict=False):
            box.offer(self.layout_of, index)
        at = self.kind_box.findData(kind)
        if at >= 0 and at != self.kind_box.currentIndex():
            self.kind_box.setCurrentIndex(at)
        else:
            self.chosen.emit()

    def retranslate(self) -> None:
        self.x_label.setText(self.tr("across"))
        self.y_label.setText(self.tr("upwards"))
        texts = self._texts()
        for at in range(self.kind_box.count()):
            self.kind_box.setItemText(at, texts[self.kind_box.itemData(at)])
        self.kind_box.setToolTip(self.tr("Over what the loss is drawn"))
        self.kind_box.setAccessibleName(self.tr("Over what the loss is drawn"))
        tip = self.tr("A number of the model: choose it, or type its name, such as weight[0,1]")
        self.x_box.setAccessibleName(self.tr("Parameter on the horizontal axis"))
        self.y_box.setAccessibleName(self.tr("Parameter on the vertical axis"))
        for box in (self.x_box, self.y_box):
            box.setToolTip(tip)
        self.again_button.setToolTip(self.tr("Other directions, through where the run stands now"))
        self.again_button.setAccessibleName(self.again_button.toolTip())

    def changeEvent(self, event: QEvent) -> None:
        super().changeEvent(event)
        if event.type() == QEvent.Type.LanguageChange:
            self.retranslate()

    def _texts(self) -> dict[str, str]:
        return {
            PAIR: self.tr("two parameters"),
            SINGLE: self.tr("one parameter"),
            RANDOM: self.tr("random directions"),
            FILTERS: self.tr("random, scaled by unit"),
            PATH: self.tr("main directions of the path"),
            GRADIENT: self.tr("steepest descent and random"),
        }

    def _fill_kinds(self) -> None:
        """What makes sense for so many numbers."""
        count = self.layout_of.count
        kinds = [SINGLE] if count < 2 else [PAIR, SINGLE]
        if count > 2:
            kinds += [RANDOM, FILTERS, PATH, GRADIENT]
        kind = self.kind if self.kind_box.count() > 1 else PAIR
        texts = self._texts()
        with QSignalBlocker(self.kind_box):
            self.kind_box.clear()
            for each in kinds:
                self.kind_box.addItem(texts[each], each)
            self.kind_box.setCurrentIndex(max(self.kind_box.findData(kind), 0))
        view = self.kind_box.view()  # the list is as wide as its longest line
        view.setMinimumWidth(view.sizeHintForColumn(0) + 2 * view.frameWidth() + 24)
        self._show_fields()

    def _show_fields(self) -> None:
        kind = self.kind
        self.kind_box.setMinimumContentsLength(14 if kind in (PAIR, SINGLE) else 26)  # there is room then
        self.x_label.setVisible(kind == PAIR)
        self.x_box.setVisible(kind in (PAIR, SINGLE))
        self.y_label.setVisible(kind == PAIR)
        self.y_box.setVisible(kind == PAIR)
        self.again_button.setVisible(kind not in (PAIR, SINGLE))

    def _on_kind(self) -> None:
        self._show_fields()
        self.chosen.emit()

    def _on_x(self) -> None:
        if self.x_box.index == self.y_box.index:  # they change places
            self.y_box.offer(self.layout_of, self._other(self.x_box.index))
        self.chosen.emit()

    def _on_y(self) -> None:
        if self.x_box.index == self.y_box.index:
            self.x_box.offer(self.layout_of, self._other(self.y_box.index))
        self.chosen.emit()

    def _other(self, index: int | None) -> int | None:
        return next((at for at in (0, 1) if at != index and at < self.layout_of.count), None)
