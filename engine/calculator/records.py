"""What the calculator is asked and what it answers: plain records, no torch."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING, Any

from numpy.typing import NDArray

from datasets.problems import Problem

if TYPE_CHECKING:
    from engine.calculator.session import Session


@dataclass(frozen=True)
class Line:
    """What somebody typed. Lines of a session are numbered from 1; a number is worked out but once."""

    number: int
    text: str


@dataclass(frozen=True)
class CalculatorRequest:
    """Asks for the names there are and, where there is one, for the value of `line`."""

    session: Session
    line: Line | None = None


@dataclass(frozen=True)
class NameInfo:
    """A name that a line may use. `shape` is None for what is no tensor; `own`: assigned by a line."""

    name: str
    shape: tuple[int, ...] | None
    dtype: str
    own: bool = False


@dataclass(frozen=True)
class ShownValue:
    """A value as far as it is shown.

    `kind` is "tensor" or the name of the Python type. For a tensor `shape` and `dtype` are those of the
    whole; `part` holds its first elements along each dimension, an array of as many dimensions. Where
    autograd follows it, `tracked` is true. `text` is the whole value of what is no tensor, else "".
    `pair` has the two results of max and the like along a dimension, by their names.
    """

    kind: str
    shape: tuple[int, ...] | None = None
    dtype: str = ""
    part: NDArray[Any] | None = None
    tracked: bool = False
    text: str = ""
    pair: tuple[tuple[str, ShownValue], ...] = ()


@dataclass(frozen=True)
class Calculated:
    """The answer to a line: a value, or a `problem` at the characters `start` to `end` of its text.

    `name`: what the value was assigned to, or "". `notes`: what is worth knowing beside a right value.
    """

    number: int
    value: ShownValue | None = None
    name: str = ""
    notes: tuple[Problem, ...] = ()
    problem: Problem | None = None
    start: int = 0
    end: int = 0


@dataclass(frozen=True)
class CalculatorAnswer:
    """The names that lines may use now, and the answer to the line that was asked for."""

    names: tuple[NameInfo, ...]
    calculated: Calculated | None = None
