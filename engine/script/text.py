"""A script as text: sections of lines, each line with the phase of the training step that it belongs to."""

from dataclasses import dataclass
from functools import cached_property

import pandas as pd

from engine.report import Phase

INDENT = "    "


@dataclass(frozen=True)
class Line:
    """One line of Python. `phase` is None for what is no part of a step."""

    text: str
    phase: Phase | None = None

    def indented(self, levels: int = 1) -> "Line":
        """The line further to the right."""
        return Line(INDENT * levels + self.text, self.phase) if self.text else self


def plain(*texts: str) -> list[Line]:
    """Lines that belong to no phase."""
    return [Line(text) for text in texts]


def indented(lines: list[Line], levels: int = 1) -> list[Line]:
    """All of `lines` further to the right."""
    return [line.indented(levels) for line in lines]


@dataclass(frozen=True)
class Section:
    """Lines under a title: a comment in a script, a heading in a notebook. The first has none."""

    title: str
    lines: tuple[Line, ...]


@dataclass(frozen=True)
class DataFile:
    """A table that a script reads from the file `name` in its own folder: those columns and rows it uses."""

    name: str
    frame: pd.DataFrame


@dataclass(frozen=True)
class Script:
    """A whole script. `head` are comments for its first lines, `name` is the experiment's, for a heading."""

    name: str
    head: tuple[str, ...]
    sections: tuple[Section, ...]
    files: tuple[DataFile, ...] = ()

    @cached_property
    def lines(self) -> tuple[Line, ...]:
        """All lines of the text."""
        found = [Line(f"# {text}") for text in self.head]
        if self.name:  # not above: the first two lines of a file may say how it is encoded
            found += [Line("#"), Line(f"# {self.name}")]
        for section in self.sections:
            found.append(Line(""))
            if section.title:
                found.append(Line(f"# {section.title}"))
            found.extend(section.lines)
        return tuple(found)

    @cached_property
    def text(self) -> str:
        """What stands in the .py file."""
        return "".join(f"{line.text}\n" for line in self.lines)

    @cached_property
    def phase_lines(self) -> dict[Phase, tuple[int, int]]:
        """Phase -> first and last line (from 1) of `text` that do it."""
        found: dict[Phase, tuple[int, int]] = {}
        for number, line in enumerate(self.lines, start=1):
            if line.phase is not None:
                first, _ = found.get(line.phase, (number, number))
                found[line.phase] = (first, number)
        return found
