"""Steps per second of the engine's loop against the plain loop that a learner writes: same model, same data.

Ours is the whole of it: history of every step, full-set losses on the way, snapshots for the way back.
"""

import time
from dataclasses import dataclass, replace

import numpy as np
import pandas as pd
import torch
from torch import nn

from benchmarks import plain_loops
from benchmarks.common import Result, compare
from datasets.synthetic import generate
from datasets.table import Table
from engine.experiment import Experiment, LossSettings, ModelSettings, OptimizerSettings, TrainingSettings
from engine.loop import TrainingLoop
from engine.native.builder import Blocks
from engine.native.eligibility import why_eager
from engine.threads import use_threads
from engine.trainer import Trainer

_SECONDS = 0.7  # that one measurement takes, about
_WARM = 30_000  # steps that are worth compiling


@dataclass(frozen=True)
class Network:
    """One case: a network on random numbers. `batch` 0 is all rows."""

    sizes: tuple[int, ...]
    activation: str
    rows: int
    batch: int
    optimizer: str
    learning_rate: float
    loader: bool = False

    @property
    def name(self) -> str:
        shape = "-".join(map(str, self.sizes))
        batch = f"batch {self.batch:,}" if self.batch else "full batch"
        against = ", DataLoader" if self.loader else ""
        return f"{shape} {self.activation}, {self.rows:,} rows, {batch}, {self.optimizer}{against}"


NETWORKS = (
    Network((2, 4, 2, 1), "tanh", 250, 10, "sgd", 0.03),
    Network((2, 4, 2, 1), "tanh", 250, 10, "sgd", 0.03, loader=True),
    Network((2, 8, 8, 8, 8, 8, 8, 1), "tanh", 250, 10, "sgd", 0.03),
    Network((8, 64, 64, 1), "relu", 10_000, 32, "adam", 1e-3, loader=True),
    Network((8, 256, 256, 1), "relu", 100_000, 4096, "adam", 1e-3, loader=True),
    Network((2, 3, 1), "sigmoid", 40_401, 0, "sgd", 0.01),
)
_ACTIVATIONS = {"tanh": nn.Tanh, "relu": nn.ReLU, "sigmoid": nn.Sigmoid}
_OPTIMIZERS = {"sgd": torch.optim.SGD, "adam": torch.optim.Adam}


def measure(rounds: int) -> list[Result]:
    """Steps per second, more is better."""
    return [measure_cubic(rounds), *(measure_network(network, rounds) for network in NETWORKS)]


def measure_cubic(rounds: int) -> Result:
    """The cubic on 2,000 rows, full batch."""
    experiment = Experiment(
        model=ModelSettings(kind="polynomial", degree=3, start="normal"),
        loss=LossSettings(kind="sum_of_squares"),
        optimizer=OptimizerSettings(learning_rate=1e-6),
        training=TrainingSettings(epochs=0),
    )
    trainer = Trainer(experiment, generate("sine", 2000))
    return _compare("cubic, 2,000 rows, full batch, sgd", trainer, plain_loops.cubic(2000, 1e-6), rounds)


def measure_network(case: Network, rounds: int) -> Result:
    """A network on random numbers, the same for both."""
    random = np.random.default_rng(0)
    inputs = random.normal(size=(case.rows, case.sizes[0]))
    target = np.tanh(inputs.sum(axis=1, keepdims=True))
    trainer = Trainer(_experiment(case), _table(inputs, target))
    x, y = (torch.tensor(values, dtype=torch.float32) for values in (inputs, target))
    model = plain_loops.network(case.sizes, _ACTIVATIONS[case.activation])
    optimizer = _OPTIMIZERS[case.optimizer](model.parameters(), lr=case.learning_rate)
    if case.loader:
        batches = plain_loops.loader_batches(x, y, case.batch)
    elif case.batch:
        batches = plain_loops.index_batches(x, y, case.batch)
    else:
        batches = plain_loops.whole(x, y)
    return _compare(case.name, trainer, plain_loops.minibatch(model, optimizer, batches), rounds)


def _experiment(case: Network) -> Experiment:
    empty = Experiment()
    return replace(
        empty,
        model=ModelSettings(kind="mlp", layers=case.sizes[1:-1], activations=(case.activation,)),
        optimizer=OptimizerSettings(kind=case.optimizer, learning_rate=case.learning_rate),
        training=TrainingSettings(epochs=0, batch_size=case.batch),
    )


def _table(inputs: np.ndarray, target: np.ndarray) -> Table:
    names = [f"x{at + 1}" for at in range(inputs.shape[1])]
    frame = pd.DataFrame(inputs, columns=names)
    frame["y"] = target[:, 0]
    return Table.from_frame(frame).with_roles(inputs=names, targets=["y"])


def _compare(name: str, trainer: Trainer, plain: plain_loops.Step, rounds: int) -> Result:
    use_threads(trainer)  # the same number of threads for both
    loop = TrainingLoop(trainer, blocks=Blocks(patient=True))
    loop.resume(_WARM if why_eager(trainer.parts) is None else 1)
    for _ in loop.run(wait=False):
        pass
    steps = _calibrate(plain)

    def ours() -> float:
        first, started, passed = trainer.step_count, time.perf_counter(), 0.0
        loop.resume()
        for progress in loop.run(wait=False):
            if not passed and time.perf_counter() - started >= _SECONDS:
                done, passed = progress.step - first, time.perf_counter() - started
                loop.pause()
        return done / passed

    def theirs() -> float:
        started = time.perf_counter()
        for _ in range(steps):
            plain()
        return steps / (time.perf_counter() - started)

    return compare(name, ours, theirs, "steps/s", rounds=rounds, more_is_better=True)


def _calibrate(plain: plain_loops.Step) -> int:
    """How many steps of the plain loop take about as long as one measurement should."""
    for _ in range(5):
        plain()
    started = time.perf_counter()
    for _ in range(10):
        plain()
    return max(10, int(_SECONDS / ((time.perf_counter() - started) / 10)))
