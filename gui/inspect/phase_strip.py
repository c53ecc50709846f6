"""The five phases of a step in a row: which are done, which comes next, and which one is looked at."""

from PySide6.QtCore import QEvent, QPointF, QRectF, QSize, Qt, Signal
from PySide6.QtGui import QColor, QFont, QFontMetricsF, QPainter, QPaintEvent, QPen, QPolygonF, QResizeEvent
from PySide6.QtWidgets import QAbstractButton, QButtonGroup, QHBoxLayout, QSizePolicy, QWidget

from engine.report import Phase
from gui import labels, theme

_RADIUS = 8.0
_NAME_AT = 2 * _RADIUS + 10  # px below the top


class PhaseButton(QAbstractButton):
    """One phase: a ring, ticked when done and filled when it comes next, over its name; the chosen one's name
    is underlined."""

    def __init__(self, phase: Phase) -> None:
        super().__init__()
        self.phase = phase
        self.done = self.comes = self.running = False
        self.setCheckable(True)
        self.setSizePolicy(QSizePolicy.Policy.Ignored, QSizePolicy.Policy.Expanding)
        self.setCursor(Qt.CursorShape.PointingHandCursor)
        theme.theme_changed.connect(self.update)

    def show_place(self, done: bool, comes: bool, running: bool) -> None:
        """Where the run stands, as seen from this phase; `running`: it goes through all of them."""
        place = (done, comes, running)
        if place != (self.done, self.comes, self.running):
            self.done, self.comes, self.running = place
            self.update()

    def sizeHint(self) -> QSize:
        return QSize(52, round(_NAME_AT + QFontMetricsF(_name_font()).height() + 6))

    def minimumSizeHint(self) -> QSize:
        return QSize(40, self.sizeHint().height())

    def paintEvent(self, event: QPaintEvent) -> None:
        painter = QPainter(self)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        self._paint_links(painter)
        self._paint_node(painter, QPointF(self.width() / 2, _RADIUS + 4))
        self._paint_name(painter)
        painter.end()

    def _paint_links(self, painter: QPainter) -> None:
        y, middle, gap = _RADIUS + 4, self.width() / 2, _RADIUS + 2
        phases = list(Phase)
        reached = self.done or self.comes or self.running
        if self.phase is not phases[0]:
            painter.setPen(QPen(theme.color("accent" if reached else "line"), 2))
            painter.drawLine(QPointF(0, y), QPointF(middle - gap, y))
        if self.phase is not phases[-1]:
            painter.setPen(QPen(theme.color("accent" if self.done or self.running else "line"), 2))
            painter.drawLine(QPointF(middle + gap, y), QPointF(self.width(), y))

    def _paint_node(self, painter: QPainter, centre: QPointF) -> None:
        lit = self.done or self.comes or self.running
        painter.setPen(QPen(theme.color("accent" if lit else "line"), 2))
        painter.setBrush(theme.color("accent" if self.comes else "panel"))
        painter.drawEllipse(centre, _RADIUS, _RADIUS)
        painter.setBrush(Qt.BrushStyle.NoBrush)
        if self.done:
            offsets = (QPointF(-3.2, 0.3), QPointF(-0.9, 2.7), QPointF(3.4, -2.5))
            painter.setPen(QPen(theme.color("accent"), 1.6))
            painter.drawPolyline(QPolygonF([centre + offset for offset in offsets]))
        if self.hasFocus():
            painter.setPen(QPen(theme.color("accent"), 1, Qt.PenStyle.DotLine))
            painter.drawEllipse(centre, _RADIUS + 3, _RADIUS + 3)

    def _paint_name(self, painter: QPainter) -> None:
        chosen = self.isChecked()
        painter.setFont(_name_font())
        painter.setPen(QColor(theme.color("text" if chosen or self.underMouse() else "muted")))
        flags = Qt.AlignmentFlag.AlignHCenter | Qt.AlignmentFlag.AlignTop | Qt.TextFlag.TextWordWrap
        room = QRectF(0, _NAME_AT, self.width(), self.height() - _NAME_AT)
        painter.drawText(room, flags, labels.phase(self.phase))
        if chosen:
            box = painter.boundingRect(room, flags, labels.phase(self.phase))
            painter.fillRect(QRectF(box.left(), box.bottom() + 2, box.width(), 2), theme.color("accent"))

    def event(self, event: QEvent) -> bool:
        if event.type() in (QEvent.Type.Enter, QEvent.Type.Leave):
            self.update()
        return super().event(event)


class PhaseStrip(QWidget):
    """One of the phases is chosen, by a click or with the arrow keys. None comes next: all, all the time."""

    phase_chosen = Signal(object)  # Phase, by a person

    def __init__(self) -> None:
        super().__init__()
        self.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Fixed)
        row = QHBoxLayout(self)
        row.setContentsMargins(0, 0, 0, 0)
        row.setSpacing(0)
        group = QButtonGroup(self)
        self.buttons = {phase: PhaseButton(phase) for phase in Phase}
        for button in self.buttons.values():
            group.addButton(button)
            row.addWidget(button)
            button.clicked.connect(lambda _=False, phase=button.phase: self.phase_chosen.emit(phase))
        self.choose(Phase.FORWARD)
        self.show_next(Phase.FORWARD)
        self._retranslate()

    def sizeHint(self) -> QSize:
        metrics = QFontMetricsF(_name_font())
        widest = max(metrics.horizontalAdvance(labels.phase(phase)) for phase in Phase)
        lines = 1 if widest < max(self.width(), 200) // len(Phase) else 2
        return QSize(260, round(_NAME_AT + lines * metrics.height() + 6))

    def minimumSizeHint(self) -> QSize:
        return QSize(200, self.sizeHint().height())

    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        self.updateGeometry()

    def choose(self, phase: Phase) -> None:
        """Mark `phase` as the one looked at; nobody is told."""
        self.buttons[phase].setChecked(True)

    def show_next(self, phase: Phase | None) -> None:
        """Mark `phase` as the one that comes next."""
        reached = list(Phase).index(phase) if phase is not None else 0
        for place, button in enumerate(self.buttons.values()):
            done = place < reached
            button.show_place(done, button.phase is phase, phase is None)
        self._describe()

    def changeEvent(self, event: QEvent) -> None:
        super().changeEvent(event)
        if event.type() in (QEvent.Type.LanguageChange, QEvent.Type.FontChange):
            self._retranslate()

    def _retranslate(self) -> None:
        for button in self.buttons.values():
            button.setText(labels.phase(button.phase))
            button.setToolTip(labels.phase_description(button.phase))
            button.updateGeometry()
            button.update()
        self._describe()

    def _describe(self) -> None:
        """What the rings show, in words."""
        for button in self.buttons.values():
            words = self.tr("done") if button.done else self.tr("comes next") if button.comes else ""
            button.setAccessibleName(labels.phase(button.phase))
            button.setAccessibleDescription(words)


def _name_font() -> QFont:
    font = theme.small_font()
    font.setWeight(QFont.Weight.Medium)
    return font
