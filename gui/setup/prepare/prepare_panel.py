"""The page between table and model: which rows are held back, and what is done to columns before training."""

from __future__ import annotations

from collections.abc import Iterable
from typing import TYPE_CHECKING, Any

from PySide6.QtCore import QEvent
from PySide6.QtWidgets import QFrame, QHBoxLayout, QScrollArea, QVBoxLayout, QWidget

from datasets.preparation.choices import ColumnChoices
from datasets.problems import QT_TRANSLATE_NOOP, Problem
from engine.settings import Effect
from gui import labels, theme
from gui.cards import text_label
from gui.formulas.field import FormulaField
from gui.setup.column_field import ColumnField
from gui.setup.editors import translate_words
from gui.setup.form import SettingsForm
from gui.setup.prepare.column_editor import ColumnEditor, with_choice
from gui.setup.prepare.column_list import ColumnList, PreparedColumn
from gui.setup.prepare.tensor_section import TensorSection

if TYPE_CHECKING:
    from gui.document import Document

PREPARE, TRUTH = "data.prepare", "data.truth"
COLUMN_SETTINGS = ("data.group", "data.order")


PLAIN = ColumnChoices.of({})


class PreparePanel(QScrollArea):
    """Shows and edits the data settings, those for all columns in a form, those for one below it."""

    def __init__(self, document: Document, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setFrameShape(QFrame.Shape.NoFrame)
        self.setWidgetResizable(True)
        self._document = document
        self.form = SettingsForm(document, ("data",), also=(TRUTH,))
        self.columns = ColumnList()
        self.editor = ColumnEditor()
        self.tensors = TensorSection(document)
        self._split_note = text_label("", "small")
        self._split_note.setWordWrap(True)
        self._split_note.setContentsMargins(12, 8, 12, 0)
        self._title = text_label("", "title")
        self._effect = text_label("", "small")
        self._waits = False
        self._fitted: dict[str, str] = {}
        self.setWidget(self._page())
        self.columns.chosen_changed.connect(self._show_chosen)
        self.editor.chosen.connect(self._choose)
        self.editor.taken_back.connect(self._take_back)
        self.columns.taken_back.connect(self._take_back)
        self.tensors.fitted_changed.connect(self._show_fitted)
        document.table_changed.connect(self._show_columns)
        document.experiment_changed.connect(self._on_experiment_changed)
        theme.theme_changed.connect(self._show_effect)
        self.retranslate()
        self._show_columns()

    def mark_waiting(self, names: Iterable[str]) -> None:
        """Mark the settings whose changes wait for a reset, as a report names them."""
        names = set(names)
        self.form.mark_waiting(names)
        self._waits = PREPARE in names
        self._show_effect()

    def shutdown(self) -> None:
        """End what is done aside."""
        self.tensors.latest.shutdown()

    def retranslate(self) -> None:
        self.setAccessibleName(self.tr("Prepare"))
        self._title.setText(self.tr("Columns"))
        self._show_effect()
        self._show_split_note()
        self._show_known_truth()

    def changeEvent(self, event: QEvent) -> None:
        if event.type() == QEvent.Type.LanguageChange:
            self.retranslate()
        super().changeEvent(event)

    def _page(self) -> QWidget:
        head = QHBoxLayout()
        head.setContentsMargins(12, 0, 12, 0)
        head.addWidget(self._title, 1)
        head.addWidget(self._effect)
        page = QWidget()
        column = QVBoxLayout(page)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(6)
        column.addWidget(self._split_note)
        column.addWidget(self.form)
        column.addLayout(head)
        listed = QHBoxLayout()
        listed.setContentsMargins(12, 0, 12, 0)
        listed.addWidget(self.columns)
        column.addLayout(listed)
        column.addWidget(self.editor)
        column.addWidget(self.tensors)
        column.addStretch(1)
        return page

    # What is shown

    def _show_columns(self) -> None:
        names = self._document.table.columns if self._document.has_table else ()
        for dotted in COLUMN_SETTINGS:
            field = self.form.row(dotted).field
            assert isinstance(field, ColumnField)
            field.set_columns(names)
        self._show_gone()
        self._truth_field().set_columns(self._inputs())
        self._show_split_note()
        self.columns.show_columns(self._prepared())
        self._show_chosen()

    def _on_experiment_changed(self) -> None:
        self.columns.show_columns(self._prepared())
        self._show_chosen()
        self._show_gone()
        self._show_known_truth()

    def _show_gone(self) -> None:
        """Say of the columns that split rows where the table does not have them any more."""
        names = self._document.table.columns if self._document.has_table else ()
        for dotted in COLUMN_SETTINGS:
            row, chosen = self.form.row(dotted), self._document.value(dotted)
            row.clear_problem()
            if chosen and chosen not in names:
                text = QT_TRANSLATE_NOOP(
                    "Problem", "The table has no column {column} any more. Choose another one."
                )
                row.show_problem(Problem(text, column=chosen))
                row.set_visible(row.field.isVisibleTo(self.form))

    def _show_chosen(self) -> None:
        chosen = self.columns.chosen()
        names = {column.name for column in chosen}
        self.editor.show_columns(chosen, [name for name in self._inputs() if name not in names])
        self._show_fitted_of_chosen()
        if chosen:
            self.tensors.view.go_to(chosen[0].name)

    def _show_fitted(self, fitted: dict[str, str]) -> None:
        """What was found on the training rows, for each column."""
        self._fitted = fitted
        self.columns.show_fitted(fitted)
        self._show_fitted_of_chosen()

    def _show_fitted_of_chosen(self) -> None:
        names = [column.name for column in self.columns.chosen()]
        self.editor.show_fitted(self._fitted.get(names[0], "") if len(names) == 1 else "")

    def _prepared(self) -> list[PreparedColumn]:
        """The inputs and targets of the table, in its order; then columns that are gone."""
        if not self._document.has_table:
            return []
        from datasets.columns import number_columns

        table, chosen = self._document.table, self._document.value(PREPARE)
        used, numbers = {*table.inputs, *table.targets}, number_columns(table.frame)
        there = [
            PreparedColumn(
                name,
                table.roles[name].value,
                name in numbers,
                ColumnChoices.of(chosen[name]) if name in chosen else PLAIN,
            )
            for name in table.columns
            if name in used
        ]
        gone = [name for name in chosen if name not in table.roles]
        return there + [PreparedColumn(name, "", True, ColumnChoices.of(chosen[name])) for name in gone]

    def _inputs(self) -> tuple[str, ...]:
        return self._document.table.inputs if self._document.has_table else ()

    def _show_split_note(self) -> None:
        """Where a column says which rows are held back, the settings do not."""
        split = self._document.table.split if self._document.has_table else None
        if split is not None:
            self._split_note.setText(
                self.tr(
                    "Column {column} says which rows are for validation and test. Split, shares and seed "
                    "have no say while it has the role split."
                ).format(column=split)
            )
        self._split_note.setVisible(split is not None)

    def _show_effect(self) -> None:
        self._effect.setText(labels.effect(Effect.RESET))
        waits = self.tr("Changed. The value shown takes effect after Reset.")
        self._effect.setToolTip(waits if self._waits else labels.effect_description(Effect.RESET))
        accent = theme.tokens().accent
        self._effect.setStyleSheet(f"color: {accent}; font-weight: 600;" if self._waits else "")

    def _show_known_truth(self) -> None:
        """Where no true curve was typed, the one of the rule that made the rows is there to read."""
        known = ""
        if self._document.experiment.data.generator:
            from engine.data_source import known_truth  # pandas, which the window does not wait for

            known = known_truth(self._document.experiment.data)
        field = self._truth_field()
        if known:
            field.setPlaceholderText(known)
        else:
            translate_words(field, TRUTH)

    def _truth_field(self) -> FormulaField:
        field = self.form.row(TRUTH).field
        assert isinstance(field, FormulaField)  # because its setting is a text
        return field

    # What is changed

    def _choose(self, field: str, value: Any, gesture: object) -> None:
        """Put one choice into force for all chosen columns, as one undo command."""
        prepare = dict(self._document.value(PREPARE))
        for column in self.columns.chosen():
            values = with_choice(column.choices, field, _without(column.name, value)).as_values()
            prepare.pop(column.name, None)
            if values:
                prepare[column.name] = values
        self._set_prepare(prepare, gesture)

    def _take_back(self) -> None:
        """Forget all that was chosen for the chosen columns, as one undo command."""
        names = {column.name for column in self.columns.chosen()}
        kept = {name: values for name, values in self._document.value(PREPARE).items() if name not in names}
        self._set_prepare(kept)

    def _set_prepare(self, prepare: dict[str, Any], gesture: object = None) -> None:
        try:
            self._document.set_value(PREPARE, prepare, gesture)
        except Problem as problem:
            self.editor.show_problem(problem)


def _without(name: str, value: Any) -> Any:
    """A column is no partner of itself, where several get the same partners."""
    return tuple(each for each in value if each != name) if isinstance(value, tuple) else value
