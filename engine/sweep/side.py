"""What a process beside the sweep's own does: a part of its runs, telling of them as they go."""

from __future__ import annotations

import pickle
import signal
import time
from multiprocessing.connection import Connection

from engine.sweep.control import Control
from engine.sweep.messages import PAUSE, RESUME, STOP, packed, unpacked_table
from engine.sweep.records import Update

TOLD_EVERY = 0.1  # seconds


def main(connection: Connection) -> None:
    """Carry out one piece of work after the other, each a pickle of members, packed table and the folder of
    blocks; send lists of messages, an empty one when a piece is done. Ends with the connection.

    Ctrl-C is for the sweep's own process, which ends this one.
    """
    signal.signal(signal.SIGINT, signal.SIG_IGN)
    control = Control()
    try:
        while True:
            received = connection.recv()
            if isinstance(received, bytes):
                _carry_out(received, connection, control)
            else:
                _obey(received, control)
    except (BrokenPipeError, ConnectionError, EOFError):
        return  # the sweep has ended, or its process is gone


def _carry_out(work: bytes, connection: Connection, control: Control) -> None:
    from engine.sweep.together import Together  # which imports torch

    members, table, folder = pickle.loads(work)
    waiting: list[Update] = []
    told = time.perf_counter()
    for updates in Together(members, unpacked_table(table), control, cores=1, folder=folder).run():
        waiting += [update for update in updates if update.state.ended or len(update.losses)]
        while connection.poll():
            _obey(connection.recv(), control)
        if waiting and time.perf_counter() - told >= TOLD_EVERY:
            connection.send([packed(update) for update in waiting])
            waiting, told = [], time.perf_counter()
    if waiting:
        connection.send([packed(update) for update in waiting])
    connection.send([])


def _obey(order: str, control: Control) -> None:
    {PAUSE: control.pause, RESUME: control.resume, STOP: control.stop}[order]()
