"""What a command prints of an optimum."""

import json

import pytest

from engine.cli import main


def printed(capsys: pytest.CaptureFixture[str], *arguments: str) -> str:
    assert main(["run", *arguments]) == 0
    return capsys.readouterr().out


def test_json_has_all_of_it(capsys: pytest.CaptureFixture[str]) -> None:
    result = json.loads(
        printed(capsys, "ten-points", "--epochs", "3", "--optimum", "--level", "90", "--json")
    )
    optimum = result["optimum"]
    assert optimum["certainty"] == "exact"
    assert optimum["loss"] == pytest.approx(0.4027515, rel=1e-6)
    assert optimum["difference"] == pytest.approx(result["train_loss"] - optimum["loss"], rel=1e-9)
    slope = next(row for row in optimum["coefficients"] if row["name"] == "x")
    assert slope["value"] == pytest.approx(0.942424, rel=1e-5)
    assert slope["now"] == pytest.approx(result["coefficients"]["y"]["x"], rel=1e-6)
    assert slope["distance"] == pytest.approx(slope["now"] - slope["value"], rel=1e-9)
    assert slope["high"] - slope["value"] == pytest.approx(1.859548 * slope["standard_error"], rel=1e-6)
    (figures,) = optimum["figures"]
    assert figures["degrees"] == 8
    assert figures["r2"] == pytest.approx(0.947898, rel=1e-5)
    assert len(optimum["notes"]) == 1


def test_text_has_a_table(capsys: pytest.CaptureFixture[str]) -> None:
    lines = printed(capsys, "ten-points", "--epochs", "3", "--optimum").splitlines()
    at = next(number for number, line in enumerate(lines) if line.startswith("optimum: exact"))
    assert lines[at + 1].startswith("optimal loss: 0.402752, the run is")
    assert lines[at + 2].split() == ["now", "optimum", "error", "from", "95%", "to", "p"]
    assert lines[at + 4].split()[0] == "x"
    assert len({len(line) for line in lines[at + 2 : at + 5]}) == 1
    assert "R² 0.947898" in lines[at + 5]


def test_without_an_optimum_it_is_said_why(capsys: pytest.CaptureFixture[str]) -> None:
    result = json.loads(printed(capsys, "xor", "--epochs", "3", "--optimum", "--json"))
    assert "hidden layers" in result["optimum"]["message"]
    assert "optimum: A network with hidden layers" in printed(capsys, "xor", "--epochs", "3", "--optimum")


def test_nothing_of_it_where_nobody_asks(capsys: pytest.CaptureFixture[str]) -> None:
    assert "optimum" not in json.loads(printed(capsys, "ten-points", "--epochs", "3", "--json"))


def test_a_level_is_a_share(capsys: pytest.CaptureFixture[str]) -> None:
    assert main(["run", "ten-points", "--optimum", "--level", "100"]) == 2
    assert "--level" in capsys.readouterr().err
