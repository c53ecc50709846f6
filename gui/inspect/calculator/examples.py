"""What the calculator shows before the first line: what it is for, and lines to begin with."""

from collections.abc import Sequence

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QPushButton, QSizePolicy, QVBoxLayout, QWidget

from engine.calculator.records import NameInfo
from gui import theme
from gui.cards import text_label

_ERROR, _ACCURACY = "((y_pred - y)**2).mean()", "(y_pred.argmax(dim=1) == y).float().mean()"
# Each needs the names beside it.
LINES: tuple[tuple[str, tuple[str, ...]], ...] = (
    ("X.shape", ("X",)),
    (_ERROR, ("y", "y_pred")),
    (_ACCURACY, ("y", "y_pred")),
    ("A = tensor([[1., 2.], [3., 4.]])", ()),
    ("inverse(tensor([[2., 1.], [1., 3.]]))", ()),
    ("arange(3) + ones(2, 1)", ()),
    ("w = tensor(4., requires_grad=True)", ()),
    ("(w * 3 + 5).backward()", ("w",)),
)


class Examples(QWidget):
    """Says `chosen` with the line that was pressed. Only lines whose names are there are offered."""

    chosen = Signal(str)

    def __init__(self) -> None:
        super().__init__()
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 4, 0, 0)
        column.setSpacing(4)
        self._title = text_label("", "title")
        self._text = text_label("", "small")
        self._text.setWordWrap(True)
        column.addWidget(self._title)
        column.addWidget(self._text)
        column.addSpacing(4)
        self._buttons: dict[str, QPushButton] = {}
        for line, _ in LINES:
            self._buttons[line] = self._button(line)
            column.addWidget(self._buttons[line], 0, Qt.AlignmentFlag.AlignLeft)
        column.addStretch(1)
        theme.theme_changed.connect(self._wear_font)
        self.show_names(())
        self.retranslate()

    def retranslate(self) -> None:
        self._title.setText(self.tr("Calculate with tensors"))
        self._text.setText(
            self.tr(
                "With the rows and parameters of the run, or with numbers of your own. Press one to try it:"
            )
        )

    def show_names(self, names: Sequence[NameInfo]) -> None:
        """Offer the lines that can be worked out with `names`."""
        shapes = {info.name: info.shape for info in names}
        same = shapes.get("y") == shapes.get("y_pred")  # they differ where y is the number of a class
        unfit = _ACCURACY if same else _ERROR
        for line, needed in LINES:
            self._buttons[line].setVisible(line != unfit and all(name in shapes for name in needed))

    def offered(self) -> tuple[str, ...]:
        """The lines that can be pressed."""
        return tuple(line for line, button in self._buttons.items() if not button.isHidden())

    def _button(self, line: str) -> QPushButton:
        button = QPushButton(line)
        button.setProperty("flat", True)
        button.setFont(theme.fixed_font())
        button.setSizePolicy(QSizePolicy.Policy.Ignored, QSizePolicy.Policy.Fixed)
        button.clicked.connect(lambda: self.chosen.emit(line))
        return button

    def _wear_font(self) -> None:
        for button in self._buttons.values():
            button.setFont(theme.fixed_font())
