"""The card of the network: asks while it is seen, shows a unit closely, hands on what is typed."""

from dataclasses import replace

import numpy as np
import pytest
from PySide6.QtCore import QEvent, Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication, QLineEdit
from pytestqt.qtbot import QtBot

from datasets.synthetic import generate
from engine.experiment import Experiment, ModelSettings
from engine.network.records import NetworkRequest, NetworkView
from engine.parameter_edit import ParameterEdit
from engine.report import RunState
from gui.document import Document
from gui.plots.network.network_card import NetworkCard
from tests.gui.plots.network.views import closely, network
from tests.gui.reports import report

MLP = Experiment(model=ModelSettings(kind="mlp", layers=(4, 2)))


@pytest.fixture
def document(qtbot: QtBot) -> Document:
    made = Document()
    made.open_experiment(MLP, generate("line", 20), None)
    return made


@pytest.fixture
def card(qtbot: QtBot, document: Document) -> NetworkCard:
    made = NetworkCard(document)
    qtbot.addWidget(made)
    made.resize(760, 420)
    made.show()
    made.show_report(report(network=network(), generation=3))
    made.diagram.grab()
    return made


def looked_at(card: NetworkCard, layer: int, unit: int, view: NetworkView | None = None) -> None:
    """The person picks a unit, and the run answers."""
    card.pick((layer, unit))
    view = view or network()
    card.show_report(report(network=replace(view, unit=closely(view, layer, unit)), generation=3))


def click(card: NetworkCard, layer: int, unit: int) -> None:
    box = card.diagram.layout_now.box((layer, unit))
    assert box is not None
    QTest.mouseClick(
        card.diagram, Qt.MouseButton.LeftButton, Qt.KeyboardModifier.NoModifier, box.center().toPoint()
    )


def test_it_asks_for_the_network_while_it_is_seen_alone(card: NetworkCard) -> None:
    assert card.wanted() == {"network": NetworkRequest()}
    card.hide()
    assert card.wanted() == {}
    card.show_report(report(network=network((2, 7, 1))))
    assert card.diagram.view is not None
    assert card.diagram.view.layers[1].units == 4, "nothing is drawn while it is hidden"


def test_a_click_on_a_unit_asks_for_it_closely_and_shows_its_numbers(card: NetworkCard, qtbot: QtBot) -> None:
    with qtbot.waitSignal(card.needs_changed):
        click(card, 2, 1)
    assert card.wanted() == {"network": NetworkRequest(unit=(2, 1))}
    looked_at(card, 2, 1)
    assert card.unit.isVisible()
    view = network()
    assert view.layers[2].weight is not None
    model = card.unit.model
    assert [model.headerData(row, Qt.Orientation.Vertical) for row in range(5)] == [
        "bias",
        "h1.1",
        "h1.2",
        "h1.3",
        "h1.4",
    ]
    np.testing.assert_array_equal(model.figures[1:, 0], view.layers[2].weight[1])
    assert model.index(1, 0).data() == "+0.000"
    assert model.index(2, 1).data() == "+0.500"


def test_a_click_on_a_line_goes_to_its_weight(card: NetworkCard) -> None:
    wires = card.diagram.wires
    assert wires is not None
    at = int(np.flatnonzero((wires.layer == 3) & (wires.source == 1))[0])
    point = card.diagram.mapFromGlobal(card.diagram.mapToGlobal(card.diagram.rect().topLeft()))
    point.setX(round(float(wires.xs[at, 4:6].mean())))
    point.setY(round(float(wires.ys[at, 4:6].mean())))
    QTest.mouseMove(card.diagram, point)
    assert card.diagram.said().startswith("h2.2 → y")
    QTest.mouseClick(card.diagram, Qt.MouseButton.LeftButton, Qt.KeyboardModifier.NoModifier, point)
    assert card.wanted() == {"network": NetworkRequest(unit=(3, 0))}
    looked_at_view = network()
    card.show_report(
        report(network=replace(looked_at_view, unit=closely(looked_at_view, 3, 0)), generation=3)
    )
    assert card.unit.table.currentIndex().row() == 2


def typed(card: NetworkCard, row: int, text: str) -> None:
    table = card.unit.table
    index = card.unit.model.index(row, 0)
    table.setCurrentIndex(index)
    table.edit(index)
    field = table.indexWidget(index)
    assert isinstance(field, QLineEdit)
    field.setText(text)
    QTest.keyClick(field, Qt.Key.Key_Return)
    QApplication.processEvents()  # a field commits after the key


def test_a_typed_weight_goes_through_the_document_and_is_undone(
    card: NetworkCard, document: Document, qtbot: QtBot
) -> None:
    looked_at(card, 2, 1)
    sent: list[ParameterEdit] = []
    document.parameter_typed.connect(sent.append)
    typed(card, 3, "−0.75")
    assert sent == [ParameterEdit("layers.1.weight", 6, -0.75, 3)]
    typed(card, 0, "2e-3")
    assert sent[-1] == ParameterEdit("layers.1.bias", 1, 0.002, 3)
    document.undo_stack.undo()
    document.undo_stack.undo()
    old = network().layers[2].weight
    assert old is not None
    assert sent[-1] == ParameterEdit("layers.1.weight", 6, float(old[1, 2]), 3)


@pytest.mark.parametrize("text", ["abc", "nan", "inf", ""])
def test_what_is_no_number_is_refused_with_the_reason(
    card: NetworkCard, document: Document, text: str
) -> None:
    looked_at(card, 1, 0)
    sent: list[ParameterEdit] = []
    document.parameter_typed.connect(sent.append)
    typed(card, 1, text)
    assert sent == []
    assert "is not a number" in card.unit._note.text()


def test_reports_do_not_disturb_who_is_typing(card: NetworkCard) -> None:
    looked_at(card, 1, 0)
    table = card.unit.table
    table.edit(card.unit.model.index(1, 0))
    field = table.findChild(QLineEdit)
    assert field is not None
    field.setText("12")
    view = network()
    for _ in range(3):
        card.show_report(report(network=replace(view, unit=closely(view, 1, 0)), generation=3))
    assert field.text() == "12"


def test_the_keyboard_picks_units_types_and_lets_go(card: NetworkCard) -> None:
    diagram = card.diagram
    diagram.setFocus()
    QTest.keyClick(diagram, Qt.Key.Key_Right)
    assert diagram.picked_place == (0, 0)
    QTest.keyClick(diagram, Qt.Key.Key_Right)
    QTest.keyClick(diagram, Qt.Key.Key_Down)
    assert diagram.picked_place == (1, 2)
    looked_at(card, 1, 2)
    QTest.keyClick(diagram, "7")
    field = card.unit.table.findChild(QLineEdit)
    assert field is not None
    assert field.text() == "7"
    QTest.keyClick(field, Qt.Key.Key_Escape)
    QTest.keyClick(diagram, Qt.Key.Key_Escape)
    assert diagram.picked_place is None
    assert not card.unit.isVisible()


def test_units_and_layers_are_added_to_the_document_and_wait_for_the_reset(
    card: NetworkCard, document: Document
) -> None:
    heads = card.diagram._heads
    heads[1].more.click()
    heads[1].more.click()
    heads[2].fewer.click()
    assert document.value("model.layers") == (6, 1)
    assert "4 → 6" in heads[1]._count.text()
    assert "6 · 1" in card._note.text()
    assert not heads[2].fewer.isEnabled()
    card.more.click()
    assert document.value("model.layers") == (6, 1, 1)
    card.fewer.click()
    card.fewer.click()
    assert document.value("model.layers") == (6,)
    document.undo_stack.setIndex(0)
    assert card._note.text() == ""


def test_activations_of_each_layer_follow(card: NetworkCard, document: Document) -> None:
    document.set_value("model.activations", ("tanh", "relu"))
    card.more.click()
    assert document.value("model.activations") == ("tanh", "relu", "relu")
    card.fewer.click()
    card.fewer.click()
    assert document.value("model.activations") == ("tanh",)


def test_a_large_layer_opens_and_closes(card: NetworkCard) -> None:
    card.show_report(report(network=network((2, 40, 1), summed_up=(1,)), generation=3))
    box = card.diagram.layout_now.box((1, -1))
    assert box is not None
    assert card.diagram.layout_now.columns[1].units == ()
    click(card, 1, -1)
    assert card.wanted() == {"network": NetworkRequest(opened=(1,))}
    card.show_report(report(network=network((2, 40, 1)), generation=3))
    assert len(card.diagram.layout_now.columns[1].units) == 40
    card.diagram._heads[1].fold.click()
    assert card.wanted() == {"network": NetworkRequest()}


def test_what_was_picked_of_another_model_is_let_go(card: NetworkCard) -> None:
    looked_at(card, 2, 1)
    card.show_report(report(network=network((2, 3, 1)), generation=4))
    assert card.diagram.picked_place is None
    assert card.wanted() == {"network": NetworkRequest()}


def test_a_formula_has_a_word_instead_of_a_diagram(card: NetworkCard, document: Document) -> None:
    document.set_values({"model.kind": "formula", "model.formula": "a * x"})
    card.show_report(report(generation=4))
    assert card.pages.currentWidget() is card._hint
    assert "no layers" in card._hint.text()
    card.show_report(report(network=network(), generation=5, waits_for_reset=("model.kind",)))
    assert card.pages.currentWidget() is not card._hint


def test_the_pictures_change_with_every_report_and_lines_when_it_rests(card: NetworkCard) -> None:
    before = card.diagram.grab().toImage()
    view = network()
    lit = replace(
        view,
        layers=tuple(replace(each, pictures=np.ones_like(each.pictures)) for each in view.layers),
    )
    card.show_report(report(network=lit, generation=3, state=RunState.RUNNING))
    after = card.diagram.grab().toImage()
    for layer in range(4):
        box = card.diagram.layout_now.box((layer, 0))
        assert box is not None
        at = box.center().toPoint()
        ratio = after.devicePixelRatio()
        x, y = round(at.x() * ratio), round(at.y() * ratio)
        assert before.pixelColor(x, y) != after.pixelColor(x, y)
        assert after.pixelColor(x, y).blue() > after.pixelColor(x, y).red() + 60


def test_it_speaks_the_language_of_the_window(card: NetworkCard) -> None:
    looked_at(card, 1, 1)
    for widget in (card, card.unit, *card.diagram._heads):
        widget.changeEvent(QEvent(QEvent.Type.LanguageChange))
    assert card._positive.text() == "positive"
    assert card.diagram.accessibleName() == "Diagram of the network"
    assert "h1.2" in card.diagram.accessibleDescription()
