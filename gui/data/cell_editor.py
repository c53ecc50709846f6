"""Editing a cell in place: what cannot be read is explained, and the editor stays open with it."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QAbstractItemModel, QEvent, QModelIndex, QObject, QPersistentModelIndex, Qt, QTimer
from PySide6.QtGui import QValidator
from PySide6.QtWidgets import QApplication, QLineEdit, QStyledItemDelegate, QStyleOptionViewItem, QWidget

from datasets.problems import Problem
from gui import theme
from gui.data.problem_note import ProblemNote
from gui.data.table_model import TableModel
from gui.invalid import mark_invalid

if TYPE_CHECKING:
    from gui.data.table_view import TableView

Index = QModelIndex | QPersistentModelIndex


class _CellValidator(QValidator):
    """Acceptable is what the cell can take. Qt's delegate keeps an editor open whose text is not."""

    def __init__(self, model: TableModel, index: Index, editor: QLineEdit) -> None:
        super().__init__(editor)
        self._model, self._index = model, QPersistentModelIndex(index)

    def problem(self, text: str) -> Problem | None:
        if not self._index.isValid():
            return None  # the row went away while its cell was edited
        try:
            self._model.read(self._index, text)
        except Problem as problem:
            return problem
        return None

    def validate(self, text: str, position: int) -> tuple[QValidator.State, str, int]:
        state = QValidator.State.Acceptable if self.problem(text) is None else QValidator.State.Intermediate
        return state, text, position


class CellDelegate(QStyledItemDelegate):
    """Makes the editors of a table view."""

    def __init__(self, view: TableView, note: ProblemNote) -> None:
        super().__init__(view)
        self._view, self._note = view, note
        self.closeEditor.connect(note.hide)

    def createEditor(self, parent: QWidget, option: QStyleOptionViewItem, index: Index) -> QWidget:
        editor = QLineEdit(parent)
        editor.setFrame(False)
        editor.setFont(theme.fixed_font())
        editor.setAlignment(Qt.AlignmentFlag(index.data(Qt.ItemDataRole.TextAlignmentRole)))
        editor.setStyleSheet("border-radius: 0; padding: 0 4px; min-height: 0;")
        editor.setValidator(_CellValidator(self._view.table_model, index, editor))
        editor.setAccessibleName(self._view.table_model.name(index.column()))
        editor.textChanged.connect(lambda: self._settle(editor))
        return editor

    def setEditorData(self, editor: QWidget, index: Index) -> None:
        # Another edit may refresh the view meanwhile; what is being typed stays.
        if isinstance(editor, QLineEdit) and not editor.isModified():
            editor.setText(index.data(Qt.ItemDataRole.EditRole))

    def setModelData(self, editor: QWidget, model: QAbstractItemModel, index: Index) -> None:
        if not isinstance(editor, QLineEdit):
            return
        try:
            self._view.table_model.type_cell(index, editor.text())
        except Problem as problem:
            self._explain(editor, problem)

    def eventFilter(self, editor: QObject, event: QEvent) -> bool:
        if isinstance(editor, QLineEdit) and event.type() in (QEvent.Type.KeyPress, QEvent.Type.FocusOut):
            problem = self._problem(editor)
            if problem is not None and self._leaves(event):
                self._explain(editor, problem)
                if event.type() == QEvent.Type.FocusOut:
                    self._come_back(editor)
                return event.type() == QEvent.Type.KeyPress
        return super().eventFilter(editor, event)

    def _leaves(self, event: QEvent) -> bool:
        if event.type() == QEvent.Type.FocusOut:
            return True
        keys = (Qt.Key.Key_Return, Qt.Key.Key_Enter, Qt.Key.Key_Tab, Qt.Key.Key_Backtab)
        return event.key() in keys  # type: ignore[attr-defined]  # only key events are asked about here

    def _come_back(self, editor: QLineEdit) -> None:
        """A click beside the editor, into the table, comes back to it; elsewhere one may go."""
        if QApplication.focusWidget() in (self._view, self._view.viewport()):
            QTimer.singleShot(0, editor, editor.setFocus)

    def _problem(self, editor: QLineEdit) -> Problem | None:
        validator = editor.validator()
        return validator.problem(editor.text()) if isinstance(validator, _CellValidator) else None

    def _explain(self, editor: QLineEdit, problem: Problem) -> None:
        mark_invalid(editor, True)
        self._note.show_below(problem, editor)

    def _settle(self, editor: QLineEdit) -> None:
        if self._note.isVisible() and self._problem(editor) is None:
            self._note.hide()
            mark_invalid(editor, False)
