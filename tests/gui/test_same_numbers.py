"""The window, the command line and a plain script come to the same numbers, to the last bit."""

import json
from pathlib import Path

import numpy as np
import pandas as pd
import pytest
import torch
from PySide6.QtWidgets import QApplication
from pytestqt.qtbot import QtBot
from torch.utils.data import DataLoader, TensorDataset

from engine.cli import main as command_line
from engine.report import ParameterView, Report, RunState
from gui import app

SETTINGS = {
    "optimizer.learning_rate": 0.02,
    "optimizer.momentum": 0.5,
    "training.batch_size": 16,
    "training.epochs": 20,
    "training.seed": 3,
}


@pytest.fixture
def csv(tmp_path: Path) -> Path:
    random = np.random.default_rng(11)
    x = random.normal(size=(100, 2))
    noise = 0.1 * random.normal(size=100)
    frame = pd.DataFrame({"気温": x[:, 0], "湿度": x[:, 1], "売上": 3 * x[:, 0] - x[:, 1] + 0.5 + noise})
    path = tmp_path / "売上.csv"
    frame.to_csv(path, index=False, encoding="utf-8-sig")
    return path


def in_the_window(qtbot: QtBot, qapp: QApplication, csv: Path) -> dict[str, list[object]]:
    reports: list[Report] = []
    start = app.Start(qapp)
    qtbot.addWidget(start.window, before_close_func=lambda _: main.document.undo_stack.setClean())
    start.window.show()
    main = start.fill()
    main._worker.reported.connect(reports.append)
    app.begin(main, csv)
    qtbot.waitUntil(lambda: main.session.state is RunState.READY, timeout=120_000)
    for dotted, value in SETTINGS.items():
        main.document.set_value(dotted, value)
    main.parts.sides.right.setCurrentWidget(main.parts.parameters)
    main.actions.run.trigger()
    qtbot.waitUntil(lambda: main.session.state is RunState.FINISHED, timeout=60_000)
    qtbot.waitUntil(lambda: reports[-1].parameters is not None)
    shown: tuple[ParameterView, ...] = reports[-1].parameters or ()
    return {view.name: view.value.tolist() for view in shown}


def on_the_command_line(capsys: pytest.CaptureFixture[str], csv: Path) -> dict[str, list[object]]:
    given = [word for dotted, value in SETTINGS.items() for word in ("--set", f"{dotted}={value}")]
    code = command_line(
        ["run", "--data", str(csv), "--inputs", "気温,湿度", "--targets", "売上", *given, "--json"]
    )
    assert code == 0
    result = json.loads(capsys.readouterr().out)
    parameters: dict[str, list[object]] = result["parameters"]
    return parameters


def in_a_plain_script(csv: Path) -> dict[str, list[object]]:
    frame = pd.read_csv(csv)
    x = torch.tensor(frame[["気温", "湿度"]].to_numpy(), dtype=torch.float32)
    y = torch.tensor(frame[["売上"]].to_numpy(), dtype=torch.float32)
    torch.manual_seed(3)
    model = torch.nn.Linear(2, 1)
    optimizer = torch.optim.SGD(model.parameters(), lr=0.02, momentum=0.5)
    loader = DataLoader(TensorDataset(x, y), batch_size=16, shuffle=True)
    for _ in range(20):
        for xs, ys in loader:
            loss = torch.nn.functional.mse_loss(model(xs), ys)
            optimizer.zero_grad()
            loss.backward()
            optimizer.step()
    return {name: value.tolist() for name, value in model.named_parameters()}


def test_window_command_line_and_script_agree(
    qtbot: QtBot, qapp: QApplication, csv: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    script = in_a_plain_script(csv)
    assert on_the_command_line(capsys, csv) == script
    assert in_the_window(qtbot, qapp, csv) == script
