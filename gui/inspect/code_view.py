"""The code that runs, with the lines of the phase that comes next marked."""

from PySide6.QtCore import QSize, Qt
from PySide6.QtGui import QFontMetricsF
from PySide6.QtWidgets import QSizePolicy

from engine.report import Phase
from engine.styles import phase_lines, style_source
from gui import theme
from gui.source_view import SourceView

_LOOP = {
    None: "for x, y in batches:",
    Phase.FORWARD: "    y_pred = model(x)",
    Phase.LOSS: "    loss = loss_fn(y_pred, y)",
    Phase.BACKWARD: "    loss.backward()",
    Phase.UPDATE: "    optimizer.step()",
    Phase.ZERO_GRAD: "    optimizer.zero_grad()",
}
_MOST_LINES = 16  # in sight


class CodeView(SourceView):
    """The loop as a person would write it, a line for each phase, or the source of a coding style."""

    def __init__(self) -> None:
        super().__init__()
        self._style: str | None = None
        self._lines: dict[Phase, tuple[int, int]] = {}
        self.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Fixed)
        self.show_style("")

    def show_style(self, style: str) -> None:
        """Show the code of a coding style; "" is the plain loop."""
        if style == self._style:
            return
        self._style = style
        if style:
            self._lines = phase_lines(style)
            self.show_source(style_source(style))
        else:
            self._lines = {phase: (at + 1, at + 1) for at, phase in enumerate(_LOOP) if phase is not None}
            self.show_source("\n".join(_LOOP.values()))
        tall = self.blockCount() > _MOST_LINES
        off = Qt.ScrollBarPolicy.ScrollBarAlwaysOff
        self.setVerticalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAsNeeded if tall else off)
        self.updateGeometry()

    def show_next(self, phase: Phase | None) -> None:
        """Mark the lines of `phase` (None: none)."""
        self.mark_lines(None if phase is None else self._lines[phase])

    def sizeHint(self) -> QSize:
        line = QFontMetricsF(theme.fixed_font()).lineSpacing()
        return QSize(240, round(line * min(self.blockCount(), _MOST_LINES) + 42))

    def minimumSizeHint(self) -> QSize:
        return QSize(160, self.sizeHint().height())
