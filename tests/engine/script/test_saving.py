import json
from dataclasses import replace
from pathlib import Path

import pytest

from datasets.problems import Problem
from datasets.samples import load_sample
from engine.lessons import load_lesson
from engine.script.saving import save_script, table_file_name
from tests.engine.runs import numbers, recipe

LINE = load_lesson("line-mse")
ROWS = load_sample("line-100")


def test_the_table_lies_beside_under_its_own_name(tmp_path: Path) -> None:
    written = save_script(LINE, ROWS, tmp_path / "mine.py")
    assert written == (tmp_path / "mine.py", tmp_path / "line-100.csv")
    assert 'pd.read_csv("line-100.csv")' in written[0].read_text(encoding="utf-8")
    assert save_script(LINE, ROWS, tmp_path / "mine.py") == written, "the same file once more"
    assert save_script(LINE, ROWS, tmp_path / "other.py")[1] == written[1]


def test_no_other_file_is_written_over(tmp_path: Path) -> None:
    (tmp_path / "line-100.csv").write_text("somebody's own")
    first = save_script(LINE, ROWS, tmp_path / "mine.py")
    assert first[1] == tmp_path / "mine.csv"
    changed = replace(ROWS, frame=ROWS.frame * 2)
    second = save_script(LINE, changed, tmp_path / "mine.py")
    assert second[1] == tmp_path / "mine-2.csv"
    assert 'pd.read_csv("mine-2.csv")' in second[0].read_text(encoding="utf-8")
    assert (tmp_path / "line-100.csv").read_text() == "somebody's own"


def test_a_small_table_needs_no_file(tmp_path: Path) -> None:
    assert save_script(recipe(), numbers(rows=9), tmp_path / "mine.py") == (tmp_path / "mine.py",)
    assert [path.name for path in tmp_path.iterdir()] == ["mine.py"]


def test_a_notebook_by_its_ending(tmp_path: Path) -> None:
    path, _ = save_script(LINE, ROWS, tmp_path / "mine.IPYNB")
    assert json.loads(path.read_text(encoding="utf-8"))["nbformat"] == 4


def test_other_endings_are_refused(tmp_path: Path) -> None:
    with pytest.raises(Problem, match=r"neither a \.py nor an \.ipynb"):
        save_script(LINE, ROWS, tmp_path / "mine.txt")
    assert not list(tmp_path.iterdir())


def test_a_folder_that_is_not_there_is_a_problem(tmp_path: Path) -> None:
    with pytest.raises(Problem, match="no such folder"):
        save_script(LINE, ROWS, tmp_path / "nowhere" / "mine.py")


@pytest.mark.parametrize(
    ("name", "file"),
    [("sales.csv", "sales.csv"), ("../a b?.csv", "a-b.csv"), ("温度.csv", "table.csv"), ("", "table.csv")],
)
def test_the_name_of_the_file_is_plain(name: str, file: str) -> None:
    assert table_file_name(recipe(), replace(ROWS, name=name)) == file
    assert table_file_name(LINE, replace(ROWS, name=name)) == "line-100.csv"
