"""The line above the table that finds cells, and replaces what was found."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QEvent, QSignalBlocker, Qt, QTimer, Signal
from PySide6.QtGui import QKeyEvent
from PySide6.QtWidgets import (
    QComboBox,
    QHBoxLayout,
    QLineEdit,
    QPushButton,
    QToolButton,
    QVBoxLayout,
    QWidget,
)

from datasets.problems import Problem
from gui import icons
from gui.cards import text_label
from gui.data.finder import Finder, Scope
from gui.data.replacing import Replacing
from gui.i18n import translate_problem
from gui.invalid import mark_invalid
from gui.numbers import count

if TYPE_CHECKING:
    from datasets.edits import Edit
    from datasets.edits.patterns import Search
    from gui.data.table_view import TableView
    from gui.document import Document

REST_MS = 120  # between two searches while somebody types
ALL, SELECTION = "all", "selection"


class FindBar(QWidget):
    """Hidden until it is asked for. What is found is counted as one types; Enter goes to the next."""

    refused = Signal(object)  # Problem
    noted = Signal(object)  # Problem: good to know

    def __init__(self, document: Document, view: TableView) -> None:
        super().__init__()
        self._document, self._view = document, view
        self._selection = Scope()
        self._problem: Problem | None = None
        self.finder = Finder(view.table_model, self)
        self.replacing = Replacing(document, view, self.finder)
        self._later = QTimer(self)
        self._later.setSingleShot(True)
        self._later.setInterval(REST_MS)
        self._make_fields()
        self._lay_out()
        self._connect()
        self.retranslate()
        self.hide()

    # what is looked for

    @property
    def search(self) -> Search:
        """What is looked for, as it is written now."""
        from datasets.edits.patterns import Search

        return Search(
            self.text.text(),
            whole=self.whole.isChecked(),
            match_case=self.match_case.isChecked(),
            regex=self.regex.isChecked(),
        )

    @property
    def scope(self) -> Scope:
        """Where it is looked for."""
        chosen = self.where.currentData()
        if chosen == SELECTION:
            return self._selection
        return Scope() if chosen == ALL else Scope(columns=(chosen[1],))

    def open(self, *, replace: bool = False) -> None:
        """Show it, with the line for replacing where that is wanted, and give the keyboard to the text."""
        self._take_selection()
        if replace or not self.isVisible():
            self._show_replacing(replace)
        self.show()
        self.text.setFocus(Qt.FocusReason.ShortcutFocusReason)
        self.text.selectAll()
        self._look()

    def close_bar(self) -> None:
        """Hide it and give the keyboard back to the table."""
        self._later.stop()
        self.finder.forget()
        self.hide()
        self._view.setFocus()

    def go(self, *, backward: bool = False) -> None:
        """To the next cell that was found."""
        if self._later.isActive():
            self._later.stop()
            self._look()
        current = self._view.currentIndex()
        row, column = (current.row(), current.column()) if current.isValid() else (-1, -1)
        place = self.finder.next_from(row, column, backward=backward)
        if place is not None:
            self._view.setCurrentIndex(self._view.table_model.index(*place))
        self._show_count()

    def shutdown(self) -> None:
        """End what is done aside."""
        self._later.stop()
        self.finder.shutdown()

    # set-up

    def _make_fields(self) -> None:
        self.text, self.new = QLineEdit(), QLineEdit()
        self.where = QComboBox()
        self.where.setSizeAdjustPolicy(QComboBox.SizeAdjustPolicy.AdjustToMinimumContentsLengthWithIcon)
        self.where.setMinimumContentsLength(8)
        self.match_case, self.whole, self.regex = (self._toggle() for _ in range(3))
        self.previous, self.next = self._button("chevron_up"), self._button("chevron_down")
        self.close_button = self._button("close")
        self.more = self._button("chevron_right")
        self.replace_one, self.replace_all = QPushButton(), QPushButton()
        self.count = text_label("", "small")
        self._wrong = text_label("", "bad")
        self._wrong.setWordWrap(True)
        self._wrong.hide()

    def _toggle(self) -> QToolButton:
        button = QToolButton()
        button.setProperty("flat", True)
        button.setCheckable(True)
        return button

    def _button(self, icon: str) -> QToolButton:
        button = QToolButton()
        button.setProperty("flat", True)
        icons.set_icon(button, icon, "muted")
        return button

    def _lay_out(self) -> None:
        column = QVBoxLayout(self)
        column.setContentsMargins(12, 0, 12, 0)
        column.setSpacing(6)
        self._second = QWidget()
        for row, widgets in (
            (QHBoxLayout(), (self.more, self.text, self.previous, self.next, self.close_button)),
            (QHBoxLayout(), (self.match_case, self.whole, self.regex, self.where, self.count)),
            (QHBoxLayout(self._second), (self.new, self.replace_one, self.replace_all)),
        ):
            row.setContentsMargins(0, 0, 0, 0)
            row.setSpacing(4)
            for widget in widgets:
                row.addWidget(widget, int(widget in (self.text, self.new, self.where)))
            if row.parentWidget() is self._second:
                column.addWidget(self._second)
            else:
                column.addLayout(row)
        column.addWidget(self._wrong)

    def _connect(self) -> None:
        self.text.textChanged.connect(lambda _text: self._later.start())
        for button in (self.match_case, self.whole, self.regex):
            button.toggled.connect(lambda _on: self._look())
        self.where.activated.connect(self._on_where)
        self.next.clicked.connect(lambda: self.go())
        self.previous.clicked.connect(lambda: self.go(backward=True))
        self.close_button.clicked.connect(self.close_bar)
        self.more.clicked.connect(lambda: self._show_replacing(self._second.isHidden()))
        self.replace_one.clicked.connect(self._replace_one)
        self.replace_all.clicked.connect(self._replace_all)
        self._later.timeout.connect(self._look)
        self.finder.changed.connect(self._show_count)
        self.finder.failed.connect(self._on_failed)
        self.finder.progressed.connect(self._on_progressed)
        self.replacing.noted.connect(self.noted)
        self.replacing.refused.connect(self._on_failed)
        self._document.table_changed.connect(self._on_table_changed)

    def retranslate(self) -> None:
        self.text.setPlaceholderText(self.tr("Find"))
        self.new.setPlaceholderText(self.tr("Replace with"))
        self.text.setAccessibleName(self.tr("Find"))
        self.new.setAccessibleName(self.tr("Replace with"))
        self.where.setAccessibleName(self.tr("Where to look"))
        self.match_case.setText("Aa")
        self.whole.setText("[ ]")
        self.regex.setText(".*")
        tips = {
            self.match_case: self.tr("Match case"),
            self.whole: self.tr("Whole cells only; with no text: missing values"),
            self.regex: self.tr("Regular expression"),
            self.previous: self.tr("Previous (Shift+Enter)"),
            self.next: self.tr("Next (Enter)"),
            self.close_button: self.tr("Close (Esc)"),
            self.more: self.tr("Show or hide replacing"),
        }
        for button, tip in tips.items():
            button.setToolTip(tip)
            button.setAccessibleName(tip)
        self.replace_one.setText(self.tr("Replace"))
        self.replace_all.setText(self.tr("Replace all"))
        self._fill_where()
        self._show_count()
        if self._problem is not None:
            self._wrong.setText(translate_problem(self._problem))

    def changeEvent(self, event: QEvent) -> None:
        if event.type() == QEvent.Type.LanguageChange:
            self.retranslate()
        super().changeEvent(event)

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Keys that the fields leave: a line edit passes Enter on, with and without Shift."""
        key, back = event.key(), bool(event.modifiers() & Qt.KeyboardModifier.ShiftModifier)
        enter = key in (Qt.Key.Key_Return, Qt.Key.Key_Enter)
        if key == Qt.Key.Key_Escape:
            self.close_bar()
        elif enter and self.new.hasFocus() and not back:
            self._replace_one()
        elif key == Qt.Key.Key_F3 or (enter and (self.text.hasFocus() or self.new.hasFocus())):
            self.go(backward=back)
        else:
            super().keyPressEvent(event)

    # what happens

    def _show_replacing(self, shown: bool) -> None:
        self._second.setVisible(shown)
        icons.set_icon(self.more, "chevron_down" if shown else "chevron_right", "muted")

    def _take_selection(self) -> None:
        """Several selected cells are where one most likely wants to look."""
        ranges = self._view.chosen_ranges()
        several = len(ranges) > 1 or any(top < bottom or left < right for top, bottom, left, right in ranges)
        names = self._view.table_model.names
        self._selection = Scope(tuple(names[at] for at in self._view.chosen_columns()), self._view.chosen())
        self._fill_where(SELECTION if several else ALL)

    def _fill_where(self, chosen: object = None) -> None:
        with QSignalBlocker(self.where):
            chosen = self.where.currentData() if chosen is None else chosen
            self.where.clear()
            self.where.addItem(self.tr("All cells"), ALL)
            self.where.addItem(self.tr("Selected cells"), SELECTION)
            for name in self._view.table_model.names:
                self.where.addItem(" ".join(name.split()), ("column", name))
            self.where.setCurrentIndex(max(0, self.where.findData(chosen)))

    def _on_where(self) -> None:
        if self.where.currentData() == SELECTION:
            self._take_selection()
            self._fill_where(SELECTION)
        self._look()

    def _look(self) -> None:
        self._later.stop()
        self._on_restored()
        if self.isVisible():
            self.finder.look(self.search, self.scope)

    def _on_table_changed(self, edit: Edit | None) -> None:
        if edit is None and self.isVisible():
            self.close_bar()
        elif self.isVisible():
            if list(self._view.table_model.names) != [
                self.where.itemData(at)[1] for at in range(2, self.where.count())
            ]:
                self._fill_where()
            self._later.start()

    def _on_failed(self, problem: Problem) -> None:
        self._problem = problem
        mark_invalid(self.text, True)
        self._wrong.setText(translate_problem(problem))
        self._wrong.show()

    def _on_restored(self) -> None:
        self._problem = None
        mark_invalid(self.text, False)
        self._wrong.hide()

    def _on_progressed(self, done: int, total: int) -> None:
        share = 100 * done // max(1, total)
        self.count.setText(self.tr("searching {share} %").format(share=share))

    def _show_count(self) -> None:
        total, known = self.finder.total, self.finder.found is not None
        for button in (self.next, self.previous, self.replace_one, self.replace_all):
            button.setEnabled(known and total > 0)
        if self.finder.is_busy:
            self.count.setText(self.tr("searching"))
        elif not known or not self.search.finds_something:
            self.count.setText("")
        elif not total:
            self.count.setText(self.tr("nothing found"))
        else:
            self.count.setText(
                self.tr("1 cell") if total == 1 else self.tr("{count} cells").format(count=count(total))
            )

    # replacing

    def _replace_one(self) -> None:
        """Replace in the current cell where it is one of those found, and go on to the next."""
        current = self._view.currentIndex()
        if current.isValid() and self.finder.is_found(current.row(), current.column()):
            self._on_restored()
            if not self.replacing.one(self.search, self.new.text(), current.row(), current.column()):
                return
        self.go()

    def _replace_all(self) -> None:
        if self.finder.found is not None and self.finder.total:
            self._on_restored()
            self.replacing.all(self.search, self.new.text())
