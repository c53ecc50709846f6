"""Where a document can come from; each function reads it and can run aside. Torch-free; pandas inside."""

from __future__ import annotations

from dataclasses import dataclass, field, replace
from pathlib import Path
from typing import TYPE_CHECKING

from datasets.encoding import UTF8
from engine.experiment import DataSettings, Experiment
from gui.i18n import current_language

if TYPE_CHECKING:
    from datasets.table import Table

EXPERIMENT_SUFFIX = ".toml"
EMPTY_ROWS = 5


@dataclass(frozen=True)
class Opened:
    """What was read. `experiment` None: the settings stay. `path`: the experiment's file.

    `source` is the data section as of now, with `file` absolute: where the rows can be found again.
    """

    table: Table
    experiment: Experiment | None = None
    path: Path | None = None
    source: DataSettings = field(default_factory=DataSettings)


def open_file(path: Path) -> Opened:
    """An experiment (.toml) with its table, or a table. Raises Problem.

    The encodings of the window's language are thought of first; one that was guessed is kept with the source,
    so that the file is read alike elsewhere.
    """
    from datasets.files import read_guessed
    from datasets.guessing import guess
    from engine.data_source import open_data
    from engine.experiment_file import read_experiment
    from engine.suggestion import suggested

    path = path.resolve()
    if path.suffix.lower() != EXPERIMENT_SUFFIX:
        guessed = guess(path, current_language())
        table, encoding = read_guessed(path, guessed), guessed.options.encoding or UTF8
        data = DataSettings(file=str(path), encoding="" if encoding == UTF8 else encoding)
        return Opened(table, suggested(table, data), source=data)
    experiment = read_experiment(path)
    table = open_data(experiment.data, path.parent, current_language())
    return Opened(table, experiment, path, _absolute(experiment.data, path.parent))


def open_lesson(name: str) -> Opened:
    """A lesson with its table."""
    from engine.data_source import open_data
    from engine.lessons import load_lesson

    experiment = load_lesson(name)
    return Opened(open_data(experiment.data, None), experiment, source=experiment.data)


def open_sample(name: str) -> Opened:
    """A sample table, with the settings that its target calls for."""
    from engine.suggestion import suggested

    opened = _from_data(DataSettings(sample=name))
    return replace(opened, experiment=suggested(opened.table, opened.source))


def open_generated(name: str) -> Opened:
    """A table made by a rule, with as many rows as the rule has by itself."""
    from datasets.synthetic import GENERATORS

    return _from_data(DataSettings(generator=name, rows=GENERATORS[name].rows))


def open_empty() -> Opened:
    """A table to type into: one input, one target, a few empty rows, of which the complete ones are used."""
    import pandas as pd

    from datasets.table import Role, Table

    frame = pd.DataFrame({name: [float("nan")] * EMPTY_ROWS for name in ("x", "y")})
    # Rows are typed one after the other: those that are not complete yet must not stop the run.
    data = DataSettings(missing="set_aside")
    roles = {"x": Role.INPUT, "y": Role.TARGET}
    return Opened(Table.from_frame(frame, roles), Experiment(data=data), source=data)


def _from_data(data: DataSettings) -> Opened:
    from engine.data_source import open_data

    return Opened(open_data(data, None), source=data)


def _absolute(data: DataSettings, base: Path) -> DataSettings:
    return replace(data, file=str((base / data.file).resolve())) if data.file else data
