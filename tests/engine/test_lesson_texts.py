"""The text of a lesson: in the reader's language, else in English, else its title."""

from pathlib import Path

import pytest

from datasets.problems import Problem
from engine import lesson_texts
from engine.lesson_texts import lesson_body, lesson_summary, lesson_text
from engine.lessons import lesson_names


@pytest.fixture
def texts(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    monkeypatch.setattr(lesson_texts, "TEXTS", tmp_path)
    return tmp_path


def test_the_language_of_the_reader_comes_first(texts: Path) -> None:
    (texts / "xor.en.md").write_text("Four rows.", encoding="utf-8")
    (texts / "xor.ja.md").write_text("行は4つです。", encoding="utf-8")
    assert lesson_text("xor", "ja") == "行は4つです。"
    assert lesson_text("xor", "en") == "Four rows."


def test_english_stands_in(texts: Path) -> None:
    (texts / "xor.en.md").write_text("Four rows.", encoding="utf-8")
    assert lesson_text("xor", "ko") == "Four rows."


def test_without_any_text_there_is_the_title(texts: Path) -> None:
    assert lesson_text("xor", "ko") == "# Exclusive or: why one layer is not enough"
    assert (lesson_body("xor", "ko"), lesson_summary("xor", "ko")) == ("", "")


def test_the_body_is_without_the_title_and_the_summary_its_first_paragraph_without_marks(texts: Path) -> None:
    text = "# XOR\n\nFour rows and `x`,\n**no** line.\n\n## What you see\n\nMore.\n"
    (texts / "xor.en.md").write_text(text, encoding="utf-8")
    assert lesson_body("xor", "en") == "Four rows and `x`,\n**no** line.\n\n## What you see\n\nMore."
    assert lesson_summary("xor", "en") == "Four rows and x, no line."


@pytest.mark.parametrize("language", ["en", "ja", "ko"])
def test_every_text_that_ships_has_a_summary(language: str) -> None:
    for name in lesson_names():
        if (lesson_texts.TEXTS / f"{name}.{language}.md").is_file():
            assert 10 < len(lesson_summary(name, language)) < 200, name
            assert "## " in lesson_body(name, language), name


def test_an_unknown_lesson_is_told() -> None:
    with pytest.raises(Problem, match=r"There is no lesson \.\./secret"):
        lesson_text("../secret", "en")
