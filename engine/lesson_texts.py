"""The texts of the lessons, in the language of the reader: Markdown in datasets/lessons/texts; torch-free."""

from engine.lessons import FOLDER, load_lesson

TEXTS = FOLDER / "texts"
FALLBACK = "en"


def lesson_text(name: str, language: str) -> str:
    """The Markdown text of the lesson `name` in `language` ("en", "ja", "ko").

    English where there is none in that language, the lesson's title where there is none at all. Raises
    Problem for an unknown lesson.
    """
    title = load_lesson(name).name
    for code in (language, FALLBACK):
        file = TEXTS / f"{name}.{code}.md"
        if file.is_file():
            return file.read_text(encoding="utf-8")
    return title
