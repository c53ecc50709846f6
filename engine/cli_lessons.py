"""The command `lessons`."""

from engine.cli_output import print_json, printing
from engine.lessons import group_of, lesson_names, load_lesson


def list_lessons(as_json: bool) -> int:
    """Print every lesson's name and title; returns the exit code."""
    titles = {name: load_lesson(name).name for name in lesson_names()}
    if as_json:
        print_json([{"name": n, "title": t, "group": group_of(n)} for n, t in titles.items()])
        return 0
    width = max(map(len, titles))
    with printing():
        for name, title in titles.items():
            print(f"{name:<{width}}  {title}")
    return 0
