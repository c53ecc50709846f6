"""Which rows a plan leaves out, and targets there and back."""

from typing import Any

import numpy as np
import pandas as pd
import pytest
from hypothesis import given
from hypothesis import strategies as st

from datasets.preparation.plan import Plan, unknown_columns
from datasets.preparation.targets import fit_targets
from datasets.problems import Problem
from datasets.table import Role, Table
from datasets.transforms import Standardizer


@pytest.mark.parametrize(
    ("set_aside", "expected"), [(True, ["x", "z", "y", "w"]), (False, ["z"])], ids=["set aside", "error"]
)
def test_a_row_is_left_out_where_its_columns_say_so(set_aside: bool, expected: list[str]) -> None:
    frame = pd.DataFrame({name: [1.0] for name in ("x", "z", "f", "y", "w")})
    roles = {"x": Role.INPUT, "z": Role.INPUT, "f": Role.INPUT, "y": Role.TARGET, "w": Role.WEIGHT}
    plan = Plan.of({"z": {"missing": "leave_out"}, "f": {"missing": "mean"}}, set_aside=set_aside)
    assert plan.columns_that_leave_out(Table.from_frame(frame, roles)) == expected


def test_a_column_that_is_not_there_is_named_with_the_nearest() -> None:
    (note,) = unknown_columns(Plan.of({"heigth": {"log": True}, "y": {}}), ["height", "y"])
    assert "heigth" in str(note)
    assert "height" in str(note)


def targets(values: list[list[float]], prepare: dict[str, Any], **defaults: bool) -> Any:
    array = np.array(values)
    names = [f"y{at}" for at in range(array.shape[1])]
    return fit_targets(names, array, Plan.of(prepare, **defaults), np.arange(len(array)))


def test_targets_without_choices_are_scaled_as_ever_or_not_at_all() -> None:
    values = np.random.default_rng(0).normal(size=(9, 2))
    plain = targets(values.tolist(), {})
    assert plain.transform(values) is values
    assert plain.inverse(values) is values
    scaled, known = targets(values.tolist(), {}, standardize_targets=True), Standardizer.fit(values)
    assert scaled.transform(values).tobytes() == known.transform(values).tobytes()
    assert scaled.inverse(values).tobytes() == known.inverse(values).tobytes()


@given(
    values=st.lists(st.floats(1e-3, 1e6), min_size=2, max_size=9),
    log=st.booleans(),
    scale=st.sampled_from(["none", "standardize", "min_max"]),
)
def test_predictions_come_back_in_original_units(values: list[float], log: bool, scale: str) -> None:
    array = np.array(values)[:, None]
    own = targets(array.tolist(), {"y0": {"log": log, "scale": scale}})
    seen = own.transform(array)
    np.testing.assert_allclose(own.inverse(seen), array, rtol=1e-9, atol=1e-9 * array.max() * (not log))
    expected = np.log(array) if log else array
    if scale == "min_max" and np.ptp(expected) > 0:
        np.testing.assert_allclose([seen.min(), seen.max()], [0, 1], atol=1e-12)
    if scale == "none":
        np.testing.assert_array_equal(seen, expected)


def test_each_target_is_prepared_by_itself() -> None:
    values = [[1.0, 10.0, 5.0], [np.e, 30.0, 7.0]]
    own = targets(
        values, {"y0": {"log": True, "scale": "none"}, "y1": {"scale": "min_max"}}, standardize_targets=True
    )
    np.testing.assert_allclose(own.transform(np.array(values)), [[0, 0, -1], [1, 1, 1]], atol=1e-12)


def test_a_target_that_has_no_logarithm_is_named() -> None:
    with pytest.raises(Problem, match="Column y0, row 2: -3 has no logarithm"):
        targets([[1.0], [-3.0]], {"y0": {"log": True}})


def test_what_is_too_large_comes_back_as_infinite_without_a_warning() -> None:
    own = targets([[1.0], [2.0]], {"y0": {"log": True}})
    assert own.inverse(np.array([[1e4]]))[0, 0] == np.inf
