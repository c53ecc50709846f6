"""Lessons with other numbers than those that ship."""

import shutil
from pathlib import Path

import pytest

from engine import lessons


def change_lesson(monkeypatch: pytest.MonkeyPatch, folder: Path, name: str, old: str, new: str) -> None:
    """Let the program read its lessons from a copy in `folder`, with `old` as `new` in the lesson `name`."""
    copy = folder / "lessons"
    shutil.copytree(lessons.FOLDER, copy)
    file = copy / f"{name}.toml"
    text = file.read_text(encoding="utf-8")
    assert old in text
    file.write_text(text.replace(old, new), encoding="utf-8")
    monkeypatch.setattr(lessons, "FOLDER", copy)
