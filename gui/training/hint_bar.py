"""A line below the plots for what a run's course tells: the evidence, remedies, and why."""

from __future__ import annotations

from collections.abc import Sequence

from PySide6.QtCore import QCoreApplication, QEvent, Qt, Signal
from PySide6.QtWidgets import (
    QFrame,
    QHBoxLayout,
    QLabel,
    QPushButton,
    QSizePolicy,
    QToolButton,
    QVBoxLayout,
    QWidget,
)

from engine.hints.records import Hint
from gui import theme
from gui.cards import text_label
from gui.fold_button import FoldButton
from gui.i18n import translate_problem
from gui.icons import icon, set_icon
from gui.remedy_texts import remedy_text


class HintLine(QFrame):
    """One hint: its evidence, a button for each remedy, and an explanation that unfolds."""

    remedy_chosen = Signal(str, object)  # the remedy, and the Problem that named it
    dismissed = Signal(str)  # the hint's kind

    def __init__(self, hint: Hint) -> None:
        super().__init__()
        self.hint = hint
        self.setProperty("message", "note")
        column = QVBoxLayout(self)
        column.setContentsMargins(12, 4, 6, 4)
        column.setSpacing(2)
        row = QHBoxLayout()
        row.setSpacing(8)
        self._picture = QLabel()
        self._text = _text()
        self.why = FoldButton()
        self.close_button = QToolButton()
        self.close_button.setProperty("flat", True)
        set_icon(self.close_button, "close", "muted")
        self.remedy_buttons = {name: QPushButton() for name in hint.evidence.remedies}
        row.addWidget(self._picture)
        row.addWidget(self._text, 1)
        row.addWidget(self.why)
        for name, button in self.remedy_buttons.items():
            button.clicked.connect(
                lambda _=False, name=name: self.remedy_chosen.emit(name, self.hint.evidence)
            )
            row.addWidget(button)
        row.addWidget(self.close_button)
        column.addLayout(row)
        self._explanation = _text("muted")
        self._explanation.setContentsMargins(28, 0, 8, 4)
        self._explanation.hide()
        column.addWidget(self._explanation)
        self.why.toggled.connect(self._explanation.setVisible)
        self.close_button.clicked.connect(lambda: self.dismissed.emit(self.hint.kind))
        theme.theme_changed.connect(self._draw_picture)
        self._draw_picture()
        self.retranslate()

    @property
    def is_read(self) -> bool:
        """Whether the pointer or the keyboard is on it."""
        focus = self.window().focusWidget()
        return self.underMouse() or (focus is not None and self.isAncestorOf(focus))

    def text(self) -> str:
        return self._text.text()

    def explanation(self) -> str:
        return self._explanation.text()

    def renew(self, hint: Hint) -> None:
        """The same hint with other figures."""
        if hint is not self.hint:
            self.hint = hint
            self.retranslate()

    def retranslate(self) -> None:
        self._text.setText(translate_problem(self.hint.evidence))
        self._explanation.setText(QCoreApplication.translate("Problem", self.hint.why))
        self.why.setText(self.tr("Why?"))
        self.close_button.setToolTip(self.tr("Do not show this hint again in this run"))
        self.close_button.setAccessibleName(self.tr("Do not show this hint again in this run"))
        for name, button in self.remedy_buttons.items():
            button.setText(remedy_text(name))

    def changeEvent(self, event: QEvent) -> None:
        if event.type() is QEvent.Type.LanguageChange:
            self.retranslate()
        super().changeEvent(event)

    def _draw_picture(self) -> None:
        self._picture.setPixmap(icon("info", "accent").pixmap(20, 20))


class HintBar(QWidget):
    """The hints of a run, the most important first. It takes no room where there is none.

    A hint that is no longer true stays while the pointer or the keyboard is on it.
    """

    remedy_chosen = Signal(str, object)
    dismissed = Signal(str)

    def __init__(self) -> None:
        super().__init__()
        self.lines: list[HintLine] = []
        self._column = QVBoxLayout(self)
        self._column.setContentsMargins(0, 0, 0, 0)
        self._column.setSpacing(4)
        self.hide()

    def texts(self) -> tuple[str, ...]:
        """What is on show, from the top."""
        return tuple(line.text() for line in self.lines)

    def show_hints(self, hints: Sequence[Hint], *, at_once: bool = False) -> None:
        """Show `hints` in this order; `at_once`: also take away what is being read."""
        new = {_key(hint): hint for hint in hints}
        for line in list(self.lines):
            if _key(line.hint) in new:
                line.renew(new.pop(_key(line.hint)))
            elif at_once or not line.is_read:
                self._remove(line)
        for hint in new.values():
            self._add(hint, min(list(hints).index(hint), len(self.lines)))
        self.setVisible(bool(self.lines))

    def _add(self, hint: Hint, at: int) -> None:
        line = HintLine(hint)
        line.remedy_chosen.connect(self.remedy_chosen)
        line.dismissed.connect(self._on_dismissed)
        self.lines.insert(at, line)
        self._column.insertWidget(at, line)

    def _on_dismissed(self, kind: str) -> None:
        for line in [line for line in self.lines if line.hint.kind == kind]:
            self._remove(line)
        self.setVisible(bool(self.lines))
        self.dismissed.emit(kind)

    def _remove(self, line: HintLine) -> None:
        self.lines.remove(line)
        self._column.removeWidget(line)
        line.hide()
        line.deleteLater()


def _key(hint: Hint) -> tuple[str, str, tuple[str, ...]]:
    return hint.kind, hint.evidence.template, hint.evidence.remedies


def _text(role: str = "") -> QLabel:
    label = text_label("", role)
    label.setWordWrap(True)
    label.setTextInteractionFlags(Qt.TextInteractionFlag.TextSelectableByMouse)
    label.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Preferred)
    return label
