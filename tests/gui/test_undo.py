from dataclasses import dataclass

import pytest

from gui.undo import EditCommand, SettingCommand, TogetherCommand, UndoStack

pytestmark = pytest.mark.usefixtures("qapp")


@dataclass(frozen=True)
class Put:
    """An edit of a number, as data that returns its inverse."""

    value: int
    nbytes: int = 1000


class Number:
    def __init__(self):
        self.number, self.settings = 0, {"a.b": 0, "a.c": 0}

    def put_value(self, dotted, value):
        self.settings[dotted] = value

    def put_edit(self, edit):
        before, self.number = self.number, edit.value
        return Put(before, edit.nbytes)


@pytest.fixture
def target():
    return Number()


def push_edit(stack, target, value, nbytes=1000):
    stack.push_bounded(EditCommand(target, f"to {value}", target.put_edit(Put(value, nbytes))))


def push_setting(stack, target, dotted, value, gesture=None):
    old = target.settings[dotted]
    target.put_value(dotted, value)
    stack.push_bounded(SettingCommand(target, dotted, {dotted: old}, {dotted: value}, gesture))


def test_undo_and_redo_walk_the_same_states(target):
    stack = UndoStack()
    for value in (1, 2, 3):
        push_edit(stack, target, value)
    seen = []
    for _ in range(3):
        stack.undo()
        seen.append(target.number)
    for _ in range(3):
        stack.redo()
        seen.append(target.number)
    assert seen == [2, 1, 0, 1, 2, 3]


def test_one_gesture_is_one_command(target):
    stack = UndoStack()
    for value in (1, 2, 3):
        push_setting(stack, target, "a.b", value, gesture=7)
    assert stack.count() == 1
    stack.undo()
    assert target.settings["a.b"] == 0
    stack.redo()
    assert target.settings["a.b"] == 3


def test_other_gesture_other_setting_or_none_stay_apart(target):
    stack = UndoStack()
    push_setting(stack, target, "a.b", 1, gesture=7)
    push_setting(stack, target, "a.b", 2, gesture=8)
    push_setting(stack, target, "a.c", 3, gesture=8)
    push_setting(stack, target, "a.c", 4)
    push_setting(stack, target, "a.c", 5)
    assert stack.count() == 5


def test_gesture_back_to_where_it_began_leaves_nothing(target):
    stack = UndoStack()
    push_setting(stack, target, "a.b", 1, gesture=7)
    push_setting(stack, target, "a.b", 0, gesture=7)
    assert stack.count() == 0


def test_saved_state_is_not_merged_away(target):
    stack = UndoStack()
    push_setting(stack, target, "a.b", 1, gesture=7)
    stack.setClean()
    push_setting(stack, target, "a.b", 2, gesture=7)
    assert stack.count() == 2
    stack.undo()
    assert stack.isClean()
    assert target.settings["a.b"] == 1


def test_oldest_are_forgotten_when_bytes_run_out(target):
    stack = UndoStack(bytes_kept=20_000)
    for value in range(1, 101):
        push_edit(stack, target, value)
        assert stack.nbytes() <= 20_000
    reached = [target.number]
    while stack.canUndo():
        stack.undo()
        reached.append(target.number)
    assert reached == list(range(100, 100 - len(reached), -1))
    assert 8 <= len(reached) <= 20


def test_newest_is_kept_however_large(target):
    stack = UndoStack(bytes_kept=20_000)
    push_edit(stack, target, 1)
    push_edit(stack, target, 2, nbytes=10**9)
    assert stack.count() == 1
    stack.undo()
    assert target.number == 1


def test_forgetting_keeps_texts_and_what_is_saved(target):
    stack = UndoStack(bytes_kept=20_000)
    for value in range(1, 13):
        push_edit(stack, target, value)
    stack.setClean()
    clean_signals, undo_signals = [], []
    stack.cleanChanged.connect(clean_signals.append)
    stack.canUndoChanged.connect(undo_signals.append)
    for value in range(13, 20):
        push_edit(stack, target, value)
    assert stack.count() < 19
    assert stack.undoText() == "to 19"
    assert clean_signals == [False]
    assert all(undo_signals)  # an Undo action is never greyed in between
    while not stack.isClean():
        stack.undo()
    assert target.number == 12


def test_saved_state_that_was_forgotten_never_comes_back(target):
    stack = UndoStack(bytes_kept=20_000)
    push_edit(stack, target, 1)
    stack.setClean()
    for value in range(2, 60):
        push_edit(stack, target, value)
    while stack.canUndo():
        stack.undo()
        assert not stack.isClean()


def push_together(stack, target, dotted, value):
    old, before = target.settings[dotted], target.put_edit(Put(value))
    target.put_value(dotted, value)
    parts = [EditCommand(target, "", before), SettingCommand(target, "", {dotted: old}, {dotted: value})]
    stack.push_bounded(TogetherCommand(target, f"both to {value}", parts))


def test_changes_that_belong_together_are_undone_and_redone_as_one(target):
    stack = UndoStack()
    push_together(stack, target, "a.b", 1)
    push_together(stack, target, "a.b", 2)
    seen = []
    for step in (stack.undo, stack.undo, stack.redo, stack.redo):
        step()
        seen.append((target.number, target.settings["a.b"]))
    assert seen == [(1, 1), (0, 0), (1, 1), (2, 2)]


def test_they_outlive_the_forgetting_of_what_was_before(target):
    stack = UndoStack(bytes_kept=6_000)
    for value in range(1, 9):
        push_together(stack, target, "a.b", value)
    assert stack.count() < 8
    stack.undo()
    assert (target.number, target.settings["a.b"]) == (7, 7)
    stack.redo()
    assert (target.number, target.settings["a.b"]) == (8, 8)
