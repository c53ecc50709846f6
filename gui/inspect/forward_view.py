"""The forward phase: the model reads inputs and parameters, and leaves predictions."""

from engine.report import Floats, ParameterStep, StepView
from gui.cards import text_label
from gui.inspect.batch_rows import tensor_figures
from gui.inspect.element_table import ElementTable, Shown
from gui.inspect.figure_table import FigureTable
from gui.inspect.hot_label import HotLabel
from gui.inspect.layer_tables import LayerTables
from gui.inspect.phase_view import PhaseView, show_tensor


class ForwardView(PhaseView):
    """Inputs, parameters and predictions, the batch by its first rows."""

    def __init__(self) -> None:
        super().__init__()
        self.x_line, self.y_pred_line = HotLabel(), HotLabel()
        self.inputs, self.predictions = FigureTable(grows=True), FigureTable(grows=True)
        self._first_rows = text_label("", "small")
        self.parameters = ElementTable(most_rows=7)
        self.begin_reads()
        for reads in (self.x_line, self.inputs, self._first_rows, self.parameters):
            self.column.addWidget(reads)
        self.begin_leaves()
        self.column.addWidget(self.y_pred_line)
        self.column.addWidget(self.predictions)
        self.layers = LayerTables()
        self.column.addWidget(self.layers)
        self.retranslate()

    def retranslate(self) -> None:
        super().retranslate()
        self.inputs.setAccessibleName(self.tr("Inputs"))
        self.predictions.setAccessibleName(self.tr("Predictions"))
        self.parameters.table.setAccessibleName(self.tr("Parameters"))

    def show_step(self, view: StepView, hot: bool) -> None:
        show_tensor(self.x_line, view.x)
        self.inputs.setVisible(view.x is not None)
        self.show_first_rows(self._first_rows, view)
        row = self.tr("row")
        if view.x is not None:
            names = _names_of_x(view)
            header = names[0] if len(names) == 1 else "x"
            self.inputs.show_figures(tensor_figures(view, view.x, names, header, row))
        self.parameters.show_parameters(
            view.parameters, lambda parameter: parameter.tensor, [Shown(self.tr("value"), value_read)]
        )
        self.show_done(view.y_pred is not None, [self.y_pred_line, self.predictions])
        self.layers.show_layers(view, row, hot)
        if view.y_pred is not None:
            show_tensor(self.y_pred_line, view.y_pred, hot)
            self.predictions.show_figures(tensor_figures(view, view.y_pred, view.outputs, "y_pred", row, hot))


def _names_of_x(view: StepView) -> tuple[str, ...]:
    """The names of the columns of x: the features, or the inputs that they are made of."""
    columns = 0 if view.x is None else view.x.values.reshape(len(view.x.values), -1).shape[1]
    return view.features if len(view.features) == columns else view.inputs


def value_read(parameter: ParameterStep) -> Floats:
    """The value that forward read: the one from before, where the update has been done since."""
    return parameter.tensor.values if parameter.before is None else parameter.before
