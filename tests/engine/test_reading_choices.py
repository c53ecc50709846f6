"""Choices in reading a file as words of an experiment, and back."""

import pytest

from datasets.reading.options import Kind, ReadingOptions
from engine.experiment import DataSettings
from engine.reading_choices import confirmed, with_choices
from engine.reading_settings import reading_options

FULL = ReadingOptions(
    encoding="cp932",
    delimiter="\t",
    quote="",
    escape="\\",
    decimal=",",
    thousands=" ",
    header=0,
    skip_above=2,
    skip_below=1,
    comment="",
    missing_words=("NA", ""),
    types=(("a", Kind.DATE), ("b", Kind.IGNORE)),
    apostrophes=False,
)


@pytest.mark.parametrize(
    "options", [FULL, ReadingOptions(), ReadingOptions(delimiter=" ", comment="#", header=3)]
)
def test_every_choice_comes_back(options: ReadingOptions) -> None:
    assert reading_options(with_choices(DataSettings(), options)) == options


def test_nothing_chosen_is_nothing_said() -> None:
    assert with_choices(DataSettings(), ReadingOptions()) == DataSettings()


def test_what_was_guessed_is_kept_where_a_plain_file_would_not_need_it() -> None:
    guessed = ReadingOptions("cp932", ";", '"', "", False, ",", "", 1, 0, 0, "", apostrophes=True)
    found = confirmed(ReadingOptions(quote="'"), guessed)
    assert found == ReadingOptions(encoding="cp932", delimiter=";", decimal=",", quote="'")
