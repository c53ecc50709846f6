"""The lessons that ship with the program: experiments in datasets/lessons, one file each; torch-free."""

from dataclasses import dataclass
from pathlib import Path

import datasets
from datasets.nearest import nearest
from datasets.problems import QT_TRANSLATE_NOOP, Problem
from engine.expected import ExpectedRun
from engine.experiment import Experiment
from engine.experiment_file import read_expected, read_experiment

FOLDER = Path(datasets.__file__).parent / "lessons"

# Groups and lessons in the order in which they are best taken.
LESSON_GROUPS = {
    "scalars": ("autograd-scalars", "autograd-input", "perceptron"),
    "lines": ("line-sse", "line-mse", "line-linear", "line-design-matrix", "ten-points"),
    "columns": ("fruit-by-hand", "fruit-minibatch"),
    "sine": (
        "sine-numpy",
        "sine-tensors",
        "sine-autograd",
        "sine-legendre",
        "sine-nn",
        "sine-optim",
        "sine-module",
        "sine-dynamic",
    ),
    "networks": ("mlp-forward", "xor", "cone"),
    "logistic": ("logistic-mse", "logistic-bce", "logistic-13"),
    "curves": ("misra1a",),
    "data": ("circle", "diabetes", "iris"),
}
LESSONS = tuple(name for names in LESSON_GROUPS.values() for name in names)


@dataclass(frozen=True)
class Lesson:
    """A lesson: its experiment, and what that should come to (nothing, where nobody published numbers)."""

    name: str
    group: str
    experiment: Experiment
    expected: tuple[ExpectedRun, ...]


def lesson_names() -> tuple[str, ...]:
    """The names of all lessons, group by group, the first to take first."""
    return LESSONS


def group_of(name: str) -> str:
    """The group of a lesson, a key of LESSON_GROUPS. Raises Problem as `load_lesson`."""
    _check_name(name)
    return next(group for group, names in LESSON_GROUPS.items() if name in names)


def load_lesson(name: str) -> Experiment:
    """The experiment of a lesson. Raises Problem, with the nearest known name, for an unknown one."""
    return read_experiment(_file(name))


def read_lesson(name: str) -> Lesson:
    """The whole lesson, with its expected numbers. Raises Problem as `load_lesson`."""
    return Lesson(name, group_of(name), load_lesson(name), read_expected(_file(name)))


def _file(name: str) -> Path:
    _check_name(name)
    return FOLDER / f"{name}.toml"


def _check_name(name: str) -> None:
    if name not in LESSONS:
        raise Problem(
            QT_TRANSLATE_NOOP(
                "Problem", "There is no lesson {name}; the nearest is {nearest}. There are {known}."
            ),
            name=name,
            nearest=nearest(name, LESSONS),
            known=", ".join(LESSONS),
        )
