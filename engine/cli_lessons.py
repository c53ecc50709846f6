"""The command `lessons`."""

import json
import sys

from engine.lessons import lesson_names, load_lesson


def list_lessons(as_json: bool) -> int:
    """Print every lesson's name and title; returns the exit code."""
    titles = {name: load_lesson(name).name for name in lesson_names()}
    if as_json:
        json.dump([{"name": n, "title": t} for n, t in titles.items()], sys.stdout, ensure_ascii=False)
        print()
        return 0
    width = max(map(len, titles))
    for name, title in titles.items():
        print(f"{name:<{width}}  {title}")
    return 0
