"""The steps of the run as a slider: where I am, how far it went, and the way back to any step."""

import math

from PySide6.QtCore import QEvent, QPointF, QSize, Qt, Signal
from PySide6.QtGui import QColor, QKeyEvent, QMouseEvent, QPainter, QPaintEvent, QPen
from PySide6.QtWidgets import QAbstractSlider, QHBoxLayout, QSizePolicy, QToolTip, QWidget

from engine.report import Report, RunState
from gui import labels, theme
from gui.cards import Card, text_label

MARGIN = 12  # px left and right of the rail, room for the knob
RAIL = 15  # px from the top
TICKS_APART = 28  # px at least


def tick_distance(steps: int, width: float) -> int:
    """How many steps from tick to tick: 1, 2 or 5 times a power of ten, so that ticks do not crowd."""
    least = max(1.0, steps * TICKS_APART / max(width, 1.0))
    power = 10 ** math.floor(math.log10(least))
    return int(next(factor * power for factor in (1, 2, 5, 10) if factor * power >= least))


class StepSlider(QAbstractSlider):
    """A rail of `end` steps, of which `furthest` can be gone to. Mouse, wheel and keys choose a step."""

    step_chosen = Signal(int)
    let_go = Signal(int)  # the mouse chose this step in the end

    def __init__(self) -> None:
        super().__init__()
        self._end = 0
        self.setOrientation(Qt.Orientation.Horizontal)
        self.setRange(0, 0)
        self.setFocusPolicy(Qt.FocusPolicy.StrongFocus)
        self.setMouseTracking(True)
        self.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Fixed)
        self.actionTriggered.connect(self._on_action)
        theme.theme_changed.connect(self.update)

    def show_run(self, step: int, furthest: int, end: int) -> None:
        """The run is at `step`; steps up to `furthest` are known, up to `end` are planned."""
        if self.isSliderDown():
            step = self.value()
        if (step, furthest, end) == (self.value(), self.maximum(), self._end):
            return
        self._end = max(end, furthest)
        blocked = self.blockSignals(True)
        self.setMaximum(furthest)
        self.setPageStep(max(1, furthest // 10))
        self.setValue(step)
        self.blockSignals(blocked)
        self.update()

    def sizeHint(self) -> QSize:
        return QSize(320, 30)

    def minimumSizeHint(self) -> QSize:
        return QSize(120, 30)

    def paintEvent(self, event: QPaintEvent) -> None:
        t = theme.tokens()
        painter = QPainter(self)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        here = self._x(self.value())
        rails = ((t.line, self._x(self._end)), (t.muted, self._x(self.maximum())), (t.accent, here))
        for colour, right in rails:
            pen = QPen(QColor(colour), 4, Qt.PenStyle.SolidLine, Qt.PenCapStyle.RoundCap)
            if colour == t.muted:
                pen.setWidthF(2)
            painter.setPen(pen)
            if right > self._x(0) or colour == t.line:
                painter.drawLine(QPointF(self._x(0), RAIL), QPointF(right, RAIL))
        painter.setPen(QPen(QColor(t.muted), 1))
        for step in self._ticks():
            x = self._x(step)
            painter.drawLine(QPointF(x, RAIL + 6), QPointF(x, RAIL + 10))
        ring = t.text if self.hasFocus() else t.panel
        painter.setPen(QPen(QColor(ring), 2))
        painter.setBrush(QColor(t.accent if self.isEnabled() else t.line))
        painter.drawEllipse(QPointF(here, RAIL), 7, 7)
        painter.end()

    def mousePressEvent(self, event: QMouseEvent) -> None:
        if event.button() is Qt.MouseButton.LeftButton and self.maximum() > 0:
            self.setSliderDown(True)
            self._choose(self._step_at(event.position().x()))

    def mouseMoveEvent(self, event: QMouseEvent) -> None:
        step = self._step_at(event.position().x())
        text = self.tr("step {step}").format(step=labels.count(step))
        if self.maximum() > 0:
            QToolTip.showText(event.globalPosition().toPoint(), text, self)
        if self.isSliderDown():
            self._choose(step)

    def mouseReleaseEvent(self, event: QMouseEvent) -> None:
        if event.button() is Qt.MouseButton.LeftButton and self.isSliderDown():
            self.setSliderDown(False)
            self.let_go.emit(self.value())

    def _on_action(self) -> None:
        self._choose(self.sliderPosition())

    def _choose(self, step: int) -> None:
        step = min(max(step, 0), self.maximum())
        if step != self.value():
            self.setValue(step)
            self.update()
            self.step_chosen.emit(step)

    def _x(self, step: int) -> float:
        share = step / self._end if self._end else 0.0
        return MARGIN + share * (self.width() - 2 * MARGIN)

    def _step_at(self, x: float) -> int:
        share = (x - MARGIN) / max(1, self.width() - 2 * MARGIN)
        return min(max(round(share * self._end), 0), self.maximum())

    def _ticks(self) -> range:
        if not self._end:
            return range(0)
        return range(0, self.maximum() + 1, tick_distance(self._end, self.width() - 2 * MARGIN))


class TimelineBar(Card):
    """The slider in its card. Scrubbing sends one wish at a time: the next when its report has come.

    A wish that is still held back when the run goes on is dropped: it would end that run and its history.
    """

    step_wanted = Signal(int)

    def __init__(self) -> None:
        super().__init__()
        self._furthest = 0
        self._generation = -1
        self._under_way = False
        self._next: int | None = None
        self._here = self._sent = 0  # where the run was last, and where it was last sent to
        self._title = text_label("", "small")
        self._place = text_label("", "small")
        self._place.setAlignment(Qt.AlignmentFlag.AlignRight | Qt.AlignmentFlag.AlignVCenter)
        self.slider = StepSlider()
        row = QHBoxLayout()
        row.setContentsMargins(12, 2, 12, 2)
        row.setSpacing(6)
        row.addWidget(self._title)
        row.addWidget(self.slider, 1)
        row.addWidget(self._place)
        whole = QWidget()
        whole.setLayout(row)
        self.add(whole)
        self.setSizePolicy(QSizePolicy.Policy.Preferred, QSizePolicy.Policy.Fixed)
        self.slider.step_chosen.connect(self._on_chosen)
        self.slider.let_go.connect(self._on_let_go)
        self.slider.setEnabled(False)
        self.retranslate()

    def show_report(self, report: Report) -> None:
        self._furthest = self._reached(report)
        self._generation = report.generation
        end = report.goal[1] if report.goal is not None else 0
        self.slider.setEnabled(report.state not in (RunState.STARTING, RunState.FAILED))
        self.slider.show_run(report.step, self._furthest, end)
        self._show_place(report.step)
        self._here = report.step
        if report.state is RunState.RUNNING:
            if not self.slider.isSliderDown():
                self._under_way, self._next = False, None
            return
        self._under_way = False
        if self._next is not None:
            step, self._next = self._next, None
            if step != report.step:
                self._send(step)

    def retranslate(self) -> None:
        self._title.setText(self.tr("Timeline"))
        self.slider.setAccessibleName(self.tr("Timeline: step of the run"))
        self.slider.setToolTip(self.tr("Go to any step of this run: click, drag, or use the arrow keys"))
        self._show_place(self.slider.value())

    def changeEvent(self, event: QEvent) -> None:
        if event.type() is QEvent.Type.LanguageChange:
            self.retranslate()
        super().changeEvent(event)

    def keyPressEvent(self, event: QKeyEvent) -> None:
        self.slider.keyPressEvent(event)

    def _reached(self, report: Report) -> int:
        """The furthest step that is still known: rows of the history that are dropped are gone."""
        chunk = report.history
        known = 0 if report.generation != self._generation else self._furthest
        if len(chunk.step):
            known = int(chunk.step[-1])
        elif chunk.from_step <= known:
            known = chunk.from_step - 1
        return max(report.step, known)

    def _show_place(self, step: int) -> None:
        known, here = labels.count(self._furthest), labels.count(step)
        text = self.tr("{step} of {steps}").format(step=here, steps=known)
        self._place.setText(text)
        widest = self.tr("{step} of {steps}").format(step=known, steps=known)
        self._place.setMinimumWidth(self._place.fontMetrics().horizontalAdvance(widest) + 4)

    def _on_chosen(self, step: int) -> None:
        if self._under_way:
            self._next = step
        else:
            self._send(step)

    def _on_let_go(self, step: int) -> None:
        """The last wish of a drag does not wait; nor is it sent where the run is, or on its way, already."""
        self._next = None
        if step != (self._sent if self._under_way else self._here):
            self._send(step)

    def _send(self, step: int) -> None:
        self._under_way, self._sent = True, step
        self.step_wanted.emit(step)
