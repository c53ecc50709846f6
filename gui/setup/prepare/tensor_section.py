"""What the model reads: shapes, notes and the first rows, found aside; folded or hidden it costs nothing."""

from __future__ import annotations

from collections.abc import Sequence
from typing import TYPE_CHECKING

from PySide6.QtCore import QEvent, Qt, QTimer, Signal
from PySide6.QtGui import QShowEvent
from PySide6.QtWidgets import QHBoxLayout, QLabel, QPushButton, QVBoxLayout, QWidget

from datasets.problems import Problem
from gui.cards import text_label
from gui.fold_button import FoldButton
from gui.i18n import translate_problem
from gui.latest import Latest
from gui.remedy_texts import remedy_text
from gui.setup.prepare.fitted_texts import FittedTexts
from gui.setup.prepare.tensor_view import TensorView

if TYPE_CHECKING:
    from datasets.table import Table
    from datasets.watch import Watch
    from engine.experiment import Experiment
    from engine.preparation_preview import PreparationPreview
    from gui.document import Document

REST_MS = 150  # after the last change: a drag or a turn of the wheel is looked at once
BUSY_MS = 300  # before it is said that it takes a while
MOST_NOTES = 5


class TensorSection(QWidget):
    """Follows the document. Shut its `latest` down before it goes."""

    fitted_changed = Signal(object)  # dict: what was fitted for each column, in words
    remedy_chosen = Signal(str)
    opened = Signal(bool)

    def __init__(self, document: Document, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._document = document
        self._seen: tuple[Table, Experiment] | None = None  # what is shown or on its way
        self.preview: PreparationPreview | None = None
        self._texts = FittedTexts(self)
        self.latest = Latest(self)
        self._head = FoldButton()
        self._busy = text_label("", "small")
        self._body = QWidget()
        self._shapes = text_label("", "mono")
        self._held_back = text_label("", "mono")
        self._problem = text_label("", "bad")
        self._remedies = QHBoxLayout()
        self._notes = text_label("", "small")
        self.view = TensorView()
        self._later, self._slow = QTimer(self), QTimer(self)
        self._lay_out()
        self._connect()
        self._head.setChecked(True)
        self.retranslate()

    # folding

    @property
    def is_open(self) -> bool:
        return self._head.isChecked()

    def set_open(self, wanted: bool) -> None:
        """Unfold or fold."""
        self._head.setChecked(wanted)

    def _open(self, wanted: bool) -> None:
        self._body.setVisible(wanted)
        if wanted:
            self.look()
        else:
            self._later.stop()
            self.latest.drop()
            self._seen = None
            self._at_rest()
        self.opened.emit(wanted)

    # looking

    def look_soon(self) -> None:
        """The table or the settings may be others: look in a moment, once for all that happens until then."""
        if self.is_open and self.isVisible():
            self._later.start()

    def look(self) -> None:
        """Look now, where there is something new to be seen."""
        self._later.stop()
        if not (self.is_open and self.isVisible()):
            return
        if not self._document.has_table or not self._document.table.columns:
            self._seen = None
            self.latest.drop()
            self._at_rest()
            self._clear()
            return
        table, experiment = self._document.table, self._document.experiment
        if self._seen is not None and self._seen[0] is table and _same_tensors(self._seen[1], experiment):
            return
        self._seen = (table, experiment)

        def work(watch: Watch) -> tuple[Table, PreparationPreview]:
            from engine.preparation_preview import preview  # numpy and pandas: in the thread's own time

            return table, preview(table, experiment, watch=watch)

        self.latest.ask(work)
        self._slow.start()

    def _on_answered(self, answer: object) -> None:
        self._at_rest()
        if self.is_open and isinstance(answer, tuple):
            self._show(*answer)

    def _on_failed(self, problem: Problem) -> None:
        self._at_rest()
        self._clear()
        self._show_problem(problem)

    # showing

    def _show(self, table: Table, preview: PreparationPreview) -> None:
        self.preview = preview
        self._show_texts()
        self._show_problem(preview.problem)
        self.view.setVisible(bool(preview.features))
        if preview.features:
            self.view.show_preview(table, preview)
        self.fitted_changed.emit(self._texts.of(preview))

    def _clear(self) -> None:
        self.preview = None
        self._show_texts()
        self._show_problem(None)
        self.view.clear()
        self.view.hide()
        self.fitted_changed.emit({})

    def _show_texts(self) -> None:
        preview = self.preview
        shapes = _shapes(preview, "train") if preview is not None else ""
        held = []
        if preview is not None:
            words = {"validation": self.tr("validation ◇"), "test": self.tr("test △")}
            held = [
                f"{word} {_sizes(preview, part)}" for part, word in words.items() if part in preview.shapes
            ]
        notes = [translate_problem(note) for note in preview.notes] if preview is not None else []
        if len(notes) > MOST_NOTES:
            notes[MOST_NOTES - 1 :] = [
                self.tr("{count} more notes").format(count=len(notes) - MOST_NOTES + 1)
            ]
        for label, text in (
            (self._shapes, shapes),
            (self._held_back, "\n".join(held)),
            (self._notes, "\n".join(notes)),
        ):
            label.setText(text)
            label.setVisible(bool(text))

    def _show_problem(self, problem: Problem | None) -> None:
        self._problem.setText(translate_problem(problem) if problem is not None else "")
        self._problem.setVisible(problem is not None)
        while (item := self._remedies.takeAt(0)) is not None:
            if (button := item.widget()) is not None:
                button.hide()
                button.deleteLater()
        notes = self.preview.notes if self.preview is not None else ()
        told = [each for each in (problem, *notes) if each is not None]
        for name in dict.fromkeys(remedy for each in told for remedy in each.remedies):
            button = QPushButton(remedy_text(name))
            button.clicked.connect(lambda _=False, name=name: self.remedy_chosen.emit(name))
            self._remedies.addWidget(button)
        self._remedies.addStretch(1)

    def _show_busy(self) -> None:
        self._busy.setText(self.tr("looking at all rows…"))

    def _at_rest(self) -> None:
        self._slow.stop()
        self._busy.clear()

    # set-up

    def _lay_out(self) -> None:
        head = QHBoxLayout()
        head.setContentsMargins(12, 0, 12, 0)
        head.addWidget(self._head)
        head.addStretch(1)
        head.addWidget(self._busy)
        body = QVBoxLayout(self._body)
        body.setContentsMargins(12, 0, 12, 8)
        body.setSpacing(6)
        selectable = Qt.TextInteractionFlag.TextSelectableByMouse
        labels: Sequence[QLabel] = (self._shapes, self._held_back, self._problem, self._notes)
        for label in labels:
            label.setWordWrap(True)
            label.setTextInteractionFlags(selectable)
        body.addWidget(self._shapes)
        body.addWidget(self._held_back)
        body.addWidget(self._problem)
        body.addWidget(self._notes)
        body.addLayout(self._remedies)
        body.addWidget(self.view)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(4)
        column.addLayout(head)
        column.addWidget(self._body)

    def _connect(self) -> None:
        for timer, rest, slot in ((self._later, REST_MS, self.look), (self._slow, BUSY_MS, self._show_busy)):
            timer.setSingleShot(True)
            timer.setInterval(rest)
            timer.timeout.connect(slot)
        self._head.toggled.connect(self._open)
        self.latest.answered.connect(self._on_answered)
        self.latest.failed.connect(self._on_failed)
        self._document.table_changed.connect(lambda _: self.look_soon())
        self._document.experiment_changed.connect(lambda _: self.look_soon())

    def retranslate(self) -> None:
        self._head.setText(self.tr("What the model reads"))
        self._head.setToolTip(
            self.tr(
                "The first rows as tensors, beside the table. Means and the like come from training rows."
            )
        )
        self._head.setAccessibleName(self._head.text())
        if self._busy.text():
            self._show_busy()
        self._show_texts()
        if self.preview is not None:
            self._show_problem(self.preview.problem)
            self.fitted_changed.emit(self._texts.of(self.preview))
        else:
            self._show_problem(None)
            self.view.setVisible(False)

    def changeEvent(self, event: QEvent) -> None:
        super().changeEvent(event)
        if event.type() == QEvent.Type.LanguageChange:
            self.retranslate()

    def showEvent(self, event: QShowEvent) -> None:
        super().showEvent(event)
        self.look_soon()


def _same_tensors(one: Experiment, other: Experiment) -> bool:
    """Whether both make the same of a table: the learning rate, for instance, has no say in it."""
    return (one.data, one.model, one.loss, one.training.dtype) == (
        other.data,
        other.model,
        other.loss,
        other.training.dtype,
    )


def _shapes(preview: PreparationPreview, part: str) -> str:
    """x: (120, 7) float32 · y: (120, 1) float32; "" where the part has no rows."""
    if part not in preview.shapes:
        return ""
    texts = [f"x: {preview.shapes[part]} {preview.dtype}"]
    if preview.targets:
        texts.append(f"y: {preview.y_shapes[part]} {preview.y_dtype}")
    return " · ".join(texts)


def _sizes(preview: PreparationPreview, part: str) -> str:
    """The same without the types, which are those of the training rows."""
    texts = [f"x: {preview.shapes[part]}"]
    if preview.targets:
        texts.append(f"y: {preview.y_shapes[part]}")
    return " · ".join(texts)
