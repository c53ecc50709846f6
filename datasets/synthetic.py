"""Tables made by a rule: rows, noise and seed in, the same table out every time.

The two-dimensional ones are those of the TensorFlow Playground (its points cannot be had, only its rules):
inputs x1 and x2, a target `label` of -1 or +1 or a number `y`, rows shuffled. Random numbers come from
`numpy.random.default_rng(seed)`.
"""

from collections.abc import Callable, Mapping
from dataclasses import dataclass
from difflib import get_close_matches
from math import isfinite, isqrt

import numpy as np
import pandas as pd
from numpy.random import Generator as Random
from numpy.typing import NDArray

from datasets.problems import QT_TRANSLATE_NOOP, Problem
from datasets.table import Role, Table

Floats = NDArray[np.float64]
Data = Mapping[str, Floats]  # the columns, the target last

CENTRES = ((-4.0, 2.5, 1), (0.0, 2.5, -1), (4.0, 2.5, 1), (-4.0, -2.5, -1), (0.0, -2.5, 1), (4.0, -2.5, -1))


@dataclass(frozen=True)
class Generator:
    """A rule. `make(rows, noise, random)` gives the columns; `rows` is the rule's own number of rows.

    `noise` is in the rule's own units where `noise_is_fraction` is False: a standard deviation, or what the
    rule says; otherwise the Playground's slider / 100 (0 to 0.5 there), a share of the radius of the data.
    `truth` is the formula of the inputs that the target follows but for the noise; "" where none is known.
    For classes 0 and 1 it is the chance of 1.
    """

    make: Callable[[int, float, Random], Data]
    rows: int
    classes: bool = False
    noise_is_fraction: bool = True
    truth: str = ""


def generate(name: str, rows: int | None = None, noise: float = 0.0, seed: int = 0) -> Table:
    """The table of the rule `name` (one of GENERATORS), float64 columns, roles set, all rows in use.

    `rows` None: the rule's own number. `noise`: see `Generator`. Raises Problem for an unknown name,
    rows below 1, and a noise or seed that is negative or not finite.
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
    frame = pd.DataFrame(dict(rule.make(rows, float(noise), np.random.default_rng(seed))))
    roles = dict.fromkeys(frame.columns, Role.INPUT)
    roles[frame.columns[-1]] = Role.TARGET
    return Table.from_frame(frame, roles, name=name)


def line(rows: int, noise: float, random: Random) -> Data:
    """y = 2 x + 1 + noise * normal, x evenly from -1 to 1."""
    x = np.linspace(-1.0, 1.0, rows)
    return {"x": x, "y": _with_noise(2.0 * x + 1.0, noise, random)}


def sine(rows: int, noise: float, random: Random) -> Data:
    """y = sin(x) + noise * normal, x evenly from -pi to pi."""
    x = np.linspace(-np.pi, np.pi, rows)
    return {"x": x, "y": _with_noise(np.sin(x), noise, random)}


def polynomial(rows: int, noise: float, random: Random) -> Data:
    """y = 1 - 2 x + x^3 + noise * normal, x evenly from -2 to 2."""
    x = np.linspace(-2.0, 2.0, rows)
    return {"x": x, "y": _with_noise(1.0 - 2.0 * x + x**3, noise, random)}


def circle(rows: int, noise: float, random: Random) -> Data:
    """A disc of radius 2.5 inside a ring of radius 3.5 to 5.

    +1 where the point, shifted by up to 5 * noise per coordinate, is nearer than 2.5 to the origin.
    """
    inner = (rows + 1) // 2
    radius = np.concatenate([random.uniform(0.0, 2.5, inner), random.uniform(3.5, 5.0, rows - inner)])
    angle = random.uniform(0.0, 2.0 * np.pi, rows)
    x1, x2 = radius * np.sin(angle), radius * np.cos(angle)
    seen1, seen2 = _shifted(x1, x2, 5.0 * noise, random)
    return _points(x1, x2, "label", _sign(np.hypot(seen1, seen2) < 2.5), random)


def xor(rows: int, noise: float, random: Random) -> Data:
    """Four quarters of a square of half width 5.3 with a gap of 0.3 along the axes.

    +1 where the coordinates, shifted by up to 5 * noise each, have a product of 0 or more.
    """
    x1, x2 = _gapped(random.uniform(-5.0, 5.0, rows)), _gapped(random.uniform(-5.0, 5.0, rows))
    seen1, seen2 = _shifted(x1, x2, 5.0 * noise, random)
    return _points(x1, x2, "label", _sign(seen1 * seen2 >= 0.0), random)


def gauss(rows: int, noise: float, random: Random) -> Data:
    """+1 around (2, 2) and -1 around (-2, -2), normal with variance 0.5 + 7 * noise in each coordinate."""
    label = _two_halves(rows)
    deviation = np.sqrt(0.5 + 7.0 * noise)
    x1 = 2.0 * label + deviation * random.standard_normal(rows)
    x2 = 2.0 * label + deviation * random.standard_normal(rows)
    return _points(x1, x2, "label", label, random)


def spiral(rows: int, noise: float, random: Random) -> Data:
    """Two arms of 1.75 turns out to radius 5, both from the origin; each coordinate moves by up to noise."""
    label = _two_halves(rows)
    first = int((label > 0).sum())
    part = np.concatenate(
        [np.arange(count) / count for count in (first, rows - first) if count], dtype=np.float64
    )
    radius, angle = 5.0 * part, 1.75 * 2.0 * np.pi * part + np.where(label > 0, 0.0, np.pi)
    x1, x2 = _shifted(radius * np.sin(angle), radius * np.cos(angle), noise, random)
    return _points(x1, x2, "label", label, random)


def plane(rows: int, noise: float, random: Random) -> Data:
    """y = (x1 + x2) / 10 of the point shifted by up to 6 * noise per coordinate; x1, x2 from -6 to 6."""
    x1, x2 = random.uniform(-6.0, 6.0, rows), random.uniform(-6.0, 6.0, rows)
    seen1, seen2 = _shifted(x1, x2, 6.0 * noise, random)
    return _points(x1, x2, "y", (seen1 + seen2) / 10.0, random)


def multi_gauss(rows: int, noise: float, random: Random) -> Data:
    """Six tents of height +1 or -1 and radius 2, 0 elsewhere; x1, x2 from -6 to 6.

    y is the height at the point shifted by up to 6 * noise per coordinate, of the tent farthest from 0 there.
    """
    x1, x2 = random.uniform(-6.0, 6.0, rows), random.uniform(-6.0, 6.0, rows)
    seen1, seen2 = _shifted(x1, x2, 6.0 * noise, random)
    y = np.zeros(rows)
    for centre1, centre2, sign in CENTRES:
        tent = sign * np.clip(1.0 - np.hypot(seen1 - centre1, seen2 - centre2) / 2.0, 0.0, 1.0)
        y = np.where(np.abs(tent) > np.abs(y), tent, y)
    return _points(x1, x2, "y", y, random)


def logistic(rows: int, noise: float, random: Random) -> Data:
    """y is 1 with the chance sigmoid(-1 + 5 x), else 0, x evenly from -1 to 1.

    The chance is that of x + noise * normal: as if x had been measured with that error.
    """
    x = np.linspace(-1.0, 1.0, rows)
    drawn = random.random(rows)
    chance = 1.0 / (1.0 + np.exp(1.0 - 5.0 * _with_noise(x, noise, random)))
    return {"x": x, "y": np.where(drawn < chance, 1.0, 0.0)}


def cone(rows: int, noise: float, random: Random) -> Data:
    """y = 2 sqrt(x1^2 + x2^2), up to noise more or less, on a grid from -10 to 10 with x1 outermost.

    40,401 rows are the grid with step 0.1. Where `rows` is no square, the last points of the grid are left
    out.
    """
    side = isqrt(rows - 1) + 1
    axis = np.array([0.0]) if side == 1 else np.linspace(-10.0, 10.0, side)
    x1, x2 = np.repeat(axis, side)[:rows], np.tile(axis, side)[:rows]
    return {"x1": x1, "x2": x2, "y": 2.0 * np.hypot(x1, x2) + noise * random.uniform(-1.0, 1.0, rows)}


GENERATORS: dict[str, Generator] = {
    "line": Generator(line, 100, noise_is_fraction=False, truth="2*x + 1"),
    "sine": Generator(sine, 2000, noise_is_fraction=False, truth="sin(x)"),
    "polynomial": Generator(polynomial, 200, noise_is_fraction=False, truth="1 - 2*x + x^3"),
    "circle": Generator(circle, 500, classes=True),
    "xor": Generator(xor, 500, classes=True),
    "gauss": Generator(gauss, 500, classes=True),
    "spiral": Generator(spiral, 500, classes=True),
    "plane": Generator(plane, 1200, truth="(x1 + x2)/10"),
    "multi-gauss": Generator(multi_gauss, 1200),
    "logistic": Generator(logistic, 2000, classes=True, noise_is_fraction=False, truth="sigmoid(-1 + 5*x)"),
    "cone": Generator(cone, 40_401, noise_is_fraction=False, truth="2*sqrt(x1^2 + x2^2)"),
}


def _with_noise(y: Floats, noise: float, random: Random) -> Floats:
    return y + noise * random.standard_normal(len(y)) if noise else y


def _two_halves(rows: int) -> Floats:
    """+1 for the first half of the rows (the larger one where they are odd), -1 for the second."""
    return _sign(np.arange(rows) < (rows + 1) // 2)


def _sign(positive: NDArray[np.bool_]) -> Floats:
    return np.where(positive, 1.0, -1.0)


def _gapped(values: Floats) -> Floats:
    return values + np.where(values > 0.0, 0.3, -0.3)


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
