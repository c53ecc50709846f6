"""How numbers are written for people: same width while they change, real minus signs, thousands separated."""

import math

MINUS = "\N{MINUS SIGN}"
NOT_A_NUMBER = "\N{EM DASH}"  # nothing measured yet
INFINITE = "\N{INFINITY}"
LONGEST_WHOLE = 1e10  # whole numbers below it are written in full


def count(value: int) -> str:
    """A whole number with thousands separated: 12,345."""
    return f"{value:,}".replace("-", MINUS)


def figure(value: float, digits: int = 5) -> str:
    """A measured number to `digits` significant digits, trailing zeros kept: 0.12340, 8.8172, 1.2000e−07.

    NaN is written as a dash: it means that nothing has been measured.
    """
    if math.isnan(value):
        return NOT_A_NUMBER
    if math.isinf(value):
        return INFINITE if value > 0 else MINUS + INFINITE
    size = abs(value)
    plain = value == 0 or 1e-4 <= size < 10 ** (digits + 1)
    if not plain:
        text = f"{value:.{digits - 1}e}"
    elif size >= 10 ** (digits - 1):
        text = f"{value:,.0f}" if size >= 9999.5 else f"{value:.0f}"  # four digits may be a year
    else:
        text = f"{value:#.{digits}g}"
        if value == 0:
            text = f"{0:.{digits - 1}f}"
    return text.replace("-", MINUS)


def short_figure(value: float | None) -> str:
    """A number of a column: whole ones in full, short decimals as they are, others to five digits.

    None is written as a dash.
    """
    if value is None or math.isnan(value):
        return NOT_A_NUMBER
    if abs(value) < LONGEST_WHOLE and value == int(value):
        return str(int(value)).replace("-", MINUS)
    short = f"{value:.6g}"
    if 1e-4 <= abs(value) < LONGEST_WHOLE and float(short) == value:
        return short.replace("-", MINUS)
    return figure(value)


def signed_figure(value: float, digits: int = 5) -> str:
    """Like `figure`, with a plus sign where it is not negative, so that columns keep their width."""
    text = figure(value, digits)
    return text if text.startswith(MINUS) or not math.isfinite(value) else "+" + text


def setting_number(value: float) -> str:
    """A number that a person has set, as short as is exact, in the ASCII that a field accepts: 1e-06."""
    return (
        repr(value)
        if isinstance(value, int) or value != int(value) or abs(value) >= 1e16
        else repr(int(value))
    )


def rate(value: float) -> str:
    """Steps per second: three digits are enough and stay still."""
    if not math.isfinite(value):
        return NOT_A_NUMBER
    if value >= 1000:
        quantum = 10 ** (math.floor(math.log10(value)) - 2)
        return count(round(value / quantum) * quantum)
    return f"{value:.3g}"


def memory(size: int) -> str:
    """Bytes in the unit people buy memory in: 24 GB."""
    return f"{size / 2**30:.0f} GB"


def file_size(size: int) -> str:
    """Bytes as file managers write them, in powers of a thousand and to three digits: 512 B, 1.20 MB."""
    for unit, name in ((10**9, "GB"), (10**6, "MB"), (10**3, "KB")):
        if size >= unit:
            value = size / unit
            return f"{value:.{max(0, 2 - int(math.log10(value)))}f} {name}"
    return f"{size} B"
