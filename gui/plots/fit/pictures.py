"""All pictures of the fit, and which of them suit a problem. A new one is added to PICTURES."""

from __future__ import annotations

from gui.plots.fit.against_view import AgainstView
from gui.plots.fit.class_view import ClassView
from gui.plots.fit.curve_view import CurveView
from gui.plots.fit.diagnostics.calibration_view import CalibrationView
from gui.plots.fit.diagnostics.confusion_view import ConfusionView
from gui.plots.fit.diagnostics.dependence_view import DependenceView
from gui.plots.fit.diagnostics.distribution_view import DistributionView
from gui.plots.fit.diagnostics.quantile_view import QuantileView
from gui.plots.fit.diagnostics.ranking_views import PrecisionView, RocView
from gui.plots.fit.diagnostics.residual_view import ResidualView
from gui.plots.fit.fit_view import FitView
from gui.plots.fit.plane.plane_view import PlaneView
from gui.plots.fit.plane.slice_view import SliceView
from gui.plots.fit.shape import Shape
from gui.plots.fit.targets_view import TargetsView

PICTURES: tuple[type[FitView], ...] = (  # the first that suits is the natural one
    CurveView,
    PlaneView,
    ClassView,
    AgainstView,
    SliceView,
    TargetsView,
    ConfusionView,
    RocView,
    PrecisionView,
    CalibrationView,
    ResidualView,
    DistributionView,
    QuantileView,
    DependenceView,
)


def possible(shape: Shape | None) -> tuple[type[FitView], ...]:
    """The pictures that suit `shape`, the natural one first; none without an input and a target."""
    if shape is None or not shape.inputs or not shape.targets:
        return ()
    return tuple(picture for picture in PICTURES if picture.suits(shape))
