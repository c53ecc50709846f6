"""The texts of the lessons: all there in three languages, alike in form and figures, plain Markdown."""

import re
import tomllib
import unicodedata
from pathlib import Path
from xml.etree import ElementTree

import pytest

ROOT = Path(__file__).resolve().parents[2]
LESSONS = ROOT / "datasets" / "lessons"
NAMES = sorted(file.stem for file in LESSONS.glob("*.toml"))
LANGUAGES = ("en", "ja", "ko")
HEADINGS = {
    "en": ["What you see", "What to try", "Why it ends where it ends"],
    "ja": ["見えるもの", "やってみること", "この値で終わる理由"],
    "ko": ["보이는 것", "해 볼 것", "이 값에서 끝나는 까닭"],
}
CODE = re.compile(r"`[^`]*`")
# Digits with thousands in commas, a decimal part and an exponent; not digits within a word such as x1.
NUMBER = re.compile(r"(?<![A-Za-z\d.])\d+(?:,\d{3})*(?:\.\d+)?(?:e-?\d+)?")


def text(name: str, language: str) -> str:
    return (LESSONS / "texts" / f"{name}.{language}.md").read_text(encoding="utf-8")


def below_title(name: str, language: str) -> str:
    return text(name, language).partition("\n\n")[2]


def summary(name: str, language: str) -> str:
    """The paragraph below the title, which the list of the lessons shows."""
    return below_title(name, language).split("\n\n")[0]


def figures(of: str) -> set[str]:
    """The numbers of two digits and more: smaller ones are written as words in one language or another."""
    return {number for number in NUMBER.findall(of) if len(re.sub(r"\D", "", number)) > 1}


def titles(language: str) -> dict[str, str]:
    """English title -> the title in the window's `language`."""
    tree = ElementTree.parse(ROOT / "gui" / "translations" / f"stepfit_{language}.ts")
    return {
        message.findtext("source", ""): message.findtext("translation", "")
        for message in tree.iter("message")
    }


def test_there_is_a_text_for_each_lesson_and_none_besides() -> None:
    wanted = {f"{name}.{language}.md" for name in NAMES for language in LANGUAGES}
    assert {file.name for file in (LESSONS / "texts").iterdir()} == wanted


@pytest.mark.parametrize("language", LANGUAGES)
def test_the_title_is_that_of_the_lesson(language: str) -> None:
    known = {} if language == "en" else titles(language)
    for name in NAMES:
        english = tomllib.loads((LESSONS / f"{name}.toml").read_text(encoding="utf-8"))["name"]
        assert text(name, language).startswith(f"# {known.get(english, english)}\n\n"), name


@pytest.mark.parametrize("language", LANGUAGES)
@pytest.mark.parametrize("name", NAMES)
def test_the_parts_are_the_same_in_every_lesson(name: str, language: str) -> None:
    found = re.findall(r"^(#+) (.+)$", text(name, language), re.MULTILINE)
    assert [level for level, _ in found] == ["#", "##", "##", "##"]
    assert [heading for _, heading in found[1:]] == HEADINGS[language]


@pytest.mark.parametrize("language", LANGUAGES)
@pytest.mark.parametrize("name", NAMES)
def test_the_summary_is_one_short_plain_paragraph(name: str, language: str) -> None:
    said = summary(name, language)
    assert "\n" not in said
    assert said[-1] in ".。"
    assert not re.search(r"[*\[#|]", said)
    assert 25 <= len(said) <= (170 if language == "en" else 90)


@pytest.mark.parametrize("name", NAMES)
def test_the_languages_have_the_same_paragraphs_and_items(name: str) -> None:
    def form(language: str) -> list[int]:
        return [
            block.count("\n- ") + 1 if block.startswith("- ") else 0
            for block in text(name, language).strip().split("\n\n")
        ]

    assert form("en") == form("ja") == form("ko")


@pytest.mark.parametrize("name", NAMES)
def test_the_languages_have_the_same_figures(name: str) -> None:
    english = figures(below_title(name, "en"))
    assert figures(below_title(name, "ja")) == english
    assert figures(below_title(name, "ko")) == english


@pytest.mark.parametrize("name", NAMES)
def test_the_languages_are_about_as_long_as_one_another(name: str) -> None:
    english, japanese, korean = (len(text(name, language)) for language in LANGUAGES)
    assert 150 <= len(text(name, "en").split()) <= 370
    assert 0.45 <= japanese / english <= 0.8
    assert 0.5 <= korean / english <= 0.85


@pytest.mark.parametrize("language", LANGUAGES)
@pytest.mark.parametrize("name", NAMES)
def test_it_is_plain_markdown(name: str, language: str) -> None:
    whole = text(name, language)
    assert whole.endswith("\n")
    assert not whole.endswith("\n\n")
    assert whole.count("`") % 2 == 0
    assert "```" not in whole
    prose = CODE.sub("", whole)
    assert not re.search(r"</?[A-Za-z][^>]*>|&\w+;|!\[|\$|\\", prose)
    assert prose.count("**") % 2 == 0
    # A closing ** after a sign and before a letter is no closing one to Markdown.
    for bold in re.finditer(r"\*\*(.+?)\*\*(.?)", prose):
        opened, closed = bold.group(1)[0], bold.group(1)[-1]
        assert not opened.isspace()
        assert not closed.isspace()
        assert closed.isalnum() or not bold.group(2).isalnum(), bold.group()


@pytest.mark.parametrize("language", LANGUAGES)
@pytest.mark.parametrize("name", NAMES)
def test_its_links_lead_to_lessons(name: str, language: str) -> None:
    links = re.findall(r"\]\(([^)]*)\)", text(name, language))
    assert all(link.removeprefix("lesson:") in NAMES for link in links)
    assert f"lesson:{name}" not in links


@pytest.mark.parametrize("language", LANGUAGES)
@pytest.mark.parametrize("name", NAMES)
def test_it_is_written_in_its_language(name: str, language: str) -> None:
    whole = text(name, language)
    assert unicodedata.normalize("NFC", whole) == whole
    assert all(character.isprintable() or character == "\n" for character in whole)
    assert "\N{REPLACEMENT CHARACTER}" not in whole
    kana, hangul = (len(re.findall(f"[{block}]", whole)) for block in ("\u3041-\u30fa", "\uac00-\ud7a3"))
    if language == "ja":
        assert kana > 200
        assert not hangul
    elif language == "ko":
        assert hangul > 300
        assert kana < 10
    else:
        assert kana < 10
        assert not hangul


def test_the_figures_that_are_compared() -> None:
    said = "Step 10,001 of x1 from −0.5 to `1e-6`, 3 rows; 90 % of 2 / 562,000."
    assert figures(said) == {"10,001", "0.5", "1e-6", "90", "562,000"}
