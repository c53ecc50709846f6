"""One setting of a sweep in its form: which, and its values as a range, a list or choices."""

from __future__ import annotations

from collections.abc import Sequence

from PySide6.QtCore import QSize, Qt, Signal
from PySide6.QtWidgets import (
    QComboBox,
    QGridLayout,
    QLineEdit,
    QListWidget,
    QListWidgetItem,
    QSizePolicy,
    QStackedWidget,
    QWidget,
)

from datasets.problems import Problem
from engine.experiment import Experiment
from engine.sweep.outcome import shown
from engine.sweep.over import Axis
from gui import labels
from gui.cards import text_label
from gui.i18n import translate_problem
from gui.invalid import mark_invalid
from gui.numbers import count
from gui.sweeping.sweepable import Offer, Spacing, Span, first_setting, offer, sweepable
from gui.typed_numbers import plain

RANGES = (Spacing.LOG, Spacing.LINEAR)
VALUES = "values"
_MOST_CHOICES = 9  # that are seen without scrolling
_SHOWN_VALUES = 3  # at the head of a list that is too long to be shown


class AxisRow(QWidget):
    """`over()` is what is wanted, in the words of the command line; `changed` says that it is another."""

    changed = Signal()

    def __init__(self, *, needed: bool) -> None:
        super().__init__()
        self._needed = needed
        self._experiment = Experiment()
        self._axis: Axis | None = None
        self._problem: Problem | None = None
        self.setting, self.way = QComboBox(), QComboBox()
        self.first, self.last, self.number, self.values = (QLineEdit() for _ in range(4))
        self.choices = QListWidget()
        self.choices.setSelectionMode(QListWidget.SelectionMode.NoSelection)
        self.choices.setSpacing(1)
        self._names = [text_label("", "small") for _ in range(3)]
        self._found = text_label("", "small")
        self._refusal = text_label("", "bad")
        for label in (self._found, self._refusal):
            label.setWordWrap(True)
        self._span, self._places = QWidget(), _Places()
        self._lay_out()
        self.setting.activated.connect(self._on_setting)
        self.way.activated.connect(self._on_way)
        for field in (self.first, self.last, self.number, self.values):
            field.textEdited.connect(self.changed)
        self.choices.itemChanged.connect(self.changed)

    def _lay_out(self) -> None:
        grid = QGridLayout(self._span)
        grid.setContentsMargins(0, 0, 0, 0)
        grid.setHorizontalSpacing(6)
        grid.setVerticalSpacing(2)
        for column, (name, field) in enumerate(
            zip(self._names, (self.first, self.last, self.number), strict=True)
        ):
            name.setBuddy(field)
            grid.addWidget(name, 0, column)
            grid.addWidget(field, 1, column)
            grid.setColumnStretch(column, 3 if column < 2 else 2)
            field.setMinimumWidth(44)
        for place in (self._span, self.values, self.choices):
            self._places.addWidget(place)
        for box in (self.setting, self.way):
            box.setSizePolicy(QSizePolicy.Policy.Ignored, QSizePolicy.Policy.Fixed)
        whole = QGridLayout(self)
        whole.setContentsMargins(0, 0, 0, 0)
        whole.setVerticalSpacing(5)
        for row, part in enumerate((self.setting, self.way, self._places, self._found, self._refusal)):
            whole.addWidget(part, row, 0)

    # -- what is wanted --------------------------------------------------------------------------

    @property
    def dotted(self) -> str:
        """The setting, "" for none."""
        return self.setting.currentData() or ""

    def over(self) -> str:
        """As in "optimizer.learning_rate=1e-4..1:log:64"; "" for nothing."""
        if not self.dotted:
            return ""
        return f"{self.dotted}={self._words()}"

    def _words(self) -> str:
        if self._places.currentWidget() is self.choices:
            items = [self.choices.item(row) for row in range(self.choices.count())]
            names = [
                i.data(Qt.ItemDataRole.UserRole) for i in items if i.checkState() is Qt.CheckState.Checked
            ]
            return ";".join(names)
        if self.way.currentData() == VALUES:
            return plain(self.values.text()).replace(" ", "")
        number = plain(self.number.text()).replace(",", "")
        ends = (plain(field.text()).replace(" ", "") for field in (self.first, self.last))
        return f"{'..'.join(ends)}:{self.way.currentData()}:{number}"

    def show_experiment(self, experiment: Experiment) -> None:
        """Offer the settings of `experiment`; what is wanted stays, where that is there still."""
        names = [name for group in sweepable(experiment) for name in group]
        self._experiment = experiment
        kept = self.dotted
        self._fill_settings()
        if kept and kept not in names:
            self._offer()
            self.changed.emit()

    def choose(self, dotted: str) -> None:
        """Go over this setting, "" for none, with what is offered for it."""
        self.setting.setCurrentIndex(max(0, self.setting.findData(dotted)))
        self._on_setting()

    def set_range(self, first: str, last: str, spacing: Spacing, number: int) -> None:
        """Put a range in."""
        self.way.setCurrentIndex(self.way.findData(spacing))
        self._put_span(Span(first, last, spacing, number))
        self._on_way()

    def set_values(self, text: str) -> None:
        """Put a list in."""
        self.way.setCurrentIndex(self.way.findData(VALUES))
        self.values.setText(text)
        self._on_way()

    def set_choices(self, chosen: Sequence[str]) -> None:
        """Check these choices and no others."""
        for row in range(self.choices.count()):
            item = self.choices.item(row)
            wanted = item.data(Qt.ItemDataRole.UserRole) in chosen
            item.setCheckState(Qt.CheckState.Checked if wanted else Qt.CheckState.Unchecked)

    # -- what is offered -------------------------------------------------------------------------

    def _fill_settings(self) -> None:
        kept = self.dotted
        blocked = self.setting.blockSignals(True)
        self.setting.clear()
        if not self._needed:
            self.setting.addItem(self.tr("No other setting"), "")
        for group in sweepable(self._experiment):
            if self.setting.count():
                self.setting.insertSeparator(self.setting.count())
            for name in group:
                self.setting.addItem(labels.label(name), name)
        otherwise = first_setting(self._experiment) if self._needed else ""
        found = self.setting.findData(kept)
        self.setting.setCurrentIndex(found if found >= 0 else self.setting.findData(otherwise))
        self.setting.blockSignals(blocked)

    def _on_setting(self) -> None:
        self._offer()
        self.changed.emit()

    def _offer(self) -> None:
        """Show what is offered for the setting that was chosen."""
        dotted = self.dotted
        self.show_axis(None)
        self._places.setVisible(bool(dotted))
        self.way.setVisible(False)
        if not dotted:
            return
        section, name = dotted.split(".")
        offered = offer(dotted, getattr(getattr(self._experiment, section), name))
        self.setToolTip(labels.description(dotted))
        if offered.choices:
            self._fill_choices(dotted, offered)
            return
        self.values.setText(offered.values)
        self._fill_ways(offered.span is not None)
        if offered.span is not None:
            self._put_span(offered.span)
            self.way.setCurrentIndex(self.way.findData(offered.span.spacing))
        self.way.setVisible(offered.span is not None)
        self._show_place()

    def _fill_choices(self, dotted: str, offered: Offer) -> None:
        blocked = self.choices.blockSignals(True)
        self.choices.clear()
        for name in offered.choices:
            item = QListWidgetItem(self._choice_name(dotted, name))
            item.setData(Qt.ItemDataRole.UserRole, name)
            item.setFlags(item.flags() | Qt.ItemFlag.ItemIsUserCheckable)
            chosen = name in offered.chosen
            item.setCheckState(Qt.CheckState.Checked if chosen else Qt.CheckState.Unchecked)
            self.choices.addItem(item)
        self.choices.blockSignals(blocked)
        self.choices.setCurrentRow(0)
        rows = min(len(offered.choices), _MOST_CHOICES)
        height = rows * (self.choices.sizeHintForRow(0) + 2) + 2 * self.choices.frameWidth() + 12
        self.choices.setFixedHeight(height)
        self._places.show_place(self.choices)

    def _choice_name(self, dotted: str, name: str) -> str:
        words = {"true": self.tr("yes"), "false": self.tr("no")}
        return words.get(name) or labels.choice(dotted, name)

    def _fill_ways(self, ranges: bool) -> None:
        kept = self.way.currentData()
        blocked = self.way.blockSignals(True)
        self.way.clear()
        if ranges:
            for spacing in RANGES:
                self.way.addItem(self._way_name(spacing), spacing)
        self.way.addItem(self._way_name(VALUES), VALUES)
        self.way.setCurrentIndex(max(0, self.way.findData(kept)))
        self.way.blockSignals(blocked)

    def _way_name(self, way: str) -> str:
        return {
            str(Spacing.LOG): self.tr("Range, equal ratios"),
            str(Spacing.LINEAR): self.tr("Range, equal distances"),
            VALUES: self.tr("List of values"),
        }[way]

    def _on_way(self) -> None:
        self._show_place()
        self.changed.emit()

    def _show_place(self) -> None:
        self._places.show_place(self.values if self.way.currentData() == VALUES else self._span)

    def _put_span(self, span: Span) -> None:
        self.first.setText(span.first)
        self.last.setText(span.last)
        self.number.setText(str(span.count))

    # -- what it comes to ------------------------------------------------------------------------

    def show_axis(self, axis: Axis | None, problem: Problem | None = None) -> None:
        """Say which values these are, or what is wrong with them."""
        self._axis, self._problem = axis, problem
        self._found.setText("" if axis is None else self._found_text(axis))
        self._found.setVisible(axis is not None)
        self._refusal.setText("" if problem is None else translate_problem(self._in_words(problem)))
        self._refusal.setVisible(problem is not None)
        for field in (self.first, self.last, self.number, self.values):
            mark_invalid(field, problem is not None)
        for place in (self.first, self.last, self.number, self.values, self.choices):
            place.setAccessibleDescription(self._refusal.text() or self._found.text())

    def _in_words(self, problem: Problem) -> Problem:
        """With the setting called as it is in the window."""
        if problem.fields.get("key") != self.dotted:
            return problem
        named = {**problem.fields, "key": labels.label(self.dotted)}
        return Problem(problem.template, remedies=problem.remedies, **named)

    def _found_text(self, axis: Axis) -> str:
        texts = [self._value_text(axis.setting, value) for value in axis.values]
        if len(texts) > 2 * _SHOWN_VALUES:
            texts = [*texts[:_SHOWN_VALUES], "…", texts[-1]]
        return self.tr("{count} values: {values}").format(
            count=count(len(axis.values)), values="  ".join(texts)
        )

    def _value_text(self, dotted: str, value: object) -> str:
        return self._choice_name(dotted, shown(value)) if isinstance(value, str | bool) else shown(value)

    def retranslate(self) -> None:
        """Set all texts in the language of the window."""
        self._fill_settings()
        for name, text in zip(
            self._names, (self.tr("From"), self.tr("To"), self.tr("How many")), strict=True
        ):
            name.setText(text)
        self.setting.setAccessibleName(self.tr("Setting to go over"))
        self.way.setAccessibleName(self.tr("How its values are given"))
        self.first.setAccessibleName(self.tr("From"))
        self.last.setAccessibleName(self.tr("To"))
        self.number.setAccessibleName(self.tr("How many"))
        self.values.setAccessibleName(self.tr("Values"))
        self.values.setPlaceholderText(self.tr("such as 0.001, 0.01, 0.1"))
        self.choices.setAccessibleName(self.tr("Values"))
        for row in range(self.way.count()):
            self.way.setItemText(row, self._way_name(self.way.itemData(row)))
        if self._places.currentWidget() is self.choices and self.dotted:
            for row in range(self.choices.count()):
                item = self.choices.item(row)
                item.setText(self._choice_name(self.dotted, item.data(Qt.ItemDataRole.UserRole)))
        self.show_axis(self._axis, self._problem)


class _Places(QStackedWidget):
    """As tall as what it shows."""

    def __init__(self) -> None:
        super().__init__()
        self.setSizePolicy(QSizePolicy.Policy.Preferred, QSizePolicy.Policy.Fixed)

    def show_place(self, place: QWidget) -> None:
        """Show this page, whose height may be another than before."""
        self.setCurrentWidget(place)
        self.updateGeometry()

    def sizeHint(self) -> QSize:
        place = self.currentWidget()
        if place is None:
            return super().sizeHint()
        return QSize(place.sizeHint().width(), max(place.minimumHeight(), place.minimumSizeHint().height()))

    def minimumSizeHint(self) -> QSize:
        return QSize(0, self.sizeHint().height())
