"""A card as a picture for a file or the clipboard: what is seen of it but for its buttons, painted anew.

So an image is sharp at any size, and a drawing is made of lines and texts.
"""

from __future__ import annotations

import inspect
from collections.abc import Iterator

from PySide6.QtCore import QBuffer, QIODevice, QPoint, QRect, QRectF, QSize, Qt
from PySide6.QtGui import QImage, QPainter, QRegion
from PySide6.QtSvg import QSvgGenerator
from PySide6.QtWidgets import (
    QAbstractButton,
    QAbstractItemView,
    QAbstractSlider,
    QAbstractSpinBox,
    QComboBox,
    QLabel,
    QLineEdit,
    QWidget,
)

from gui import theme
from gui.cards import Card, PlotKey

PNG, PNG_LARGE, SVG = "png", "png2", "svg"  # kinds of files
_CONTROLS = (
    QAbstractButton,
    QAbstractItemView,
    QAbstractSlider,
    QAbstractSpinBox,
    QComboBox,
    QLineEdit,
)
_MARGIN = 14  # px at the right of the keys, and below everything
_DOTS, _INCH = 96, 0.0254  # pixels to an inch, and metres
NONE = QWidget.RenderFlag(0)


def image_of(card: Card, scale: float) -> QImage:
    """As many pixels as on a screen with `scale` pixels to one."""
    image = QImage(size_of(card) * scale, QImage.Format.Format_RGB32)
    image.setDevicePixelRatio(scale)
    painter = QPainter(image)
    paint(card, painter)
    painter.end()
    dots = round(_DOTS * scale / _INCH)  # after the painting, as fonts follow them
    image.setDotsPerMeterX(dots)
    image.setDotsPerMeterY(dots)
    return image


def svg_of(card: Card, title: str) -> bytes:
    """A drawing, named `title` for those who do not see it."""
    buffer = QBuffer()
    buffer.open(QIODevice.OpenModeFlag.WriteOnly)
    generator = QSvgGenerator()
    generator.setOutputDevice(buffer)
    generator.setResolution(_DOTS)
    generator.setSize(size_of(card))
    generator.setViewBox(QRect(QPoint(0, 0), size_of(card)))
    generator.setTitle(title)
    generator.setDescription(card.accessibleDescription())
    painter = QPainter(generator)
    paint(card, painter)
    painter.end()
    buffer.close()
    return bytes(buffer.data().data())


def size_of(card: Card) -> QSize:
    """Of the picture: as wide as the card, and down to the last that is seen in it."""
    lowest = max((room.bottom() for widget, room in _all_seen(card) if _is_seen(widget)), default=0)
    height = min(lowest + _MARGIN, card.height())
    return QSize(card.width(), height + sum(tall for tall, _ in _rows_of_keys(card)))


def paint(card: Card, painter: QPainter) -> None:
    """Paint `card` as it is, in the pixels of its own size; its legend whole, in rows of its own where it has
    no room beside the title."""
    painter.setRenderHint(QPainter.RenderHint.Antialiasing)
    painter.fillRect(QRect(QPoint(0, 0), size_of(card)), theme.color("panel"))
    _paint_title(card, painter)
    rows, shift = _rows_of_keys(card), _shift(card)
    top = card.title_area().bottom() + 1
    painter.save()
    for tall, keys in rows:
        left = card.width() - _MARGIN - sum(key.sizeHint().width() for key in keys)
        for key in keys:
            _paint_key(key, painter, QPoint(left, top))
            left += key.sizeHint().width()
        top += tall
    painter.restore()
    below = card.title_area().bottom()
    for widget, room in _all_seen(card):
        if isinstance(widget, PlotKey) or isinstance(widget.parentWidget(), PlotKey):
            if not rows:
                _paint_widget(widget, painter, _place(widget, card), room, QPoint(shift, 0))
            continue
        down = sum(tall for tall, _ in rows) if room.top() > below else 0
        _paint_widget(widget, painter, _place(widget, card), room, QPoint(0, down))


def _keys(card: Card) -> list[PlotKey]:
    return [key for key in card.findChildren(PlotKey) if not key.isHidden()]


def _shift(card: Card) -> int:
    """How far to the right the legend goes, where no buttons are behind it."""
    ends = [_place(key, card).x() + key.width() for key in _keys(card)]
    return card.width() - _MARGIN - max(ends) if ends else 0


def _rows_of_keys(card: Card) -> list[tuple[int, list[PlotKey]]]:
    """The legend where it has no room in the title row: rows below that, each with its height."""
    keys, whole = _keys(card), QRect(QPoint(0, 0), card.size())
    if all(whole.contains(QRect(_place(key, card), key.size())) and key.width() > 0 for key in keys):
        return []
    rows: list[list[PlotKey]] = [[]]
    room = card.width() - 2 * _MARGIN
    for key in keys:
        if rows[-1] and sum(each.sizeHint().width() for each in (*rows[-1], key)) > room:
            rows.append([])
        rows[-1].append(key)
    return [(max(key.sizeHint().height() for key in row) + 4, row) for row in rows]


def _paint_key(key: PlotKey, painter: QPainter, place: QPoint) -> None:
    """At its `place`, in the size it wants, wherever the card has it."""
    key.ensurePolished()
    key.resize(key.sizeHint())
    layout = key.layout()
    if layout is not None:
        layout.activate()
    for child in key.findChildren(QWidget):
        child.render(painter, place + child.pos(), QRegion(), NONE)


def _paint_title(card: Card, painter: QPainter) -> None:
    room = QRectF(card.title_area())
    painter.save()
    painter.setFont(card.title_font())
    painter.setPen(theme.color("text"))
    painter.drawText(room, Qt.AlignmentFlag.AlignLeft | Qt.AlignmentFlag.AlignVCenter, card.title())
    painter.restore()


def _paint_widget(widget: QWidget, painter: QPainter, place: QPoint, room: QRect, shift: QPoint) -> None:
    """At its `place`, within `room` of the card; `shift`: so far from there."""
    painter.save()
    painter.translate(shift)
    painter.setClipRect(room)
    own = getattr(widget, "paint_picture", None)
    if own is not None:
        painter.translate(place)
        own(painter)
    elif _is_seen(widget):
        widget.render(painter, place, QRegion(), NONE)
    painter.restore()


def _all_seen(card: Card) -> Iterator[tuple[QWidget, QRect]]:
    return _seen(card, card, QRect(QPoint(0, 0), card.size()))


def _seen(parent: QWidget, card: QWidget, room: QRect) -> Iterator[tuple[QWidget, QRect]]:
    """What is in `parent` and to be seen but for its controls, each with its room in the card."""
    for child in parent.children():
        if not isinstance(child, QWidget) or child.isHidden() or isinstance(child, _CONTROLS):
            continue
        if child.property("role") == "title" and card.isAncestorOf(child):
            continue  # painted as the title of the picture, also where it is a button
        if isinstance(child, QLabel) and _names_control(child):
            continue
        own = room & QRect(_place(child, card), child.size())
        if own.isEmpty():
            continue
        yield child, own
        if not _is_whole(child):
            yield from _seen(child, card, own)


def _names_control(label: QLabel) -> bool:
    """Whether it says what is to be chosen beside it; in the title row, only where it is told so."""
    row = label.parentWidget()
    beside = [] if row is None else row.children()
    if label.buddy() is not None or any(child.property("role") == "title" for child in beside):
        return label.buddy() is not None
    return any(isinstance(child, QComboBox) for child in beside)


def _is_whole(widget: QWidget) -> bool:
    """Whether its children are painted with it."""
    return isinstance(widget, QLabel) or hasattr(widget, "scene")


def _is_seen(widget: QWidget) -> bool:
    """Whether it is a text or has a painting of its own, and is not only room for others."""
    return isinstance(widget, QLabel) or inspect.isfunction(type(widget).paintEvent)


def _place(widget: QWidget, card: QWidget) -> QPoint:
    return widget.mapTo(card, QPoint(0, 0))
