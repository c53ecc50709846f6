"""Which rows a script holds back: the truth values `validates` and `tests`, one for each row."""

import numpy as np

from datasets.splitting.split import TEST, VALIDATION
from datasets.splitting.split_column import parts_by_column
from engine.report import Ints
from engine.script import comments
from engine.script.facts import Facts
from engine.script.names import listed, literal


def split_lines(facts: Facts) -> list[str]:
    """The lines that make `validates` and `tests`, those of the two that have rows; none without any."""
    if not facts.holds_back:
        return []
    said = f"# {facts.say(comments.HELD_BACK_TEST if facts.tests else comments.HELD_BACK)}"
    if facts.table.split is not None:
        return [said, *_by_column(facts)]
    method = {"stratified": _stratified, "grouped": _grouped, "ordered": _ordered}
    return [said, *method.get(facts.experiment.data.split_method, _random)(facts)]


def held_back(facts: Facts) -> dict[str, str]:
    """Which parts there are beside the rows that train: their name -> the truth values of their rows."""
    found = {"validation": "validates"} if facts.validates else {}
    return found | ({"test": "tests"} if facts.tests else {})


def trains(facts: Facts) -> str:
    """The truth values of the rows that train, as an expression."""
    masks = [f"~{mask}" for mask in held_back(facts).values()]
    return " & ".join(masks)


def _by_column(facts: Facts) -> list[str]:
    column = facts.table.split
    assert column is not None
    cells = facts.table.frame[column]
    parts = parts_by_column(cells, column, facts.used)
    lines = []
    for name, part in (("validates", VALIDATION), ("tests", TEST)):
        words = cells.iloc[facts.used[parts == part]].unique().tolist()
        if words:
            lines += listed(words, f"{name} = table[{literal(column)}].isin(", ").to_numpy()")
    return lines


def _random(facts: Facts) -> list[str]:
    return [_permutation(facts, len(facts.used)), *_empty(facts), *_places(facts, 0)]


def _permutation(facts: Facts, count: int) -> str:
    return f"order = np.random.default_rng({literal(facts.experiment.data.seed)}).permutation({count})"


def _empty(facts: Facts) -> list[str]:
    return [f"{mask} = np.zeros({len(facts.used)}, dtype=bool)" for mask in held_back(facts).values()]


def _places(facts: Facts, start: int) -> list[str]:
    """Those from `start` on in `order` validate, the next ones test."""
    lines = []
    for name, mask in held_back(facts).items():
        end = start + len(getattr(facts.rows, name))
        lines.append(f"{mask}[order[{start or ''}:{end}]] = True")
        start = end
    return lines


def _stratified(facts: Facts) -> list[str]:
    target = facts.table.targets[0]
    codes = facts.table.frame[target].iloc[facts.used].factorize(use_na_sentinel=False)[0]
    parts = [_shares(facts, codes, getattr(facts.rows, name)) for name in held_back(facts)]
    lines = [
        _permutation(facts, len(facts.used)),
        *_empty(facts),
        f"codes = table[{literal(target)}].factorize()[0]",
    ]
    said = f":  # {facts.say(comments.EACH_CLASS)}"
    if len(parts) == 1:
        (mask,) = held_back(facts).values()
        return [
            *lines,
            *listed(parts[0], "for code, count in enumerate(", f"){said}"),
            f"    {mask}[order[codes[order] == code][:count]] = True",
        ]
    pairs = [list(pair) for pair in zip(*parts, strict=True)]
    return [
        *lines,
        *listed(pairs, "for code, (count, more) in enumerate(", f"){said}"),
        "    own = order[codes[order] == code]",
        "    validates[own[:count]] = True",
        "    tests[own[count : count + more]] = True",
    ]


def _shares(facts: Facts, codes: Ints, rows: Ints) -> list[int]:
    """How many of `rows` are of each class."""
    counts: list[int] = np.bincount(codes[np.isin(facts.used, rows)], minlength=int(codes.max()) + 1).tolist()
    return counts


def _grouped(facts: Facts) -> list[str]:
    column = facts.experiment.data.group
    codes = facts.table.frame[column].iloc[facts.used].factorize(use_na_sentinel=False)[0]
    lines = [
        f"groups = table[{literal(column)}].factorize(use_na_sentinel=False)[0]",
        f"{_permutation(facts, len(np.unique(codes)))}  # {facts.say(comments.WHOLE_GROUPS)}",
    ]
    start = 0
    for name, mask in held_back(facts).items():
        own = codes[np.isin(facts.used, getattr(facts.rows, name))]
        end = start + len(np.unique(own))
        lines.append(f"{mask} = np.isin(groups, order[{start or ''}:{end}])")
        start = end
    return lines


def _ordered(facts: Facts) -> list[str]:
    column = facts.experiment.data.order
    order = f"np.arange({len(facts.used)})"
    if column:
        order = f'table[{literal(column)}].to_numpy().argsort(kind="stable")'
    said = f"order = {order}  # {facts.say(comments.LAST_ROWS)}"
    return [said, *_empty(facts), *_places(facts, len(facts.train))]
