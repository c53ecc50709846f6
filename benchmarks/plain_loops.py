"""The loops a learner writes, to be measured against: plain torch, nothing clever."""

from collections.abc import Callable, Iterator
from itertools import pairwise

import torch
from torch import Tensor, nn
from torch.utils.data import DataLoader, TensorDataset

Step = Callable[[], None]


def cubic(rows: int, learning_rate: float) -> Step:
    """One step of the cubic fitted to the sine with four scalars and autograd, all rows."""
    torch.manual_seed(0)
    x = torch.linspace(-torch.pi, torch.pi, rows)
    y = torch.sin(x)
    a, b, c, d = (torch.randn((), requires_grad=True) for _ in range(4))
    optimizer = torch.optim.SGD([a, b, c, d], lr=learning_rate)

    def step() -> None:
        y_pred = a + b * x + c * x**2 + d * x**3
        loss = (y_pred - y).pow(2).sum()
        optimizer.zero_grad()
        loss.backward()
        optimizer.step()

    return step


def network(sizes: tuple[int, ...], activation: type[nn.Module]) -> nn.Sequential:
    """nn.Sequential of linear layers with `activation` between them."""
    layers: list[nn.Module] = []
    for inputs, outputs in pairwise(sizes):
        layers += [nn.Linear(inputs, outputs), activation()]
    return nn.Sequential(*layers[:-1])


def minibatch(
    model: nn.Module, optimizer: torch.optim.Optimizer, batches: Iterator[tuple[Tensor, Tensor]]
) -> Step:
    """One step on the next of `batches`, which never end."""
    loss_function = nn.MSELoss()

    def step() -> None:
        x, y = next(batches)
        loss = loss_function(model(x), y)
        optimizer.zero_grad()
        loss.backward()
        optimizer.step()

    return step


def index_batches(x: Tensor, y: Tensor, batch_size: int) -> Iterator[tuple[Tensor, Tensor]]:
    """Shuffled batches taken by an index tensor, epoch after epoch."""
    while True:
        order = torch.randperm(len(x))
        for start in range(0, len(x), batch_size):
            rows = order[start : start + batch_size]
            yield x[rows], y[rows]


def loader_batches(x: Tensor, y: Tensor, batch_size: int) -> Iterator[tuple[Tensor, Tensor]]:
    """Shuffled batches of a DataLoader over a TensorDataset, epoch after epoch."""
    loader = DataLoader(TensorDataset(x, y), batch_size=batch_size, shuffle=True)
    while True:
        yield from loader


def whole(x: Tensor, y: Tensor) -> Iterator[tuple[Tensor, Tensor]]:
    """All rows, again and again."""
    while True:
        yield x, y
