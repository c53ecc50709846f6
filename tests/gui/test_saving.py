"""A saved experiment brings the same rows back, and nothing is written over that is not its own."""

from dataclasses import replace
from pathlib import Path

import pandas as pd
import pytest

from datasets.columns import TEXT
from datasets.files import read_table
from datasets.table import Role, Table
from engine.data_source import open_data
from engine.experiment import DataSettings, Experiment
from gui import opening, saving

FRAME = pd.DataFrame({"x": [1.0, 2.0, 3.5], "y": [2.0, 4.0, 7.0], "気温": [20.0, 21.0, 22.0]})
ROLES = {"x": Role.INPUT, "y": Role.TARGET, "気温": Role.IGNORED}


@pytest.fixture
def table() -> Table:
    return Table.from_frame(FRAME, ROLES)


@pytest.fixture
def experiment() -> Experiment:
    return replace(Experiment(name="mine"), data=DataSettings(inputs=("x",), targets=("y",)))


def test_rows_from_nowhere_are_written_beside(tmp_path: Path, table: Table, experiment: Experiment) -> None:
    path = tmp_path / "mine.toml"
    saved = saving.save_experiment(experiment, table, path, DataSettings(), rows_changed=False)
    assert Path(saved.source.file) == tmp_path / "mine.csv"
    assert [str(note) for note in saved.notes] == [
        "The changed rows were saved beside the experiment, as mine.csv."
    ]
    opened = opening.open_file(path)
    assert opened.table.frame.equals(FRAME)
    assert opened.table.roles == ROLES
    assert opened.experiment is not None
    assert opened.experiment.name == "mine"
    assert opened.experiment.data.file == "mine.csv"


def test_unchanged_rows_are_not_written(tmp_path: Path, experiment: Experiment, table: Table) -> None:
    source = replace(DataSettings(), generator="line", rows=50, noise=0.25)
    saved = saving.save_experiment(experiment, table, tmp_path / "a.toml", source, rows_changed=False)
    assert saved.notes == ()
    assert [file.name for file in tmp_path.iterdir()] == ["a.toml"]
    assert opening.open_file(tmp_path / "a.toml").table.rows == 50


@pytest.mark.parametrize("changed", [False, True])
def test_rows_that_follow_their_rule_are_not_written(tmp_path: Path, changed: bool) -> None:
    data = DataSettings(generator="xor", rows=50, noise=0.25, range=(1.0, 2.0), seed=9)
    table = open_data(data)
    path = tmp_path / "a.toml"
    saved = saving.save_experiment(Experiment(data=data), table, path, DataSettings(), rows_changed=changed)
    assert (saved.source, [file.name for file in tmp_path.iterdir()]) == (data, ["a.toml"])
    opened = opening.open_file(path)
    assert opened.source == data
    assert opened.table.equals(table)


def test_rows_of_another_seed_than_the_settings_have_are_written(tmp_path: Path) -> None:
    data = DataSettings(generator="xor", rows=50, noise=0.25, seed=9)
    table, path = open_data(data), tmp_path / "a.toml"
    later = Experiment(data=replace(data, seed=10))
    saving.save_experiment(later, table, path, data, rows_changed=False)
    assert opening.open_file(path).table.frame.equals(table.frame)


def test_a_file_elsewhere_is_named_in_full_and_one_within_relatively(
    tmp_path: Path, table: Table, experiment: Experiment
) -> None:
    (tmp_path / "data").mkdir()
    rows = tmp_path / "data" / "rows.csv"
    rows.write_text("x,y\n1,2\n3,4\n", encoding="utf-8")
    source = DataSettings(file=str(rows))
    for folder, written in ((tmp_path, "data/rows.csv"), (tmp_path / "other", str(rows))):
        folder.mkdir(exist_ok=True)
        path = folder / "e.toml"
        saving.save_experiment(experiment, read_table(rows), path, source, rows_changed=False)
        opened = opening.open_file(path)
        assert opened.experiment is not None
        assert opened.experiment.data.file == written
        assert opened.source.file == str(rows)
        assert opened.table.rows == 2


def test_a_strangers_file_is_not_written_over(tmp_path: Path, table: Table, experiment: Experiment) -> None:
    stranger = tmp_path / "mine.csv"
    stranger.write_text("precious\n", encoding="utf-8")
    saved = saving.save_experiment(
        experiment, table, tmp_path / "mine.toml", DataSettings(), rows_changed=True
    )
    assert stranger.read_text(encoding="utf-8") == "precious\n"
    assert Path(saved.source.file).name == "mine-2.csv"
    again = saving.save_experiment(
        experiment, table, tmp_path / "mine.toml", saved.source, rows_changed=True, own_rows=True
    )
    assert again.source.file == saved.source.file


def test_a_table_that_was_opened_is_not_written_over(tmp_path: Path, experiment: Experiment) -> None:
    mine = tmp_path / "mine.csv"
    mine.write_text("x,y\n1,2\n3,4\n", encoding="utf-8")
    opened = opening.open_file(mine)
    saved = saving.save_experiment(
        experiment, opened.table, tmp_path / "mine.toml", opened.source, rows_changed=True
    )
    assert mine.read_text(encoding="utf-8") == "x,y\n1,2\n3,4\n"
    assert Path(saved.source.file).name == "mine-2.csv"


def test_a_table_alone_comes_with_the_settings_its_target_calls_for(tmp_path: Path) -> None:
    file = tmp_path / "kinds.csv"
    file.write_text("length,kind\n1,a\n2,b\n3,a\n4,b\n", encoding="utf-8")
    opened = opening.open_file(file)
    assert opened.experiment is not None
    assert opened.experiment.loss.kind == "cross_entropy"
    assert opened.experiment.model.output == "softmax"
    assert opened.experiment.data.file == str(file)
    assert opened.path is None


def test_rows_set_aside_are_not_lost_silently(tmp_path: Path, table: Table, experiment: Experiment) -> None:
    aside = replace(table, in_use=table.frame["x"].to_numpy() < 3)
    saved = saving.save_experiment(experiment, aside, tmp_path / "e.toml", DataSettings(), rows_changed=True)
    assert "Rows set aside: 1." in str(saved.notes[1])
    assert opening.open_file(tmp_path / "e.toml").table.rows == 3


def test_texts_that_look_like_numbers_or_formulas_come_back(tmp_path: Path, experiment: Experiment) -> None:
    frame = pd.DataFrame(
        {"x": [1.0, 2.0], "y": [2.0, 4.0], "id": ["1", "2"], "t": ["=1+1", "'@a"], "n": [None, None]}
    )
    table = Table.from_frame(frame.astype({"n": TEXT}), {"x": Role.INPUT, "y": Role.TARGET})
    path = tmp_path / "mine.toml"
    saving.save_experiment(experiment, table, path, DataSettings(), rows_changed=True)
    opened = opening.open_file(path)
    assert opened.table.frame.equals(table.frame)
    assert opened.experiment is not None
    assert opened.experiment.data.types == {"id": "text", "n": "text"}
