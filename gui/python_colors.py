"""Quiet colours for Python source: comments and texts step back, keywords stand out a little."""

import keyword
import re

from PySide6.QtGui import QSyntaxHighlighter, QTextCharFormat, QTextDocument

from gui import theme

# Strings first: a number sign or a keyword inside of one is nothing else.
_TOKENS = re.compile(
    r"""(?P<docstring>\"\"\".*?(\"\"\"|$))|(?P<string>"(?:\\.|[^"\\])*"|'(?:\\.|[^'\\])*')"""
    r"""|(?P<comment>\#.*)|(?P<number>\b\d[\d_.]*(?:[eE][+-]?\d+)?\b)|(?P<name>\b[^\W\d]\w*\b)"""
)
_INSIDE = 1  # the block state of a docstring that goes on


class PythonColors(QSyntaxHighlighter):
    """Colours a document in the theme in force."""

    def __init__(self, document: QTextDocument) -> None:
        super().__init__(document)
        self._formats: dict[str, QTextCharFormat] = {}
        theme.theme_changed.connect(self._wear_theme)
        self._wear_theme()

    def _wear_theme(self) -> None:
        colors = {
            "docstring": "muted",
            "comment": "muted",
            "string": "truth",
            "number": "train",
            "keyword": "accent",
        }
        self._formats = {}
        for kind, token in colors.items():
            written = QTextCharFormat()
            written.setForeground(theme.color(token))
            self._formats[kind] = written
        self.rehighlight()

    def highlightBlock(self, text: str) -> None:
        start = 0
        if self.previousBlockState() == _INSIDE:
            end = text.find('"""')
            start = len(text) if end < 0 else end + 3
            self.setFormat(0, start, self._formats["docstring"])
            self.setCurrentBlockState(_INSIDE if end < 0 else 0)
            if end < 0:
                return
        else:
            self.setCurrentBlockState(0)
        for found in _TOKENS.finditer(text, start):
            kind = found.lastgroup or ""
            if found["docstring"] is not None:
                kind = "docstring"
                closed = len(found["docstring"]) > 5 and found["docstring"].endswith('"""')
                self.setCurrentBlockState(0 if closed else _INSIDE)
            elif kind == "name":
                kind = "keyword" if keyword.iskeyword(found["name"]) or found["name"] == "self" else ""
            if kind in self._formats:
                self.setFormat(found.start(), len(found[0]), self._formats[kind])
