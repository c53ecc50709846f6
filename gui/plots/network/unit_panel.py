"""One unit closely: its picture large, what it gives, and the table of what comes into it, to type in."""

from __future__ import annotations

from PySide6.QtCore import QAbstractItemModel, QEvent, QModelIndex, QRectF, QSize, Qt, Signal
from PySide6.QtGui import QFocusEvent, QKeyEvent, QPainter, QPaintEvent, QPen, QResizeEvent
from PySide6.QtWidgets import (
    QAbstractItemView,
    QHBoxLayout,
    QHeaderView,
    QLineEdit,
    QSizePolicy,
    QStyledItemDelegate,
    QTableView,
    QToolButton,
    QVBoxLayout,
    QWidget,
)

from datasets.problems import Problem
from engine.network.records import NetworkView, PictureKind, UnitView
from engine.parameter_edit import ParameterEdit
from gui import theme
from gui.cards import text_label
from gui.i18n import translate_problem
from gui.icons import set_icon
from gui.numbers import figure
from gui.plots.network.incoming_model import VALUE, IncomingModel
from gui.plots.network.unit_pictures import draw_large
from gui.plots.network.words import unit_name
from gui.throttle import Throttle

WIDTH = 288  # px
LEAST_PICTURE, PICTURE = 48, 150  # px
TABLE_ROOM = 180  # px that the title, the table and what explains it take
TABLE_EVERY = 0.25  # s


class UnitPanel(QWidget):
    """Beside the diagram while a unit is picked. `typed`: a number for one of its parameters."""

    typed = Signal(object, float)  # ParameterEdit, and the number in its place before
    closed = Signal()
    source_chosen = Signal(object)  # the unit that the chosen weight comes from; None for the bias

    def __init__(self) -> None:
        super().__init__()
        self.setFixedWidth(WIDTH)
        self.view: NetworkView | None = None
        self.unit: UnitView | None = None
        self._throttle = Throttle(TABLE_EVERY)
        self._source: int | None = None
        self._waits_to_edit: str | None = None
        column = QVBoxLayout(self)
        column.setContentsMargins(6, 2, 10, 8)
        column.setSpacing(6)
        self._title = text_label("", "title")
        self.close_button = QToolButton()
        self.close_button.setProperty("flat", True)
        set_icon(self.close_button, "close", "muted")
        self.close_button.clicked.connect(self.closed)
        head = QHBoxLayout()
        head.addWidget(self._title, 1)
        head.addWidget(self.close_button)
        column.addLayout(head)
        self._picture = _Picture()
        self._said = text_label("", "small")
        self._said.setWordWrap(True)
        self._said.setAlignment(Qt.AlignmentFlag.AlignTop)
        upper = QHBoxLayout()
        upper.setSpacing(8)
        upper.addWidget(self._picture)
        upper.addWidget(self._said, 1)
        column.addLayout(upper)
        self.model = IncomingModel()
        self.table = _table(self.model)
        self.table.selectionModel().currentRowChanged.connect(self._on_row_changed)
        self.model.typed.connect(self._on_typed)
        self.model.refused.connect(self._on_refused)
        column.addWidget(self.table, 1)
        self._note = text_label("", "small")
        self._note.setWordWrap(True)
        column.addWidget(self._note)
        column.addStretch(0)
        self.setMinimumHeight(0)
        self.retranslate()

    # what is shown

    def show_unit(self, view: NetworkView, hurry: bool) -> None:
        """The unit of `view`; its table a few times a second, or at once with `hurry`."""
        unit = view.unit
        if unit is None:
            return
        another = self.unit is None or (self.unit.layer, self.unit.unit) != (unit.layer, unit.unit)
        self.view, self.unit = view, unit
        self._picture.show_unit(view.kind, unit)
        editing = self.table.state() is QAbstractItemView.State.EditingState
        if not self._throttle.due(hurry or another) or (editing and not another):
            return
        self._title.setText(unit_name(view, unit.layer, unit.unit))
        self._say()
        sources = unit.incoming.shape[0] - unit.has_bias
        names = [unit_name(view, unit.layer - 1, source) for source in range(sources)]
        self.model.show_figures((*([self.tr("bias")] if unit.has_bias else []), *names), unit.incoming)
        self.table.setVisible(len(unit.incoming) > 0)
        self._note.setVisible(len(unit.incoming) > 0)
        if another:
            self._note_how()
            self._choose()

    def choose_source(self, source: int | None) -> None:
        """Go to the row of a weight, or of the bias."""
        self._source = source
        self._choose()

    def edit(self, text: str = "") -> None:
        """Begin to type into the chosen row, with this character."""
        if not self.model.rowCount():
            self._waits_to_edit = text
            return
        row = max(self.table.currentIndex().row(), 0)
        index = self.model.index(row, VALUE)
        self.table.setCurrentIndex(index)
        self.table.setFocus(Qt.FocusReason.OtherFocusReason)
        self.table.edit(index)
        field = self.table.indexWidget(index)
        if text and isinstance(field, QLineEdit):
            field.setText(text)

    def _choose(self) -> None:
        if self.unit is None or not self.model.rowCount():
            return
        row = 0 if self._source is None else self._source + self.unit.has_bias
        self.table.setCurrentIndex(self.model.index(min(row, self.model.rowCount() - 1), VALUE))
        if self._waits_to_edit is not None:
            text, self._waits_to_edit = self._waits_to_edit, None
            self.edit(text)

    def _say(self) -> None:
        unit, view = self.unit, self.view
        assert unit is not None
        assert view is not None
        lines = [
            self.tr("mean {value}").format(value=figure(unit.mean, 4)),
            self.tr("from {low}\nto {high}").format(low=figure(unit.least, 4), high=figure(unit.most, 4)),
        ]
        if view.kind is PictureKind.COUNTS:
            lines.append(self.tr("over training rows"))
        else:
            arrows = ("↔", "↕")
            lines += [
                f"{arrow} {name}\n{figure(low, 3)} … {figure(high, 3)}"
                for arrow, name, (low, high) in zip(arrows, view.inputs, view.ranges, strict=False)
            ]
        self._said.setText("\n".join(lines))
        self._picture.setAccessibleDescription(self._said.text())

    # typing

    def _on_row_changed(self, current: QModelIndex, _: QModelIndex) -> None:
        if self.unit is None or not current.isValid():
            return
        source = current.row() - self.unit.has_bias
        self._source = source if source >= 0 else None
        self.source_chosen.emit(self._source)

    def _on_typed(self, row: int, value: float) -> None:
        unit, view = self.unit, self.view
        if unit is None or view is None:
            return
        name, index = unit.place_of(row, view.layers[unit.layer].name)
        self._note_how()
        self._throttle.reset()
        self.typed.emit(ParameterEdit(name, index, value), float(unit.incoming[row, VALUE]))

    def _on_refused(self, problem: Problem) -> None:
        self._note.setProperty("role", "bad")
        self._restyle_note()
        self._note.setText(translate_problem(problem))

    def _note_how(self) -> None:
        self._note.setProperty("role", "small")
        self._restyle_note()
        self._note.setText(
            self.tr(
                "Type a number and press Enter: it is in the model with the next step. Undo takes it back."
            )
        )

    def _restyle_note(self) -> None:
        self._note.style().unpolish(self._note)
        self._note.style().polish(self._note)

    # the widget

    def retranslate(self) -> None:
        self.model.retranslate()
        self.close_button.setToolTip(self.tr("Close (Esc)"))
        self.close_button.setAccessibleName(self.close_button.toolTip())
        self._picture.setAccessibleName(self.tr("Output of the unit"))
        self.table.setAccessibleName(self.tr("What comes into the unit"))
        self._note_how()
        self._throttle.reset()
        if self.view is not None:
            self.show_unit(self.view, hurry=True)

    def resizeEvent(self, event: QResizeEvent) -> None:
        """The table comes first where there is little room."""
        super().resizeEvent(event)
        spare = self.height() - TABLE_ROOM
        self._picture.set_side(min(max(spare, 0), PICTURE))
        self._said.setVisible(spare >= LEAST_PICTURE)
        self._note.setMaximumHeight(16_777_215 if spare >= LEAST_PICTURE else 0)

    def keyPressEvent(self, event: QKeyEvent) -> None:
        if event.key() == Qt.Key.Key_Escape:
            self.closed.emit()
        else:
            super().keyPressEvent(event)

    def changeEvent(self, event: QEvent) -> None:
        super().changeEvent(event)
        if event.type() == QEvent.Type.LanguageChange:
            self.retranslate()


class _Picture(QWidget):
    """The large picture."""

    def __init__(self) -> None:
        super().__init__()
        self.set_side(PICTURE)
        self._shown: tuple[PictureKind, UnitView] | None = None
        theme.theme_changed.connect(self.update)

    def set_side(self, side: int) -> None:
        self.setFixedSize(side, side)
        self.setVisible(side >= LEAST_PICTURE)

    def show_unit(self, kind: PictureKind, unit: UnitView) -> None:
        self._shown = kind, unit
        self.update()

    def paintEvent(self, event: QPaintEvent) -> None:
        if self._shown is None:
            return
        painter = QPainter(self)
        box = QRectF(self.rect()).adjusted(1, 1, -1, -1)
        draw_large(painter, *self._shown, box)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        painter.setPen(QPen(theme.color("muted"), 1))
        painter.drawRoundedRect(box.adjusted(-0.5, -0.5, 0.5, 0.5), 2, 2)
        painter.end()


class _Field(QStyledItemDelegate):
    """A field that fills its cell, in the face of the figures."""

    def createEditor(self, parent: QWidget, option: object, index: QModelIndex) -> QWidget:  # type: ignore[override]
        field = QLineEdit(parent)
        field.setFont(theme.fixed_font())
        field.setFrame(False)
        field.setStyleSheet("padding: 0 2px; border-radius: 0;")
        return field

    def setModelData(self, editor: QWidget, model: QAbstractItemModel, index: QModelIndex) -> None:  # type: ignore[override]
        if isinstance(editor, QLineEdit):
            model.setData(index, editor.text(), Qt.ItemDataRole.EditRole)


class _Table(QTableView):
    """Enter begins to type, too; Escape is for whoever holds the table."""

    def keyPressEvent(self, event: QKeyEvent) -> None:
        if self.state() is QAbstractItemView.State.EditingState:
            return  # the field has had it already
        if event.key() in (Qt.Key.Key_Return, Qt.Key.Key_Enter) and self.currentIndex().isValid():
            self.edit(self.model().index(self.currentIndex().row(), VALUE))
        elif event.key() == Qt.Key.Key_Escape:
            event.ignore()
        else:
            super().keyPressEvent(event)

    def focusInEvent(self, event: QFocusEvent) -> None:
        super().focusInEvent(event)
        if not self.currentIndex().isValid() and self.model().rowCount():
            self.setCurrentIndex(self.model().index(0, VALUE))

    def sizeHint(self) -> QSize:
        return QSize(WIDTH - 16, 120)


def _table(model: IncomingModel) -> QTableView:
    table = _Table()
    table.setModel(model)
    table.setItemDelegate(_Field(table))
    table.setFont(theme.fixed_font(0.92))
    table.setShowGrid(False)
    table.setSelectionMode(QAbstractItemView.SelectionMode.SingleSelection)
    table.setSelectionBehavior(QAbstractItemView.SelectionBehavior.SelectRows)
    table.setEditTriggers(
        QAbstractItemView.EditTrigger.DoubleClicked
        | QAbstractItemView.EditTrigger.EditKeyPressed
        | QAbstractItemView.EditTrigger.AnyKeyPressed
    )
    table.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Expanding)
    table.setMinimumHeight(60)
    table.setTabKeyNavigation(False)
    across, down = table.horizontalHeader(), table.verticalHeader()
    across.setSectionResizeMode(QHeaderView.ResizeMode.Stretch)
    across.setHighlightSections(False)
    across.setFont(theme.small_font())
    down.setMaximumWidth(84)
    down.setFont(theme.small_font())
    down.setSectionResizeMode(QHeaderView.ResizeMode.Fixed)
    down.setDefaultSectionSize(table.fontMetrics().height() + 6)
    down.setDefaultAlignment(Qt.AlignmentFlag.AlignLeft | Qt.AlignmentFlag.AlignVCenter)
    down.setHighlightSections(False)
    return table
