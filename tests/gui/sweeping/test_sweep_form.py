"""The form of a sweep: what is typed, what it comes to, and the command that does the same."""

import shlex
from collections.abc import Iterator
from dataclasses import replace
from pathlib import Path

import pytest
from PySide6.QtCore import Qt
from PySide6.QtGui import QGuiApplication
from PySide6.QtWidgets import QWidget
from pytestqt.qtbot import QtBot

from engine.experiment import Experiment, ModelSettings, TrainingSettings
from gui.sweeping.axis_row import VALUES
from gui.sweeping.sweep_form import SweepForm
from gui.sweeping.sweepable import Spacing

MLP = replace(
    Experiment(), model=ModelSettings(kind="mlp"), training=TrainingSettings(epochs=20, batch_size=10)
)


@pytest.fixture
def form(qtbot: QtBot) -> Iterator[SweepForm]:
    form = SweepForm()
    qtbot.addWidget(form)
    form.retranslate()
    form.show_experiment(MLP, 100)
    form.show()
    yield form
    form.shutdown()


def planned(form: SweepForm, qtbot: QtBot) -> int:
    qtbot.waitUntil(lambda: form.outlook is not None)
    assert form.outlook is not None
    return len(form.outlook.plan.members)


def test_it_begins_with_rates_around_the_one_in_force(form: SweepForm, qtbot: QtBot) -> None:
    assert form.overs() == ["optimizer.learning_rate=0.0001..1:log:13"]
    assert planned(form, qtbot) == 13
    assert form._words.text() == "13 runs of about 200 steps, all together as one."


def test_what_is_typed_is_planned(form: SweepForm, qtbot: QtBot) -> None:
    planned(form, qtbot)
    form.axes[0].number.selectAll()
    qtbot.keyClicks(form.axes[0].number, "4")
    assert form.outlook is None, "what was planned before is no longer wanted"
    assert planned(form, qtbot) == 4


def test_values_are_typed_in_every_usual_form(form: SweepForm, qtbot: QtBot) -> None:
    axis = form.axes[0]
    axis.way.setCurrentIndex(axis.way.findData(VALUES))
    axis.set_values("０．１、 1e-2，0.001")
    form._on_changed()
    assert planned(form, qtbot) == 3
    assert axis._found.text() == "3 values: 0.1  0.01  0.001"


def test_layers_are_lists_and_go_in_processes(form: SweepForm, qtbot: QtBot) -> None:
    form.axes[0].choose("model.layers")
    form.axes[0].set_values("4; 8; 8,8")
    assert form.overs() == ["model.layers=4;8;8,8"]
    assert planned(form, qtbot) == 3
    assert form.outlook is not None
    sizes = [member.experiment.model.layers for member in form.outlook.plan.members]
    assert sizes == [(4,), (8,), (8, 8)]


def test_choices_are_checked(form: SweepForm, qtbot: QtBot) -> None:
    axis = form.axes[0]
    axis.choose("optimizer.kind")
    axis.set_choices(["sgd", "adam"])
    assert form.overs() == ["optimizer.kind=sgd;adam"]
    item = axis.choices.item(2)
    item.setCheckState(Qt.CheckState.Checked)
    assert form.overs() == ["optimizer.kind=sgd;adam;adamw"]


def test_two_settings_make_a_grid(form: SweepForm, qtbot: QtBot) -> None:
    form.axes[0].set_range("1e-3", "1", Spacing.LOG, 4)
    form.axes[1].choose("training.seed")
    form.axes[1].set_range("0", "4", Spacing.LINEAR, 5)
    assert planned(form, qtbot) == 20


@pytest.mark.parametrize(
    ("setting", "text", "said"),
    [
        ("optimizer.momentum", "0, 7", "Momentum must be at most 1"),
        ("training.seed", "1, 1", "Seed has the value 1 twice"),
    ],
)
def test_a_wrong_value_is_said_beside_it(form: SweepForm, setting: str, text: str, said: str) -> None:
    axis = form.axes[0]
    axis.choose(setting)
    axis.set_values(text)
    assert axis._refusal.text().startswith(said)
    assert axis.values.property("invalid")
    assert form.outlook is None


def test_the_same_setting_twice_is_refused(form: SweepForm, qtbot: QtBot) -> None:
    form.axes[1].choose("optimizer.learning_rate")
    qtbot.waitUntil(lambda: not form._refusal.isHidden())
    assert "twice" in form._refusal.text()
    assert form.outlook is None


def test_a_setting_without_a_meaning_any_more_makes_room(form: SweepForm, qtbot: QtBot) -> None:
    form.axes[0].choose("model.layers")
    form.show_experiment(Experiment(), 100)
    assert form.axes[0].dotted == "optimizer.learning_rate"
    assert planned(form, qtbot) == 13


def test_the_command_does_the_same(form: SweepForm) -> None:
    form.show_origin("", Path("mine.toml"), saved=False)
    words = shlex.split(form.command.text())
    assert words[2:] == ["sweep", "mine.toml", "--over", "optimizer.learning_rate=0.0001..1:log:13"]
    assert not form._unsaved.isHidden()
    form.copy.click()
    assert QGuiApplication.clipboard().text() == form.command.text()


def test_every_field_has_a_name(form: SweepForm) -> None:
    for axis in form.axes:
        fields: list[QWidget] = [axis.setting, axis.way, axis.first, axis.last, axis.number, axis.values]
        for field in (*fields, axis.choices):
            assert field.accessibleName()
    assert form.command.accessibleName()
