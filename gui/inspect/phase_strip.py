"""The five phases of a step in a row: which are done, and which comes next."""

from PySide6.QtCore import QEvent, QPointF, QRectF, QSize, Qt
from PySide6.QtGui import QColor, QFont, QFontMetricsF, QPainter, QPaintEvent, QPen, QPolygonF, QResizeEvent
from PySide6.QtWidgets import QSizePolicy, QWidget

from engine.report import Phase
from gui import labels, theme

_RADIUS = 8.0


class PhaseStrip(QWidget):
    """Done phases are ringed with a tick, the next one is filled; None: all of them, all the time."""

    def __init__(self) -> None:
        super().__init__()
        self._next: Phase | None = Phase.FORWARD
        self.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Fixed)
        theme.theme_changed.connect(self.update)

    def show_next(self, phase: Phase | None) -> None:
        """Mark `phase` as the one that comes next."""
        if phase is not self._next:
            self._next = phase
            self.setAccessibleName("" if phase is None else labels.phase(phase))
            self.update()

    def sizeHint(self) -> QSize:
        font = theme.small_font()
        font.setBold(True)
        metrics = QFontMetricsF(font)
        widest = max(metrics.horizontalAdvance(labels.phase(phase)) for phase in Phase)
        lines = 1 if widest <= max(self.width(), 200) / len(Phase) else 2
        return QSize(260, round(2 * _RADIUS + 14 + lines * metrics.height()))

    def minimumSizeHint(self) -> QSize:
        return QSize(200, self.sizeHint().height())

    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        self.updateGeometry()

    def changeEvent(self, event: QEvent) -> None:
        super().changeEvent(event)
        if event.type() in (QEvent.Type.LanguageChange, QEvent.Type.FontChange):
            self.updateGeometry()
            self.update()

    def paintEvent(self, event: QPaintEvent) -> None:
        painter = QPainter(self)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        phases = list(Phase)
        width = self.width() / len(phases)
        reached = len(phases) if self._next is None else phases.index(self._next)
        for place, phase in enumerate(phases):
            centre = QPointF(width * (place + 0.5), _RADIUS + 4)
            if place:
                self._paint_link(painter, centre, width, place <= reached)
            self._paint_node(painter, centre, done=place < reached, comes=phase is self._next)
            self._paint_name(painter, phase, QRectF(width * place, 2 * _RADIUS + 10, width, 60))
        painter.end()

    def _paint_link(self, painter: QPainter, centre: QPointF, width: float, done: bool) -> None:
        painter.setPen(QPen(theme.color("accent" if done else "line"), 2))
        y = centre.y()
        painter.drawLine(QPointF(centre.x() - width + _RADIUS + 2, y), QPointF(centre.x() - _RADIUS - 2, y))

    def _paint_node(self, painter: QPainter, centre: QPointF, done: bool, comes: bool) -> None:
        painter.setPen(QPen(theme.color("accent" if done or comes else "line"), 2))
        painter.setBrush(theme.color("accent" if comes else "panel"))
        painter.drawEllipse(centre, _RADIUS, _RADIUS)
        painter.setBrush(Qt.BrushStyle.NoBrush)
        if done and self._next is not None:
            offsets = (QPointF(-3.2, 0.3), QPointF(-0.9, 2.7), QPointF(3.4, -2.5))
            painter.setPen(QPen(theme.color("accent"), 1.6))
            painter.drawPolyline(QPolygonF([centre + offset for offset in offsets]))

    def _paint_name(self, painter: QPainter, phase: Phase, room: QRectF) -> None:
        comes = phase is self._next
        font: QFont = theme.small_font()
        font.setBold(comes)
        painter.setFont(font)
        painter.setPen(QColor(theme.color("text" if comes else "muted")))
        flags = Qt.AlignmentFlag.AlignHCenter | Qt.AlignmentFlag.AlignTop | Qt.TextFlag.TextWordWrap
        painter.drawText(room, flags, labels.phase(phase))
