"""The parts of the main window, made and named; the window puts them in their places."""

from __future__ import annotations

from collections.abc import Iterable

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QWidget

from gui.actions import Actions
from gui.data.data_panel import DataPanel
from gui.document import Document
from gui.exporting.saving_bar import SavingBar
from gui.importing.loading_bar import LoadingBar
from gui.inspect.calculator.panel import CalculatorPanel
from gui.inspect.code_panel import CodePanel
from gui.inspect.parameters_panel import ParametersPanel
from gui.inspect.predictions_panel import PredictionsPanel
from gui.inspect.step_panel import StepPanel
from gui.lessons.lesson_page import LessonPage
from gui.optimum.choices import OptimumButton, OptimumChoices
from gui.panes import splitter
from gui.plots.fit.fit_plot import FitPlot
from gui.plots.loss_plot import LossPlot
from gui.plots.network.network_card import NetworkCard
from gui.plots.plot_stack import PlotStack
from gui.plots.surface.surface_card import SurfaceCard
from gui.plots.values.values_card import ValuesCard
from gui.predicting.predicting_bar import PredictingBar
from gui.setup.model_panel import ModelPanel
from gui.setup.prepare.prepare_panel import PreparePanel
from gui.setup.training_panel import TrainingPanel
from gui.side_panels import SidePanels
from gui.training.hint_bar import HintBar
from gui.training.messages import Messages
from gui.training.run_bar import RunBar
from gui.training.status import StatusLine
from gui.training.timeline_bar import TimelineBar
from gui.window import SIDE_WIDTH


class Parts:
    """Every widget of the window. They know the document and the actions, not one another."""

    def __init__(self, document: Document, actions: Actions) -> None:
        self.run_bar = RunBar(actions)
        self.messages = Messages()
        self.loading, self.saving = LoadingBar(), SavingBar()
        self.second, self.predicting = (
            LoadingBar(),
            PredictingBar(),
        )  # a table to predict: read, then predicted
        self.lesson = LessonPage(document)
        self.data = DataPanel(document)
        self.prepare = PreparePanel(document)
        self.model = ModelPanel(document)
        self.training = TrainingPanel(document)
        self.fit = FitPlot()
        self.network = NetworkCard(document)
        self.surface = SurfaceCard()
        self.loss = LossPlot()
        self.values = ValuesCard()
        self.optimum_choices = OptimumChoices()
        self.fit.add_tool(OptimumButton(self.optimum_choices))
        self.step = StepPanel()
        self.parameters = ParametersPanel()
        self.predictions = PredictionsPanel()
        self.calculator = CalculatorPanel()
        self.code = CodePanel(document)
        self.hints = HintBar()
        self.timeline = TimelineBar()
        self.status = StatusLine()
        self.sides = SidePanels()
        left: tuple[QWidget, ...] = (self.lesson, self.data, self.prepare, self.model, self.training)
        for page in (*left, self.step, self.parameters, self.predictions, self.calculator, self.code):
            self.sides.add(page, right=page not in left)
        self.upper = PlotStack(
            {"fit": self.fit, "network": self.network, "surface": self.surface}, actions.upper_views
        )
        self.lower = PlotStack({"loss": self.loss, "values": self.values}, actions.lower_views)
        self.plots = splitter(Qt.Orientation.Vertical, [self.upper, self.lower], [6, 4])
        self.body = splitter(
            Qt.Orientation.Horizontal, [self.sides.left_card, self.plots, self.sides.right_card], [0, 1, 0]
        )
        self.body.setSizes([SIDE_WIDTH, 10 * SIDE_WIDTH, SIDE_WIDTH])

    def show_views(self, names: Iterable[str]) -> None:
        """Bring what has these names to the front of the middle; others stay."""
        for name in names:
            self.upper.show_card(name)
            self.lower.show_card(name)

    @property
    def viewers(self) -> list:
        """Panels that ask for more than figures."""
        return [
            self.model,
            self.fit,
            self.surface,
            self.network,
            self.loss,
            self.values,
            self.step,
            self.parameters,
            self.predictions,
            self.calculator,
        ]

    @property
    def watchers(self) -> list:
        """The rest of what shows reports."""
        return [self.run_bar, self.messages, self.code, self.timeline, self.status]
