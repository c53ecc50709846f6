"""What goes between a sweep and the processes that carry out a part of it."""

from __future__ import annotations

import pickle
from dataclasses import replace
from typing import Any

from datasets.problems import Problem
from datasets.table import Table
from engine.sweep.records import Update

PAUSE, RESUME, STOP = "pause", "resume", "stop"
Message = tuple[Update, tuple[Any, ...] | None]


def packed_table(table: Table) -> bytes:
    """`table` without its report."""
    parts = (table.frame, dict(table.roles), table.in_use, table.name, table.source, (), dict(table.formulas))
    return pickle.dumps(parts, pickle.HIGHEST_PROTOCOL)


def unpacked_table(message: bytes) -> Table:
    """The other way round."""
    return Table(*pickle.loads(message))


def packed(update: Update) -> Message:
    """`update` as pickle takes it: a Problem with what its sentence needs as texts."""
    problem = update.message
    if problem is None:
        return update, None
    fields = {name: str(value) for name, value in problem.fields.items()}
    return replace(update, message=None), (problem.template, problem.remedies, fields)


def unpacked(message: Message) -> Update:
    """The other way round."""
    update, problem = message
    if problem is None:
        return update
    template, remedies, fields = problem
    return replace(update, message=Problem(template, remedies=remedies, **fields))
