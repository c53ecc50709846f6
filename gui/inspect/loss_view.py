"""The loss phase: predictions and targets are read, one number is left."""

from engine.loss_rule import TERMS, loss_lines
from engine.report import LossStep, StepView
from gui import labels
from gui.cards import text_label
from gui.inspect.batch_rows import loss_figures
from gui.inspect.figure_table import FigureTable
from gui.inspect.hot_label import HotLabel
from gui.inspect.phase_view import PhaseView, show_tensor
from gui.inspect.worked_lines import WorkedLines
from gui.inspect.worked_text import unbroken
from gui.numbers import setting_number


class LossView(PhaseView):
    """The first rows' terms, and how the loss is made of all of them."""

    def __init__(self) -> None:
        super().__init__()
        self.y_pred_line, self.y_line, self.loss_line = HotLabel(), HotLabel(), HotLabel()
        self.rows = FigureTable(grows=True)
        self.term = text_label("", "small")
        self.term.setWordWrap(True)
        self.lines = WorkedLines()
        self.begin_reads()
        for reads in (self.y_pred_line, self.y_line, self.rows, self.term):
            self.column.addWidget(reads)
        self.begin_leaves()
        self.column.addWidget(self.loss_line)
        self.column.addWidget(self.lines)
        self.retranslate()

    def retranslate(self) -> None:
        super().retranslate()
        self.rows.setAccessibleName(self.tr("First rows of the batch"))

    def show_step(self, view: StepView, hot: bool) -> None:
        show_tensor(self.y_pred_line, view.y_pred)
        show_tensor(self.y_line, view.y)
        self.rows.setVisible(view.y_pred is not None)
        if view.y_pred is not None:
            self.rows.show_figures(loss_figures(view, self._headers(), hot))
        self.term.setVisible(view.loss is not None)
        self.show_done(view.loss is not None, [self.loss_line, self.lines])
        if view.loss is not None:
            self.term.setText(self._term(view.loss))
            show_tensor(self.loss_line, view.loss.tensor)
            self.lines.show_lines(loss_lines(view.loss), hot)

    def _headers(self) -> dict[str, str]:
        return {
            "row": self.tr("row"),
            "output": self.tr("output"),
            "y_pred": "y_pred",
            "y": "y",
            "w": self.tr("weight"),
            "term": self.tr("term"),
        }

    def _term(self, loss: LossStep) -> str:
        """The loss by its name, and what each element adds."""
        settings = loss.settings
        text = self.tr("{loss}: each element's term is {term}.").format(
            loss=labels.choice("loss.kind", settings.kind), term=unbroken(TERMS[settings.kind])
        )
        if settings.kind == "huber":
            text += " " + self.tr(
                "huber(d) is ½ · d² while |d| is at most delta = {delta}, then delta · (|d| − ½ · delta)."
            ).format(delta=setting_number(settings.huber_delta))
        return text
