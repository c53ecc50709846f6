"""A large layer in a few figures."""

import numpy as np
import torch
from torch import Tensor

from engine.network.records import LayerSummary

BINS = 24
MOST = 65_536  # weights that the histogram is made of, spread evenly over all


@torch.no_grad()
def summary_of(weight: Tensor | None, outputs: np.ndarray) -> LayerSummary:
    """The weights into a layer (None: the inputs, which have none), and how many of its units are dead.

    outputs: float32 (points, units).
    """
    alike = ~(np.ptp(outputs, axis=0) > 1e-6 * np.maximum(np.abs(outputs).max(axis=0), 1e-30))
    dead = float(alike.mean()) if len(outputs) > 1 else 0.0
    if weight is None:
        return LayerSummary(np.zeros(BINS), -1.0, 1.0, 0.0, dead)
    norm = float(torch.linalg.vector_norm(weight, dtype=torch.float64))
    flat = weight.reshape(-1)
    some = flat[:: max(1, -(-flat.numel() // MOST))].to("cpu", torch.float64).numpy()
    some = some[np.isfinite(some)]
    reach = min(float(np.abs(some).max()), 1e300) if len(some) else 0.0
    reach = reach or 1.0
    counts, _ = np.histogram(some, BINS, (-reach, reach))
    return LayerSummary(counts / max(len(some), 1), -reach, reach, norm, dead)
