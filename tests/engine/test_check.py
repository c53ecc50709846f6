"""The check of lessons: a right engine passes, a wrong one does not, and it compares what the run did."""

import json
import math
from collections.abc import Iterator
from pathlib import Path

import pytest
import torch

from datasets.problems import Problem
from engine.check import Checked, check_lesson, check_runs
from engine.cli import main
from engine.expected import ExpectedRun, ExpectedValue, Verdict
from engine.lessons import lesson_names, read_lesson
from tests.engine.runs import recipe

SHORT = (
    "autograd-scalars",
    "autograd-input",
    "perceptron",
    "line-sse",
    "line-mse",
    "line-linear",
    "line-design-matrix",
    "fruit-by-hand",
    "fruit-minibatch",
    "mlp-forward",
    "logistic-mse",
    "logistic-bce",
    "logistic-13",
)


@pytest.fixture(autouse=True)
def threads_as_before() -> Iterator[None]:
    before = torch.get_num_threads()
    yield
    torch.set_num_threads(before)


def checked(name: str, **settings: object) -> Checked:
    lesson = read_lesson(name)
    found = check_runs(name, recipe(lesson.experiment, **settings), lesson.expected)
    assert found is not None
    return found


def bad(found: Checked) -> list[str]:
    return [f"{value.expected} came to {value.ours}" for value in found.values if not value.verdict.is_good]


@pytest.mark.parametrize("name", SHORT)
def test_a_short_lesson_comes_to_its_published_numbers(name: str) -> None:
    found = check_lesson(name)
    assert found is not None
    assert bad(found) == []
    assert found.passed
    assert len(found.values) >= 3


@pytest.mark.slow
def test_every_lesson_comes_to_its_published_numbers(capsys: pytest.CaptureFixture[str]) -> None:
    """About a minute; the longest is xor with 100,000 updates."""
    code = main(["run", "--check", "--json"])
    result = json.loads(capsys.readouterr().out)
    wrong = [
        (lesson["lesson"], value["what"], value["published"], value["ours"])
        for lesson in result["lessons"]
        for value in lesson["values"]
        if value["verdict"] not in (Verdict.AGREES, Verdict.WITHIN)
    ]
    assert wrong == []
    assert (code, result["passed"]) == (0, True)
    assert [lesson["lesson"] for lesson in result["lessons"]] == [
        name for name in lesson_names() if read_lesson(name).expected
    ]


@pytest.mark.parametrize(
    ("name", "settings"),
    [
        ("line-mse", {"optimizer__learning_rate": 0.1001}),
        ("line-mse", {"loss__kind": "sum_of_squares"}),
        ("line-sse", {"optimizer__learning_rate": 0.00101}),
        ("line-linear", {"training__seed": 1}),
        ("fruit-by-hand", {"optimizer__learning_rate": 1.01e-5}),
        ("fruit-minibatch", {"optimizer__learning_rate": 1e-6}),
        ("fruit-minibatch", {"training__shuffle": False}),
        ("logistic-mse", {"optimizer__learning_rate": 0.02}),
        ("logistic-bce", {"optimizer__learning_rate": 0.05}),
        ("autograd-input", {"training__input_gradients": False}),
    ],
)
def test_another_experiment_does_not_pass(name: str, settings: dict[str, object]) -> None:
    found = checked(name, **settings)
    assert not found.passed
    assert bad(found)


def test_a_wrong_step_does_not_pass(monkeypatch: pytest.MonkeyPatch) -> None:
    """Gradients that are not cleared: the mistake that beginners make."""
    monkeypatch.setattr("engine.styles.raw_optimizer.RawOptimizer.zero_grad", lambda self: None)
    found = checked("line-mse")
    first = [value for value in found.values if value.expected.of == "gradient" and value.expected.step == 1]
    assert all(value.verdict is Verdict.AGREES for value in first)
    assert not found.passed


def test_numbers_are_read_where_they_belong() -> None:
    """y = 10 x - 5 against the table, by hand: the first step of a line."""
    run = ExpectedRun(
        tuple(
            ExpectedValue(of, step, 0.0, name, index)
            for of, step, name, index in (
                ("loss", 1, "", ()),
                ("train_loss", 0, "", ()),
                ("train_loss", 1, "", ()),
                ("loss", 2, "", ()),
                ("parameter", 0, "weight", (0, 0)),
                ("parameter", 1, "bias", (0,)),
                ("gradient", 2, "bias", (0,)),
                ("prediction", 0, "", (0, 0)),
            )
        )
    )
    found = check_runs("line-mse", read_lesson("line-mse").experiment, [run])
    assert found is not None
    ours = [value.ours for value in found.values]
    assert ours[0] == ours[1] == pytest.approx(85.87687683105469, rel=1e-6)
    assert ours[2] == ours[3] == pytest.approx(56.75210952758789, rel=1e-6)
    assert ours[4] == 10.0
    assert ours[5] == pytest.approx(-3.657747745513916, rel=1e-6)
    assert ours[6] == pytest.approx(-11.0293607711792, rel=1e-6)
    assert ours[7] == pytest.approx(10 * -2.482113 - 5, rel=1e-6)


@pytest.mark.parametrize(
    "value",
    [
        ExpectedValue("loss", 0, 1.0),
        ExpectedValue("gradient", 0, 1.0, "weight", (0, 0)),
        ExpectedValue("gradient", 1, 1.0, "weights", (0, 0)),
        ExpectedValue("parameter", 1, 1.0, "weight", (0,)),
        ExpectedValue("parameter", 1, 1.0, "weight", (0, 7)),
        ExpectedValue("input_gradient", 1, 1.0, "", (0, 0)),
    ],
)
def test_what_is_not_there_differs(value: ExpectedValue) -> None:
    found = check_runs("line-mse", read_lesson("line-mse").experiment, [ExpectedRun((value,))])
    assert found is not None
    assert math.isnan(found.values[0].ours)
    assert found.values[0].verdict is Verdict.DIFFERS


def test_a_run_that_diverges_says_so_and_what_it_did_not_reach_differs() -> None:
    found = checked("line-mse", optimizer__learning_rate=1e30)
    assert not found.passed
    assert found.message is not None
    assert "learning rate" in str(found.message)
    last = [value for value in found.values if value.expected.step == 30]
    assert all(math.isnan(value.ours) for value in last)


def test_a_variant_is_another_run_and_names_its_settings() -> None:
    found = check_lesson("line-linear")
    assert found is not None
    assert [dict(value.settings).get("model.start") for value in found.values][::13] == [None, "given"]


def test_progress_counts_the_steps_of_all_runs() -> None:
    seen: list[tuple[int, int]] = []
    check_lesson("fruit-by-hand", progress=lambda done, of: seen.append((done, of)))
    assert seen == sorted(seen)
    assert {of for _, of in seen} == {102}
    assert seen[-1][0] == 102


def test_a_check_can_be_given_up() -> None:
    seen: list[int] = []
    assert check_lesson("xor", lambda done, _: seen.append(done), lambda: len(seen) >= 2) is None
    assert len(seen) == 2
    assert seen[-1] < 100_000


def test_an_unknown_lesson_is_a_problem() -> None:
    with pytest.raises(Problem, match="the nearest is xor"):
        check_lesson("xorr")


def test_nothing_published_is_nothing_wrong() -> None:
    found = check_lesson("circle")
    assert found is not None
    assert (found.values, found.passed) == ((), True)


# -- the command ------------------------------------------------------------------------------------


def test_the_command_prints_published_ours_and_the_verdict(capsys: pytest.CaptureFixture[str]) -> None:
    assert main(["run", "fruit-by-hand", "--check"]) == 0
    lines = capsys.readouterr().out.splitlines()
    assert lines[0] == "fruit-by-hand: Apples and oranges by hand"
    assert lines[1].split() == ["published", "ours", "verdict"]
    assert "varies with the seed: within the range 103.367 to 1270.12 (unseeded)" in lines[2]
    assert (
        "  loss of step 2                            42031.2344       42031.38281  agrees (printed_start)"
        in lines
    )
    assert any(line.startswith("  with model.start = given") for line in lines)
    assert any(line.startswith("  printed_start: The start weights") for line in lines)
    assert lines[-1].startswith("fruit-by-hand: passed in")


def test_the_command_says_what_differs_and_fails(capsys: pytest.CaptureFixture[str]) -> None:
    assert main(["run", "line-mse", "--check", "--set", "optimizer.learning_rate=0.11"]) == 1
    out = capsys.readouterr().out
    assert "differs by more than" in out
    assert "line-mse: FAILED" in out


def test_all_lessons_in_one_command(
    capsys: pytest.CaptureFixture[str], monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr("engine.cli_check.lesson_names", lambda: ("perceptron", "circle", "line-sse"))
    assert main(["run", "--check"]) == 0
    lines = capsys.readouterr().out.splitlines()
    assert [line.partition(":")[0] for line in lines[:2]] == ["perceptron", "line-sse"]
    assert lines[-1].startswith("2 lessons checked in")
    assert lines[-1].endswith("all as published")
    assert main(["run", "--check", "--set", "optimizer.learning_rate=0.5"]) == 1
    shown = capsys.readouterr().out
    assert "not as published: perceptron, line-sse" in shown
    assert main(["run", "--check", "--json"]) == 0
    result = json.loads(capsys.readouterr().out)
    assert [lesson["passed"] for lesson in result["lessons"]] == [True, True]


def test_the_command_checks_a_file_of_ones_own(capsys: pytest.CaptureFixture[str], tmp_path: Path) -> None:
    (tmp_path / "two.csv").write_text("x,y\n1,2\n2,4\n")
    file = tmp_path / "own.toml"
    text = '[data]\nfile = "two.csv"\n[model]\nstart = "zeros"\n[training]\nepochs = 1\n'
    file.write_text(text + '[[expected.values]]\nof = "loss"\nstep = 1\nexact = 10.0\n')
    assert main(["run", str(file), "--check", "--json"]) == 0
    result = json.loads(capsys.readouterr().out)
    (value,) = result["values"]
    assert (value["ours"], value["verdict"], result["passed"]) == (10.0, "agrees", True)
    file.write_text(text)
    assert main(["run", str(file), "--check"]) == 0
    assert "there is nothing to check" in capsys.readouterr().out


@pytest.mark.parametrize("option", ["--data", "--inputs", "--targets", "--history"])
def test_a_check_goes_without_other_files_and_columns(
    capsys: pytest.CaptureFixture[str], option: str
) -> None:
    assert main(["run", "line-mse", "--check", option, "a.csv"]) == 2
    assert f"it goes without {option}." in capsys.readouterr().err


@pytest.mark.parametrize("epochs", [["--epochs", "5"], ["--set", "training.epochs=5"]])
def test_a_check_takes_its_own_steps_and_says_so(
    capsys: pytest.CaptureFixture[str], epochs: list[str]
) -> None:
    assert main(["run", "line-sse", "--check", *epochs]) == 0
    assert "training.epochs has no effect with --check" in capsys.readouterr().err
