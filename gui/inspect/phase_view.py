"""What the views of the five phases have in common: a part for what is read, and one for what is left."""

from collections.abc import Sequence

from PySide6.QtWidgets import QLabel, QVBoxLayout, QWidget

from engine.report import StepView, TensorView
from gui.cards import text_label
from gui.inspect.batch_rows import MOST_ROWS
from gui.inspect.hot_label import HotLabel
from gui.inspect.tensor_text import tensor_text
from gui.numbers import count

_GAP = 8  # px above a heading


class PhaseView(QWidget):
    """Subclasses add their widgets after `begin_reads()` and `begin_leaves()`.

    Until the phase is done there is a sentence in place of what it leaves.
    """

    def __init__(self) -> None:
        super().__init__()
        self.column = QVBoxLayout(self)
        self.column.setContentsMargins(0, 0, 0, 0)
        self.column.setSpacing(5)
        self._reads = text_label("", "title")
        self._leaves = text_label("", "title")
        self._not_yet = text_label("", "small")
        self._not_yet.setWordWrap(True)

    def begin_reads(self) -> None:
        self.column.addWidget(self._reads)

    def begin_leaves(self) -> None:
        self.column.addSpacing(_GAP)
        self.column.addWidget(self._leaves)
        self.column.addWidget(self._not_yet)

    def show_step(self, view: StepView, hot: bool) -> None:
        """Show this phase of `view`; `hot`: it has just been done, so what it left is new."""
        raise NotImplementedError

    def retranslate(self) -> None:
        """Set all texts in the language of the window."""
        self._reads.setText(self.tr("Reads"))
        self._leaves.setText(self.tr("Leaves"))
        self._not_yet.setText(self.tr("This phase has not been done in this step yet."))

    def show_done(self, done: bool, left: Sequence[QWidget]) -> None:
        """Show the widgets `left`, or the sentence where nothing is left yet."""
        self._not_yet.setVisible(not done)
        for widget in left:
            widget.setVisible(done)

    def show_first_rows(self, label: QLabel, view: StepView) -> None:
        """Say how many rows of the batch are shown, where that is not all of them."""
        label.setWordWrap(True)
        shown = min(len(view.rows), MOST_ROWS)
        text = self.tr("The first {shown} of {rows} rows.")
        label.setText(text.format(shown=count(shown), rows=count(view.batch_rows)))
        label.setVisible(0 < shown < view.batch_rows)


def show_tensor(label: HotLabel, tensor: TensorView | None, hot: bool = False) -> None:
    """Show the line of `tensor`, or hide the label where there is none."""
    label.setVisible(tensor is not None)
    if tensor is not None:
        label.show_text(tensor_text(tensor), hot)
