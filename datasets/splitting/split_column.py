"""A column that says of every row whether it trains, validates or tests."""

from typing import Any

import numpy as np
import pandas as pd
from numpy.typing import NDArray

from datasets.cells import format_cell
from datasets.problems import QT_TRANSLATE_NOOP, Problem

WORDS = (
    frozenset({"0", "0.0", "false", "train", "training", "学習", "訓練", "훈련", "학습"}),
    frozenset({"1", "1.0", "true", "validation", "valid", "val", "dev", "検証", "검증"}),
    frozenset({"2", "2.0", "test", "testing", "テスト", "評価", "테스트", "평가"}),
)


def parts_by_column(column: "pd.Series[Any]", name: str, used: NDArray[np.int64]) -> NDArray[np.int8]:
    """For each of the rows `used`: 0 where the column says training, 1 validation, 2 test.

    Raises Problem for a cell that says none of them, and where no row is left to train on.
    """
    words = column.iloc[used]
    meaning = {value: _meaning(value) for value in words.dropna().unique()}
    parts = words.map(meaning)
    unknown = parts.isna().to_numpy()
    if unknown.any():
        at = int(unknown.argmax())
        raise Problem(
            QT_TRANSLATE_NOOP(
                "Problem",
                "Row {row} of the split column “{column}” says “{value}”. Write train or 0 for a row to "
                "train on, validation or 1 for one held back, test or 2 for one kept for a last test, or set "
                "the row aside.",
            ),
            row=int(used[at]) + 1,
            column=name,
            value=format_cell(words.iloc[at]),
        )
    found = parts.to_numpy(dtype=np.int8)
    if len(used) and found.all():
        raise Problem(
            QT_TRANSLATE_NOOP(
                "Problem",
                "The split column “{column}” holds every row in use back and leaves none to train on. Write "
                "train or 0 into some of its rows.",
            ),
            column=name,
        )
    return found


def _meaning(value: object) -> int | None:
    """The part that a cell of a split column means; None: none of them."""
    word = format_cell(value).strip().lower()
    return next((part for part, words in enumerate(WORDS) if word in words), None)
