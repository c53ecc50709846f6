"""Which rows train and which are held back for validation: by seed, by class, or by a column that says so."""

from dataclasses import dataclass

import numpy as np
from numpy.typing import NDArray

from datasets.cells import format_cell
from datasets.problems import QT_TRANSLATE_NOOP, Problem
from datasets.table import Table

Rows = NDArray[np.int64]

TRAIN_WORDS = frozenset({"0", "0.0", "false", "train", "training", "学習", "訓練", "훈련", "학습"})
VALIDATION_WORDS = frozenset(
    {"1", "1.0", "true", "validation", "valid", "val", "test", "検証", "テスト", "검증", "테스트"}
)


@dataclass(frozen=True, eq=False)
class Split:
    """Positions in the table of the rows that train and of those that validate, each ascending."""

    train: Rows
    validation: Rows


def split_rows(table: Table, *, fraction: float, seed: int, stratify: bool = False) -> Split:
    """Split the rows in use of `table`.

    A split column decides alone where there is one. Otherwise `fraction` (0 <= fraction < 1) of the rows,
    to the nearest whole number, is drawn by a numpy Generator from `seed` and validates: at least one row
    where `fraction` is above 0, and never all of them. `stratify` draws from every value of the first
    target in proportion, and leaves at least one row of each to train on.

    Raises Problem for a split column that says anything but train or validation, or that leaves nothing
    to train on, and for stratifying by something that is not classes.
    """
    used = np.flatnonzero(table.in_use).astype(np.int64)
    if table.split is not None:
        return _by_column(table, table.split, used)
    count = _validation_count(len(used), fraction)
    if count == 0:
        return Split(used, used[:0])
    order = np.random.default_rng(seed).permutation(len(used))
    held_back = _per_class(_codes(table, used), order, count) if stratify else order[:count]
    validates = np.zeros(len(used), dtype=np.bool_)
    validates[held_back] = True
    return Split(used[~validates], used[validates])


def _validation_count(rows: int, fraction: float) -> int:
    if not 0.0 <= fraction < 1.0:
        raise ValueError("fraction must be at least 0 and below 1")
    if fraction == 0.0 or rows < 2:
        return 0
    return min(max(int(np.floor(fraction * rows + 0.5)), 1), rows - 1)


def _codes(table: Table, used: Rows) -> Rows:
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
                "{rows} rows. Turn stratifying off.",
            ),
            column=table.targets[0],
            values=classes,
            rows=len(used),
        )
    return codes


def _per_class(codes: Rows, order: Rows, count: int) -> Rows:
    """The places of about `count` rows, from each class its share by the largest remainders."""
    sizes = np.bincount(codes)
    exact = sizes * count
    quota = exact // len(codes)
    rest = count - int(quota.sum())
    ranking = np.lexsort((-sizes, -(exact % len(codes))))
    quota[ranking[:rest]] += 1
    quota = np.minimum(quota, np.maximum(sizes - 1, 0))
    drawn = codes[order]
    return np.concatenate([order[drawn == code][:take] for code, take in enumerate(quota)])


def _by_column(table: Table, column: str, used: Rows) -> Split:
    words = table.frame[column].iloc[used]
    meaning = {value: _meaning(value) for value in words.dropna().unique()}
    validates = words.map(meaning)
    unknown = validates.isna().to_numpy()
    if unknown.any():
        at = int(unknown.argmax())
        raise Problem(
            QT_TRANSLATE_NOOP(
                "Problem",
                "Row {row} of the split column “{column}” says “{value}”. Write train or 0 for a row to "
                "train on, validation or 1 for one held back, or set the row aside.",
            ),
            row=int(used[at]) + 1,
            column=column,
            value=format_cell(words.iloc[at]),
        )
    held_back = validates.to_numpy(dtype=np.bool_)
    if len(used) and held_back.all():
        raise Problem(
            QT_TRANSLATE_NOOP(
                "Problem",
                "The split column “{column}” holds every row in use back for validation and leaves none to "
                "train on. Write train or 0 into some of its rows.",
            ),
            column=column,
        )
    return Split(used[~held_back], used[held_back])


def _meaning(value: object) -> bool | None:
    """Whether a cell of a split column means validation; None: neither that nor training."""
    word = format_cell(value).strip().lower()
    if word in VALIDATION_WORDS:
        return True
    return False if word in TRAIN_WORDS else None
