"""How the names in a formula look, and what is wrong in it."""

from PySide6.QtGui import QColor, QTextCharFormat

from gui import theme
from gui.formulas.reading import Sort

TOKENS = {Sort.COLUMN: "train", Sort.PARAMETER: "model", Sort.FUNCTION: "muted"}
"""Data is blue and the model red, as in every plot."""


def format_of(sort: Sort) -> QTextCharFormat:
    """The format of a name, in the colours in force."""
    made = QTextCharFormat()
    made.setForeground(theme.color(TOKENS[sort]))
    return made


def wrong_format() -> QTextCharFormat:
    """The format of what is wrong: a wavy line below, on a ground that is seen without colours, too."""
    made = QTextCharFormat()
    made.setUnderlineStyle(QTextCharFormat.UnderlineStyle.WaveUnderline)
    made.setUnderlineColor(QColor(theme.tokens().bad))
    made.setBackground(QColor(theme.tokens().hot))
    return made
