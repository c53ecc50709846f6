"""How copied text is to be pasted: what stands between cells and in numbers, with a preview and a list of the
cells that are not taken."""

from __future__ import annotations

from dataclasses import replace
from typing import TYPE_CHECKING

from PySide6.QtCore import QEvent, QSignalBlocker, Qt, QTimer, Signal
from PySide6.QtWidgets import (
    QCheckBox,
    QComboBox,
    QDialog,
    QDialogButtonBox,
    QGridLayout,
    QLabel,
    QRadioButton,
    QVBoxLayout,
)

from datasets.problems import Problem
from gui.cards import text_label
from gui.data.clipboard import Place, column_name
from gui.data.not_taken_view import NotTakenView
from gui.data.paste_preview import PastePreview
from gui.i18n import translate_problem
from gui.latest import Latest
from gui.numbers import count

if TYPE_CHECKING:
    from datasets.edits import Edit
    from datasets.edits.pasting import PasteChoices, Pasted
    from datasets.watch import Watch
    from gui.data.table_view import TableView
    from gui.document import Document

REST_MS = 30


class PasteDialog(QDialog):
    """`wanted` says what is to be pasted. Where the table changes meanwhile, by what was begun before, it is
    worked out anew."""

    wanted = Signal(object)  # Pasted

    def __init__(self, document: Document, view: TableView, text: str, place: Place) -> None:
        super().__init__(view)
        from datasets.edits.blocks import read_block
        from datasets.edits.pasting import likely_choices, with_likely_marks, with_likely_names

        self.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        self._document, self._view, self._text, self._place = document, view, text, place
        likely = likely_choices(text)
        head = "\n".join(text.splitlines()[:200])  # enough to guess by
        block = read_block(head, likely.separator)
        likely = with_likely_names(document.table, block, place[1], likely)
        self.choices: PasteChoices = with_likely_marks(document.table, block, place[1], likely)
        self.result_now: Pasted | None = None
        self._problem: Problem | None = None
        self.latest = Latest(self)
        self._later = QTimer(self)
        self._later.setSingleShot(True)
        self._later.setInterval(REST_MS)
        self._make_fields()
        self._lay_out()
        self._connect()
        self._retranslate()
        self._show_choices()
        self._look()

    def _make_fields(self) -> None:
        self.separator, self.decimal, self.thousands = QComboBox(), QComboBox(), QComboBox()
        self.names, self.new_columns = QCheckBox(), QCheckBox()
        self.leave, self.as_text = QRadioButton(), QRadioButton()
        self.leave.setChecked(True)
        self.preview, self.not_taken = PastePreview(), NotTakenView()
        self.summary, self.refusal = text_label("", "small"), text_label("", "bad")
        self._refused = text_label("", "title")
        for label in (self.summary, self.refusal, self._refused):
            label.setWordWrap(True)
        self._captions = [QLabel() for _ in range(3)]
        self._buttons = QDialogButtonBox()
        self.ok = self._buttons.addButton(QDialogButtonBox.StandardButton.Ok)
        self.ok.setProperty("primary", True)
        self._buttons.addButton(QDialogButtonBox.StandardButton.Cancel)

    def _lay_out(self) -> None:
        grid = QGridLayout()
        grid.setHorizontalSpacing(10)
        grid.setVerticalSpacing(3)
        for at, (caption, box) in enumerate(
            zip(self._captions, (self.separator, self.decimal, self.thousands), strict=True)
        ):
            caption.setBuddy(box)
            grid.addWidget(caption, 0, at)
            grid.addWidget(box, 1, at)
            grid.setColumnStretch(at, 1)
        grid.addWidget(self.names, 2, 0, 1, 3)
        grid.addWidget(self.new_columns, 3, 0, 1, 3)
        grid.setRowMinimumHeight(2, 28)
        column = QVBoxLayout(self)
        column.setContentsMargins(20, 18, 20, 14)
        column.setSpacing(10)
        column.addLayout(grid)
        column.addWidget(self.preview, 3)
        column.addWidget(self.summary)
        column.addWidget(self.refusal)
        column.addWidget(self._refused)
        column.addWidget(self.not_taken, 2)
        column.addWidget(self.leave)
        column.addWidget(self.as_text)
        column.addWidget(self._buttons)
        self.resize(620, 520)

    def _connect(self) -> None:
        for box in (self.separator, self.decimal, self.thousands):
            box.activated.connect(self._take_choices)
        for button in (self.names, self.new_columns, self.as_text):
            button.toggled.connect(self._take_choices)
        self._later.timeout.connect(self._look)
        self.latest.answered.connect(self._on_answered)
        self.latest.failed.connect(self._on_failed)
        self._document.table_changed.connect(self._on_table_changed)
        self._buttons.accepted.connect(self.accept)
        self._buttons.rejected.connect(self.reject)

    # words

    def _retranslate(self) -> None:
        self.setWindowTitle(self.tr("Paste"))
        for caption, words in zip(
            self._captions,
            (self.tr("Between &cells"), self.tr("&Decimal mark"), self.tr("&Thousands mark")),
            strict=True,
        ):
            caption.setText(words)
        self._fill(
            self.separator,
            {
                "\t": self.tr("tab"),
                ";": self.tr("semicolon ;"),
                ",": self.tr("comma ,"),
                "|": self.tr("bar |"),
                "": self.tr("nothing: one cell a line"),
            },
        )
        self._fill(self.decimal, {".": self.tr("point ."), ",": self.tr("comma ,")})
        self._fill(
            self.thousands,
            {
                "": self.tr("none"),
                ",": self.tr("comma ,"),
                ".": self.tr("point ."),
                " ": self.tr("space"),
                "'": self.tr("apostrophe '"),
            },
        )
        self.names.setText(self.tr("The &first line holds column names"))
        self.leave.setText(self.tr("&Leave these cells as they are"))
        self.as_text.setText(self.tr("Make their columns te&xt"))
        self.ok.setText(self.tr("&Paste"))
        self._show_result()

    def _fill(self, box: QComboBox, texts: dict[str, str]) -> None:
        with QSignalBlocker(box):
            chosen = box.currentData()
            box.clear()
            for value, words in texts.items():
                box.addItem(words, value)
            if chosen is not None:
                box.setCurrentIndex(box.findData(chosen))

    def changeEvent(self, event: QEvent) -> None:
        if event.type() == QEvent.Type.LanguageChange:
            self._retranslate()
        super().changeEvent(event)

    # choices

    def _show_choices(self) -> None:
        chosen = self.choices
        for box, value in (
            (self.separator, chosen.separator),
            (self.decimal, chosen.marks.decimal),
            (self.thousands, chosen.marks.thousands),
        ):
            box.setCurrentIndex(max(0, box.findData(value)))
        for button, on in ((self.names, chosen.names), (self.new_columns, chosen.new_columns)):
            with QSignalBlocker(button):
                button.setChecked(on)

    def _take_choices(self) -> None:
        from datasets.reading.marks import Marks

        decimal, thousands = self.decimal.currentData(), self.thousands.currentData()
        if decimal == thousands:
            thousands = ""
            self.thousands.setCurrentIndex(0)
        self.choices = replace(
            self.choices,
            separator=self.separator.currentData(),
            marks=Marks(decimal, thousands),
            names=self.names.isChecked(),
            new_columns=self.new_columns.isChecked(),
            as_text=self.as_text.isChecked(),
        )
        self._later.start()

    def _look(self) -> None:
        from datasets.edits.blocks import read_block
        from datasets.edits.following import make
        from datasets.edits.pasting import pasted

        table, choices, text, (top, left) = self._document.table, self.choices, self._text, self._place
        rows_from = self._view.table_model.table_rows

        def work(_watch: Watch) -> object:
            block = read_block(text, choices.separator)
            result = pasted(table, rows_from(slice(top, top + len(block))), left, block, choices, column_name)
            make(table, result.edit)  # what it would be refused for
            return block[: self.preview.most_lines], result

        self.ok.setEnabled(False)
        self.latest.ask(work)

    def _on_table_changed(self, edit: Edit | None) -> None:
        if edit is None:
            self.reject()
        elif self.isVisible():
            self._look()

    def _on_answered(self, answer: object) -> None:
        if isinstance(answer, tuple):
            self._problem, self.result_now = None, answer[1]
            columns = self._document.table.columns
            self.preview.show_block(answer[0], columns, self._place[1], self.choices, self.result_now)
            self._show_result()

    def _on_failed(self, problem: Problem) -> None:
        self._problem, self.result_now = problem, None
        self._show_result()

    # what comes of it

    def _show_result(self) -> None:
        result, problem = self.result_now, self._problem
        self.refusal.setVisible(problem is not None)
        self.refusal.setText("" if problem is None else translate_problem(problem))
        self.ok.setEnabled(result is not None)
        beyond = 0 if result is None else result.new_columns + result.left_out
        self.new_columns.setVisible(beyond > 0)
        self.new_columns.setText(
            self.tr("&Add new columns for what is beyond the last one: {count}").format(count=count(beyond))
        )
        cells = () if result is None else result.not_taken
        asked = bool(cells) or self.choices.as_text
        for widget in (self._refused, self.not_taken):
            widget.setVisible(bool(cells))
        for button in (self.leave, self.as_text):
            button.setVisible(asked)
        if result is None:
            return
        self.not_taken.show_cells(cells)
        one = len(cells) == 1
        self._refused.setText(
            self.tr("1 cell is not taken")
            if one
            else self.tr("{count} cells are not taken").format(count=count(len(cells)))
        )
        self.summary.setText(self._summary(result))

    def _summary(self, result: Pasted) -> str:
        parts = [
            self.tr("Rows: {rows}, columns: {columns}").format(
                rows=count(result.height), columns=count(result.width)
            )
        ]
        if result.new_rows:
            parts.append(self.tr("new rows below the table: {count}").format(count=count(result.new_rows)))
        if result.left_out:
            parts.append(self.tr("columns left out: {count}").format(count=count(result.left_out)))
        return " · ".join(parts)

    def accept(self) -> None:
        if self.result_now is not None and self.ok.isEnabled():
            self.latest.shutdown()
            self.wanted.emit(self.result_now)
            super().accept()

    def reject(self) -> None:
        self.latest.shutdown()
        super().reject()
