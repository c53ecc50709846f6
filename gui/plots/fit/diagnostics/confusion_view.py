"""The confusion matrix: a row for each class, a column for what it is taken for."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

import numpy as np
from PySide6.QtCore import QRectF, Qt
from PySide6.QtGui import QColor, QFontMetricsF, QPainter, QPen

from datasets.problems import QT_TRANSLATE_NOOP
from engine.diagnostics.confusion import confusion_matrix, row_shares
from gui import theme
from gui.numbers import count, figure
from gui.plots.calm_range import Range
from gui.plots.fit.diagnostics.chances_view import ChancesView
from gui.plots.fit.fit_data import PARTS, Split
from gui.plots.painting import Floats, Frame

if TYPE_CHECKING:
    from datasets.table import Table

MOST_CLASSES = 60
_PART = "confusion part"  # in the memory of pictures
_DEEPEST = 0.6  # how much of the colour of the part is in a cell that has all of its row
_ROOM = 6.0  # px around the figures of a cell


class ConfusionView(ChancesView):
    """Counts (sums of weights, where rows have them) and shares of the row; of two classes at the threshold
    for the second."""

    key = "confusion"
    title = QT_TRANSLATE_NOOP("FitView", "Confusion matrix")
    keys = ()

    def __init__(self, table: Table, split: Split, target: int) -> None:
        super().__init__(table, split, target)
        self._part = 0
        self.matrix: Floats = np.zeros((0, 0))
        self._shares: Floats = np.zeros((0, 0))
        self.bar_of.show_only(self.class_box, shown=False)
        self._part_box = self.bar_of.add_box()
        self.retell()

    @property
    def positive(self) -> int:
        return 1 if len(self.names) == 2 else 0

    def recall(self, memory: dict[str, Any]) -> None:
        super().recall(memory)
        self._part = memory.get(_PART, 0)
        self.retell()

    def retell(self) -> None:
        super().retell()
        self.bar_of.show_only(self.class_box, shown=False)
        self.bar_of.show_only(self.bar_of.slider, shown=len(self.names) == 2)
        self.bar_of.offer(self._part_box, [self.part_name(part) for part in PARTS], self._part)
        self.bar_of.name(self._part_box, self.tr("rows"), self.tr("The rows that are counted"))

    def say(self) -> None:
        right, total = float(np.trace(self.matrix)), float(self.matrix.sum())
        texts = [f"{self.threshold:.2f}"] if len(self.names) == 2 else []
        if total > 0:
            texts.append(self.tr("{share} % right").format(share=f"{100 * right / total:.1f}"))
        elif self.scores is not None:
            tested = self._part == 2 and not self.rests
            texts.append(self.tr("measured while the run rests") if tested else self.tr("no such rows"))
        self.bar_of.set_text("   ".join(texts))

    def judge(self) -> None:
        classes = len(self.names)
        self.matrix = np.zeros((classes, classes))
        looked_at = {number for number, _ in self.parts()}
        if self.scores is not None and self._part in looked_at:
            own = self.scores.of_part(self._part)
            self.matrix = confusion_matrix(own.target, own.chosen(self.threshold), classes, own.weight)
        self._shares = row_shares(self.matrix)

    def axis_labels(self) -> tuple[str, str]:
        return self.tr("{target}, predicted").format(target=self._name), self.tr("{target}, actual").format(
            target=self._name
        )

    def x_names(self) -> dict[float, str]:
        return {float(number): name for number, name in enumerate(self.names)}

    def y_names(self) -> dict[float, str]:
        """The first class on top, as in a table."""
        return {float(len(self.names) - 1 - number): name for number, name in enumerate(self.names)}

    def hint(self) -> str:
        if len(self.names) > MOST_CLASSES:
            return self.tr("“{target}” has too many classes for a matrix: more than {most}.").format(
                target=self._name, most=MOST_CLASSES
            )
        return super().hint()

    def ranges(self, y_now: Range | None) -> tuple[Range, Range]:
        end = max(len(self.names), 2) - 0.5
        return (-0.5, end), (-0.5, end)

    def paint_moving(self, painter: QPainter, frame: Frame) -> None:
        classes = len(self.matrix)
        edges = np.arange(classes + 1.0)
        xs, ys = frame.xs(edges - 0.5), frame.ys(classes - 0.5 - edges)
        painter.setFont(theme.small_font())
        for row in range(classes):
            for column in range(classes):
                cell = QRectF(xs[column], ys[row], xs[column + 1] - xs[column], ys[row + 1] - ys[row])
                self._paint_cell(painter, cell.adjusted(1, 1, -1, -1), row, column)

    def _paint_cell(self, painter: QPainter, cell: QRectF, row: int, column: int) -> None:
        tokens = theme.tokens()
        share = self._shares[row, column]
        tint = getattr(tokens, PARTS[self._part])
        ground = theme.mixed(tokens.panel, tint, _DEEPEST * float(np.nan_to_num(share)))
        painter.fillRect(cell, QColor(ground))
        painter.setBrush(Qt.BrushStyle.NoBrush)
        painter.setPen(QPen(QColor(tokens.text if row == column else tokens.line), 1.0))
        painter.drawRect(cell)
        texts = self.cell_texts(row, column)
        metrics = QFontMetricsF(painter.font())
        widest = max(map(metrics.horizontalAdvance, texts))
        if cell.width() < widest + _ROOM or cell.height() < metrics.height() + 2:
            return
        lines = texts if cell.height() >= 2 * metrics.height() + 2 else texts[:1]
        painter.setPen(QColor(tokens.text))
        painter.drawText(cell, Qt.AlignmentFlag.AlignCenter, "\n".join(lines))

    def cell_texts(self, row: int, column: int) -> tuple[str, str]:
        """The count of a cell and its share of the row."""
        share = self._shares[row, column]
        return _amount(self.matrix[row, column]), "–" if np.isnan(share) else f"{100 * share:.1f} %"

    def said(self, frame: Frame, at: tuple[float, float]) -> str:
        column, row = round(at[0]), len(self.matrix) - 1 - round(at[1])
        if not (0 <= row < len(self.matrix) and 0 <= column < len(self.matrix)):
            return ""
        amount, share = self.cell_texts(row, column)
        return self.tr("actual {actual}   predicted {predicted}   {count} of {total} ({share})").format(
            actual=self.names[row],
            predicted=self.names[column],
            count=amount,
            total=_amount(float(self.matrix[row].sum())),
            share=share,
        )

    def _on_class_chosen(self) -> None:
        self._part = self.memory[_PART] = max(self._part_box.currentIndex(), 0)
        self.judge()
        self.say()
        self.changed.emit()


def _amount(value: float) -> str:
    return count(round(value)) if abs(value - round(value)) < 1e-6 else figure(value)
