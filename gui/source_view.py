"""Python source to read: coloured, selectable, with the lines that come next marked."""

from PySide6.QtCore import QPointF, Qt
from PySide6.QtGui import QPainter, QPaintEvent, QPolygonF, QTextBlock, QTextCursor, QTextFormat
from PySide6.QtWidgets import QPlainTextEdit, QTextEdit

from gui import theme
from gui.python_colors import PythonColors

_ARROW = 8  # px


class SourceView(QPlainTextEdit):
    """Shows one text; `mark_lines` puts a band behind some of its lines and an arrow before the first."""

    def __init__(self) -> None:
        super().__init__()
        self._marked: tuple[int, int] | None = None
        self.setReadOnly(True)
        self.setProperty("code", True)
        self.setLineWrapMode(QPlainTextEdit.LineWrapMode.NoWrap)
        self.setTextInteractionFlags(
            Qt.TextInteractionFlag.TextSelectableByMouse | Qt.TextInteractionFlag.TextSelectableByKeyboard
        )
        self.setTabChangesFocus(True)
        self.document().setDocumentMargin(12)
        self._colors = PythonColors(self.document())
        theme.theme_changed.connect(self._mark)

    def show_source(self, text: str) -> None:
        """Show `text` from its beginning, if it is not shown already; nothing is marked then."""
        if text.rstrip("\n") != self.toPlainText():
            self._marked = None
            self.setPlainText(text.rstrip("\n"))
            self._mark()

    def mark_lines(self, lines: tuple[int, int] | None) -> None:
        """Mark the lines from the first to the last, counted from 1, and bring them into view; None: none."""
        if lines == self._marked:
            return
        self._marked = lines
        self._mark()
        self.bring_marked_into_view()

    def bring_marked_into_view(self) -> None:
        """Scroll to the marked lines, where there are some and they are not in view."""
        if self._marked is not None:
            self.bring_into_view(*self._marked)

    def bring_into_view(self, first: int, last: int) -> None:
        """Scroll where the lines from `first` to `last`, counted from 1, are not all in view."""
        bounds = self.viewport().rect()
        for line in (last, first):
            box = self.blockBoundingGeometry(self._block(line)).translated(self.contentOffset())
            if box.top() < bounds.top() or box.bottom() > bounds.bottom():
                cursor = QTextCursor(self._block(line))
                left = self.horizontalScrollBar().value()
                self.setTextCursor(cursor)
                self.ensureCursorVisible()
                self.horizontalScrollBar().setValue(left)

    def _block(self, line: int) -> QTextBlock:
        return self.document().findBlockByNumber(line - 1)

    def _mark(self) -> None:
        selections = []
        if self._marked is not None:
            first, last = self._marked
            for line in range(first, last + 1):
                band = QTextEdit.ExtraSelection()
                # The stubs do not know the fields of an ExtraSelection.
                band.cursor = QTextCursor(self._block(line))  # type: ignore[attr-defined]
                band.format.setBackground(theme.color("hot"))  # type: ignore[attr-defined]
                band.format.setProperty(QTextFormat.Property.FullWidthSelection, True)  # type: ignore[attr-defined]
                selections.append(band)
        self.setExtraSelections(selections)
        self.viewport().update()

    def paintEvent(self, event: QPaintEvent) -> None:
        super().paintEvent(event)
        if self._marked is None:
            return
        block = self._block(self._marked[0])
        # Not the whole box: that of the last line holds the margin below it, too.
        line = block.layout().lineAt(0).rect()
        box = line.translated(self.blockBoundingGeometry(block).topLeft() + self.contentOffset())
        painter = QPainter(self.viewport())
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        painter.setPen(Qt.PenStyle.NoPen)
        painter.setBrush(theme.color("accent"))
        x, y = 2.0, box.center().y()
        painter.drawPolygon(QPolygonF([QPointF(x, y - 4.5), QPointF(x, y + 4.5), QPointF(x + _ARROW, y)]))
        painter.end()
