"""A change made within a run, as those who watch it are told: a plain record, no torch."""

from dataclasses import dataclass

from engine.experiment import Experiment
from engine.parameter_edit import ParameterEdit


@dataclass(frozen=True)
class Effect:
    """`step` is the first step that is made with it.

    settings: what was asked for before and from then on (what waits for a reset is in it, too); rows: the
    table is another. edit: a number that was typed, `element` names its place ("weight[0, 2]", "bias y").
    best: the parameters after so many updates were put back.
    """

    step: int
    settings: tuple[Experiment, Experiment] | None = None
    rows: bool = False
    edit: ParameterEdit | None = None
    element: str = ""
    best: int | None = None
