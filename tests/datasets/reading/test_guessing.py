"""What is chosen stands, what is not is guessed, and guesses are told."""

from pathlib import Path

import pytest

from datasets.files import read_table
from datasets.problems import Problem
from datasets.reading.guessing import guess
from datasets.reading.options import Kind, ReadingOptions


@pytest.fixture
def german(tmp_path: Path) -> Path:
    path = tmp_path / "a.csv"
    path.write_bytes("Größe;Wert\n1,5;2\n2,5;3\n".encode("cp1252"))
    return path


def test_a_plain_file_leaves_nothing_open_and_gives_no_reason(tmp_path: Path) -> None:
    path = tmp_path / "a.csv"
    path.write_text("a,b\n1,2\n", encoding="utf-8")
    found = guess(path)
    assert found.reasons == ()
    assert found.options == ReadingOptions(
        encoding="utf-8", delimiter=",", quote='"', escape="", skip_spaces=False, decimal=".", thousands="",
        header=1, skip_above=0, skip_below=0, comment="", apostrophes=True,
    )  # fmt: skip


def test_guesses_are_told_and_choices_are_not(german: Path) -> None:
    found = guess(german)
    assert (found.options.encoding, found.options.delimiter, found.options.decimal) == ("cp1252", ";", ",")
    assert len(found.reasons) == 3
    chosen = ReadingOptions(encoding="cp1252", delimiter=";", decimal=",", thousands="")
    again = guess(german, given=chosen)
    assert again.options == found.options
    assert again.reasons == ()


def test_guessing_again_from_a_guess_changes_nothing(german: Path) -> None:
    found = guess(german)
    assert guess(german, given=found.options).options == found.options


@pytest.mark.parametrize(
    "options",
    [
        ReadingOptions(encoding="utf-99"),
        ReadingOptions(encoding="base64"),
        ReadingOptions(delimiter=""),
        ReadingOptions(delimiter=",,"),
        ReadingOptions(delimiter="\n"),
        ReadingOptions(quote='""'),
        ReadingOptions(delimiter=";", quote=";"),
        ReadingOptions(decimal="'"),
        ReadingOptions(decimal=",", thousands=","),
        ReadingOptions(thousands="x"),
        ReadingOptions(header=-1),
        ReadingOptions(skip_above=-2),
    ],
)
def test_choices_that_cannot_be(german: Path, options: ReadingOptions) -> None:
    with pytest.raises(Problem):
        guess(german, given=options)


def test_the_type_of_a_column_that_is_not_there(german: Path) -> None:
    with pytest.raises(Problem, match=r"no column named “x” in a\.csv\. Its columns are: Größe, Wert\."):
        read_table(german, ReadingOptions(types=(("x", Kind.TEXT),)))
