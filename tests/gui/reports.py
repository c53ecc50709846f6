"""Reports made by hand, for tests of what shows them."""

from typing import Any

import numpy as np

from engine.report import HistoryChunk, Phase, Report, RunState


def history(start: int = 1, stop: int = 1, every: int = 1, validation: bool = True) -> HistoryChunk:
    """Steps `start` to `stop` - 1 of a falling loss (100 / step), evaluated at every `every`-th."""
    step = np.arange(start, stop, dtype=np.int64)
    full = step[step % every == 0]
    return HistoryChunk(
        from_step=start,
        step=step,
        epoch=(step - 1) // 10 + 1,
        loss=100.0 / step,
        evaluated=full,
        train_loss=110.0 / full,
        validation_loss=120.0 / full if validation else np.full(len(full), np.nan),
    )


def report(**fields: Any) -> Report:
    """A report of a run paused at its start, but for `fields`."""
    chunk = fields.pop("history", history())
    step = fields.pop("step", int(chunk.step[-1]) if len(chunk.step) else 0)
    plain: dict[str, Any] = {
        "state": RunState.PAUSED,
        "step": step,
        "epoch": 0,
        "phase": Phase.FORWARD,
        "steps_per_second": 0.0,
        "loss": float(chunk.loss[-1]) if len(chunk.loss) else float("nan"),
        "train_loss": float("nan"),
        "validation_loss": float("nan"),
        "device": "cpu",
        "dtype": "float32",
        "history": chunk,
    }
    return Report(**{**plain, **fields})
