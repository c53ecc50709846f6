"""The runs of a sweep as a table that is sorted by any column."""

from __future__ import annotations

import math
from dataclasses import dataclass
from typing import Any

from PySide6.QtCore import QAbstractTableModel, QCoreApplication, QModelIndex, QPersistentModelIndex, Qt
from PySide6.QtGui import QBrush

from datasets.problems import QT_TRANSLATE_NOOP
from engine.sweep.outcome import shown, shown_in_full
from engine.sweep.records import MemberState, MemberView, SweepReport
from gui import labels, theme
from gui.i18n import translate_problem
from gui.numbers import count, figure

Index = QModelIndex | QPersistentModelIndex
Role = Qt.ItemDataRole

UP, DOWN = "\N{BLACK UP-POINTING SMALL TRIANGLE} ", "\N{BLACK DOWN-POINTING SMALL TRIANGLE} "
BEST = "\N{BLACK STAR}"
_STATES = {
    MemberState.WAITING: QT_TRANSLATE_NOOP("SweepTable", "waiting"),
    MemberState.RUNNING: QT_TRANSLATE_NOOP("SweepTable", "running"),
    MemberState.FINISHED: QT_TRANSLATE_NOOP("SweepTable", "finished"),
    MemberState.STOPPED_EARLY: QT_TRANSLATE_NOOP("SweepTable", "stopped early"),
    MemberState.DIVERGED: QT_TRANSLATE_NOOP("SweepTable", "diverged"),
    MemberState.FAILED: QT_TRANSLATE_NOOP("SweepTable", "failed"),
    MemberState.INTERRUPTED: QT_TRANSLATE_NOOP("SweepTable", "stopped"),
}
_PATHS = {
    "compiled": QT_TRANSLATE_NOOP("SweepTable", "compiled steps"),
    "stacked": QT_TRANSLATE_NOOP("SweepTable", "vectorised steps"),
    "eager": QT_TRANSLATE_NOOP("SweepTable", "eager steps"),
}
_LOSSES = {
    "train_loss": QT_TRANSLATE_NOOP("SweepTable", "loss"),
    "best_train": QT_TRANSLATE_NOOP("SweepTable", "best loss"),
    "validation_loss": QT_TRANSLATE_NOOP("SweepTable", "validation loss"),
    "best_validation": QT_TRANSLATE_NOOP("SweepTable", "best validation loss"),
}
RUN, STEPS, STATE = "run", "steps", "state"


def _tr(text: str) -> str:
    return QCoreApplication.translate("SweepTable", text)


def state_text(state: MemberState) -> str:
    """The word for how a run stands."""
    return _tr(_STATES[state])


@dataclass(frozen=True)
class Order:
    """By which column the rows stand: its key, "" for the order of the plan."""

    key: str = RUN
    descending: bool = False


class RunModel(QAbstractTableModel):
    """Rows keep their run when they move: whoever has chosen a run has it still."""

    def __init__(self) -> None:
        super().__init__()
        self._report: SweepReport | None = None
        self._keys: tuple[str, ...] = ()
        self._rows: list[int] = []  # the run in each row
        self.order = Order()

    # -- what is shown ---------------------------------------------------------------------------

    def show_report(self, report: SweepReport | None) -> None:
        """Show the runs of `report`."""
        keys = () if report is None else _keys_of(report)
        runs = 0 if report is None else len(report.members)
        if keys == self._keys and runs == len(self._rows):
            self._report = report
            self._sort()
            if runs:
                self.dataChanged.emit(self.index(0, 0), self.index(runs - 1, len(keys) - 1))
            return
        self.beginResetModel()
        self._report, self._keys = report, keys
        self._rows = list(range(runs))
        if self.order.key not in keys:
            self.order = Order()
        self._rows = self._sorted()
        self.endResetModel()

    @property
    def keys(self) -> tuple[str, ...]:
        """What the columns are, in order."""
        return self._keys

    @property
    def runs(self) -> tuple[int, ...]:
        """The numbers of the runs, from above."""
        return tuple(self._rows)

    def run_at(self, row: int) -> int:
        return self._rows[row]

    def row_of(self, run: int) -> int:
        return self._rows.index(run)

    def sort(self, column: int, order: Qt.SortOrder = Qt.SortOrder.AscendingOrder) -> None:
        """Sort by a column; runs without a figure stand last either way."""
        if 0 <= column < len(self._keys):
            self.order = Order(self._keys[column], order is Qt.SortOrder.DescendingOrder)
            self._sort()
            self.headerDataChanged.emit(Qt.Orientation.Horizontal, 0, len(self._keys) - 1)

    def _sort(self) -> None:
        rows = self._sorted()
        if rows == self._rows:
            return
        self.layoutAboutToBeChanged.emit()
        before = self.persistentIndexList()
        places = {run: row for row, run in enumerate(rows)}
        after = [self.index(places[self._rows[index.row()]], index.column()) for index in before]
        self._rows = rows
        self.changePersistentIndexList(before, after)
        self.layoutChanged.emit()

    def _sorted(self) -> list[int]:
        report = self._report
        if report is None:
            return []
        values = {own.number: _value(own, self.order.key) for own in report.members}
        there = [number for number, value in values.items() if not _is_missing(value)]
        there.sort(key=lambda number: values[number], reverse=self.order.descending)
        return there + [number for number, value in values.items() if _is_missing(value)]

    # -- as a model ------------------------------------------------------------------------------

    def rowCount(self, parent: Index = QModelIndex()) -> int:  # noqa: B008
        return 0 if parent.isValid() else len(self._rows)

    def columnCount(self, parent: Index = QModelIndex()) -> int:  # noqa: B008
        return 0 if parent.isValid() else len(self._keys)

    def headerData(self, section: int, orientation: Qt.Orientation, role: int = 0) -> Any:
        if orientation is not Qt.Orientation.Horizontal or section >= len(self._keys):
            return None
        if role == Role.DisplayRole:
            key = self._keys[section]
            sign = (UP, DOWN)[self.order.descending] if key == self.order.key else ""
            return sign + self._header(key)
        if role == Role.ToolTipRole:
            return self._header(self._keys[section])
        if role == Role.TextAlignmentRole:
            return self._alignment(self._keys[section])
        return None

    def data(self, index: Index, role: int = 0) -> Any:
        report = self._report
        if report is None or not index.isValid():
            return None
        own, key = report.members[self._rows[index.row()]], self._keys[index.column()]
        if role == Role.DisplayRole:
            return self._text(own, key)
        if role == Role.ToolTipRole:
            return self._tip(own, key)
        if role == Role.AccessibleTextRole and key == RUN and own.number == report.best:
            return self.tr("{run}, the best").format(run=own.number + 1)
        if role == Role.TextAlignmentRole:
            return self._alignment(key)
        if role == Role.FontRole:
            font = theme.fixed_font()
            font.setBold(own.number == report.best)
            return font
        if role == Role.ForegroundRole and own.state in (MemberState.DIVERGED, MemberState.FAILED):
            return QBrush(theme.color("bad"))
        return None

    def _header(self, key: str) -> str:
        if key in _LOSSES:
            return _tr(_LOSSES[key])
        words = {RUN: self.tr("run"), STEPS: self.tr("steps"), STATE: self.tr("state")}
        return words[key] if key in words else labels.label(key)

    def _text(self, own: MemberView, key: str) -> str:
        if key == RUN:
            best = self._report is not None and own.number == self._report.best
            return f"{BEST} {own.number + 1}" if best else str(own.number + 1)
        if key == STEPS:
            return count(own.step)
        if key == STATE:
            return ("× " if own.state is MemberState.DIVERGED else "") + state_text(own.state)
        value = _value(own, key)
        if key in _LOSSES:
            return figure(float(value), 6)
        if isinstance(value, bool):
            return self.tr("yes") if value else self.tr("no")
        return labels.choice(key, value) if isinstance(value, str) else shown(value)

    def _tip(self, own: MemberView, key: str) -> str:
        if key == STATE:
            words = [state_text(own.state)]
            if own.path:
                words.append(_tr(_PATHS[own.path]))
            why = [] if own.message is None else [translate_problem(own.message)]
            return "\n".join([", ".join(words), *why])
        if key in _LOSSES:
            return figure(float(_value(own, key)), 12)
        return shown_in_full(own.settings[key]) if key in own.settings else self._text(own, key)

    def _alignment(self, key: str) -> Qt.AlignmentFlag:
        side = Qt.AlignmentFlag.AlignLeft if key == STATE else Qt.AlignmentFlag.AlignRight
        return side | Qt.AlignmentFlag.AlignVCenter


def _keys_of(report: SweepReport) -> tuple[str, ...]:
    validated = any(not math.isnan(own.validation_loss) for own in report.members)
    losses = tuple(_LOSSES) if validated else tuple(_LOSSES)[:2]
    return (RUN, *report.settings, *losses, STEPS, STATE)


def _value(own: MemberView, key: str) -> Any:
    """What a column is sorted by."""
    if key == RUN:
        return own.number
    if key == STEPS:
        return own.step
    if key == STATE:
        return own.state.value
    return getattr(own, key) if key in _LOSSES else own.settings[key]


def _is_missing(value: Any) -> bool:
    return isinstance(value, float) and not math.isfinite(value)
