"""The small tables that come with the program; `samples/README.md` says where they are from."""

from dataclasses import dataclass, replace
from difflib import get_close_matches
from pathlib import Path

from datasets.files import read_table
from datasets.problems import QT_TRANSLATE_NOOP, Problem
from datasets.reading.options import ReadingOptions
from datasets.table import Table

FOLDER = Path(__file__).parent / "samples"


@dataclass(frozen=True)
class Sample:
    """A table in FOLDER; all columns but the `targets` are inputs."""

    file: str
    targets: tuple[str, ...] = ()


SAMPLES: dict[str, Sample] = {
    "fruit": Sample("fruit.csv", ("りんご", "オレンジ")),
    "ten-points": Sample("ten-points.csv", ("y",)),
    "line-100": Sample("line-100.csv", ("y",)),
    "line-100-ones": Sample("line-100-ones.csv", ("y",)),
    "logistic-13": Sample("logistic-13.csv", ("y",)),
    "xor": Sample("xor.csv", ("y",)),
    "diabetes": Sample("diabetes.csv", ("progression",)),
    "iris": Sample("iris.csv", ("species",)),
    "misra1a": Sample("misra1a.csv", ("y",)),
    "boxbod": Sample("boxbod.csv", ("y",)),
    "mgh09": Sample("mgh09.csv", ("y",)),
    "rat43": Sample("rat43.csv", ("y",)),
    "x-0": Sample("x-0.csv"),
    "x-1": Sample("x-1.csv"),
    "x-3": Sample("x-3.csv"),
    "two-numbers": Sample("two-numbers.csv"),
}


def load_sample(name: str) -> Table:
    """The sample `name` (one of SAMPLES), roles set, all rows in use. Raises Problem for an unknown name."""
    if name not in SAMPLES:
        raise _unknown(name)
    sample = SAMPLES[name]
    table = read_table(FOLDER / sample.file, ReadingOptions(delimiter=","))
    inputs = [column for column in table.columns if column not in sample.targets]
    return replace(table.with_roles(inputs=inputs, targets=sample.targets), name=name, source=None)


def _unknown(name: str) -> Problem:
    near = get_close_matches(name, SAMPLES, n=1)
    return Problem(
        QT_TRANSLATE_NOOP(
            "Problem", "There is no sample named “{name}”. The nearest is “{nearest}”; all are: {names}."
        )
        if near
        else QT_TRANSLATE_NOOP("Problem", "There is no sample named “{name}”. There are: {names}."),
        name=name,
        nearest=near[0] if near else "",
        names=", ".join(SAMPLES),
    )
