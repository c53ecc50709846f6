"""The scale of the columns of x and y in a script, found on the rows that train."""

from collections.abc import Sequence
from dataclasses import dataclass

import numpy as np

from datasets.preparation.scales import MIN_MAX, NONE, STANDARDIZE, changes_nothing
from engine.report import Floats
from engine.script import comments
from engine.script.facts import Facts
from engine.script.names import listed, literal
from engine.script.split import held_back


@dataclass(frozen=True)
class Scaling:
    """(values - centre) / scale for each column, and how these were fitted."""

    centre: Floats
    scale: Floats
    kinds: tuple[str, ...]


def scaling_of(facts: Facts, name: str) -> Scaling | None:
    """That of x or y; None where the columns stay as they are."""
    own = {"x": facts.encoding.preparation, "y": facts.encoding.prepared_targets}.get(name)
    if own is None or changes_nothing(own.centre, own.scale) or (name == "y" and not facts.has_targets):
        return None
    return Scaling(own.centre, own.scale, own.kinds)


def scaling_lines(facts: Facts, name: str, values: Floats) -> list[str]:
    """The lines that scale x or y in every part; `values`: those of the training rows, unscaled."""
    scaling = scaling_of(facts, name)
    if scaling is None:
        return []
    kinds = set(scaling.kinds)
    if kinds == {STANDARDIZE}:
        centre, scale = f"{name}_mean", f"{name}_deviation"
        said, lines = comments.STANDARDIZED, [f"{centre}, {scale} = {_moments(name)}"]
    elif kinds == {MIN_MAX}:
        centre, scale = f"{name}_lowest", f"{name}_range"
        said, lines = comments.MIN_MAX, [f"{centre}, {scale} = {_limits(name)}"]
    else:
        centre, scale = f"{name}_centre", f"{name}_scale"
        said, lines = comments.SCALED, _mixed(name, scaling.kinds, centre, scale)
    lines += _corrections(facts, scaling, values, centre, scale)
    parts = [name, *(f"{name}_{part}" for part in held_back(facts))]
    return [f"# {facts.say(said)}", *lines, *(f"{part} = ({part} - {centre}) / {scale}" for part in parts)]


def _moments(x: str) -> str:
    return f"{x}.mean(axis=0), {x}.std(axis=0)"


def _limits(x: str) -> str:
    return f"{x}.min(axis=0), np.ptp({x}, axis=0)"


def _mixed(name: str, kinds: Sequence[str], centre: str, scale: str) -> list[str]:
    """Columns of several kinds: those that are not scaled have the centre 0 and the scale 1."""
    lines = [f"{centre}, {scale} = np.zeros({len(kinds)}), np.ones({len(kinds)})"]
    for kind, own, values in (
        (STANDARDIZE, "standardized", (f"{name}.mean(axis=0)", f"{name}.std(axis=0)")),
        (MIN_MAX, "ranged", (f"{name}.min(axis=0)", f"np.ptp({name}, axis=0)")),
    ):
        places = [at for at, each in enumerate(kinds) if each == kind]
        if places:
            lines += listed(places, f"{own} = ")
            lines += [f"{centre}[{own}] = {values[0]}[{own}]", f"{scale}[{own}] = {values[1]}[{own}]"]
    return lines


def _corrections(facts: Facts, scaling: Scaling, values: Floats, centre: str, scale: str) -> list[str]:
    """Lines for the columns for which numpy finds something else: constant or extreme ones."""
    with np.errstate(all="ignore"):
        moments = values.mean(axis=0), values.std(axis=0)
        limits = values.min(axis=0), np.ptp(values, axis=0)
    lines = []
    for at, kind in enumerate(scaling.kinds):
        found = limits if kind == MIN_MAX else moments
        own = float(scaling.centre[at]), float(scaling.scale[at])
        if kind != NONE and (found[0][at], found[1][at]) != own:
            target = f"{centre}[{at}], {scale}[{at}]"
            said = facts.say(comments.CONSTANT)
            lines.append(f"{target} = {literal(own[0])}, {literal(own[1])}  # {said}")
    return lines
