"""What a name stands for: assigned values, then the run's, then constants, types and places for functions."""

import math

from torch import Tensor

from datasets.formula import quoted
from datasets.formula.errors import shown
from datasets.nearest import nearest
from datasets.problems import QT_TRANSLATE_NOOP, Problem
from engine.calculator.functions import FUNCTIONS
from engine.calculator.records import NameInfo
from engine.calculator.run_names import RunNames
from engine.calculator.session import Session
from engine.calculator.values import DTYPES, Context, Namespace, Value, kind_of
from engine.calculator.words import dtype_text

NAMESPACES = ("torch", "linalg", "nn", "functional", "math")
_FIXED: dict[str, Value] = {"True": True, "False": False, "None": None}
_CONSTANTS: dict[str, Value] = {"pi": math.pi, "e": math.e, "inf": math.inf, "nan": math.nan}
_PLACES = dict.fromkeys((*NAMESPACES, "F"), "")


class Scope:
    """The names of a session and of a run."""

    def __init__(self, session: Session, run: RunNames) -> None:
        self.session = session
        self.run = run

    def infos(self) -> tuple[NameInfo, ...]:
        """Everything that has a name and was not there from the beginning; assigned names hide the run's."""
        own = self.session.values
        assigned = tuple(_info(name, value) for name, value in own.items())
        return (*assigned, *(info for info in self.run.infos if info.name not in own))

    def value(self, context: Context, name: str) -> Value:
        """What `name` stands for. Raises Problem with the nearest name where it is nothing."""
        own = self.session.values
        if name in own:
            return own[name]
        if name in self.run:
            context.budget.take((), self.run.work(name))
            return self.run.get(name)
        for known in (_FIXED, _CONSTANTS, DTYPES):
            if name in known:
                return known[name]
        if name in _PLACES:
            return Namespace(name)
        if name in FUNCTIONS:
            raise Problem(
                QT_TRANSLATE_NOOP(
                    "Problem", "{name} is a function: its values stand in parentheses, {name}(…)."
                ),
                name=name,
            )
        raise self._unknown(name)

    def check_callable(self, name: str) -> None:
        """Raise Problem for a name that is a value and no function, as in 2*x(3)."""
        if name not in FUNCTIONS and (name in self.session.values or name in self.run):
            raise Problem(
                QT_TRANSLATE_NOOP(
                    "Problem",
                    "{name} is a value and no function: to multiply, write {name} * (…); for a part, "
                    "{name}[…].",
                ),
                name=quoted(name),
            )

    def _unknown(self, name: str) -> Problem:
        there = [*self.session.values, *self.run]
        if name in ("X", "y", "y_pred", "features"):
            return Problem(
                QT_TRANSLATE_NOOP(
                    "Problem",
                    "There is no {name} here: it comes with a run that has such rows. Numbers of your own "
                    "stand in tensor([…]).",
                ),
                name=name,
            )
        meant = nearest(name, [*there, *_CONSTANTS, *FUNCTIONS])
        return Problem(
            QT_TRANSLATE_NOOP(
                "Problem",
                "The name {name} means nothing here. The nearest is {nearest}. To give it a meaning, write "
                "{name} = tensor([1., 2.]).",
            ),
            name=shown(name),
            nearest=quoted(meant) if meant in there else meant,
        )


def check_assignable(name: str) -> None:
    """Raise Problem for a name that must keep its meaning."""
    if name in _FIXED or name in _PLACES or name in DTYPES:
        raise Problem(
            QT_TRANSLATE_NOOP("Problem", "{name} keeps its meaning: choose another name."), name=shown(name)
        )


def _info(name: str, value: Value) -> NameInfo:
    if isinstance(value, Tensor):
        return NameInfo(name, tuple(value.shape), dtype_text(value.dtype), own=True)
    return NameInfo(name, None, kind_of(value), own=True)
