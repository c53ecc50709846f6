"""The command line, as a person or a script calls it."""

import json
import os
import signal
import subprocess
import sys
from pathlib import Path

import numpy as np
import pandas as pd
import pytest
import torch

from engine.cli import main

ROOT = Path(__file__).parents[2]


def result_of(capsys: pytest.CaptureFixture[str], *arguments: str) -> tuple[int, dict[str, object], str]:
    code = main(arguments)
    captured = capsys.readouterr()
    return code, json.loads(captured.out), captured.err


@pytest.fixture
def table_file(tmp_path: Path) -> Path:
    random = np.random.default_rng(5)
    x = random.normal(size=(40, 2))
    frame = pd.DataFrame({"高さ": x[:, 0], "weight": x[:, 1], "y": 3 * x[:, 0] - x[:, 1] + 0.5})
    path = tmp_path / "data.csv"
    frame.to_csv(path, index=False, encoding="utf-8")
    return path


def test_run_says_all_that_was_promised(capsys: pytest.CaptureFixture[str]) -> None:
    code, result, progress = result_of(capsys, "run", "line-mse", "--json")
    assert code == 0
    assert result["experiment"] == "line-mse"
    assert (result["device"], result["dtype"], result["steps"], result["epochs"]) == (
        "cpu",
        "float32",
        30,
        30,
    )
    assert result["parameters"]["bias"] == pytest.approx([2.4289560317993164], rel=1e-6)
    assert result["parameters"]["weight"][0] == pytest.approx([4.014443874359131], rel=1e-6)
    assert result["stopped"] == "finished"
    assert result["validation_loss"] is None
    assert result["equation"] == ["y = 2.429 + 4.0144·x"]
    assert {"seed", "seconds", "train_loss", "metrics"} <= set(result)
    assert "step 30" in progress


def test_run_on_a_csv_gives_the_numbers_of_a_plain_script(
    capsys: pytest.CaptureFixture[str], table_file: Path
) -> None:
    code, result, _ = result_of(
        capsys, "run", "--data", str(table_file), "--inputs", "高さ,weight", "--targets", "y",
        "--epochs", "25", "--seed", "7", "--set", "training.batch_size=8", "--json",
    )  # fmt: skip
    frame = pd.read_csv(table_file)
    x = torch.tensor(frame[["高さ", "weight"]].to_numpy(), dtype=torch.float32)
    y = torch.tensor(frame[["y"]].to_numpy(), dtype=torch.float32)
    torch.manual_seed(7)
    model = torch.nn.Linear(2, 1)
    optimizer = torch.optim.SGD(model.parameters(), lr=0.01)
    dataset = torch.utils.data.TensorDataset(x, y)
    for _ in range(25):
        for xs, ys in torch.utils.data.DataLoader(dataset, batch_size=8, shuffle=True):
            optimizer.zero_grad()
            torch.nn.functional.mse_loss(model(xs), ys).backward()
            optimizer.step()
    assert code == 0
    assert result["parameters"]["weight"] == model.weight.tolist()
    assert result["features"] == ["高さ", "weight"]
    assert result["parameters"]["bias"] == model.bias.tolist()
    assert result["steps"] == 125


def test_rows_kept_for_a_test_are_measured_at_the_end_alone(
    capsys: pytest.CaptureFixture[str], table_file: Path, tmp_path: Path
) -> None:
    history = tmp_path / "history.csv"
    shares = ("--set", "data.validation_fraction=0.2", "--set", "data.test_fraction=0.2")
    arguments = ("run", "--data", str(table_file), *shares, "--set", "training.epochs=5")
    _, result, _ = result_of(capsys, *arguments, "--history", str(history), "--json")
    assert list(result["metrics"]) == ["train", "validation", "test"]
    assert not any("test" in name for name in [*pd.read_csv(history).columns, *result])
    assert main(arguments) == 0
    assert f"test: mse {result['metrics']['test']['mse']:.6g}, " in capsys.readouterr().out


def test_history_has_every_step(capsys: pytest.CaptureFixture[str], tmp_path: Path) -> None:
    path = tmp_path / "history.csv"
    assert main(["run", "fruit-minibatch", "--epochs", "4", "--history", str(path)]) == 0
    history = pd.read_csv(path)
    assert list(history.columns) == ["step", "epoch", "loss", "train_loss", "validation_loss"]
    assert history["step"].tolist() == list(range(1, 13))
    assert history["epoch"].tolist() == [1] * 3 + [2] * 3 + [3] * 3 + [4] * 3
    assert history["train_loss"].notna().any()
    assert history["validation_loss"].isna().all()
    capsys.readouterr()


def test_more_epochs_have_the_same_beginning(capsys: pytest.CaptureFixture[str], tmp_path: Path) -> None:
    paths = [tmp_path / "short.csv", tmp_path / "long.csv"]
    for epochs, path in zip(("3", "6"), paths, strict=True):
        assert main(["run", "fruit-minibatch", "--epochs", epochs, "--history", str(path)]) == 0
    short, long = (pd.read_csv(path) for path in paths)
    assert short["loss"].tolist() == long["loss"].tolist()[: len(short)]
    capsys.readouterr()


def test_a_rate_that_diverges_is_told_and_keeps_finite_numbers(capsys: pytest.CaptureFixture[str]) -> None:
    code, result, error = result_of(
        capsys, "run", "line-mse", "--set", "optimizer.learning_rate=1e30", "--json"
    )
    assert code == 1
    assert result["stopped"] == "diverged"
    assert result["train_loss"] == pytest.approx(85.87687683105469)
    assert "learning rate" in error


def test_text_targets_become_classes(capsys: pytest.CaptureFixture[str]) -> None:
    iris = ROOT / "datasets" / "samples" / "iris.csv"
    code, result, _ = result_of(capsys, "run", "--data", str(iris), "--epochs", "500", "--json")
    assert code == 0
    assert result["metrics"]["train"]["accuracy"] > 0.7
    assert len(result["parameters"]["weight"]) == 3


@pytest.mark.parametrize(
    ("arguments", "code", "says"),
    [
        (["run"], 2, "EXPERIMENT"),
        (["run", "line-mse", "--set", "learning_rate"], 2, "SECTION.KEY=VALUE"),
        (["run", "line-mse", "--unknown"], 2, "unknown"),
        (["run", "line-msee"], 1, "line-mse"),
        (["run", "line-mse", "--set", "optimizer.lerning_rate=1"], 2, "optimizer.learning_rate"),
        (["run", "line-mse", "--epochs", "many"], 2, "training.epochs"),
        (["run", "line-mse", "--epochs", "0"], 1, "training.epochs"),
        (["run", "line-mse", "--device", "cuda:77"], 1, "CUDA"),
        (["run", "table.csv"], 2, "run --data table.csv"),
        (["run", "missing.toml"], 1, "missing.toml"),
        (["run", "--data", "missing.csv"], 1, "missing.csv"),
        (["run", "line-mse", "--targets", "z"], 1, "z"),
        (["run", "line-mse", "--history", "no/such/folder/h.csv"], 1, "h.csv"),
    ],
)
def test_what_is_wrong_is_said_in_one_sentence(
    capsys: pytest.CaptureFixture[str], arguments: list[str], code: int, says: str
) -> None:
    assert main(arguments) == code
    captured = capsys.readouterr()
    assert says in captured.err
    assert "Traceback" not in captured.err
    assert captured.out == ""


def test_a_run_that_cannot_start_leaves_the_old_history(
    capsys: pytest.CaptureFixture[str], tmp_path: Path
) -> None:
    history = tmp_path / "history.csv"
    history.write_text("step\n1\n")
    assert main(["run", "line-mse", "--device", "cuda:77", "--history", str(history)]) == 1
    assert history.read_text() == "step\n1\n"
    assert list(tmp_path.iterdir()) == [history]
    capsys.readouterr()


def test_what_reading_found_is_said_before_what_it_led_to(
    capsys: pytest.CaptureFixture[str], tmp_path: Path
) -> None:
    path = tmp_path / "share.csv"
    path.write_text("a;y\n1,5 %;2\n2,5 %;3\n")
    assert main(["run", "--data", str(path)]) == 1
    error = capsys.readouterr().err
    assert error.index("“1,5 %” in row 1 is not a plain number") < error.index("No column is an input")
    assert "Name columns with --inputs A,B and --targets Y. There are: a (text), y." in error


def test_guessed_columns_are_named(capsys: pytest.CaptureFixture[str], tmp_path: Path) -> None:
    path = tmp_path / "data.csv"
    path.write_text("day,a,y\nMon,1,2\nTue,2,3\n")
    assert main(["run", "--data", str(path), "--epochs", "1"]) == 0
    assert "Inputs: a; targets: y; not used: day." in capsys.readouterr().err
    assert main(["run", "--data", str(path), "--inputs", "a", "--targets", "y", "--epochs", "1"]) == 0
    assert "Inputs:" not in capsys.readouterr().err


def test_a_name_with_a_comma_is_quoted(capsys: pytest.CaptureFixture[str], tmp_path: Path) -> None:
    path = tmp_path / "data.csv"
    path.write_text('a,"b, c",y\n1,2,3\n2,3,5\n')
    arguments = ["run", "--data", str(path), "--inputs", 'a,"b, c"', "--targets", "y", "--epochs", "1"]
    assert main(arguments) == 0
    assert "·b, c" in capsys.readouterr().out


def test_another_table_keeps_the_columns_of_the_experiment(
    capsys: pytest.CaptureFixture[str], tmp_path: Path, table_file: Path
) -> None:
    recipe = tmp_path / "recipe.toml"
    recipe.write_text(
        '[data]\nfile = "old.csv"\ninputs = ["weight"]\ntargets = ["高さ"]\n[training]\nepochs = 1\n',
        encoding="utf-8",
    )
    code, result, _ = result_of(capsys, "run", str(recipe), "--data", str(table_file), "--json")
    assert code == 0
    assert str(result["equation"]).startswith("['高さ = ")
    assert "·weight" in str(result["equation"])
    recipe.write_text('[data]\nfile = "old.csv"\ninputs = ["wait"]\n', encoding="utf-8")
    assert main(["run", str(recipe), "--data", str(table_file)]) == 1
    assert "“wait” in data.csv" in capsys.readouterr().err


def test_options_that_may_help_are_named(capsys: pytest.CaptureFixture[str], tmp_path: Path) -> None:
    path = tmp_path / "data.csv"
    path.write_text("a,y\n100,2\n,3\n300,4\n")
    assert main(["run", "--data", str(path), "--json"]) == 1
    assert "Try --set data.missing=set_aside." in capsys.readouterr().err
    assert main(["run", "--data", str(path), "--set", "data.missing=set_aside", "--json"]) == 1
    captured = capsys.readouterr()
    assert json.loads(captured.out)["stopped"] == "diverged"
    assert (
        "Try --set data.standardize_inputs=true --set data.standardize_targets=true, or "
        "--set optimizer.learning_rate=0.001." in captured.err
    )


def test_what_a_model_raises_when_it_is_built_is_said(
    capsys: pytest.CaptureFixture[str], monkeypatch: pytest.MonkeyPatch
) -> None:
    def too_much(*_: object, **__: object) -> None:
        raise RuntimeError("no room for this model")

    monkeypatch.setattr("engine.run_parts.build_model", too_much)
    assert main(["run", "line-mse"]) == 1
    assert "stepfit: The run stopped with an error: RuntimeError: no room" in capsys.readouterr().err


def test_what_nobody_expected_ends_with_a_sentence(
    capsys: pytest.CaptureFixture[str], monkeypatch: pytest.MonkeyPatch
) -> None:
    def broken() -> None:
        raise RuntimeError("broken")

    monkeypatch.setattr("engine.cli_lessons.lesson_names", broken)
    assert main(["lessons"]) == 1
    error = capsys.readouterr().err
    assert "Traceback" in error
    assert error.splitlines()[-1] == (
        "stepfit: This should not have happened: RuntimeError: broken. Please report it with the lines above."
    )


def test_lessons_are_listed(capsys: pytest.CaptureFixture[str]) -> None:
    assert main(["lessons", "--json"]) == 0
    lessons = json.loads(capsys.readouterr().out)
    assert lessons[0] == {
        "name": "autograd-scalars",
        "title": "Gradients of plain numbers",
        "group": "scalars",
    }
    assert all(lesson["title"] for lesson in lessons)
    assert main(["lessons"]) == 0
    assert "line-mse" in capsys.readouterr().out


@pytest.mark.skipif(os.name == "nt", reason="Windows sends Ctrl-C to a whole console")
def test_interrupt_stops_after_the_step_and_prints_the_result(tmp_path: Path) -> None:
    process = subprocess.Popen(
        [sys.executable, "main.py", "run", "xor", "--epochs", "100000000", "--json"],
        cwd=ROOT,
        stdout=subprocess.PIPE,
        stderr=subprocess.PIPE,
        text=True,
    )
    assert process.stderr is not None
    assert "step" in process.stderr.readline()  # the run goes on: its first line of progress
    process.send_signal(signal.SIGINT)
    out, error = process.communicate(timeout=60)
    assert process.returncode == 130
    result = json.loads(out)
    assert result["stopped"] == "interrupted"
    assert result["steps"] > 0
    assert "Traceback" not in error
