"""The ways to hold rows back. Each gives the part of every row in use: 0 trains, 1 validates, 2 tests."""

import numpy as np
from numpy.typing import NDArray

from datasets.nearest import nearest
from datasets.problems import QT_TRANSLATE_NOOP, Problem
from datasets.table import Table

Rows = NDArray[np.int64]
Parts = NDArray[np.int8]


def drawn(rows: int, validation: int, test: int, seed: int) -> Parts:
    """`validation` and `test` of the `rows`, drawn by a numpy Generator from `seed`."""
    order = np.random.default_rng(seed).permutation(rows)
    return _of_places(rows, order[:validation], order[validation : validation + test])


def stratified(table: Table, used: Rows, validation: int, test: int, seed: int) -> Parts:
    """About as many rows, from every value of the first target in proportion; one of each always trains.

    Raises Problem where there is no target, or one with nearly as many values as rows.
    """
    codes = _classes(table, used)
    order = np.random.default_rng(seed).permutation(len(used))
    sizes = np.bincount(codes)
    for_validation = _quotas(sizes, np.maximum(sizes - 1, 0), validation)
    for_test = _quotas(sizes, np.maximum(sizes - 1 - for_validation, 0), test)
    places: tuple[list[Rows], list[Rows]] = ([], [])
    in_order = codes[order]
    for code in range(len(sizes)):
        own = order[in_order == code]
        places[0].append(own[: for_validation[code]])
        places[1].append(own[for_validation[code] :][: for_test[code]])
    return _of_places(len(used), np.concatenate(places[0]), np.concatenate(places[1]))


def grouped(table: Table, group: str, used: Rows, validation: int, test: int, seed: int) -> Parts:
    """Whole groups, in an order drawn from `seed`: those that come nearest to `validation` rows, then `test`.

    Rows without a group are a group of their own. One group always trains; each part that is wanted gets at
    least one. Raises Problem where `group` is no column or has too few groups.
    """
    if not group:
        raise Problem(
            QT_TRANSLATE_NOOP("Problem", "Splitting by whole groups needs a group column. Choose one."),
            remedies=("split_at_random",),
        )
    _check_there(table, group, "split_at_random")
    codes = np.asarray(table.column(group).iloc[used].factorize(use_na_sentinel=False)[0], dtype=np.int64)
    sizes = np.bincount(codes)
    needed = 1 + (validation > 0) + (test > 0)
    if len(sizes) < needed:
        raise Problem(
            QT_TRANSLATE_NOOP(
                "Problem",
                "The group column “{column}” has {groups} groups in the rows in use; {needed} are needed so "
                "that each part gets one. Choose another column.",
            ),
            column=group,
            groups=len(sizes),
            needed=needed,
        )
    order = np.random.default_rng(seed).permutation(len(sizes))
    first = _groups(sizes[order], validation, needed - 1)
    second = _groups(sizes[order[first:]], test, 1)
    part = np.zeros(len(sizes), dtype=np.int8)
    part[order[:first]] = 1
    part[order[first : first + second]] = 2
    return part[codes]


def ordered(table: Table, column: str, used: Rows, validation: int, test: int) -> Parts:
    """The last rows by `column` ("": as the table has them): the very last test, those before validate.

    Rows with equal values stay in the table's order. Raises Problem for a row in use without a value.
    """
    places = np.arange(len(used))
    if column:
        _check_there(table, column, "order_of_table")
        values = table.column(column).iloc[used]
        missing = values.isna().to_numpy()
        if missing.any():
            raise Problem(
                QT_TRANSLATE_NOOP(
                    "Problem",
                    "Row {row} has no value in the order column “{column}”. Fill it in or set the row aside.",
                ),
                row=int(used[int(missing.argmax())]) + 1,
                column=column,
            )
        places = np.asarray(values.to_numpy()).argsort(kind="stable")
    end = len(used) - test
    return _of_places(len(used), places[end - validation : end], places[end:])


def _check_there(table: Table, column: str, remedy: str) -> None:
    """Raise Problem where the rows are to be split by a column that the table does not have any more."""
    if column not in table.roles:
        raise Problem(
            QT_TRANSLATE_NOOP(
                "Problem",
                "The rows are to be split by column {column}, which the table does not have; the nearest is "
                "{nearest}. Choose another column or another way to split.",
            ),
            column=column,
            nearest=nearest(column, table.columns),
            remedies=(remedy,),
        )


def _of_places(rows: int, validation: Rows, test: Rows) -> Parts:
    parts = np.zeros(rows, dtype=np.int8)
    parts[validation] = 1
    parts[test] = 2
    return parts


def _groups(sizes: Rows, rows: int, others: int) -> int:
    """How many of the first groups come nearest to `rows` rows: at least one, and leaving `others`."""
    if rows == 0:
        return 0
    reached = np.cumsum(sizes)[: max(len(sizes) - others, 1)]
    return int(np.abs(reached - rows).argmin()) + 1


def _quotas(sizes: Rows, most: Rows, count: int) -> Rows:
    """`count` rows over classes of `sizes` in proportion by the largest remainders, none above `most`."""
    exact = sizes * count
    quota: Rows = exact // sizes.sum()
    rest = count - int(quota.sum())
    ranking = np.lexsort((-sizes, -(exact % sizes.sum())))
    quota[ranking[:rest]] += 1
    return np.minimum(quota, most)


def _classes(table: Table, used: Rows) -> Rows:
    """The class number of every row in use; a missing target is a class of its own."""
    if not table.targets:
        raise Problem(
            QT_TRANSLATE_NOOP(
                "Problem", "Stratifying follows the classes of the target, but no column is the target."
            )
        )
    target = table.frame[table.targets[0]].iloc[used]
    codes = np.asarray(target.factorize(use_na_sentinel=False)[0], dtype=np.int64)
    classes = int(codes.max()) + 1
    if classes > len(used) // 2:
        raise Problem(
            QT_TRANSLATE_NOOP(
                "Problem",
                "Stratifying needs a target with classes, but “{column}” has {values} different values in "
                "{rows} rows. Choose another way to split.",
            ),
            column=table.targets[0],
            values=classes,
            rows=len(used),
        )
    return codes
