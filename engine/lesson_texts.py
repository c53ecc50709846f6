"""The texts of the lessons, in the language of the reader: Markdown in datasets/lessons/texts; torch-free."""

import re

from engine.lessons import FOLDER, load_lesson

TEXTS = FOLDER / "texts"
FALLBACK = "en"

_MARKS = re.compile(r"[*`]|^#+ ", re.MULTILINE)  # of emphasis, code and headings


def lesson_text(name: str, language: str) -> str:
    """The Markdown text of the lesson `name` in `language` ("en", "ja", "ko").

    Its title stands on top, as "# Title". English where there is none in that language, the title alone
    where there is none at all. Raises Problem for an unknown lesson.
    """
    title = load_lesson(name).name
    for code in (language, FALLBACK):
        file = TEXTS / f"{name}.{code}.md"
        if file.is_file():
            return file.read_text(encoding="utf-8")
    return f"# {title}"


def lesson_body(name: str, language: str) -> str:
    """The text of the lesson `name` without the title on top. Raises Problem as `lesson_text`."""
    lines = lesson_text(name, language).splitlines()
    if lines and lines[0].startswith("# "):
        del lines[0]
    return "\n".join(lines).strip()


def lesson_summary(name: str, language: str) -> str:
    """What the lesson shows, in a line: the first paragraph of its text; "" where there is no text.

    Raises Problem as `lesson_text`.
    """
    paragraph = lesson_body(name, language).partition("\n\n")[0]
    return " ".join(_MARKS.sub("", paragraph).split())
