"""From the table to what the model sees: arrays, the split, the scale, tensors. In the engine's order."""

import numpy as np

from datasets.preparation.scales import changes_nothing
from engine.column_checks import missing_in
from engine.column_checks import numbers as numbers_of
from engine.encoding import Encoding, Task, target_numbers
from engine.report import Floats
from engine.script import comments
from engine.script.facts import Facts
from engine.script.names import listed, literal
from engine.script.text import Line, plain

Scale = tuple[Floats, Floats]  # centre and scale of each column


def row_lines(facts: Facts) -> list[Line]:
    """The lines from `table` to x, y and weight (those the run has), and the same of the rows held back."""
    lines = [*_without_missing(facts), *_arrays(facts)]
    if facts.validates:
        lines += _split(facts)
    lines += _scaled(facts, "x", _scale(facts, "x"))
    lines += _scaled(facts, "y", _scale(facts, "y"))
    return lines + _tensors(facts)


def names(facts: Facts) -> list[str]:
    """What there is of x, y and weight."""
    parts = ["x"]
    if facts.has_targets:
        parts.append("y")
    if facts.weighted:
        parts.append("weight")
    return parts


def _held_back(name: str) -> str:
    return f"{name}_validation"


def _without_missing(facts: Facts) -> list[Line]:
    table = facts.table
    used = [*table.inputs, *table.targets, *([table.weight] if table.weight is not None else [])]
    if not (missing_in(table, used) & table.in_use).any():
        return []
    lines = listed(used, "table = table.dropna(subset=", ")")
    lines[-1] += f"  # {facts.say(comments.MISSING)}"
    return plain(*lines)


# -- arrays ------------------------------------------------------------------------------------------


def _direct(facts: Facts, name: str) -> bool:
    """Whether the columns become a tensor at once, with nothing to do as an array."""
    if _stays_array(facts) or (facts.style is not None and facts.style.columns and not _one_column(facts)):
        return False
    return _scale(facts, name) is None and not facts.validates


def _scale(facts: Facts, name: str) -> Scale | None:
    """The centre and scale of the columns of x or y; None where they stay as they are."""
    preparation, targets = facts.encoding.preparation, facts.encoding.prepared_targets
    if name == "x":
        return (preparation.centre, preparation.scale) if preparation.scales else None
    if name != "y" or targets is None or changes_nothing(targets.centre, targets.scale):
        return None
    return targets.centre, targets.scale


def _one_column(facts: Facts) -> bool:
    """Whether x and y are taken as (n,) at once: for a style that wants them so, with nothing else to do."""
    scaled = _scale(facts, "x") is not None or _scale(facts, "y") is not None
    return facts.style is not None and facts.style.columns and not scaled and not facts.validates


def _stays_array(facts: Facts) -> bool:
    return facts.style is not None and facts.style.arrays and not facts.batched


def _arrays(facts: Facts) -> list[Line]:
    lines = _column_lines(facts, "x", facts.encoding.inputs)
    if facts.has_targets:
        if facts.encoding.classes is None:
            lines += _column_lines(facts, "y", facts.encoding.targets)
        else:
            lines += _class_lines(facts)
    if facts.table.weight is not None:
        lines += _column_lines(facts, "weight", (facts.table.weight,))
    return lines


def _column_lines(facts: Facts, name: str, columns: tuple[str, ...]) -> list[Line]:
    before, after = "table[", "].to_numpy(float).copy()"  # pandas keeps columns together, tensors rows
    if _one_column(facts):
        before, after = f"table[{literal(columns[0])}]", ".to_numpy(float)"
    if _direct(facts, name):
        before, after = f"torch.tensor({before}", f"{after}, dtype={facts.dtype})"
    if _one_column(facts):
        return plain(f"{name} = {before}{after}")
    said = [f"# {facts.say(comments.ROWS)}"] if name == "x" else []
    return plain(*said, *listed(columns, f"{name} = {before}", after))


def _class_lines(facts: Facts) -> list[Line]:
    classes = facts.encoding.classes
    assert classes is not None
    column = literal(facts.encoding.targets[0])
    numbers = f"[classes.index(value) for value in table[{column}]]"
    if not facts.class_numbers:
        numbers = f"[[classes.index(value)] for value in table[{column}]]"
    if not _direct(facts, "y"):
        made = f"np.array({numbers})" if facts.class_numbers else f"np.array({numbers}, dtype=float)"
    else:
        made = f"torch.tensor({numbers}{'' if facts.class_numbers else f', dtype={facts.dtype}'})"
    labels = listed(classes.labels, "classes = ")
    labels[-1] += f"  # {facts.say(comments.CLASS_NUMBERS)}"
    return plain(*labels, f"y = {made}")


# -- the rows held back ------------------------------------------------------------------------------


def _split(facts: Facts) -> list[Line]:
    lines = plain(f"# {facts.say(comments.HELD_BACK)}")
    lines += plain(*(_by_column(facts) if facts.table.split is not None else _by_seed(facts)))
    for name in names(facts):
        lines += plain(f"{name}, {_held_back(name)} = {name}[~validates], {name}[validates]")
    return lines


def _by_column(facts: Facts) -> list[str]:
    column = facts.table.split
    assert column is not None
    words = facts.table.frame[column].iloc[facts.rows.validation].unique().tolist()
    return listed(words, f"validates = table[{literal(column)}].isin(", ").to_numpy()")


def _by_seed(facts: Facts) -> list[str]:
    data, held_back = facts.experiment.data, facts.rows.validation
    rows = len(facts.train) + len(held_back)
    lines = [
        f"order = np.random.default_rng({literal(data.seed)}).permutation({rows})",
        f"validates = np.zeros({rows}, dtype=bool)",
    ]
    if data.split_method != "stratified":
        return [*lines, f"validates[order[:{len(held_back)}]] = True"]
    target = facts.table.targets[0]
    used = np.sort(np.concatenate([facts.train, held_back]))
    codes = facts.table.frame[target].iloc[used].factorize(use_na_sentinel=False)[0]
    shares = np.bincount(codes[np.isin(used, held_back)], minlength=int(codes.max()) + 1)
    return [
        *lines,
        f"codes = table[{literal(target)}].factorize()[0]",
        *listed(shares.tolist(), "for code, count in enumerate(", f"):  # {facts.say(comments.EACH_CLASS)}"),
        "    validates[order[codes[order] == code][:count]] = True",
    ]


# -- the scale ---------------------------------------------------------------------------------------


def _scaled(facts: Facts, name: str, scale: Scale | None) -> list[Line]:
    if scale is None or (name == "y" and not facts.has_targets):
        return []
    mean, deviation = f"{name}_mean", f"{name}_deviation"
    lines = [
        f"# {facts.say(comments.STANDARDIZED)}",
        f"{mean}, {deviation} = {name}.mean(axis=0), {name}.std(axis=0)",
        *_corrections(facts, scale, _plain_values(facts, name), mean, deviation),
        f"{name} = ({name} - {mean}) / {deviation}",
    ]
    if facts.validates:
        other = _held_back(name)
        lines.append(f"{other} = ({other} - {mean}) / {deviation}")
    return plain(*lines)


def _plain_values(facts: Facts, name: str) -> Floats:
    encoding: Encoding = facts.encoding
    if name == "x":
        return numbers_of(facts.table, encoding.inputs, facts.train)
    return target_numbers(facts.table, encoding, facts.train)


def _corrections(facts: Facts, scale: Scale, values: Floats, mean: str, deviation: str) -> list[str]:
    """Lines for the columns whose mean and deviation are not what numpy finds: constant or extreme ones."""
    with np.errstate(all="ignore"):
        found = values.mean(axis=0), values.std(axis=0)
    lines = []
    for column, (own, spread) in enumerate(zip(scale[0].tolist(), scale[1].tolist(), strict=True)):
        if (found[0][column], found[1][column]) != (own, spread):
            target = f"{mean}[{column}], {deviation}[{column}]"
            lines.append(f"{target} = {literal(own)}, {literal(spread)}  # {facts.say(comments.CONSTANT)}")
    return lines


# -- tensors -----------------------------------------------------------------------------------------


def _tensors(facts: Facts) -> list[Line]:
    lines = []
    sets = [names(facts)]
    if facts.validates:
        sets.append([_held_back(name) for name in sets[0]])
    for own in sets:
        for kind, name in zip(sets[0], own, strict=True):
            made = _as_tensor(facts, kind, name)
            if not _direct(facts, kind) and made != name:
                lines.append(f"{name} = {made}")
    if facts.powers and not facts.expands_in_step and facts.style is None:
        lines += _expanded(facts, [own[0] for own in sets])
    return plain(*lines)


def _expanded(facts: Facts, inputs: list[str]) -> list[str]:
    if facts.experiment.model.degree == 1:
        return []  # the only power is x itself
    said = facts.say(comments.POWERS)
    return [f"{name} = {powers(facts, name)}  # {said}" for name in inputs]


def _as_tensor(facts: Facts, kind: str, name: str) -> str:
    column = "[:, 0]" if facts.style is not None and facts.style.columns and not _one_column(facts) else ""
    if _stays_array(facts):
        return f"{name}{column}" if facts.double else f'{name}{column}.astype("float32")'
    if kind == "y" and facts.encoding.task is Task.CLASSES:
        return f"torch.tensor({name})"
    return f"torch.tensor({name}{column}, dtype={facts.dtype})"


def powers(facts: Facts, name: str) -> str:
    """The expression of the features (n, inputs * degree) of a polynomial for inputs (n, inputs)."""
    degree = facts.experiment.model.degree
    if len(facts.encoding.inputs) > 1:
        return f"torch.stack([{name}**power for power in range(1, {degree + 1})], dim=-1).flatten(1)"
    if degree <= 3:
        columns = [name, *(f"{name}**{power}" for power in range(2, degree + 1))]
        return name if degree == 1 else f"torch.cat([{', '.join(columns)}], dim=1)"
    return f"torch.cat([{name}**power for power in range(1, {degree + 1})], dim=1)"
