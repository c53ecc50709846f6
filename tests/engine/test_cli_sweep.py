"""The command sweep, as a person or a script calls it."""

import csv
import json
import os
import signal
import subprocess
import sys
from pathlib import Path

import pytest

from engine.cli import main
from engine.experiment_file import read_experiment

ROOT = Path(__file__).parents[2]
RATES = "optimizer.learning_rate=1e-3..1e-1:log:3"


def test_json_has_all_runs_and_the_best(capsys: pytest.CaptureFixture[str]) -> None:
    code = main(["sweep", "line-mse", "--over", RATES, "--epochs", "20", "--json"])
    captured = capsys.readouterr()
    result = json.loads(captured.out)
    assert code == 0
    assert (result["experiment"], result["state"], result["over"]) == (
        "line-mse", "finished", ["optimizer.learning_rate"]
    )  # fmt: skip
    assert [own["settings"] for own in result["members"]] == [
        {"optimizer.learning_rate": pytest.approx(rate)} for rate in (1e-3, 1e-2, 1e-1)
    ]
    losses = [own["train_loss"] for own in result["members"] if own["train_loss"] is not None]
    assert result["members"][result["best"]]["train_loss"] == min(losses)
    assert all(own["validation_loss"] is None for own in result["members"])
    assert result["steps"] == sum(own["steps"] for own in result["members"])
    assert "3 of 3 runs done" in captured.err


def test_the_table_is_sorted_and_the_best_is_marked_and_saved(
    capsys: pytest.CaptureFixture[str], tmp_path: Path
) -> None:
    best, history = tmp_path / "best.toml", tmp_path / "all.csv"
    arguments = ["sweep", "xor", "--over", RATES, "--over", "training.seed=0..1", "--epochs", "8"]
    code = main(
        [*arguments, "--set", "training.path=eager", "--save-best", str(best), "--history", str(history)]
    )
    lines = capsys.readouterr().out.splitlines()
    assert code == 0
    assert lines[0].split()[:3] == ["run", "optimizer.learning_rate", "training.seed"]
    assert lines[1].startswith("*")
    assert sum(line.startswith("*") for line in lines) == 1
    losses = [float(line.split()[-3]) for line in lines[1:7]]
    assert losses == sorted(losses)
    assert lines[7].startswith("6 runs, ")
    saved = read_experiment(best)
    _, _, rate, seed, *_ = lines[1].split()
    assert saved.optimizer.learning_rate == pytest.approx(float(rate), rel=1e-5)
    assert saved.training.seed == int(seed)
    with history.open(encoding="utf-8") as file:
        rows = list(csv.DictReader(file))
    assert {row["run"] for row in rows} == {"1", "2", "3", "4", "5", "6"}
    last = [row for row in rows if row["run"] == lines[1].split()[1]][-1]
    assert float(last["train_loss"]) == pytest.approx(losses[0], rel=1e-6)


@pytest.mark.parametrize(
    ("arguments", "said"),
    [
        (["--over", "optimizer.learning_rat=1"], "optimizer.learning_rate"),
        (["--over", "optimizer.learning_rate=1..2"], "no range"),
        (["--over", "data.file=a.csv"], "share one table"),
        (["--over", "training.epochs=0,1"], "training.epochs"),
        ([], "--over"),
    ],
)
def test_wrong_usage_is_said(arguments: list[str], said: str, capsys: pytest.CaptureFixture[str]) -> None:
    assert main(["sweep", "xor", *arguments]) == 2
    captured = capsys.readouterr()
    assert captured.out == ""
    assert said in captured.err


def test_a_sweep_of_which_no_run_ends_well_has_failed(
    capsys: pytest.CaptureFixture[str], tmp_path: Path
) -> None:
    best = tmp_path / "best.toml"
    code = main(
        [
            "sweep",
            "line-mse",
            "--over",
            "optimizer.learning_rate=1e20,1e30",
            "--save-best",
            str(best),
            "--json",
        ]
    )
    captured = capsys.readouterr()
    result = json.loads(captured.out)
    assert code == 1
    assert result["best"] is None
    assert {own["state"] for own in result["members"]} == {"diverged"}
    assert not best.exists()
    assert "not written" in captured.err


def test_a_setting_that_changes_nothing_is_said(capsys: pytest.CaptureFixture[str]) -> None:
    main(["sweep", "line-mse", "--over", "optimizer.rho=0.5,0.6", "--epochs", "2"])
    assert "optimizer.rho has no effect" in capsys.readouterr().err


@pytest.mark.parametrize("over", ["training.seed=0..3", "model.layers=2;3"])
def test_interrupt_ends_all_runs_and_prints_what_was_reached(over: str) -> None:
    process = subprocess.Popen(
        [sys.executable, "main.py", "sweep", "xor", "--over", over, "--epochs", "100000000", "--json"],
        cwd=ROOT,
        stdout=subprocess.PIPE,
        stderr=subprocess.PIPE,
        text=True,
        start_new_session=True,
    )
    assert process.stderr is not None
    while "best loss" not in process.stderr.readline():  # until runs have got somewhere
        assert process.poll() is None
    os.killpg(process.pid, signal.SIGINT)  # as a terminal does: all processes get it
    out, error = process.communicate(timeout=60)  # to the end of both pipes, which every process holds open
    assert process.returncode == 130
    result = json.loads(out)
    assert result["state"] == "stopped"
    assert result["steps"] > 0
    assert "Traceback" not in error
