"""The lessons that ship with the program: experiments in datasets/lessons, one file each; torch-free."""

from pathlib import Path

import datasets
from datasets.problems import QT_TRANSLATE_NOOP, Problem
from engine.checks import nearest
from engine.experiment import Experiment
from engine.experiment_file import read_experiment

FOLDER = Path(datasets.__file__).parent / "lessons"

# In the order in which they are offered; the program starts with the first.
LESSONS = (
    "sine-autograd",
    "line-mse",
    "fruit-minibatch",
    "ten-points",
    "xor",
    "circle",
    "diabetes",
    "iris",
)


def lesson_names() -> tuple[str, ...]:
    """The names of all lessons, the first to take first."""
    return LESSONS


def load_lesson(name: str) -> Experiment:
    """The experiment of a lesson. Raises Problem, with the nearest known name, for an unknown one."""
    if name not in LESSONS:
        raise Problem(
            QT_TRANSLATE_NOOP(
                "Problem", "There is no lesson {name}; the nearest is {nearest}. There are {known}."
            ),
            name=name,
            nearest=nearest(name, LESSONS),
            known=", ".join(LESSONS),
        )
    return read_experiment(FOLDER / f"{name}.toml")
