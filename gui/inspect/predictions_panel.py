"""What the model makes of the rows: how good it is on all, and target, prediction, residual of each."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

from PySide6.QtCore import QSignalBlocker, Signal
from PySide6.QtWidgets import (
    QCheckBox,
    QComboBox,
    QHBoxLayout,
    QPushButton,
    QStackedWidget,
    QVBoxLayout,
    QWidget,
)

from engine.report import PageRequest, Predictions, Report, RunState
from gui.cards import text_label
from gui.inspect.figure_model import Figures
from gui.inspect.figure_table import FigureTable
from gui.inspect.inspect_panel import InspectPanel
from gui.inspect.metric_rows import metric_figures
from gui.inspect.output_rows import has_no_target, output_columns
from gui.inspect.predicting.file_page import FilePage
from gui.inspect.predicting.page_switch import PageSwitch
from gui.inspect.predicting.row_page import RowPage
from gui.inspect.prediction_rows import is_classes, prediction_columns
from gui.inspect.prediction_texts import headers, metric_names
from gui.numbers import count

if TYPE_CHECKING:
    from datasets.table import Table


MOST_ROWS = 1_000
# Metrics are over all rows: of larger tables they are computed when the run rests, not four times a second.
LIVE_METRICS_ROWS = 20_000
_GROUPS = ("●", "◇", "△")  # as in the plots
ROWS, ROW, FILE = range(3)  # the pages: those of the table, a typed one, those of a file


class PredictionsPanel(InspectPanel):
    """The rows of the table in their order, or those of the largest losses; without a target inputs and
    outputs; a row that is typed; the rows of a file."""

    save_wanted = Signal()  # the table with its predictions

    def __init__(self) -> None:
        super().__init__()
        self._drawn: Report | None = None
        self._targets: tuple[str, ...] = ()
        self._table_rows = 0
        self._title = text_label("", "title")
        self.target_box = QComboBox()
        self.target_box.hide()
        self.target_box.currentIndexChanged.connect(self._draw_again)
        self.worst_first = QCheckBox()
        self.worst_first.toggled.connect(self._on_order_chosen)
        self._metrics_title = text_label("", "title")
        self.metrics = FigureTable(grows=True)
        self.table = FigureTable()
        self._note = text_label("", "small")
        self._note.setWordWrap(True)
        self.save_button = QPushButton()
        self.save_button.clicked.connect(self.save_wanted)
        self.switch = PageSwitch()
        self.row_page, self.file_page = RowPage(), FilePage()
        self._pages = QStackedWidget()
        for page in (self._rows_page(), self.row_page, self.file_page):
            self._pages.addWidget(page)
        self.body.addWidget(self.switch)
        self.body.addWidget(self._pages, 1)
        self.switch.chosen.connect(self._on_page_chosen)
        self.row_page.changed.connect(self._on_row_changed)
        self.retranslate()

    def _rows_page(self) -> QWidget:
        head = QHBoxLayout()
        head.addWidget(self._title, 1)
        head.addWidget(self.target_box)
        foot = QHBoxLayout()
        foot.addWidget(self._note, 1)
        foot.addWidget(self.save_button)
        page = QWidget()
        column = QVBoxLayout(page)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(8)
        column.addWidget(self._metrics_title)
        column.addWidget(self.metrics)
        column.addLayout(head)
        column.addWidget(self.worst_first)
        column.addWidget(self.table, 1)
        column.addLayout(foot)
        return page

    def retranslate(self) -> None:
        self.set_empty(
            self.tr("No predictions yet"),
            self.tr("They come once a table with an input and a target is there and the model fits it."),
        )
        self._metrics_title.setText(self.tr("Metrics, all rows"))
        self.metrics.setAccessibleName(self.tr("Metrics"))
        self._title.setText(self.tr("Predictions"))
        self.worst_first.setText(self.tr("Largest loss first, of all rows"))
        self.target_box.setToolTip(self.tr("The target that is shown"))
        self.target_box.setAccessibleName(self.tr("Target"))
        self.table.setAccessibleName(self.tr("Predictions"))
        self.save_button.setText(self.tr("Save predictions…"))
        self.save_button.setToolTip(
            self.tr("The table with predictions, residuals and parts beside its rows")
        )
        self.switch.set_texts(self.tr("All rows"), self.tr("One row"), self.tr("A file"))
        self.switch.setAccessibleName(self.tr("What is predicted"))
        self.row_page.retranslate()
        self.file_page.retranslate()

    def show_table(self, table: Table | None) -> None:
        """Take the names of the targets from `table`."""
        self._targets = table.targets if table is not None else ()
        self._table_rows = table.rows_in_use if table is not None else 0
        with QSignalBlocker(self.target_box):
            self.target_box.clear()
            self.target_box.addItems(list(self._targets))
        self.target_box.setVisible(len(self._targets) > 1)
        self.row_page.show_table(table)
        self.file_page.show_inputs(table.inputs if table is not None else ())

    def show_page(self, page: int) -> None:
        """Bring ROWS, ROW or FILE to the front."""
        self.switch.choose(page)

    @property
    def page(self) -> int:
        """ROWS, ROW or FILE, whichever is in front."""
        return self._pages.currentIndex()

    def fields(self) -> dict[str, Any]:
        if self.page == ROW:
            return {"typed": self.row_page.request()}
        if self.page == FILE:
            return {}
        measured = self._may_measure(self.report)
        page = PageRequest(MOST_ROWS, worst=measured and self.worst_first.isChecked())
        return {"prediction_page": page, "metrics": measured}

    def holds(self, report: Report) -> bool:
        if self.page == ROW:
            return report.typed is not None
        return report.built if self.page == FILE else report.prediction_page is not None

    def forget(self) -> None:
        self._drawn = None
        self.row_page.forget()

    def _on_page_chosen(self, page: int) -> None:
        self._pages.setCurrentIndex(page)
        self.look_anew()

    def _on_row_changed(self) -> None:
        if self.page == ROW:
            self.look_anew()

    def _may_measure(self, report: Report | None) -> bool:
        """Whether metrics are worth their time now."""
        running = report is not None and report.state is RunState.RUNNING
        return not running or self._table_rows <= LIVE_METRICS_ROWS

    def draw_report(self, report: Report) -> None:
        if self.page == ROW and report.typed is not None:
            self.row_page.show_answer(report.typed)
        predictions = report.prediction_page
        if self.page != ROWS or predictions is None:
            return
        self._drawn = report
        self.worst_first.setHidden(has_no_target(predictions))
        if has_no_target(predictions):
            self._draw_outputs(predictions)
            return
        target = min(max(self.target_box.currentIndex(), 0), predictions.target.shape[1] - 1)
        self._show_metrics(report, target)
        columns = prediction_columns(
            predictions,
            target,
            headers(),
            _GROUPS,
            self.worst_first.isChecked(),
        )
        self.table.show_figures(Figures(len(predictions.row), columns))
        self._show_note(predictions)

    def _draw_outputs(self, predictions: Predictions) -> None:
        """Without a target there is nothing to be near to or far from: what goes in and what comes out."""
        for widget in (self._metrics_title, self.metrics):
            widget.hide()
        columns = output_columns(predictions, headers(), _GROUPS)
        self.table.show_figures(Figures(len(predictions.row), columns))
        self._show_note(predictions)

    def _show_metrics(self, report: Report, target: int) -> None:
        """Figures of another moment are not left standing beside these predictions."""
        for widget in (self._metrics_title, self.metrics):
            widget.setVisible(report.metrics is not None)
        if report.metrics is None:
            return
        name = self._targets[target] if len(self._targets) > 1 else None
        self.metrics.show_figures(metric_figures(report.metrics, name, metric_names(), self._set_names()))

    def _set_names(self) -> dict[str, str]:
        return {
            "metric": "",
            "train": self.tr("train"),
            "validation": self.tr("validation"),
            "test": self.tr("test"),
        }

    def _show_note(self, predictions: Predictions) -> None:
        notes = []
        if predictions.test.any():
            notes.append(
                self.tr(
                    "{train} train, {validation} validation, {test} test: measured while the run rests. "
                    "Nothing is chosen by test rows, so no loss of theirs is plotted."
                ).format(train=_GROUPS[0], validation=_GROUPS[1], test=_GROUPS[2])
            )
        elif predictions.validation.any():
            notes.append(
                self.tr("{train} train, {validation} validation.").format(
                    train=_GROUPS[0], validation=_GROUPS[1]
                )
            )
        if len(predictions.row) < self._table_rows:
            worst = self.worst_first.isChecked() and self._may_measure(self._drawn)
            text = (
                self.tr("The {shown} of {rows} rows with the largest loss.")
                if worst
                else self.tr("{shown} of {rows} rows, evenly spread.")
            )
            notes.append(text.format(shown=count(len(predictions.row)), rows=count(self._table_rows)))
        if has_no_target(predictions):
            notes.append(self.tr("No column is the target: inputs and outputs, in original units."))
        elif is_classes(predictions):
            notes.append(self.tr("Probability: that of the row's own class."))
        else:
            notes.append(self.tr("Residual: prediction − target, in original units."))
        self._note.setText(" ".join(notes))

    def _on_order_chosen(self) -> None:
        """Those at hand in the new order at once, and then the worst of all."""
        self._draw_again()
        self._due.reset()
        self._missing.reset()
        self.needs_changed.emit()

    def _draw_again(self, *_: object) -> None:
        """Another order or target for what is shown; the newest report may be one made for the plots."""
        if self._drawn is not None and self.isVisible():
            self.draw_report(self._drawn)
