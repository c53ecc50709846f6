"""What is missing in a report is asked for once at each place of a run."""

from dataclasses import replace

from engine.report import Phase, RunState
from gui.once_per_place import OncePerPlace
from tests.gui.reports import report


def test_once_at_each_place_and_again_after_a_reset() -> None:
    once, here = OncePerPlace(), report(state=RunState.PAUSED, step=3)
    assert once.due(here)
    assert not once.due(replace(here, loss=0.5))
    for elsewhere in (
        replace(here, step=4),
        replace(here, phase=Phase.UPDATE),
        replace(here, state=RunState.FINISHED),
        replace(here, generation=here.generation + 1),
    ):
        assert once.due(elsewhere)
        assert not once.due(elsewhere)
    once.reset()
    assert once.due(elsewhere)
