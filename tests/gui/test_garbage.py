"""Cycles are collected by the gui thread's timer and by nothing else."""

import gc
import weakref

from PySide6.QtCore import QObject
from pytestqt.qtbot import QtBot

from gui.garbage import Garbage


class Cycle:
    def __init__(self) -> None:
        self.me = self


def test_cycles_are_collected_on_time_and_python_keeps_out_of_it(qtbot: QtBot) -> None:
    parent = QObject()
    garbage = Garbage(parent)
    garbage.start()
    try:
        assert not gc.isenabled()
        gone = weakref.ref(Cycle())
        kept = [[] for _ in range(2 * gc.get_threshold()[0])]  # enough for the youngest generation
        assert gone() is not None
        qtbot.waitUntil(lambda: gone() is None)
        assert kept
    finally:
        garbage.stop()
    assert gc.isenabled()


def test_what_a_dear_collection_leaves_is_not_looked_at_again(qapp, monkeypatch) -> None:
    monkeypatch.setattr("gui.garbage.DEAR", -1.0)
    monkeypatch.setattr(gc, "get_count", lambda: (0, 0, 11))
    gone = weakref.ref(Cycle())
    frozen = gc.get_freeze_count()
    try:
        Garbage().collect_if_due()
        assert gone() is None
        assert gc.get_freeze_count() > frozen
    finally:
        gc.unfreeze()
