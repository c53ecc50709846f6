"""What the model makes of the rows: how good it is on all, and target, prediction, residual of each."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

from PySide6.QtCore import QSignalBlocker
from PySide6.QtWidgets import QCheckBox, QComboBox, QHBoxLayout

from engine.report import Predictions, Report, RunState
from gui.cards import text_label
from gui.inspect.figure_model import Figures
from gui.inspect.figure_table import FigureTable
from gui.inspect.inspect_panel import InspectPanel
from gui.inspect.metric_rows import metric_figures
from gui.inspect.output_rows import has_no_target, output_columns
from gui.inspect.prediction_rows import Headers, is_classes, prediction_columns
from gui.numbers import count

if TYPE_CHECKING:
    from datasets.table import Table


MOST_ROWS = 1_000
# Metrics are over all rows: of larger tables they are computed when the run rests, not four times a second.
LIVE_METRICS_ROWS = 20_000
_GROUPS = ("●", "◇", "△")  # as in the plots


class PredictionsPanel(InspectPanel):
    """Rows in their order, or with the largest residual first; without a target inputs and outputs."""

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
        self.worst_first.toggled.connect(self._draw_again)
        head = QHBoxLayout()
        head.addWidget(self._title, 1)
        head.addWidget(self.target_box)
        self._metrics_title = text_label("", "title")
        self.metrics = FigureTable(grows=True)
        self.table = FigureTable()
        self._note = text_label("", "small")
        self._note.setWordWrap(True)
        self.body.addWidget(self._metrics_title)
        self.body.addWidget(self.metrics)
        self.body.addLayout(head)
        self.body.addWidget(self.worst_first)
        self.body.addWidget(self.table, 1)
        self.body.addWidget(self._note)
        self.retranslate()

    def retranslate(self) -> None:
        self.set_empty(
            self.tr("No predictions yet"),
            self.tr("They come once a table with an input and a target is there and the model fits it."),
        )
        self._metrics_title.setText(self.tr("Metrics, all rows"))
        self.metrics.setAccessibleName(self.tr("Metrics"))
        self._title.setText(self.tr("Predictions"))
        self.worst_first.setText(self.tr("Largest residual first"))
        self.target_box.setToolTip(self.tr("The target that is shown"))
        self.target_box.setAccessibleName(self.tr("Target"))
        self.table.setAccessibleName(self.tr("Predictions"))

    def show_table(self, table: Table | None) -> None:
        """Take the names of the targets from `table`."""
        self._targets = table.targets if table is not None else ()
        self._table_rows = int(table.in_use.sum()) if table is not None else 0
        with QSignalBlocker(self.target_box):
            self.target_box.clear()
            self.target_box.addItems(list(self._targets))
        self.target_box.setVisible(len(self._targets) > 1)

    def fields(self) -> dict[str, Any]:
        return {"prediction_rows": MOST_ROWS, "metrics": self._may_measure(self.report)}

    def holds(self, report: Report) -> bool:
        return report.predictions is not None

    def forget(self) -> None:
        self._drawn = None

    def _may_measure(self, report: Report | None) -> bool:
        """Whether metrics are worth their time now."""
        running = report is not None and report.state is RunState.RUNNING
        return not running or self._table_rows <= LIVE_METRICS_ROWS

    def draw_report(self, report: Report) -> None:
        predictions = report.predictions
        if predictions is None:
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
            self._headers(),
            _GROUPS,
            self.worst_first.isChecked(),
        )
        self.table.show_figures(Figures(len(predictions.row), columns))
        self._show_note(predictions)

    def _draw_outputs(self, predictions: Predictions) -> None:
        """Without a target there is nothing to be near to or far from: what goes in and what comes out."""
        for widget in (self._metrics_title, self.metrics):
            widget.hide()
        columns = output_columns(predictions, self._headers(), _GROUPS)
        self.table.show_figures(Figures(len(predictions.row), columns))
        self._show_note(predictions)

    def _show_metrics(self, report: Report, target: int) -> None:
        """Figures of another moment are not left standing beside these predictions."""
        for widget in (self._metrics_title, self.metrics):
            widget.setVisible(report.metrics is not None)
        if report.metrics is None:
            return
        name = self._targets[target] if len(self._targets) > 1 else None
        self.metrics.show_figures(
            metric_figures(report.metrics, name, self._metric_names(), self._set_names())
        )

    def _metric_names(self) -> dict[str, str]:
        return {
            "mse": self.tr("mean squared error"),
            "rmse": self.tr("root mean squared error"),
            "mae": self.tr("mean absolute error"),
            "r2": self.tr("R²"),
            "accuracy": self.tr("accuracy"),
            "f1": self.tr("F1"),
            "auc": self.tr("AUC"),
            "log_loss": self.tr("log loss"),
        }

    def _set_names(self) -> dict[str, str]:
        return {
            "metric": "",
            "train": self.tr("train"),
            "validation": self.tr("validation"),
            "test": self.tr("test"),
        }

    def _headers(self) -> Headers:
        return Headers(
            row=self.tr("row"),
            held="",
            target=self.tr("target"),
            prediction=self.tr("prediction"),
            residual=self.tr("residual"),
            probability=self.tr("probability"),
            output=self.tr("output"),
        )

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
            notes.append(
                self.tr("{shown} of {rows} rows, evenly spread.").format(
                    shown=count(len(predictions.row)), rows=count(self._table_rows)
                )
            )
        if has_no_target(predictions):
            notes.append(self.tr("No column is the target: inputs and outputs, in original units."))
        elif is_classes(predictions):
            notes.append(self.tr("Probability: that of the row's own class."))
        else:
            notes.append(self.tr("Residual: prediction − target, in original units."))
        self._note.setText(" ".join(notes))

    def _draw_again(self, *_: object) -> None:
        """Another order or target for what is shown; the newest report may be one made for the plots."""
        if self._drawn is not None and self.isVisible():
            self.draw_report(self._drawn)
