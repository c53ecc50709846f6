"""The loop that runs, as a person would write it, with the line that comes next marked."""

from PySide6.QtCore import QPointF, QSize, Qt
from PySide6.QtGui import QFontMetricsF, QPainter, QPaintEvent, QPolygonF, QTextCursor, QTextFormat
from PySide6.QtWidgets import QPlainTextEdit, QSizePolicy, QTextEdit

from engine.report import Phase
from gui import theme

_LINES = {
    None: "for x, y in batches:",
    Phase.FORWARD: "    y_pred = model(x)",
    Phase.LOSS: "    loss = loss_fn(y_pred, y)",
    Phase.BACKWARD: "    loss.backward()",
    Phase.UPDATE: "    optimizer.step()",
    Phase.ZERO_GRAD: "    optimizer.zero_grad()",
}


class CodeView(QPlainTextEdit):
    """Five lines of torch, one per phase. Readable, selectable, the same for every model."""

    def __init__(self) -> None:
        super().__init__()
        self._next: Phase | None = None
        self.setReadOnly(True)
        self.setProperty("code", True)
        self.setLineWrapMode(QPlainTextEdit.LineWrapMode.NoWrap)
        self.setPlainText("\n".join(_LINES.values()))
        self.setTextInteractionFlags(
            Qt.TextInteractionFlag.TextSelectableByMouse | Qt.TextInteractionFlag.TextSelectableByKeyboard
        )
        self.setTabChangesFocus(True)
        self.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Fixed)
        self.setVerticalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        theme.theme_changed.connect(self._mark)

    def show_next(self, phase: Phase | None) -> None:
        """Mark the line of `phase` (None: none)."""
        if phase is not self._next:
            self._next = phase
            self._mark()

    def sizeHint(self) -> QSize:
        line = QFontMetricsF(theme.fixed_font()).lineSpacing()
        return QSize(240, round(line * len(_LINES) + 30))

    def minimumSizeHint(self) -> QSize:
        return QSize(160, self.sizeHint().height())

    def paintEvent(self, event: QPaintEvent) -> None:
        super().paintEvent(event)
        if self._next is None:
            return
        block = self.document().findBlockByNumber(list(_LINES).index(self._next))
        box = self.blockBoundingGeometry(block).translated(self.contentOffset())
        painter = QPainter(self.viewport())
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        painter.setPen(Qt.PenStyle.NoPen)
        painter.setBrush(theme.color("accent"))
        x, y = box.left() + 5, box.center().y()
        painter.drawPolygon(QPolygonF([QPointF(x, y - 4.5), QPointF(x, y + 4.5), QPointF(x + 8, y)]))
        painter.end()

    def _mark(self) -> None:
        selections = []
        if self._next is not None:
            cursor = QTextCursor(self.document().findBlockByNumber(list(_LINES).index(self._next)))
            line = QTextEdit.ExtraSelection()
            # The stubs do not know the fields of an ExtraSelection.
            line.cursor = cursor  # type: ignore[attr-defined]
            line.format.setBackground(theme.color("hot"))  # type: ignore[attr-defined]
            line.format.setProperty(QTextFormat.Property.FullWidthSelection, True)  # type: ignore[attr-defined]
            selections.append(line)
        self.setExtraSelections(selections)
        self.viewport().update()
