"""Table: a frame, and what each of its columns and rows is for. Immutable; edits make new tables."""

from collections import Counter
from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass, field, replace
from difflib import get_close_matches
from enum import StrEnum
from pathlib import Path
from types import MappingProxyType

import numpy as np
import pandas as pd
from numpy.typing import NDArray

from datasets.columns import FLOAT64, INT64, TEXT, Column, as_column, is_text, number_columns
from datasets.problems import QT_TRANSLATE_NOOP, Problem
from datasets.watch import SILENT, Pulse

MOST_CLASSES = 20
PIECE = 100_000  # rows that are looked at in one go
KINDS = {INT64, FLOAT64, TEXT}


class Role(StrEnum):
    """What a column is for."""

    INPUT = "input"
    TARGET = "target"
    WEIGHT = "weight"
    SPLIT = "split"
    IGNORED = "ignored"


SINGLE_ROLES = (Role.WEIGHT, Role.SPLIT)


@dataclass(frozen=True, eq=False)
class Table:
    """Rows and columns and their use.

    `frame`: int64, float64 and text (pandas' str) columns with unique, non-empty names over a RangeIndex;
    it is shared and must never be changed in place. `roles` has one entry per column, in column order; at
    most one column is the weight and one the split. `in_use` is bool of shape (rows,): False is a row set
    aside. `name` is shown to people, `source` is the file it came from, and `report` is what reading that
    file had to say. `formulas` are those of the computed columns, in column order;
    `datasets.edits.following` keeps their values up. Raises ValueError where these rules are broken
    (`from_frame` makes any frame fit).
    """

    frame: pd.DataFrame
    roles: Mapping[str, Role]
    in_use: NDArray[np.bool_]
    name: str = ""
    source: Path | None = None
    report: tuple[Problem, ...] = ()
    formulas: Mapping[str, str] = field(default_factory=dict)

    def __post_init__(self) -> None:
        columns = list(self.frame.columns)
        if not all(isinstance(column, str) and column for column in columns):
            raise ValueError("column names must be non-empty texts")
        if len(set(columns)) != len(columns):
            raise ValueError("column names must be unique")
        if not self.frame.index.equals(pd.RangeIndex(len(self.frame))):
            raise ValueError("the index must count the rows from 0")
        if set(self.roles) != set(columns):
            raise ValueError("every column needs one role")
        if not set(self.frame.dtypes) <= KINDS:
            raise ValueError("columns must be int64, float64 or text")
        roles = {column: Role(self.roles[column]) for column in columns}
        if any(list(roles.values()).count(role) > 1 for role in SINGLE_ROLES):
            raise ValueError("only one column can be the weight and one the split")
        in_use = np.array(self.in_use, dtype=np.bool_)
        if in_use.shape != (len(self.frame),):
            raise ValueError("in_use must have one value per row")
        in_use.flags.writeable = False
        if not set(self.formulas) <= set(columns):
            raise ValueError("only a column of the table can have a formula")
        formulas = {column: self.formulas[column] for column in columns if column in self.formulas}
        object.__setattr__(self, "formulas", MappingProxyType(formulas))
        object.__setattr__(self, "roles", MappingProxyType(roles))
        object.__setattr__(self, "in_use", in_use)

    @classmethod
    def from_frame(
        cls,
        frame: pd.DataFrame,
        roles: Mapping[str, Role] | None = None,
        *,
        name: str = "",
        source: Path | None = None,
        report: tuple[Problem, ...] = (),
    ) -> "Table":
        """A table of `frame` with all rows in use; columns become int64, float64 or text (see `as_column`).

        `roles` None: `guess_roles`. Columns that `roles` leaves out are ignored.
        """
        data = {str(column): as_column(frame[column]) for column in frame.columns}
        frame = assemble(data, len(frame))
        if roles is None:
            given = guess_roles(frame)
        else:
            given = {column: roles.get(column, Role.IGNORED) for column in data}
        return cls(frame, given, np.ones(len(frame), dtype=np.bool_), name, source, report)

    @property
    def rows(self) -> int:
        """The number of rows, those set aside included."""
        return len(self.frame)

    @property
    def rows_in_use(self) -> int:
        """The number of rows that are not set aside."""
        return int(np.count_nonzero(self.in_use))

    @property
    def columns(self) -> tuple[str, ...]:
        """The column names in order."""
        return tuple(self.roles)

    @property
    def inputs(self) -> tuple[str, ...]:
        """The input columns in column order."""
        return self.with_role(Role.INPUT)

    @property
    def targets(self) -> tuple[str, ...]:
        """The target columns in column order."""
        return self.with_role(Role.TARGET)

    @property
    def weight(self) -> str | None:
        """The column of row weights, if there is one."""
        return next(iter(self.with_role(Role.WEIGHT)), None)

    @property
    def split(self) -> str | None:
        """The column that says which rows are held back for validation, if there is one."""
        return next(iter(self.with_role(Role.SPLIT)), None)

    def with_role(self, role: Role) -> tuple[str, ...]:
        """The columns that have `role`, in column order."""
        return tuple(column for column, own in self.roles.items() if own is role)

    def column(self, name: str) -> Column:
        """The values of one column. Raises Problem for an unknown name, with the nearest known one."""
        self.check_columns((name,))
        return self.frame[name]

    def check_columns(self, names: Iterable[str]) -> None:
        """Raise Problem for the first of `names` that is not a column, with the nearest that is."""
        for name in names:
            if name not in self.roles:
                raise self._unknown(name)

    def _unknown(self, name: str) -> Problem:
        near = get_close_matches(name, self.columns, n=1, cutoff=0.5)
        if near:
            return Problem(
                QT_TRANSLATE_NOOP(
                    "Problem", "There is no column named “{column}” in {table}. Did you mean “{nearest}”?"
                ),
                column=name,
                table=self.name or "the table",
                nearest=near[0],
            )
        return Problem(
            QT_TRANSLATE_NOOP(
                "Problem", "There is no column named “{column}” in {table}. Its columns are: {columns}."
            ),
            column=name,
            table=self.name or "the table",
            columns=_listed(self.columns),
        )

    def with_roles(
        self,
        *,
        inputs: Sequence[str] | None = None,
        targets: Sequence[str] | None = None,
        weight: str | None = None,
        split: str | None = None,
    ) -> "Table":
        """This table with the named columns in the named roles.

        A role that is given is taken from every column not named for it, which is ignored from then on;
        None leaves a role as it is, and "" as `weight` or `split` takes it away. Raises Problem for a name
        that is not a column and for a column named for two roles.
        """
        wanted: dict[Role, tuple[str, ...]] = {}
        if inputs is not None:
            wanted[Role.INPUT] = tuple(inputs)
        if targets is not None:
            wanted[Role.TARGET] = tuple(targets)
        if weight is not None:
            wanted[Role.WEIGHT] = (weight,) if weight else ()
        if split is not None:
            wanted[Role.SPLIT] = (split,) if split else ()
        named: dict[str, Role] = {}
        for role, names in wanted.items():
            self.check_columns(names)
            for name in names:
                if named.setdefault(name, role) is not role:
                    raise Problem(
                        QT_TRANSLATE_NOOP(
                            "Problem",
                            "The column “{column}” is named as {first} and as {second}; choose one.",
                        ),
                        column=name,
                        first=named[name].value,
                        second=role.value,
                    )
        kept = {
            column: Role.IGNORED if role in wanted else role
            for column, role in self.roles.items()
            if column not in named
        }
        return replace(self, roles={**kept, **named})

    def with_in_use(self, in_use: NDArray[np.bool_]) -> "Table":
        """This table with `in_use`, bool (rows,), as its rows in use."""
        return replace(self, in_use=in_use)

    def equals(self, other: "Table") -> bool:
        """Whether `other` has the same columns, dtypes, values, roles, rows in use and formulas.

        A missing value equals a missing value. Name, source and report are not compared.
        """
        return (
            self.columns == other.columns
            and dict(self.roles) == dict(other.roles)
            and dict(self.formulas) == dict(other.formulas)
            and bool(np.array_equal(self.in_use, other.in_use))
            and self.frame.equals(other.frame)
        )


def assemble(columns: Mapping[str, Column], rows: int, names: "pd.Index[str] | None" = None) -> pd.DataFrame:
    """A frame that shares the memory of `columns` (each of length `rows`, over a RangeIndex).

    `names`: the columns of another frame that has the same ones, which need not be made anew.
    """
    indices = {id(column.index): column.index for column in columns.values()}
    held = Counter(id(column.index) for column in columns.values()).most_common(1)
    # Columns that have the frame's own index are taken as they are: so it is that of most of them.
    index = indices[held[0][0]] if held else pd.RangeIndex(rows)
    names = pd.Index(list(columns)) if names is None else names
    return pd.DataFrame(dict(columns), index=index, columns=names, copy=False)


def guess_roles(frame: pd.DataFrame, pulse: Pulse = SILENT) -> dict[str, Role]:
    """Roles for a frame nobody has said anything about.

    The last number column is the target and the other number columns are inputs; text columns and
    columns without any value are ignored, where there are rows at all. But where the only text column is the
    last one and holds a few classes (2 to 20, most of them more than once), that one is the target and every
    number column an input.
    """
    roles = dict.fromkeys(frame.columns, Role.IGNORED)
    kinds = number_columns(frame)  # one by one, thousands of columns would take their time
    numbers = [column for column in frame.columns if column in kinds]
    if len(frame):
        numbers = [column for column in numbers if _has_values(frame[column], pulse)]
    roles.update(dict.fromkeys(numbers, Role.INPUT))
    texts = [column for column in frame.columns if column not in kinds and is_text(frame[column])]
    if (
        numbers
        and len(texts) == 1
        and texts[0] == frame.columns[-1]
        and holds_classes(frame[texts[0]], pulse)
    ):
        roles[texts[0]] = Role.TARGET
    elif numbers:
        roles[numbers[-1]] = Role.TARGET
    return roles


def _has_values(column: Column, pulse: Pulse) -> bool:
    """Whether a number `column` has any, looked for from its beginning."""
    values = column.to_numpy()
    for start in range(0, len(values), PIECE):
        pulse.beat()
        if not np.isnan(values[start : start + PIECE]).all():
            return True
    return False


def holds_classes(column: Column, pulse: Pulse = SILENT) -> bool:
    """Whether a text `column` names classes: 2 to 20 of them, most of them more than once."""
    classes, present = set[str](), 0
    for start in range(0, len(column), PIECE):
        pulse.beat()
        piece = column.iloc[start : start + PIECE].dropna()
        present += len(piece)
        classes.update(piece.unique())
        if len(classes) > MOST_CLASSES:
            return False
    return 2 <= len(classes) <= present // 2


def _listed(names: Sequence[str], most: int = 12) -> str:
    shown = ", ".join(names[:most])
    return shown if len(names) <= most else f"{shown}, …"
