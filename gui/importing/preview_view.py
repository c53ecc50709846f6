"""The preview as a table; its columns' types are chosen in the header."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QEvent, QPoint, Qt, Signal
from PySide6.QtGui import QActionGroup, QFontMetrics, QKeyEvent, QShowEvent
from PySide6.QtWidgets import QFrame, QHeaderView, QMenu, QTableView

from gui import theme
from gui.importing import choice_texts as texts
from gui.importing.kind_header import KindHeader
from gui.importing.preview_model import PreviewModel

if TYPE_CHECKING:
    from datasets.reading.preview import Preview

WIDEST = 240  # px of a column
MEASURED = 60  # rows whose texts decide the width
GUESS = "guess"


class PreviewView(QTableView):
    """Read-only. Alt+Down opens the types of the current column, as in the window's table."""

    kind_chosen = Signal(str, object)  # name of the column, Kind or None for the guess

    def __init__(self) -> None:
        super().__init__()
        self.preview_model = PreviewModel(self)
        self.kind_header = KindHeader(self.preview_model, self)
        self.setHorizontalHeader(self.kind_header)
        self.setModel(self.preview_model)
        self.setFrameShape(QFrame.Shape.NoFrame)
        self.setAlternatingRowColors(False)
        self.setWordWrap(False)
        self.setTabKeyNavigation(False)
        self.setEditTriggers(QTableView.EditTrigger.NoEditTriggers)
        self.setSelectionMode(QTableView.SelectionMode.SingleSelection)
        self.setHorizontalScrollMode(QTableView.ScrollMode.ScrollPerPixel)
        self.verticalHeader().setSectionResizeMode(QHeaderView.ResizeMode.Fixed)
        self.kind_header.kind_menu_wanted.connect(self.choose_kind)
        self._restyle()
        theme.theme_changed.connect(self._restyle)
        self.retranslate()

    def show_preview(self, preview: Preview, by_hand: frozenset[str]) -> None:
        """Show other rows; where one is stays. `by_hand`: columns whose type was chosen."""
        old = self.preview_model.preview
        place, scrolled = self.currentIndex(), self.horizontalScrollBar().value()
        row, column = max(0, place.row()), max(0, place.column())
        self.kind_header.by_hand = by_hand
        self.preview_model.show_preview(preview)
        if old is None or (old.names, old.kinds) != (preview.names, preview.kinds):
            self._fit()
        if preview.rows and preview.names:
            self.go_to(min(row, preview.rows - 1), min(column, len(preview.names) - 1))
        self.horizontalScrollBar().setValue(scrolled)

    def go_to(self, row: int, column: int) -> None:
        """Make this the current cell, if it is among those shown."""
        index = self.preview_model.index(row, column)
        if index.isValid():
            self.setCurrentIndex(index)

    def column_named(self, name: str) -> int:
        """The number of the column, 0 for none of that name."""
        preview = self.preview_model.preview
        return preview.names.index(name) if preview is not None and name in preview.names else 0

    def choose_kind(self, column: int | None = None, where: QPoint | None = None) -> None:
        """Open the menu of types for `column` (None: the current one)."""
        model = self.preview_model
        column = max(0, self.currentIndex().column()) if column is None else column
        if column >= model.columnCount():
            return
        self.go_to(max(0, self.currentIndex().row()), column)
        menu = self.kind_menu(column)
        chosen = menu.exec(where or self.kind_header.corner_of(column))
        if chosen is not None:
            self._choose(model.name(column), chosen.data())
        menu.deleteLater()

    def kind_menu(self, column: int) -> QMenu:
        """The types, with that of `column` checked; each action's data is the type's name, or GUESS."""
        menu, group = QMenu(self), None
        group = QActionGroup(menu)
        for kind, text in texts.KINDS.items():
            action = menu.addAction(texts.translate(text))
            action.setData(kind)
            action.setCheckable(True)
            group.addAction(action)
            if kind == self.preview_model.kind(column):
                action.setChecked(True)
                menu.setActiveAction(action)
        menu.addSeparator()
        back = menu.addAction(self.tr("Back to the guess"))
        back.setData(GUESS)
        back.setEnabled(self.preview_model.name(column) in self.kind_header.by_hand)
        return menu

    def retranslate(self) -> None:
        self.setAccessibleName(self.tr("Preview of the table"))

    def changeEvent(self, event: QEvent) -> None:
        if event.type() == QEvent.Type.LanguageChange:
            self.retranslate()
            self._fit()
            self.viewport().update()
        super().changeEvent(event)

    def showEvent(self, event: QShowEvent) -> None:
        super().showEvent(event)
        self._fit()

    def keyPressEvent(self, event: QKeyEvent) -> None:
        if event.key() == Qt.Key.Key_Down and event.modifiers() & Qt.KeyboardModifier.AltModifier:
            self.choose_kind()
            return
        super().keyPressEvent(event)

    def _choose(self, name: str, kind: str) -> None:
        from datasets.reading.options import Kind

        self.kind_chosen.emit(name, None if kind == GUESS else Kind(kind))

    def _fit(self) -> None:
        """Every column as wide as what is in it."""
        model, metrics = self.preview_model, QFontMetrics(theme.fixed_font())
        for column in range(min(model.columnCount(), 300)):
            texts_ = (
                str(model.data(model.index(row, column))) for row in range(min(model.rowCount(), MEASURED))
            )
            widest = max((metrics.horizontalAdvance(text[:60]) for text in texts_), default=0) + 16
            self.setColumnWidth(column, max(min(widest, WIDEST), self.kind_header.needed_width(column)))

    def _restyle(self) -> None:
        height = max(22, QFontMetrics(theme.fixed_font()).height() + 6)
        self.verticalHeader().setDefaultSectionSize(height)
        self.verticalHeader().setMinimumSectionSize(height)
        t = theme.tokens()
        self.verticalHeader().setStyleSheet(
            f"QHeaderView {{ background: {t.panel}; }} QHeaderView::section {{ color: {t.muted}; }}"
        )
        self.setStyleSheet(
            f"QTableView {{ selection-background-color: {t.line}; selection-color: {t.text}; }}"
        )
