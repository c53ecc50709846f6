"""The optimum beside the run: how far each parameter is from it, with errors and intervals, and how good it
is.
"""

from __future__ import annotations

from typing import TYPE_CHECKING

import numpy as np
from PySide6.QtCore import QEvent, Qt, Signal
from PySide6.QtGui import QGuiApplication, QShowEvent
from PySide6.QtWidgets import (
    QComboBox,
    QFrame,
    QHBoxLayout,
    QMenu,
    QPushButton,
    QScrollArea,
    QSizePolicy,
    QToolButton,
    QVBoxLayout,
    QWidget,
)

from datasets.problems import Problem
from engine.report import Report
from gui.cards import text_label
from gui.fold_button import FoldButton
from gui.i18n import translate_problem
from gui.inspect.figure_table import FigureTable
from gui.inspect.optimum_rows import (
    FigureRow,
    Floats,
    as_text,
    correlation_rows,
    digits_of,
    figure_rows,
    figures_of,
    parameter_rows,
)
from gui.numbers import count, figure

if TYPE_CHECKING:
    from engine.optimum.records import Optimum

LEVELS = (90, 95, 99)
MOST_CORRELATED = 12
_ROWS = 12  # of a table that are seen at once


class OptimumSection(QWidget):
    """Shows what it is given while it is open."""

    opened = Signal(bool)
    level_chosen = Signal(int)  # percent
    go_wanted = Signal(object)  # float64 (m,): the elements of all parameters

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.optimum: Optimum | None = None
        self._problem: Problem | None = None
        self._busy = False
        self._level = 95
        self._report: Report | None = None
        self._now: Floats | None = None
        self._rows: list[FigureRow] = []
        self.head = FoldButton()
        self._state = text_label("", "small")
        self._body, self._scroll = QWidget(), QScrollArea()
        self._certainty, self._notes = text_label("", "small"), text_label("", "small")
        self.level_box, self.unit_box = QComboBox(), QComboBox()
        self.copy_button = QToolButton()
        self.go_button = QPushButton()
        self.table = FigureTable(grows=True, most_rows=_ROWS)
        self.figures = FigureTable(grows=True)
        self.correlations = FigureTable(grows=True)
        self._correlation_title = text_label("", "title")
        self._lay_out()
        self._connect()
        self.retranslate()
        self._scroll.hide()

    @property
    def is_open(self) -> bool:
        return self.head.isChecked()

    def set_open(self, wanted: bool) -> None:
        """Unfold or fold."""
        self.head.setChecked(wanted)

    @property
    def is_looking(self) -> bool:
        """Whether somebody sees it."""
        return self.is_open and self.isVisible()

    # what is shown

    def show_state(self, optimum: Optimum | None, problem: Problem | None, busy: bool) -> None:
        """Show an optimum, why there is none, or that one is on its way."""
        self.optimum, self._problem, self._busy = optimum, problem, busy
        self._show()

    def show_level(self, percent: int) -> None:
        """Show intervals at this level."""
        self._level = percent
        self.level_box.setCurrentIndex(LEVELS.index(percent))
        self._show()

    def draw_report(self, report: Report) -> None:
        """Show where the run is now."""
        self._report = report
        parameters = report.parameters or ()
        values = [view.value.reshape(-1) for view in parameters]
        self._now = np.concatenate(values) if values else None
        if self.is_looking:
            self._show_tables()

    def _show(self) -> None:
        self.copy_button.setVisible(self.is_open and self.optimum is not None)
        if not self.is_looking:
            return
        optimum = self.optimum
        for widget in (self.table, self.figures, self.level_box, self.go_button):
            widget.setVisible(optimum is not None)
        self.unit_box.setVisible(optimum is not None and optimum.original is not None)
        self._state.setText(self.tr("searching…") if self._busy else "")
        self._certainty.setText(self._said())
        notes = [translate_problem(note) for note in optimum.notes] if optimum is not None else []
        self._notes.setText("\n".join(notes))
        self._notes.setVisible(bool(notes))
        self._show_tables()

    def _said(self) -> str:
        """How sure it is, or why there is nothing."""
        optimum = self.optimum
        if optimum is None:
            return translate_problem(self._problem) if self._problem is not None else ""
        gradient = figure(optimum.gradient, 2)
        if optimum.certainty == "exact":
            return self.tr("The solution itself, by orthogonal decomposition: nothing is smaller.")
        if optimum.certainty == "convex":
            return self.tr(
                "Found by a search of second order; this loss has one valley. Largest gradient: {gradient}."
            ).format(gradient=gradient)
        return self.tr(
            "The best that was found; {agreeing} of {starts} searches of second order came to it. Largest "
            "gradient: {gradient}."
        ).format(agreeing=count(optimum.agreeing), starts=count(optimum.starts), gradient=gradient)

    def _show_tables(self) -> None:
        optimum = self.optimum
        shows = optimum is not None and len(optimum.model.values) <= MOST_CORRELATED
        related = correlation_rows(optimum, self._is_original) if optimum is not None and shows else None
        self.correlations.setVisible(related is not None)
        self._correlation_title.setVisible(related is not None)
        if optimum is None:
            return
        now = self._now if self._now is not None and len(self._now) == len(optimum.model.values) else None
        self.go_button.setEnabled(now is not None)
        heads = self._heads()
        self.table.show_figures(parameter_rows(optimum, now, self._level / 100, self._is_original, heads))
        loss = self._report.train_loss if self._report is not None else float("nan")
        self._rows = figure_rows(optimum, loss)
        self.figures.horizontalHeader().setVisible(len(optimum.figures) > 1)
        self.figures.show_figures(figures_of(self._rows, self._targets(optimum), self._figure_names()))
        if related is not None:
            self.correlations.show_figures(related)

    @property
    def _is_original(self) -> bool:
        return self.unit_box.currentIndex() == 0

    def _targets(self, optimum: Optimum) -> tuple[str, ...]:
        return tuple(each.name for each in optimum.figures) or ("",)

    def _heads(self) -> tuple[str, ...]:
        return (
            self.tr("of the run"),
            self.tr("optimum"),
            self.tr("distance"),
            self.tr("std. error"),
            self.tr("from {level} %").format(level=self._level),
            self.tr("to"),
            "t",
            "p",
        )

    def _figure_names(self) -> dict[str, str]:
        return {
            "now": self.tr("loss of the run"),
            "loss": self.tr("optimal loss"),
            "difference": self.tr("difference"),
            "penalty": self.tr("penalty at the optimum"),
            "validation": self.tr("validation loss at the optimum"),
            "sigma": self.tr("residual standard error σ"),
            "r2": "R²",
            "adjusted_r2": self.tr("adjusted R²"),
            "log_likelihood": self.tr("log-likelihood"),
            "aic": "AIC",
            "bic": "BIC",
            "degrees": self.tr("degrees of freedom"),
            "parameters": self.tr("parameters told apart"),
            "rows": self.tr("rows"),
            "condition": self.tr("condition number (columns scaled)"),
        }

    # what is done

    def copied(self, separator: str) -> str:
        """All tables as text."""
        if self.optimum is None:
            return ""
        rows = digits_of(self._rows, self._targets(self.optimum), self._figure_names())
        tables = [self.table.figure_model.figures, rows]
        if self.correlations.isVisibleTo(self):
            tables.append(self.correlations.figure_model.figures)
        return as_text(tables, separator)

    def _copy(self, separator: str) -> None:
        QGuiApplication.clipboard().setText(self.copied(separator))

    def _go(self) -> None:
        if self.optimum is not None:
            self.go_wanted.emit(self.optimum.model.values)

    def _open(self, wanted: bool) -> None:
        self._scroll.setVisible(wanted)
        self.opened.emit(wanted)
        self._show()

    # set-up

    def _lay_out(self) -> None:
        head = QHBoxLayout()
        head.setContentsMargins(0, 0, 0, 0)
        head.addWidget(self.head)
        head.addStretch(1)
        head.addWidget(self._state)
        head.addWidget(self.copy_button)
        tools = QHBoxLayout()
        tools.setSpacing(6)
        for box in (self.level_box, self.unit_box):
            box.setSizePolicy(QSizePolicy.Policy.Ignored, QSizePolicy.Policy.Fixed)
            tools.addWidget(box, 1)
        body = QVBoxLayout(self._body)
        body.setContentsMargins(0, 0, 0, 0)
        body.setSpacing(6)
        body.addWidget(self._certainty)
        body.addLayout(tools)
        for widget in (self.table, self.figures, self._notes, self._correlation_title, self.correlations):
            body.addWidget(widget)
        body.addWidget(self.go_button)
        body.addStretch(1)
        for label in (self._certainty, self._notes):
            label.setWordWrap(True)
        self.copy_button.setProperty("flat", True)
        self.copy_button.setPopupMode(QToolButton.ToolButtonPopupMode.InstantPopup)
        menu = QMenu(self)
        self._copy_text, self._copy_csv = menu.addAction(""), menu.addAction("")
        self.copy_button.setMenu(menu)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(4)
        column.addLayout(head)
        self._scroll.setFrameShape(QFrame.Shape.NoFrame)
        self._scroll.setFocusPolicy(Qt.FocusPolicy.NoFocus)  # the tables in it take the keyboard
        self._scroll.setWidgetResizable(True)
        self._scroll.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self._scroll.setWidget(self._body)
        column.addWidget(self._scroll, 1)

    def _connect(self) -> None:
        for level in LEVELS:
            self.level_box.addItem("", level)
        self.unit_box.addItems(["", ""])
        self.level_box.setCurrentIndex(LEVELS.index(self._level))
        self.level_box.activated.connect(lambda at: self.level_chosen.emit(LEVELS[at]))
        self.unit_box.activated.connect(lambda _: self._show_tables())
        self.head.toggled.connect(self._open)
        self._copy_text.triggered.connect(lambda: self._copy("\t"))
        self._copy_csv.triggered.connect(lambda: self._copy(","))
        self.go_button.clicked.connect(self._go)

    def retranslate(self) -> None:
        self.head.setText(self.tr("Optimum"))
        self.head.setToolTip(
            self.tr("Where the loss over the training rows is smallest, and how sure its numbers are")
        )
        self.head.setAccessibleName(self.head.text())
        self._scroll.setAccessibleName(self.head.text())
        for at, level in enumerate(LEVELS):
            self.level_box.setItemText(at, self.tr("{percent} % interval").format(percent=level))
        self.level_box.setAccessibleName(self.tr("Confidence of the intervals"))
        self.unit_box.setItemText(0, self.tr("original units"))
        self.unit_box.setItemText(1, self.tr("as the model sees"))
        self.unit_box.setAccessibleName(self.tr("Units"))
        self.copy_button.setText(self.tr("Copy"))
        self._copy_text.setText(self.tr("Copy as text"))
        self._copy_csv.setText(self.tr("Copy as CSV"))
        self.go_button.setText(self.tr("Go to the optimum"))
        self.go_button.setToolTip(
            self.tr("Give the run's parameters these values, between two steps; this can be undone")
        )
        self._correlation_title.setText(self.tr("Correlation of the estimates"))
        self.table.setAccessibleName(self.tr("Parameters at the optimum"))
        self.figures.setAccessibleName(self.tr("Figures of the optimum"))
        self.correlations.setAccessibleName(self._correlation_title.text())
        self._show()

    def changeEvent(self, event: QEvent) -> None:
        super().changeEvent(event)
        if event.type() == QEvent.Type.LanguageChange:
            self.retranslate()

    def showEvent(self, event: QShowEvent) -> None:
        super().showEvent(event)
        self.opened.emit(self.is_open)
        self._show()
