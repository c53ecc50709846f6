"""The head of a part that folds: a flat button with a chevron, checked while the part is open."""

from __future__ import annotations

from PySide6.QtCore import QSize, Qt
from PySide6.QtWidgets import QToolButton, QWidget

from gui import icons, theme


class FoldButton(QToolButton):
    """Checkable; `toggled` says whether the part is open."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setCheckable(True)
        self.setProperty("flat", True)
        self.setToolButtonStyle(Qt.ToolButtonStyle.ToolButtonTextBesideIcon)
        self.setIconSize(QSize(12, 12))
        self.toggled.connect(self._point)
        theme.theme_changed.connect(self._restyle)
        self._point(False)
        self._restyle()

    def _point(self, opened: bool) -> None:
        icons.set_icon(self, "chevron_down" if opened else "chevron_right", "muted")

    def _restyle(self) -> None:
        self.setStyleSheet(
            "QToolButton { font-weight: 600; padding-left: 0; }"
            "QToolButton:checked:!hover { background: transparent; }"
            f"QToolButton:checked {{ color: {theme.tokens().text}; }}"
        )
