"""What the lessons expect is what tutorials print and plain loops gave: no number is made up or lost.

`tutorial_facts.json` has the numbers of each tutorial: "printed" by it, and "rerun" by a plain loop of torch.
"""

import json
from collections.abc import Iterator
from pathlib import Path
from typing import Any

import pytest

from engine.expected import ExpectedValue
from engine.lessons import lesson_names, read_lesson

FACTS: dict[str, Any] = json.loads(Path(__file__).with_name("tutorial_facts.json").read_text())

# The tutorials of each lesson; those left out have numbers by definition or by calculation only.
TUTORIALS = {
    "autograd-scalars": ("tiny-autograd",),
    "autograd-input": ("tiny-autograd",),
    "line-sse": ("004-sse",),
    "line-mse": ("004-mse",),
    "line-linear": ("004-linear-init", "004-mse"),
    "line-design-matrix": ("004-linear-init", "004-mse"),
    "ten-points": ("003-batch1",),
    "fruit-by-hand": ("000-one-step", "000-100-epochs-randn"),
    "fruit-minibatch": ("000-nn-initial-loss", "000-nn-minibatch"),
    "sine-numpy": ("001-numpy",),
    "sine-tensors": ("001-tensors",),
    "sine-autograd": ("001-autograd",),
    "sine-legendre": ("001-P3-legendre",),
    "sine-nn": ("001-nn",),
    "sine-optim": ("001-optim-rmsprop",),
    "sine-module": ("001-custom-module",),
    "sine-dynamic": ("001-dynamicnet",),
    "xor": ("002-xor",),
    "cone": ("002-grid",),
    "logistic-mse": ("004-logistic-mse",),
    "logistic-bce": ("004-logistic-mse",),
}
# Where fewer than ten plain runs were at hand, the range is that of ten runs of the lesson.
OWN_RANGES = ("xor", "cone", "sine-optim")
NOT_RESULTS = ("at", "rows_y")  # the steps of the losses, and cells of a table


def numbers(fact: Any) -> Iterator[float]:
    if isinstance(fact, dict):
        for key, value in fact.items():
            if key not in NOT_RESULTS:
                yield from numbers(value)
    elif isinstance(fact, list):
        for value in fact:
            yield from numbers(value)
    elif isinstance(fact, int | float) and not isinstance(fact, bool):
        yield float(fact)


def values(name: str) -> list[ExpectedValue]:
    return [value for run in read_lesson(name).expected for value in run.values]


def of_source(name: str, source: str) -> set[float]:
    return {value.value for value in values(name) if value.source == source}


def test_the_lessons_are_those_that_there_are() -> None:
    with_numbers = {name for name in lesson_names() if values(name)}
    assert with_numbers - set(TUTORIALS) == {"perceptron", "mlp-forward", "logistic-13", "misra1a"}


@pytest.mark.parametrize("tutorial", FACTS)
def test_every_printed_number_is_expected_in_a_lesson(tutorial: str) -> None:
    lessons = [name for name, tutorials in TUTORIALS.items() if tutorial in tutorials]
    expected = {number for name in lessons for number in of_source(name, "printed")}
    assert set(numbers(FACTS[tutorial].get("printed"))) <= expected


@pytest.mark.parametrize("name", TUTORIALS)
def test_every_expected_number_is_one_of_its_tutorials(name: str) -> None:
    facts = [FACTS[tutorial] for tutorial in TUTORIALS[name]]
    assert of_source(name, "printed") <= {number for fact in facts for number in numbers(fact.get("printed"))}
    rerun = {number for fact in facts for number in numbers(fact["rerun"])}
    assert of_source(name, "rerun") <= rerun
    if name not in OWN_RANGES:
        ends = {end for value in values(name) for end in (value.lowest, value.highest) if end is not None}
        assert ends <= rerun


@pytest.mark.parametrize("name", [name for name in TUTORIALS if name.startswith("sine")])
def test_the_losses_of_the_sine_are_at_their_steps(name: str) -> None:
    printed = FACTS[TUTORIALS[name][0]]["printed"]
    found = {
        value.step: value.value for value in values(name) if (value.of, value.source) == ("loss", "printed")
    }
    steps = [at + 1 for at in printed["at"]]  # the tutorials count from 0
    assert found == dict(zip(steps, printed["loss"], strict=True))


def test_the_range_of_the_changing_order_is_that_of_its_ten_runs() -> None:
    runs = [run["loss"] for run in FACTS["001-dynamicnet"]["rerun"]["runs"]]
    assert len(runs) == 10
    losses = [value for value in values("sine-dynamic") if value.of == "loss"]
    for value in losses:
        at = (value.step - 1) // 3000
        if value.source == "rerun":
            assert (value.value, value.lowest, value.highest) == (runs[0][at], None, None)
        else:
            ends = (min(run[at] for run in runs), max(run[at] for run in runs))
            assert (value.lowest, value.highest) == ends
            inside = ends[0] <= value.value <= ends[1]
            assert (value.note == "outside_seeds") == (not inside)


@pytest.mark.parametrize("name", lesson_names())
def test_a_published_number_lies_in_its_range_or_says_why_not(name: str) -> None:
    for value in values(name):
        if value.lowest is not None and value.highest is not None:
            assert value.lowest < value.highest
            inside = value.lowest - value.tolerance <= value.value <= value.highest + value.tolerance
            assert inside or value.note in ("outside_seeds", "cycle")


@pytest.mark.parametrize("name", lesson_names())
def test_a_looser_tolerance_has_its_reason(name: str) -> None:
    for value in values(name):
        if value.relative > 1e-6:
            assert value.note in ("printed_start", "rounding")
            assert value.relative <= 1e-3
        if value.absolute > 1e-7:
            assert value.note == "cancellation" or has_decimals(value)


def has_decimals(value: ExpectedValue) -> bool:
    """Whether the tolerance is half of the last decimal that the number was printed with."""
    decimals = len(repr(value.value).partition(".")[2])
    return value.absolute <= 0.51 * 10.0 ** -min(decimals, 4)
