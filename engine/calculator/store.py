"""Keeping a value under a name, within bounds: what is kept stays in memory until the session ends."""

from collections.abc import Iterable, Iterator

from torch import Tensor

from datasets.formula import quoted
from datasets.problems import QT_TRANSLATE_NOOP, Problem
from engine.calculator.scope import Scope
from engine.calculator.values import Context, Extremes, Number, Value

_MOST_BYTES = 400_000_000  # of all tensors with a name
_MOST_NAMES = 200
_MOST_TRACKED = 50_000_000  # elements that autograd may keep for the tensors it follows


def keep(scope: Scope, context: Context, name: str, value: Value) -> None:
    """Let `name` stand for `value` in the lines that follow. Raises Problem, keeping nothing."""
    if not _can_be_kept(value):
        raise Problem(
            QT_TRANSLATE_NOOP(
                "Problem",
                "A name can stand for a tensor, a number or a shape: write tensor(…) around a list.",
            )
        )
    session = scope.session
    after = {**session.values, name: value}
    tracked = session.tracked + context.budget.made if _is_made(value) else session.tracked
    if not any(_is_made(each) for each in after.values()):
        tracked = 0
    if len(after) > _MOST_NAMES or _bytes(after.values()) > _MOST_BYTES or tracked > _MOST_TRACKED:
        raise Problem(
            QT_TRANSLATE_NOOP(
                "Problem",
                "There is no room for more named tensors. Give large ones another value, as in A = 0, or "
                "begin anew with Clear.",
            )
        )
    if name not in session.values and name in scope.run:
        context.note(
            Problem(
                QT_TRANSLATE_NOOP(
                    "Problem", "From now on {name} is yours; the one of the run comes back with Clear."
                ),
                name=quoted(name),
            )
        )
    session.values, session.tracked = after, tracked


def _can_be_kept(value: Value) -> bool:
    # Lists could be put into one another until nobody can walk through them.
    if isinstance(value, Extremes):
        return True
    if isinstance(value, tuple):
        return all(isinstance(size, int) for size in value)
    return value is None or isinstance(value, (Tensor, *Number))


def _is_made(value: Value) -> bool:
    """Whether autograd keeps what a value was made of."""
    return any(tensor.grad_fn is not None for tensor in _tensors([value]))


def _bytes(values: Iterable[Value]) -> int:
    """What the tensors take, each piece of memory counted once."""
    storages = {}
    for tensor in _tensors(values):
        for each in (tensor, tensor.grad if tensor.is_leaf else None):
            if each is not None:
                storages[each.untyped_storage().data_ptr()] = each.untyped_storage().nbytes()
    return sum(storages.values())


def _tensors(values: Iterable[Value]) -> Iterator[Tensor]:
    for value in values:
        if isinstance(value, Tensor):
            yield value
        elif isinstance(value, Extremes):
            yield from value
