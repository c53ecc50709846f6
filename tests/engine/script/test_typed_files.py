"""Scripts of tables that lie in Excel and Parquet files read them with pandas, or bring the table along."""

from dataclasses import replace
from pathlib import Path

import numpy as np
import openpyxl
import pytest

from datasets.files import read_table, write_table
from datasets.table import Role, Table
from engine.data_source import open_data
from engine.experiment import DataSettings, Experiment
from engine.script import script_of
from tests.datasets.writing.test_table_writing import table_of
from tests.engine.script.test_source import assert_same_columns, table_read


def numbers() -> Table:
    random = np.random.default_rng(0)
    x = (random.standard_normal(300) * 10.0 ** random.integers(-9, 9, 300)).tolist()
    return table_of(x=x, k=list(range(300)), t=["007", "a", None] * 100, y=[*x[1:], 0.5])


@pytest.mark.parametrize(("name", "reader"), [("a.xlsx", "read_excel"), ("a.parquet", "read_parquet")])
def test_pandas_reads_the_very_same(
    name: str, reader: str, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    write_table(numbers(), tmp_path / name)
    experiment = Experiment(data=DataSettings(file=name))
    table = open_data(experiment.data, tmp_path)
    script = script_of(experiment, table, base=tmp_path)
    assert f'table = pd.{reader}("{name}")' in script.text
    assert not script.files
    assert_same_columns(table_read(script, tmp_path, monkeypatch), table)


def test_a_sheet_and_the_rows_above_are_named(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    made = openpyxl.Workbook()
    sheet = made.create_sheet("Messung")
    for row in (["Title"], [], ["x", "y"], *([n, n / 7] for n in range(50))):
        sheet.append(row)
    made.save(tmp_path / "a.xlsx")
    experiment = Experiment(data=DataSettings(file="a.xlsx", sheet="Messung"))
    table = open_data(experiment.data, tmp_path)
    script = script_of(experiment, table, base=tmp_path)
    assert 'pd.read_excel("a.xlsx", sheet_name="Messung", skiprows=2)' in script.text
    assert_same_columns(table_read(script, tmp_path, monkeypatch), table)


def test_what_pandas_reads_otherwise_lies_beside(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    write_table(replace(table_of(x=[1.0, 2.0] * 40, y=[1.0, float("inf")] * 40)), tmp_path / "a.xlsx")
    table = read_table(tmp_path / "a.xlsx").with_in_use(np.arange(80) % 2 == 0)
    assert table.roles["y"] is Role.TARGET
    script = script_of(Experiment(data=DataSettings(file="a.xlsx")), table, base=tmp_path)
    assert [file.name for file in script.files] == ["table.csv"]
    found = table_read(script, tmp_path, monkeypatch)
    assert found["y"].tolist() == [1.0] * 40
