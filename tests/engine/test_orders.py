"""The mailbox between those who steer a run and its thread."""

import sys
import threading
from types import FrameType
from typing import Any

from engine.experiment import Experiment
from engine.orders import Order, Orders
from tests.engine.runs import network, numbers


def nothing() -> None: ...


def interrupt() -> None: ...


def test_everything_is_taken_once_and_in_turn() -> None:
    orders = Orders()
    asked = (nothing, interrupt, nothing)
    for order in asked:
        orders.put(order)
    assert orders.waiting
    assert orders.take().orders == asked
    assert not orders.waiting
    taken = orders.take()
    assert (taken.orders, taken.posted) == ((), None)


def test_the_last_posted_wins_and_all_are_counted() -> None:
    orders, table = Orders(), numbers()
    for name in ("first", "second"):
        orders.post(Experiment(name=name), table)
    taken = orders.take()
    assert taken.posted is not None
    assert (taken.posted[0].name, taken.posts) == ("second", 2)
    assert orders.take().posts == 2


def test_an_order_put_in_while_others_are_taken_is_not_lost() -> None:
    """The handler of Ctrl-C interrupts the very thread that holds the lock, between any two operations."""
    place = 0
    interrupted = True
    while interrupted:
        orders = Orders()
        orders.put(nothing)
        place, interrupted, first = place + 1, *take_interrupted(orders, place)
        assert orders.waiting or interrupt in first or not interrupted, place
        found = (*first, *orders.take().orders)
        assert found == ((nothing, interrupt) if interrupted else (nothing,)), place
    assert place > 20


def take_interrupted(orders: Orders, place: int) -> tuple[bool, tuple[Order, ...]]:
    """Take, with an order put in before operation number `place` in `Orders.take`; whether it came there."""
    passed = 0

    def trace(frame: FrameType, event: str, _: object) -> Any:
        nonlocal passed
        if frame.f_code is Orders.take.__code__:
            frame.f_trace_opcodes = True
            passed += event == "opcode"
            if event == "opcode" and passed == place + 1:
                orders.put(interrupt)
        return trace

    before = sys.gettrace()
    sys.settrace(trace)
    try:
        taken = orders.take().orders
    finally:
        sys.settrace(before)
    return passed > place, taken


def test_orders_of_many_threads_all_arrive() -> None:
    orders, count = Orders(), 200
    threads = [threading.Thread(target=lambda: [orders.put(nothing) for _ in range(count)]) for _ in range(4)]
    for thread in threads:
        thread.start()
    taken = 0
    while taken < 4 * count:
        orders.wait(20)
        found = len(orders.take().orders)
        assert found, "woken for nothing, or never"
        taken += found
    for thread in threads:
        thread.join()
    assert taken == 4 * count


def test_a_wait_ends_with_another_pace_and_with_the_end() -> None:
    orders = Orders()
    orders.set_pace(3.0)
    orders.wait()
    assert (orders.pace, orders.take().orders) == (3.0, ())
    orders.stop()
    orders.wait()
    assert orders.stopped


def test_a_wait_for_nothing_ends_by_itself() -> None:
    orders = Orders()
    orders.wait(0.001)
    assert not orders.waiting


def test_experiments_are_handed_over_as_they_are() -> None:
    orders, table, experiment = Orders(), numbers(), network()
    orders.post(experiment, table)
    posted = orders.take().posted
    assert posted is not None
    assert posted[0] is experiment
    assert posted[1] is table
