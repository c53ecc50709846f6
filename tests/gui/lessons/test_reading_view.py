"""The text that is read: Markdown, in the colours and the type of the window, and links that lead on."""

from PySide6.QtCore import QUrl
from PySide6.QtGui import QTextBlock, QTextFormat
from PySide6.QtWidgets import QApplication
from pytestqt.qtbot import QtBot

from engine.expected import ExpectedRun, ExpectedValue
from gui import theme
from gui.lessons.reading_view import ReadingView
from tests.gui.lessons.checks import result_of

TEXT = """Four rows, `y = x`.

## What you see

- one
- two

```
for t in range(3):
    step()
```

| a | b |
|---|---|
| 1 | 2 |
"""


def make(qtbot: QtBot, text: str = TEXT) -> ReadingView:
    view = ReadingView()
    qtbot.addWidget(view)
    view.resize(300, 200)
    view.show()
    view.show_text(text)
    return view


def blocks(view: ReadingView) -> list[QTextBlock]:
    found, block = [], view.document().begin()
    while block.isValid():
        found.append(block)
        block = block.next()
    return found


def block_of(view: ReadingView, text: str) -> QTextBlock:
    return next(block for block in blocks(view) if block.text() == text)


def test_the_text_is_there_without_its_marks(qtbot: QtBot) -> None:
    plain = make(qtbot).toPlainText()
    assert "Four rows, y = x." in plain
    assert "What you see" in plain
    assert "#" not in plain
    assert "`" not in plain


def test_headings_are_stronger_and_hardly_larger(qtbot: QtBot) -> None:
    view = make(qtbot)
    heading = block_of(view, "What you see").begin().fragment().charFormat()
    assert heading.fontWeight() >= 600
    assert heading.fontPointSize() < 1.3 * view.font().pointSizeF()


def test_code_is_in_the_fixed_font_also_within_a_sentence(qtbot: QtBot) -> None:
    view = make(qtbot)
    fixed = theme.fixed_font().family()
    code = block_of(view, "for t in range(3):")
    assert code.begin().fragment().charFormat().fontFamilies() == [fixed]
    assert code.blockFormat().hasProperty(QTextFormat.Property.BackgroundBrush)
    families = []
    iterator = block_of(view, "Four rows, y = x.").begin()
    while not iterator.atEnd():
        families.append(iterator.fragment().charFormat().fontFamilies())
        iterator += 1
    assert [found == [fixed] for found in families] == [False, True, False]


def test_code_wears_the_theme_and_the_place_in_the_text_stays(qtbot: QtBot, qapp: QApplication) -> None:
    view = make(qtbot, TEXT + "\n\nmore\n" * 40)
    view.verticalScrollBar().setValue(50)
    theme.apply(qapp, "dark")
    ground = block_of(view, "for t in range(3):").blockFormat().background().color()
    assert ground == theme.color("raised")
    assert view.verticalScrollBar().value() == 50


def test_another_text_begins_at_its_top(qtbot: QtBot) -> None:
    view = make(qtbot, TEXT + "\n\nmore\n" * 40)
    view.verticalScrollBar().setValue(50)
    view.show_text("Other.\n" + "\n\nmore\n" * 40)
    assert view.verticalScrollBar().value() == 0
    assert view.toPlainText().startswith("Other.")


def test_a_long_result_is_laid_out_once_and_not_with_every_cell(qtbot: QtBot) -> None:
    view = make(qtbot)
    values = tuple(ExpectedValue("loss", step, 1.0) for step in range(1, 301))
    changes: list[None] = []
    view.document().contentsChanged.connect(lambda: changes.append(None))
    view.show_text(TEXT, result_of((ExpectedRun(values), {})))
    assert view.toPlainText().count("✓ agrees") == 300
    assert len(changes) < 10


def test_where_something_differs_that_comes_into_view(qtbot: QtBot) -> None:
    view = make(qtbot)
    values = tuple(ExpectedValue(of, step, 1.0) for of in ("loss", "train_loss") for step in range(1, 31))
    view.show_text(TEXT, result_of((ExpectedRun(values), {})))
    view.go_to_result()
    at_heading = view.verticalScrollBar().value()
    assert at_heading > 0
    view.show_text(TEXT, result_of((ExpectedRun(values), {values[-1]: 2.0})))
    view.go_to_result()
    assert view.verticalScrollBar().value() > at_heading + 100
    assert "≠ Loss over all training rows" in view.toPlainText()


def test_a_link_to_a_lesson_is_a_wish(qtbot: QtBot) -> None:
    view = make(qtbot, "See [the same in numpy](lesson:sine-numpy).")
    with qtbot.waitSignal(view.lesson_wanted) as wanted:
        view.anchorClicked.emit(QUrl("lesson:sine-numpy"))
    assert wanted.args == ["sine-numpy"]
    assert "the same in numpy" in view.toPlainText()
