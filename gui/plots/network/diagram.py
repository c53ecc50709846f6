"""The diagram itself: wires and boxes on a standing pixmap, the units' pictures over it in every frame."""

from __future__ import annotations

import numpy as np
from PySide6.QtCore import QEvent, QPointF, QRectF, QSize, Qt, Signal
from PySide6.QtGui import (
    QFontMetrics,
    QKeyEvent,
    QMouseEvent,
    QPainter,
    QPaintEvent,
    QPixmap,
    QResizeEvent,
)
from PySide6.QtWidgets import QWidget

from engine.network.records import NetworkView
from gui import theme
from gui.plots.calm_range import calm_end
from gui.plots.network.ground import names_room, paint_ground
from gui.plots.network.layer_head import LayerHead
from gui.plots.network.layout import HEAD, Kind, Layout, lay_out, least_size
from gui.plots.network.unit_pictures import Atlas, atlas_of
from gui.plots.network.wires import Wires, wires_of
from gui.plots.network.words import layer_text, unit_text, weight_text
from gui.throttle import Throttle

WIRES_EVERY = 0.3  # s: lines change slowly, and cost as much as all pictures together
Place = tuple[int, int]  # layer and unit; unit -1 stands for a layer that is summed up
_MOVES = {
    Qt.Key.Key_Left: (-1, 0),
    Qt.Key.Key_Right: (1, 0),
    Qt.Key.Key_Up: (0, -1),
    Qt.Key.Key_Down: (0, 1),
}
_TYPED = "0123456789.-+"


class Diagram(QWidget):
    """Shows a `NetworkView`. A click or the arrow keys pick a unit, a click on a line its weight; Enter or a
    digit begins to type; Escape lets go."""

    picked = Signal(object)  # Place, or None
    weight_picked = Signal(object, int)  # Place of the unit it goes to, and the unit it comes from
    pointed = Signal(str)  # what is under the pointer, in words
    typed_at = Signal(str)  # a person begins to type; the first character, or nothing
    folded = Signal(int)  # a large layer is to be opened, or closed
    units_changed = Signal(int, int)  # layer, by

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setMouseTracking(True)
        self.setFocusPolicy(Qt.FocusPolicy.StrongFocus)
        self.view: NetworkView | None = None
        self.layout_now = Layout(())
        self.wires: Wires | None = None
        self.picked_place: Place | None = None
        self.picked_source: int | None = None  # of the weight that was picked
        self.scale: float | None = None  # the weight that is drawn as wide as can be
        self._hovered: Place | None = None
        self._hovered_wire = -1
        self._atlas: Atlas | None = None
        self._ground: QPixmap | None = None
        self._throttle = Throttle(WIRES_EVERY)
        self._heads: list[LayerHead] = []
        self._shape: tuple[object, ...] = ()
        self._wanted: tuple[int, ...] | None = None
        theme.theme_changed.connect(self._on_theme_changed)

    # what is shown

    def show_view(self, view: NetworkView, hurry: bool) -> None:
        """Show a view; the lines a few times a second, or at once with `hurry`."""
        self.view = view
        shape = tuple(
            (layer.units, layer.shown, layer.names, layer.function, layer.weight is None)
            for layer in view.layers
        )
        if shape != self._shape:
            self._shape = shape
            self.lay_out()
        self._atlas = atlas_of(view)
        if self._throttle.due(hurry):
            self._ground = None
        self.update()

    def show_wanted(self, layers: tuple[int, ...] | None) -> None:
        """The sizes that the hidden layers are to have; None where they are not a person's to change."""
        if layers != self._wanted:
            self._wanted = layers
            self._show_heads()

    def pick(self, place: Place | None, source: int | None = None) -> None:
        """Look at a unit, and at one of the weights that come into it."""
        if (place, source) != (self.picked_place, self.picked_source):
            self.picked_place, self.picked_source = place, source
            self._ground = None
            self.update()

    def lay_out(self) -> None:
        """Find places for everything."""
        if self.view is None:
            return
        sides = names_room(self.view, QFontMetrics(theme.small_font()))
        layers = [(layer.units, layer.shown) for layer in self.view.layers]
        self.setMinimumSize(QSize(*least_size(layers, sides)))
        self.layout_now = lay_out(layers, self.width(), self.height(), sides)
        self.wires = wires_of(self.view, self.layout_now)
        self._hovered, self._hovered_wire = None, -1
        self._ground = None
        self._show_heads()
        self.update()

    def is_waiting(self) -> bool:
        """Whether layers were changed that come with the reset."""
        return self._wanted is not None and self.view is not None and self._wanted != self._sizes()

    def _sizes(self) -> tuple[int, ...]:
        assert self.view is not None
        return tuple(layer.units for layer in self.view.layers[1:-1])

    def _show_heads(self) -> None:
        view = self.view
        if view is None:
            return
        while len(self._heads) < len(view.layers):
            head = LayerHead(len(self._heads), self)
            head.changed.connect(self.units_changed)
            head.folded.connect(self.folded)
            self._heads.append(head)
            head.show()
        columns = self.layout_now.columns
        for at, head in enumerate(self._heads):
            head.setVisible(at < len(view.layers) and at < len(columns))
            if head.isHidden():
                continue
            layer, hidden = view.layers[at], 0 < at < len(view.layers) - 1
            follows = hidden and self._wanted is not None and len(self._wanted) == len(view.layers) - 2
            head.show_layer(
                layer.function,
                layer.units,
                wanted=self._wanted[at - 1] if follows and self._wanted is not None else layer.units,
                last=at == len(view.layers) - 1,
                changes=follows,
                large=columns[at].kind is not Kind.UNITS,
                is_open=columns[at].kind is Kind.GRID,
            )
            head.place(*self._head_room(at), HEAD - 4)

    def _head_room(self, at: int) -> tuple[float, float]:
        """The middle of a head, and the width up to its neighbours."""
        columns = self.layout_now.columns
        middles = [column.area.center().x() for column in columns]
        steps = [abs(middles[other] - middles[at]) for other in (at - 1, at + 1) if 0 <= other < len(middles)]
        room = min([*steps, 2 * middles[at], 2 * (self.width() - middles[at])])
        return middles[at], max(room - 4, min(columns[at].area.width(), room))

    # painting

    def paintEvent(self, event: QPaintEvent) -> None:
        if self.view is None or self.wires is None:
            return
        if self._ground is None:
            self._ground = self._painted_ground()
        painter = QPainter(self)
        painter.drawPixmap(0, 0, self._ground)
        self._paint_pictures(painter)
        self._paint_marks(painter)
        painter.end()

    def paint_picture(self, painter: QPainter) -> None:
        """All that is to be seen, for a file: anew, in the lines and the pixels that `painter` has."""
        if self.view is None or self.wires is None:
            return
        painter.save()
        self._paint_ground(painter)
        painter.restore()
        self._paint_pictures(painter)

    def _painted_ground(self) -> QPixmap:
        ratio = self.devicePixelRatioF()
        pixmap = QPixmap(self.size() * ratio)
        pixmap.setDevicePixelRatio(ratio)
        pixmap.fill(theme.color("panel"))
        painter = QPainter(pixmap)
        self._paint_ground(painter)
        painter.end()
        return pixmap

    def _paint_ground(self, painter: QPainter) -> None:
        assert self.view is not None
        assert self.wires is not None
        weights = self.wires.weights(self.view)
        self.scale = calm_end(self.scale, _largest(weights), smallest=0.1)
        paint_ground(painter, self.view, self.layout_now, self.wires, weights, self.scale, self._looked_at())

    def _looked_at(self) -> np.ndarray | None:
        """The lines that stand out: those of the unit under the pointer, else those of the one picked."""
        assert self.wires is not None
        if self._hovered_wire >= 0:
            return np.arange(len(self.wires)) == self._hovered_wire
        if self._hovered is not None:
            return self.wires.of_unit(self._hovered)
        if self.picked_place is None:
            return None
        layer, unit = self.picked_place
        if self.picked_source is None:
            return self.wires.of_unit(self.picked_place)
        one = (self.wires.layer == layer) & (self.wires.unit == unit)
        return np.asarray(one & (self.wires.source == self.picked_source))

    def _paint_pictures(self, painter: QPainter) -> None:
        if self._atlas is None:
            return
        smooth = self._atlas.tall != 0 and self._atlas.kind.value == "plane"
        painter.setRenderHint(QPainter.RenderHint.SmoothPixmapTransform, smooth)
        for at, column in enumerate(self.layout_now.columns):
            for unit, box in enumerate(column.units):
                self._atlas.draw(painter, at, unit, box.adjusted(1, 1, -1, -1))

    def _paint_marks(self, painter: QPainter) -> None:
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        painter.setBrush(Qt.BrushStyle.NoBrush)
        for place, token, width in ((self._hovered, "text", 1.5), (self.picked_place, "accent", 2.5)):
            box = None if place is None else self.layout_now.box(place)
            if box is not None:
                pen = painter.pen()
                pen.setColor(theme.color(token))
                pen.setWidthF(width)
                painter.setPen(pen)
                painter.drawRoundedRect(box.adjusted(-1, -1, 1, 1), 4, 4)
        if self.hasFocus() and self.picked_place is None:
            painter.setPen(theme.color("accent"))
            painter.drawRoundedRect(QRectF(self.rect()).adjusted(2.5, 2.5, -2.5, -2.5), 4, 4)

    # pointing

    def mouseMoveEvent(self, event: QMouseEvent) -> None:
        self._hover(event.position())

    def leaveEvent(self, event: QEvent) -> None:
        self._hover(None)

    def _hover(self, point: QPointF | None) -> None:
        view, wires = self.view, self.wires
        if view is None or wires is None:
            return
        place = None if point is None else self.layout_now.unit_at(point)
        wire = -1 if point is None or place is not None else wires.nearest(point)
        if (place, wire) == (self._hovered, self._hovered_wire):
            return
        self._hovered, self._hovered_wire = place, wire
        self.setCursor(
            Qt.CursorShape.PointingHandCursor if place or wire >= 0 else Qt.CursorShape.ArrowCursor
        )
        self._ground = None
        self.update()
        self.pointed.emit(self.said())

    def said(self) -> str:
        """What is under the pointer, in words."""
        if self.view is None or self.wires is None:
            return ""
        if self._hovered is not None:
            layer, unit = self._hovered
            if layer >= len(self.view.layers):
                return ""
            return layer_text(self.view, layer) if unit < 0 else unit_text(self.view, layer, unit)
        if self._hovered_wire >= 0:
            at = self._hovered_wire
            layer, source, unit = (
                int(part[at]) for part in (self.wires.layer, self.wires.source, self.wires.unit)
            )
            return weight_text(self.view, layer, source, unit)
        return ""

    def mousePressEvent(self, event: QMouseEvent) -> None:
        self.setFocus(Qt.FocusReason.MouseFocusReason)
        if event.button() is not Qt.MouseButton.LeftButton or self.wires is None:
            return
        place = self.layout_now.unit_at(event.position())
        if place is not None and place[1] < 0:
            self.folded.emit(place[0])
        elif place is not None:
            self.picked.emit(place)
        else:
            self._pick_wire(self.wires.nearest(event.position()))

    def _pick_wire(self, at: int) -> None:
        assert self.wires is not None
        if at < 0:
            self.picked.emit(None)
            return
        place = int(self.wires.layer[at]), int(self.wires.unit[at])
        self.weight_picked.emit(place, int(self.wires.source[at]))

    def mouseDoubleClickEvent(self, event: QMouseEvent) -> None:
        if self.picked_place is not None:
            self.typed_at.emit("")

    def keyPressEvent(self, event: QKeyEvent) -> None:
        key, text = Qt.Key(event.key()), event.text()
        picked = self.picked_place
        if key in _MOVES and self.layout_now.columns:
            place = (0, 0 if self.layout_now.columns[0].units else -1)
            self.picked.emit(place if picked is None else self.layout_now.neighbour(picked, *_MOVES[key]))
        elif picked is not None and key in (Qt.Key.Key_Return, Qt.Key.Key_Enter, Qt.Key.Key_F2):
            if picked[1] < 0:
                self.folded.emit(picked[0])
            else:
                self.typed_at.emit("")
        elif picked is not None and key == Qt.Key.Key_Space:
            self.folded.emit(picked[0])
        elif picked is not None and key == Qt.Key.Key_Escape:
            self.picked.emit(None)
        elif picked is not None and picked[1] >= 0 and text and text in _TYPED:
            self.typed_at.emit(text)
        else:
            event.ignore()

    # the widget

    def resizeEvent(self, event: QResizeEvent) -> None:
        self.lay_out()

    def changeEvent(self, event: QEvent) -> None:
        super().changeEvent(event)
        if event.type() in (QEvent.Type.FontChange, QEvent.Type.LanguageChange):
            self.lay_out()

    def _on_theme_changed(self) -> None:
        if self.view is not None:
            self._atlas = atlas_of(self.view)
        self._ground = None
        self.update()


def _largest(weights: np.ndarray) -> float:
    finite = np.abs(weights[np.isfinite(weights)])
    return max(float(finite.max()) if len(finite) else 0.0, 0.1)
