"""The line above the table in which rows are filtered."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QEvent, Qt, Signal
from PySide6.QtGui import QKeyEvent
from PySide6.QtWidgets import QComboBox, QHBoxLayout, QMenu, QToolButton, QVBoxLayout, QWidget

from datasets.formula import FormulaError
from datasets.formula.conditions import WORDS
from datasets.view.arrangement import Arrangement, Only
from gui import icons
from gui.cards import text_label
from gui.data.filter_reading import read_filter
from gui.formulas.field import FormulaField
from gui.i18n import translate_problem
from gui.invalid import mark_invalid

if TYPE_CHECKING:
    from gui.data.arrange_commands import ArrangeCommands
    from gui.document import Document

MOST_REMEMBERED = 20


class FilterBar(QWidget):
    """A condition, which rows beside it, the conditions of before, and a button that shows all rows again.

    Hidden until it is asked for or rows are filtered.
    """

    left = Signal()  # the keyboard is wanted by nobody here any more

    def __init__(self, document: Document, commands: ArrangeCommands) -> None:
        super().__init__()
        self._document, self._commands = document, commands
        self._columns: dict[str, bool] = {}
        self._history: list[str] = []
        self._problem: FormulaError | None = None
        self.field = FormulaField(reader=lambda text: read_filter(text, self._columns), words=WORDS)
        self.only = QComboBox()
        for only in Only:
            self.only.addItem("", only)
        self.history = self._button("chevron_down")
        self.history.setPopupMode(QToolButton.ToolButtonPopupMode.InstantPopup)
        self.history.setMenu(QMenu(self.history))
        self.clear = self._button("close")
        self._wrong = text_label("", "bad")
        self._wrong.setWordWrap(True)
        self._wrong.hide()
        self._lay_out()
        self._connect()
        self.retranslate()
        self.hide()

    @property
    def wrong(self) -> str:
        """What is said to be wrong with the condition."""
        return "" if self._wrong.isHidden() else self._wrong.text()

    def open(self) -> None:
        """Show it and give the keyboard to the condition."""
        self._follow_table()
        self.show()
        self.field.setFocus(Qt.FocusReason.ShortcutFocusReason)
        self.field.selectAll()

    def close_bar(self) -> None:
        """Hide it, where no row is hidden by it, and give the keyboard back."""
        if not self._document.arrangement.is_filtered:
            self.hide()
        self.left.emit()

    def retranslate(self) -> None:
        texts = {
            Only.ALL: self.tr("All rows"),
            Only.IN_USE: self.tr("Rows in use"),
            Only.SET_ASIDE: self.tr("Rows set aside"),
            Only.MISSING: self.tr("Rows with missing values"),
            Only.VALIDATION: self.tr("Validation rows"),
            Only.TEST: self.tr("Test rows"),
        }
        for place in range(self.only.count()):
            self.only.setItemText(place, texts[Only(self.only.itemData(place))])
        self.only.setAccessibleName(self.tr("Which rows to show"))
        self.field.setAccessibleName(self.tr("Filter"))
        self.field.setPlaceholderText(self.tr("Condition, such as x > 3 and not missing(y)"))
        self.field.setToolTip(
            self.tr(
                'Comparisons joined by and, or, not; texts in quotes: color == "red"; '
                'missing(x), contains(x, "abc"), begins(x, "abc"), ends(x, "abc")'
            )
        )
        for button, words in (
            (self.history, self.tr("Earlier filters")),
            (self.clear, self.tr("Show all rows")),
        ):
            button.setAccessibleName(words)
            button.setToolTip(words)
        if self._problem is not None:
            self._wrong.setText(translate_problem(self._problem))

    def changeEvent(self, event: QEvent) -> None:
        if event.type() == QEvent.Type.LanguageChange:
            self.retranslate()
        super().changeEvent(event)

    def keyPressEvent(self, event: QKeyEvent) -> None:
        if event.key() == Qt.Key.Key_Escape:
            self.close_bar()
            return
        super().keyPressEvent(event)

    # set-up

    def _button(self, icon: str) -> QToolButton:
        button = QToolButton()
        button.setProperty("flat", True)
        icons.set_icon(button, icon, "muted")
        return button

    def _lay_out(self) -> None:
        row = QHBoxLayout()
        row.setSpacing(4)
        row.addWidget(self.only, 1)
        row.addWidget(self.history)
        row.addWidget(self.clear)
        column = QVBoxLayout(self)
        column.setContentsMargins(12, 0, 12, 0)
        column.setSpacing(6)
        column.addWidget(self.field)
        column.addWidget(self._wrong)
        column.addLayout(row)

    def _connect(self) -> None:
        self.field.committed.connect(self._on_committed)
        self.field.refused.connect(self._on_refused)
        self.field.restored.connect(self._on_restored)
        self.only.activated.connect(lambda place: self._commands.show_only(Only(self.only.itemData(place))))
        self.clear.clicked.connect(self._on_clear)
        menu = self.history.menu()
        menu.aboutToShow.connect(self._list_history)
        menu.triggered.connect(lambda action: self._commands.filter(action.data()))
        self._document.arrangement_changed.connect(self._show)
        self._document.table_changed.connect(self._on_table_changed)

    # what happens

    def _on_committed(self, text: str, _gesture: object) -> None:
        self._commands.filter(text)

    def _on_refused(self, problem: FormulaError) -> None:
        self._problem = problem
        mark_invalid(self.field, True)
        self._wrong.setText(translate_problem(problem))
        self._wrong.show()

    def _on_restored(self) -> None:
        self._problem = None
        mark_invalid(self.field, False)
        self._wrong.hide()

    def _on_clear(self) -> None:
        self.field.show_value(self._document.arrangement.filter)
        self._commands.clear_filter()

    def _on_table_changed(self, edit: object) -> None:
        if edit is None:
            self.field.show_value("")
            self.hide()
        elif self.isVisible():
            self._follow_table()

    def _follow_table(self) -> None:
        from datasets.columns import is_text  # pandas, which the first frame does not wait for

        table = self._document.table
        self._columns = {name: is_text(table.frame[name]) for name in table.columns}
        self.field.set_columns(table.columns)
        self.field.read_again()

    def _show(self, arrangement: Arrangement) -> None:
        if arrangement.filter:
            self._remember(arrangement.filter)
        if arrangement.is_filtered:
            self._follow_table()
            self.show()
        self.field.show_value(arrangement.filter)
        self.only.setCurrentIndex(self.only.findData(arrangement.only))

    def _remember(self, text: str) -> None:
        self._history = [text, *(each for each in self._history if each != text)][:MOST_REMEMBERED]

    def _list_history(self) -> None:
        menu = self.history.menu()
        menu.clear()
        for text in self._history:
            menu.addAction(text.replace("&", "&&").replace("\n", " ")).setData(text)
        if not self._history:
            menu.addAction(self.tr("No filter yet")).setEnabled(False)
