"""Steps per second of about the last second."""

import pytest

from engine.speed import Speed


class Clock:
    def __init__(self) -> None:
        self.now = 100.0

    def __call__(self) -> float:
        return self.now


@pytest.fixture
def clock() -> Clock:
    return Clock()


def run(speed: Speed, clock: Clock, step: int, rate: float, seconds: float) -> int:
    """Note a run that takes `rate` steps a second, ten times a second."""
    for _ in range(round(seconds * 10)):
        clock.now += 0.1
        step += round(rate / 10)
        speed.note(step, True)
    return step


def test_a_steady_run(clock: Clock) -> None:
    speed = Speed(clock)
    assert speed.steps_per_second == 0
    speed.note(0, True)
    run(speed, clock, 0, 500, 3)
    assert speed.steps_per_second == pytest.approx(500)


def test_only_the_last_second_counts(clock: Clock) -> None:
    speed = Speed(clock)
    step = run(speed, clock, 0, 1000, 5)
    run(speed, clock, step, 100, 1.5)
    assert speed.steps_per_second == pytest.approx(100)


def test_a_pause_does_not_count_and_the_speed_stays_shown(clock: Clock) -> None:
    speed = Speed(clock)
    step = run(speed, clock, 0, 500, 2)
    speed.note(step, False)
    clock.now += 3600
    assert speed.steps_per_second == pytest.approx(500)
    speed.note(step, True)
    run(speed, clock, step, 300, 0.5)
    assert speed.steps_per_second == pytest.approx(300)


def test_going_back_begins_anew(clock: Clock) -> None:
    speed = Speed(clock)
    run(speed, clock, 0, 500, 2)
    speed.note(3, True)
    run(speed, clock, 3, 200, 1)
    assert speed.steps_per_second == pytest.approx(200)
