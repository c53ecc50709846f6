"""Damaged files end in a table or a sentence; in a process of its own, which may neither hang nor die."""

import json
import subprocess
import sys
from pathlib import Path

import pytest

ROOT = Path(__file__).parents[2]


def read_damaged(count: int, seed: int, module: str = "mutate") -> dict[str, float]:
    """How many of `count` damaged files came to what."""
    done = subprocess.run(
        [sys.executable, "-m", f"tests.datasets.corpus.{module}", str(count), str(seed)],
        cwd=ROOT,
        capture_output=True,
        text=True,
        check=False,
    )
    assert done.returncode == 0, done.stderr[-3_000:]
    ended: dict[str, float] = json.loads(done.stdout)
    return ended


def test_damaged_files_are_a_table_or_a_problem() -> None:
    ended = read_damaged(2_000, 0)
    assert ended["table"] + ended["problem"] == 2_000
    assert min(ended["table"], ended["problem"]) > 200


@pytest.mark.slow
@pytest.mark.parametrize("seed", range(1, 11))
def test_many_damaged_files_are_a_table_or_a_problem(seed: int) -> None:
    """Of the 100,000 of all seeds."""
    ended = read_damaged(10_000, seed)
    assert ended["table"] + ended["problem"] == 10_000


def test_damaged_excel_and_parquet_files_are_a_table_or_a_problem() -> None:
    ended = read_damaged(600, 0, "mutate_typed")
    assert ended["table"] + ended["problem"] == 600
    assert min(ended["table"], ended["problem"]) > 50


@pytest.mark.slow
def test_many_damaged_excel_and_parquet_files_are_a_table_or_a_problem() -> None:
    ended = read_damaged(10_000, 1, "mutate_typed")
    assert ended["table"] + ended["problem"] == 10_000
