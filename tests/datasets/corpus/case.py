"""One small file of the corpus: its bytes, and the table that they mean."""

from dataclasses import dataclass, field
from pathlib import Path
from typing import Any

from datasets.columns import is_text
from datasets.reading.options import ReadingOptions
from datasets.table import Table

Cells = dict[str, list[Any]]


@dataclass(frozen=True)
class Case:
    """`cells`: the columns in order, None for a missing cell; ints, floats and texts say the kind.

    `error` instead: a part of the sentence that says why there is no table. `says`: parts of sentences of the
    import report, one or more for all that is not taken as it is written; () for a report that is empty.
    `choices`: what has to be chosen where the first guess is another; `wish`: whether the file alone does not
    ask for it. `language` is that of the interface.
    """

    name: str
    content: bytes
    cells: Cells = field(default_factory=dict)
    says: tuple[str, ...] = ()
    error: str = ""
    choices: ReadingOptions | None = None
    wish: bool = False
    language: str = "en"
    file: str = "data.csv"

    def save(self, folder: Path) -> Path:
        """The file, written."""
        path = folder / self.file
        path.write_bytes(self.content)
        return path

    def differs(self, table: Table) -> str:
        """In which way `table` is not what the file means; "" where it is."""
        if list(table.columns) != list(self.cells):
            return f"columns {list(table.columns)} instead of {list(self.cells)}"
        for name, expected in self.cells.items():
            column = table.frame[name]
            found = [None if value != value else value for value in column.tolist()]
            if found != expected:
                return f"{name}: {found[:12]} instead of {expected[:12]}"
            if is_text(column) != any(isinstance(value, str) for value in expected):
                return f"{name} is {column.dtype}"
            whole = expected and all(isinstance(value, int) for value in expected)
            if whole and str(column.dtype) != "int64":
                return f"{name} is {column.dtype}"
        return ""

    def unsaid(self, table: Table) -> str:
        """What the report of `table` should say and does not, or says without need."""
        report = [str(problem) for problem in table.report]
        missing = [part for part in self.says if not any(part in sentence for sentence in report)]
        if missing:
            return f"not said: {missing} in {report}"
        return f"said without need: {report}" if report and not self.says else ""
