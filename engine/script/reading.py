"""How pandas has to be asked so that it reads a file as Stepfit does; None where it cannot."""

from collections.abc import Iterator
from io import StringIO
from pathlib import Path
from typing import Any

import numpy as np
import pandas as pd

from datasets.columns import is_text
from datasets.excel.reading import sheet_and_header
from datasets.file_kinds import FileKind, kind_of
from datasets.problems import Problem
from datasets.reading.guessing import guess
from engine.experiment import DataSettings
from engine.reading_settings import reading_options
from engine.script.names import literal

_FIRST = 1000  # rows that are tried before the whole file is
_TEXT_AS_IS = {"keep_default_na": False, "na_values": [""]}

Options = dict[str, Any]


def read_call(file: str, options: Options, reader: str = "read_csv") -> str:
    """The call of pd.read_csv, or another `reader` of pandas, for `file` under `options`."""
    more = "".join(f", {name}={_argument(value)}" for name, value in options.items())
    return f"pd.{reader}({literal(file)}{more})"


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


def file_call(path: Path, file: str, expected: pd.DataFrame, data: DataSettings) -> str | None:
    """The call with which pandas finds the columns of `expected` in `path`, as a script calls it: `file`."""
    try:
        kind = kind_of(path)
    except Problem:
        return None
    if kind is FileKind.TEXT:
        options = file_options(path, expected)
        return None if options is None else read_call(file, options)
    if kind is FileKind.PARQUET:
        return read_call(file, {}, "read_parquet") if _finds(pd.read_parquet, path, {}, expected) else None
    for options in _ways_of_sheet(path, data):
        if _finds(pd.read_excel, path, options, expected):
            return read_call(file, options, "read_excel")
    return None


def _ways_of_sheet(path: Path, data: DataSettings) -> Iterator[Options]:
    """The sheet and the rows above the names, as they were found."""
    try:
        sheet, skipped = sheet_and_header(path, reading_options(data))
    except Problem:
        return
    base: Options = ({"sheet_name": sheet} if sheet else {}) | ({"skiprows": skipped} if skipped else {})
    yield base
    yield base | _TEXT_AS_IS


def _finds(reader: Any, path: Path, options: Options, expected: pd.DataFrame) -> bool:
    """Whether pandas finds what is `expected`."""
    try:
        return _is(reader(path, **options), expected)
    except Exception:  # whatever pandas has against the file: it is not to be read this way
        return False


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
    return _is(found, expected.iloc[: options.get("nrows")])


def _is(found: pd.DataFrame, expected: pd.DataFrame) -> bool:
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
