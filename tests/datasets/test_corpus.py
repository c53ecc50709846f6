"""The corpus is read right: nearly all of it at the first guess, all of it with the right choices."""

from pathlib import Path

import pytest

from datasets.files import read_guessed, read_table
from datasets.problems import Problem
from datasets.reading.guessing import guess
from datasets.reading.options import ReadingOptions
from tests.datasets.corpus.case import Case
from tests.datasets.corpus.encodings import encodings
from tests.datasets.corpus.layouts import layouts
from tests.datasets.corpus.silence import silent_changes
from tests.datasets.corpus.values import values

CASES = [*encodings(), *layouts(), *values()]


def test_the_corpus_is_large_and_every_case_is_another() -> None:
    assert len(CASES) >= 120
    assert len({case.name for case in CASES}) == len(CASES)
    assert len({(case.content, case.choices, case.language, case.file) for case in CASES}) == len(CASES)


@pytest.mark.parametrize("case", CASES, ids=lambda case: case.name)
def test_with_the_right_choices_every_file_is_read_right(case: Case, tmp_path: Path) -> None:
    path = case.save(tmp_path)
    if case.error:
        with pytest.raises(Problem) as caught:
            read_table(path, case.choices, case.language)
        assert case.error in str(caught.value)
        return
    table = read_table(path, case.choices, case.language)
    assert case.differs(table) == ""
    assert case.unsaid(table) == ""
    given = case.choices or ReadingOptions()
    assert silent_changes(path, guess(path, case.language, given), table, given) == []


@pytest.mark.parametrize("case", CASES, ids=lambda case: case.name)
def test_no_first_guess_changes_anything_silently(case: Case, tmp_path: Path) -> None:
    path = case.save(tmp_path)
    try:
        guessed = guess(path, case.language)
        table = read_guessed(path, guessed)
    except Problem:
        return  # nothing was read
    assert silent_changes(path, guessed, table) == []


def is_right(case: Case, folder: Path) -> bool:
    """Whether the first guess comes to what the file means; a table that is wrong must not be silent."""
    try:
        table = read_table(case.save(folder), None, case.language)
    except Problem:
        return bool(case.error)
    return not case.error and case.differs(table) == ""


def test_the_first_guess_is_right_for_nearly_all(tmp_path: Path) -> None:
    counted = [case for case in CASES if not case.wish]
    wrong = [case.name for case in counted if not is_right(case, tmp_path)]
    assert len(wrong) <= 0.03 * len(counted), wrong
