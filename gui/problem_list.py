"""Sentences about a file, one below the other: to read, to copy, and to go to the rows they name."""

from __future__ import annotations

import html
from collections.abc import Sequence

from PySide6.QtCore import QCoreApplication, QEvent, Qt, QUrl, Signal
from PySide6.QtGui import QTextOption
from PySide6.QtWidgets import QFrame, QTextBrowser, QWidget

from datasets.problems import Problem
from gui import theme
from gui.i18n import field_text, translate_problem


class ProblemList(QTextBrowser):
    """Rows of the table are links, by mouse and by Tab and Enter."""

    place_wanted = Signal(int, str)  # row (from 0), name of the column or ""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._problems: tuple[Problem, ...] = ()
        self.setFrameShape(QFrame.Shape.NoFrame)
        self.setOpenLinks(False)
        self.setWordWrapMode(QTextOption.WrapMode.WrapAtWordBoundaryOrAnywhere)
        self.setTextInteractionFlags(
            Qt.TextInteractionFlag.TextBrowserInteraction | Qt.TextInteractionFlag.TextSelectableByKeyboard
        )
        self.document().setDocumentMargin(0)
        self.anchorClicked.connect(self._go)
        theme.theme_changed.connect(self._restyle)
        self._restyle()

    @property
    def problems(self) -> tuple[Problem, ...]:
        return self._problems

    def show_problems(self, problems: Sequence[Problem]) -> None:
        """Show these and no others; where one was reading stays, as far as that is possible."""
        problems = tuple(problems)
        if problems != self._problems:
            self._problems = problems
            self._fill()

    def plain_text(self) -> str:
        """What is copied: a sentence a line."""
        return "\n".join(translate_problem(problem) for problem in self._problems)

    def changeEvent(self, event: QEvent) -> None:
        super().changeEvent(event)
        if event.type() == QEvent.Type.LanguageChange:
            self._fill()

    def _fill(self) -> None:
        scrolled = self.verticalScrollBar().value()
        lines = "".join(
            f'<p style="margin: 0 0 3px 12px; text-indent: -12px;">•&nbsp; {_html(problem, at)}</p>'
            for at, problem in enumerate(self._problems)
        )
        self.setHtml(lines)
        self.verticalScrollBar().setValue(scrolled)

    def _go(self, link: QUrl) -> None:
        problem = self._problems[int(link.path())] if link.path().isdecimal() else None
        place = table_place(problem) if problem is not None else None
        if place is not None:
            self.place_wanted.emit(*place)

    def _restyle(self) -> None:
        t = theme.tokens()
        self.setFont(theme.small_font())
        self.setStyleSheet(f"QTextBrowser {{ background: transparent; color: {t.muted}; border: none; }}")
        self.document().setDefaultStyleSheet(f"a {{ color: {t.accent}; }}")
        self._fill()


def table_place(problem: Problem) -> tuple[int, str] | None:
    """The row (from 0) and the column ("": all) of the table that `problem` names; None: it names none.

    Rows of a file, with its header and everything above, are no rows of the table.
    """
    fields = problem.fields
    row = fields.get("row")
    if not isinstance(row, int) or "offset" in fields or not ("count" in fields or "cell" in fields):
        return None
    return row - 1, str(fields.get("column", "")) if "cell" in fields else ""


def _html(problem: Problem, number: int) -> str:
    """The sentence as rich text, with a link where it names a row of the table."""
    template = html.escape(QCoreApplication.translate("Problem", problem.template), quote=False)
    fields = {name: html.escape(str(field_text(name, value))) for name, value in problem.fields.items()}
    if table_place(problem) is not None:
        fields["row"] = f'<a href="{number}">{fields["row"]}</a>'
    return template.format(**fields)
