"""Numbers that published tutorials print, and their data."""

import math
from dataclasses import dataclass

import torch
from torch import Tensor


@dataclass(frozen=True)
class Trace:
    """Losses in the forward pass of updates 0, 1000, 2000, and a + b x + c x^2 + d x^3 after 10,001."""

    losses: tuple[float, ...]
    final: tuple[float, float, float, float]


# A cubic fitted to sin(x) by gradient descent on the sum of squares, rate 1e-6, seed 0.
SINE_AUTOGRAD = Trace(
    (215799.875, 130.93563842773438, 12.274429321289062),
    (5.4e-08, 0.8567265868186951, -1.2e-08, -0.09332836419343948),
)
# The same with torch.nn.Linear's own start values.
SINE_NN = Trace(
    (73111.2734375, 25.393537521362305, 9.175847053527832),
    (-1.4e-08, 0.8567266464233398, 3.5e-09, -0.09332837164402008),
)
FRUIT = (
    (73.0, 67.0, 43.0, 56.0, 70.0),
    (91.0, 88.0, 64.0, 81.0, 101.0),
    (87.0, 134.0, 58.0, 119.0, 133.0),
    (102.0, 43.0, 37.0, 22.0, 37.0),
    (69.0, 96.0, 70.0, 103.0, 119.0),
)


def sine() -> tuple[Tensor, Tensor]:
    """x and sin(x), both (2000, 1)."""
    x = torch.linspace(-math.pi, math.pi, 2000)
    return x.unsqueeze(1), torch.sin(x).unsqueeze(1)


def fruit() -> tuple[Tensor, Tensor]:
    """Inputs (5, 3) and targets (5, 2)."""
    table = torch.tensor(FRUIT)
    return table[:, :3], table[:, 3:]


def line() -> tuple[Tensor, Tensor]:
    """x and 2.5 + 4 x + noise, both (100, 1), rounded to the 6 decimals of the tutorial's file."""
    torch.manual_seed(43052)
    x, _ = torch.randn(100).sort()
    y = 2.5 + 4 * x + torch.randn(100) * 0.5
    rounded = [torch.tensor([float(f"{value:.6f}") for value in column.tolist()]) for column in (x, y)]
    return rounded[0].unsqueeze(1), rounded[1].unsqueeze(1)
