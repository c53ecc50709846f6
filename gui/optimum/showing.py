"""Brings what the finder found to the plots and the table that show it."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QObject

from engine.parameter_edit import ParameterEdit
from engine.report import Report
from gui.optimum.finder import OptimumFinder
from gui.plots.fit.optimum_curve import OptimumCurve

if TYPE_CHECKING:
    import numpy as np

    from engine.optimum import records
    from gui.document import Document
    from gui.settings import WindowSettings
    from gui.window_parts import Parts


class OptimumShowing(QObject):
    """Connects the parts that show an optimum; it looks for one while one of them is seen."""

    def __init__(
        self, document: Document, parts: Parts, settings: WindowSettings, parent: QObject | None = None
    ) -> None:
        super().__init__(parent)
        self._document, self._settings = document, settings
        self.choices, self._section = parts.optimum_choices, parts.parameters.optimum
        self._fit, self._loss, self._surface = parts.fit, parts.loss, parts.surface
        cards, choices, section = (parts.fit, parts.loss, parts.surface), self.choices, self._section
        choices.recall(settings.optimum)
        section.set_open(settings.optimum_open)
        self._report: Report | None = None
        self._curve: records.OptimumCurve | None = None
        self.finder = OptimumFinder(document, self)
        self.finder.add_looker(lambda: choices.is_shown and any(card.isVisible() for card in cards))
        self.finder.add_looker(lambda: section.is_looking)
        self.finder.changed.connect(self._show)
        self.finder.curve_changed.connect(self._on_curve)
        choices.changed.connect(self._on_choices)
        for card in cards:
            card.needs_changed.connect(self.finder.look)
        self._fit.plot.ranges_moved.connect(self._draw)
        section.opened.connect(self.finder.look)
        section.level_chosen.connect(choices.choose_level)
        section.go_wanted.connect(self._go)
        section.show_level(round(choices.level * 100))

    def show_report(self, report: Report) -> None:
        """A watcher like those of the session."""
        if report.parameters is not None or self._report is None or not report.built:
            self._report = report
        self.finder.show_report(report)
        if report.surface is not None and self._surface.optimum is None:
            self._surface.set_optimum(self._values())  # it forgets with each other model

    def shutdown(self) -> None:
        """End what is done aside, and remember what was to be seen."""
        self._settings.optimum, self._settings.optimum_open = self.choices.text, self._section.is_open
        self.finder.shutdown()

    def _on_choices(self) -> None:
        self._section.show_level(round(self.choices.level * 100))
        self._show()
        self._show_curve()
        self.finder.look()

    def _show(self) -> None:
        found = self.finder.found
        optimum = found.optimum if found is not None else None
        shown = optimum if self.choices.is_shown else None
        self._loss.set_optimum(None if shown is None else shown.loss)
        self._surface.set_optimum(self._values())
        self._section.show_state(optimum, self.finder.problem, self.finder.is_busy)
        self._draw()

    def _values(self) -> np.ndarray | None:
        """The elements of all parameters at the optimum, where plots are to show it."""
        found = self.finder.found
        return found.optimum.model.values if found is not None and self.choices.is_shown else None

    def _draw(self) -> None:
        """Have the curve worked out over what the fit shows."""
        if self.choices.is_shown and self._fit.isVisible():
            self.finder.draw(*self._fit.plot.frame().x, self.choices.level)

    def _on_curve(self, curve: records.OptimumCurve | None) -> None:
        self._curve = curve
        self._show_curve()

    def _show_curve(self) -> None:
        curve = self._curve if self.choices.is_shown else None
        if curve is None:
            self._fit.set_optimum(None)
            return
        band = {"mean": curve.mean, "rows": curve.rows}.get(self.choices.band)
        self._fit.set_optimum(OptimumCurve(curve.x, curve.y, band=band))

    def _go(self, values: np.ndarray) -> None:
        """Put the optimum into the run, as somebody would who types it."""
        report = self._report
        if report is None or report.parameters is None:
            return
        edits, start = [], 0
        for view in report.parameters:
            old = view.value.reshape(-1).tolist()
            for at, number in enumerate(old):
                edit = ParameterEdit(view.name, at, float(values[start + at]), report.generation)
                edits.append((edit, number))
            start += len(old)
        if start == len(values):
            self._document.type_parameters(edits, self.tr("Go to the optimum"))
