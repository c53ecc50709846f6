"""Which lines of a text are comments."""

from collections.abc import Sequence

from datasets.reading.dialect import DELIMITERS, Dialect, guess_delimiter, usual_width

SIGNS = ("#", "%", "//")


def guess_comment(sample: str) -> str:
    """What the comments of `sample` begin with; "" where it has none.

    Lines at the top that begin with a sign are comments, unless the sign is a name of its own ("#,name"). So
    are lines further down that do not have as many cells as the rows.
    """
    lines = [line for line in sample.splitlines() if line.strip()]
    return next((sign for sign in SIGNS if _is_sign(sign, lines)), "")


def _is_sign(sign: str, lines: Sequence[str]) -> bool:
    marked = [number for number, line in enumerate(lines) if line.lstrip().startswith(sign)]
    if not marked or len(marked) == len(lines):
        return False
    rest = "\n".join(line for number, line in enumerate(lines) if number not in set(marked))
    delimiter = guess_delimiter(rest)
    dialect = Dialect(delimiter)
    width = usual_width(dialect.records(rest))
    top = sum(number == place for place, number in enumerate(marked))
    if top == 1 and len(marked) == 1 and sign != "#":
        top = int(_width(lines[0], dialect) != width)
    if top == 1 and lines[0].lstrip()[len(sign) :].lstrip(" ")[:1] in ("", *DELIMITERS) and width > 1:
        top = 0
    below = [_width(lines[number], dialect) for number in marked[top:]]
    return top > 0 or all(cells != width for cells in below)


def _width(line: str, dialect: Dialect) -> int:
    return max((len(record) for record in dialect.records(line)), default=0)


def without_comments(sample: str, sign: str) -> str:
    """`sample` without the lines that begin with `sign`."""
    if not sign:
        return sample
    lines = sample.splitlines(keepends=True)
    return "".join(line for line in lines if not line.lstrip(" \t").startswith(sign))
