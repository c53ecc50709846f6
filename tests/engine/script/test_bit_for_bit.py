"""Scripts, run in processes of their own, print the losses of the engine to the last bit."""

from collections.abc import Sequence
from contextlib import ExitStack
from dataclasses import replace
from pathlib import Path

import pytest

from datasets.preparation.choices import MISSING, SCALES
from datasets.table import Table
from engine.data_source import open_data
from engine.experiment import GRADIENT_KINDS, LOSS_KINDS, MODEL_KINDS, SPLIT_METHODS, Experiment
from engine.lessons import lesson_names, load_lesson
from tests.engine.script.drawn import draw
from tests.engine.script.odd import odd_runs
from tests.engine.script.running import (
    assert_same,
    engine_run,
    printed_by,
    running_alone,
    running_scripts,
    write_script,
)

DRAWN = 80
SHORT, LONG = 40, 3_000  # epochs


def lesson(name: str, epochs: int | None = None) -> tuple[Experiment, Table]:
    experiment = load_lesson(name)
    training = replace(experiment.training, device="cpu")
    if epochs is not None:
        training = replace(training, epochs=min(epochs, training.epochs))
    return replace(experiment, training=training), open_data(experiment.data)


def check(runs: Sequence[tuple[str, Experiment, Table]], folder: Path) -> None:
    """Run all scripts in one fresh process, and meanwhile each experiment in the engine."""
    for name, _, _ in runs:
        (folder / name).mkdir()
    paths = [write_script(e, table, folder / name / "script.py") for name, e, table in runs]
    with running_scripts(paths):
        loops = [engine_run(experiment, table) for _, experiment, table in runs]
    wrong = []
    for (name, _, _), path, loop in zip(runs, paths, loops, strict=True):
        result = printed_by(path)
        try:
            assert_same(result, loop)
        except AssertionError as error:
            wrong.append(f"{name}: {error}\n{result.text[-2000:]}")
    assert not wrong, "\n".join(wrong)


def test_lessons_and_drawn_experiments_are_the_same(tmp_path: Path) -> None:
    """Of each lesson the beginning. All in one process: to load torch takes longer than to run them."""
    lessons = [(name, *lesson(name, SHORT)) for name in lesson_names()]
    drawn = [(f"drawn-{number}", draw(number, tmp_path)) for number in range(DRAWN)]
    others = ((name, own.experiment, own.table) for name, own in drawn)
    check([*lessons, *others, *odd_runs()], tmp_path)


def test_what_is_drawn_is_of_every_kind(tmp_path: Path) -> None:
    drawn = [draw(number, tmp_path) for number in range(DRAWN)]
    experiments = [own.experiment for own in drawn]
    assert {own.model.kind for own in experiments} == set(MODEL_KINDS)
    assert {own.loss.kind for own in experiments} == set(LOSS_KINDS)
    assert {own.optimizer.kind for own in experiments} == set(GRADIENT_KINDS)
    assert len({own.training.style for own in experiments}) > 5
    assert {own.data.split_method for own in experiments} == set(SPLIT_METHODS)
    assert any(own.data.test_fraction for own in experiments)
    chosen = [
        choice for own in experiments for column in own.data.prepare.values() for choice in column.items()
    ]
    assert {value for name, value in chosen if name == "categories"} == {"one_hot", "dummy", "ordinal"}
    assert {value for name, value in chosen if name == "scale"} == set(SCALES)
    assert {value for name, value in chosen if name == "missing"} == set(MISSING)
    assert any(name == "interactions" for name, _ in chosen)
    assert ("log", True) in chosen
    assert any(own.table.split for own in drawn)
    assert any(own.table.weight for own in drawn)
    assert any(not own.table.in_use.all() for own in drawn)
    assert any(own.table.frame.isna().any(axis=None) for own in drawn)
    assert len({own.table.rows for own in drawn}) > 20


def test_scripts_each_in_a_process_of_its_own(tmp_path: Path) -> None:
    """As a person runs them: an array style without torch's numbers, a file beside, batches and classes."""
    with ExitStack() as stack:
        runs = []
        for name in ("line-mse", "sine-numpy", "iris"):
            (tmp_path / name).mkdir()
            experiment, table = lesson(name, SHORT)
            path = write_script(experiment, table, tmp_path / name / "script.py")
            runs.append((stack.enter_context(running_alone(path)), engine_run(experiment, table)))
        for result, loop in runs:
            assert_same(result(), loop)


@pytest.mark.slow
@pytest.mark.parametrize("name", lesson_names())
def test_a_long_lesson_stays_the_same(name: str, tmp_path: Path) -> None:
    """Each in a process of its own, whole where it has not more than so many epochs."""
    check([(name, *lesson(name, LONG))], tmp_path)
