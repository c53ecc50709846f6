"""The status line: state, step, epoch, losses, progress, speed and device, in figures that stay still."""

import time

from PySide6.QtCore import QEvent, Qt, QTimer
from PySide6.QtGui import QResizeEvent
from PySide6.QtWidgets import QHBoxLayout, QLabel, QProgressBar, QSizePolicy, QWidget

from engine.report import Report, RunState
from gui import labels
from gui.training import path_texts
from gui.training.message_log import MessageLog

REFRESH_SECONDS = 1.0
ROWS_TOLD_MS = 8_000  # that changed rows are in use
PARTS = 1000  # of the progress bar


class _Field(QLabel):
    """Small text that grows but does not shrink, so that what is beside it rests."""

    def __init__(self) -> None:
        super().__init__()
        self.setProperty("role", "small")

    def say(self, text: str) -> None:
        if text != self.text():
            self.setText(text)
            self.setMinimumWidth(max(self.minimumWidth(), self.sizeHint().width()) if text else 0)

    def loosen(self) -> None:
        self.setMinimumWidth(0)


class _Hint(QLabel):
    """Small text that takes the room that others leave, and is cut where that is too little."""

    def __init__(self) -> None:
        super().__init__()
        self.setProperty("role", "small")
        self.setSizePolicy(QSizePolicy.Policy.Ignored, QSizePolicy.Policy.Preferred)

    def say(self, text: str) -> None:
        if text != self.toolTip():
            self.setToolTip(text)
            self.setAccessibleName(text)
            self._cut()

    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        self._cut()

    def _cut(self) -> None:
        self.setText(self.fontMetrics().elidedText(self.toolTip(), Qt.TextElideMode.ElideRight, self.width()))


class StatusLine(QWidget):
    """Text changes about once a second while the run goes on, and at once when it rests."""

    def __init__(self) -> None:
        super().__init__()
        self._report: Report | None = None
        self._drawn = 0.0
        self._edited: Report | None = None  # shown when rows were changed that the run had not taken yet
        self._taken_at = 0  # a step that has them; 0: they are not taken yet
        self._forgetting = QTimer(self)
        self._forgetting.setSingleShot(True)
        self._forgetting.setInterval(ROWS_TOLD_MS)
        self._forgetting.timeout.connect(self._forget_rows)
        self.state, self.step, self.epoch = _Field(), _Field(), _Field()
        self.state.setProperty("role", "state")
        self.hint = _Hint()
        self.loss, self.validation = _Field(), _Field()
        self.speed, self.device = _Field(), _Field()
        self.progress = QProgressBar()
        self.progress.setRange(0, PARTS)
        self.progress.setTextVisible(False)
        self.progress.setFixedWidth(160)
        keep = self.progress.sizePolicy()
        keep.setRetainSizeWhenHidden(True)
        self.progress.setSizePolicy(keep)
        self.progress.hide()
        row = QHBoxLayout(self)
        row.setContentsMargins(6, 0, 6, 0)
        row.setSpacing(14)
        for field in (self.state, self.step, self.epoch, self.loss, self.validation):
            row.addWidget(field)
        row.addWidget(self.hint, 1)
        self.messages = MessageLog()
        for widget in (self.progress, self.speed, self.device, self.messages):
            row.addWidget(widget)
        self.setSizePolicy(QSizePolicy.Policy.Ignored, QSizePolicy.Policy.Fixed)
        self.retranslate()

    def show_report(self, report: Report) -> None:
        old, self._report = self._report, report
        self._follow_rows(report)
        now = time.monotonic()
        resting = report.state is not RunState.RUNNING
        changed = old is None or old.state is not report.state or old.generation != report.generation
        if changed and (old is None or old.generation != report.generation):
            for field in self.findChildren(_Field):
                field.loosen()
        if resting or changed or now - self._drawn >= REFRESH_SECONDS:
            self._drawn = now
            self._write(report)
        self._show_progress(report)

    def show_edit(self) -> None:
        """Rows that the run reads were changed: say when it takes them."""
        report = self._report
        if report is not None and report.step > 0:
            self._edited, self._taken_at = report, 0
            self._forgetting.stop()
            self.hint.say(self._what_next(report))

    def _follow_rows(self, report: Report) -> None:
        """See whether the changed rows are in force: in the step after one that has heard of them."""
        edited = self._edited
        if edited is None:
            return
        if report.generation != edited.generation:
            self._forget_rows()
        elif not self._taken_at and report.table_version > edited.table_version:
            self._taken_at = report.step + 1
        elif self._taken_at and report.step >= self._taken_at and not self._forgetting.isActive():
            self._forgetting.start()

    def _forget_rows(self) -> None:
        self._forgetting.stop()
        self._edited, self._taken_at = None, 0
        if self._report is not None:
            self.hint.say(self._what_next(self._report))

    def retranslate(self) -> None:
        self.progress.setAccessibleName(self.tr("Progress of the run"))
        for field in self.findChildren(_Field):
            field.loosen()
        if self._report is None:
            self.state.say(self.tr("Starting: torch is being loaded"))
        else:
            self._write(self._report)

    def changeEvent(self, event: QEvent) -> None:
        if event.type() is QEvent.Type.LanguageChange:
            self.retranslate()
        super().changeEvent(event)

    def _write(self, report: Report) -> None:
        self.state.say(labels.state(report.state))
        self.step.say(self.tr("step {step}").format(step=labels.count(report.step)))
        self.epoch.say(self.tr("epoch {epoch}").format(epoch=labels.count(report.epoch)))
        self.loss.say(self.tr("loss {loss}").format(loss=labels.figure(report.loss)))
        has_validation = report.validation_loss == report.validation_loss  # not NaN
        text = self.tr("validation {loss}").format(loss=labels.figure(report.validation_loss))
        self.validation.say(text if has_validation else "")
        moving = report.state is RunState.RUNNING and report.steps_per_second > 0
        text = self.tr("{rate} steps/s").format(rate=labels.rate(report.steps_per_second))
        self.speed.say(text if moving else "")
        self.hint.say(self._what_next(report))
        path = path_texts.name(report.path)
        self.device.say(f"{report.device} · {report.dtype} · {path}" if report.device else "")
        self.device.setToolTip(path_texts.explained(report.path, report.eager_because))
        if row := self.layout():
            row.activate()  # a field is wider at once: its neighbours make room before anything is painted

    def _what_next(self, report: Report) -> str:
        if self._edited is not None and self._taken_at and report.step >= self._taken_at:
            return self.tr("The run uses the changed rows now.")
        if self._edited is not None and report.state is RunState.RUNNING:
            return self.tr("The run takes the changed rows with its next batch.")
        if self._edited is not None:
            return self.tr("The next step takes the changed rows.")
        if report.state is RunState.FINISHED:
            return self.tr("Run goes on from here, Reset begins anew.")
        return ""

    def _show_progress(self, report: Report) -> None:
        known = report.goal is not None and report.state in (RunState.RUNNING, RunState.PAUSED)
        if known and report.goal is not None:
            first, last = report.goal
            share = (report.step - first) / max(1, last - first)
            self.progress.setValue(round(PARTS * min(max(share, 0.0), 1.0)))
        if self.progress.isHidden() is known:
            self.progress.setVisible(known)
