"""Scripts of the document: made one after the other, and saved by the File menu."""

import json

import numpy as np
import pandas as pd
import pytest
from PySide6.QtWidgets import QWidget

from datasets.samples import load_sample
from datasets.table import Table
from engine.lessons import load_lesson
from gui.document import Document
from gui.file_commands import FileCommands
from gui.script_making import ScriptMaker, make_script
from gui.settings import WindowSettings
from tests.engine.runs import numbers, recipe


@pytest.fixture
def maker():
    maker = ScriptMaker()
    yield maker
    maker.shutdown()


def large(columns: str) -> Table:
    random = np.random.default_rng(0)
    return Table.from_frame(pd.DataFrame(random.normal(size=(70_000, 3)), columns=list(columns)))


def test_a_small_one_is_there_at_once(maker):
    made = []
    maker.made.connect(made.append)
    maker.ask(recipe(), numbers(rows=5))
    assert "pd.DataFrame" in made[0].text


def test_what_cannot_be_written_is_said(maker):
    failed = []
    maker.failed.connect(failed.append)
    maker.ask(recipe(), numbers(targets=0))
    assert "No column is the target" in str(failed[0])


def test_of_several_large_ones_the_last_counts(qtbot, maker):
    made = []
    maker.made.connect(made.append)
    for columns in ("abc", "def", "ghi"):
        maker.ask(recipe(), large(columns))
    assert not made
    qtbot.waitUntil(lambda: bool(made), timeout=60_000)
    assert len(made) == 1
    assert '"i"' in made[0].text


def test_one_that_is_shut_down_is_not_heard_of(qtbot):
    maker = ScriptMaker()
    made = []
    maker.made.connect(made.append)
    maker.ask(recipe(), large("abc"))
    maker.shutdown()
    assert not made


def test_a_lesson_is_named_in_the_language_of_the_window(qapp):
    script = make_script(load_lesson("iris"), load_sample("iris"))
    assert script.name == load_lesson("iris").name


class TestSaving:
    @pytest.fixture
    def files(self, qtbot):
        document = Document()
        document.open_experiment(load_lesson("line-linear"), load_sample("line-100"))
        window = QWidget()
        qtbot.addWidget(window)
        return FileCommands(document, WindowSettings(), window)

    def save_as(self, monkeypatch, files, answer, filter_at=0):
        """Answer the dialog; returns what was said of it."""
        said = []
        files.noted.connect(said.append)
        files.problem_found.connect(said.append)

        def ask(_window, _title, _name, filters):
            return str(answer), filters.split(";;")[filter_at]

        monkeypatch.setattr("gui.file_commands.QFileDialog.getSaveFileName", ask)
        files.save_script()
        return [str(each) for each in said]

    def test_a_script_and_the_table_that_it_reads(self, monkeypatch, files, tmp_path):
        said = self.save_as(monkeypatch, files, tmp_path / "mine.py")
        assert said == ["Saved as mine.py; it reads line-100.csv, which was written beside it."]
        assert 'read_csv("line-100.csv")' in (tmp_path / "mine.py").read_text(encoding="utf-8")
        assert (tmp_path / "line-100.csv").exists()

    def test_a_notebook_by_the_filter_that_was_chosen(self, monkeypatch, files, tmp_path):
        self.save_as(monkeypatch, files, tmp_path / "mine", filter_at=1)
        assert json.loads((tmp_path / "mine.ipynb").read_text(encoding="utf-8"))["cells"]

    def test_a_name_without_an_ending_is_a_script(self, monkeypatch, files, tmp_path):
        files._document.open_table(load_sample("xor"))
        assert self.save_as(monkeypatch, files, tmp_path / "mine") == ["Saved as mine.py."]
        assert [path.name for path in tmp_path.glob("mine*")] == ["mine.py"]

    def test_a_dialog_that_is_closed_writes_nothing(self, monkeypatch, files, tmp_path):
        assert self.save_as(monkeypatch, files, "") == []

    def test_what_fails_is_a_problem(self, monkeypatch, files, tmp_path):
        [problem] = self.save_as(monkeypatch, files, tmp_path / "nowhere" / "mine.py")
        assert "no such folder" in problem
