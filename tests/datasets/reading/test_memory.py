"""What a file needs is known before it is loaded, and a load that does not fit is refused with what would."""

import json
from pathlib import Path

import pytest

from datasets.files import read_table
from datasets.problems import Problem
from datasets.reading import free_memory, memory
from datasets.reading.guessing import guess
from datasets.reading.memory import BESIDE, Need, check_fits, need_of, size_text
from datasets.reading.options import Kind, ReadingOptions
from engine.cli import main

ROWS = 20_000
NUMBERS = "a,b,c\n" + "".join(f"{n},{n / 7},{n % 10}\n" for n in range(ROWS))
TEXTS = "id,kind,n\n" + "".join(f"name {n},{'ab'[n % 2]},{n}\n" for n in range(ROWS))


def saved(folder: Path, text: str, encoding: str = "utf-8") -> Path:
    path = folder / "data.csv"
    path.write_bytes(text.encode(encoding))
    return path


def need(path: Path, **choices: object) -> Need:
    found = need_of(path, guess(path, given=ReadingOptions(**choices)).options)  # type: ignore[arg-type]
    assert found is not None
    return found


@pytest.mark.parametrize("encoding", ["utf-8", "utf-16", "cp932"])
@pytest.mark.parametrize("text", [NUMBERS, TEXTS, NUMBERS.replace(",", ";").replace(".", ",")])
def test_the_estimate_is_near_what_it_comes_to(tmp_path: Path, text: str, encoding: str) -> None:
    path = saved(tmp_path, text, encoding)
    found, table = need(path), read_table(path)
    assert found.rows == pytest.approx(ROWS, rel=0.12)
    size = 0
    for name in table.columns:  # texts that are equal are in memory once for each block
        column = table.frame[name]
        shared = column.nunique() < ROWS / 2
        size += (
            column.drop_duplicates().memory_usage(deep=True) + 8 * ROWS
            if shared
            else column.memory_usage(deep=True)
        )
    assert found.table == pytest.approx(size, rel=0.25)
    assert found.needed > found.table


def test_rows_that_are_not_asked_for_need_nothing(tmp_path: Path) -> None:
    path = saved(tmp_path, NUMBERS)
    whole, sample = need(path), need(path, one_in=4)
    assert sample.rows == pytest.approx(whole.rows / 4, abs=1)
    assert sample.needed - BESIDE == pytest.approx((whole.needed - BESIDE) / 4, abs=1)
    ignored = need(path, types=(("a", Kind.IGNORE), ("b", Kind.IGNORE)))
    assert ignored.table < whole.table / 2


def test_what_does_not_fit_is_refused_with_a_sample_that_does(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    path = saved(tmp_path, NUMBERS)
    whole = need(path)
    assert whole.fits
    assert whole.one_in == 1
    monkeypatch.setattr(memory, "BESIDE", 0)
    needed = need(path).needed
    monkeypatch.setattr(memory, "available_bytes", lambda: needed * 3 // 10)
    found = need(path)
    assert not found.fits
    assert found.one_in == 4  # three tenths are more than a quarter
    with pytest.raises(
        Problem, match=r"data.csv needs about 1 MB of memory, and 1 MB are free.* one in 4 fits"
    ):
        read_table(path)
    assert need(path, one_in=4).fits
    assert read_table(path, ReadingOptions(one_in=4)).rows == ROWS // 4
    monkeypatch.setattr(memory, "available_bytes", lambda: None)
    assert need(path).fits
    assert read_table(path).rows == ROWS


def test_there_is_always_a_sample_to_propose(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(memory, "available_bytes", lambda: 0)
    found = need(saved(tmp_path, NUMBERS))
    assert found.one_in > 1
    assert not found.fits


def test_a_small_file_is_not_even_looked_into(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    path = saved(tmp_path, "a\n1\n")
    monkeypatch.setattr(memory, "need_of", None)
    check_fits(path, ReadingOptions())


def test_no_rows_and_other_kinds_of_files(tmp_path: Path) -> None:
    assert need_of(saved(tmp_path, "a,b\n"), ReadingOptions(header=1, delimiter=",")) is None
    path = tmp_path / "data.parquet"
    path.write_bytes(b"PAR1" + bytes(20))
    assert need_of(path, ReadingOptions()) is None
    with pytest.raises(Problem, match="There is no file"):
        need_of(tmp_path / "nothing.csv", ReadingOptions())


def test_the_command_line_says_so(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]
) -> None:
    path = saved(tmp_path, NUMBERS)
    monkeypatch.setattr(memory, "available_bytes", lambda: BESIDE)
    assert main(["table", str(path), "--json"]) != 0
    assert "one in" in json.loads(capsys.readouterr().out)["error"]
    assert main(["run", "--data", str(path)]) != 0
    assert "--one-in" in capsys.readouterr().err


def test_sizes_are_said_shortly() -> None:
    assert [size_text(size) for size in (5, 250_000_000, 3_200_000_000)] == ["1 MB", "250 MB", "3.2 GB"]


def test_a_container_may_have_less_than_the_machine(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    whole = free_memory.available_bytes()
    assert whole is not None
    for name, text in (("max", "5000"), ("current", "4500"), ("stat", "anon 1\ninactive_file 300\n")):
        (tmp_path / f"memory.{name}").write_text(text)
    monkeypatch.setattr(free_memory, "GROUP", tmp_path)
    assert free_memory.available_bytes() == 800
    (tmp_path / "memory.max").write_text("max\n")
    assert (free_memory.available_bytes() or 0) > 800
