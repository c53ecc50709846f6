"""`run --predict` and `--predictions`: what is written and printed, and what is refused before the run."""

import io
import json
from pathlib import Path

import numpy as np
import pandas as pd
import pytest

import engine.cli_predictions
from datasets.files import read_table
from datasets.problems import Problem
from engine.cli import main

RUN = ("--epochs", "4", "--seed", "3", "--set", "data.validation_fraction=0.25")


@pytest.fixture
def files(tmp_path: Path) -> Path:
    random = np.random.default_rng(5)
    x = random.normal(size=(40, 2))
    frame = pd.DataFrame({"高さ": x[:, 0], "w": x[:, 1], "y": 3 * x[:, 0] - x[:, 1] + 0.5})
    frame.to_csv(tmp_path / "data.csv", index=False)
    frame[["y", "w", "高さ"]].head(5).assign(more="z").to_csv(tmp_path / "second.csv", index=False)
    return tmp_path


def test_a_second_file_is_predicted_into_a_third(files: Path, capsys: pytest.CaptureFixture[str]) -> None:
    out = files / "out.csv"
    arguments = ("run", "--data", str(files / "data.csv"), *RUN)
    code = main([*arguments, "--predict", str(files / "second.csv"), "--predictions", str(out), "--json"])
    result = json.loads(capsys.readouterr().out)
    assert code == 0
    told = result["predictions"]
    assert (told["table"], told["file"], told["rows"]) == ("second.csv", str(out), 5)
    assert told["without_prediction"] == 0
    saved = read_table(out).frame
    assert saved.columns.tolist() == ["y", "w", "高さ", "more", "y predicted", "y residual"]
    (weights,), (bias,) = result["parameters"]["weight"], result["parameters"]["bias"]
    assert saved["y predicted"].to_numpy() == pytest.approx(
        saved[["高さ", "w"]].to_numpy() @ weights + bias, rel=1e-5
    )
    assert (saved["y residual"] == saved["y predicted"] - saved["y"]).all()
    assert told["metrics"]["mse"] == pytest.approx((saved["y residual"] ** 2).mean())


def test_without_a_second_file_the_table_itself_is_predicted(
    files: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    out = files / "out.tsv"
    assert main(["run", "--data", str(files / "data.csv"), *RUN, "--predictions", str(out)]) == 0
    saved = read_table(out).frame
    assert saved.columns.tolist() == ["高さ", "w", "y", "y predicted", "y residual", "part"]
    assert saved["part"].value_counts().to_dict() == {"train": 30, "validation": 10}
    assert f"predicted 40 rows of data.csv to {out}: mse" in capsys.readouterr().out


def test_without_a_file_to_write_the_rows_are_all_of_stdout(
    files: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    main(["run", "--data", str(files / "data.csv"), *RUN, "--predict", str(files / "second.csv")])
    printed = capsys.readouterr()
    frame = pd.read_csv(io.StringIO(printed.out))
    assert frame.columns.tolist() == ["y", "w", "高さ", "more", "y predicted", "y residual"]
    assert len(frame) == 5
    assert "train loss" in printed.err


def test_in_json_the_values_are_in_the_one_object(files: Path, capsys: pytest.CaptureFixture[str]) -> None:
    with (files / "second.csv").open("a", encoding="utf-8") as stream:
        stream.write("1,,2,w\n")
    main(["run", "--data", str(files / "data.csv"), *RUN, "--predict", str(files / "second.csv"), "--json"])
    printed = capsys.readouterr()
    told = json.loads(printed.out)["predictions"]
    assert told["columns"] == ["y predicted", "y residual"]
    assert len(told["values"]) == told["rows"] == 6
    assert told["values"][5] == [None, None]
    assert told["without_prediction"] == 1
    assert "Rows without a prediction: 1, the first is row 6. w is empty" in printed.err


def test_a_category_that_no_training_row_has_is_said(
    tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    data, second = tmp_path / "kinds.csv", tmp_path / "others.csv"
    data.write_text("x,kind,y\n" + "1,a,2\n2,b,3\n3,a,4\n4,b,5\n" * 4)
    second.write_text("x,kind\n1,a\n2,c\n3,b\n4,c\n")
    roles = ["--inputs", "x,kind", "--targets", "y", "--epochs", "2", "--set", "training.path=eager"]
    assert main(["run", "--data", str(data), *roles, "--predict", str(second)]) == 0
    printed = capsys.readouterr()
    assert "column kind that was in no training row when the run began: 2, the first is row 2" in printed.err
    assert len(pd.read_csv(io.StringIO(printed.out))) == 4


def test_missing_columns_and_files_are_said_before_the_run(
    files: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    pd.DataFrame({"w": [1.0], "y": [1.0]}).to_csv(files / "other.csv", index=False)
    arguments = ("run", "--data", str(files / "data.csv"), *RUN)
    assert main([*arguments, "--predict", str(files / "other.csv")]) == 1
    printed = capsys.readouterr()
    assert "other.csv has no column 高さ" in printed.err
    assert "steps/s" not in printed.err
    assert main([*arguments, "--predict", str(files / "gone.csv")]) == 1
    assert main([*arguments, "--predictions", str(files / "no" / "out.csv")]) == 1
    assert capsys.readouterr().out == ""


def test_tables_that_are_read_are_not_written_over(files: Path, capsys: pytest.CaptureFixture[str]) -> None:
    before = (files / "data.csv").read_bytes()
    data = str(files / "data.csv")
    assert main(["run", "--data", data, *RUN, "--predictions", data]) == 2
    assert (files / "data.csv").read_bytes() == before
    assert main(["run", "line-mse", "--check", "--predictions", str(files / "out.csv")]) == 2
    assert "--predictions" in capsys.readouterr().err


def test_what_came_out_is_printed_where_writing_fails(
    files: Path, capsys: pytest.CaptureFixture[str], monkeypatch: pytest.MonkeyPatch
) -> None:
    def full(*_: object) -> None:
        raise Problem("The disk is full.")

    monkeypatch.setattr(engine.cli_predictions, "write_table", full)
    arguments = ("run", "--data", str(files / "data.csv"), *RUN, "--json")
    assert main([*arguments, "--predictions", str(files / "out.csv")]) == 1
    printed = capsys.readouterr()
    assert json.loads(printed.out)["steps"] > 0
    assert "The disk is full." in printed.err
