"""Output in other encodings than UTF-8, into closed pipes and onto full disks: in a process of its own."""

import io
import json
import os
import subprocess
import sys
from pathlib import Path

import pytest

from engine.cli import main
from engine.cli_output import OutputError, print_json, print_result, printing, tell

ROOT = Path(__file__).parents[2]

RESULT = {
    "equation": ["身長 = −1·x²"],
    "train_loss": 0.25,
    "validation_loss": None,
    "metrics": {"train": {"mse": 0.25, "r2": None}, "validation": {"mse": None}},
    "steps": 1,
    "epochs": 1_000,
    "seconds": 0.5,
    "device": "cpu",
    "dtype": "float32",
    "stopped": "finished",
}


def printed(monkeypatch: pytest.MonkeyPatch, encoding: str) -> io.BytesIO:
    raw = io.BytesIO()
    monkeypatch.setattr(sys, "stdout", io.TextIOWrapper(raw, encoding=encoding))
    return raw


@pytest.mark.parametrize("encoding", ["ascii", "cp932", "cp949", "latin-1", "utf-8"])
def test_json_reads_back_from_every_encoding(monkeypatch: pytest.MonkeyPatch, encoding: str) -> None:
    raw = printed(monkeypatch, encoding)
    print_json({"列": "−😀·²"})
    assert json.loads(raw.getvalue().decode(encoding)) == {"列": "−😀·²"}


def test_what_an_encoding_lacks_is_shown_by_its_number(monkeypatch: pytest.MonkeyPatch) -> None:
    raw = printed(monkeypatch, "ascii")
    print_result(RESULT)
    lines = raw.getvalue().decode("ascii").splitlines()
    assert lines[0] == r"\u8eab\u9577 = \u22121\xb7x\xb2"
    assert lines[1:] == [
        "train loss: 0.25",
        "train: mse 0.25",
        "1 step, 1,000 epochs in 0.50 s on cpu in float32: finished",
    ]


def test_without_a_stdout_nothing_is_said(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(sys, "stdout", None)
    print_json({})


@pytest.mark.skipif(not Path("/dev/full").exists(), reason="this system has no device that is always full")
def test_a_full_disk_is_said_in_a_sentence() -> None:
    with open("/dev/full", "w") as full:
        done = subprocess.run(
            [sys.executable, "main.py", "lessons"], cwd=ROOT, stdout=full, stderr=subprocess.PIPE, text=True
        )
    assert done.returncode == 1
    assert done.stderr.strip() == "stepfit: The output could not be written: No space left on device."


@pytest.mark.skipif(os.name == "nt", reason="pipes close in another way on Windows")
def test_a_reader_that_has_gone_is_no_error_to_talk_about() -> None:
    reading, writing = os.pipe()
    os.close(reading)
    with open(writing, "w") as closed:
        done = subprocess.run(
            [sys.executable, "main.py", "lessons"], cwd=ROOT, stdout=closed, stderr=subprocess.PIPE, text=True
        )
    assert (done.returncode, done.stderr) == (1, "")


@pytest.mark.skipif(os.name == "nt", reason="pipes close in another way on Windows")
def test_a_run_goes_on_where_nobody_reads_its_progress() -> None:
    reading, writing = os.pipe()
    os.close(reading)
    with open(writing, "w") as closed:
        done = subprocess.run(
            [sys.executable, "main.py", "run", "line-mse", "--json"],
            cwd=ROOT,
            stdout=subprocess.PIPE,
            stderr=closed,
            text=True,
        )
    assert done.returncode == 0
    assert json.loads(done.stdout)["steps"] == 30


def test_without_a_stderr_stdout_stays_pure(
    monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]
) -> None:
    monkeypatch.setattr(sys, "stderr", None)
    tell("progress")
    assert main(["run", "line-mse", "--json"]) == 0
    assert json.loads(capsys.readouterr().out)["steps"] == 30


def test_other_errors_go_their_way(monkeypatch: pytest.MonkeyPatch) -> None:
    printed(monkeypatch, "utf-8")
    with pytest.raises(ValueError, match="mine"), printing():
        raise ValueError("mine")
    assert not issubclass(OutputError, OSError)
