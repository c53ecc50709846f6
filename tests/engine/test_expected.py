"""Expected numbers: how they are read, and how a run's number is judged."""

import math
from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as st

from datasets.problems import Problem
from engine.expected import NOISE, NOTES, ExpectedRun, ExpectedValue, Verdict
from engine.experiment import Experiment
from engine.experiment_file import parse_experiment, read_expected, read_experiment

FINITE = st.floats(-1e12, 1e12)


def read(tmp_path: Path, text: str) -> tuple[ExpectedRun, ...]:
    path = tmp_path / "some.toml"
    path.write_text(text, encoding="utf-8")
    return read_expected(path)


def one(tmp_path: Path, lines: str) -> ExpectedValue:
    ((value,),) = (run.values for run in read(tmp_path, f"[[expected.values]]\n{lines}"))
    return value


def test_numbers_stand_at_their_steps_names_and_places(tmp_path: Path) -> None:
    (run,) = read(
        tmp_path,
        """
        [[expected.values]]
        of = "loss"
        steps = [1, 31]
        printed = [5, 2.5]
        [[expected.values]]
        of = "parameter"
        step = 30
        rerun = { weight = [[1.0, 2.0]], b = 3.0 }
        """,
    )
    found = [
        (value.of, value.step, value.name, value.index, value.value, value.source) for value in run.values
    ]
    assert found == [
        ("loss", 1, "", (), 5.0, "printed"),
        ("loss", 31, "", (), 2.5, "printed"),
        ("parameter", 30, "weight", (0, 0), 1.0, "rerun"),
        ("parameter", 30, "weight", (0, 1), 2.0, "rerun"),
        ("parameter", 30, "b", (), 3.0, "rerun"),
    ]
    assert run.steps == 31


def test_a_variant_changes_settings(tmp_path: Path) -> None:
    (run,) = read(
        tmp_path,
        """
        [[expected.variants]]
        settings = { model = { start = "given", start_values = { bias = [1] } }, training = { seed = 7 } }
        [[expected.variants.values]]
        of = "train_loss"
        step = 0
        exact = 1.0
        """,
    )
    experiment = run.of(Experiment())
    assert experiment.model.start == "given"
    assert experiment.model.start_values == {"bias": [1.0]}
    assert experiment.training.seed == 7


def test_an_experiment_may_have_the_section_and_is_the_same_without(tmp_path: Path) -> None:
    text = "[optimizer]\nlearning_rate = 0.5\n"
    more = '[[expected.values]]\nof = "loss"\nstep = 1\nprinted = 2.0\n'
    assert parse_experiment(text + more) == parse_experiment(text)
    path = tmp_path / "some.toml"
    path.write_text(text + more, encoding="utf-8")
    assert read_experiment(path).optimizer.learning_rate == 0.5
    assert read(tmp_path, text) == ()


@pytest.mark.parametrize(
    "text",
    [
        'expected = "much"',
        "expected = [1]",
        "[expected]\nvalues = 3",
        "[expected]\nlosses = []",
        "[[expected.values]]\nstep = 1\nprinted = 1.0",
        '[[expected.values]]\nof = "los"\nstep = 1\nprinted = 1.0',
        '[[expected.values]]\nof = "loss"\nprinted = 1.0',
        '[[expected.values]]\nof = "loss"\nstep = 1\nsteps = [1]\nprinted = 1.0',
        '[[expected.values]]\nof = "loss"\nstep = "one"\nprinted = 1.0',
        '[[expected.values]]\nof = "loss"\nstep = -1\nprinted = 1.0',
        '[[expected.values]]\nof = "loss"\nsteps = [1, 2]\nprinted = [1.0]',
        '[[expected.values]]\nof = "loss"\nsteps = [1, 2]\nprinted = 1.0',
        '[[expected.values]]\nof = "loss"\nstep = 1\nprinted = 1.0\nrerun = 1.0',
        '[[expected.values]]\nof = "loss"\nstep = 1\nprinted = "1.0"',
        '[[expected.values]]\nof = "loss"\nstep = 1\nprinted = { a = 1.0 }',
        '[[expected.values]]\nof = "parameter"\nstep = 1\nprinted = 1.0',
        '[[expected.values]]\nof = "loss"\nstep = 1\nprinted = 1.0\nnote = "because"',
        '[[expected.values]]\nof = "loss"\nstep = 1\nprinted = 1.0\nrelative = 0.1',
        '[[expected.values]]\nof = "loss"\nstep = 1\nprinted = 1.0\nlowest = 0.1',
        '[[expected.values]]\nof = "loss"\nstep = 1\nprinted = 1.0\ndecimals = "4"',
        '[[expected.values]]\nof = "loss"\nstep = 1\nprinted = 1.0\ntolerance = 0.1',
        '[[expected.values]]\nof = "loss"\nstep = 1\nprinted = inf',
        '[[expected.values]]\nof = "loss"\nstep = 1\nprinted = 1' + "0" * 400,
        '[[expected.values]]\nof = "loss"\nstep = 1\nprinted = 1.0\ndecimals = -400',
        '[[expected.values]]\nof = "loss"\nstep = 1\nprinted = 1.0\nnote = "unseeded"\nrelative = inf',
        '[[expected.values]]\nof = "loss"\nstep = 1\nprinted = 1.0\nnote = "unseeded"\nrelative = 1.0',
        '[[expected.values]]\nof = "loss"\nstep = 1\nprinted = 1.0\nnote = "unseeded"\nabsolute = nan',
        '[[expected.values]]\nof = "loss"\nstep = 1\nprinted = 1.0\nnote = "unseeded"\nabsolute = -0.1',
        '[[expected.values]]\nof = "loss"\nstep = 1\nprinted = 1.0\nlowest = 2.0\nhighest = 0.5',
        '[[expected.values]]\nof = "loss"\nstep = 1\nprinted = 1.0\nlowest = -inf\nhighest = inf',
        "[[expected.variants]]\nsettings = {}",
        "[[expected.variants]]\nsettings = { seed = 1 }\nvalues = []",
    ],
)
def test_what_is_no_such_section_is_said(tmp_path: Path, text: str) -> None:
    with pytest.raises(Problem, match=r"some\.toml.*The section \[expected\] cannot be used, because of"):
        read(tmp_path, text)


def test_a_rounded_number_is_compared_as_far_as_it_was_printed(tmp_path: Path) -> None:
    value = one(tmp_path, 'of = "loss"\nstep = 1\nprinted = 0.2523\ndecimals = 4\n')
    assert value.judge(0.25229644775390625) is Verdict.AGREES
    assert value.judge(0.25225) is Verdict.AGREES
    assert value.judge(0.25236) is Verdict.DIFFERS
    assert value.judge(0.2522) is Verdict.DIFFERS


def test_a_parameter_near_nothing_is_noise(tmp_path: Path) -> None:
    noise = one(tmp_path, 'of = "parameter"\nstep = 1\nprinted = { a = 5.4e-08 }\n')
    assert noise.judge(-3e-8) is Verdict.AGREES
    assert noise.judge(2e-7) is Verdict.DIFFERS
    small = one(tmp_path, 'of = "parameter"\nstep = 1\nprinted = { a = 0.0005 }\n')
    assert small.judge(0.0005 + NOISE) is Verdict.DIFFERS
    assert one(tmp_path, 'of = "loss"\nstep = 1\nprinted = 5.4e-08\n').judge(-3e-8) is Verdict.DIFFERS


def test_a_number_that_varies_agrees_or_lies_within_its_range_or_outside(tmp_path: Path) -> None:
    value = one(tmp_path, 'of = "loss"\nstep = 1\nprinted = 15.2\nlowest = 10.0\nhighest = 60.0\n')
    assert value.varies == "seed"
    assert [value.judge(ours) for ours in (15.2, 10.0, 34.9, 60.0)] == [Verdict.AGREES, *[Verdict.WITHIN] * 3]
    assert [value.judge(ours) for ours in (9.0, 61.0, math.inf)] == [Verdict.OUTSIDE] * 3
    assert value.judge(10.0 - 1e-5) is Verdict.WITHIN, "ten runs on another computer round otherwise"


@pytest.mark.parametrize("lowest", ["", "lowest = 1.0\nhighest = 2.0\n"])
def test_what_is_not_a_number_never_agrees(tmp_path: Path, lowest: str) -> None:
    value = one(tmp_path, f'of = "loss"\nstep = 1\nprinted = 1.5\n{lowest}')
    assert not value.judge(math.nan).is_good


@given(FINITE, st.floats(-3, 3))
def test_one_part_in_a_million_decides(value: float, off: float) -> None:
    expected = ExpectedValue("loss", 1, value)
    ours = value * (1 + off * 1e-6)
    if abs(off) < 0.99:
        assert expected.judge(ours) is Verdict.AGREES
    elif abs(off) > 1.01 and abs(value) > 1e-300:
        assert expected.judge(ours) is Verdict.DIFFERS


@given(FINITE, FINITE, FINITE)
def test_a_good_verdict_is_near_the_number_or_in_the_range(value: float, ours: float, other: float) -> None:
    lowest, highest = min(value, other), max(value, other)
    verdict = ExpectedValue("loss", 1, value, lowest=lowest, highest=highest, varies="seed").judge(ours)
    slack = 0.011 * (highest - lowest) + 2e-6 * abs(value) + 1e-300
    assert verdict.is_good == (verdict in (Verdict.AGREES, Verdict.WITHIN))
    if verdict.is_good:
        assert lowest - slack <= ours <= highest + slack
    elif verdict is Verdict.OUTSIDE:
        assert not lowest <= ours <= highest


def test_notes_are_sentences() -> None:
    assert all(note[0].isupper() and note.endswith(".") for note in NOTES.values())
