"""What tests of editing in the table share."""

from PySide6.QtCore import QItemSelection, QItemSelectionModel
from PySide6.QtWidgets import QDialog


def select(panel, top, left, bottom, right):
    """Select a rectangle of the view; its upper left cell is the current one."""
    view = panel.view
    model = view.table_model
    view.setCurrentIndex(model.index(top, left))
    block = QItemSelection(model.index(top, left), model.index(bottom, right))
    view.selectionModel().select(block, QItemSelectionModel.SelectionFlag.ClearAndSelect)


def dialog_of(panel, kind=QDialog):
    """The dialog that is open over the table, or None."""
    return next((each for each in panel.view.findChildren(kind) if each.isVisible()), None)


def cells(document, name):
    """The values of a column, None for missing ones."""
    return [None if value != value else value for value in document.table.frame[name].tolist()]
