"""Scripts, run in processes of their own, print the losses of the engine to the last bit."""

from collections.abc import Sequence
from dataclasses import replace
from pathlib import Path

import pytest

from datasets.table import Table
from engine.data_source import open_data
from engine.experiment import LOSS_KINDS, MODEL_KINDS, OPTIMIZER_KINDS, Experiment
from engine.lessons import lesson_names, load_lesson
from tests.engine.script.drawn import draw
from tests.engine.script.running import assert_same, engine_run, run_alone, run_scripts, write_script

DRAWN = 50
SHORT, LONG = 40, 3_000  # epochs


def lesson(name: str, epochs: int | None = None) -> tuple[Experiment, Table]:
    experiment = load_lesson(name)
    training = replace(experiment.training, device="cpu")
    if epochs is not None:
        training = replace(training, epochs=min(epochs, training.epochs))
    return replace(experiment, training=training), open_data(experiment.data)


def check(runs: Sequence[tuple[str, Experiment, Table]], folder: Path) -> None:
    """Run all scripts in one fresh process, and each in the engine."""
    for name, _, _ in runs:
        (folder / name).mkdir()
    paths = [write_script(e, table, folder / name / "script.py") for name, e, table in runs]
    wrong = []
    for (name, experiment, table), result in zip(runs, run_scripts(paths), strict=True):
        try:
            assert_same(result, engine_run(experiment, table))
        except AssertionError as error:
            wrong.append(f"{name}: {error}\n{result.text[-2000:]}")
    assert not wrong, "\n".join(wrong)


def test_lessons_begin_the_same(tmp_path: Path) -> None:
    check([(name, *lesson(name, SHORT)) for name in lesson_names()], tmp_path)


def test_drawn_experiments_are_the_same(tmp_path: Path) -> None:
    drawn = [draw(number, tmp_path) for number in range(DRAWN)]
    check([(f"drawn-{number}", own.experiment, own.table) for number, own in enumerate(drawn)], tmp_path)


def test_what_is_drawn_is_of_every_kind(tmp_path: Path) -> None:
    drawn = [draw(number, tmp_path) for number in range(DRAWN)]
    experiments = [own.experiment for own in drawn]
    assert {own.model.kind for own in experiments} == set(MODEL_KINDS)
    assert {own.loss.kind for own in experiments} == set(LOSS_KINDS)
    assert {own.optimizer.kind for own in experiments} == set(OPTIMIZER_KINDS)
    assert len({own.training.style for own in experiments}) > 5
    assert any(own.data.stratify for own in experiments)
    assert any(own.table.split for own in drawn)
    assert any(own.table.weight for own in drawn)
    assert any(not own.table.in_use.all() for own in drawn)
    assert any(own.table.frame.isna().any(axis=None) for own in drawn)
    assert len({own.table.rows for own in drawn}) > 20


@pytest.mark.parametrize("name", ["line-mse", "sine-numpy", "iris"])
def test_a_script_alone_in_its_process(name: str, tmp_path: Path) -> None:
    """As a person runs it: an array style without torch's numbers, a file beside, batches and classes."""
    experiment, table = lesson(name, SHORT)
    path = write_script(experiment, table, tmp_path / "script.py")
    assert_same(run_alone(path), engine_run(experiment, table))


@pytest.mark.slow
@pytest.mark.parametrize("name", lesson_names())
def test_a_long_lesson_stays_the_same(name: str, tmp_path: Path) -> None:
    """Each in a process of its own, whole where it has not more than so many epochs."""
    check([(name, *lesson(name, LONG))], tmp_path)
