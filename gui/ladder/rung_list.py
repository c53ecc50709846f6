"""The list of the styles: which take part, and which one's code is shown. It is the key of the plot, too."""

from PySide6.QtCore import QModelIndex, QPersistentModelIndex, QPointF, QRectF, QSize, Qt, Signal
from PySide6.QtGui import QIcon, QPainter, QPen, QPixmap
from PySide6.QtWidgets import (
    QListWidget,
    QListWidgetItem,
    QStyle,
    QStyledItemDelegate,
    QStyleOptionViewItem,
    QWidget,
)

from engine.ladder_view import LADDER
from gui import theme
from gui.ladder.marks import DIAMETER, draw_number, rung_pen

Index = QModelIndex | QPersistentModelIndex

_LINE = 26  # px of the sample of a line


class _Delegate(QStyledItemDelegate):
    """Draws number and line of a rung between its check box and its name."""

    def paint(self, painter: QPainter, option: QStyleOptionViewItem, index: Index) -> None:
        plain = QStyleOptionViewItem(option)
        focused = bool(plain.state & QStyle.StateFlag.State_HasFocus)  # type: ignore[attr-defined]
        plain.state &= ~QStyle.StateFlag.State_HasFocus  # type: ignore[attr-defined]
        super().paint(painter, plain, index)
        box = option.rect  # type: ignore[attr-defined]
        painter.save()
        if focused:  # around the whole row: the style would draw a button around the name alone
            painter.setRenderHint(QPainter.RenderHint.Antialiasing)
            painter.setPen(QPen(theme.color("accent"), 1))
            painter.drawRoundedRect(QRectF(box).adjusted(0.5, 0.5, -0.5, -0.5), 3, 3)
        middle = box.center().y() + 0.5
        left = box.left() + self._check_width(option) + 8
        pen = rung_pen(index.row(), 2)
        painter.setPen(pen)
        painter.drawLine(QPointF(left + DIAMETER, middle), QPointF(left + DIAMETER + _LINE, middle))
        draw_number(painter, index.row(), left + DIAMETER / 2, middle)
        painter.restore()

    def sizeHint(self, option: QStyleOptionViewItem, index: Index) -> QSize:
        hint = super().sizeHint(option, index)
        return QSize(hint.width(), max(hint.height(), 30))

    def _check_width(self, option: QStyleOptionViewItem) -> int:
        widget: QWidget = option.widget  # type: ignore[attr-defined]
        return widget.style().pixelMetric(QStyle.PixelMetric.PM_IndicatorWidth, option, widget)


class RungList(QListWidget):
    """Eight rows: a check box for taking part; the row in front is the one whose code is shown."""

    chosen = Signal(object)  # tuple[str, ...]: the lessons that take part
    in_front = Signal(str)  # the lesson whose code is to be shown

    def __init__(self) -> None:
        super().__init__()
        self.setItemDelegate(_Delegate(self))
        room = QPixmap(int(DIAMETER + _LINE + 4), int(DIAMETER))  # for what the delegate draws
        room.fill(Qt.GlobalColor.transparent)
        self.setIconSize(room.size())
        self.setFrameShape(QListWidget.Shape.NoFrame)
        self.setWordWrap(False)
        self.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        for lesson in LADDER:
            item = QListWidgetItem(QIcon(room), "")
            item.setData(Qt.ItemDataRole.UserRole, lesson)
            item.setFlags(item.flags() | Qt.ItemFlag.ItemIsUserCheckable)
            item.setCheckState(Qt.CheckState.Checked)
            self.addItem(item)
        self.itemChanged.connect(self._on_item_changed)
        self.currentRowChanged.connect(lambda row: self.in_front.emit(LADDER[row]))
        theme.theme_changed.connect(self._wear_theme)
        self._wear_theme()

    def _wear_theme(self) -> None:
        """A quiet ground for the row in front, on which every colour of a line is seen."""
        palette = self.palette()
        palette.setColor(palette.ColorRole.Highlight, theme.color("hot"))
        palette.setColor(palette.ColorRole.HighlightedText, theme.color("text"))
        self.setPalette(palette)
        self.viewport().update()

    def name_rungs(self, names: list[str]) -> None:
        """The names of the rungs, in order."""
        self.blockSignals(True)
        for row, name in enumerate(names):
            self.item(row).setText(name)
            self.item(row).setToolTip(name)
        self.blockSignals(False)
        self.updateGeometry()

    def taking_part(self) -> tuple[str, ...]:
        """The lessons that are checked."""
        rows = range(self.count())
        return tuple(LADDER[row] for row in rows if self.item(row).checkState() is Qt.CheckState.Checked)

    def sizeHint(self) -> QSize:
        rows = self.count()
        height = sum(self.sizeHintForRow(row) for row in range(rows)) + 2 * self.frameWidth()
        return QSize(self.sizeHintForColumn(0) + 12, height)

    def minimumSizeHint(self) -> QSize:
        return QSize(180, self.sizeHint().height())

    def _on_item_changed(self, item: QListWidgetItem) -> None:
        if not self.taking_part():  # a ladder without rungs shows nothing: the last one stays
            self.blockSignals(True)
            item.setCheckState(Qt.CheckState.Checked)
            self.blockSignals(False)
            return
        self.chosen.emit(self.taking_part())
