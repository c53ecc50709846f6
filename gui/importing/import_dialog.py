"""The import dialog: the choices in reading a file, the table that they make of it, and what they change."""

from __future__ import annotations

from dataclasses import replace
from pathlib import Path
from typing import TYPE_CHECKING

from PySide6.QtCore import QEvent, QSize, Qt
from PySide6.QtGui import QCloseEvent
from PySide6.QtWidgets import (
    QDialog,
    QHBoxLayout,
    QPushButton,
    QStackedWidget,
    QVBoxLayout,
    QWidget,
)

from datasets.problems import Problem
from gui.cards import Card, text_label
from gui.i18n import translate_problem
from gui.importing.choices_form import ChoicesForm
from gui.importing.fitting_scroll import FittingScroll
from gui.importing.preview_view import PreviewView
from gui.importing.previewer import Previewer
from gui.importing.raw_view import RawView
from gui.numbers import count, file_size
from gui.problem_list import ProblemList
from gui.window import TITLE_HEIGHT

if TYPE_CHECKING:
    from datasets.reading.options import ReadingOptions
    from datasets.reading.preview import Preview
    from datasets.reading.raw_lines import RawLine

USUAL_SIZE = QSize(980, 700)
REPORT_HEIGHT = 92  # px


class ImportDialog(QDialog):
    """Begins with what is `given` and guesses the rest. `options` are what was confirmed by Import.

    `problem`: why the whole file could not be read before, which its beginning may not show; it stays until
    a choice changes. `encoding`: what the whole file was found to be in.
    """

    def __init__(
        self,
        path: Path,
        given: ReadingOptions,
        parent: QWidget | None = None,
        *,
        problem: Problem | None = None,
        encoding: str | None = None,
    ) -> None:
        super().__init__(parent)
        self._path, self._problem = path, problem
        self._preview: Preview | None = None
        self._raw_for_now = False
        self._imports = False  # as soon as the preview is there
        self.form = ChoicesForm(given)
        self.view, self.raw = PreviewView(), RawView()
        self.report = ProblemList()
        self.previewer = Previewer(path, self, encoding)
        self._name, self._size = text_label(path.name, "title"), text_label("", "muted")
        self._note, self._problem_label = text_label("", "small"), text_label("", "bad")
        self._title, self._report_title = text_label("", "title"), text_label("", "small")
        self.kind_button, self.raw_button = QPushButton(), QPushButton()
        self.raw_button.setCheckable(True)
        self.guess_button, self.cancel_button = QPushButton(), QPushButton()
        self.import_button = QPushButton()
        self.sample_button = QPushButton()  # while all rows are too many
        self._lay_out()
        self._connect()
        room = self.screen().availableSize() - QSize(24, TITLE_HEIGHT + 16)
        self.resize(USUAL_SIZE.boundedTo(room))
        self.retranslate()
        self.previewer.ask(self.form.given, at_once=True)

    @property
    def options(self) -> ReadingOptions:
        """What was set by hand; types only of columns that there are."""
        given = self.form.given
        return given if self._preview is None else replace(given, types=self._preview.options.types)

    # parts

    def _lay_out(self) -> None:
        head = QHBoxLayout()
        head.addWidget(self._name)
        head.addWidget(self._size)
        head.addStretch(1)
        head.addWidget(self.guess_button)
        card = Card()
        self._pages = QStackedWidget()
        self._pages.addWidget(self.view)
        self._pages.addWidget(self.raw)
        card.add(self._pages, 1)
        self.report.setMaximumHeight(REPORT_HEIGHT)
        for label in (self._note, self._problem_label):
            label.setWordWrap(True)
        self._problem_label.setTextInteractionFlags(Qt.TextInteractionFlag.TextSelectableByMouse)
        whole = QVBoxLayout(self)
        whole.setContentsMargins(16, 14, 16, 12)
        whole.setSpacing(8)
        whole.addLayout(head)
        whole.addWidget(FittingScroll(self.form))
        whole.addLayout(self._preview_bar())
        whole.addWidget(card, 1)
        whole.addLayout(self._problem_bar())
        whole.addWidget(self._report_title)
        whole.addWidget(self.report)
        whole.addLayout(self._buttons())

    def _preview_bar(self) -> QHBoxLayout:
        row = QHBoxLayout()
        row.setSpacing(8)
        row.addWidget(self._title)
        row.addWidget(self._note, 1)
        row.addWidget(self.kind_button)
        row.addWidget(self.raw_button)
        return row

    def _problem_bar(self) -> QHBoxLayout:
        row = QHBoxLayout()
        row.setSpacing(8)
        row.addWidget(self._problem_label, 1)
        row.addWidget(self.sample_button)
        return row

    def _buttons(self) -> QHBoxLayout:
        row = QHBoxLayout()
        row.setSpacing(8)
        row.addStretch(1)
        row.addWidget(self.cancel_button)
        row.addWidget(self.import_button)
        self.import_button.setProperty("primary", True)
        self.import_button.setDefault(True)
        others = (self.kind_button, self.raw_button, self.guess_button, self.sample_button)
        for button in (*others, self.cancel_button):
            button.setAutoDefault(False)
        return row

    def _connect(self) -> None:
        self.form.changed.connect(self._on_changed)
        self.view.kind_chosen.connect(self.form.set_type)
        self.previewer.previewed.connect(self._on_previewed)
        self.previewer.failed.connect(self._on_failed)
        self.report.place_wanted.connect(self._go_to)
        self.kind_button.clicked.connect(self._choose_kind)
        self.raw_button.toggled.connect(self._show_raw)
        self.guess_button.clicked.connect(self.form.guess_again)
        self.sample_button.clicked.connect(self._take_sample)
        self.cancel_button.clicked.connect(self.reject)
        self.import_button.clicked.connect(self._import)

    # what happens

    def _on_changed(self) -> None:
        self._problem = None
        self.previewer.ask(self.form.given)

    def _on_previewed(self, asked: ReadingOptions, preview: Preview, lines: tuple[RawLine, ...]) -> None:
        if asked != self.form.given:
            return  # a newer one is on its way
        self._preview = preview
        by_hand = frozenset(name for name, _ in asked.types)
        self.form.show_preview(preview)
        self.view.show_preview(preview, by_hand)
        self.raw.show_lines(lines)
        self.report.show_problems(preview.report)
        self.raw_button.setEnabled(not preview.sheets)
        self._say()
        self._show_something(preview)
        if self._imports:
            self._imports = False
            self._accept()

    def _show_something(self, preview: Preview) -> None:
        """Where there is no row, the raw lines are all that can be seen; until there are some again."""
        hopeless = preview.problem is not None and not preview.rows and not preview.sheets
        if hopeless and not self.raw_button.isChecked():
            self.raw_button.setChecked(True)
            self._raw_for_now = True
        elif not hopeless and self._raw_for_now:
            self.raw_button.setChecked(False)

    def _on_failed(self, problem: Problem) -> None:
        self._imports = False
        self._problem_label.setText(translate_problem(problem))
        self._problem_label.show()

    def _import(self) -> None:
        """Take what is chosen; first of all see what it leads to, where that is not on the screen yet."""
        self._imports = self.previewer.is_busy
        if not self._imports:
            self._accept()

    def _accept(self) -> None:
        if self._preview is not None and self._preview.problem is None:
            self.accept()

    def _take_sample(self) -> None:
        self.form.sample(_fitting(self._problem))
        self._say()
        self.import_button.setFocus()

    def _choose_kind(self) -> None:
        self.raw_button.setChecked(False)
        self.view.setFocus()
        self.view.choose_kind()

    def _show_raw(self, raw: bool) -> None:
        self._raw_for_now = False
        self.raw_button.setProperty("accented", raw)
        self.raw_button.style().unpolish(self.raw_button)
        self.raw_button.style().polish(self.raw_button)
        self._pages.setCurrentWidget(self.raw if raw else self.view)

    def _go_to(self, row: int, column: str) -> None:
        self.raw_button.setChecked(False)
        self.view.go_to(row, self.view.column_named(column))

    def done(self, result: int) -> None:
        self.previewer.shutdown()
        super().done(result)

    def closeEvent(self, event: QCloseEvent) -> None:
        self.previewer.shutdown()
        super().closeEvent(event)

    # words

    def retranslate(self) -> None:
        self.setWindowTitle(self.tr("Import choices"))
        self._title.setText(self.tr("Preview"))
        self._report_title.setText(self.tr("Guessed, or not taken as written"))
        self.kind_button.setText(self.tr("T&ype of column…"))
        self.kind_button.setToolTip(self.tr("Number, category, text, date or none, for the current column"))
        self.raw_button.setText(self.tr("&Raw lines"))
        self.raw_button.setToolTip(self.tr("The file as it lies there, with offsets in bytes and line ends"))
        self.guess_button.setText(self.tr("G&uess all again"))
        self.guess_button.setToolTip(self.tr("Take back everything that was set by hand"))
        self.cancel_button.setText(self.tr("Cancel"))
        self.import_button.setText(self.tr("&Import"))
        self.report.setAccessibleName(self._report_title.text())
        self._size.setText(file_size(self._path.stat().st_size) if self._path.is_file() else "")
        self._say()

    def changeEvent(self, event: QEvent) -> None:
        if event.type() == QEvent.Type.LanguageChange:
            self.retranslate()
            self.previewer.ask(self.form.given)
        super().changeEvent(event)

    def _say(self) -> None:
        preview = self._preview
        problem = self._problem or (preview.problem if preview is not None else None)
        self._problem_label.setText("" if problem is None else translate_problem(problem))
        self._problem_label.setVisible(problem is not None)
        fitting = _fitting(problem)
        self.sample_button.setVisible(fitting > 1)
        self.sample_button.setText(self.tr("Read one row i&n {count}").format(count=count(fitting)))
        self._report_title.setVisible(bool(self.report.problems))
        self.report.setVisible(bool(self.report.problems))
        self.import_button.setEnabled(preview is None or preview.problem is None)
        self._note.setText("" if preview is None else self._said_of(preview))
        self.kind_button.setEnabled(bool(preview is not None and preview.names))

    def _said_of(self, preview: Preview) -> str:
        if not preview.rows:
            return ""
        if preview.whole and preview.problem is None:
            return self.tr("the first {count} rows").format(count=count(preview.rows))
        return self.tr(
            "the first {count} rows; types and counts are certain once the whole file is read"
        ).format(count=count(preview.rows))


def _fitting(problem: Problem | None) -> int:
    """Of how many rows one is to be read so that the table fits into memory, as `problem` says; 1 for all."""
    fields = {} if problem is None else problem.fields
    return int(fields["one_in"]) if "needed" in fields else 1
