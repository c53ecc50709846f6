"""What other threads ask of a run, kept until the run's own thread takes it up."""

import threading
from collections import deque
from collections.abc import Callable
from dataclasses import dataclass

from datasets.table import Table
from engine.experiment import Experiment

Order = Callable[[], None]


@dataclass(frozen=True)
class Taken:
    """What was asked for since the last time: the settings and rows posted last, and all orders in turn.

    `posts` counts all that was ever posted.
    """

    posted: tuple[Experiment, Table] | None
    posts: int
    orders: tuple[Order, ...]


class Orders:
    """A mailbox: any thread puts something in, the run's thread takes everything out at once.

    `waiting`, `stopped` and `pace` may be read without the lock. `waiting` is looked at after every step:
    there is something to take out, or another pace to keep.
    """

    def __init__(self) -> None:
        self._condition = threading.Condition()
        self._orders: deque[Order] = deque()
        self._posted: tuple[Experiment, Table] | None = None
        self._posts = 0
        self.waiting = False
        self.stopped = False
        self.pace = 0.0

    def put(self, order: Order) -> None:
        """Have `order` called by the run's thread."""
        with self._condition:
            self._orders.append(order)
            self._wake()

    def post(self, experiment: Experiment, table: Table) -> None:
        """Leave settings and rows; those left before and not yet taken are replaced."""
        with self._condition:
            self._posted = (experiment, table)
            self._posts += 1
            self._wake()

    def set_pace(self, steps_per_second: float) -> None:
        """Ask for at most so many steps a second; 0 for as many as there can be."""
        with self._condition:
            self.pace = steps_per_second
            self._wake()

    def stop(self) -> None:
        """Ask for the end."""
        with self._condition:
            self.stopped = True
            self._wake()

    def _wake(self) -> None:
        self.waiting = True
        self._condition.notify_all()

    def take(self) -> Taken:
        """Everything asked for since the last call."""
        with self._condition:
            # The handler of Ctrl-C interrupts the thread that holds the lock and may put an order in at any
            # place here: so `waiting` goes first, and what is taken out is taken one by one.
            self.waiting = False
            orders = tuple(self._orders.popleft() for _ in range(len(self._orders)))
            posted, self._posted = self._posted, None
            return Taken(posted, self._posts, orders)

    def wait(self, seconds: float | None = None) -> None:
        """Wait until something is asked for, or for so many seconds."""
        with self._condition:
            self._condition.wait_for(lambda: self.waiting, seconds)
