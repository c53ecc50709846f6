"""What is opened from the menus, as tables and experiments."""

from pathlib import Path

import pytest
from PySide6.QtCore import QLocale

import datasets.reading.guessing
from datasets.reading.encoding_guess import guess_encoding
from datasets.synthetic import GENERATORS
from datasets.watch import Pulse
from engine.data_source import open_data
from gui.opening import Opened, open_file, open_generated, open_or_ask


@pytest.mark.parametrize("name", GENERATORS)
def test_a_rule_makes_as_many_rows_as_it_has_by_itself(name: str) -> None:
    opened = open_generated(name)
    assert opened.table.rows == GENERATORS[name].rows == opened.source.rows


@pytest.mark.parametrize(
    ("language", "name", "encoding"), [("ja", "温度", "euc_jp"), ("ko", "껸텐", "cp949")]
)
def test_the_language_of_the_window_decides_where_bytes_do_not_and_stays_with_the_source(
    tmp_path: Path, language: str, name: str, encoding: str
) -> None:
    path = tmp_path / "a.csv"
    path.write_bytes("温度,n\n1,2\n3,4\n".encode("euc_jp"))
    before = QLocale()
    QLocale.setDefault(QLocale(language))
    try:
        opened = open_file(path)
    finally:
        QLocale.setDefault(before)
    assert opened.table.columns == (name, "n")
    assert opened.source.encoding == encoding
    assert open_data(opened.source).columns == (name, "n")


def test_a_plain_file_is_kept_without_a_word_on_its_encoding(tmp_path: Path) -> None:
    path = tmp_path / "a.csv"
    path.write_text("温度,n\n1,2\n3,4\n", encoding="utf-8")
    assert open_file(path).source.encoding == ""


def test_a_file_that_opens_without_a_question_is_searched_for_its_encoding_once(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    path, searched = tmp_path / "a.csv", list[Path]()
    path.write_text("温度,n\n1,2\n3,4\n", encoding="utf-8")

    def search(file: Path, language: str, pulse: Pulse) -> str:
        searched.append(file)
        return guess_encoding(file, language, pulse)

    monkeypatch.setattr(datasets.reading.guessing, "guess_encoding", search)
    opened = open_or_ask(path, None)
    assert isinstance(opened, Opened)
    assert opened.table.frame.to_numpy().tolist() == [[1.0, 2.0], [3.0, 4.0]]
    assert opened.table.source == path.resolve()
    assert len(searched) == 1
