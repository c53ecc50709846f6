"""Whole runs through the loop against the numbers that published tutorials print."""

import math

import numpy as np
import pandas as pd
import pytest
import torch

from datasets.table import Role, Table
from engine.experiment import Experiment
from engine.loop import TrainingLoop
from engine.report import FrameRequest, RunState, StepUnit
from engine.reporting import make_report
from engine.trainer import Trainer
from tests.engine.runs import drive, recipe
from tests.engine.tutorials import FRUIT, SINE_AUTOGRAD, line

TEN_POINTS = (1.0, 1.3, 3.1, 2.0, 5.0, 6.3, 6.6, 7.4, 8.0, 9.0)


def table_of(columns: dict[str, object], targets: int = 1) -> Table:
    names = list(columns)
    roles = {name: Role.TARGET if name in names[-targets:] else Role.INPUT for name in names}
    return Table.from_frame(pd.DataFrame(columns), roles)


def finished(experiment: Experiment, table: Table, steps: int | None = None) -> TrainingLoop:
    loop = TrainingLoop(Trainer(experiment, table))
    loop.resume(steps)
    drive(loop)
    assert loop.state in (RunState.FINISHED, RunState.PAUSED)
    return loop


def parameter(loop: TrainingLoop, name: str) -> list[float]:
    found: list[float] = dict(loop.trainer.parts.model.named_parameters())[name].flatten().tolist()
    return found


def test_ten_points_one_by_one_in_the_order_of_a_data_loader() -> None:
    """Seed 1: w is drawn, b is 0, and then 2,000 epochs of single rows, shuffled."""
    table = table_of({"x": np.arange(10.0), "y": TEN_POINTS})
    experiment = recipe(
        data__standardize_inputs=True,
        model__start="normal",
        model__start_values={"bias": [0.0]},
        optimizer__learning_rate=0.001,
        training__seed=1,
        training__batch_size=1,
        training__epochs=2000,
    )
    loop = finished(experiment, table)
    assert parameter(loop, "weight") == pytest.approx([2.706723928451538], rel=1e-6)
    assert parameter(loop, "bias") == pytest.approx([4.969954013824463], rel=1e-6)
    last_of_epoch = loop.history.loss[9::10]
    assert {epoch: last_of_epoch[epoch] for epoch in (0, 10, 20, 1000, 1970, 1980, 1990)} == pytest.approx(
        {
            0: 45.0782356262207,
            10: 26.43657684326172,
            20: 1.591811180114746,
            1000: 0.07263064384460449,
            1970: 0.25229644775390625,
            1980: 0.25214269757270813,
            1990: 0.04714034125208855,
        },
        rel=2e-6,
    )


def test_the_sine_after_10_001_updates() -> None:
    x = torch.linspace(-math.pi, math.pi, 2000)
    table = table_of({"x": x.double().numpy(), "y": torch.sin(x).double().numpy()})
    experiment = recipe(
        model__kind="polynomial",
        model__start="normal",
        loss__kind="sum_of_squares",
        optimizer__learning_rate=1e-6,
        training__epochs=10_001,
    )
    loop = finished(experiment, table)
    losses = loop.history.loss
    assert losses[:2001:1000] == pytest.approx(SINE_AUTOGRAD.losses, rel=1e-6)
    assert losses[3000::1000] == pytest.approx(
        [8.919835, 8.820301, 8.817264, 8.817169, 8.817167, 8.817166, 8.817167, 8.817167], rel=1e-6
    )
    found = [*parameter(loop, "bias"), *parameter(loop, "weight")]
    assert found == pytest.approx(SINE_AUTOGRAD.final, abs=1e-7)


# Gradient descent on a line from b = -5, w = 10: loss, gradient and parameters ahead of each update.
LINE = [
    (85.87687683105469, (-13.422521591186523, 11.889304161071777), (-5.0, 10.0)),
    (56.75210952758789, (-11.0293607711792, 9.49877643585205), (-3.657747745513916, 8.81106948852539)),
    (37.556373596191406, (-9.056252479553223, 7.5963850021362305), (-2.554811477661133, 7.861191749572754)),
    (24.89582061767578, (-7.431149005889893, 6.080784320831299), (-1.649186134338379, 7.101553440093994)),
    (16.540393829345703, (-6.093927383422852, 4.872023105621338), (-0.9060712456703186, 6.493474960327148)),
    (11.023209571838379, (-4.994525909423828, 3.906970500946045), (-0.29667848348617554, 6.006272792816162)),
]


def test_every_step_of_the_line_as_the_step_panel_shows_it() -> None:
    x, y = line()
    experiment = recipe(
        model__start="given",
        model__start_values={"weight": [[10.0]], "bias": [-5.0]},
        optimizer__learning_rate=0.1,
        training__epochs=30,
    )
    table = table_of({"x": x[:, 0].double().numpy(), "y": y[:, 0].double().numpy()})
    loop = TrainingLoop(Trainer(experiment, table))
    for loss, (bias_gradient, weight_gradient), (bias, weight) in LINE:
        loop.step(StepUnit.PHASE, 3)  # forward, loss, backward
        drive(loop)
        report = make_report(loop, FrameRequest(step_view=True, parameters=True), 0.0)
        assert report.step_view is not None
        assert report.step_view.loss is not None
        assert report.step_view.loss.value == pytest.approx(loss, rel=1e-6)
        assert report.parameters is not None
        shown = {view.name: view for view in report.parameters}
        assert shown["weight"].value.item() == pytest.approx(weight, rel=2e-6)
        assert shown["bias"].value.item() == pytest.approx(bias, rel=2e-6)
        assert shown["weight"].gradient is not None
        assert shown["weight"].gradient.item() == pytest.approx(weight_gradient, rel=2e-6)
        assert shown["bias"].gradient is not None
        assert shown["bias"].gradient.item() == pytest.approx(bias_gradient, rel=2e-6)
        loop.step(StepUnit.PHASE, 2)
        drive(loop)
    loop.resume()
    drive(loop)
    assert loop.trainer.step_count == 30
    assert loop.history.loss[29] == pytest.approx(0.2641443908214569, rel=1e-6)
    assert parameter(loop, "bias") == pytest.approx([2.4289560317993164], rel=1e-6)
    assert parameter(loop, "weight") == pytest.approx([4.014443874359131], rel=1e-6)


def test_one_step_of_the_fruit_table_from_printed_weights() -> None:
    columns = dict(
        zip(("温度", "降水量", "湿度", "apples", "oranges"), zip(*FRUIT, strict=True), strict=True)
    )
    experiment = recipe(
        model__start="given",
        model__start_values={
            "weight": [[-0.4612, -2.0137, 0.1208], [-0.2865, -1.4871, 1.2048]],
            "bias": [0.7938, 0.1327],
        },
        optimizer__learning_rate=1e-5,
    )
    loop = finished(experiment, table_of({name: list(own) for name, own in columns.items()}, 2), 1)
    report = make_report(loop, FrameRequest(step_view=True, parameters=True), 0.0)
    assert report.loss == pytest.approx(61499.6640625, rel=1e-6)
    assert report.train_loss == pytest.approx(42031.3828125, rel=1e-6), "the loss after the step"
    assert report.parameters is not None
    gradient = report.parameters[0].gradient
    assert gradient is not None
    assert gradient.tolist() == [
        pytest.approx([-23295.900390625, -26765.150390625, -16075.6708984375], rel=1e-6),
        pytest.approx([-14772.220703125, -17252.7421875, -10227.57421875], rel=1e-6),
    ]
    assert report.step_view is not None
    assert report.step_view.y_pred is not None
    assert report.step_view.y_pred.values[0].tolist() == pytest.approx(
        [-162.59732055664062, -68.6111068725586], rel=1e-6
    )
