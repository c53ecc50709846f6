"""The losses of a run in words, for those who do not see the plot."""

from __future__ import annotations

import numpy as np
from PySide6.QtCore import QCoreApplication

from gui.numbers import count, figure
from gui.plots.loss_history import LossHistory
from gui.plots.reach.tables import Columns, on_steps, spread_over
from gui.plots.series import Floats


def loss_summary(history: LossHistory) -> str:
    """From what to what the losses went, and where they were lowest."""
    last = history.last_step()
    full = len(history.steps("train")) > 0
    if not len(history) and not full:
        return ""
    parts = [QCoreApplication.translate("LossSummary", "{steps} steps.").format(steps=count(last))]
    texts = {
        "train": QCoreApplication.translate(
            "LossSummary", "Training loss from {first} to {last}, lowest {least} at step {step}."
        ),
        "validation": QCoreApplication.translate(
            "LossSummary", "Validation loss from {first} to {last}, lowest {least} at step {step}."
        ),
        "loss": QCoreApplication.translate(
            "LossSummary", "Batch loss from {first} to {last}, lowest {least} at step {step}."
        ),
    }
    for name in ("train", "validation") if full else ("loss",):
        parts.append(_course(texts[name], history, name))
    return " ".join(part for part in parts if part)


def _course(text: str, history: LossHistory, name: str) -> str:
    values = history.values(name)
    finite = np.isfinite(values)
    if not finite.any():
        return ""
    at = int(np.where(finite, values, np.inf).argmin())
    return text.format(
        first=_said(values[0]),
        last=_said(values[-1]),
        least=_said(values[at]),
        step=count(int(history.steps(name, np.array([at]))[0])),
    )


def _said(value: float) -> str:
    return "NaN" if np.isnan(value) else figure(float(value), 4)


def loss_table(history: LossHistory) -> Columns:
    """All that is recorded, step by step; NaN where the full sets were not evaluated."""
    steps, evaluated = history.steps("loss"), history.steps("train")
    every, of_step, of_full = on_steps(steps, evaluated)
    made: Columns = {"step": every, "epoch": history.epochs(every)}
    for name, series, at in (
        ("batch loss", "loss", of_step),
        ("train loss", "train", of_full),
        ("validation loss", "validation", of_full),
    ):
        made[name] = spread_over(len(every), at, history.values(series))
    return made


def events_table(events: list[tuple[int, str]]) -> Columns:
    """Step and text of what is marked."""
    steps: Floats = np.array([step for step, _ in events], dtype=np.int64)
    return {"step": steps, "event": np.array([text for _, text in events], dtype=object)}
