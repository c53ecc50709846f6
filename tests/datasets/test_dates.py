"""Dates in the writings that leave no doubt, as days since 1970-01-01."""

from datetime import UTC, datetime

import numpy as np
import pytest
from hypothesis import given
from hypothesis import strategies as st

from datasets.dates import days


@pytest.mark.parametrize(
    ("text", "day"),
    [
        ("1970-01-01", 0.0),
        ("1970/1/2", 1.0),
        ("1969.12.31", -1.0),
        ("19700103", 2.0),
        ("04.01.1970", 3.0),
        ("1970年1月2日", 1.0),
        ("1970년 1월 2일", 1.0),
        (" 1970-01-01 12:00 ", 0.5),
        ("1970-01-01T06:00:00", 0.25),
        ("1970-01-01 00:00:00.864", 1e-5),
        ("1970-01-01T12:00:00Z", 0.5),
        ("1970-01-01T12:00+09:00", 0.125),
        ("1970-01-01T12:00-0600", 0.75),
    ],
)
def test_days(text: str, day: float) -> None:
    assert days(text) == pytest.approx(day, abs=1e-15)


@pytest.mark.parametrize(
    "text",
    [
        "",
        "x",
        "1/2/1970",
        "1970-13-01",
        "1970-02-30",
        "1970-1/2",
        "1970",
        "1970-01-01 25:00",
        "1970-01-01+99:00",
    ],
)
def test_what_is_no_date_or_may_be_two(text: str) -> None:
    assert np.isnan(days(text))


@given(st.datetimes(timezones=st.just(UTC)))
def test_every_moment_is_as_far_from_the_first_as_it_is(moment: datetime) -> None:
    expected = (moment - datetime(1970, 1, 1, tzinfo=UTC)).total_seconds() / 86_400
    assert days(moment.strftime("%Y-%m-%d %H:%M:%S.%f").zfill(26)) == pytest.approx(expected, abs=1e-9)
