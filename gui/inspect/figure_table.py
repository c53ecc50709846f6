"""The view of a table of figures: quiet, read-only, as tall as its rows where that is asked for."""

from PySide6.QtCore import QEvent, QSize, Qt
from PySide6.QtGui import QFontMetrics, QResizeEvent
from PySide6.QtWidgets import QAbstractItemView, QHeaderView, QTableView

from gui import theme
from gui.inspect.figure_model import FigureModel, Figures

_PADDING = 14  # px in a cell beside its text
_MEASURED = 60  # rows whose texts decide the width of a column


class FigureTable(QTableView):
    """Shows `Figures`. With `grows` it is as tall as its rows; else it fills its place and scrolls.

    Columns are as wide as their texts and share what is left; they never become narrower while the
    table keeps its shape, so that figures stay still.
    """

    def __init__(self, grows: bool = False) -> None:
        super().__init__()
        self._grows = grows
        self._widths: list[int] = []
        self.figure_model = FigureModel()
        self.setModel(self.figure_model)
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
        if grows:
            self.setVerticalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        theme.theme_changed.connect(self._measure)
        self._measure()

    def show_figures(self, figures: Figures) -> None:
        """Show `figures`."""
        model = self.figure_model
        before = (model.figures.rows, len(model.figures.columns))
        titles = model.title_rows()
        model.show_figures(figures)
        if (figures.rows, len(figures.columns)) != before:
            self._widths = []
            self.updateGeometry()
        if model.title_rows() != titles or (figures.rows, len(figures.columns)) != before:
            self._span_titles()
        self._widen()

    def sizeHint(self) -> QSize:
        if not self._grows:
            return super().sizeHint()
        rows = self.figure_model.rowCount()
        bar = self.horizontalScrollBar().sizeHint().height() if self._is_wider() else 0
        height = self.horizontalHeader().height() + rows * self._row_height() + bar
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
        self._widths = []
        self._widen()
        self.updateGeometry()

    def _span_titles(self) -> None:
        """Let rows that head others reach over the whole width."""
        self.clearSpans()
        columns = self.figure_model.columnCount()
        if columns > 1:
            for row in self.figure_model.title_rows():
                self.setSpan(row, 0, 1, columns)

    def _widen(self) -> None:
        """Widen columns whose texts have become longer."""
        model = self.figure_model
        digit = QFontMetrics(theme.fixed_font()).horizontalAdvance("0")
        heads = QFontMetrics(theme.small_font())
        wanted = []
        for section, column in enumerate(model.figures.columns):
            texts = model.longest_text(section, _MEASURED) * digit
            wanted.append(max(texts, heads.horizontalAdvance(column.header)) + _PADDING)
        if len(wanted) == len(self._widths):
            wanted = [max(pair) for pair in zip(wanted, self._widths, strict=True)]
        if wanted != self._widths:
            self._widths = wanted
            self._spread()

    def _is_wider(self) -> bool:
        return sum(self._widths) > self.viewport().width()

    def _spread(self) -> None:
        """Give each column its width and an equal part of what is left."""
        if not self._widths:
            return
        spare = max(0, self.viewport().width() - sum(self._widths))
        for section, width in enumerate(self._widths):
            part = spare // len(self._widths) + (section < spare % len(self._widths))
            self.horizontalHeader().resizeSection(section, width + part)
        if self._grows:
            self.updateGeometry()
