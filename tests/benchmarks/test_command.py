"""python -m benchmarks: one JSON object or a table, and the known names where one is not known."""

import importlib
import json

import pytest

from benchmarks import __main__ as command
from benchmarks import batches
from benchmarks.common import Result


@pytest.fixture
def measured(monkeypatch: pytest.MonkeyPatch) -> list[tuple[str, int]]:
    """Measures nothing, and notes what was to be measured."""
    asked: list[tuple[str, int]] = []

    def measure(name: str, rounds: int, rows: int | None = None) -> list[Result]:
        asked.append((name, rounds))
        return [Result("one", 1.5, 3.0, "s", 2.0), Result("another", 20_000.0, 5.0, "steps/s", 4_000.0)]

    monkeypatch.setattr(command, "measure", measure)
    return asked


def test_json_is_one_object(measured: list[tuple[str, int]], capsys: pytest.CaptureFixture[str]) -> None:
    assert command.main(["batches", "--json", "--rounds", "3"]) == 0
    assert measured == [("batches", 3)]
    assert json.loads(capsys.readouterr().out) == {
        "benchmark": "batches",
        "results": [
            {"case": "one", "ours": 1.5, "other": 3.0, "unit": "s", "ratio": 2.0},
            {"case": "another", "ours": 20_000.0, "other": 5.0, "unit": "steps/s", "ratio": 4_000.0},
        ],
    }


def test_no_name_measures_all_and_prints_tables(
    measured: list[tuple[str, int]], capsys: pytest.CaptureFixture[str]
) -> None:
    assert command.main([]) == 0
    assert [name for name, _ in measured] == command.names()
    assert {"batches", "startup"} <= set(command.names())
    first = capsys.readouterr().out.split("\n\n")[0].splitlines()
    assert first[1].split() == ["case", "ours", "other", "unit", "ratio"]
    assert len({len(line) for line in first[1:]}) == 1


@pytest.mark.parametrize("name", command.names())
def test_every_name_can_be_measured(name: str) -> None:
    assert callable(importlib.import_module(f"benchmarks.{name}").measure)


@pytest.mark.parametrize(
    ("arguments", "said"),
    [
        (["bathces"], "choose from batches"),
        (["--json"], "--json needs a NAME"),
        (["batches", "--rounds", "0"], "at least 1"),
    ],
)
def test_misuse_is_a_usage_error(arguments: list[str], said: str, capsys: pytest.CaptureFixture[str]) -> None:
    with pytest.raises(SystemExit, match="2"):
        command.main(arguments)
    shown = " ".join(capsys.readouterr().err.replace("'", "").split())
    assert said in shown


def test_batches_are_measured_and_are_the_data_loaders() -> None:
    (result,) = batches.measure(1, batch_sizes=(512,))
    assert result.case == "batch size 512, 4,096 rows"
    assert min(result.ours, result.other, result.ratio) > 0
