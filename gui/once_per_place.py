"""A run that rests is reported again and again: whoever misses something in a report asks for it once."""

from engine.report import Phase, Report, RunState


class OncePerPlace:
    """Says whether a run stands elsewhere than when this last said yes."""

    def __init__(self) -> None:
        self._place: tuple[int, int, Phase, RunState] | None = None

    def due(self, report: Report) -> bool:
        """Whether the run of `report` has come to another place; if so, that is remembered."""
        place = (report.generation, report.step, report.phase, report.state)
        if place == self._place:
            return False
        self._place = place
        return True

    def reset(self) -> None:
        """Let the next question be answered with yes."""
        self._place = None
