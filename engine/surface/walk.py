"""The path of a run in the space of its parameters, kept while somebody watches it."""

from __future__ import annotations

import numpy as np
import torch

from engine.report import Floats
from engine.run_parts import RunParts
from engine.surface.path import Path
from engine.timeline import Timeline


@torch.no_grad()
def flat_values(parts: RunParts) -> Floats:
    """float64 (count,): all parameters in declared order, a copy."""
    flat = torch.cat([own.detach().reshape(-1) for own in parts.parameters])
    return np.array(flat.to("cpu", torch.float64).numpy())


class Walk:
    """Keeps the path of one run while somebody watches its surface; else costs nothing."""

    def __init__(self) -> None:
        self.path: Path | None = None
        self.is_watched = False

    def begin(self, parts: RunParts, timeline: Timeline) -> Path:
        """Somebody watches: what the timeline still knows of the way here is where the path begins."""
        if self.path is None:
            self.path = Path(sum(own.numel() for own in parts.parameters))
        if self.is_watched:
            return self.path
        self.is_watched = parts.device.type == "cpu"  # elsewhere every look at a number waits for the device
        last = int(self.path.steps[-1]) if len(self.path) else -1
        names = [name for name, _ in parts.model.named_parameters()]
        for snapshot in timeline.snapshots_after(last) if self.path.is_kept else ():
            flat = torch.cat([snapshot.model[name].reshape(-1) for name in names])
            self.path.note(snapshot.step, np.array(flat.to("cpu", torch.float64).numpy()))
        return self.path

    def end(self) -> None:
        """Nobody watches any more."""
        self.is_watched = False

    def until(self) -> int:
        """How many steps may be taken in one go, so that none that matters is missed."""
        return self.path.until() if self.is_watched and self.path is not None else 2**62

    def note(self, parts: RunParts, step: int) -> None:
        """A step has been taken."""
        if self.is_watched and self.path is not None and self.path.wants(step):
            self.path.note(step, flat_values(parts))
