"""A calculation, line by line: what it is about, the formula, its numbers, what comes out."""

from collections.abc import Sequence

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QSizePolicy, QVBoxLayout, QWidget

from engine.worked_line import LASTING, WorkedLine
from gui.cards import text_label
from gui.inspect.hot_label import HotLabel
from gui.inspect.worked_text import names_text, numbers_text, value_text
from gui.inspect.worked_words import words


class _Line(QWidget):
    """One line. Everything in it can be selected and copied."""

    def __init__(self) -> None:
        super().__init__()
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 4)
        column.setSpacing(0)
        self.about = text_label("", "small")
        self.formula = text_label("", "mono")
        self.value = HotLabel()
        for label in (self.about, self.formula):
            label.setWordWrap(True)
            label.setContentsMargins(4, 0, 4, 0)
            label.setSizePolicy(QSizePolicy.Policy.Ignored, QSizePolicy.Policy.Minimum)
        self.formula.setTextInteractionFlags(Qt.TextInteractionFlag.TextSelectableByMouse)
        for widget in (self.about, self.formula, self.value):
            column.addWidget(widget)

    def show_line(self, line: WorkedLine, hot: bool) -> None:
        self.about.setText(words(line.what))
        numbers = numbers_text(line)
        self.formula.setText(names_text(line) + (f"\n{numbers}" if numbers else ""))
        self.value.show_text(value_text(line), hot and line.what in LASTING)


class WorkedLines(QWidget):
    """Shows `WorkedLine`s below one another; lines once made are used again."""

    def __init__(self) -> None:
        super().__init__()
        self._column = QVBoxLayout(self)
        self._column.setContentsMargins(0, 0, 0, 0)
        self._column.setSpacing(2)
        self._made: list[_Line] = []

    def show_lines(self, lines: Sequence[WorkedLine], hot: bool = False) -> None:
        """Show `lines`; with `hot` their results have just come out."""
        while len(self._made) < len(lines):
            self._made.append(_Line())
            self._column.addWidget(self._made[-1])
        for at, widget in enumerate(self._made):
            widget.setVisible(at < len(lines))
            if at < len(lines):
                widget.show_line(lines[at], hot)

    def text(self) -> str:
        """Everything that is shown, for tests and for copying."""
        shown = [line for line in self._made if not line.isHidden()]
        return "\n".join(f"{line.about.text()}\n{line.formula.text()}\n{line.value.text()}" for line in shown)
