"""Choices that are kept for each file."""

from pathlib import Path

import pytest

from datasets.reading.options import Kind, ReadingOptions
from gui.importing.remembered import remember, remembered
from gui.settings import CHOICES_KEPT, WindowSettings


def test_every_file_has_its_own_choices(tmp_path: Path) -> None:
    settings = WindowSettings()
    options = ReadingOptions("cp932", "\t", header=0, missing_words=("NA",), types=(("a", Kind.DATE),))
    remember(settings, tmp_path / "a.csv", options)
    remember(settings, tmp_path / "b.csv", ReadingOptions())
    assert remembered(WindowSettings(), tmp_path / "a.csv") == options
    assert remembered(WindowSettings(), tmp_path / "x" / ".." / "b.csv") == ReadingOptions()
    assert remembered(settings, tmp_path / "c.csv") is None


def test_the_oldest_are_forgotten(tmp_path: Path) -> None:
    settings = WindowSettings()
    for number in range(CHOICES_KEPT + 1):
        remember(settings, tmp_path / f"{number}.csv", ReadingOptions())
        remember(settings, tmp_path / "0.csv", ReadingOptions(decimal=","))
    assert remembered(settings, tmp_path / "0.csv") is not None
    assert remembered(settings, tmp_path / "1.csv") is None
    assert remembered(settings, tmp_path / f"{CHOICES_KEPT}.csv") is not None


@pytest.mark.parametrize(
    "words", [{"delimiter": "long"}, {"header": "x"}, {"types": {"a": "odd"}}, {"types": 3}]
)
def test_what_has_no_meaning_any_more_counts_as_not_there(tmp_path: Path, words: dict) -> None:
    settings = WindowSettings()
    settings.remember_choices(tmp_path / "a.csv", words)
    assert remembered(settings, tmp_path / "a.csv") is None


def test_damaged_settings_are_no_obstacle(tmp_path: Path) -> None:
    settings = WindowSettings()
    settings._store.setValue("import/choices", "{broken")
    assert remembered(settings, tmp_path / "a.csv") is None
    remember(settings, tmp_path / "a.csv", ReadingOptions())
    assert remembered(settings, tmp_path / "a.csv") == ReadingOptions()
