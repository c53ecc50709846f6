"""The rules of the generated tables as lines of a script: the calls of datasets.synthetic, in its order."""

from collections.abc import Callable
from math import isqrt, pi

from datasets.synthetic import Range
from engine.script.names import literal

Rule = Callable[[int, float, int, Range], list[str]]


def _random(seed: int) -> str:
    return f"rng = np.random.default_rng({literal(seed)})"


def _ends(range: Range) -> str:
    """The bounds of a range as two arguments."""
    return ", ".join({pi: "np.pi", -pi: "-np.pi"}.get(bound, literal(bound)) for bound in range)


def _plus(value: float) -> str:
    """What adds `value` to the term before it."""
    if not value:
        return ""
    return f" + {literal(value)}" if value > 0 else f" - {literal(-value)}"


def _evenly(rows: int, noise: float, seed: int, range: Range, rule: str) -> list[str]:
    """x evenly over an interval, and y by a rule with normal noise."""
    lines = [f"x = np.linspace({_ends(range)}, {rows})"]
    if not noise:
        return [*lines, f"y = {rule}", *_frame("x", "y")]
    noisy = f"y = {rule} + {literal(noise)} * rng.standard_normal({rows})"
    return [_random(seed), *lines, noisy, *_frame("x", "y")]


def _frame(*columns: str) -> list[str]:
    return ["table = pd.DataFrame({" + ", ".join(f'"{name}": {name}' for name in columns) + "})"]


def _shuffled(rows: int, target: str, x1: str = "x1", x2: str = "x2", middle: float = 0.0) -> list[str]:
    names = {"x1": x1, "x2": x2, target: target}
    moved = {"x1": _plus(middle), "x2": _plus(middle)}
    columns = ", ".join(f'"{name}": {own}[order]{moved.get(name, "")}' for name, own in names.items())
    return [f"order = rng.permutation({rows})", f"table = pd.DataFrame({{{columns}}})"]


def _shift(rows: int, reach: str, x1: str = "x1", x2: str = "x2") -> list[str]:
    """The points as the rule sees them, moved at random; the numbers are drawn also where none is moved."""
    return [
        f"shift = rng.uniform(-1.0, 1.0, (2, {rows})) * {reach}",
        f"seen1, seen2 = {x1} + shift[0], {x2} + shift[1]",
    ]


def _line(rows: int, noise: float, seed: int, range: Range) -> list[str]:
    return _evenly(rows, noise, seed, range, "2.0 * x + 1.0")


def _sine(rows: int, noise: float, seed: int, range: Range) -> list[str]:
    return _evenly(rows, noise, seed, range, "np.sin(x)")


def _polynomial(rows: int, noise: float, seed: int, range: Range) -> list[str]:
    return _evenly(rows, noise, seed, range, "1.0 - 2.0 * x + x**3")


def _circle(rows: int, noise: float, seed: int, range: Range) -> list[str]:
    inner, half = (rows + 1) // 2, range.half
    edge, ring = literal(0.5 * half), f"{literal(0.7 * half)}, {literal(half)}"
    return [
        _random(seed),
        f"inner, outer = rng.uniform(0.0, {edge}, {inner}), rng.uniform({ring}, {rows - inner})",
        "radius = np.concatenate([inner, outer])",
        f"angle = rng.uniform(0.0, 2.0 * np.pi, {rows})",
        "x1, x2 = radius * np.sin(angle), radius * np.cos(angle)",
        *_shift(rows, literal(half * noise)),
        f"label = np.where(np.hypot(seen1, seen2) < {edge}, 1.0, -1.0)",
        *_shuffled(rows, "label", middle=range.middle),
    ]


def _xor(rows: int, noise: float, seed: int, range: Range) -> list[str]:
    middle, gap = literal(range.middle), literal(0.06 * range.half)
    seen1, seen2 = (f"(seen{at}{_plus(-range.middle)})" if range.middle else f"seen{at}" for at in (1, 2))
    return [
        _random(seed),
        f"x1 = rng.uniform({_ends(range)}, {rows})",
        f"x2 = rng.uniform({_ends(range)}, {rows})",
        f"x1 = x1 + np.where(x1 > {middle}, {gap}, -{gap})",
        f"x2 = x2 + np.where(x2 > {middle}, {gap}, -{gap})",
        *_shift(rows, literal(range.half * noise)),
        f"label = np.where({seen1} * {seen2} >= 0.0, 1.0, -1.0)",
        *_shuffled(rows, "label"),
    ]


def _halves(rows: int) -> str:
    return f"label = np.where(np.arange({rows}) < {(rows + 1) // 2}, 1.0, -1.0)"


def _gauss(rows: int, noise: float, seed: int, range: Range) -> list[str]:
    scale = range.half / 5.0
    scaled = "" if scale == 1.0 else f" * {literal(scale)}"
    centre = literal(0.4 * range.half)
    return [
        _random(seed),
        _halves(rows),
        f"deviation = np.sqrt({literal(0.5 + 7.0 * noise)}){scaled}",
        f"x1 = {centre} * label + deviation * rng.standard_normal({rows})",
        f"x2 = {centre} * label + deviation * rng.standard_normal({rows})",
        *_shuffled(rows, "label", middle=range.middle),
    ]


def _spiral(rows: int, noise: float, seed: int, range: Range) -> list[str]:
    first = (rows + 1) // 2
    parts = [f"np.arange({count}) / {count}" for count in (first, rows - first) if count]
    reach = literal(noise * (range.half / 5.0))
    return [
        _random(seed),
        _halves(rows),
        f"part = np.concatenate([{', '.join(parts)}])",
        f"radius = {literal(range.half)} * part",
        "angle = 1.75 * 2.0 * np.pi * part + np.where(label > 0, 0.0, np.pi)",
        *_shift(rows, reach, "radius * np.sin(angle)", "radius * np.cos(angle)"),
        *_shuffled(rows, "label", "seen1", "seen2", range.middle),
    ]


def _square(rows: int, noise: float, seed: int, range: Range) -> list[str]:
    """Points of a square, and where the rule sees them."""
    return [
        _random(seed),
        f"x1 = rng.uniform({_ends(range)}, {rows})",
        f"x2 = rng.uniform({_ends(range)}, {rows})",
        *_shift(rows, literal(range.half * noise)),
    ]


def _plane(rows: int, noise: float, seed: int, range: Range) -> list[str]:
    return [*_square(rows, noise, seed, range), "y = (seen1 + seen2) / 10.0", *_shuffled(rows, "y")]


def _multi_gauss(rows: int, noise: float, seed: int, range: Range) -> list[str]:
    return [
        *_square(rows, noise, seed, range),
        "centres = [(-4.0, 2.5, 1), (0.0, 2.5, -1), (4.0, 2.5, 1)]",
        "centres += [(-4.0, -2.5, -1), (0.0, -2.5, 1), (4.0, -2.5, -1)]",
        f"y = np.zeros({rows})",
        "for centre1, centre2, sign in centres:",
        "    distance = np.hypot(seen1 - centre1, seen2 - centre2)",
        "    tent = sign * np.clip(1.0 - distance / 2.0, 0.0, 1.0)",
        "    y = np.where(np.abs(tent) > np.abs(y), tent, y)",
        *_shuffled(rows, "y"),
    ]


def _logistic(rows: int, noise: float, seed: int, range: Range) -> list[str]:
    seen = f"x + {literal(noise)} * rng.standard_normal({rows})" if noise else "x"
    seen = f"({seen})" if noise else seen
    return [
        _random(seed),
        f"x = np.linspace({_ends(range)}, {rows})",
        f"drawn = rng.random({rows})",
        f"chance = 1.0 / (1.0 + np.exp(1.0 - 5.0 * {seen}))",
        'table = pd.DataFrame({"x": x, "y": np.where(drawn < chance, 1.0, 0.0)})',
    ]


def _cone(rows: int, noise: float, seed: int, range: Range) -> list[str]:
    side = isqrt(rows - 1) + 1
    axis = f"np.array([{literal(range.middle)}])" if side == 1 else f"np.linspace({_ends(range)}, {side})"
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
