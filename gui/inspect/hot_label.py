"""A figure or a tensor's line in a fixed-width face, on warm ground where it has just changed."""

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QLabel, QSizePolicy


class HotLabel(QLabel):
    """Plain text that wraps and can be selected."""

    def __init__(self) -> None:
        super().__init__()
        self.setTextFormat(Qt.TextFormat.PlainText)
        self.setProperty("role", "mono")
        self.setProperty("hot", False)
        self.setWordWrap(True)
        self.setContentsMargins(4, 1, 4, 1)
        self.setTextInteractionFlags(Qt.TextInteractionFlag.TextSelectableByMouse)
        self.setSizePolicy(QSizePolicy.Policy.Ignored, QSizePolicy.Policy.Minimum)

    def show_text(self, text: str, hot: bool = False) -> None:
        """Show `text`; `hot`: it has just changed."""
        self.setText(text)
        if hot != self.property("hot"):
            self.setProperty("hot", hot)
            self.style().unpolish(self)
            self.style().polish(self)
