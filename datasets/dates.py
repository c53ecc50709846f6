"""Dates as numbers: days since 1970-01-01, with the time of day as a fraction."""

import re
from datetime import UTC, datetime, timedelta, timezone
from functools import lru_cache

EPOCH = datetime(1970, 1, 1, tzinfo=UTC)
DAY = 10  # characters of 2024-04-01

# The year first, or day.month.year; 3/4/2024 is left alone, because nobody can tell.
_DATE = r"(?:(?P<y>[0-9]{4})(?P<s>[-/.])(?P<m>[0-9]{1,2})(?P=s)(?P<d>[0-9]{1,2})"
_CJK = r"|(?P<y2>[0-9]{4})[年년] ?(?P<m2>[0-9]{1,2})[月월] ?(?P<d2>[0-9]{1,2})[日일]"
_GERMAN = r"|(?P<d3>[0-9]{1,2})\.(?P<m3>[0-9]{1,2})\.(?P<y3>[0-9]{4})"
_SHORT = r"|(?P<y4>[0-9]{4})(?P<m4>[0-9]{2})(?P<d4>[0-9]{2}))"
_TIME = r"(?:(?:T| +)(?P<H>[0-9]{1,2}):(?P<M>[0-9]{2})(?::(?P<S>[0-9]{2})(?P<f>\.[0-9]{1,9})?)?"
_ZONE = r" ?(?P<z>Z|[+-][0-9]{2}:?[0-9]{2})?)?"
DATE = re.compile(_DATE + _CJK + _GERMAN + _SHORT + _TIME + _ZONE)


def days(text: str) -> float:
    """The days since 1970-01-01 00:00 that `text` says; NaN where it says no date. No time zone means UTC."""
    text = text.strip()
    if len(text) > DAY and text[DAY] in " T":  # most rows are of few days, and of few times of a day
        day, time = _seconds(text[:DAY]), _seconds(f"1970-01-01 {text[DAY + 1 :]}")
        if day is not None and time is not None and day[1] == 0.0:
            return (day[0] + time[0] + time[1]) / 86_400
    found = _seconds(text)
    return float("nan") if found is None else (found[0] + found[1]) / 86_400


@lru_cache(maxsize=10_000)
def _seconds(text: str) -> tuple[float, float] | None:
    """The seconds since 1970 that `text` says: whole ones and a fraction; None where it is no date."""
    found = DATE.fullmatch(text)
    if found is None:
        return None
    parts = found.groupdict()
    year, month, day = (_either(parts, name) for name in "ymd")
    try:
        moment = datetime(
            year,
            month,
            day,
            int(parts["H"] or 0),
            int(parts["M"] or 0),
            int(parts["S"] or 0),
            tzinfo=_zone(parts),
        )
    except ValueError:
        return None
    return (moment - EPOCH) / timedelta(seconds=1), float(parts["f"] or 0.0)


def _either(parts: dict[str, str | None], name: str) -> int:
    """The number of the one writing that was found."""
    return int(next(value for key in (name, *(f"{name}{n}" for n in (2, 3, 4))) if (value := parts[key])))


def _zone(parts: dict[str, str | None]) -> timezone:
    zone = parts["z"]
    if zone in (None, "Z"):
        return UTC
    sign = -1 if zone[0] == "-" else 1
    return timezone(sign * timedelta(hours=int(zone[1:3]), minutes=int(zone[-2:])))
