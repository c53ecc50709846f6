"""The text of a lesson: in the reader's language, else in English, else its title."""

from pathlib import Path

import pytest

from datasets.problems import Problem
from engine import lesson_texts
from engine.lesson_texts import lesson_text


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
    assert lesson_text("xor", "ko") == "Exclusive or: why one layer is not enough"


def test_an_unknown_lesson_is_told() -> None:
    with pytest.raises(Problem, match=r"There is no lesson \.\./secret"):
        lesson_text("../secret", "en")
