"""Languages are switched while running, Qt's own words included, and problems are translated with fields."""

import shutil
from collections.abc import Iterator
from pathlib import Path

import pytest
from PySide6.QtCore import QCoreApplication, QEvent, QLocale
from PySide6.QtWidgets import (
    QApplication,
    QDialogButtonBox,
    QFileDialog,
    QLabel,
    QLineEdit,
    QToolButton,
    QWidget,
)
from pytestqt.qtbot import QtBot

from datasets.problems import Problem
from gui import i18n, labels
from gui.i18n import QT_LACKS, Languages, translate_problem

Button = QDialogButtonBox.StandardButton


@pytest.fixture
def languages(qapp: QApplication) -> Iterator[Languages]:
    made = Languages(qapp, "en")
    yield made
    made.choose("en")
    made.deleteLater()


class Listener(QWidget):
    heard = 0

    def changeEvent(self, event: QEvent) -> None:
        self.heard += event.type() is QEvent.Type.LanguageChange
        super().changeEvent(event)


def test_every_language_has_its_file() -> None:
    for code in i18n.NAMES:
        if code != "en":
            assert (i18n.FOLDER / f"stepfit_{code}.qm").is_file()


@pytest.mark.parametrize(("code", "text"), [("ja", "学習率"), ("ko", "학습률"), ("en", "Learning rate")])
def test_words_follow_the_language(languages: Languages, code: str, text: str) -> None:
    languages.choose(code)
    assert labels.label("optimizer.learning_rate") == text
    assert languages.code == code
    assert QLocale().language() == QLocale(code).language()


def test_qts_own_words_follow_too(languages: Languages) -> None:
    languages.choose("ja")
    assert QCoreApplication.translate("QPlatformTheme", "Cancel") == "キャンセル"
    languages.choose("en")
    assert QCoreApplication.translate("QPlatformTheme", "Cancel") == "Cancel"


def test_widgets_hear_of_it(qtbot: QtBot, languages: Languages) -> None:
    widget = Listener()
    qtbot.addWidget(widget)
    languages.choose("ko")
    qtbot.waitUntil(lambda: widget.heard > 0)


@pytest.mark.parametrize(
    ("wanted", "code"), [(["ko-KR", "en-US"], "ko"), (["fr-FR", "ja-JP"], "ja"), (["de"], "en"), ([], "en")]
)
def test_the_systems_language_is_the_first_known(
    monkeypatch: pytest.MonkeyPatch, languages: Languages, wanted: list[str], code: str
) -> None:
    monkeypatch.setattr(i18n.QLocale, "uiLanguages", lambda _: wanted)
    languages.choose("system")
    assert (languages.choice, languages.code) == ("system", code)


def test_an_unknown_choice_is_the_systems(languages: Languages) -> None:
    languages.choose("xx")
    assert languages.choice == "system"


def test_a_problem_is_translated_with_its_fields(languages: Languages) -> None:
    problem = Problem("{file} could not be read: {reason}.", file="a.csv", reason="no such file")
    assert translate_problem(problem) == "a.csv could not be read: no such file."
    languages.choose("ja")
    text = translate_problem(problem)
    assert "a.csv" in text
    assert "no such file" in text
    assert text != str(problem)


def test_a_role_within_a_problem_is_named_as_in_the_table(languages: Languages) -> None:
    languages.choose("ko")
    problem = Problem("{column} is the {role}.", column="x", role="input")
    assert translate_problem(problem) == "x is the 입력."


def test_a_coding_style_within_a_problem_is_called_by_its_title(languages: Languages) -> None:
    languages.choose("ja")
    problem = Problem("The coding style “{style}” fits.", style="raw_linear")
    assert translate_problem(problem) == "The coding style “生の重み行列と自動微分” fits."


def test_a_problem_within_a_problem_is_translated_too(languages: Languages) -> None:
    inner = Problem("{file} could not be read: {reason}.", file="a.csv", reason="gone")
    languages.choose("ko")
    assert translate_problem(inner) in translate_problem(Problem("Line 3: {inner}", inner=inner))


def test_texts_written_anew_meanwhile_do_no_harm(
    languages: Languages, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    file = tmp_path / "stepfit_ja.qm"
    shutil.copyfile(i18n.FOLDER / file.name, file)
    monkeypatch.setattr(i18n, "FOLDER", tmp_path)
    languages.choose("ja")
    file.write_bytes(b"\xff" * file.stat().st_size)  # in its place, as lrelease does
    assert labels.label("optimizer.learning_rate") == "学習率"


@pytest.mark.parametrize("code", ["ja", "ko"])
def test_qts_own_dialogs_speak_the_language(qtbot: QtBot, languages: Languages, code: str) -> None:
    languages.choose(code)
    dialog = QFileDialog()
    dialog.setOption(QFileDialog.Option.DontUseNativeDialog)
    qtbot.addWidget(dialog)
    said = [label.text() for label in dialog.findChildren(QLabel)]
    said += [button.toolTip() for button in dialog.findChildren(QToolButton)]
    line, box = QLineEdit("a"), QDialogButtonBox(Button.Save | Button.Cancel | Button.Yes)
    qtbot.addWidget(line)
    qtbot.addWidget(box)
    menu = line.createStandardContextMenu()
    said += [action.text().split("\t")[0] for action in menu.actions()]
    said += [button.text() for button in box.buttons()]
    words = [text for text in said if text]
    assert len(words) > 10
    assert [text for text in words if text.isascii()] == []
    for context, texts in QT_LACKS.items():
        assert all(QCoreApplication.translate(context, text) != text for text in texts)
