"""Tables made by a rule: rows, noise, seed and range in, the same table out every time.

The two-dimensional ones are those of the TensorFlow Playground (its points cannot be had, only its rules):
inputs x1 and x2, a target `label` of -1 or +1 or a number `y`, rows shuffled. Random numbers come from
`numpy.random.default_rng(seed)`.
"""

from collections.abc import Callable, Mapping, Sequence
from dataclasses import dataclass
from difflib import get_close_matches
from math import isfinite, isqrt
from typing import NamedTuple

import numpy as np
import pandas as pd
from numpy.random import Generator as Random
from numpy.typing import NDArray

from datasets.problems import QT_TRANSLATE_NOOP, Problem
from datasets.table import Role, Table

Floats = NDArray[np.float64]
Data = Mapping[str, Floats]  # the columns, the target last

FARTHEST = 1e100  # from 0, a bound of a range: its third power is a number still
CENTRES = ((-4.0, 2.5, 1), (0.0, 2.5, -1), (4.0, 2.5, 1), (-4.0, -2.5, -1), (0.0, -2.5, 1), (4.0, -2.5, -1))


class Range(NamedTuple):
    """Where the inputs lie, from `low` to `high`."""

    low: float
    high: float

    @property
    def middle(self) -> float:
        return (self.low + self.high) / 2.0

    @property
    def half(self) -> float:
        """Half of the width."""
        return (self.high - self.low) / 2.0


@dataclass(frozen=True)
class Generator:
    """A rule. `make(rows, noise, random, range)` gives the columns; `rows` and `range` are the rule's own.

    Every input lies in the range. A target that is a function of the inputs stays that function; where the
    rule is a picture in the plane (`pictured`) its scale and place are those of the range, and single points
    may lie a little outside.

    `noise` is in the rule's own units where `noise_is_fraction` is False: a standard deviation, or what the
    rule says; otherwise the Playground's slider / 100 (0 to 0.5 there), a share of half the width of the
    range.
    `truth` is the formula of the inputs that the target follows but for the noise; "" where none is known.
    For classes 0 and 1 it is the chance of 1.
    """

    make: Callable[[int, float, Random, Range], Data]
    rows: int
    range: Range
    pictured: bool = False
    classes: bool = False
    noise_is_fraction: bool = True
    truth: str = ""


def generate(
    name: str,
    rows: int | None = None,
    noise: float = 0.0,
    seed: int = 0,
    range: Sequence[float] = (),
) -> Table:
    """The table of the rule `name` (one of GENERATORS), float64 columns, roles set, all rows in use.

    `rows` None: the rule's own number. `noise`: see `Generator`. `range`: low and high, or () for the rule's
    own. Raises Problem for an unknown name, rows below 1, a noise or seed that is negative or not finite,
    and a range that is none.
    """
    if name not in GENERATORS:
        raise _unknown(name)
    rule = GENERATORS[name]
    rows = rule.rows if rows is None else rows
    if rows < 1:
        raise Problem(
            QT_TRANSLATE_NOOP("Problem", "A table of {rows} rows cannot be made; ask for 1 row or more."),
            rows=rows,
        )
    if not isfinite(noise) or noise < 0:
        raise Problem(
            QT_TRANSLATE_NOOP("Problem", "The noise cannot be {noise}; choose 0 or a number above it."),
            noise=noise,
        )
    if seed < 0:
        raise Problem(
            QT_TRANSLATE_NOOP("Problem", "The seed cannot be {seed}; choose 0 or a whole number above it."),
            seed=seed,
        )
    own = checked_range(range, rule.range)
    with np.errstate(over="ignore"):  # of the exponential of a far logistic, whose chance is 0 then
        frame = pd.DataFrame(dict(rule.make(rows, float(noise), np.random.default_rng(seed), own)))
    roles = dict.fromkeys(frame.columns, Role.INPUT)
    roles[frame.columns[-1]] = Role.TARGET
    return Table.from_frame(frame, roles, name=name)


def checked_range(wanted: Sequence[float], own: Range) -> Range:
    """The range that is `wanted`, or `own` where that is empty. Raises Problem where it is none."""
    if not len(wanted):
        return own
    if len(wanted) == 2 and -FARTHEST <= wanted[0] < wanted[1] <= FARTHEST:
        return Range(float(wanted[0]), float(wanted[1]))
    raise Problem(
        QT_TRANSLATE_NOOP(
            "Problem",
            "The range of the inputs cannot be {range}. Choose two numbers, the smaller one first, no "
            "further from 0 than {most}.",
        ),
        range=", ".join(f"{bound:g}" for bound in wanted),
        most=f"{FARTHEST:g}",
    )


def line(rows: int, noise: float, random: Random, range: Range) -> Data:
    """y = 2 x + 1 + noise * normal, x evenly over the range."""
    x = np.linspace(*range, rows)
    return {"x": x, "y": _with_noise(2.0 * x + 1.0, noise, random)}


def sine(rows: int, noise: float, random: Random, range: Range) -> Data:
    """y = sin(x) + noise * normal, x evenly over the range."""
    x = np.linspace(*range, rows)
    return {"x": x, "y": _with_noise(np.sin(x), noise, random)}


def polynomial(rows: int, noise: float, random: Random, range: Range) -> Data:
    """y = 1 - 2 x + x^3 + noise * normal, x evenly over the range."""
    x = np.linspace(*range, rows)
    return {"x": x, "y": _with_noise(1.0 - 2.0 * x + x**3, noise, random)}


def circle(rows: int, noise: float, random: Random, range: Range) -> Data:
    """A disc of radius 2.5 inside a ring of radius 3.5 to 5, where the range is from -5 to 5.

    +1 where the point, shifted by up to 5 * noise per coordinate, is nearer than 2.5 to the middle.
    """
    inner, half = (rows + 1) // 2, range.half
    edge = 0.5 * half
    radius = np.concatenate(
        [random.uniform(0.0, edge, inner), random.uniform(0.7 * half, half, rows - inner)]
    )
    angle = random.uniform(0.0, 2.0 * np.pi, rows)
    x1, x2 = radius * np.sin(angle), radius * np.cos(angle)
    seen1, seen2 = _shifted(x1, x2, half * noise, random)
    label = _sign(np.hypot(seen1, seen2) < edge)
    return _points(_moved(x1, range.middle), _moved(x2, range.middle), "label", label, random)


def xor(rows: int, noise: float, random: Random, range: Range) -> Data:
    """Four quarters of a square of half width 5.3 with a gap of 0.3, where the range is from -5 to 5.

    +1 where the coordinates from the middle, shifted by up to 5 * noise each, have a product of 0 or more.
    """
    x1, x2 = _gapped(random.uniform(*range, rows), range), _gapped(random.uniform(*range, rows), range)
    seen1, seen2 = _shifted(x1, x2, range.half * noise, random)
    label = _sign((seen1 - range.middle) * (seen2 - range.middle) >= 0.0)
    return _points(x1, x2, "label", label, random)


def gauss(rows: int, noise: float, random: Random, range: Range) -> Data:
    """+1 around (2, 2) and -1 around (-2, -2), normal with variance 0.5 + 7 * noise in each coordinate.

    So where the range is from -5 to 5.
    """
    label = _two_halves(rows)
    centre = 0.4 * range.half * label
    deviation = np.sqrt(0.5 + 7.0 * noise) * (range.half / 5.0)
    x1 = centre + deviation * random.standard_normal(rows)
    x2 = centre + deviation * random.standard_normal(rows)
    return _points(_moved(x1, range.middle), _moved(x2, range.middle), "label", label, random)


def spiral(rows: int, noise: float, random: Random, range: Range) -> Data:
    """Two arms of 1.75 turns out to radius 5, both from the middle; each coordinate moves by up to noise.

    So where the range is from -5 to 5.
    """
    label = _two_halves(rows)
    first = int((label > 0).sum())
    part = np.concatenate(
        [np.arange(count) / count for count in (first, rows - first) if count], dtype=np.float64
    )
    radius, angle = range.half * part, 1.75 * 2.0 * np.pi * part + np.where(label > 0, 0.0, np.pi)
    reach = noise * (range.half / 5.0)
    x1, x2 = _shifted(radius * np.sin(angle), radius * np.cos(angle), reach, random)
    return _points(_moved(x1, range.middle), _moved(x2, range.middle), "label", label, random)


def plane(rows: int, noise: float, random: Random, range: Range) -> Data:
    """y = (x1 + x2) / 10, each coordinate shifted by up to noise * half the width of the range."""
    x1, x2 = random.uniform(*range, rows), random.uniform(*range, rows)
    seen1, seen2 = _shifted(x1, x2, range.half * noise, random)
    return _points(x1, x2, "y", (seen1 + seen2) / 10.0, random)


def multi_gauss(rows: int, noise: float, random: Random, range: Range) -> Data:
    """Six tents of height +1 or -1 and radius 2, 0 elsewhere.

    y is the height at the point, each coordinate shifted by up to noise * half the width of the range, of
    the tent farthest from 0 there.
    """
    x1, x2 = random.uniform(*range, rows), random.uniform(*range, rows)
    seen1, seen2 = _shifted(x1, x2, range.half * noise, random)
    y = np.zeros(rows)
    for centre1, centre2, sign in CENTRES:
        tent = sign * np.clip(1.0 - np.hypot(seen1 - centre1, seen2 - centre2) / 2.0, 0.0, 1.0)
        y = np.where(np.abs(tent) > np.abs(y), tent, y)
    return _points(x1, x2, "y", y, random)


def logistic(rows: int, noise: float, random: Random, range: Range) -> Data:
    """y is 1 with the chance sigmoid(-1 + 5 x), else 0, x evenly over the range.

    The chance is that of x + noise * normal: as if x had been measured with that error.
    """
    x = np.linspace(*range, rows)
    drawn = random.random(rows)
    chance = 1.0 / (1.0 + np.exp(1.0 - 5.0 * _with_noise(x, noise, random)))
    return {"x": x, "y": np.where(drawn < chance, 1.0, 0.0)}


def cone(rows: int, noise: float, random: Random, range: Range) -> Data:
    """y = 2 sqrt(x1^2 + x2^2), up to noise more or less, on a grid over the range with x1 outermost.

    40,401 rows from -10 to 10 are the grid with step 0.1. Where `rows` is no square, the last points of
    the grid are left out.
    """
    side = isqrt(rows - 1) + 1
    axis = np.array([range.middle]) if side == 1 else np.linspace(*range, side)
    x1, x2 = np.repeat(axis, side)[:rows], np.tile(axis, side)[:rows]
    return {"x1": x1, "x2": x2, "y": 2.0 * np.hypot(x1, x2) + noise * random.uniform(-1.0, 1.0, rows)}


_PICTURE = Range(-5.0, 5.0)
_SQUARE = Range(-6.0, 6.0)
GENERATORS: dict[str, Generator] = {
    "line": Generator(line, 100, Range(-1.0, 1.0), noise_is_fraction=False, truth="2*x + 1"),
    "sine": Generator(sine, 2000, Range(-np.pi, np.pi), noise_is_fraction=False, truth="sin(x)"),
    "polynomial": Generator(
        polynomial, 200, Range(-2.0, 2.0), noise_is_fraction=False, truth="1 - 2*x + x^3"
    ),
    "circle": Generator(circle, 500, _PICTURE, pictured=True, classes=True),
    "xor": Generator(xor, 500, _PICTURE, pictured=True, classes=True),
    "gauss": Generator(gauss, 500, _PICTURE, pictured=True, classes=True),
    "spiral": Generator(spiral, 500, _PICTURE, pictured=True, classes=True),
    "plane": Generator(plane, 1200, _SQUARE, truth="(x1 + x2)/10"),
    "multi-gauss": Generator(multi_gauss, 1200, _SQUARE),
    "logistic": Generator(
        logistic, 2000, Range(-1.0, 1.0), classes=True, noise_is_fraction=False, truth="sigmoid(-1 + 5*x)"
    ),
    "cone": Generator(cone, 40_401, Range(-10.0, 10.0), noise_is_fraction=False, truth="2*sqrt(x1^2 + x2^2)"),
}


def _with_noise(y: Floats, noise: float, random: Random) -> Floats:
    return y + noise * random.standard_normal(len(y)) if noise else y


def _two_halves(rows: int) -> Floats:
    """+1 for the first half of the rows (the larger one where they are odd), -1 for the second."""
    return _sign(np.arange(rows) < (rows + 1) // 2)


def _sign(positive: NDArray[np.bool_]) -> Floats:
    return np.where(positive, 1.0, -1.0)


def _gapped(values: Floats, range: Range) -> Floats:
    """Moved from the middle by 0.3, where the range is from -5 to 5."""
    gap = 0.06 * range.half
    return values + np.where(values > range.middle, gap, -gap)


def _moved(values: Floats, by: float) -> Floats:
    return values + by if by else values  # -0.0 + 0.0 would be another number, bit for bit


def _shifted(x1: Floats, x2: Floats, reach: float, random: Random) -> tuple[Floats, Floats]:
    shift = random.uniform(-1.0, 1.0, (2, len(x1))) * reach
    return x1 + shift[0], x2 + shift[1]


def _points(x1: Floats, x2: Floats, target: str, values: Floats, random: Random) -> Data:
    order = random.permutation(len(values))
    return {"x1": x1[order], "x2": x2[order], target: values[order]}


def _unknown(name: str) -> Problem:
    near = get_close_matches(name, GENERATORS, n=1)
    return Problem(
        QT_TRANSLATE_NOOP(
            "Problem", "There is no generator named “{name}”. The nearest is “{nearest}”; all are: {names}."
        )
        if near
        else QT_TRANSLATE_NOOP("Problem", "There is no generator named “{name}”. There are: {names}."),
        name=name,
        nearest=near[0] if near else "",
        names=", ".join(GENERATORS),
    )
