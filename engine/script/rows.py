"""From the table to what the model sees: arrays, the split, the scale, tensors. In the engine's order."""

from datasets.preparation.preparation import stacked
from datasets.preparation.rows import read_cells
from datasets.preparation.targets import logarithms
from datasets.preparation.terms import Atom
from engine.column_checks import missing_in
from engine.column_checks import numbers as numbers_of
from engine.encoding import Task, target_numbers
from engine.report import Floats
from engine.script import comments
from engine.script.columns import columns_of
from engine.script.facts import Facts
from engine.script.names import listed, literal
from engine.script.scaling import scaling_lines, scaling_of
from engine.script.split import held_back, split_lines, trains
from engine.script.text import Line, plain


def row_lines(facts: Facts) -> list[Line]:
    """The lines from `table` to x, y and weight (those the run has), and the same of the rows held back."""
    lines = _without_missing(facts)
    if facts.encoding.preparation.is_plain:
        lines += [*_inputs(facts), *_targets(facts), *plain(*split_lines(facts))]
    else:
        lines += [*plain(*split_lines(facts), *columns_of(facts).lines()), *_targets(facts)]
    lines += plain(*_apart(facts), *scaling_lines(facts, "x", _plain_inputs(facts)))
    if facts.has_targets:
        lines += plain(*scaling_lines(facts, "y", _plain_targets(facts)))
    return lines + _tensors(facts)


def names(facts: Facts) -> list[str]:
    """What there is of x, y and weight."""
    parts = ["x"]
    if facts.has_targets:
        parts.append("y")
    if facts.weighted:
        parts.append("weight")
    return parts


def _without_missing(facts: Facts) -> list[Line]:
    table = facts.table
    used = facts.plan.columns_that_leave_out(table)
    if not used or not (missing_in(table, used) & table.in_use).any():
        return []
    lines = listed(used, "table = table.dropna(subset=", ")")
    lines[-1] += f"  # {facts.say(comments.MISSING)}"
    return plain(*lines)


def _apart(facts: Facts) -> list[str]:
    """The lines that take the rows held back out of the arrays."""
    parts, lines = held_back(facts), []
    if not parts:
        return []
    for name in names(facts):
        taken = ", ".join([name, *(f"{name}_{part}" for part in parts)])
        rows = ", ".join(f"{name}[{mask}]" for mask in (trains(facts), *parts.values()))
        lines.append(f"{taken} = {rows}")
    return lines


# -- arrays ------------------------------------------------------------------------------------------


def _direct(facts: Facts, name: str) -> bool:
    """Whether the columns become a tensor at once, with nothing to do as an array."""
    if _stays_array(facts) or (facts.style is not None and facts.style.columns and not _one_column(facts)):
        return False
    if (name == "x" and not facts.encoding.preparation.is_plain) or (name == "y" and any(_logs(facts))):
        return False
    return scaling_of(facts, name) is None and not facts.holds_back


def _one_column(facts: Facts) -> bool:
    """Whether x and y are taken as (n,) at once: for a style that wants them so, with nothing else to do."""
    changed = scaling_of(facts, "x") or scaling_of(facts, "y") or any(_logs(facts))
    untouched = not changed and facts.encoding.preparation.is_plain and not facts.holds_back
    return facts.style is not None and facts.style.columns and untouched


def _stays_array(facts: Facts) -> bool:
    return facts.style is not None and facts.style.arrays and not facts.batched


def _inputs(facts: Facts) -> list[Line]:
    return _column_lines(facts, "x", facts.encoding.inputs)


def _targets(facts: Facts) -> list[Line]:
    """y and the weights."""
    lines: list[Line] = []
    if facts.has_targets:
        if facts.encoding.classes is None:
            lines += [*_column_lines(facts, "y", facts.encoding.targets), *plain(*_log_lines(facts))]
        else:
            lines += _class_lines(facts)
    if facts.table.weight is not None:
        lines += _column_lines(facts, "weight", (facts.table.weight,))
    return lines


def _logs(facts: Facts) -> tuple[bool, ...]:
    """Of which targets the logarithm is learned."""
    prepared = facts.encoding.prepared_targets
    return () if prepared is None or not facts.has_targets else prepared.log


def _log_lines(facts: Facts) -> list[str]:
    logs = _logs(facts)
    if not any(logs):
        return []
    if all(logs):
        return ["y = np.log(y)"]
    columns = literal([at for at, log in enumerate(logs) if log])
    return [f"y[:, {columns}] = np.log(y[:, {columns}])"]


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


# -- what is scaled ----------------------------------------------------------------------------------


def _plain_inputs(facts: Facts) -> Floats:
    """The features of the rows that train before any scale."""
    preparation = facts.encoding.preparation
    if preparation.is_plain:
        return numbers_of(facts.table, facts.encoding.inputs, facts.train)
    atoms: dict[Atom, Floats] = {}
    for column in preparation.prepared:
        atoms |= read_cells(column, facts.table.frame[column.name].iloc[facts.train], facts.train)
    return stacked(preparation.terms, atoms)


def _plain_targets(facts: Facts) -> Floats:
    """The same of the targets."""
    values = target_numbers(facts.table, facts.encoding, facts.train)
    return logarithms(values, _logs(facts))


# -- tensors -----------------------------------------------------------------------------------------


def _tensors(facts: Facts) -> list[Line]:
    lines = []
    sets = [names(facts)]
    sets += [[f"{name}_{part}" for name in sets[0]] for part in held_back(facts)]
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
    if len(facts.encoding.features) > 1:
        return f"torch.stack([{name}**power for power in range(1, {degree + 1})], dim=-1).flatten(1)"
    if degree <= 3:
        columns = [name, *(f"{name}**{power}" for power in range(2, degree + 1))]
        return name if degree == 1 else f"torch.cat([{', '.join(columns)}], dim=1)"
    return f"torch.cat([{name}**power for power in range(1, {degree + 1})], dim=1)"
