"""The confusion matrix: which classes are taken for which."""

import numpy as np

from engine.report import Floats, Ints


def confusion_matrix(target: Ints, chosen: Ints, classes: int, weight: Floats | None = None) -> Floats:
    """float64 (classes, classes): the weight of the rows of class i that are taken for class j at [i, j].

    target, chosen: (n,) class numbers; without weights a row counts 1.
    """
    cells = np.asarray(target, dtype=np.int64) * classes + chosen
    counted = np.bincount(cells, weight, minlength=classes * classes)
    return counted.astype(np.float64).reshape(classes, classes)


def row_shares(matrix: Floats) -> Floats:
    """Each cell as a share of its row, NaN in a row without any."""
    total = matrix.sum(axis=1, keepdims=True)
    shares: Floats = np.divide(matrix, total, out=np.full(matrix.shape, np.nan), where=total > 0)
    return shares
