"""How a lesson stands in the list: its title, below it what it shows, beside it what is known of it."""

from PySide6.QtCore import QModelIndex, QPersistentModelIndex, QRect, QSize, Qt
from PySide6.QtGui import QFont, QFontMetrics, QGuiApplication, QPainter, QPen
from PySide6.QtWidgets import QListView, QStyle, QStyledItemDelegate, QStyleOptionViewItem

from gui import theme
from gui.icons import icon
from gui.lessons.lesson_list import ROW_ROLE, Row

Index = QModelIndex | QPersistentModelIndex

_MARK = 16  # px of the sign of a check
_LEFT, _RIGHT = 16, 10  # px beside the text
_GAP = 5  # px above and below a lesson
_ABOVE_HEADING = 12
_WRAP = Qt.TextFlag.TextWordWrap


class LessonDelegate(QStyledItemDelegate):
    """Wraps title and line at the width of the view, so that both can be read whole."""

    def __init__(self, view: QListView) -> None:
        super().__init__(view)
        self._view = view

    def sizeHint(self, option: QStyleOptionViewItem, index: Index) -> QSize:
        row: Row = index.data(ROW_ROLE)
        width = self._view.viewport().width()
        if row.lesson is None:
            above = _ABOVE_HEADING if index.row() else 2
            return QSize(width, above + self._height(row.heading, _heading_font(), width) + _GAP)
        title = self._height(row.lesson.title, _title_font(row), width, mark=row.agrees is not None)
        below = self._height(row.lesson.summary, theme.small_font(), width) if row.lesson.summary else 0
        return QSize(width, title + below + 2 * _GAP)

    def paint(self, painter: QPainter, option: QStyleOptionViewItem, index: Index) -> None:
        row: Row = index.data(ROW_ROLE)
        bounds: QRect = option.rect  # type: ignore[attr-defined]
        painter.save()
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        if row.lesson is None:
            self._paint_heading(painter, bounds, row)
        else:
            self._paint_ground(painter, option, bounds)
            self._paint_lesson(painter, bounds, row)
        painter.restore()

    def _paint_heading(self, painter: QPainter, bounds: QRect, row: Row) -> None:
        painter.setFont(_heading_font())
        painter.setPen(theme.color("muted"))
        box = bounds.adjusted(_LEFT, 0, -_RIGHT, -_GAP)
        painter.drawText(box, _WRAP | Qt.AlignmentFlag.AlignBottom, row.heading)

    def _paint_ground(self, painter: QPainter, option: QStyleOptionViewItem, bounds: QRect) -> None:
        """A quiet ground under what is pointed at or chosen, and a frame round what the keyboard is on."""
        state: QStyle.StateFlag = option.state  # type: ignore[attr-defined]
        chosen = bool(state & QStyle.StateFlag.State_Selected)
        if not chosen and not state & QStyle.StateFlag.State_MouseOver:
            return
        has_focus = chosen and self._view.hasFocus()
        painter.setPen(QPen(theme.color("accent"), 1) if has_focus else Qt.PenStyle.NoPen)
        painter.setBrush(theme.color("raised"))
        painter.drawRoundedRect(bounds.adjusted(1, 1, -2, -2), 6, 6)

    def _paint_lesson(self, painter: QPainter, bounds: QRect, row: Row) -> None:
        if row.lesson is None:
            return
        if row.is_open:  # the place where we are
            painter.setPen(Qt.PenStyle.NoPen)
            painter.setBrush(theme.color("accent"))
            bar = bounds.adjusted(5, 7, 0, -7)
            bar.setWidth(3)
            painter.drawRoundedRect(bar, 1.5, 1.5)
        marked = row.agrees is not None
        if marked:
            name, token = ("check", "good") if row.agrees else ("warning", "bad")
            place = QRect(bounds.right() - _RIGHT - _MARK, bounds.top() + _GAP, _MARK, _MARK)
            icon(name, token).paint(painter, place)
        top = bounds.top() + _GAP
        top = self._write(painter, row.lesson.title, _title_font(row), "text", bounds, top, mark=marked)
        self._write(painter, row.lesson.summary, theme.small_font(), "muted", bounds, top)

    def _write(
        self,
        painter: QPainter,
        text: str,
        font: QFont,
        token: str,
        bounds: QRect,
        top: int,
        *,
        mark: bool = False,
    ) -> int:
        """Write `text` below `top`; returns where it ends."""
        height = self._height(text, font, bounds.width(), mark=mark) if text else 0
        painter.setFont(font)
        painter.setPen(theme.color(token))
        width = _room(bounds.width(), mark)
        painter.drawText(QRect(bounds.left() + _LEFT, top, width, height), _WRAP, text)
        return top + height

    def _height(self, text: str, font: QFont, width: int, *, mark: bool = False) -> int:
        bounds = QRect(0, 0, _room(width, mark), 10_000)
        return QFontMetrics(font).boundingRect(bounds, _WRAP, text).height() + 1


def _room(width: int, mark: bool) -> int:
    return max(60, width - _LEFT - _RIGHT - (_MARK + 6 if mark else 0))


def _heading_font() -> QFont:
    font = theme.small_font()
    font.setWeight(QFont.Weight.DemiBold)
    return font


def _title_font(row: Row) -> QFont:
    """The title of the open lesson is stronger: its colour is not alone in saying so."""
    font = QGuiApplication.font()
    if row.is_open:
        font.setWeight(QFont.Weight.DemiBold)
    return font
