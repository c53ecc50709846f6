"""The summary of the current column, below the table: folded it costs nothing."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QEvent, Qt, QTimer, Signal
from PySide6.QtGui import QResizeEvent, QShowEvent
from PySide6.QtWidgets import QGridLayout, QHBoxLayout, QLabel, QVBoxLayout, QWidget

from gui import labels
from gui.cards import text_label
from gui.data.column_texts import ColumnTexts, Line
from gui.data.column_wish import ColumnWish, wish_of
from gui.data.histogram_view import HistogramView, PartKey
from gui.data.table_view import TableView
from gui.fold_button import FoldButton
from gui.latest import Latest
from gui.numbers import count

if TYPE_CHECKING:
    from datasets.summary.column_summary import ColumnSummary

REST_MS = 60  # between two summaries while a selection grows
ROWS_AT_ONCE = 20_000  # are looked at within a few milliseconds; more are looked at aside
ROOM = 520  # pixels of the whole page, from which on table and summary have room
PAIR_WIDTH = 130  # pixels that a figure and its name want


class ColumnPanel(QWidget):
    """Follows the current column and the selection of `view`. Shut its `latest` down before it goes."""

    opened = Signal(bool)

    def __init__(self, view: TableView, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._view = view
        self._texts = ColumnTexts(self)
        self.latest = Latest(self)
        self._wish: ColumnWish | None = None
        self._summary: ColumnSummary | None = None
        self._chosen = False
        self._head = FoldButton()
        self._of = text_label("", "small")
        self._body = QWidget()
        self.histogram = HistogramView()
        self._keys = {part: PartKey(part) for part in ("validation", "test")}
        self._figures = QWidget()
        self._grid = QGridLayout(self._figures)
        self._pairs: list[tuple[QLabel, QLabel]] = []
        self._lay_out()
        self._later = QTimer(self)
        self._later.setSingleShot(True)
        self._later.setInterval(REST_MS)
        self._later.timeout.connect(self.look)
        self._connect()
        self._head.setChecked(True)
        self.retranslate()

    def _lay_out(self) -> None:
        self._grid.setContentsMargins(0, 0, 0, 0)
        self._grid.setVerticalSpacing(1)
        self._grid.setHorizontalSpacing(8)
        head = QHBoxLayout()
        head.setSpacing(8)
        head.addWidget(self._head)
        head.addStretch(1)
        for key in self._keys.values():
            head.addWidget(key)
        body = QVBoxLayout(self._body)
        body.setContentsMargins(0, 2, 0, 0)
        body.setSpacing(4)
        body.addWidget(self._of)
        body.addWidget(self.histogram)
        body.addWidget(self._figures)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(2)
        column.addLayout(head)
        column.addWidget(self._body)

    def _connect(self) -> None:
        view, model = self._view, self._view.table_model
        self._head.toggled.connect(self._open)
        self._head.clicked.connect(self._choose)
        self.latest.answered.connect(self._on_answered)
        view.selectionModel().currentChanged.connect(self.look_soon)
        view.selectionModel().selectionChanged.connect(self.look_soon)
        for signal in (model.modelReset, model.layoutChanged, model.dataChanged, model.rowsInserted):
            signal.connect(self.look_soon)
        for signal in (model.rowsRemoved, model.columnsInserted, model.columnsRemoved):
            signal.connect(self.look_soon)
        view.validation_marks.marked.connect(self.look_soon)

    # folding

    @property
    def is_open(self) -> bool:
        return self._head.isChecked()

    @property
    def choice(self) -> bool | None:
        """Whether a person wants it unfolded; None: nobody has said so."""
        return self.is_open if self._chosen else None

    def set_open(self, wanted: bool | None) -> None:
        """Unfold or fold; None: as there is room."""
        self._chosen = wanted is not None
        if wanted is not None:
            self._head.setChecked(wanted)

    def fit_into(self, height: int) -> None:
        """The page is so high: fold where the table would hardly be seen, unless a person has chosen."""
        if not self._chosen:
            self._head.setChecked(height >= ROOM)

    def _choose(self) -> None:
        self._chosen = True

    def _open(self, wanted: bool) -> None:
        self._body.setVisible(wanted)
        if wanted:
            self.look()
        else:
            self._later.stop()
            self.latest.drop()
            self._forget()
        self._name_all()
        self.opened.emit(wanted)

    def _forget(self) -> None:
        self._wish = self._summary = None
        self.histogram.show_summary(None)
        self._show_lines([])

    # looking

    def look_soon(self) -> None:
        """The column or the rows may be others: look in a moment, once for all that happens until then."""
        if self.is_open and self.isVisible() and not self._later.isActive():
            self._later.start()

    def look(self) -> None:
        """Look at the column now: at once where it is short, aside where it is long."""
        self._later.stop()
        if not (self.is_open and self.isVisible() and self._view.table_model.document.has_table):
            return
        wish = wish_of(self._view)
        if wish is None:
            self._forget()
        elif wish.count <= ROWS_AT_ONCE:
            self.latest.drop()
            self._show(wish, wish.summary())
        else:
            self.latest.ask(lambda watch: (wish, wish.summary(watch)))

    def _on_answered(self, answer: object) -> None:
        if self.is_open and isinstance(answer, tuple):
            self._show(*answer)

    def _show(self, wish: ColumnWish, summary: ColumnSummary) -> None:
        self._wish, self._summary = wish, summary
        self.histogram.show_summary(summary, wish.parts)
        self.histogram.setVisible(not self.histogram.is_empty)
        self._show_lines([*self._texts.counted(summary), *self._texts.measured(summary)])
        self._name_all()

    # words and figures

    def retranslate(self) -> None:
        self._head.setToolTip(self.tr("Show or hide the figures of the current column"))
        if self._wish is not None and self._summary is not None:
            self._show(self._wish, self._summary)
        else:
            self._name_all()

    def _name_all(self) -> None:
        wish, summary = self._wish, self._summary
        if wish is None or summary is None:
            self._head.setText(self.tr("Column"))
            self._of.setText("")
            for key in self._keys.values():
                key.hide()
            return
        role = labels.role(wish.table.roles[wish.name].value)
        name = " ".join(wish.name.split())
        title = self.tr("{column} · {role}").format(column=name, role=role)
        self._keys["validation"].set_text(self.tr("validation"))
        self._keys["test"].set_text(self.tr("test"))
        parts = wish.parts if _marked(summary) else ()
        taken = sum(self._keys[part].sizeHint().width() for part in parts)
        room = max(self.width() - taken - 40, 80)
        self._head.setText(self._head.fontMetrics().elidedText(title, Qt.TextElideMode.ElideMiddle, room))
        self._of.setText(self._of_what(wish, summary))
        self._of.setVisible(bool(self._of.text()))
        for part, key in self._keys.items():
            key.setVisible(part in parts)
        self.histogram.setAccessibleName(self.tr("Histogram of {column}").format(column=name))
        self.setAccessibleName(self.tr("Summary of {column}").format(column=name))
        self.setAccessibleDescription("; ".join(f"{a.text()} {b.text()}" for a, b in self._shown_pairs()))

    def _of_what(self, wish: ColumnWish, summary: ColumnSummary) -> str:
        rows = count(summary.rows)
        if wish.selected and summary.rows == 1:
            return self.tr("of 1 selected row")
        if wish.selected:
            return self.tr("of {count} selected rows").format(count=rows)
        if wish.is_filtered:
            return self.tr("of {count} rows shown and in use").format(count=rows)
        return self.tr("of {count} rows in use").format(count=rows) if summary.rows < wish.table.rows else ""

    def _shown_pairs(self) -> list[tuple[QLabel, QLabel]]:
        return [pair for pair in self._pairs if pair[1].text()]

    def _show_lines(self, lines: list[Line]) -> None:
        while len(self._pairs) < len(lines):
            name, value = text_label("", "small"), text_label("", "mono")
            value.setAlignment(Qt.AlignmentFlag.AlignRight | Qt.AlignmentFlag.AlignVCenter)
            for label in (name, value):
                label.setParent(self._figures)  # before it is shown: else it would be a window for a moment
            self._pairs.append((name, value))
        for place, (name, value) in enumerate(self._pairs):
            line = lines[place] if place < len(lines) else Line("", "")
            name.setText(line.name)
            value.setText(line.text)
            for label in (name, value):
                label.setToolTip(line.tip)
                label.setVisible(bool(line.text))
        self._place()

    def _place(self) -> None:
        """The figures in as many columns as there is room for, read downwards."""
        shown = self._shown_pairs()
        columns = max(1, min(3, self.width() // PAIR_WIDTH))
        deep = -(-len(shown) // columns)
        for place, pair in enumerate(shown):
            for side, label in enumerate(pair):
                self._grid.addWidget(label, place % deep, 3 * (place // deep) + side)
        for column in range(9):
            gap, used = column % 3 == 2, column // 3 < columns
            self._grid.setColumnStretch(column, 1 if used and column % 3 == 1 else 0)
            self._grid.setColumnMinimumWidth(column, 8 if gap and column // 3 < columns - 1 else 0)

    # events

    def showEvent(self, event: QShowEvent) -> None:
        super().showEvent(event)
        self.look()

    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        self._place()
        self._name_all()

    def changeEvent(self, event: QEvent) -> None:
        if event.type() == QEvent.Type.LanguageChange:
            self.retranslate()
        super().changeEvent(event)


def _marked(summary: ColumnSummary) -> int:
    """How many rows of the picture are held back."""
    if summary.histogram is not None:
        return int(summary.histogram.marked.sum())
    return sum(sum(category.marked) for category in summary.categories)
