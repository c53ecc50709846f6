"""Undo commands as plain data, and a stack of them that is bounded by bytes."""

from __future__ import annotations

import sys
from collections.abc import Iterator, Mapping, Sequence
from typing import TYPE_CHECKING, Any, Protocol

from PySide6.QtCore import QObject
from PySide6.QtGui import QUndoCommand, QUndoStack

if TYPE_CHECKING:
    from datasets.edits import Edit
    from datasets.edits.edit import Rows
    from datasets.view.arrangement import Arrangement
    from engine.parameter_edit import ParameterEdit

BYTES_KEPT = 256 * 2**20  # of undone and undoable data together
SETTING_ID, CELLS_ID = 1, 2  # what QUndoStack asks before it tries to merge


class Target(Protocol):
    """What commands act on. Both calls cannot fail on the states that the commands were made for."""

    def put_value(self, dotted: str, value: Any) -> None: ...

    def put_edit(self, edit: Edit) -> Edit: ...

    def put_arrangement(self, arrangement: Arrangement) -> None: ...

    def put_parameter(self, edit: ParameterEdit) -> None: ...


class Command(QUndoCommand):
    """A change, made before it is pushed: the redo that QUndoStack calls on pushing is skipped."""

    to_save = True  # whether it changes what is saved

    def __init__(self, target: Target, text: str, gesture: object = None) -> None:
        super().__init__(text)
        self.target = target
        self.gesture = gesture
        self._done = True

    def redo(self) -> None:
        if self._done:
            return
        self._done = True
        self.forward()

    def undo(self) -> None:
        self._done = False
        self.backward()

    def same_gesture(self, other: QUndoCommand) -> bool:
        return isinstance(other, Command) and self.gesture is not None and self.gesture == other.gesture

    def forward(self) -> None:
        raise NotImplementedError

    def backward(self) -> None:
        raise NotImplementedError

    def other_way_of_table(self) -> Edit | None:
        """The edit that undo or redo, whichever is possible, makes of the table; None: none."""
        return None

    def nbytes(self) -> int:
        raise NotImplementedError

    def copy(self) -> Command:
        """The same change in the same state (done or undone), for another stack."""
        raise NotImplementedError


class SettingCommand(Command):
    """Settings ("section.name") from `old` to `new`; the ticks of one gesture become one command."""

    def __init__(
        self,
        target: Target,
        text: str,
        old: Mapping[str, Any],
        new: Mapping[str, Any],
        gesture: object = None,
    ) -> None:
        super().__init__(target, text, gesture)
        self.old, self.new = dict(old), dict(new)

    def forward(self) -> None:
        self._put(self.new)

    def backward(self) -> None:
        self._put(self.old)

    def _put(self, values: Mapping[str, Any]) -> None:
        for dotted, value in values.items():
            self.target.put_value(dotted, value)

    def nbytes(self) -> int:
        values = [*self.old.values(), *self.new.values()]
        return 200 * len(self.new) + sum(sys.getsizeof(value) for value in values)

    def id(self) -> int:
        return SETTING_ID

    def mergeWith(self, other: QUndoCommand) -> bool:
        if not isinstance(other, SettingCommand) or not self.same_gesture(other):
            return False
        if other.new.keys() != self.new.keys():
            return False
        self.new = other.new
        self.setObsolete(self.new == self.old)  # back where it began: nothing to undo
        return True

    def copy(self) -> SettingCommand:
        made = SettingCommand(self.target, self.text(), self.old, self.new, self.gesture)
        made._done = self._done
        return made


class ParameterCommand(Command):
    """A number typed into the model that is trained; undone, the one that it took the place of is typed."""

    to_save = False

    def __init__(self, target: Target, text: str, old: ParameterEdit, new: ParameterEdit) -> None:
        super().__init__(target, text)
        self.old, self.new = old, new

    def forward(self) -> None:
        self.target.put_parameter(self.new)

    def backward(self) -> None:
        self.target.put_parameter(self.old)

    def nbytes(self) -> int:
        return 200

    def copy(self) -> ParameterCommand:
        made = ParameterCommand(self.target, self.text(), self.old, self.new)
        made._done = self._done
        return made


class ParametersCommand(Command):
    """Several numbers typed at once."""

    to_save = False

    def __init__(
        self, target: Target, text: str, pairs: Sequence[tuple[ParameterEdit, ParameterEdit]]
    ) -> None:
        super().__init__(target, text)
        self.pairs = tuple(pairs)  # old and new of each

    def forward(self) -> None:
        for _, new in self.pairs:
            self.target.put_parameter(new)

    def backward(self) -> None:
        for old, _ in self.pairs:
            self.target.put_parameter(old)

    def nbytes(self) -> int:
        return 200 * len(self.pairs)

    def copy(self) -> ParametersCommand:
        made = ParametersCommand(self.target, self.text(), self.pairs)
        made._done = self._done
        return made


class EditCommand(Command):
    """One edit of the table. Only the way to the other state is kept: each use returns the way back."""

    def __init__(self, target: Target, text: str, other_way: Edit, gesture: object = None) -> None:
        super().__init__(target, text, gesture)
        self.other_way = other_way

    def forward(self) -> None:
        self.other_way = self.target.put_edit(self.other_way)

    backward = forward

    def other_way_of_table(self) -> Edit | None:
        return self.other_way

    def nbytes(self) -> int:
        return 200 + self.other_way.nbytes

    def id(self) -> int:
        return CELLS_ID

    def mergeWith(self, other: QUndoCommand) -> bool:
        # The first way back restores the cells whatever they became since, so the later one is not needed.
        if not isinstance(other, EditCommand) or not self.same_gesture(other):
            return False
        return restores_all(self.other_way, other.other_way)

    def copy(self) -> EditCommand:
        made = EditCommand(self.target, self.text(), self.other_way, self.gesture)
        made._done = self._done
        return made


class ArrangeCommand(Command):
    """How the table is seen, from `old` to `new`; nothing that would have to be saved."""

    to_save = False

    def __init__(self, target: Target, text: str, old: Arrangement, new: Arrangement) -> None:
        super().__init__(target, text)
        self.old, self.new = old, new

    def forward(self) -> None:
        self.target.put_arrangement(self.new)

    def backward(self) -> None:
        self.target.put_arrangement(self.old)

    def nbytes(self) -> int:
        return 400 + len(self.old.filter) + len(self.new.filter)

    def copy(self) -> ArrangeCommand:
        made = ArrangeCommand(self.target, self.text(), self.old, self.new)
        made._done = self._done
        return made


class TogetherCommand(Command):
    """Several changes that only make sense as one, made in the order of `parts`."""

    def __init__(self, target: Target, text: str, parts: Sequence[Command]) -> None:
        super().__init__(target, text)
        self.parts = tuple(parts)

    def forward(self) -> None:
        for part in self.parts:
            part.redo()

    def backward(self) -> None:
        for part in reversed(self.parts):
            part.undo()

    def other_way_of_table(self) -> Edit | None:
        return next((way for part in self.parts if (way := part.other_way_of_table()) is not None), None)

    def nbytes(self) -> int:
        return sum(part.nbytes() for part in self.parts)

    def copy(self) -> TogetherCommand:
        made = TogetherCommand(self.target, self.text(), [part.copy() for part in self.parts])
        made._done = self._done
        return made


def restores_all(first: Edit, second: Edit) -> bool:
    """Whether `first` puts back every cell that `second` touches, so that the second is not needed."""
    restored, touched = _cells_of(first), _cells_of(second)
    if restored is None or touched is None:
        return False
    return all(name in restored and _holds(restored[name], rows) for name, rows in touched.items())


def _holds(rows: Rows | None, others: Rows | None) -> bool:
    """Whether `rows` (None: all there are) are `others`, or all."""
    if rows is None or others is None:
        return rows is None
    return len(rows) == len(others) and bool((rows == others).all())


def _cells_of(edit: Edit) -> dict[str, Rows | None] | None:
    """The rows (None: all) that an edit of cells sets, by column; None for an edit of something else."""
    from datasets.edits import Compound, SetCells, SetColumn

    if isinstance(edit, SetColumn):
        return {edit.column: None}
    if isinstance(edit, SetCells):
        return dict.fromkeys(edit.columns, edit.rows)
    if not isinstance(edit, Compound):
        return None
    found: dict[str, Rows | None] = {}
    for part in edit.edits:  # a column that changed its kind, or computed ones that follow
        cells = _cells_of(part)
        if cells is None or not found.keys().isdisjoint(cells):
            return None
        found |= cells
    return found


class UndoStack(QUndoStack):
    """A QUndoStack that forgets its oldest commands once all of them together hold too many bytes.

    QUndoStack's own limit counts commands and can only be set while it is empty. This one is rebuilt
    from copies without its oldest commands; what can be undone or redone next stays the same, and so
    does whether the document is saved. The newest command is always kept.
    """

    def __init__(self, parent: QObject | None = None, bytes_kept: int = BYTES_KEPT) -> None:
        super().__init__(parent)
        self.bytes_kept = bytes_kept
        self._at_most = 0  # bytes; found anew only where that comes near to what is kept

    def commands(self) -> Iterator[Command]:
        for position in range(self.count()):
            yield self.command(position)  # type: ignore[misc]  # only Commands are pushed

    def has_to_save(self) -> bool:
        """Whether what would be saved now is not what was saved last."""
        if self.isClean():
            return False
        clean = self.cleanIndex()
        first, last = sorted((clean, self.index()))
        return clean < 0 or any(command.to_save for command in list(self.commands())[first:last])

    def nbytes(self) -> int:
        return sum(command.nbytes() for command in self.commands())

    def push_bounded(self, command: Command) -> None:
        self._at_most += command.nbytes()
        self.push(command)
        if self._at_most > self.bytes_kept:
            if self.nbytes() > self.bytes_kept:
                self._drop_oldest()
            self._at_most = self.nbytes()

    def _drop_oldest(self) -> None:
        """Drop until a quarter is free, so that this is not done again at every push."""
        commands = list(self.commands())
        kept, total = len(commands), 0
        for position in range(len(commands) - 1, -1, -1):
            total += commands[position].nbytes()
            if position < len(commands) - 1 and total > 0.75 * self.bytes_kept:
                break
            kept = position
        if kept:
            self._rebuild([command.copy() for command in commands[kept:]], self.cleanIndex() - kept)

    def _rebuild(self, commands: list[Command], clean_index: int) -> None:
        blocked = self.blockSignals(True)
        self.clear()
        if clean_index < 0:
            self.resetClean()
        for position, command in enumerate(commands):
            command.gesture = None if position < len(commands) - 1 else command.gesture
            self.push(command)
            if position + 1 == clean_index:
                self.setClean()
        self.blockSignals(blocked)
        self.indexChanged.emit(self.index())  # for lists of the commands; undo and redo are as before
