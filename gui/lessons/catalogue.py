"""All lessons in the words of the window. The engine's lessons are read when this is asked, not before."""

from gui import labels
from gui.i18n import current_language
from gui.lessons.lesson_list import Lesson


def all_lessons() -> tuple[Lesson, ...]:
    """Every lesson in its order, group by group, in the language of the window."""
    from engine.lesson_texts import lesson_summary
    from engine.lessons import LESSON_GROUPS

    language = current_language()
    return tuple(
        Lesson(name, labels.lesson(name), labels.lesson_group(group), lesson_summary(name, language))
        for group, names in LESSON_GROUPS.items()
        for name in names
    )


def text_of(name: str) -> str:
    """The Markdown text of a lesson in the language of the window, without its title."""
    from engine.lesson_texts import lesson_body

    return lesson_body(name, current_language())


def has_numbers(name: str) -> bool:
    """Whether there are numbers that a run of the lesson can be compared with."""
    from engine.lessons import read_lesson

    return any(run.values for run in read_lesson(name).expected)
