"""Every parameter with its gradient and its last change, and the equation that they make."""

from typing import Any

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QSizePolicy

from engine.report import Report, RunState
from gui.cards import text_label
from gui.inspect.figure_model import FigureColumn, Figures
from gui.inspect.figure_table import FigureTable
from gui.inspect.inspect_panel import InspectPanel
from gui.inspect.optimum_section import OptimumSection
from gui.inspect.parameter_rows import FIELDS, Floats, ParameterRows, changed
from gui.numbers import count

MOST = 200  # elements of one parameter that get a row
_ANY_HEIGHT = 2**24 - 1  # what Qt calls QWIDGETSIZE_MAX
_ROWS_BESIDE = 6  # that are seen beside an open optimum
_DIGITS = {"value": 6, "gradient": 4, "change": 3}


class ParametersPanel(InspectPanel):
    """What has changed since the last reading is marked, except while the run goes on: then all has."""

    def __init__(self) -> None:
        super().__init__()
        self._rows: ParameterRows | None = None
        self._shown: dict[str, Floats] = {}
        self._equation_title = text_label("", "title")
        self.equation = text_label("", "mono")
        self.equation.setWordWrap(True)
        self.equation.setTextInteractionFlags(
            Qt.TextInteractionFlag.TextSelectableByMouse | Qt.TextInteractionFlag.TextSelectableByKeyboard
        )
        self.equation.setSizePolicy(QSizePolicy.Policy.Ignored, QSizePolicy.Policy.Minimum)
        self._title = text_label("", "title")
        self.table = FigureTable()
        self._note = text_label("", "small")
        self._note.setWordWrap(True)
        for widget in (self._equation_title, self.equation, self._title):
            self.body.addWidget(widget)
        self.body.addWidget(self.table, 1)
        self.body.addWidget(self._note)
        self.optimum = OptimumSection()
        self.body.addWidget(self.optimum)
        self.optimum.opened.connect(self._share_room)
        self.retranslate()

    def retranslate(self) -> None:
        self.set_empty(
            self.tr("No parameters yet"),
            self.tr("They are made once a table with an input and a target is there and the model fits it."),
        )
        self._rows = None
        self._equation_title.setText(self.tr("Equation in original units"))
        self.table.setAccessibleName(self.tr("Parameters"))

    def _share_room(self, opened: bool) -> None:
        """While the optimum is open the table above is no taller than its first rows."""
        self.body.setStretchFactor(self.optimum, 1 if opened else 0)
        rows = min(self.table.figure_model.rowCount(), _ROWS_BESIDE)
        height = self.table.horizontalHeader().height() + 2 * self.table.frameWidth()
        height += sum(map(self.table.rowHeight, range(rows)))
        self.table.setMaximumHeight(max(height, 100) if opened else _ANY_HEIGHT)

    def fields(self) -> dict[str, Any]:
        return {"parameters": True}

    def holds(self, report: Report) -> bool:
        return report.parameters is not None

    def forget(self) -> None:
        self._shown = {}

    def draw_report(self, report: Report) -> None:
        parameters = report.parameters or ()
        if self._rows is None or not self._rows.fits(parameters):
            self._rows = ParameterRows(parameters, MOST, self.tr("norm"))
            self._shown = {}
        running = report.state is RunState.RUNNING
        headers = {"value": self.tr("value"), "gradient": self.tr("gradient"), "change": self.tr("change")}
        columns = [FigureColumn("", tuple(self._rows.names))]
        for name in FIELDS:
            column = self._rows.column(parameters, name)
            if column is None:
                columns.append(FigureColumn(headers[name], None))
                self._shown.pop(name, None)
                continue
            values, absent = column
            hot = None if running else changed(self._shown.get(name), values)
            columns.append(FigureColumn(headers[name], values, _DIGITS[name], hot=hot, absent=absent))
            self._shown[name] = values
        self.table.show_figures(Figures(len(self._rows.names), tuple(columns), self._rows.titles))
        self.optimum.draw_report(report)
        self._share_room(self.optimum.is_open)
        self._show_words(report, sum(parameter.value.size for parameter in parameters))

    def _show_words(self, report: Report, numbers: int) -> None:
        self.equation.setText("\n".join(report.equation))
        self._equation_title.setVisible(bool(report.equation))
        self.equation.setVisible(bool(report.equation))
        self._title.setText(self.tr("Parameters: {numbers}").format(numbers=count(numbers)))
        cut = self._rows.cut() if self._rows is not None else 0
        text = self.tr("Of each parameter the first {most} elements are listed; not listed: {numbers}.")
        self._note.setText(text.format(numbers=count(cut), most=count(MOST)))
        self._note.setVisible(cut > 0)
