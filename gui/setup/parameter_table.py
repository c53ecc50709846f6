"""The parameters of a formula, a row for each: where they start, their bounds, which are fixed."""

from __future__ import annotations

from collections.abc import Iterable, Mapping, Sequence
from typing import TYPE_CHECKING, Any

from PySide6.QtCore import QEvent, Qt
from PySide6.QtWidgets import QGridLayout, QWidget

from datasets.problems import Problem
from engine.experiment import ModelSettings
from engine.settings import settings_of
from gui import labels, theme
from gui.cards import text_label
from gui.i18n import translate_problem
from gui.numbers import INFINITE, MINUS
from gui.setup.formula_changes import parameters_of, starts, with_bound, with_fixed, with_start
from gui.setup.parameter_row import ParameterRow

if TYPE_CHECKING:
    from gui.document import Document

COLUMNS = {"name": 0, "start": 1, "lower": 2, "upper": 3, "fixed": 4}
SETTINGS = {
    "start": "model.start_values",
    "lower": "model.lower_bounds",
    "upper": "model.upper_bounds",
    "fixed": "model.fixed",
}
STARTS = {"model.start", "model.start_values", "model.start_deviation"}  # what the start waits with
HEAD_ROWS = 2  # titles, and when a change takes effect


class ParameterTable(QWidget):
    """Shows and edits the parameters of the document's formula, in order of appearance."""

    def __init__(self, document: Document, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._document = document
        self._names: tuple[str, ...] = ()
        self._rows: dict[str, ParameterRow] = {}
        self._wrong: dict[tuple[str, str], Problem] = {}
        self._waits = False
        self._titles = {which: text_label("", "small") for which in COLUMNS}
        self._effects = {which: text_label("", "small") for which in ("start", "lower")}
        self._problem = text_label("", "bad")
        self._problem.setWordWrap(True)
        self._grid = QGridLayout(self)
        self._grid.setContentsMargins(0, 2, 0, 4)
        self._grid.setHorizontalSpacing(6)
        self._grid.setVerticalSpacing(1)
        for which in ("start", "lower", "upper"):
            self._grid.setColumnStretch(COLUMNS[which], 1)
        self._lay_out_head()
        document.experiment_changed.connect(self.refresh)
        document.table_changed.connect(self.refresh)
        theme.theme_changed.connect(self._restyle)
        self.retranslate()
        self.refresh()

    def row(self, name: str) -> ParameterRow:
        """The row of the parameter `name`."""
        return self._rows[name]

    def names(self) -> tuple[str, ...]:
        """The parameters shown, in their order."""
        return self._names

    def problem_text(self) -> str:
        """What is wrong with what was typed last, or nothing."""
        return self._problem.text()

    # what is shown

    def refresh(self, *_: object) -> None:
        """Show what the document says."""
        model = self._document.experiment.model
        names = parameters_of(model.formula, self._columns()) if model.kind == "formula" else ()
        if names != self._names:
            self._make_rows(names)
        given = starts(model, names)
        for name, row in self._rows.items():
            row.show_settings(
                {
                    "start": given.get(name),
                    "lower": model.lower_bounds.get(name),
                    "upper": model.upper_bounds.get(name),
                    "fixed": name in model.fixed,
                }
            )

    def show_values(self, values: Mapping[str, float]) -> None:
        """What the parameters are in the run."""
        for name, row in self._rows.items():
            row.show_value(values.get(name))

    def mark_waiting(self, names: Iterable[str]) -> None:
        """`names` are the settings that wait for a reset."""
        self._waits = not STARTS.isdisjoint(names)
        self._show_effects()

    def retranslate(self) -> None:
        titles = {
            "name": self.tr("parameter"),
            "start": self.tr("start"),
            "lower": self.tr("lower"),
            "upper": self.tr("upper"),
            "fixed": self.tr("fixed"),
        }
        for which, label in self._titles.items():
            label.setText(titles[which])
            label.setToolTip(self._description(which))
        self._words = titles, {"start": self.tr("drawn"), "lower": MINUS + INFINITE, "upper": INFINITE}
        for row in self._rows.values():
            row.retranslate(*self._words)
        self.setAccessibleName(self.tr("Parameters of the formula"))
        self._show_effects()
        self._show_problem()

    def changeEvent(self, event: QEvent) -> None:
        if event.type() == QEvent.Type.LanguageChange:
            self.retranslate()
        elif event.type() == QEvent.Type.FontChange:
            self._restyle()
        super().changeEvent(event)

    # edits

    def _commit(self, name: str, which: str, value: Any) -> None:
        try:
            self._document.set_values(self._changes(name, which, value))
        except Problem as problem:
            self._refuse(name, which, problem)
        else:
            self._forgive(name, which)
            if which != "fixed":
                self._rows[name].put_back(which, value)
                self._try_again(name)

    def _try_again(self, name: str) -> None:
        """A start and its bounds depend on each other: those refused before may be right now."""
        for other, which in list(self._wrong):
            if other == name and which != "fixed":
                self._rows[name].try_again(which)

    def _changes(self, name: str, which: str, value: Any) -> dict[str, Any]:
        model = self._document.experiment.model
        if which == "start":
            return with_start(model, self._names, name, value)
        if which == "fixed":
            return with_fixed(model, self._names, name, value)
        return with_bound(model, self._names, which, name, value)

    def _refuse(self, name: str, which: str, problem: Problem) -> None:
        self._forgive(name, which)
        self._wrong[name, which] = problem
        if which == "fixed":
            self._rows[name].fixed.setChecked(name in self._document.experiment.model.fixed)
        else:
            self._rows[name].mark(which, translate_problem(problem))
        self._show_problem()

    def _forgive(self, name: str, which: str) -> None:
        """Nothing is wrong there any more; what was said of a box that is not ticked ends with it."""
        for place in [place for place in self._wrong if place == (name, which) or place[1] == "fixed"]:
            del self._wrong[place]
        if which != "fixed":
            self._rows[name].mark(which, "")
        self._show_problem()

    # layout and words

    def _lay_out_head(self) -> None:
        for which, label in self._titles.items():
            self._grid.addWidget(label, 0, COLUMNS[which], _placed(which))
        self._grid.addWidget(self._effects["start"], 1, COLUMNS["start"])
        self._grid.addWidget(self._effects["lower"], 1, COLUMNS["lower"], 1, 3)

    def _make_rows(self, names: Sequence[str]) -> None:
        self._names = tuple(names)
        for name in [name for name in self._rows if name not in names]:
            self._wrong = {place: problem for place, problem in self._wrong.items() if place[0] != name}
            self._rows.pop(name).remove()
        self._rows = {name: self._rows.get(name) or self._new_row(name) for name in names}
        last: QWidget | None = None
        for at, row in enumerate(self._rows.values(), HEAD_ROWS):
            for column, widget in enumerate(row.widgets()):
                self._grid.removeWidget(widget)
                self._grid.addWidget(widget, at, column, _placed("fixed" if widget is row.fixed else ""))
                widget.show()
                if column:
                    if last is not None:
                        QWidget.setTabOrder(last, widget)
                    last = widget
        self._grid.removeWidget(self._problem)
        self._grid.addWidget(self._problem, HEAD_ROWS + len(names), 0, 1, len(COLUMNS))
        for label in (*self._titles.values(), *self._effects.values()):
            label.setVisible(bool(names))
        self._show_problem()

    def _new_row(self, name: str) -> ParameterRow:
        row = ParameterRow(name, self)
        row.committed.connect(self._commit)
        row.refused.connect(self._refuse)
        row.restored.connect(lambda name, which: self._forgive(name, which) if name in self._rows else None)
        row.retranslate(*self._words)
        return row

    def _show_effects(self) -> None:
        declared = settings_of(ModelSettings)
        for which, label in self._effects.items():
            effect = declared[SETTINGS[which].removeprefix("model.")].effect
            label.setText(labels.effect(effect))
            label.setToolTip(labels.effect_description(effect))
        accent = f"color: {theme.tokens().accent}; font-weight: 600;" if self._waits else ""
        self._effects["start"].setStyleSheet(accent)

    def _show_problem(self) -> None:
        problems = list(self._wrong.values())
        self._problem.setText(translate_problem(problems[-1]) if problems else "")
        self._problem.setVisible(bool(problems))

    def _description(self, which: str) -> str:
        return labels.description(SETTINGS[which]) if which in SETTINGS else ""

    def _columns(self) -> tuple[str, ...]:
        return tuple(self._document.table.inputs) if self._document.has_table else ()

    def _restyle(self) -> None:
        for row in self._rows.values():
            row.restyle()
        self._show_effects()


def _placed(which: str) -> Qt.AlignmentFlag:
    """Boxes stand below the middle of their title, all else fills its column."""
    return Qt.AlignmentFlag.AlignCenter if which == "fixed" else Qt.AlignmentFlag(0)
