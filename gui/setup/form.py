"""A form made from the declarations of the experiment's settings."""

from __future__ import annotations

from collections.abc import Callable, Iterable, Mapping
from typing import TYPE_CHECKING, Any

from PySide6.QtCore import QEvent
from PySide6.QtGui import QResizeEvent
from PySide6.QtWidgets import QGridLayout, QLabel, QWidget

from datasets.problems import Problem
from engine.experiment import Experiment
from engine.settings import default_of, is_used, settings_of
from gui import labels, theme
from gui.cards import text_label
from gui.setup.setting_row import GRID_ROWS, SettingRow

if TYPE_CHECKING:
    from gui.document import Document

Together = Callable[[Any], Mapping[str, Any]]  # a setting's new value -> every setting that changes

SPACING = 8
SECTION_GAP = 10


class SettingsForm(QWidget):
    """The settings of some sections of the document's experiment; those without a meaning now are hidden.

    A setting is one line where there is room; otherwise its field is below its name, so that nothing is cut.
    `also` names settings of the sections that are in no form by their declaration, but in this one.
    """

    def __init__(
        self,
        document: Document,
        sections: Iterable[str],
        parent: QWidget | None = None,
        *,
        also: Iterable[str] = (),
    ) -> None:
        super().__init__(parent)
        self._document = document
        self._also = frozenset(also)
        self._rows: dict[str, SettingRow] = {}
        self._below: dict[str, QWidget] = {}
        self._together: dict[str, Together] = {}
        self._titles: dict[str, QLabel] = {}
        self._stacked: dict[str, bool] = {}
        self._grid = QGridLayout(self)
        self._grid.setContentsMargins(12, 10, 12, 12)
        self._grid.setHorizontalSpacing(SPACING)
        self._grid.setVerticalSpacing(7)
        self._grid.setColumnStretch(1, 1)
        for section in sections:
            self._add_section(section)
        self.retranslate()
        self.show_experiment(document.experiment)
        document.experiment_changed.connect(self.show_experiment)
        theme.theme_changed.connect(self._restyle)

    def row(self, dotted: str) -> SettingRow:
        """The row of the setting called "section.name"."""
        return self._rows[dotted]

    def put_below(self, dotted: str, widget: QWidget) -> None:
        """Put `widget` below a setting, as wide as the form; it is shown while that is."""
        widget.setParent(self)
        self._below[dotted] = widget
        self._stacked = {}
        self.show_experiment(self._document.experiment)

    def change_with(self, dotted: str, values: Together) -> None:
        """What changes when a person changes `dotted`: `values` gives all settings for its new value."""
        self._together[dotted] = values

    def show_experiment(self, experiment: Experiment) -> None:
        """Show the values of `experiment`; text that was refused stays until its own value changes."""
        for dotted, row in self._rows.items():
            section, name = dotted.split(".", 1)
            settings = getattr(experiment, section)
            row.set_choices(_offered(experiment, dotted, row.declared.choices))
            value = getattr(settings, name)
            if value != row.shown:
                row.show_value(value)
            row.set_visible(is_used(settings, name))
            if dotted in self._below:
                self._below[dotted].setVisible(is_used(settings, name))
        self._lay_out()

    def mark_waiting(self, names: Iterable[str]) -> None:
        """Mark the settings ("section.name") whose changes wait for a reset."""
        waiting = set(names)
        for dotted, row in self._rows.items():
            row.set_waits(dotted in waiting)

    def retranslate(self) -> None:
        for section, title in self._titles.items():
            title.setText(labels.section(section))
        for row in self._rows.values():
            row.retranslate()
        self._lay_out()

    def _add_section(self, section: str) -> None:
        settings = getattr(self._document.experiment, section)
        if not hasattr(settings, "kind"):  # whose choice is a heading itself
            self._titles[section] = text_label("", "title")
            self._titles[section].setParent(self)
        for name, declared in settings_of(settings).items():
            dotted = f"{section}.{name}"
            if not declared.in_form and dotted not in self._also:
                continue
            row = SettingRow(dotted, declared, default_of(settings, name), self)
            row.committed.connect(self._commit)
            self._rows[row.dotted] = row

    def _commit(self, dotted: str, value: Any, gesture: object) -> None:
        row = self._rows[dotted]
        try:
            together = self._together.get(dotted)
            self._document.set_values({dotted: value} if together is None else together(value), gesture)
        except Problem as problem:
            row.show_problem(problem)
        else:
            row.show_value(self._document.value(dotted))

    # Layout

    def _lay_out(self) -> None:
        label_width, effect_width = self._label_width(), self._effect_width()
        margins = self._grid.contentsMargins()
        room = self.width() - margins.left() - margins.right() - label_width - effect_width - 2 * SPACING
        stacked = {dotted: row.needs_a_line(room) for dotted, row in self._rows.items()}
        self._grid.setColumnMinimumWidth(0, label_width)
        if stacked == self._stacked:
            return
        self._stacked = stacked
        at, section = 0, ""
        for dotted, row in self._rows.items():
            if dotted.split(".", 1)[0] != section:
                section = dotted.split(".", 1)[0]
                at = self._begin_section(section, at)
            row.place(self._grid, at, stacked[dotted])
            at += GRID_ROWS
            if dotted in self._below:
                self._grid.removeWidget(self._below[dotted])
                self._grid.addWidget(self._below[dotted], at, 0, 1, 3)
                at += 1
        self._grid.setRowStretch(at, 1)

    def _begin_section(self, section: str, at: int) -> int:
        if at:
            self._grid.setRowMinimumHeight(at, SECTION_GAP)
            at += 1
        title = self._titles.get(section)
        if title is None:
            return at
        self._grid.removeWidget(title)
        self._grid.addWidget(title, at, 0, 1, 3)
        return at + 1

    def _label_width(self) -> int:
        """Room for the longest name, but not for more than a few words: longer ones wrap."""
        metrics = self.fontMetrics()
        longest = max(metrics.horizontalAdvance(row.label.text()) for row in self._rows.values())
        return min(longest + 2, metrics.horizontalAdvance("0") * 13)

    def _effect_width(self) -> int:
        return max(row.effect.sizeHint().width() for row in self._rows.values())

    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        self._lay_out()

    def changeEvent(self, event: QEvent) -> None:
        if event.type() == QEvent.Type.LanguageChange:
            self.retranslate()
        elif event.type() == QEvent.Type.FontChange:
            self._lay_out()
        super().changeEvent(event)

    def _restyle(self) -> None:
        for row in self._rows.values():
            row.restyle()


def _offered(experiment: Experiment, dotted: str, choices: tuple[str, ...]) -> tuple[str, ...]:
    """The choices that make sense: given start values only where all are given."""
    model = experiment.model
    if dotted != "model.start" or model.start == "given":
        return choices
    # Of other models only a file gives start values, and then all; of a formula some may be drawn.
    all_given = bool(model.start_values) and model.kind != "formula"
    return choices if all_given else tuple(choice for choice in choices if choice != "given")
