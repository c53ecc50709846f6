"""Runs of different shapes side by side, in as many processes as there are cores."""

from __future__ import annotations

import multiprocessing
import pickle
import signal
import threading
from collections import deque
from collections.abc import Iterator, Sequence
from contextlib import contextmanager, suppress
from multiprocessing.connection import Connection, wait
from pathlib import Path

import numpy as np

from datasets.problems import QT_TRANSLATE_NOOP, Problem
from datasets.table import Table
from engine.sweep import side
from engine.sweep.control import Control
from engine.sweep.messages import PAUSE, RESUME, STOP, packed_table, unpacked
from engine.sweep.plan import Member
from engine.sweep.records import MemberState, Update

EVERY = 0.1  # seconds from one look around to the next
GRACE = 5.0  # seconds for a process to end by itself

Unit = tuple[Member, ...]


class SideBySide:
    """Carries out `units`, each in one of as many processes as there are cores.

    Where a process dies, its runs are repeated one by one: only the one that it dies of again has failed.
    """

    def __init__(
        self, units: Sequence[Unit], table: Table, control: Control, cores: int, folder: Path | None = None
    ) -> None:
        self._waiting = deque(units)
        self._table = packed_table(table)
        self._control, self._cores, self._folder = control, cores, folder
        self._sides: list[_Side] = []

    def run(self) -> Iterator[list[Update]]:
        """Everything to the end, or to `control.stop()`; yields what is new."""
        try:
            while self._hand_out():
                self._tell()
                found: list[Update] = []
                for own in self._heard():
                    found += self._of(own)
                yield found
        finally:
            for own in self._sides:
                own.end()

    def processes(self) -> list[int]:
        """The ids of the processes that are at work now."""
        return [own.process.pid for own in self._sides if own.unit and own.process.pid is not None]

    def _hand_out(self) -> bool:
        """Give work to those that have none; whether there is any left, or under way."""
        while self._waiting and not self._control.stopped:
            free = next((own for own in self._sides if not own.unit), None)
            if free is None and len(self._sides) == self._cores:
                break
            if free is None:
                free = _Side()
                self._sides.append(free)
            unit = self._waiting.popleft()
            free.take(unit, pickle.dumps((unit, self._table, self._folder), pickle.HIGHEST_PROTOCOL))
        return any(own.unit for own in self._sides)

    def _tell(self) -> None:
        order = STOP if self._control.stopped else PAUSE if self._control.paused else RESUME
        for own in self._sides:
            own.tell(order)

    def _heard(self) -> list[_Side]:
        """Those that have something to say, after a while at most."""
        ready = wait([own.connection for own in self._sides], EVERY)
        return [own for own in self._sides if own.connection in ready]

    def _of(self, own: _Side) -> list[Update]:
        try:
            updates = [unpacked(message) for message in own.connection.recv()]
        except (EOFError, OSError, pickle.UnpicklingError):
            return self._died(own)
        own.note(updates)
        return updates

    def _died(self, own: _Side) -> list[Update]:
        """What a process has not finished is begun again, or has failed."""
        self._sides.remove(own)
        own.end()
        left = own.unfinished
        if not left or self._control.stopped:
            return []
        if len(own.unit) == 1:
            return [_crashed(left[0], own.process.exitcode)]
        self._waiting.extendleft((member,) for member in reversed(left))
        return [_again(member) for member in left]


class _Side:
    """One process and the end of its pipe; `unit` is what it is at, () for nothing."""

    def __init__(self) -> None:
        self.unit: Unit = ()
        self._left: dict[int, Member] = {}
        self._order = RESUME
        context = multiprocessing.get_context("spawn")  # a fork of a process with threads may hang
        self.connection: Connection
        self.connection, theirs = context.Pipe()
        self.process = context.Process(target=side.main, args=(theirs,), daemon=True)
        with _deaf_to_interrupts():
            self.process.start()
        theirs.close()

    @property
    def unfinished(self) -> list[Member]:
        return list(self._left.values())

    def take(self, unit: Unit, work: bytes) -> None:
        """Have it carry out `unit`."""
        self.unit, self._left = unit, {member.number: member for member in unit}
        with suppress(OSError):  # where it has died, its end of the pipe says so
            self.connection.send(work)

    def note(self, updates: Sequence[Update]) -> None:
        """What it said; nothing means that it is done."""
        for update in updates:
            if update.state.ended:
                self._left.pop(update.number, None)
        if not updates:
            self.unit = ()

    def tell(self, order: str) -> None:
        """Send an order, once."""
        if order != self._order:
            self._order = order
            with suppress(OSError):
                self.connection.send(order)

    def end(self) -> None:
        """Have the process end, however it stands."""
        self.connection.close()
        self.process.join(0 if self._left else GRACE)
        if self.process.is_alive():
            self.process.terminate()
            self.process.join(GRACE)
        if self.process.is_alive():
            self.process.kill()
            self.process.join()


@contextmanager
def _deaf_to_interrupts() -> Iterator[None]:
    """A process that is started inside does not hear Ctrl-C, from its very first moment."""
    if threading.current_thread() is not threading.main_thread():
        yield
        return
    before = signal.signal(signal.SIGINT, signal.SIG_IGN)
    try:
        yield
    finally:
        signal.signal(signal.SIGINT, before)


def _again(member: Member) -> Update:
    return Update(member.number, MemberState.WAITING, 0, 0, 1, np.empty(0), "")


def _crashed(member: Member, code: int | None) -> Update:
    problem = Problem(
        QT_TRANSLATE_NOOP(
            "Problem",
            "The process of this run ended unexpectedly (exit code {code}). There may not have been enough "
            "memory: choose a smaller model or batch.",
        ),
        code=code,
    )
    return Update(member.number, MemberState.FAILED, 0, 0, 1, np.empty(0), "", message=problem)
