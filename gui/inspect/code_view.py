"""The code that runs, with the lines of the phase that comes next marked."""

from PySide6.QtCore import Qt
from PySide6.QtGui import QFontMetricsF, QResizeEvent
from PySide6.QtWidgets import QSizePolicy

from engine.experiment import SOLVER_KINDS
from engine.report import Phase
from engine.styles import phase_lines, style_source
from gui import theme
from gui.source_view import SourceView

_PHASES = tuple(Phase)
_MOST_LINES = 16  # in sight


class CodeView(SourceView):
    """The loop as a person would write it, a line for each phase, or the source of a coding style."""

    def __init__(self) -> None:
        super().__init__()
        self._shown: tuple[str, bool, bool, str] | None = None
        self._lines: dict[Phase, tuple[int, int]] = {}
        self.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Fixed)
        self.show_style("")

    def show_style(
        self, style: str, *, compares: bool = True, clears: bool = True, optimizer: str = "sgd"
    ) -> None:
        """Show the code of a coding style; "" is the plain loop.

        `compares`: there is a target; `clears`: the phase zero grad is not left out; `optimizer`: its kind.
        """
        shown = (style, compares, clears, optimizer if optimizer in SOLVER_KINDS else "")
        if shown == self._shown:
            return
        self._shown = shown
        if style:
            self._lines = phase_lines(style)
            self.show_source(style_source(style))
        else:
            source, self._lines = _loop(compares, clears, optimizer)
            self.show_source(source)
        self.updateGeometry()

    def show_next(self, phase: Phase | None) -> None:
        """Mark the lines of `phase` (None: none)."""
        self.mark_lines(None if phase is None else self._lines[phase])

    def wanted_height(self) -> int:
        """Room for all lines, or for as many as are seen at once."""
        line = QFontMetricsF(theme.fixed_font()).lineSpacing()
        return round(line * min(self.blockCount(), _MOST_LINES) + 42)

    def set_room(self, height: int) -> None:
        """Be as tall as is wanted, but at most `height`; what does not fit is scrolled to."""
        wanted = self.wanted_height()
        fits = self.blockCount() <= _MOST_LINES and wanted <= height
        never, needed = Qt.ScrollBarPolicy.ScrollBarAlwaysOff, Qt.ScrollBarPolicy.ScrollBarAsNeeded
        self.setVerticalScrollBarPolicy(never if fits else needed)
        self.setFixedHeight(min(wanted, height))

    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        self.bring_marked_into_view()


def _loop(compares: bool, clears: bool, optimizer: str) -> tuple[str, dict[Phase, tuple[int, int]]]:
    """The step of the engine's own, as a loop over batches, and the lines of each phase."""
    loss = "loss = loss_fn(y_pred, y)" if compares else "loss = y_pred.sum()"
    clearing = "optimizer.zero_grad()" if clears else "# optimizer.zero_grad()"
    head = "for x, y in batches:" if compares else "for (x,) in batches:"
    backward, update = ["loss.backward()"], "optimizer.step()"
    if optimizer in SOLVER_KINDS:
        head, update = "while not optimizer.stop:", "optimizer.step(loss, evaluate)"
    if optimizer == "levenberg_marquardt":
        backward = [
            "loss.backward(retain_graph=True)",
            "r = residuals(y_pred)",
            "J = jacobian(r, parameters)",
        ]
        update = "optimizer.step(r, J, residuals_now)"
    parts = [["y_pred = model(x)"], [loss], backward, [update], [clearing]]
    lines, places = [head], {}
    for phase, own in zip(_PHASES, parts, strict=True):
        places[phase] = (len(lines) + 1, len(lines) + len(own))
        lines += own
    return "\n    ".join(lines), places
