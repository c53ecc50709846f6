"""Where the table of a script comes from."""

from dataclasses import replace
from pathlib import Path
from typing import Any

import numpy as np
import pandas as pd
import pytest

from datasets.columns import TEXT
from datasets.files import read_table
from datasets.problems import Problem
from datasets.reading.options import ReadingOptions
from datasets.samples import load_sample
from datasets.synthetic import GENERATORS, generate
from datasets.table import Role, Table
from engine.experiment import Experiment
from engine.script import Script, script_of
from engine.script.generators import RULES
from engine.script.source import csv_text
from tests.engine.runs import recipe, with_cell


def table_read(script: Script, folder: Path, monkeypatch: pytest.MonkeyPatch) -> pd.DataFrame:
    """The frame `table` as the script's lines make it in `folder`, with its files written."""
    for file in script.files:
        (folder / file.name).write_text(csv_text(file.frame), encoding="utf-8")
    monkeypatch.chdir(folder)
    lines = script.text.splitlines()
    first = lines.index("# Data") + 1
    last = max(number for number, line in enumerate(lines) if line.startswith("table = ") or line == "})")
    known: dict[str, Any] = {"np": np, "pd": pd}
    exec("\n".join(lines[first : last + 1]), known)
    frame: pd.DataFrame = known["table"]
    return frame


def assert_same_columns(found: pd.DataFrame, table: Table) -> None:
    used = table.frame[table.in_use]
    for name in (*table.inputs, *table.targets):
        assert found[name].tolist() == pytest.approx(used[name].tolist(), abs=0, nan_ok=True) or (
            found[name].tolist() == used[name].tolist()
        )


@pytest.mark.parametrize("name", sorted(GENERATORS))
@pytest.mark.parametrize(("rows", "noise"), [(1, 0.0), (7, 0.0), (50, 0.3), (101, 0.05)])
def test_a_generated_table_is_its_rule(
    name: str, rows: int, noise: float, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    table = generate(name, rows, noise, seed=7)
    script = script_of(_generated(name, rows, noise, 7), table)
    assert not script.files
    assert "np." in script.text.split("# Model")[0]
    found = table_read(script, tmp_path, monkeypatch)
    for column in table.columns:
        assert found[column].to_numpy().tobytes() == table.frame[column].to_numpy().tobytes()


@pytest.mark.parametrize("name", sorted(GENERATORS))
@pytest.mark.parametrize("span", [(-2.0, 1.5), (3.0, 8.0), (-7.0, -6.75), (-1e-3, 1e4)])
@pytest.mark.parametrize(("rows", "noise"), [(1, 0.0), (50, 0.3)])
def test_a_generated_table_of_another_range_is_its_rule(
    name: str,
    span: tuple[float, float],
    rows: int,
    noise: float,
    tmp_path: Path,
    monkeypatch: pytest.MonkeyPatch,
) -> None:
    table = generate(name, rows, noise, seed=7, range=span)
    script = script_of(replace_range(_generated(name, rows, noise, 7), span), table)
    assert not script.files
    with np.errstate(over="ignore"):
        found = table_read(script, tmp_path, monkeypatch)
    for column in table.columns:
        assert found[column].to_numpy().tobytes() == table.frame[column].to_numpy().tobytes()
    elsewhere = script_of(_generated(name, rows, noise, 7), table)
    assert "default_rng" not in elsewhere.text, "the settings are not those of the rows"


def replace_range(experiment: Experiment, span: tuple[float, float]) -> Experiment:
    return replace(experiment, data=replace(experiment.data, range=span))


def _generated(name: str, rows: int, noise: float, seed: int) -> Experiment:
    return recipe(data__generator=name, data__rows=rows, data__noise=noise, data__seed=seed)


def test_every_generator_has_its_rule() -> None:
    assert set(RULES) == set(GENERATORS)


def test_edited_or_outdated_rows_are_written_down() -> None:
    table = generate("line", 20, 0.1, seed=7)
    edited = with_cell(table, 3, "y", 9.5)
    for experiment, own in (
        (_generated("line", 20, 0.1, 7), edited),
        (_generated("line", 20, 0.1, 8), table),
    ):
        script = script_of(experiment, own)
        assert "default_rng" not in script.text
        assert "pd.DataFrame({" in script.text


def _file(folder: Path, text: str, name: str = "rows.csv") -> Table:
    path = folder / name
    path.write_text(text, encoding="utf-8")
    return read_table(path)


def _rows(count: int, cell: str = "{}.5") -> str:
    return "".join(f"{row},{cell.format(row)}\n" for row in range(count))


def call(script: Script) -> str:
    return next(line for line in script.text.splitlines() if "pd.read_csv" in line)


def test_an_opened_file_is_read_by_its_path(tmp_path: Path) -> None:
    table = _file(tmp_path, "x,y\n" + _rows(40))
    script = script_of(recipe(), table)
    assert call(script) == f'table = pd.read_csv("{(tmp_path / "rows.csv").resolve()}")'
    assert not script.files
    assert call(script_of(recipe(), table, base=tmp_path)) == 'table = pd.read_csv("rows.csv")'
    assert call(script_of(recipe(), table, base=tmp_path / "elsewhere")) == call(script)


@pytest.mark.parametrize("folder", ["~", "~root", "http:"])
def test_pandas_takes_a_folder_for_nothing_else(
    folder: str, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    (tmp_path / folder).mkdir()
    table = _file(tmp_path / folder, "x,y\n" + _rows(40))
    script = script_of(recipe(), table, base=tmp_path)
    assert call(script) == f'table = pd.read_csv("./{folder}/rows.csv")'
    assert_same_columns(table_read(script, tmp_path, monkeypatch), table)


def test_numbers_are_asked_for_to_the_last_digit_where_pandas_rounds_them(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    read = pd.read_csv

    def rough(source: Any, **options: Any) -> pd.DataFrame:
        """As pandas 3.0 reads long numbers, unless asked not to; later ones deprecate the option."""
        exact = options.pop("float_precision", "") == "round_trip"
        frame: pd.DataFrame = read(source, **options)
        return frame if exact else frame.astype(np.float32)

    table = _file(tmp_path, "x,y\n" + _rows(40, "{}.1"))
    monkeypatch.setattr("engine.script.reading.pd.read_csv", rough)
    written = call(script_of(recipe(), table, base=tmp_path))
    assert written == 'table = pd.read_csv("rows.csv", float_precision="round_trip")'


def test_pandas_is_asked_for_what_it_would_read_otherwise(tmp_path: Path) -> None:
    table = _file(tmp_path, "x;y\n" + _rows(40).replace(",", ";"))
    assert call(script_of(recipe(), table, base=tmp_path)).endswith('"rows.csv", sep=";")')
    classes = "x,kind\n" + "".join(f"{row},{('007', 'NA')[row % 2]}\n" for row in range(40))
    table = _file(tmp_path, classes).with_roles(inputs=["x"], targets=["kind"])
    own = recipe(loss__kind="cross_entropy", model__output="softmax")
    assert 'dtype={"kind": str}' in call(script_of(own, table, base=tmp_path))


@pytest.mark.parametrize(
    "text",
    [
        _rows(40),  # no header
        "x,y,\n" + "".join(f"{row},{row}.5,\n" for row in range(40)),  # a delimiter at every end
        "x,x\n" + _rows(40),  # a name twice
        "x,y\n" + _rows(20) + "\n" + _rows(20),  # an empty line
    ],
)
def test_a_file_that_pandas_takes_otherwise_is_read_right_or_written_anew(
    text: str, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    table = _file(tmp_path, text)
    script = script_of(recipe(), table, base=tmp_path)
    assert_same_columns(table_read(script, tmp_path, monkeypatch), table)


def test_a_file_that_has_changed_since_is_not_read(tmp_path: Path) -> None:
    table = _file(tmp_path, "x,y\n" + _rows(40))
    (tmp_path / "rows.csv").write_text("x,y\n" + _rows(40, "{}.25"), encoding="utf-8")
    script = script_of(recipe(), table, file_name="mine.csv")
    assert [file.name for file in script.files] == ["mine.csv"]
    (tmp_path / "rows.csv").unlink()
    assert script_of(recipe(), table).files


def test_rows_set_aside_are_dropped_by_number(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    table = _file(tmp_path, "x,y\n" + _rows(40))
    in_use = table.in_use.copy()
    in_use[[3, 39]] = False
    table = table.with_in_use(in_use)
    script = script_of(recipe(), table, base=tmp_path)
    assert "table = table.drop([3, 39])" in script.text
    assert_same_columns(table_read(script, tmp_path, monkeypatch), table)
    half = np.arange(40) % 2 == 0
    assert len(script_of(recipe(), table.with_in_use(half)).files) == 0, "twenty rows are few"
    third = np.arange(80) % 3 == 0
    table = _file(tmp_path, "x,y\n" + _rows(80)).with_in_use(third)
    assert "table.drop" not in script_of(recipe(), table).text


def test_a_small_table_stands_in_the_script(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    table = load_sample("ten-points")
    script = script_of(recipe(), table)
    assert not script.files
    assert_same_columns(table_read(script, tmp_path, monkeypatch), table)
    frame = pd.DataFrame({"x": [1.0, np.nan, 2.5], "not used": ["a", "b", "c"], "y": [1, 2, 3]})
    table = Table.from_frame(frame, {"x": Role.INPUT, "y": Role.TARGET})
    script = script_of(recipe(data__missing="set_aside"), table)
    assert 'table = pd.DataFrame({"x": [1.0, None, 2.5], "y": [1, 2, 3]})' in script.text
    assert 'table = table.dropna(subset=["x", "y"])' in script.text
    assert "not used" not in script.text


def test_a_larger_table_lies_beside(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    table = load_sample("diabetes")
    script = script_of(recipe(), table, file_name="mine.csv")
    [file] = script.files
    assert (file.name, len(file.frame)) == ("mine.csv", 442)
    assert_same_columns(table_read(script, tmp_path, monkeypatch), table)


def _odd(rows: int) -> Table:
    texts = np.array(["a\ud800b", "c"] * (rows // 2), dtype=object)
    frame = pd.DataFrame({"x": np.arange(float(rows)), "k": pd.Series(texts, dtype=TEXT)})
    return Table.from_frame(frame, {"x": Role.INPUT, "k": Role.TARGET})


def test_what_no_csv_file_holds_stands_in_the_script(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    own = recipe(loss__kind="cross_entropy", model__output="softmax")
    for table in (_odd(60), _renamed("a\ud800"), _renamed("a\r\nb")):
        script = script_of(own if "k" in table.columns else recipe(), table)
        assert_same_columns(table_read(script, tmp_path, monkeypatch), table)
    with pytest.raises(Problem, match="cannot be written to a CSV file"):
        script_of(own, _odd(6_000))


def _renamed(name: str) -> Table:
    frame = pd.DataFrame({name: np.arange(60.0), "y": np.arange(60.0)})
    return Table.from_frame(frame, {name: Role.INPUT, "y": Role.TARGET})


def test_columns_that_cannot_be_read_are_no_script() -> None:
    table = replace(load_sample("iris"), roles=dict.fromkeys(load_sample("iris").columns, Role.INPUT))
    with pytest.raises(Problem):
        script_of(recipe(), table)


def test_a_sample_of_a_file_is_written_down(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    path = tmp_path / "data.csv"
    path.write_text("x,y\n" + "".join(f"{row},{row / 7}\n" for row in range(400)))
    table = read_table(path, ReadingOptions(one_in=3))
    script = script_of(recipe(data__file=str(path), data__one_in=3), table)
    assert str(path) not in script.text
    found = table_read(script, tmp_path, monkeypatch)
    for column in table.columns:
        assert found[column].to_numpy().tobytes() == table.frame[column].to_numpy().tobytes()
