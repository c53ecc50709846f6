"""How pandas has to be asked so that it reads a CSV file as Stepfit does; None where it cannot."""

from collections.abc import Iterator
from io import StringIO
from pathlib import Path
from typing import Any

import numpy as np
import pandas as pd

from datasets.columns import is_text
from datasets.guessing import guess
from datasets.problems import Problem
from engine.script.names import literal

_FIRST = 1000  # rows that are tried before the whole file is
_TEXT_AS_IS = {"keep_default_na": False, "na_values": [""]}

Options = dict[str, Any]


def read_call(file: str, options: Options) -> str:
    """The call of pd.read_csv for `file` under `options`."""
    more = "".join(f", {name}={_argument(value)}" for name, value in options.items())
    return f"pd.read_csv({literal(file)}{more})"


def _argument(value: Any) -> str:
    if isinstance(value, dict):
        return "{" + ", ".join(f"{literal(name)}: str" for name in value) + "}"
    return literal(value)


def file_options(path: Path, expected: pd.DataFrame) -> Options | None:
    """The options with which pd.read_csv finds the columns of `expected` in the file; None: with none."""
    try:
        delimiter = guess(path).options.delimiter
    except (OSError, Problem):
        return None
    separator = {} if delimiter == "," else {"sep": delimiter}
    return next((o for o in _ways(expected, separator) if _reads(path, o, expected)), None)


def text_options(text: str, expected: pd.DataFrame) -> Options | None:
    """The same for the text of a file that is still to be written."""
    return next((o for o in _ways(expected, {}) if _reads(text, o, expected)), None)


def _ways(expected: pd.DataFrame, base: Options) -> Iterator[Options]:
    """From the plainest call to the most careful one."""
    exact = {"float_precision": "round_trip"}  # for pandas 3.0; later releases need not be asked
    texts = {name: str for name in expected.columns if is_text(expected[name])}
    careful = ({"dtype": texts} if texts else {}) | _TEXT_AS_IS
    yield base
    yield base | exact
    yield base | careful
    yield base | exact | careful


def _reads(source: Path | str, options: Options, expected: pd.DataFrame) -> bool:
    return all(_read_is(source, options | part, expected) for part in ({"nrows": _FIRST}, {}))


def _read_is(source: Path | str, options: Options, expected: pd.DataFrame) -> bool:
    try:
        whole: Any = pd.read_csv
        found: pd.DataFrame = whole(StringIO(source) if isinstance(source, str) else source, **options)
    except Exception:  # whatever pandas has against the file: it is not to be read this way
        return False
    expected = expected.iloc[: options.get("nrows")]
    if len(found) != len(expected) or not found.index.equals(expected.index):
        return False
    return all(name in found and same_column(found[name], expected[name]) for name in expected.columns)


def same_column(found: "pd.Series[Any]", expected: "pd.Series[Any]") -> bool:
    """Whether two columns of as many rows hold the same texts, or the same numbers bit for bit."""
    if is_text(expected):
        pairs = zip(found.tolist(), expected.tolist(), strict=True)
        return all(
            one == other if isinstance(other, str) else not isinstance(one, str) and one != one
            for one, other in pairs
        )
    if not pd.api.types.is_numeric_dtype(found) or pd.api.types.is_bool_dtype(found):
        return False
    one, other = found.to_numpy(np.float64), expected.to_numpy(np.float64)
    same_sign = np.array_equal(np.signbit(one), np.signbit(other))  # 0.0 and -0.0 are equal otherwise
    return same_sign and np.array_equal(one, other, equal_nan=True)
