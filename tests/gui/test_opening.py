"""What is opened from the menus, as tables and experiments."""

from pathlib import Path

import pytest
from PySide6.QtCore import QLocale

from datasets.synthetic import GENERATORS
from engine.data_source import open_data
from gui.opening import open_file, open_generated


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
