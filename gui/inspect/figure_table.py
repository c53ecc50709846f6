"""The view of a table of figures: quiet, read-only, as tall as its rows where that is asked for."""

from PySide6.QtCore import QEvent, QModelIndex, QPersistentModelIndex, QRect, QSize, Qt
from PySide6.QtGui import QFontMetrics, QResizeEvent
from PySide6.QtWidgets import (
    QAbstractItemView,
    QHeaderView,
    QStyle,
    QStyledItemDelegate,
    QStyleOptionViewItem,
    QTableView,
)

from gui import theme
from gui.inspect.figure_model import FigureColumn, FigureModel, Figures

_PADDING = 14  # px in a cell beside its text
_SHORTEST = 48  # px of a column whose header is cut
_SHORTEST_NAMES = 84  # px of a column of names that are cut
_MEASURED = 60  # rows whose texts decide the width of a column


class Cells(QStyledItemDelegate):
    """Titles and names that are too long for one line take another, where their row has room for it."""

    def initStyleOption(
        self, option: QStyleOptionViewItem, index: QModelIndex | QPersistentModelIndex
    ) -> None:
        super().initStyleOption(option, index)
        if index.column() == 0:
            # The stubs do not know the fields of a style option.
            option.features |= QStyleOptionViewItem.ViewItemFeature.WrapText  # type: ignore[attr-defined]


class FigureTable(QTableView):
    """Shows `Figures`. With `grows` it is as tall as its rows, at most `most_rows` of them (0: all); else it
    fills its place. It scrolls to the rest.

    Columns are as wide as their texts and share what is left; they never become narrower while the
    table keeps its shape and its names, so that figures stay still. Where there is too little room, long
    headers are cut before figures are.
    """

    def __init__(self, grows: bool = False, most_rows: int = 0) -> None:
        super().__init__()
        self._grows, self._most_rows = grows, most_rows
        self._widths: list[int] = []  # of texts and headers
        self._least: list[int] = []  # of texts alone
        self.figure_model = FigureModel()
        self.setModel(self.figure_model)
        self.setItemDelegate(Cells(self))
        self.setEditTriggers(QAbstractItemView.EditTrigger.NoEditTriggers)
        self.setSelectionMode(QAbstractItemView.SelectionMode.ContiguousSelection)
        self.setHorizontalScrollMode(QAbstractItemView.ScrollMode.ScrollPerPixel)
        self.setWordWrap(False)
        self.setTabKeyNavigation(False)
        self.verticalHeader().hide()
        self.verticalHeader().setMinimumSectionSize(10)
        header = self.horizontalHeader()
        header.setSectionResizeMode(QHeaderView.ResizeMode.Fixed)
        header.setHighlightSections(False)
        header.setMinimumSectionSize(20)
        header.setTextElideMode(Qt.TextElideMode.ElideRight)
        if grows and not most_rows:
            self.setVerticalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        theme.theme_changed.connect(self._measure)
        self._measure()

    def show_figures(self, figures: Figures) -> None:
        """Show `figures`."""
        model = self.figure_model
        before = (model.figures.rows, len(model.figures.columns))
        titles, named = self._titles(), _names(model.figures)
        model.show_figures(figures)
        if (figures.rows, len(figures.columns)) != before:
            self._widths, self._least = [], []
            self.updateGeometry()
        elif _names(figures) != named:  # other figures, or another language
            self._widths, self._least = [], []
        if self._titles() != titles or (figures.rows, len(figures.columns)) != before:
            self._span_titles()
            self._even_rows()
            self._fit_rows()
        self._widen()

    def _titles(self) -> list[tuple[int, str]]:
        """The rows that head others, with their texts."""
        return [(row, self.figure_model.index(row, 0).data()) for row in self.figure_model.title_rows()]

    def sizeHint(self) -> QSize:
        if not self._grows:
            return super().sizeHint()
        rows = self.figure_model.rowCount()
        shown = min(rows, self._most_rows) if self._most_rows else rows
        bar = self.horizontalScrollBar().sizeHint().height() if self._is_wider() else 0
        height = self.horizontalHeader().height() + sum(map(self.rowHeight, range(shown))) + bar
        return QSize(200, height + 2 * self.frameWidth())

    def minimumSizeHint(self) -> QSize:
        return QSize(120, self.sizeHint().height() if self._grows else 100)

    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        self._spread()

    def changeEvent(self, event: QEvent) -> None:
        super().changeEvent(event)
        if event.type() == QEvent.Type.FontChange:
            self._measure()

    def _row_height(self) -> int:
        return QFontMetrics(theme.fixed_font()).height() + 8

    def _measure(self) -> None:
        """Take heights from the fonts in force."""
        small = theme.small_font()
        header = self.horizontalHeader()
        header.setStyleSheet(
            f"QHeaderView::section {{ padding: 4px 6px; font-size: {small.pointSizeF():.2f}pt; }}"
        )
        header.setFixedHeight(QFontMetrics(small).height() + 11)
        self.verticalHeader().setDefaultSectionSize(self._row_height())
        self._widths, self._least = [], []
        self._even_rows()
        self._widen()
        self.updateGeometry()

    def _span_titles(self) -> None:
        """Let rows that head others reach over the whole width."""
        self.clearSpans()
        columns = self.figure_model.columnCount()
        if columns > 1:
            for row in self.figure_model.title_rows():
                self.setSpan(row, 0, 1, columns)

    def _even_rows(self) -> None:
        """Forget that rows were tall for titles that are no longer there."""
        height = self._row_height()  # once: there may be a thousand rows
        for row in range(self.figure_model.rowCount()):
            if self.rowHeight(row) != height:
                self.setRowHeight(row, height)

    def _widen(self) -> None:
        """Widen columns whose texts have become longer."""
        model = self.figure_model
        cells, heads = QFontMetrics(theme.fixed_font()), QFontMetrics(theme.small_font())
        least, wanted = [], []
        for section, column in enumerate(model.figures.columns):
            texts = model.width(section, _MEASURED, cells) + _PADDING
            wanted.append(max(texts, heads.horizontalAdvance(column.header) + _PADDING))
            least.append(min(texts, _SHORTEST_NAMES) if self._grows and _has_names(column) else texts)
        if len(wanted) == len(self._widths):
            least = [max(pair) for pair in zip(least, self._least, strict=True)]
            wanted = [max(pair) for pair in zip(wanted, self._widths, strict=True)]
        if (wanted, least) != (self._widths, self._least):
            self._widths, self._least = wanted, least
            self._spread()

    def _fit_rows(self) -> None:
        """Give each title as many lines as it needs, and, where the table grows, each name too."""
        titles = dict(self._titles())
        for row, text in titles.items():
            self._fit_row(row, text, self.viewport().width(), bold=True)
        if not self._grows or not self.figure_model.columnCount():
            return
        if _has_names(self.figure_model.figures.columns[0]):
            for row in range(self.figure_model.rowCount()):
                if row not in titles:
                    name = self.figure_model.index(row, 0).data()
                    self._fit_row(row, name, self.columnWidth(0), bold=False)

    def _fit_row(self, row: int, text: str, width: int, bold: bool) -> None:
        font = theme.fixed_font()
        font.setBold(bold)
        margins = 2 * (self.style().pixelMetric(QStyle.PixelMetric.PM_FocusFrameHMargin, None, self) + 1)
        room = QRect(0, 0, max(width - margins - 1, 1), 10_000)
        box = QFontMetrics(font).boundingRect(room, Qt.TextFlag.TextWordWrap, text)
        height = max(self._row_height(), box.height() + 8)
        if self.rowHeight(row) != height:
            self.setRowHeight(row, height)

    def _is_wider(self) -> bool:
        return sum(self._fitting()) > self.viewport().width()

    def _fitting(self) -> list[int]:
        """The widths, with what is too much taken: where the table grows from names, which then take another
        line, and after that from columns whose headers are longer than their texts."""
        columns = self.figure_model.figures.columns
        named = [self._grows and _has_names(column) for column in columns]
        widths = list(self._widths)
        for yielding in (named, [not own for own in named]):
            self._narrow(widths, yielding)
        return widths

    def _narrow(self, widths: list[int], yielding: list[bool]) -> None:
        """Take what is too much from `widths` of `yielding` columns, as far as they can spare it."""
        excess = sum(widths) - self.viewport().width()
        while excess > 0:
            slack = [
                min(width - max(least, _SHORTEST), excess) if yields else 0
                for width, least, yields in zip(widths, self._least, yielding, strict=True)
            ]
            widest = max(range(len(slack)), key=lambda section: slack[section])
            if slack[widest] <= 0:
                break
            taken = max(1, slack[widest] // 2)
            widths[widest] -= taken
            excess -= taken

    def _spread(self) -> None:
        """Give each column its width and an equal part of what is left."""
        if not self._widths:
            return
        widths = self._fitting()
        spare = max(0, self.viewport().width() - sum(widths))
        for section, width in enumerate(widths):
            part = spare // len(widths) + (section < spare % len(widths))
            self.horizontalHeader().resizeSection(section, width + part)
        self._fit_rows()
        if self._grows:
            self.updateGeometry()


def _has_names(column: FigureColumn) -> bool:
    return isinstance(column.values, tuple) and not column.right


def _names(figures: Figures) -> list[object]:
    """What the figures are of: the headers, and the names beside them."""
    return [(column.header, column.values if _has_names(column) else None) for column in figures.columns]
