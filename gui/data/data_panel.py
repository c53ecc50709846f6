"""The panel for the data: the table, which one it is, and how many of its rows are used."""

from __future__ import annotations

from collections.abc import Iterable
from typing import TYPE_CHECKING

from PySide6.QtCore import QEvent, Qt, Signal
from PySide6.QtGui import QKeySequence, QResizeEvent
from PySide6.QtWidgets import QHBoxLayout, QPushButton, QSizePolicy, QStackedWidget, QVBoxLayout, QWidget

from gui import icons, labels
from gui.cards import text_label
from gui.data.arrangement_status import ArrangementStatus
from gui.data.column_panel import ColumnPanel
from gui.data.editing import Editing
from gui.data.elided_label import ElidedLabel
from gui.data.empty_table import EmptyTable
from gui.data.filter_bar import FilterBar
from gui.data.import_report import ImportReport
from gui.data.row_counts import RowCounts
from gui.data.table_view import TableView
from gui.numbers import count

if TYPE_CHECKING:
    from datasets.edits import Edit
    from datasets.table import Table
    from engine.experiment import Experiment
    from gui.document import Document

Keys = QKeySequence.SequenceFormat


class DataPanel(QWidget):
    """Shows and edits the document's table; without one it says what to do next."""

    open_requested = Signal()
    paste_requested = Signal()
    choices_requested = Signal()  # to read the file once more with others

    def __init__(self, document: Document, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._document = document
        self.view = TableView(document)
        self.editing = Editing(document, self.view)
        self.column = ColumnPanel(self.view)
        self._counter = RowCounts(self)
        self._name = ElidedLabel()
        self._rows = text_label("", "muted")
        self._open = QPushButton()
        icons.set_icon(self._open, "open")
        self._counts = text_label("", "small")
        self._counts.setWordWrap(True)
        self._waits = text_label("", "waits")
        self._waits.setWordWrap(True)
        self._waits.hide()
        self._report = ImportReport()
        self._empty = EmptyTable(document)
        self.filter_bar = FilterBar(document, self.view.arrange_commands)
        self.arrangement = ArrangementStatus(document, self.view.arranging)
        self._pages = QStackedWidget()
        self._pages.addWidget(self._table_page())
        self._pages.addWidget(self._empty)
        whole = QVBoxLayout(self)
        whole.setContentsMargins(0, 0, 0, 0)
        whole.addWidget(self._pages)
        self._open.clicked.connect(self.open_requested)
        self._empty.open_requested.connect(self.open_requested)
        self._empty.paste_requested.connect(self.paste_requested)
        self._report.choices_requested.connect(self.choices_requested)
        self._report.place_wanted.connect(self.go_to)
        self.view.table_actions.arrange.filter.triggered.connect(self.filter_bar.open)
        self.filter_bar.left.connect(self.view.setFocus)
        self.arrangement.restore_wanted.connect(self.view.arrange_commands.restore)
        self._held_back = (0, 0)  # rows for validation, rows for a test
        self._left_out = 0  # rows of which the run misses a value
        self._compares = True  # the loss, with a target
        self.view.validation_marks.marked.connect(self._on_marked)
        self._counter.counted.connect(self._show_counts)
        if document.has_table:
            self._counter.count(document.table, another=True)
        document.table_changed.connect(self._on_table_changed)
        document.experiment_changed.connect(self._on_experiment_changed)
        self.retranslate()

    def _table_page(self) -> QWidget:
        head = QHBoxLayout()
        head.setContentsMargins(12, 10, 12, 0)
        head.setSpacing(8)
        head.addWidget(self._name, 1)
        head.addWidget(self._rows)
        head.addWidget(self._open)
        foot = QVBoxLayout()
        foot.setContentsMargins(12, 0, 12, 10)
        foot.setSpacing(6)
        foot.addWidget(self.column)
        foot.addWidget(self._counts)
        foot.addWidget(self._waits)
        foot.addWidget(self._report)
        page = QWidget()
        column = QVBoxLayout(page)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(8)
        column.addLayout(head)
        column.addWidget(self.filter_bar)
        column.addWidget(self.editing.find_bar)
        column.addWidget(self.arrangement)
        column.addWidget(self.view, 1)
        column.addWidget(self.editing.aside_bar)
        column.addLayout(foot)
        page.setSizePolicy(QSizePolicy.Policy.Ignored, QSizePolicy.Policy.Ignored)
        return page

    def retranslate(self) -> None:
        self.setAccessibleName(self.tr("Data"))
        self._open.setText(self.tr("Open…"))
        self._open.setToolTip(self.tr("Open a table or an experiment"))
        self._waits.setText(self.tr("The changed roles take effect after Reset."))
        self._show_table()

    def take_keyboard(self) -> None:
        """Give the keyboard to the table; without one, to what makes one."""
        page = self._pages.currentWidget()
        (self.view if page is not self._empty else self._empty).setFocus(Qt.FocusReason.TabFocusReason)

    def offer_choices(self, offered: bool) -> None:
        """Whether the table can be read once more with other choices."""
        self._report.offer_choices(offered)

    def go_to(self, row: int, column: str) -> None:
        """Show a row of the table, at one of its columns ("": the current one), where the view shows it."""
        import numpy as np

        found = self.view.table_model.view_rows(np.array([row], dtype=np.int64))
        names = self.view.table_model.names
        at = names.index(column) if column in names else max(0, self.view.currentIndex().column())
        if len(found):
            self.view.setCurrentIndex(self.view.table_model.index(int(found[0]), at))
            self.view.setFocus(Qt.FocusReason.OtherFocusReason)

    def mark_waiting(self, names: Iterable[str]) -> None:
        """`names` are the settings that wait for a reset; say so where the roles shown are among them."""
        self._waits.setVisible(not {"data.inputs", "data.targets"}.isdisjoint(names))

    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        self.column.fit_into(self.height())

    def changeEvent(self, event: QEvent) -> None:
        if event.type() == QEvent.Type.LanguageChange:
            self.retranslate()
        super().changeEvent(event)

    def shutdown(self) -> None:
        """End what is counted aside."""
        self.editing.shutdown()
        self._counter.latest.shutdown()
        self.column.latest.shutdown()
        self.view.shutdown()

    def _on_table_changed(self, edit: Edit | None) -> None:
        if self._document.has_table:
            self._counter.count(self._document.table, another=edit is None)
        self._show_table()

    def _on_experiment_changed(self, experiment: Experiment) -> None:
        compares = experiment.loss.needs_target
        if compares is not self._compares:
            self._compares = compares
            self._show_table()

    def _on_marked(self, validation: int, test: int, left_out: int) -> None:
        if (validation, test, left_out) != (*self._held_back, self._left_out):
            self._held_back, self._left_out = (validation, test), left_out
            self._show_table()

    def _show_table(self) -> None:
        usable = self._document.has_table and len(self._document.table.columns) > 0
        self._pages.setCurrentIndex(0 if usable else 1)
        if not usable:
            return
        table = self._document.table
        self._name.set_text(labels.title(table.name) or self.tr("Untitled table"))
        self._rows.setText(
            self.tr("1 row") if table.rows == 1 else self.tr("{count} rows").format(count=count(table.rows))
        )
        self._show_counts()
        self._report.show_problems(table.report)

    def _show_counts(self) -> None:
        self._counts.setText(self._count_text(self._document.table))

    def _held_back_texts(self) -> list[str]:
        """How many rows each mark stands for."""
        validation, test = self._held_back
        texts = []
        if validation:
            texts.append(self.tr("{count} of them for validation ◇").format(count=count(validation)))
        if test:
            words = self.tr("{count} for test △") if validation else self.tr("{count} of them for test △")
            texts.append(words.format(count=count(test)))
        return texts

    def _count_text(self, table: Table) -> str:
        counts = self._counter.known
        used = counts.used - min(self._left_out, counts.used)
        one = used == 1
        parts = [self.tr("1 row in use") if one else self.tr("{count} rows in use").format(count=count(used))]
        if not table.rows:
            keys = self.view.table_actions.insert_below.shortcut().toString(Keys.NativeText)
            parts.append(self.tr("insert a row with {keys}, or paste some").format(keys=keys))
        parts += self._held_back_texts()
        if self._left_out:
            words = self.tr("{count} left out for missing values")
            parts.append(words.format(count=count(self._left_out)))
        if counts.used < table.rows:
            parts.append(self.tr("{count} set aside").format(count=count(table.rows - counts.used)))
        missing = counts.missing
        if missing == 1:
            parts.append(self.tr("1 missing value"))
        elif missing:
            parts.append(self.tr("{count} missing values").format(count=count(missing)))
        if not table.inputs:
            parts.append(self.tr("no input: click a role to choose one"))
        if not table.targets and self._compares:
            parts.append(self.tr("no target: click a role to choose one"))
        elif not table.targets:
            parts.append(self.tr("no target: the loss needs none"))
        return " · ".join(parts)
