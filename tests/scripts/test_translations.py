"""scripts/translations.py: what is missing, left over, untranslated or not compiled is named."""

from pathlib import Path

import pytest

from scripts import translations

SOURCE = """
from PySide6.QtCore import QObject

class Panel(QObject):
    def retranslate(self):
        return self.tr("Open"), self.tr("Close")
"""
DONE = "<translation>{}</translation>"
MESSAGE = "<message><source>{}</source>{}</message>"
FILE = """<?xml version="1.0" encoding="utf-8"?>
<!DOCTYPE TS>
<TS version="2.1" language="ja_JP"><context><name>Panel</name>{}</context></TS>
"""


@pytest.fixture
def project(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    """One source with two texts, and a folder for what lupdate and lrelease make."""
    source = tmp_path / "panel.py"
    source.write_text(SOURCE, encoding="utf-8")
    (tmp_path / "scratch").mkdir()
    monkeypatch.setattr(translations, "sources", lambda: [source])
    return tmp_path


def complaints(project: Path, *messages: tuple[str, str], compiled: bool = True) -> list[str]:
    ts, qm = project / "stepfit_ja.ts", project / "stepfit_ja.qm"
    text = "".join(MESSAGE.format(source, translation) for source, translation in messages)
    ts.write_text(FILE.format(text), encoding="utf-8")
    translations.compile_texts(ts, qm)
    if not compiled:
        qm.write_bytes(b"something older")
    return translations.complaints(ts, qm, project / "scratch")


def test_nothing_to_say_when_all_is_translated(project: Path) -> None:
    assert complaints(project, ("Open", DONE.format("開く")), ("Close", DONE.format("閉じる"))) == []


def test_text_that_was_not_read_in(project: Path) -> None:
    assert complaints(project, ("Open", DONE.format("開く"))) == ["not in stepfit_ja.ts: Panel: 'Close'"]


@pytest.mark.parametrize("translation", ['<translation type="unfinished"></translation>', "<translation/>"])
def test_text_without_a_translation(project: Path, translation: str) -> None:
    found = complaints(project, ("Open", DONE.format("開く")), ("Close", translation))
    assert found == ["untranslated in stepfit_ja.ts: Panel: 'Close'"]


def test_text_that_nothing_uses_any_more(project: Path) -> None:
    done = [(text, DONE.format("文")) for text in ("Open", "Close", "Shut")]
    assert complaints(project, *done) == ["no longer used, in stepfit_ja.ts: Panel: 'Shut'"]


def test_compiled_file_of_an_earlier_day(project: Path) -> None:
    done = [(text, DONE.format("文")) for text in ("Open", "Close")]
    assert complaints(project, *done, compiled=False) == [
        "stepfit_ja.qm is not what stepfit_ja.ts compiles to"
    ]


def test_language_that_is_not_there(project: Path) -> None:
    nothing = project / "stepfit_ko.ts"
    assert translations.complaints(nothing, nothing, project) == [
        "stepfit_ko.ts or stepfit_ko.ts is not there"
    ]
