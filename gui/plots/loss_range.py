"""Which losses a plot has room for: those of the full sets, and what is not too far from them."""

import math

from gui.plots.calm_range import Range, calm_decades, calm_interval
from gui.plots.loss_history import LossHistory

_OPTIMUM_DECADES, _OPTIMUM_SHARE = 4.0, 0.25  # how far below the losses the optimum may pull an axis
_BATCH_DECADES = 1.5  # how far below the full-set losses single batches may pull a log axis


def fitting_y(history: LossHistory, now: Range | None, optimum: float | None) -> Range:
    """The range for what `history` has, in powers of ten if it is `log`; `now` as long as that does."""
    log = history.log
    full = [e for e in (history.extent(name) for name in ("train", "validation")) if e]
    batch = history.extent("loss")
    if not full and batch is None:
        return (0.0, 1.0)
    low = min([e[0] for e in full] or [batch[0] if batch else 0.0])
    high = max([e[1] for e in full] or [batch[1] if batch else 1.0])
    if batch is not None:
        low = min(low, max(batch[0], low - _BATCH_DECADES) if log else batch[0])
        high = max(high, batch[1])
    low = _with_optimum(log, optimum, low, high)
    return calm_decades(now, low, high) if log else calm_interval(now, low, high)


def _with_optimum(log: bool, optimum: float | None, low: float, high: float) -> float:
    """The lower end with the optimum in sight, where that is not so far below that nothing else could be
    seen; both ends as the axis has them."""
    if optimum is None:
        return low
    if not log:
        return min(low, max(optimum, low - _OPTIMUM_SHARE * (high - low)))
    place = math.log10(optimum) if optimum > 0 else -math.inf
    return min(low, place) if place > low - _OPTIMUM_DECADES else low
