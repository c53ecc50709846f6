"""The command `script`, as it is called."""

import json
import subprocess
import sys
from pathlib import Path

import pytest

from engine.cli import FAILED, OK, USAGE, main


def test_a_script_is_written_with_its_table(tmp_path: Path, capsys: pytest.CaptureFixture[str]) -> None:
    out = tmp_path / "line.py"
    assert main(["script", "line-mse", "--epochs", "3", "--seed", "5", "--out", str(out)]) == OK
    said = capsys.readouterr()
    assert said.out == ""
    assert said.err == f"stepfit: Wrote {out}, {tmp_path / 'line-100.csv'}.\n"
    done = subprocess.run(
        [sys.executable, out.name], cwd=tmp_path, capture_output=True, text=True, check=True
    )
    assert done.stdout.startswith("step 1 loss 85.87687683105469\nstep 2 loss ")


def test_a_notebook_is_written(tmp_path: Path) -> None:
    out = tmp_path / "line.ipynb"
    assert main(["script", "line-mse", "--out", str(out)]) == OK
    assert json.loads(out.read_text(encoding="utf-8"))["nbformat_minor"] == 5


def test_without_out_it_is_printed(capsys: pytest.CaptureFixture[str]) -> None:
    assert main(["script", "iris", "--set", "optimizer.learning_rate=0.125"]) == OK
    said = capsys.readouterr()
    assert said.out.startswith("# Written by Stepfit.")
    assert "lr=0.125" in said.out
    assert said.err == "stepfit: The script reads iris.csv, which --out FILE.py writes beside it.\n"


def test_a_table_of_one_s_own(tmp_path: Path, capsys: pytest.CaptureFixture[str]) -> None:
    rows = tmp_path / "rows.csv"
    rows.write_text("a,b,c\n" + "".join(f"{row},{row * row},{row % 3}\n" for row in range(40)))
    out = tmp_path / "mine.py"
    assert main(["script", "--data", str(rows), "--inputs", "a", "--targets", "b", "--out", str(out)]) == OK
    text = out.read_text(encoding="utf-8")
    assert 'table = pd.read_csv("rows.csv")' in text
    assert 'table[["a"]]' in text
    assert capsys.readouterr().err == f"stepfit: Wrote {out}.\n"


def test_what_cannot_be_run_is_said_and_not_written(
    tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    out = tmp_path / "mine.py"
    assert main(["script", "iris", "--set", "model.output=identity", "--out", str(out)]) == FAILED
    assert "needs the output function softmax" in capsys.readouterr().err
    assert not out.exists()


def test_what_is_wrong_in_a_formula_is_underlined(capsys: pytest.CaptureFixture[str]) -> None:
    changed = ["--set", "model.kind=formula", "--set", "model.formula=a + * x"]
    assert main(["script", "line-sse", *changed, "--set", "training.style="]) == FAILED
    assert capsys.readouterr().err.splitlines()[1:] == ["a + * x", "    ^"]


@pytest.mark.parametrize("arguments", [[], ["iris", "--out", "mine.txt"], ["iris", "--set", "a"]])
def test_wrong_usage(arguments: list[str], capsys: pytest.CaptureFixture[str]) -> None:
    assert main(["script", *arguments]) == USAGE
    assert capsys.readouterr().err
