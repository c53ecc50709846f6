"""Whether a file can be written is found out without touching it."""

import errno
import os
from pathlib import Path

import pytest

from datasets.atomic import check_writable
from datasets.problems import Problem


def test_a_place_that_can_be_written_stays_as_it_is(tmp_path: Path) -> None:
    path = tmp_path / "old.csv"
    check_writable(path)
    assert list(tmp_path.iterdir()) == []
    path.write_text("old")
    check_writable(path)
    assert path.read_text() == "old"
    assert list(tmp_path.iterdir()) == [path]


def test_a_place_that_cannot_be_written_is_named(tmp_path: Path) -> None:
    with pytest.raises(Problem, match="there is no such folder"):
        check_writable(tmp_path / "none" / "new.csv")
    with pytest.raises(Problem, match="it is a folder"):
        check_writable(tmp_path)


@pytest.mark.skipif(os.name == "nt" or os.geteuid() == 0, reason="root may write everywhere")
def test_a_protected_file_is_said_to_be_one(tmp_path: Path) -> None:
    path = tmp_path / "old.csv"
    path.write_text("old")
    path.chmod(0o444)
    with pytest.raises(Problem, match="may not be written"):
        check_writable(path)


def test_a_disk_that_may_only_be_read_is_said_in_the_words_of_the_window(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    def refuse(*_: object, **__: object) -> None:
        raise OSError(errno.EROFS, os.strerror(errno.EROFS))

    monkeypatch.setattr(Path, "open", refuse)
    with pytest.raises(Problem, match="may not be written"):
        check_writable(tmp_path / "new.csv")
