"""A number of the model that a person types while it trains: a plain record, no torch."""

from dataclasses import dataclass


@dataclass(frozen=True)
class ParameterEdit:
    """The element `index` (in flattened order) of the parameter `name` becomes `value`.

    It is set between two steps, and the optimizer goes on with what it kept of the steps before.
    `generation`: of the run that it is for, see `Report`; None: whichever runs.
    """

    name: str
    index: int
    value: float
    generation: int | None = None
