"""The page of the lessons over a document: reading, browsing, other languages, and the check."""

from collections.abc import Iterator
from pathlib import Path

import pytest
from PySide6.QtCore import Qt
from PySide6.QtWidgets import QApplication
from pytestqt.qtbot import QtBot

from engine.lesson_texts import lesson_body
from engine.lessons import lesson_names
from gui import labels, opening
from gui.document import Document
from gui.i18n import Languages
from gui.lessons.lesson_page import LessonPage
from tests.gui.lessons.lesson_files import change_lesson

SHORT, LONG, NO_NUMBERS = "autograd-scalars", "sine-dynamic", "iris"
PATIENCE = 120_000  # ms: torch is imported by the first check


def open_lesson(document: Document, name: str) -> None:
    opened = opening.open_lesson(name)
    assert opened.experiment is not None
    document.open_experiment(opened.experiment, opened.table)


@pytest.fixture
def document() -> Document:
    return Document()


@pytest.fixture
def page(qtbot: QtBot, document: Document) -> LessonPage:
    made = LessonPage(document)
    qtbot.addWidget(made, before_close_func=lambda page: page.shutdown())
    made.resize(330, 640)
    made.show()
    open_lesson(document, SHORT)
    return made


@pytest.fixture
def languages(qapp: QApplication) -> Iterator[Languages]:
    made = Languages(qapp, "en")
    yield made
    made.choose("en")
    made.deleteLater()


def shown(page: LessonPage) -> object:
    return page._stack.currentWidget()


def check(qtbot: QtBot, page: LessonPage) -> None:
    with qtbot.waitSignal(page.checker.checked, timeout=PATIENCE):
        qtbot.mouseClick(page.check_bar.button, Qt.MouseButton.LeftButton)


class TestReading:
    def test_the_open_lesson_is_read(self, page: LessonPage) -> None:
        assert shown(page) is page._reading
        assert page.head._title.text() == "Gradients of plain numbers"
        assert page.head._group.text() == labels.lesson_group("scalars")
        assert page.head._position.text() == f"1 of {len(lesson_names())}"

    def test_the_text_is_that_of_the_lesson_without_its_title(
        self, page: LessonPage, document: Document
    ) -> None:
        open_lesson(document, "sine-numpy")
        first = lesson_body("sine-numpy", "en").partition("\n")[0]
        assert page.text.toPlainText().startswith(first)

    def test_a_change_of_a_setting_leaves_the_text_where_it_was_read(
        self, qtbot: QtBot, page: LessonPage, document: Document
    ) -> None:
        open_lesson(document, "sine-numpy")
        qtbot.waitUntil(lambda: page.text.verticalScrollBar().maximum() > 60)
        page.text.verticalScrollBar().setValue(60)
        document.set_value("optimizer.learning_rate", 2e-6)
        assert page.text.verticalScrollBar().value() == 60
        assert shown(page) is page._reading

    def test_a_table_of_ones_own_is_no_lesson_and_the_way_to_them_is_there(
        self, qtbot: QtBot, page: LessonPage, document: Document
    ) -> None:
        document.open_table(opening.open_sample("iris").table)
        assert shown(page) is page.empty
        assert page.head._title.isHidden()
        assert page.head.before.isHidden()
        page.empty.activated.emit()
        assert shown(page) is page.browser
        qtbot.keyClick(page.browser.field, Qt.Key.Key_Escape)
        assert shown(page) is page.empty
        qtbot.waitUntil(page.empty._button.hasFocus)

    def test_a_saved_copy_of_a_lesson_still_has_its_text(
        self, page: LessonPage, document: Document, tmp_path: Path
    ) -> None:
        document.set_value("training.seed", 7)
        document.saved(tmp_path / "mine.toml")
        document.open_experiment(document.experiment, document.table, tmp_path / "mine.toml")
        assert page.head._title.text() == "Gradients of plain numbers"

    def test_before_anything_is_open_nothing_is_said(self, qtbot: QtBot) -> None:
        page = LessonPage(Document())
        qtbot.addWidget(page)
        page.show()
        assert shown(page) not in (page._reading, page.browser, page.empty)

    def test_while_hidden_nothing_is_read(self, qtbot: QtBot, page: LessonPage, document: Document) -> None:
        page.hide()
        before = page.text.toPlainText()
        open_lesson(document, "sine-numpy")
        assert page.text.toPlainText() == before
        page.show()
        assert page.text.toPlainText() != before
        assert page.head._title.text() == labels.lesson("sine-numpy")


class TestBrowsing:
    def test_previous_and_next_follow_the_order_to_its_ends(
        self, qtbot: QtBot, page: LessonPage, document: Document
    ) -> None:
        names = lesson_names()
        assert not page.head.before.isEnabled()
        with qtbot.waitSignal(page.lesson_wanted) as wanted:
            qtbot.mouseClick(page.head.after, Qt.MouseButton.LeftButton)
        assert wanted.args == [names[1]]
        open_lesson(document, names[-1])
        assert not page.head.after.isEnabled()
        with qtbot.waitSignal(page.lesson_wanted) as wanted:
            qtbot.mouseClick(page.head.before, Qt.MouseButton.LeftButton)
        assert wanted.args == [names[-2]]

    def test_the_list_has_every_lesson_with_what_it_shows(self, qtbot: QtBot, page: LessonPage) -> None:
        qtbot.mouseClick(page.head.browse, Qt.MouseButton.LeftButton)
        assert shown(page) is page.browser
        rows = [row for row in page.browser.lessons.rows if row.lesson]
        assert [row.lesson.name for row in rows if row.lesson] == list(lesson_names())
        assert [row.lesson.name for row in rows if row.lesson and row.is_open] == [SHORT]
        assert all(row.lesson.title for row in rows if row.lesson)
        qtbot.waitUntil(page.browser.field.hasFocus)

    def test_a_lesson_is_opened_from_the_list_and_then_read(
        self, qtbot: QtBot, page: LessonPage, document: Document
    ) -> None:
        page.browse()
        qtbot.keyClicks(page.browser.field, "torch.optim")
        with qtbot.waitSignal(page.lesson_wanted) as wanted:
            qtbot.keyClick(page.browser.field, Qt.Key.Key_Return)
        assert wanted.args == ["sine-optim"]
        assert shown(page) is page.browser  # until it is open: a person may be asked about changes before
        open_lesson(document, "sine-optim")
        assert shown(page) is page._reading
        assert not page.head.browse.isChecked()

    def test_escape_leads_back_to_the_text(self, qtbot: QtBot, page: LessonPage) -> None:
        page.browse()
        qtbot.keyClick(page.browser.field, Qt.Key.Key_Escape)
        assert shown(page) is page._reading
        qtbot.waitUntil(page.text.hasFocus)

    def test_the_open_lesson_chosen_again_is_read_on(self, qtbot: QtBot, page: LessonPage) -> None:
        page.browse()
        with qtbot.assertNotEmitted(page.lesson_wanted):
            qtbot.keyClick(page.browser.field, Qt.Key.Key_Return)
        assert shown(page) is page._reading


@pytest.mark.parametrize(
    ("code", "title", "button"), [("ja", "正弦を numpy で", "確認"), ("ko", "numpy", "확인")]
)
def test_the_language_changes_while_it_is_open(
    qtbot: QtBot,
    page: LessonPage,
    document: Document,
    languages: Languages,
    code: str,
    title: str,
    button: str,
) -> None:
    open_lesson(document, "sine-numpy")
    languages.choose(code)
    qtbot.waitUntil(lambda: page.check_bar.button.text() == button)
    assert title in page.head._title.text()
    assert page.text.toPlainText().startswith(lesson_body("sine-numpy", code).partition("\n")[0])
    page.browse()
    row = page.browser.lessons.rows[page.browser.lessons.row_of("sine-numpy")]
    assert row.lesson is not None
    assert row.lesson.summary
    assert row.lesson.summary.isascii() is False
    languages.choose("en")
    qtbot.waitUntil(lambda: page.check_bar.button.text() == "Check")


class TestCheck:
    def test_a_short_lesson_end_to_end(self, qtbot: QtBot, page: LessonPage) -> None:
        assert page.check_bar.button.text() == "Check"
        assert page.check_bar.progress.isHidden()
        check(qtbot, page)
        assert page.check_bar.text() == "All numbers agree (4)."
        assert page.check_bar.button.text() == "Check again"
        text = page.text.toPlainText()
        assert "Gradients, step 1" in text
        assert "✓ agrees" in text
        assert "differs" not in text
        page.browse()
        row = page.browser.lessons.rows[page.browser.lessons.row_of(SHORT)]
        assert row.agrees is True

    def test_a_wrong_number_is_shown_as_such(
        self, qtbot: QtBot, page: LessonPage, monkeypatch: pytest.MonkeyPatch, tmp_path: Path
    ) -> None:
        change_lesson(monkeypatch, tmp_path, SHORT, "w = 3.0", "w = 3.5")
        check(qtbot, page)
        assert page.check_bar.text() == "Some numbers differ from those they should be (1 of 4)."
        text = page.text.toPlainText()
        assert "≠ Gradients, step 1" in text
        assert "≠ differs" in text
        assert text.count("✓ agrees") == 3
        row = page.browser.lessons.rows[page.browser.lessons.row_of(SHORT)]
        assert row.agrees is False

    def test_the_result_stays_with_its_lesson(
        self, qtbot: QtBot, page: LessonPage, document: Document
    ) -> None:
        check(qtbot, page)
        open_lesson(document, "perceptron")
        assert "✓ agrees" not in page.text.toPlainText()
        open_lesson(document, SHORT)
        assert "✓ agrees" in page.text.toPlainText()

    def test_progress_is_shown_and_cancel_ends_it(
        self, qtbot: QtBot, page: LessonPage, document: Document
    ) -> None:
        open_lesson(document, LONG)
        qtbot.mouseClick(page.check_bar.button, Qt.MouseButton.LeftButton)
        assert page.check_bar.button.text() == "Cancel"
        qtbot.waitUntil(lambda: page.check_bar.progress.value() > 0, timeout=PATIENCE)
        assert page.check_bar.progress.isVisible()
        assert page.check_bar.text().startswith("Checking: step ")
        qtbot.mouseClick(page.check_bar.button, Qt.MouseButton.LeftButton)
        assert page.check_bar.button.text() == "Check"
        assert page.check_bar.progress.isHidden()
        qtbot.waitUntil(lambda: page.checker._alive == [], timeout=PATIENCE)

    def test_a_check_goes_on_while_another_lesson_is_read_and_says_whose_it_is(
        self, qtbot: QtBot, page: LessonPage, document: Document
    ) -> None:
        open_lesson(document, LONG)
        qtbot.mouseClick(page.check_bar.button, Qt.MouseButton.LeftButton)
        open_lesson(document, SHORT)
        assert page.check_bar.text().startswith(labels.lesson(LONG))
        assert page.check_bar.button.text() == "Cancel"
        page.checker.cancel()
        assert not page.check_bar.text().startswith(labels.lesson(LONG))

    def test_without_numbers_there_is_nothing_to_check(self, page: LessonPage, document: Document) -> None:
        open_lesson(document, NO_NUMBERS)
        assert not page.check_bar.button.isEnabled()
        assert page.check_bar.text() == "There are no published numbers for this lesson."
