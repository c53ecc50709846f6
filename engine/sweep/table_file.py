"""The table of a sweep as a CSV file: a row for each run; torch-free."""

from __future__ import annotations

import csv
import math
from collections.abc import Sequence
from pathlib import Path

from datasets.atomic import replacing
from engine.sweep.outcome import shown_in_full
from engine.sweep.records import MemberView, SweepReport

_LOSSES = ("loss", "train_loss", "best_train_loss", "validation_loss", "best_validation_loss")


def write_table(report: SweepReport, order: Sequence[int], path: Path) -> None:
    """Write the runs with these numbers, in this order: settings, losses to all digits, steps and state.

    A loss that there is not is empty. Raises Problem.
    """
    with replacing(path, encoding="utf-8") as stream:
        writer = csv.writer(stream, lineterminator="\n")
        writer.writerow(["run", *report.settings, *_LOSSES, "steps", "epochs", "state", "best"])
        for number in order:
            own = report.members[number]
            settings = [shown_in_full(own.settings[name]) for name in report.settings]
            last = (own.step, own.epoch, own.state.value, "best" if number == report.best else "")
            writer.writerow([number + 1, *settings, *map(_text, _losses(own)), *last])


def _losses(own: MemberView) -> tuple[float, ...]:
    return (own.loss, own.train_loss, own.best_train, own.validation_loss, own.best_validation)


def _text(value: float) -> str:
    return "" if math.isnan(value) else repr(float(value))
