"""The model over a grid of two inputs: the numbers that predicting row by row gives, in their places."""

import numpy as np
import pandas as pd

from datasets.table import Role, Table
from engine.plane import plane
from engine.report import FrameRequest, PlaneRequest
from engine.reporting import make_report
from engine.trainer import Trainer
from tests.engine.runs import classes, looped, network, numbers

ACROSS, UP = np.linspace(-2, 2, 5), np.linspace(-1, 3, 4)


def wanted(*columns: str, **held: float | str) -> PlaneRequest:
    return PlaneRequest((columns[0], columns[1]), ACROSS, UP, dict(held))


def test_values_are_predictions_with_the_first_column_across_and_the_second_upwards() -> None:
    trainer = Trainer(network(), numbers(inputs=2, targets=2))
    found = plane(trainer, wanted("x2", "x1"))
    assert found is not None
    assert found.values.shape == (4, 5, 2)
    one = trainer.predict(np.array([[UP[3], ACROSS[1]]]))
    np.testing.assert_allclose(found.values[3, 1], one[0], rtol=1e-5)
    assert found.classes == ()
    assert found.seconds > 0


def test_other_inputs_are_held() -> None:
    trainer = Trainer(network(), numbers(inputs=4))
    found = plane(trainer, wanted("x4", "x2", x1=0.5, x3=-1.5))
    assert found is not None
    one = trainer.predict(np.array([[0.5, UP[0], -1.5, ACROSS[4]]]))
    np.testing.assert_allclose(found.values[0, 4], one[0], rtol=1e-5)


def test_the_same_grid_is_prepared_once_and_evaluated_anew() -> None:
    trainer, request = Trainer(network(optimizer__learning_rate=0.5), numbers()), wanted("x1", "x2")
    before = plane(trainer, request)
    trainer.step()
    after = plane(trainer, request)
    assert before is not None
    assert after is not None
    assert not np.array_equal(before.values, after.values)
    np.testing.assert_allclose(
        after.values[0, 0], trainer.predict(np.array([[ACROSS[0], UP[0]]]))[0], rtol=1e-5
    )
    trainer.apply(trainer.experiment, numbers(inputs=3))
    trainer.reset()
    assert plane(trainer, request) is None


def test_classes_have_probabilities() -> None:
    trainer = Trainer(network(loss__kind="cross_entropy", model__output="softmax"), classes())
    first, second, *others = trainer.parts.encoding.inputs
    found = plane(trainer, wanted(first, second, **dict.fromkeys(others, 0.0)))
    assert found is not None
    assert len(found.classes) == found.values.shape[2] > 1
    np.testing.assert_allclose(found.values.sum(axis=2), 1.0, rtol=1e-5)


def test_categories_lie_on_an_axis_and_are_held() -> None:
    frame = pd.DataFrame({"kind": list("aabbcc"), "place": list("xyxyxy"), "x": np.arange(6.0)})
    roles = dict.fromkeys(frame.columns, Role.INPUT) | {"y": Role.TARGET}
    trainer = Trainer(network(), Table.from_frame(frame.assign(y=frame["x"]), roles))
    kinds = ("a", "c")
    found = plane(trainer, PlaneRequest(("x", "kind"), ACROSS, kinds, {"place": "y"}))
    assert found is not None
    given = pd.DataFrame({"kind": ["c"], "place": ["y"], "x": [ACROSS[2]]})
    np.testing.assert_allclose(found.values[1, 2], trainer.predict_frame(given).values[0], rtol=1e-5)


def test_other_columns_than_the_runs_give_nothing() -> None:
    trainer = Trainer(network(), numbers(inputs=3))
    assert plane(trainer, wanted("x1", "x2")) is None
    assert plane(trainer, wanted("x1", "z", x3=0.0)) is None
    assert plane(trainer, PlaneRequest(("x1", "x2"), ACROSS[:0], UP, {"x3": 0.0})) is None


def test_a_report_has_it_where_it_is_wanted() -> None:
    loop, request = looped(network(), numbers()), wanted("x1", "x2")
    assert make_report(loop, FrameRequest(), 1.0).plane is None
    found = make_report(loop, FrameRequest(plane=request), 1.0).plane
    assert found is not None
    assert found.request is request
