"""The choices in writing a text file: their first lines, and what cannot be written."""

from collections.abc import Callable
from pathlib import Path

import pandas as pd
import pytest
from PySide6.QtCore import Qt
from PySide6.QtWidgets import QApplication
from pytestqt.qtbot import QtBot

from datasets.table import Table
from datasets.writing.options import WritingOptions
from gui.exporting.saving_dialog import SavingDialog
from gui.i18n import Languages

Make = Callable[..., SavingDialog]
TABLE = Table.from_frame(pd.DataFrame({"x": [0.5, None, 2.0], "한": ["=1", "日本", "b;c"]}))


@pytest.fixture
def make(qtbot: QtBot) -> Make:
    def made(table: Table = TABLE, name: str = "a.csv", **options: object) -> SavingDialog:
        dialog = SavingDialog(table, Path(name), WritingOptions(**options))
        qtbot.addWidget(dialog)
        dialog.show()
        qtbot.waitUntil(lambda: not dialog.search.is_busy)
        return dialog

    return made


def choose(field: object, text: str) -> None:
    at = next(at for at in range(field.count()) if text in field.itemText(at))  # type: ignore[attr-defined]
    field.setCurrentIndex(at)  # type: ignore[attr-defined]
    field.activated.emit(at)  # type: ignore[attr-defined]


def test_the_usual_choices_and_the_first_lines(make: Make) -> None:
    dialog = make()
    assert dialog.options == WritingOptions(delimiter=",")
    assert dialog.preview.toPlainText() == '"x","한"\n0.5,"\'=1"\n,"日本"\n2.0,"b;c"'
    assert dialog.save_button.isEnabled()
    assert not dialog.list.isVisible()


def test_choices_are_seen_at_once(make: Make) -> None:
    dialog = make()
    choose(dialog.decimal, ",")
    assert dialog.options.delimiter == ";"  # or every number would stand in quotes
    assert dialog.preview.toPlainText().splitlines()[1].startswith("0,5;")
    choose(dialog.delimiter, "tab")
    assert dialog.preview.toPlainText().splitlines()[1].startswith("0,5\t")
    dialog.guard.click()
    assert dialog.preview.toPlainText().splitlines()[1] == '0,5\t"=1"'
    assert dialog.options == WritingOptions(delimiter="\t", decimal=",", guard_formulas=False)


def test_what_cannot_be_written_is_listed_with_a_way_out(make: Make, qtbot: QtBot) -> None:
    dialog = make(encoding="cp932")
    assert not dialog.save_button.isEnabled()
    assert dialog.list.isVisible()
    assert [problem.fields["code"] for problem in dialog.list.problems] == ["U+D55C"]
    assert dialog.utf8_button.isVisible()
    qtbot.mouseClick(dialog.utf8_button, Qt.MouseButton.LeftButton)
    qtbot.waitUntil(dialog.save_button.isEnabled)
    assert dialog.options.encoding == "utf-8-sig"
    assert not dialog.list.isVisible()
    choose(dialog.encoding, "cp949")
    qtbot.waitUntil(lambda: not dialog.search.is_busy)
    assert dialog.save_button.isEnabled()


def test_many_cells_that_cannot_be_written_are_counted(make: Make) -> None:
    dialog = make(Table.from_frame(pd.DataFrame({"t": ["한"] * 1_000})), encoding="cp932")
    assert len(dialog.list.problems) == 100
    assert "100" in dialog._bad_label.text()


def test_it_speaks_every_language_and_closes_in_the_middle(
    make: Make, qtbot: QtBot, qapp: QApplication
) -> None:
    dialog = make(name="a.tsv")
    assert dialog.options.delimiter == "\t"
    titles = [dialog.windowTitle()]
    languages = Languages(qapp, "en")
    for language in ("ja", "ko"):
        languages.choose(language)
        qtbot.waitUntil(lambda: dialog.windowTitle() not in titles)
        titles.append(dialog.windowTitle())
    languages.choose("en")
    choose(dialog.encoding, "cp932")
    dialog.reject()
    assert not dialog.isVisible()
