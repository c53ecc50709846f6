"""Formulas on the command line: what came out, and what is wrong, underlined."""

import json
from pathlib import Path

import pytest

from engine.cli import main

CSV = "広さ,駅まで 分,家賃\n20,5,7.1\n30,10,8\n40,3,12.2\n50,15,11.4\n60,7,15.3\n25,2,9\n"


@pytest.fixture
def options(tmp_path: Path) -> list[str]:
    path = tmp_path / "rents.csv"
    path.write_text(CSV, encoding="utf-8")
    return [
        "run", "--data", str(path), "--inputs", "広さ,駅まで 分", "--targets", "家賃",
        "--set", "model.kind=formula", "--set", "data.standardize_inputs=true", "--epochs", "300",
        "--set", "optimizer.learning_rate=0.1",
    ]  # fmt: skip


def test_a_formula_of_columns_of_any_name(options: list[str], capsys: pytest.CaptureFixture[str]) -> None:
    formula = "model.formula=傾き*広さ + b*`駅まで 分` + 底"
    bounds = 'model.upper_bounds={"傾き" = 3.0, "底" = 9.5}'
    code = main([*options, "--set", formula, "--set", "model.fixed=b", "--set", bounds, "--json"])
    result = json.loads(capsys.readouterr().out)
    assert code == 0
    assert list(result["parameters"]) == ["傾き", "b", "底"]
    assert result["parameters"]["底"] == 9.5
    assert result["parameters"]["傾き"] <= 3.0
    assert result["equation"][0].startswith("家賃 = ")
    assert "(広さ − 37.5)/14.068" in result["equation"][0]


@pytest.mark.parametrize(
    ("formula", "lines"),
    [
        ("a + 2広さ", ["a + 2広さ", "    ^^^^^"]),
        ("家賃*a", ["家賃*a", "^^^^"]),
        ("a*広さ + sinn(b)", ["a*広さ + sinn(b)", "         ^^^^"]),
        ("training + 広さ", ["training + 広さ", "^^^^^^^^"]),
    ],
)
def test_what_is_wrong_is_underlined(
    formula: str, lines: list[str], options: list[str], capsys: pytest.CaptureFixture[str]
) -> None:
    assert main([*options, "--set", f"model.formula={formula}"]) == 1
    captured = capsys.readouterr()
    assert captured.err.splitlines()[-2:] == lines
    assert captured.out == ""


def test_an_empty_formula_says_what_could_stand_there(
    options: list[str], capsys: pytest.CaptureFixture[str]
) -> None:
    assert main(options) == 1
    assert capsys.readouterr().err.endswith("such as a + b*広さ + c*`駅まで 分`.\n")
