"""The rules of the generated tables as lines of a script: the calls of datasets.synthetic, in its order."""

from collections.abc import Callable
from math import isqrt

from engine.script.names import literal

Rule = Callable[[int, float, int], list[str]]


def _random(seed: int) -> str:
    return f"rng = np.random.default_rng({literal(seed)})"


def _evenly(rows: int, noise: float, seed: int, end: str, rule: str) -> list[str]:
    """x evenly over an interval, and y by a rule with normal noise."""
    lines = [f"x = np.linspace(-{end}, {end}, {rows})"]
    if not noise:
        return [*lines, f"y = {rule}", *_frame("x", "y")]
    noisy = f"y = {rule} + {literal(noise)} * rng.standard_normal({rows})"
    return [_random(seed), *lines, noisy, *_frame("x", "y")]


def _frame(*columns: str) -> list[str]:
    return ["table = pd.DataFrame({" + ", ".join(f'"{name}": {name}' for name in columns) + "})"]


def _shuffled(rows: int, target: str) -> list[str]:
    return [
        f"order = rng.permutation({rows})",
        f'table = pd.DataFrame({{"x1": x1[order], "x2": x2[order], "{target}": {target}[order]}})',
    ]


def _shift(rows: int, reach: str, x1: str = "x1", x2: str = "x2") -> list[str]:
    """The points as the rule sees them, moved at random; the numbers are drawn also where none is moved."""
    return [
        f"shift = rng.uniform(-1.0, 1.0, (2, {rows})) * {reach}",
        f"seen1, seen2 = {x1} + shift[0], {x2} + shift[1]",
    ]


def _line(rows: int, noise: float, seed: int) -> list[str]:
    return _evenly(rows, noise, seed, "1.0", "2.0 * x + 1.0")


def _sine(rows: int, noise: float, seed: int) -> list[str]:
    return _evenly(rows, noise, seed, "np.pi", "np.sin(x)")


def _polynomial(rows: int, noise: float, seed: int) -> list[str]:
    return _evenly(rows, noise, seed, "2.0", "1.0 - 2.0 * x + x**3")


def _circle(rows: int, noise: float, seed: int) -> list[str]:
    inner = (rows + 1) // 2
    return [
        _random(seed),
        f"inner, outer = rng.uniform(0.0, 2.5, {inner}), rng.uniform(3.5, 5.0, {rows - inner})",
        "radius = np.concatenate([inner, outer])",
        f"angle = rng.uniform(0.0, 2.0 * np.pi, {rows})",
        "x1, x2 = radius * np.sin(angle), radius * np.cos(angle)",
        *_shift(rows, literal(5.0 * noise)),
        "label = np.where(np.hypot(seen1, seen2) < 2.5, 1.0, -1.0)",
        *_shuffled(rows, "label"),
    ]


def _xor(rows: int, noise: float, seed: int) -> list[str]:
    return [
        _random(seed),
        f"x1 = rng.uniform(-5.0, 5.0, {rows})",
        f"x2 = rng.uniform(-5.0, 5.0, {rows})",
        "x1 = x1 + np.where(x1 > 0.0, 0.3, -0.3)",
        "x2 = x2 + np.where(x2 > 0.0, 0.3, -0.3)",
        *_shift(rows, literal(5.0 * noise)),
        "label = np.where(seen1 * seen2 >= 0.0, 1.0, -1.0)",
        *_shuffled(rows, "label"),
    ]


def _halves(rows: int) -> str:
    return f"label = np.where(np.arange({rows}) < {(rows + 1) // 2}, 1.0, -1.0)"


def _gauss(rows: int, noise: float, seed: int) -> list[str]:
    return [
        _random(seed),
        _halves(rows),
        f"deviation = np.sqrt({literal(0.5 + 7.0 * noise)})",
        f"x1 = 2.0 * label + deviation * rng.standard_normal({rows})",
        f"x2 = 2.0 * label + deviation * rng.standard_normal({rows})",
        *_shuffled(rows, "label"),
    ]


def _spiral(rows: int, noise: float, seed: int) -> list[str]:
    first = (rows + 1) // 2
    parts = [f"np.arange({count}) / {count}" for count in (first, rows - first) if count]
    return [
        _random(seed),
        _halves(rows),
        f"part = np.concatenate([{', '.join(parts)}])",
        "radius = 5.0 * part",
        "angle = 1.75 * 2.0 * np.pi * part + np.where(label > 0, 0.0, np.pi)",
        *_shift(rows, literal(noise), "radius * np.sin(angle)", "radius * np.cos(angle)"),
        *_shuffled(rows, "label")[:1],
        'table = pd.DataFrame({"x1": seen1[order], "x2": seen2[order], "label": label[order]})',
    ]


def _square(rows: int, noise: float, seed: int) -> list[str]:
    """Points of a square, and where the rule sees them."""
    return [
        _random(seed),
        f"x1 = rng.uniform(-6.0, 6.0, {rows})",
        f"x2 = rng.uniform(-6.0, 6.0, {rows})",
        *_shift(rows, literal(6.0 * noise)),
    ]


def _plane(rows: int, noise: float, seed: int) -> list[str]:
    return [*_square(rows, noise, seed), "y = (seen1 + seen2) / 10.0", *_shuffled(rows, "y")]


def _multi_gauss(rows: int, noise: float, seed: int) -> list[str]:
    return [
        *_square(rows, noise, seed),
        "centres = [(-4.0, 2.5, 1), (0.0, 2.5, -1), (4.0, 2.5, 1)]",
        "centres += [(-4.0, -2.5, -1), (0.0, -2.5, 1), (4.0, -2.5, -1)]",
        f"y = np.zeros({rows})",
        "for centre1, centre2, sign in centres:",
        "    distance = np.hypot(seen1 - centre1, seen2 - centre2)",
        "    tent = sign * np.clip(1.0 - distance / 2.0, 0.0, 1.0)",
        "    y = np.where(np.abs(tent) > np.abs(y), tent, y)",
        *_shuffled(rows, "y"),
    ]


def _logistic(rows: int, noise: float, seed: int) -> list[str]:
    seen = f"x + {literal(noise)} * rng.standard_normal({rows})" if noise else "x"
    seen = f"({seen})" if noise else seen
    return [
        _random(seed),
        f"x = np.linspace(-1.0, 1.0, {rows})",
        f"drawn = rng.random({rows})",
        f"chance = 1.0 / (1.0 + np.exp(1.0 - 5.0 * {seen}))",
        'table = pd.DataFrame({"x": x, "y": np.where(drawn < chance, 1.0, 0.0)})',
    ]


def _cone(rows: int, noise: float, seed: int) -> list[str]:
    side = isqrt(rows - 1) + 1
    axis = "np.array([0.0])" if side == 1 else f"np.linspace(-10.0, 10.0, {side})"
    cut = "" if side * side == rows else f"[:{rows}]"
    lines = [f"axis = {axis}", f"x1, x2 = np.repeat(axis, {side}){cut}, np.tile(axis, {side}){cut}"]
    rule = "y = 2.0 * np.hypot(x1, x2)"
    if not noise:
        return [*lines, rule, *_frame("x1", "x2", "y")]
    noisy = f"{rule} + {literal(noise)} * rng.uniform(-1.0, 1.0, {rows})"
    return [_random(seed), *lines, noisy, *_frame("x1", "x2", "y")]


RULES: dict[str, Rule] = {
    "line": _line,
    "sine": _sine,
    "polynomial": _polynomial,
    "circle": _circle,
    "xor": _xor,
    "gauss": _gauss,
    "spiral": _spiral,
    "plane": _plane,
    "multi-gauss": _multi_gauss,
    "logistic": _logistic,
    "cone": _cone,
}
