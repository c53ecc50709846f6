"""Every text for people is marked, translated into every language, and keeps its fields."""

import ast
import re
import xml.etree.ElementTree as ElementTree
from collections.abc import Iterator
from pathlib import Path

import pytest

from gui import i18n
from scripts import translations

FIELD = re.compile(r"{[^{}]*}")
MNEMONIC = re.compile(r"&[^&\s]")
FILES = translations.sources()


def messages(language: str) -> Iterator[tuple[str, str, str]]:
    """Context, English and translation of every text."""
    for context in ElementTree.parse(translations.files(language)[0]).getroot().iter("context"):
        for message in context.iter("message"):
            yield (
                context.findtext("name", ""),
                message.findtext("source", ""),
                message.findtext("translation", ""),
            )


def test_the_languages_are_those_of_the_window() -> None:
    assert {"en", *translations.LANGUAGES} == set(i18n.NAMES)


@pytest.mark.parametrize("language", translations.LANGUAGES)
def test_nothing_is_missing_outdated_or_uncompiled(language: str, tmp_path: Path) -> None:
    assert translations.complaints(*translations.files(language), tmp_path) == []


@pytest.mark.parametrize("language", translations.LANGUAGES)
def test_fields_are_the_same_as_in_english(language: str) -> None:
    wrong = [
        text
        for _, text, translated in messages(language)
        if sorted(FIELD.findall(text)) != sorted(FIELD.findall(translated))
    ]
    assert wrong == []


@pytest.mark.parametrize("language", translations.LANGUAGES)
def test_menu_entries_keep_a_mnemonic(language: str) -> None:
    wrong = [
        text
        for _, text, translated in messages(language)
        if bool(MNEMONIC.search(text)) != bool(MNEMONIC.search(translated))
    ]
    assert wrong == []


@pytest.mark.parametrize("language", translations.LANGUAGES)
def test_mnemonics_do_not_clash_within_a_menu_bar(language: str) -> None:
    bar = ("&File", "&Edit", "&Run", "&View", "&Help")
    keys = [
        MNEMONIC.findall(translated)[0].upper()
        for context, text, translated in messages(language)
        if context == "Menus" and text in bar
    ]
    assert len(keys) == len(set(keys)) == len(bar)


def calls(path: Path) -> Iterator[ast.Call]:
    for node in ast.walk(ast.parse(path.read_text(encoding="utf-8"))):
        if isinstance(node, ast.Call):
            yield node


def name_of(call: ast.Call) -> str:
    return getattr(call.func, "attr", getattr(call.func, "id", ""))


def is_literal(node: ast.expr) -> bool:
    return isinstance(node, ast.Constant) and isinstance(node.value, str)


@pytest.mark.parametrize("path", FILES, ids=lambda path: path.relative_to(translations.ROOT).as_posix())
def test_texts_are_written_so_that_they_can_be_found(path: Path) -> None:
    """lupdate reads the source: what is no literal it cannot see, and a bare Problem it never finds."""
    wrong = []
    for call in calls(path):
        name, arguments = name_of(call), call.args
        if (name == "tr" and not (arguments and is_literal(arguments[0]))) or (
            name == "QT_TRANSLATE_NOOP" and not all(map(is_literal, arguments))
        ):
            wrong.append(call.lineno)
        if name == "Problem" and arguments:
            first = arguments[0]
            marked = isinstance(first, ast.Call) and name_of(first) == "QT_TRANSLATE_NOOP"
            if not marked and isinstance(first, ast.Constant | ast.JoinedStr):
                wrong.append(call.lineno)
    assert wrong == []


@pytest.mark.parametrize("path", FILES, ids=lambda path: path.relative_to(translations.ROOT).as_posix())
def test_problems_get_the_fields_that_their_sentence_names(path: Path) -> None:
    wrong = []
    for call in calls(path):
        if name_of(call) != "Problem" or not call.args or any(word.arg is None for word in call.keywords):
            continue
        first = call.args[0]
        if isinstance(first, ast.Call) and len(first.args) == 2 and isinstance(first.args[1], ast.Constant):
            named = {found[1:-1].partition(":")[0] for found in FIELD.findall(first.args[1].value)}
            if named != {word.arg for word in call.keywords} - {"remedies"}:
                wrong.append((call.lineno, named))
    assert wrong == []
