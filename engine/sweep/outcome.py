"""What came out of a sweep: plain values for JSON, a table for people, a CSV file; torch-free."""

from __future__ import annotations

import csv
import math
from collections.abc import Iterator, Sequence
from pathlib import Path
from typing import Any

import numpy as np

from datasets.atomic import replacing
from engine.sweep.board import Board
from engine.sweep.plan import SweepPlan
from engine.sweep.records import MemberView, SweepReport


def ranked(members: Sequence[MemberView]) -> list[MemberView]:
    """The best first; those without a score last, in the order of the plan."""
    return sorted(members, key=lambda own: (math.isnan(own.score), own.score, own.number))


def outcome(report: SweepReport, name: str) -> dict[str, Any]:
    """The sweep as one JSON object. Numbers that are not finite become None, as JSON has none."""
    return {
        "experiment": name,
        "state": report.state.value,
        "over": list(report.settings),
        "members": [_member(own) for own in report.members],
        "best": report.best,
        "steps": report.steps_done,
        "seconds": report.seconds,
    }


def _member(own: MemberView) -> dict[str, Any]:
    return {
        "number": own.number,
        "settings": {name: list(v) if isinstance(v, tuple) else v for name, v in own.settings.items()},
        "state": own.state.value,
        "path": own.path or None,
        "steps": own.step,
        "epochs": own.epoch,
        "loss": _finite(own.loss),
        "train_loss": _finite(own.train_loss),
        "validation_loss": _finite(own.validation_loss),
        "message": None if own.message is None else str(own.message),
    }


def _finite(value: float) -> float | None:
    return value if math.isfinite(value) else None


def table_lines(report: SweepReport) -> list[str]:
    """A line for each run, the best first and marked, under a line of names."""
    validated = any(math.isfinite(own.validation_loss) for own in report.members)
    losses = ("train loss", "validation loss") if validated else ("train loss",)
    rows = [("", "run", *report.settings, *losses, "steps", "")]
    for own in ranked(report.members):
        found = (own.train_loss, own.validation_loss) if validated else (own.train_loss,)
        rows.append(
            (
                "*" if own.number == report.best else "",
                str(own.number + 1),
                *(shown(own.settings[name]) for name in report.settings),
                *(f"{loss:.7g}" if math.isfinite(loss) else "-" for loss in found),
                f"{own.step:,}",
                own.state.value,
            )
        )
    widths = [max(map(len, column)) for column in zip(*rows, strict=True)]
    return [_line(row, widths) for row in rows]


def _line(row: Sequence[str], widths: Sequence[int]) -> str:
    *cells, last = (cell.rjust(width) for cell, width in zip(row, widths, strict=True))
    return "  ".join([*cells, last.strip()]).rstrip()


def shown(value: Any) -> str:
    """A setting's value as short as it can be told from its neighbours."""
    if isinstance(value, bool):
        return str(value).lower()
    if isinstance(value, float):
        return f"{value:.6g}"
    return ",".join(map(str, value)) if isinstance(value, tuple) else str(value)


def write_curves(board: Board, plan: SweepPlan, path: Path) -> None:
    """Write the losses of all runs: run, its settings, step, loss and the full-set losses.

    A row for each loss that was kept (see `LossCurves`) and each evaluation; what there is not is empty.
    Raises Problem.
    """
    with replacing(path, encoding="utf-8") as stream:
        writer = csv.writer(stream, lineterminator="\n")
        writer.writerow(["run", *plan.settings, "step", "loss", "train_loss", "validation_loss"])
        for member in plan.members:
            settings = [shown_in_full(value) for value in member.settings.values()]
            for row in _rows(board, member.number):
                writer.writerow([member.number + 1, *settings, *row])


def shown_in_full(value: Any) -> str:
    """A setting's value as text that reads back as the same."""
    return repr(value) if isinstance(value, float) else shown(value)


def _rows(board: Board, number: int) -> Iterator[tuple[int, str, str, str]]:
    """step, loss, train_loss, validation_loss of one run, by step."""
    steps, values = board.curves.kept()
    own = values[number]
    last = int(np.flatnonzero(~np.isnan(own))[-1]) + 1 if not np.isnan(own).all() else 0
    losses = dict(zip(steps[:last].tolist(), own[:last].tolist(), strict=True))
    full = {each.step: each for each in board.evaluations(number)}
    for step in sorted(losses.keys() | full.keys()):
        found = full.get(step)
        train, validation = (found.train, found.validation) if found else (math.nan, math.nan)
        yield step, _text(losses.get(step, math.nan)), _text(train), _text(validation)


def _text(value: float) -> str:
    return "" if math.isnan(value) else repr(float(value))
