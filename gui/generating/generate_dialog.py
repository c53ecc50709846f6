"""The form for a table made by a rule: rule, rows, noise, seed and range, with a live preview."""

from __future__ import annotations

from dataclasses import replace
from typing import Any

from PySide6.QtCore import QEvent, QRandomGenerator, QTimer, Signal
from PySide6.QtGui import QCloseEvent
from PySide6.QtWidgets import (
    QComboBox,
    QDialog,
    QDialogButtonBox,
    QGridLayout,
    QHBoxLayout,
    QPushButton,
    QVBoxLayout,
    QWidget,
)

from datasets.problems import Problem
from engine.checks import check, declaration
from engine.experiment import DataSettings
from gui import labels
from gui.cards import text_label
from gui.generating.number_fields import BoundField, PercentField
from gui.generating.preview_points import MOST_POINTS, PreviewPoints, preview_points
from gui.generating.preview_view import PreviewView
from gui.generating.rule_texts import RuleTexts
from gui.i18n import translate_problem
from gui.invalid import mark_invalid
from gui.latest import Latest
from gui.numbers import count, short_figure
from gui.setup.fields import TextField
from gui.setup.number_field import NumberField

REST_MS = 40  # between two previews while a key is held down
SEEDS = 1_000_000  # a new one is drawn below it, so that it can be read and said


class GenerateDialog(QDialog):
    """Shows `data` and what it makes; `chosen` says what is wanted in the end. Nothing is changed here."""

    chosen = Signal(object)  # DataSettings

    def __init__(self, data: DataSettings, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._data = data
        self._problem: Problem | None = None
        self._points: PreviewPoints | None = None
        self._texts = RuleTexts(self)
        self.latest = Latest(self)
        self._make_fields()
        self._lay_out()
        self._later = QTimer(self)
        self._later.setSingleShot(True)
        self._later.setInterval(REST_MS)
        self._later.timeout.connect(self._look)
        self._connect()
        self.retranslate()
        self._show_data()
        self._look()

    @property
    def data(self) -> DataSettings:
        """What the form says now."""
        return self._data

    def _make_fields(self) -> None:
        from datasets.synthetic import GENERATORS  # pandas, which the first frame does not wait for

        self._rules = GENERATORS
        self.rule = QComboBox()
        for name in GENERATORS:
            self.rule.addItem(labels.generator(name), name)
        self.rows = NumberField(declaration("data", "rows"), whole=True)
        self.noise = NumberField(declaration("data", "noise"), whole=False)
        self.share = PercentField(declaration("data", "noise"))
        self.seed = NumberField(declaration("data", "seed"), whole=True, separators=False)
        self.low, self.high = (BoundField(declaration("data", "range")) for _ in range(2))
        self.new_seed, self.own_range = QPushButton(), QPushButton()
        for button in (self.new_seed, self.own_range):
            button.setAutoDefault(False)
        self.preview = PreviewView()
        self._rule_text, self._noise_text = text_label("", "small"), text_label("", "small")
        self._summary, self._refusal = text_label("", "small"), text_label("", "bad")
        for label in (self._rule_text, self._noise_text, self._summary, self._refusal):
            label.setWordWrap(True)
        self._names = [text_label() for _ in range(5)]
        self._buttons = QDialogButtonBox()
        self.ok = self._buttons.addButton(QDialogButtonBox.StandardButton.Ok)
        self.ok.setProperty("primary", True)
        self._buttons.addButton(QDialogButtonBox.StandardButton.Cancel)

    def _lay_out(self) -> None:
        form = QGridLayout()
        form.setHorizontalSpacing(10)
        form.setVerticalSpacing(8)
        bounds = QHBoxLayout()
        bounds.setSpacing(6)
        bounds.addWidget(self.low, 1)
        bounds.addWidget(text_label("–", "muted"))
        bounds.addWidget(self.high, 1)
        noise = QVBoxLayout()
        noise.addWidget(self.noise)
        noise.addWidget(self.share)
        fields: tuple[Any, ...] = (self.rule, self.rows, noise, self.seed, bounds)
        beside = {3: self.new_seed, 4: self.own_range}
        notes = {0: self._rule_text, 2: self._noise_text}
        line = 0
        for place, (name, field) in enumerate(zip(self._names, fields, strict=True)):
            form.addWidget(name, line, 0)
            wide = 1 if place in beside else 2
            (form.addWidget if isinstance(field, QWidget) else form.addLayout)(field, line, 1, 1, wide)
            if place in beside:
                form.addWidget(beside[place], line, 2)
            if place in notes:
                line += 1
                form.addWidget(notes[place], line, 1, 1, 2)
            line += 1
        form.addWidget(self._refusal, line, 0, 1, 3)
        form.setRowStretch(line + 1, 1)
        form.setColumnStretch(1, 1)
        picture = QVBoxLayout()
        picture.setSpacing(6)
        picture.addWidget(self.preview, 1)
        picture.addWidget(self._summary)
        both = QHBoxLayout()
        both.setSpacing(18)
        both.addLayout(form, 5)
        both.addLayout(picture, 6)
        whole = QVBoxLayout(self)
        whole.setContentsMargins(20, 18, 20, 14)
        whole.setSpacing(14)
        whole.addLayout(both, 1)
        whole.addWidget(self._buttons)
        self.resize(820, 470)

    def _connect(self) -> None:
        self.rule.currentIndexChanged.connect(self._on_rule)
        for name, field in (("rows", self.rows), ("noise", self.noise), ("noise", self.share)):
            self._follow(field, lambda value, name=name: self._set(name, value))
        self._follow(self.seed, lambda value: self._set("seed", value))
        self._follow(self.low, lambda value: self._set_range(value, self._span()[1]))
        self._follow(self.high, lambda value: self._set_range(self._span()[0], value))
        self.new_seed.clicked.connect(self._draw_seed)
        self.own_range.clicked.connect(self._take_own_range)
        self.latest.answered.connect(self._on_points)
        self.latest.failed.connect(self._refuse)
        self._buttons.accepted.connect(self.accept)
        self._buttons.rejected.connect(self.reject)
        self.finished.connect(self.latest.shutdown)

    def _follow(self, field: TextField, put: Any) -> None:
        """Hand what is typed into `field`, or stepped, to `put`, which raises Problem for what cannot be."""

        def take(value: object, _gesture: object = None) -> None:
            try:
                put(value)
            except Problem as problem:
                self._refuse(problem, field)

        field.committed.connect(take)
        field.refused.connect(lambda problem: self._refuse(problem, field))
        field.restored.connect(self._show_data)

    # what is wanted

    def _set(self, name: str, value: object) -> None:
        self._take(replace(self._data, **{name: check("data", name, value)}))

    def _set_range(self, low: float, high: float) -> None:
        from datasets.synthetic import checked_range

        own = self._rules[self._data.generator].range
        wanted = checked_range((check("data", "range", (low, high))), own)
        self._take(replace(self._data, range=() if wanted == own else tuple(wanted)))

    def _span(self) -> tuple[float, float]:
        low, high = self._data.range or self._rules[self._data.generator].range
        return low, high

    def _on_rule(self) -> None:
        name = self.rule.currentData()
        if name == self._data.generator:
            return
        old, new = self._rules[self._data.generator], self._rules[name]
        rows = new.rows if self._data.rows == old.rows else self._data.rows
        noise = self._data.noise if old.noise_is_fraction is new.noise_is_fraction else 0.0
        self._take(replace(self._data, generator=name, rows=rows, noise=noise, range=()))

    def _draw_seed(self) -> None:
        self._set("seed", QRandomGenerator.global_().bounded(SEEDS))

    def _take_own_range(self) -> None:
        self._take(replace(self._data, range=()))

    def _take(self, data: DataSettings) -> None:
        self._data = data
        self._show_data()
        self.preview.mark_stale()
        if not self._later.isActive():
            self._later.start()

    def accept(self) -> None:
        """Commit what is typed still; a wrong value keeps the form open."""
        field = self.focusWidget()
        if isinstance(field, TextField):
            field.commit()
        if self._problem is None:
            super().accept()
            self.chosen.emit(self._data)

    # what is shown

    def _show_data(self) -> None:
        data, rule = self._data, self._rules[self._data.generator]
        blocked = self.rule.blockSignals(True)
        self.rule.setCurrentIndex(self.rule.findData(data.generator))
        self.rule.blockSignals(blocked)
        low, high = self._span()
        for field, value in (
            (self.rows, data.rows),
            (self.noise, data.noise),
            (self.share, data.noise),
            (self.seed, data.seed),
            (self.low, low),
            (self.high, high),
        ):
            field.show_value(value)
            mark_invalid(field, False)
        self.share.setVisible(rule.noise_is_fraction)
        self.noise.setVisible(not rule.noise_is_fraction)
        self._names[2].setBuddy(self.share if rule.noise_is_fraction else self.noise)
        self.own_range.setEnabled(bool(data.range))
        self._problem = None
        self._refusal.hide()
        self._rule_text.setText(self._texts.rule(data.generator))
        self._noise_text.setText(self._texts.noise(data.generator))

    def _refuse(self, problem: Problem, field: TextField | None = None) -> None:
        self._problem = problem
        self._refusal.setText(translate_problem(problem))
        self._refusal.show()
        if field is not None:
            mark_invalid(field, True)

    def _look(self) -> None:
        data = self._data
        self.latest.ask(lambda watch: preview_points(data, watch))

    def _on_points(self, points: object) -> None:
        if isinstance(points, PreviewPoints):
            self._points = points
            self.preview.show_points(points)
            self._show_summary()

    def _show_summary(self) -> None:
        points = self._points
        if points is None:
            self._summary.setText("")
            return
        parts = [self._target_text(points)]
        if points.rows > MOST_POINTS:
            drawn = self.tr("{count} of {rows} rows are drawn.")
            parts.append(drawn.format(count=count(MOST_POINTS), rows=count(points.data.rows)))
        self._summary.setText(" ".join(parts))
        self.preview.setAccessibleDescription(self._summary.text())

    def _target_text(self, points: PreviewPoints) -> str:
        name = points.names[-1]
        if points.classes:
            each = ", ".join(
                self.tr("{count} × {value}").format(count=count(number), value=short_figure(value))
                for value, number in points.classes
            )
            return self.tr("{target}: {classes}.").format(target=name, classes=each)
        return self.tr("{target} from {low} to {high}.").format(
            target=name, low=short_figure(points.low), high=short_figure(points.high)
        )

    def retranslate(self) -> None:
        self.setWindowTitle(self.tr("Generate a table"))
        words = (
            (self.tr("&Rule"), self.rule),
            (self.tr("R&ows"), self.rows),
            (self.tr("&Noise"), self.share),
            (self.tr("&Seed"), self.seed),
            (self.tr("R&ange"), self.low),
        )
        for label, (text, field) in zip(self._names, words, strict=True):
            label.setText(text)
            label.setBuddy(field)
        for field, name in (
            (self.rule, self.tr("Rule")),
            (self.rows, self.tr("Rows")),
            (self.noise, self.tr("Noise")),
            (self.share, self.tr("Noise")),
            (self.seed, self.tr("Seed")),
            (self.low, self.tr("Range of the inputs, from")),
            (self.high, self.tr("Range of the inputs, to")),
            (self.preview, self.tr("Preview")),
        ):
            field.setAccessibleName(name)
        for place in range(self.rule.count()):
            self.rule.setItemText(place, labels.generator(self.rule.itemData(place)))
        self.new_seed.setText(self.tr("New seed"))
        self.new_seed.setToolTip(self.tr("Draw another seed: other random numbers by the same rule"))
        self.own_range.setText(self.tr("As usual"))
        self.own_range.setToolTip(self.tr("The range that this rule has by itself"))
        self.ok.setText(self.tr("Generate"))
        self._show_data()
        self._show_summary()

    def changeEvent(self, event: QEvent) -> None:
        if event.type() == QEvent.Type.LanguageChange:
            self.retranslate()
        super().changeEvent(event)

    def closeEvent(self, event: QCloseEvent) -> None:
        self.latest.shutdown()
        super().closeEvent(event)
