"""How a loss comes about, line by line."""

import numpy as np
import pytest

from engine.experiment import LOSS_KINDS, LossSettings
from engine.loss_rule import TERMS, loss_lines
from engine.report import LossStep, TensorView


def step(value: float = 6.0, count: float = 4.0, weights: bool = False, **settings: object) -> LossStep:
    tensor = TensorView("loss", (), "float32", "cpu", True, np.array([value]))
    made = LossSettings(**settings)  # type: ignore[arg-type]
    held = np.ones(2) if weights else None
    penalty = 0.5 if made.l1 or made.l2 else None
    return LossStep(tensor, value, made, np.ones((2, 2)), count, held, penalty)


def written(loss: LossStep) -> list[str]:
    return [f"{line.symbol} = {line.formula} = {line.value:g}" for line in loss_lines(loss)]


def test_every_kind_has_a_term() -> None:
    assert tuple(TERMS) == LOSS_KINDS


def test_a_sum_is_one_line() -> None:
    assert written(step(kind="sum_of_squares")) == ["loss = sum((y_pred − y)²) = 6"]
    assert written(step(kind="sum_of_outputs")) == ["loss = sum(y_pred) = 6"]


@pytest.mark.parametrize("kind", [kind for kind in LOSS_KINDS if not kind.startswith("sum")])
def test_a_mean_is_its_sum_divided(kind: str) -> None:
    total, mean = loss_lines(step(kind=kind))
    assert total.formula == f"sum({TERMS[kind]})"
    assert mean.numbers == {"total": total.value, "n": 4.0}
    half = kind.startswith("half")
    assert mean.formula == ("½ · {total} / {n}" if half else "{total} / {n}")
    assert total.value == (48.0 if half else 24.0)


def test_row_weights_stand_before_the_terms() -> None:
    assert written(step(kind="mean_absolute", weights=True)) == [
        "total = sum(w · |y_pred − y|) = 24",
        "loss = {total} / {n} = 6",
    ]


def test_only_penalties_that_are_set_are_written() -> None:
    assert written(step(kind="sum_of_squares", l1=0.1))[1:] == [
        "penalty = {l1} · sum(|weight|) = 0.5",
        "objective = {loss} + {penalty} = 6.5",
    ]
    (*_, penalty, objective) = loss_lines(step(kind="mean_squared", l1=0.1, l2=0.2))
    assert penalty.formula == "{l1} · sum(|weight|) + ½ · {l2} · sum(weight²)"
    assert penalty.numbers == {"l1": 0.1, "l2": 0.2}
    assert objective.numbers == {"loss": 6.0, "penalty": 0.5}
