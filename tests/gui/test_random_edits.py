"""Random edits of every kind, undone and redone: bit for bit, whatever came before."""

from collections import Counter
from concurrent.futures import ProcessPoolExecutor
from multiprocessing import get_context

import pytest
from PySide6.QtCore import QCoreApplication

from datasets.computed import in_order, values_of
from datasets.problems import Problem
from gui.document import Document
from tests.datasets.strategies import bits
from tests.gui.random_edits import Drawer

pytestmark = pytest.mark.usefixtures("qapp")

RUNS, LONG_RUNS, STEPS = 60, 5_000, 50
PARTS = 10  # tests that the long form is, each far below the limit for one
PORTION = 50  # runs that a process does in one go


def play(document: Document, seed: int, made: Counter[str]) -> None:
    """A run of edits, with some undone and redone on the way, then all undone and all redone."""
    drawer = Drawer(seed)
    document.open_table(drawer.table())
    original, stack = bits(document.table), document.undo_stack
    for _ in range(STEPS):
        if drawer.random.random() < 0.06:
            stack.setIndex(drawer.random.randint(max(0, stack.index() - 3), stack.count()))
            continue
        try:
            edit = drawer.edit(document.table)
            document.edit(edit, "edit")
        except Problem:
            made["refused"] += 1
            continue
        made[type(edit).__name__] += 1
    stack.setIndex(stack.count())
    final = bits(document.table)
    check_computed(document)
    stack.setIndex(0)
    assert bits(document.table) == original
    stack.setIndex(stack.count())
    assert bits(document.table) == final


def check_computed(document: Document) -> None:
    """Every computed column holds what its formula gives."""
    table = document.table
    for name in in_order(table.formulas, table.columns):
        values = values_of(table.formulas[name], table.frame)
        assert values.tobytes() == table.frame[name].to_numpy().tobytes(), name


def play_all(seeds: range) -> Counter[str]:
    made: Counter[str] = Counter()
    _application = QCoreApplication.instance() or QCoreApplication([])
    document = Document()
    for seed in seeds:
        try:
            play(document, seed, made)
        except Exception as error:
            raise AssertionError(f"run {seed}: {error!r}") from error
    return made


def test_runs_of_random_edits() -> None:
    made = play_all(range(RUNS))
    kinds = {
        "SetCells",
        "InsertRows",
        "RemoveRows",
        "InsertColumn",
        "RemoveColumn",
        "RenameColumn",
        "SetRole",
    }
    assert kinds | {"SetInUse", "SetColumn", "SetFormulas", "Compound", "refused"} <= set(made)
    assert made["refused"] < 0.5 * made.total()


@pytest.mark.slow
@pytest.mark.parametrize("part", range(PARTS))
def test_many_runs_of_random_edits(part: int) -> None:
    """In as many processes as there are cores, each with an application of its own."""
    runs = LONG_RUNS // PARTS
    begin = 1_000 + part * runs
    seeds = [range(first, first + PORTION) for first in range(begin, begin + runs, PORTION)]
    made: Counter[str] = Counter()
    with ProcessPoolExecutor(mp_context=get_context("spawn")) as pool:
        for each in pool.map(play_all, seeds):
            made += each
    assert made.total() > 0.8 * runs * STEPS
