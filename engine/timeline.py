"""The snapshots of a run, the changes made on the way, and so the way back to any step."""

from bisect import bisect_left, bisect_right
from collections.abc import Sequence
from dataclasses import dataclass, replace

from datasets.table import Table
from engine.experiment import Experiment
from engine.kept_table import KeptTable, TableKeeper
from engine.parameter_edit import ParameterEdit
from engine.snapshot import Snapshot

_COUNT = 256
_BYTES = 256 * 2**20


@dataclass(frozen=True)
class Change:
    """What was done to a run between two steps, after `step` updates.

    With `experiment` and `kept`, a table: these were asked for. With `taken`: what had been asked for came
    into force. With `edit`: a number of the model was typed. Else the best parameters were put back.
    """

    step: int
    experiment: Experiment | None = None
    kept: KeptTable | None = None
    taken: bool = False
    edit: ParameterEdit | None = None

    @property
    def table(self) -> Table | None:
        """The table that was asked for."""
        return None if self.kept is None else self.kept.table

    @property
    def is_of_state(self) -> bool:
        """Whether it changed the parameters themselves. They then are the state after `step` updates."""
        return self.experiment is None and not self.taken


class Timeline:
    """Snapshots and changes in ascending order of steps.

    Snapshots are bounded in number and in bytes: when there are too many, every second one of the older
    half goes, so the way to a step long ago gets longer, never impossible. The first always stays.
    Changes all stay; whoever repeats steps from a snapshot makes them again at their steps. Only tables that
    were asked for in a row, with no step between (a point that is dragged), give way to the last of them.
    """

    def __init__(self, count: int = _COUNT, nbytes: int = _BYTES) -> None:
        self._snapshots: list[Snapshot] = []
        self._changes: list[Change] = []
        self._asked = 0  # how many of the last changes are what was asked for last
        self._count, self._bytes = count, nbytes
        self._tables = TableKeeper()

    @property
    def steps(self) -> tuple[int, ...]:
        """The steps of the snapshots, ascending."""
        return tuple(snapshot.step for snapshot in self._snapshots)

    def record(self, snapshot: Snapshot) -> None:
        """Add a snapshot; one of the same step is replaced, later ones are forgotten."""
        del self._snapshots[bisect_left(self.steps, snapshot.step) :]
        held = sum(change.step == snapshot.step and change.is_of_state for change in self._changes)
        self._snapshots.append(replace(snapshot, kept=self._tables.keep(snapshot.table), holds=held))
        self._thin()

    def record_change(self, change: Change) -> None:
        """Add a change to those of its step."""
        self._changes.append(change)
        self._asked = 0

    def record_asked(self, asked: Sequence[tuple[int, Experiment, Table]]) -> None:
        """Add what is asked for now, and what is in force meanwhile: after so many updates, this.

        Where the same was asked for last, with another table and at the same place, that one never came
        into force: it is forgotten.
        """
        changes = [Change(step, experiment, self._tables.keep(table)) for step, experiment, table in asked]
        if self._asked == len(changes) and _differ_in_the_last(self._changes[-self._asked :], changes):
            del self._changes[-self._asked :]
        self._changes.extend(changes)
        self._asked = len(changes)

    def truncate(self, step: int, begun: bool = False) -> None:
        """Forget the snapshots after `step` updates and the changes that later steps were made with.

        With `begun` the step after `step` updates stands, and so do the changes that it was made with.
        Without, the snapshot at `step` goes, too, but for the first: what had been asked for there may
        have come into force before it was taken.
        """
        del self._snapshots[
            bisect_right(self.steps, step) if begun else max(1, bisect_left(self.steps, step)) :
        ]
        last = step + begun
        self._asked = 0
        self._changes = [
            change
            for change in self._changes
            if change.step < last or (change.step == step and change.is_of_state)
        ]

    def before(self, step: int) -> Snapshot:
        """The last snapshot at or before `step`. LookupError for an empty timeline."""
        at = bisect_right(self.steps, step) - 1
        if at < 0:
            raise LookupError(f"no snapshot at or before step {step}")
        return self._snapshots[at]

    def snapshots_after(self, step: int) -> tuple[Snapshot, ...]:
        """The snapshots of later steps than `step`, ascending."""
        return tuple(self._snapshots[bisect_right(self.steps, step) :])

    def changes_between(self, first: int, last: int, holds: int = 0) -> list[Change]:
        """The changes made after at least `first` and fewer than `last` updates, in order.

        `holds`: of those that changed the parameters themselves after `first` updates, so many are left out.
        """
        found = [change for change in self._changes if first <= change.step < last]
        held = [change for change in found if change.step == first and change.is_of_state][:holds]
        later = [change for change in found if not any(change is one for one in held)]
        return sorted(later, key=lambda change: change.step)  # those of one step stay in their order

    def clear(self) -> None:
        """Forget everything: a new run begins."""
        self._snapshots.clear()
        self._changes.clear()
        self._asked = 0

    def _thin(self) -> None:
        while len(self._snapshots) > 2 and self._too_much():
            half = max(3, len(self._snapshots) // 2)
            self._snapshots = self._snapshots[:half:2] + self._snapshots[half:]

    def _too_much(self) -> bool:
        held = sum(snapshot.nbytes for snapshot in self._snapshots)
        return len(self._snapshots) > self._count or held > self._bytes


def _differ_in_the_last(old: Sequence[Change], new: Sequence[Change]) -> bool:
    """Whether two rows of changes differ in the table of the last one alone, if at all."""
    return [replace(change, kept=None) for change in old] == [replace(c, kept=None) for c in new] and all(
        one.kept is other.kept for one, other in zip(old[:-1], new[:-1], strict=True)
    )
