"""The network as a diagram, live: what every unit makes of the inputs, and the weights between them."""

from __future__ import annotations

from typing import Any

from PySide6.QtCore import QEvent, Qt, Signal
from PySide6.QtGui import QShowEvent
from PySide6.QtWidgets import QFrame, QHBoxLayout, QLabel, QScrollArea, QSizePolicy, QStackedWidget, QWidget

from datasets.problems import Problem
from engine.network.records import NetworkRequest, NetworkView, PictureKind
from engine.parameter_edit import ParameterEdit
from engine.report import Report, RunState
from gui.cards import Card, Mark, PlotKey, text_label
from gui.document import Document
from gui.i18n import translate_problem
from gui.icons import set_icon
from gui.numbers import figure
from gui.once_per_place import OncePerPlace
from gui.plots.figure_line import FigureLine
from gui.plots.network.diagram import Diagram, Place
from gui.plots.network.layer_changes import with_layer, with_units, without_layer
from gui.plots.network.tables import network_summary, network_tables
from gui.plots.network.unit_panel import UnitPanel
from gui.plots.network.words import unit_name
from gui.plots.plot_card import tool_button
from gui.plots.reach.tables import Tables
from gui.throttle import Throttle


class NetworkCard(Card):
    """A diagram for models of layers. A unit that is picked is shown large beside it, to type in."""

    needs_changed = Signal()  # `wanted()` answers differently now: ask for a report
    problem_found = Signal(object)  # Problem

    def __init__(self, document: Document) -> None:
        super().__init__("")
        self._document = document
        self.report: Report | None = None
        self._missing = OncePerPlace()
        self._summary_due = Throttle(1.0)
        self._opened: frozenset[int] = frozenset()
        self._place: Place | None = None
        self._sizes: tuple[int, ...] = ()  # of the layers of the run
        self.diagram, self.unit = Diagram(), UnitPanel()
        self.figures = FigureLine()
        self._hint = _hint_label()
        self._note = text_label("", "waits")
        self._make_head()
        self._make_body()
        self._connect()
        self.retranslate()

    def _make_head(self) -> None:
        self._positive = self.add_key(PlotKey(Mark.LINE, "positive"))
        self._negative = self.add_key(PlotKey(Mark.DASH, "negative"))
        self.fewer, self.more = tool_button(), tool_button()
        set_icon(self.fewer, "minus")
        set_icon(self.more, "plus")
        self._layers_label = text_label("", "small")
        self._layers_label.setContentsMargins(14, 0, 0, 0)
        self._layers_label.setBuddy(self.fewer)
        for widget in (self._layers_label, self.fewer, self.more):
            self.add_tool(widget)
        head = self._head.layout()
        self._note.setSizePolicy(QSizePolicy.Policy.Ignored, QSizePolicy.Policy.Preferred)
        self._note.setIndent(10)
        if isinstance(head, QHBoxLayout):
            head.insertWidget(1, self._note, 100)

    def _make_body(self) -> None:
        area = QScrollArea()
        area.setWidgetResizable(True)
        area.setFrameShape(QFrame.Shape.NoFrame)
        area.setWidget(self.diagram)
        area.setFocusPolicy(Qt.FocusPolicy.NoFocus)
        self._area = area
        both = QWidget()
        row = QHBoxLayout(both)
        row.setContentsMargins(0, 0, 0, 0)
        row.setSpacing(0)
        row.addWidget(area, 1)
        row.addWidget(self.unit)
        self.unit.hide()
        self.pages = QStackedWidget()
        self.pages.addWidget(both)
        self.pages.addWidget(self._hint)
        self.pages.setCurrentWidget(self._hint)
        self.body.setSpacing(0)
        self.add(self.pages, 1)
        self.add(self.figures)
        self.setMinimumHeight(160)

    def _connect(self) -> None:
        diagram = self.diagram
        diagram.picked.connect(self.pick)
        diagram.weight_picked.connect(self.pick)
        diagram.pointed.connect(self.figures.set_passing)
        diagram.typed_at.connect(self.unit.edit)
        diagram.folded.connect(self.fold)
        diagram.units_changed.connect(self._change_units)
        self.unit.closed.connect(self._close_unit)
        self.unit.typed.connect(self._on_typed)
        self.unit.source_chosen.connect(self._on_source_chosen)
        self.more.clicked.connect(lambda: self._change_layers(with_layer(self._document.experiment.model)))
        self.fewer.clicked.connect(
            lambda: self._change_layers(without_layer(self._document.experiment.model))
        )
        self._document.experiment_changed.connect(self._show_wanted)

    # reports

    def wanted(self) -> dict[str, Any]:
        """What the next report should hold: nothing while hidden."""
        if not self.isVisible():
            return {}
        unit = self._place if self._place is not None and self._place[1] >= 0 else None
        return {"network": NetworkRequest(tuple(sorted(self._opened)), unit)}

    def show_report(self, report: Report) -> None:
        """Draw `report`, now if visible."""
        another = self.report is not None and report.generation != self.report.generation
        self.report = report
        if another:
            self._forget_places(report)
        if self.isVisible():
            self._draw(report)

    def _draw(self, report: Report) -> None:
        view = report.network
        self._show_hint(report)
        if view is None:
            if report.state is not RunState.RUNNING and self._missing.due(report):
                self.needs_changed.emit()
            return
        hurry = report.state is not RunState.RUNNING
        self._keep_places(view)
        self.diagram.show_view(view, hurry)
        if self._place is not None and view.unit is not None and self._is_picked(view):
            self.unit.show_unit(view, hurry)
            self.unit.show()
        self._show_wanted()
        self._say(view)
        if self._summary_due.due(hurry):
            self._describe()

    def _is_picked(self, view: NetworkView) -> bool:
        return view.unit is not None and (view.unit.layer, view.unit.unit) == self._place

    def _show_hint(self, report: Report) -> None:
        hint = self._why_nothing(report)
        self._hint.setText(hint)
        showing = bool(hint) or (report.network is None and self.diagram.view is None)
        self.pages.setCurrentIndex(1 if showing else 0)
        self.figures.setVisible(not showing)

    def _why_nothing(self, report: Report) -> str:
        if not report.built and report.message is not None:
            return self.tr("There is no run.") + "\n" + translate_problem(report.message)
        kind = self._document.experiment.model.kind
        if kind == "formula" and report.network is None and "model.kind" not in report.waits_for_reset:
            return self.tr(
                "A formula has no layers. Its curve is in “Fit” (Alt+1), its parameters are in the panel "
                "“Parameters” at the right."
            )
        return ""

    def _keep_places(self, view: NetworkView) -> None:
        """What was picked or opened of another model is let go."""
        sizes = tuple(layer.units for layer in view.layers)
        if sizes != self._sizes:
            self._sizes, self._opened = sizes, frozenset()
            if self._place is not None:
                self.pick(None)

    def _forget_places(self, report: Report) -> None:
        if report.network is None:
            self.diagram.view = None

    # picking

    def pick(self, place: Place | None, source: int | None = None) -> None:
        """Look at a unit closely, and at one of its weights; at nothing."""
        self._place = place
        self.diagram.pick(place, source)
        self.unit.choose_source(source)
        if place is None or place[1] < 0:
            self.unit.hide()
        self._describe()
        self.needs_changed.emit()

    def fold(self, layer: int) -> None:
        """Open or close a large layer."""
        self._opened = self._opened ^ {layer}
        self._place = None
        self.diagram.pick(None)
        self.unit.hide()
        self.needs_changed.emit()

    def _close_unit(self) -> None:
        self.pick(None)
        self.diagram.setFocus()

    def _on_source_chosen(self, source: int | None) -> None:
        self.diagram.pick(self._place, source if self.unit.table.hasFocus() or source is not None else None)

    # changes

    def _on_typed(self, edit: ParameterEdit, old: float) -> None:
        if self.report is None:
            return
        made = ParameterEdit(edit.name, edit.index, edit.value, self.report.generation)
        self._document.type_parameter(made, old, self.tr("Type {name}").format(name=edit.name))

    def _change_units(self, layer: int, by: int) -> None:
        self._change_layers(with_units(self._document.experiment.model, layer - 1, by))

    def _change_layers(self, values: dict[str, Any]) -> None:
        try:
            self._document.set_values(values)
        except Problem as problem:
            self.problem_found.emit(problem)

    def _show_wanted(self, *_: object) -> None:
        """The layers of the document, which the run may not have yet."""
        model = self._document.experiment.model
        is_network = model.kind == "mlp"
        for widget in (self._layers_label, self.fewer, self.more):
            widget.setVisible(is_network)
        self.fewer.setEnabled(len(model.layers) > 0)
        view = self.diagram.view
        if view is None:
            return
        follows = is_network and (self.report is None or view.layers[-1].name != "")
        self.diagram.show_wanted(model.layers if follows else None)
        waits = self.diagram.is_waiting()
        sizes = " · ".join(map(str, model.layers)) or "–"
        text = self.tr("after the reset (Ctrl+R): {sizes}").format(sizes=sizes) if waits else ""
        self._note.setText(text)
        self._note.setToolTip(text)

    # words

    def _say(self, view: NetworkView) -> None:
        parts = []
        if self.diagram.scale is not None and self.diagram.wires is not None and len(self.diagram.wires):
            parts.append(self.tr("widest line: {value}").format(value=figure(self.diagram.scale, 2)))
        if view.kind is PictureKind.PLANE:
            parts.append("↔ {} ↕ {}".format(*view.inputs))
        elif view.kind is PictureKind.LINE:
            parts.append(f"↔ {view.inputs[0]}")
        else:
            parts.append(self.tr("bars: how often a unit gives which value"))
        if view.dropout:
            parts.append(self.tr("dropout {share} (off in the pictures)").format(share=view.dropout))
        self.figures.set_standing("   ".join(parts))
        self.figures.set_passing(self.diagram.said())

    def _describe(self) -> None:
        view, place = self.diagram.view, self._place
        said = ""
        if view is not None:
            said = " – ".join(str(layer.units) for layer in view.layers)
            if place is not None and place[1] >= 0 and place[0] < len(view.layers):
                said += "   " + unit_name(view, *place)
        if view is not None:
            said += ".  " + network_summary(view)
        for widget in (self, self.diagram):
            widget.setAccessibleDescription(said)

    def export_tables(self) -> Tables:
        """The weights and what every unit gives, exact; see `network_tables`."""
        return {} if self.diagram.view is None else network_tables(self.diagram.view)

    def retranslate(self) -> None:
        self.set_title(self.tr("Network"))
        self._positive.set_text(self.tr("positive"))
        self._negative.set_text(self.tr("negative"))
        self._layers_label.setText(self.tr("layers"))
        self.more.setToolTip(self.tr("Add a hidden layer before the outputs (with the reset)"))
        self.fewer.setToolTip(self.tr("Remove the last hidden layer (with the reset)"))
        for button in (self.more, self.fewer):
            button.setAccessibleName(button.toolTip())
        self.diagram.setAccessibleName(self.tr("Diagram of the network"))
        if self.report is None:
            self._hint.setText(self.tr("The network is shown as soon as there is a run."))
            return
        self._show_hint(self.report)
        self._show_wanted()
        if self.diagram.view is not None:
            self._say(self.diagram.view)

    def showEvent(self, event: QShowEvent) -> None:
        super().showEvent(event)
        self._missing.reset()
        if self.report is not None:
            self._show_hint(self.report)
        self.needs_changed.emit()

    def changeEvent(self, event: QEvent) -> None:
        super().changeEvent(event)
        if event.type() == QEvent.Type.LanguageChange:
            self.retranslate()


def _hint_label() -> QLabel:
    label = text_label("", "muted")
    label.setAlignment(Qt.AlignmentFlag.AlignCenter)
    label.setWordWrap(True)
    label.setMargin(24)
    return label
