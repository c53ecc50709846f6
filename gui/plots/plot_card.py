"""The card around a plot: title, keys, tools, a button to follow again, and a line of figures below."""

from typing import Any

from PySide6.QtCore import QEvent, Qt, Signal
from PySide6.QtGui import QResizeEvent, QShowEvent
from PySide6.QtWidgets import QHBoxLayout, QSizePolicy, QToolButton

from engine.report import Report, RunState
from gui.cards import Card, text_label
from gui.i18n import translate_problem
from gui.icons import set_icon
from gui.once_per_place import OncePerPlace
from gui.plots.figure_line import FigureLine
from gui.plots.plot_base import LivePlot
from gui.plots.reach.tables import Tables
from gui.throttle import Throttle


class PlotCard(Card):
    """What the plots have in common. While hidden nothing is drawn; once shown again, the newest report."""

    needs_changed = Signal()  # `wanted()` answers differently now: ask for a report

    def __init__(self) -> None:
        super().__init__("")
        self.report: Report | None = None
        self._missing = OncePerPlace()
        self._summary_due = Throttle(1.0)
        self.plot = LivePlot()
        self.figures = FigureLine()
        self._note = text_label("", "small")
        self._note.setSizePolicy(QSizePolicy.Policy.Ignored, QSizePolicy.Policy.Preferred)
        self._note.setIndent(10)
        self._below = False  # the note has a line of its own
        head = self._head.layout()
        if isinstance(head, QHBoxLayout):
            head.insertWidget(1, self._note, 100)
        self.body.setSpacing(0)
        self.add(self.plot, 1)
        self.add(self.figures)
        self.follow_button = tool_button()
        set_icon(self.follow_button, "zoom_fit")
        self.follow_button.hide()
        self._keys.insertWidget(0, self.follow_button)  # first, where its coming moves nothing else
        self.follow_button.clicked.connect(lambda: self.plot.follow())
        self.plot.following_changed.connect(self._on_following_changed)
        self.plot.read_out.connect(lambda: self.plot.say(self.figures.text()))

    def show_report(self, report: Report) -> None:
        """Draw `report`, now if visible."""
        self.report = report
        if self.isVisible():
            self.draw_report(report)
            self.describe_in_time(hurry=report.state is not RunState.RUNNING)

    def draw_report(self, report: Report) -> None:
        """Draw `report`; called only while visible."""
        raise NotImplementedError

    def wanted(self) -> dict[str, Any]:
        """What the next report should hold: keyword fields of `FrameRequest`; nothing while hidden."""
        raise NotImplementedError

    def fit_ranges(self) -> None:
        """Set the ranges from the data, in calm steps; called while following."""
        raise NotImplementedError

    def summary(self) -> str:
        """What is to be seen, in a sentence or two for those who do not see it."""
        return ""

    def export_tables(self) -> Tables:
        """The figures of the picture, exact and whole."""
        return {}

    def describe(self) -> None:
        """Have the summary read out where somebody asks for it."""
        text = self.plot.hint or self.summary()
        for widget in (self, self.plot):
            if text != widget.accessibleDescription():
                widget.setAccessibleDescription(text)

    def describe_in_time(self, *, hurry: bool) -> None:
        """The same once a second at most, or now."""
        if self._summary_due.due(hurry):
            self.describe()

    def ask_once(self, report: Report) -> None:
        """A run came to rest with a report that lacks something: ask for it, once."""
        if self._missing.due(report):
            self.needs_changed.emit()

    def why_no_run(self) -> str:
        """Where no run could be built, why, which says what to do as well; else nothing."""
        report = self.report
        if report is None or report.built or report.message is None:
            return ""
        return self.tr("There is no run.") + "\n" + translate_problem(report.message)

    def set_note(self, text: str) -> None:
        """Say beside the title what is not drawn, or in a line below it where it would be cut there."""
        self._note.setText(text)
        self._note.setToolTip(text)
        self._place_note(resized=False)

    def _place_note(self, *, resized: bool) -> None:
        """Once below it stays there until the card has another width: figures do not make it jump."""
        head = self._head.layout()
        if not isinstance(head, QHBoxLayout) or not self.isVisible():
            return
        text = self._note.text()
        needed = self._note.fontMetrics().horizontalAdvance(text) + 2 * self._note.indent()
        below = bool(text) and needed > self._head.width() - head.sizeHint().width()
        below = below or (self._below and bool(text) and not resized)
        if below is self._below:
            return
        self._below = below
        self._note.setWordWrap(below)
        if below:
            head.removeWidget(self._note)
            self.body.insertWidget(0, self._note)
        else:
            self.body.removeWidget(self._note)
            head.insertWidget(1, self._note, 100)

    def retranslate(self) -> None:
        """Set all texts in the language of the window."""
        self.follow_button.setText(self.tr("Follow"))
        self.follow_button.setToolTip(self.tr("Show everything and follow the run again (Home)"))
        self._keep_head_height()

    def showEvent(self, event: QShowEvent) -> None:
        super().showEvent(event)
        self._missing.reset()
        if self.report is not None:
            self.draw_report(self.report)
            self.describe()
        self.needs_changed.emit()
        self._place_note(resized=True)

    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        self._place_note(resized=event.size().width() != event.oldSize().width())

    def changeEvent(self, event: QEvent) -> None:
        super().changeEvent(event)
        if event.type() == QEvent.Type.LanguageChange:
            self.retranslate()

    def _keep_head_height(self) -> None:
        """As high as with the button in it, so that the plot does not move when that comes and goes."""
        layout = self._head.layout()
        if layout is not None:
            self.follow_button.ensurePolished()
            margins = layout.contentsMargins()
            self._head.setFixedHeight(
                self.follow_button.sizeHint().height() + margins.top() + margins.bottom()
            )

    def _on_following_changed(self, following: bool) -> None:
        self.follow_button.setVisible(not following)
        if following:
            self.fit_ranges()
            self.plot.refresh()


def tool_button(checkable: bool = False) -> QToolButton:
    """A flat button for the title row of a card."""
    button = QToolButton()
    button.setProperty("flat", True)
    button.setCheckable(checkable)
    button.setToolButtonStyle(Qt.ToolButtonStyle.ToolButtonTextBesideIcon)
    return button
