"""A run's history as a CSV file."""

from pathlib import Path

import numpy as np
import pandas as pd

from datasets.atomic import replacing
from engine.history import History


def write_history(history: History, path: Path) -> None:
    """Write step, epoch, loss and the full-set losses (empty where they were not evaluated), a row a step.

    Numbers are written in full: the shortest text that reads back as the same float64. Raises Problem.
    """
    steps = np.arange(1, len(history) + 1, dtype=np.int64)
    frame = pd.DataFrame({"step": steps, "epoch": history.epochs(steps), "loss": history.loss})
    full = pd.DataFrame(
        {
            "step": history.evaluated,
            "train_loss": history.train_loss,
            "validation_loss": history.validation_loss,
        }
    )
    with replacing(path, encoding="utf-8") as stream:
        frame.merge(full, on="step", how="left").to_csv(stream, index=False, lineterminator="\n")
