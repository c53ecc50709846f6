"""From an experiment's words to its table."""

from pathlib import Path

import numpy as np
import pytest

from datasets.problems import Problem
from datasets.samples import load_sample
from datasets.synthetic import generate
from datasets.table import Role
from engine.data_source import known_truth, open_data
from engine.experiment import DataSettings


@pytest.fixture
def folder(tmp_path: Path) -> Path:
    (tmp_path / "a.csv").write_text("気温,w,fold,y\n1,1,train,2\n2,0.5,test,4\n", encoding="utf-8")
    return tmp_path


def test_a_generator_gets_rows_noise_and_seed() -> None:
    data = DataSettings(generator="line", rows=30, noise=0.5, seed=3)
    assert open_data(data).equals(generate("line", 30, 0.5, 3))


def test_a_generator_gets_its_range() -> None:
    data = DataSettings(generator="xor", rows=30, range=(2.0, 4.0))
    assert open_data(data).equals(generate("xor", 30, range=(2.0, 4.0)))
    assert not open_data(data).equals(generate("xor", 30))


def test_a_sample_by_its_name() -> None:
    assert open_data(DataSettings(sample="fruit")).equals(load_sample("fruit"))


def test_a_file_is_beside_its_experiment(folder: Path) -> None:
    table = open_data(DataSettings(file="a.csv"), folder)
    assert table.columns == ("気温", "w", "fold", "y")
    assert table.source == folder / "a.csv"


def test_a_file_without_an_experiment_is_in_the_current_folder(
    folder: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.chdir(folder)
    assert open_data(DataSettings(file="a.csv")).rows == 2


def test_an_absolute_file_stays_where_it_is(folder: Path) -> None:
    assert open_data(DataSettings(file=str(folder / "a.csv")), Path("/")).rows == 2


def test_computed_columns_come_last_and_may_be_inputs(folder: Path) -> None:
    computed = {"twice": "2*w", "気温": "y + twice"}
    table = open_data(DataSettings(file="a.csv", computed=computed, inputs=("twice", "気温")), folder)
    assert table.columns == ("気温", "w", "fold", "y", "twice")
    assert table.frame["twice"].tolist() == [2.0, 1.0]
    assert table.frame["気温"].tolist() == [4.0, 5.0]
    assert table.inputs == ("気温", "twice")
    assert dict(table.formulas) == {"気温": "y + twice", "twice": "2*w"}


def test_results_without_a_number_are_reported(folder: Path) -> None:
    table = open_data(DataSettings(file="a.csv", computed={"q": "1/(y - 4)"}), folder)
    assert table.frame["q"].tolist() == [-0.5, np.inf]
    assert str(table.report[-1]) == (
        "The computed column “q” has no finite number though its inputs are there. Rows: 1, the first is "
        "row 2."
    )


def test_a_formula_that_cannot_be_computed_names_its_column(folder: Path) -> None:
    with pytest.raises(Problem, match=r"The computed column “q”: v stands for nothing here"):
        open_data(DataSettings(file="a.csv", computed={"q": "v + 1"}), folder)
    with pytest.raises(Problem, match="“fold”"):
        open_data(DataSettings(file="a.csv", computed={"q": "fold + 1"}), folder)
    with pytest.raises(Problem, match="in a circle: q ← p ← q"):
        open_data(DataSettings(file="a.csv", computed={"q": "p", "p": "q"}), folder)


def test_the_roles_that_are_named(folder: Path) -> None:
    data = DataSettings(file="a.csv", inputs=("気温",), targets=("y",), weight="w", split="fold")
    assert dict(open_data(data, folder).roles) == {
        "気温": Role.INPUT,
        "w": Role.WEIGHT,
        "fold": Role.SPLIT,
        "y": Role.TARGET,
    }


def test_roles_that_are_not_named_are_the_tables_own(folder: Path) -> None:
    own = open_data(DataSettings(file="a.csv"), folder)
    changed = open_data(DataSettings(file="a.csv", weight="w"), folder)
    assert changed.weight == "w"
    assert changed.targets == own.targets == ("y",)
    assert changed.inputs == ("気温",)


def test_a_role_for_a_column_that_is_not_there(folder: Path) -> None:
    with pytest.raises(Problem, match="気湿"):
        open_data(DataSettings(file="a.csv", inputs=("気湿",)), folder)


def test_no_source_and_two_sources() -> None:
    with pytest.raises(Problem, match="names no data"):
        open_data(DataSettings())
    with pytest.raises(Problem, match="more than one source of data: fruit, sine"):
        open_data(DataSettings(sample="fruit", generator="sine"))


def test_the_line_of_the_tutorial_is_its_printed_numbers() -> None:
    table = load_sample("line-100")
    first, last = table.frame.to_numpy()[[0, -1]]
    np.testing.assert_allclose(first, [-2.4821128845214844, -8.542023658752441], atol=5.1e-7)
    np.testing.assert_allclose(last, [2.6632399559020996, 13.834001541137695], atol=5.1e-7)
    x, y = table.frame["x"].to_numpy(), table.frame["y"].to_numpy()
    assert np.polyfit(x, y, 1) == pytest.approx([4.004341841996615, 2.4458688538500377], abs=1e-6)


def test_the_truth_that_is_set_comes_before_the_rules_own() -> None:
    assert known_truth(DataSettings(generator="sine")) == "sin(x)"
    assert known_truth(DataSettings(generator="sine", truth="x")) == "x"
    assert known_truth(DataSettings(generator="circle")) == ""
    assert known_truth(DataSettings(sample="fruit", truth="x")) == "x"
