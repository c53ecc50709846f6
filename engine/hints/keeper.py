"""Which hints are on show: they come when they are sure, stay while they are read, and come back no more
once they are dismissed."""

from collections.abc import Sequence

from engine.hints.records import Hint
from engine.hints.registry import KINDS

SURE = 2  # findings on end before a hint comes while the run goes on
GONE = 6  # looks without it before it goes
FIGURES = 10  # looks after which its figures are renewed


class Keeper:
    """Takes what was found at each look, and says what is to be shown."""

    def __init__(self) -> None:
        self._shown: dict[str, Hint] = {}
        self._seen: dict[str, int] = {}
        self._missed: dict[str, int] = {}
        self._age: dict[str, int] = {}
        self._dismissed: set[str] = set()

    @property
    def shown(self) -> tuple[Hint, ...]:
        """Those on show, the most important first."""
        return tuple(sorted(self._shown.values(), key=lambda hint: KINDS.index(hint.kind)))

    def begin(self) -> None:
        """Another run: nothing is known of it, and nothing is dismissed."""
        self._dismissed.clear()
        self.forget()

    def forget(self) -> None:
        """Something was changed: what was found need not be true any more."""
        for own in (self._shown, self._seen, self._missed, self._age):
            own.clear()

    def dismiss(self, kind: str) -> None:
        """Not again in this run."""
        self._dismissed.add(kind)
        self._shown.pop(kind, None)

    def take(self, found: Sequence[Hint], *, rests: bool) -> tuple[Hint, ...]:
        """What to show after a look that `found` these. In a run that `rests` one look is enough to come."""
        kinds = {hint.kind for hint in found}
        self._seen = {kind: self._seen.get(kind, 0) + 1 for kind in kinds}
        for hint in found:
            if hint.kind not in self._dismissed and (rests or self._seen[hint.kind] >= SURE):
                self._show(hint, rests)
        confirmed = bool(kinds & self._shown.keys() - {"overfitting"})
        for kind in [kind for kind in self._shown if kind not in kinds]:
            self._missed[kind] = self._missed.get(kind, 0) + 1
            if self._missed[kind] >= GONE or rests or (confirmed and kind != "overfitting"):
                del self._shown[kind]
        return self.shown

    def _show(self, hint: Hint, rests: bool) -> None:
        kind = hint.kind
        self._missed[kind] = 0
        age = self._age[kind] = self._age.get(kind, 0) + 1 if kind in self._shown else 0
        same = kind in self._shown and self._shown[kind].evidence.template == hint.evidence.template
        if not same or rests or age % FIGURES == 0:
            self._shown[kind] = hint
