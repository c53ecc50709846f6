"""The import dialog: every choice changes the preview and the table, by hand and back to the guess."""

from collections.abc import Callable, Iterator
from pathlib import Path
from typing import Any

import pytest
from PySide6.QtCore import QSize, Qt
from PySide6.QtWidgets import QApplication, QLabel
from pytestqt.qtbot import QtBot

from datasets.files import read_table
from datasets.problems import Problem
from datasets.reading.options import Kind, ReadingOptions
from gui.i18n import NAMES, Languages
from gui.importing import choice_texts as texts
from gui.importing.import_dialog import ImportDialog

Open = Callable[..., ImportDialog]
PLAIN = b"x,y\n1,2\n3,4\n"
ROW_NAMES = {"header": 2, "skip_above": 1, "skip_below": 1}
# For each choice: a file that makes a difference, and the value that does.
CHOICES: dict[str, tuple[bytes, Any]] = {
    "encoding": ("名,y\n1,2\n3,4\n".encode("cp932"), "cp949"),
    "delimiter": (b"x;y,z\n1;2,3\n4;5,6\n", ","),
    "decimal": (b"x;y\n1,5;2\n3,5;4\n", "."),
    "thousands": (b"x;y\n1.500;2\n3.500;4\n", "."),
    "header": (b"x,y\n1,2\n3,4\n5,6\n", 0),
    "skip_above": (b"x,y\na,b\n3,4\n5,6\n", 1),
    "skip_below": (b"x,y\n1,2\n3,4\n5,6\n", 1),
    "missing_words": (b"x,y\n1,a\n3,b\n", ("a",)),
    "quote": (b"x,y\n'a',2\n'b',4\n", '"'),
    "escape": (b"x,y\na\\,2\nb\\\\,4\n", "\\"),
    "comment": (b"x,y\n1,2\n!,\n3,4\n", "!"),
    "apostrophes": (b"x,y\n'=1,2\n'=2,4\n", False),
}


@pytest.fixture
def open_dialog(qtbot: QtBot, tmp_path: Path) -> Iterator[Open]:
    """Opens the dialog on a file of the given bytes, and waits for the preview."""
    made: list[ImportDialog] = []

    def open_one(data: bytes, given: ReadingOptions | None = None, **more: Any) -> ImportDialog:
        path = tmp_path / "a.csv"
        path.write_bytes(data)
        dialog = ImportDialog(path, given or ReadingOptions(), **more)
        qtbot.addWidget(dialog)
        dialog.show()
        settle(qtbot, dialog)
        made.append(dialog)
        return dialog

    yield open_one
    for dialog in made:
        dialog.previewer.shutdown()


def settle(qtbot: QtBot, dialog: ImportDialog) -> None:
    """Until what is shown is what was asked for."""
    qtbot.waitUntil(lambda: not dialog.previewer.is_busy and dialog._preview is not None)


def shown(dialog: ImportDialog) -> list[list[str]]:
    """The preview as a person sees it: names, types, cells."""
    model = dialog.view.preview_model
    rows = range(model.rowCount())
    return [
        [
            model.name(column),
            dialog.view.kind_header.kind_text(column),
            *(str(model.data(model.index(row, column))) for row in rows),
        ]
        for column in range(model.columnCount())
    ]


def test_every_choice_of_the_reader_has_a_field(open_dialog: Open) -> None:
    names = set(ReadingOptions.__dataclass_fields__) - {"types", "skip_spaces"}
    assert set(open_dialog(PLAIN).form.cells) == names
    assert names - {"sheet", "one_in"} == set(CHOICES)


@pytest.mark.parametrize("name", CHOICES)
def test_a_choice_changes_the_preview_and_the_table_and_can_be_taken_back(
    name: str, open_dialog: Open, qtbot: QtBot
) -> None:
    data, value = CHOICES[name]
    dialog = open_dialog(data)
    cell = dialog.form.cells[name]
    before, problem = shown(dialog), dialog._preview.problem
    assert not cell.by_hand
    cell.field.chosen.emit(value)
    assert cell.by_hand
    assert cell.reset_button.isVisible()
    settle(qtbot, dialog)
    assert getattr(dialog.options, name) == value
    assert (shown(dialog), dialog._preview.problem) != (before, problem)
    if dialog._preview.problem is None:
        table = read_table(dialog._path, dialog.options)
        assert [column[0] for column in shown(dialog)] == list(table.columns)
    cell.reset_button.click()
    settle(qtbot, dialog)
    assert not cell.by_hand
    assert dialog.options == ReadingOptions()
    assert shown(dialog) == before


def test_a_type_is_chosen_in_the_header_and_taken_back(open_dialog: Open, qtbot: QtBot) -> None:
    dialog = open_dialog(b"id,y\n007,2\n008,4\n")
    assert shown(dialog)[0] == ["id", "text", "007", "008"]
    dialog.form.set_type("id", Kind.NUMBER)
    settle(qtbot, dialog)
    assert shown(dialog)[0] == ["id", "number •", "7", "8"]
    model = dialog.view.preview_model
    assert "“007”" in model.data(model.index(0, 0), Qt.ItemDataRole.ToolTipRole)
    assert any("lost leading zeros" in str(problem) for problem in dialog.report.problems)
    assert [action.isEnabled() for action in dialog.view.kind_menu(0).actions()][-1]
    dialog.form.set_type("id", None)
    settle(qtbot, dialog)
    assert shown(dialog)[0] == ["id", "text", "007", "008"]


def test_all_is_done_by_keyboard(open_dialog: Open, qtbot: QtBot) -> None:
    dialog = open_dialog("名,y\n1,2\n3,4\n".encode("cp932"))
    field = dialog.form.cells["encoding"].field
    field.setFocus()
    qtbot.keyClicks(field.lineEdit(), "")
    field.lineEdit().selectAll()
    qtbot.keyClicks(field.lineEdit(), "euc_jp")
    qtbot.keyClick(field, Qt.Key.Key_Return)
    assert dialog.isVisible()  # the first Enter takes what is typed
    settle(qtbot, dialog)
    assert dialog._preview.problem is not None
    assert not dialog.import_button.isEnabled()
    assert dialog.raw.isVisible()
    field.lineEdit().selectAll()
    qtbot.keyClicks(field.lineEdit(), "cp932")
    qtbot.keyClick(field, Qt.Key.Key_Return)
    settle(qtbot, dialog)
    assert dialog.view.isVisible()
    with qtbot.waitSignal(dialog.accepted):
        qtbot.keyClick(dialog, Qt.Key.Key_Return)
    assert dialog.options.encoding == "cp932"


def test_import_waits_for_what_was_typed_just_before(open_dialog: Open, qtbot: QtBot) -> None:
    dialog = open_dialog(PLAIN)
    dialog.form.cells["delimiter"].field.chosen.emit(";")
    with qtbot.waitSignal(dialog.accepted):
        dialog.import_button.click()
    assert dialog._preview.names == ("x,y",)


def test_a_byte_that_is_no_text_is_named_with_its_place(open_dialog: Open) -> None:
    dialog = open_dialog(b"x,y\n1,2\n3,\x834\n", ReadingOptions(encoding="utf-8"))
    text = dialog._problem_label.text()
    assert all(words in text for words in ("offset 10", "row 3", "column 2"))
    assert dialog.form.cells["encoding"].by_hand
    assert shown(dialog)[0] == ["x", "number", "1"]


def test_why_the_whole_file_could_not_be_read_stays_until_a_choice_changes(
    open_dialog: Open, qtbot: QtBot
) -> None:
    dialog = open_dialog(PLAIN, problem=Problem("Row {row} is odd.", row=7))
    assert dialog._problem_label.text() == "Row 7 is odd."
    assert dialog.import_button.isEnabled()
    dialog.form.cells["quote"].field.chosen.emit("'")
    settle(qtbot, dialog)
    assert not dialog._problem_label.isVisible()


def test_raw_lines_show_offsets_and_line_ends(open_dialog: Open) -> None:
    dialog = open_dialog(b"x,y\r\n1,2\n")
    dialog.raw_button.click()
    assert dialog.raw.isVisible()
    assert dialog.raw.toPlainText() == "0  x,y‹CRLF›\n5  1,2‹LF›"


def test_a_row_of_the_report_leads_to_the_row(open_dialog: Open) -> None:
    dialog = open_dialog(b"x,y\n1,2\n3,NA\n5,6\n")
    dialog.report.place_wanted.emit(1, "y")
    assert (dialog.view.currentIndex().row(), dialog.view.currentIndex().column()) == (1, 1)
    assert 'href="0"' in dialog.report.toHtml()


def test_a_sheet_is_chosen_of_a_workbook(qtbot: QtBot, tmp_path: Path) -> None:
    openpyxl = pytest.importorskip("openpyxl")
    book = openpyxl.Workbook()
    book.active.append(["a", "b"])
    book.active.append([1, 2])
    other = book.create_sheet("other")
    for row in (["c", "d"], [3, 4], [5, 6]):
        other.append(row)
    path = tmp_path / "a.xlsx"
    book.save(path)
    dialog = ImportDialog(path, ReadingOptions())
    qtbot.addWidget(dialog)
    dialog.show()
    settle(qtbot, dialog)
    assert dialog.form.cells["sheet"].isVisible()
    assert not dialog.form.cells["encoding"].isVisible()
    assert [column[0] for column in shown(dialog)] == ["a", "b"]
    assert dialog.form.cells["sheet"].field.currentText() == "Sheet"
    assert dialog.form.cells["sheet"].guessed_mark.isVisible()
    assert dialog.options.sheet is None
    dialog.form.cells["sheet"].field.chosen.emit("other")
    settle(qtbot, dialog)
    assert [column[0] for column in shown(dialog)] == ["c", "d"]
    assert dialog.options.sheet == "other"


@pytest.mark.parametrize("language", NAMES)
@pytest.mark.parametrize("size", [QSize(1000, 590), QSize(640, 480)])
def test_in_every_language_nothing_is_cut(
    language: str, size: QSize, open_dialog: Open, qtbot: QtBot, qapp: QApplication
) -> None:
    languages = Languages(qapp, language)
    try:
        dialog = open_dialog("測定;;\nx;y;名\n1,5;2;-\n2,5;;a\n".encode("cp932"))
        dialog.resize(size)
        dialog.form.cells["delimiter"].field.chosen.emit("|")
        settle(qtbot, dialog)
        qapp.processEvents()
        for cell in dialog.form.cells.values():
            for label in cell.findChildren(QLabel):
                if label.isVisible():
                    assert label.width() >= label.sizeHint().width(), label.text()
        for button in (dialog.import_button, dialog.cancel_button, dialog.raw_button, dialog.guess_button):
            assert button.width() >= button.sizeHint().width(), button.text()
            assert dialog.rect().contains(button.geometry())
        keys = [
            text.partition("&")[2][:1].lower()
            for text in (
                *(texts.translate(text) for text in texts.CAPTIONS.values()),
                *(
                    button.text()
                    for button in (
                        dialog.kind_button,
                        dialog.raw_button,
                        dialog.guess_button,
                        dialog.import_button,
                    )
                ),
            )
        ]
        assert len(set(keys)) == len(keys)
        languages.choose("en")
        qtbot.waitUntil(lambda: dialog.cancel_button.text() == "Cancel")
    finally:
        languages.choose("en")
        languages.setParent(None)
