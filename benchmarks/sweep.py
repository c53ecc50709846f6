"""A whole sweep against one run of the plain loop that a learner writes: 64 runs for less than one.

Microseconds per step: of all 64 runs of the sweep together, and of the one plain loop. Ours is all of it:
building the runs, the losses of every step, the final losses; its block has been compiled before. What is
left of our time is arithmetic: each core takes steps of one run after the other, and reads rows that stay in
its cache.
"""

import time
from dataclasses import replace

import numpy as np
import pandas as pd
import torch
from torch import nn

from benchmarks import plain_loops
from benchmarks.common import Result, compare
from datasets.synthetic import generate
from datasets.table import Table
from engine.experiment import Experiment, LossSettings, ModelSettings, OptimizerSettings, TrainingSettings
from engine.sweep.plan import plan_sweep
from engine.sweep.records import MemberState
from engine.sweep.sweep import Sweep

STEPS = 20_000
RATES, SEEDS = "optimizer.learning_rate=1e-9..1e-6:log:64", "training.seed=0..63"
_ROWS, _BATCH = 250, 10  # of the network


def measure(rounds: int, steps: int = STEPS) -> list[Result]:
    """Microseconds per step, less is better."""
    threads = torch.get_num_threads()
    torch.set_num_threads(1)  # steps so small are slower on more
    try:
        return [
            *(measure_cubic(over, rounds, steps) for over in (RATES, SEEDS)),
            measure_network(rounds, steps),
        ]
    finally:
        torch.set_num_threads(threads)


def measure_cubic(over: str, rounds: int, steps: int) -> Result:
    """The cubic on 2,000 rows, full batch."""
    experiment = Experiment(
        model=ModelSettings(kind="polynomial", degree=3, start="normal"),
        loss=LossSettings(kind="sum_of_squares"),
        optimizer=OptimizerSettings(learning_rate=1e-6),
        training=TrainingSettings(epochs=steps),
    )
    what = f"cubic, 2,000 rows, full batch, 64 {'rates' if over == RATES else 'seeds'}"
    return _compare(what, experiment, generate("sine", 2000), over, plain_loops.cubic(2000, 1e-6), rounds)


def measure_network(rounds: int, steps: int) -> Result:
    """A small network on random numbers."""
    random = np.random.default_rng(0)
    inputs = random.normal(size=(_ROWS, 2))
    target = np.tanh(inputs.sum(axis=1, keepdims=True))
    frame = pd.DataFrame({"x1": inputs[:, 0], "x2": inputs[:, 1], "y": target[:, 0]})
    table = Table.from_frame(frame).with_roles(inputs=["x1", "x2"], targets=["y"])
    experiment = replace(
        Experiment(),
        model=ModelSettings(kind="mlp", layers=(4, 2), activations=("tanh",)),
        optimizer=OptimizerSettings(learning_rate=0.03),
        training=TrainingSettings(epochs=steps * _BATCH // _ROWS, batch_size=_BATCH),
    )
    x, y = (torch.tensor(values, dtype=torch.float32) for values in (inputs, target))
    model = plain_loops.network((2, 4, 2, 1), nn.Tanh)
    optimizer = torch.optim.SGD(model.parameters(), lr=0.03)
    plain = plain_loops.minibatch(model, optimizer, plain_loops.index_batches(x, y, _BATCH))
    return _compare("2-4-2-1 tanh, 250 rows, batch 10, 64 seeds", experiment, table, SEEDS, plain, rounds)


def _compare(
    name: str, experiment: Experiment, table: Table, over: str, plain: plain_loops.Step, rounds: int
) -> Result:
    plan = plan_sweep(experiment, [over])

    def ours() -> float:
        sweep = Sweep(plan, table)
        started = time.perf_counter()
        for _ in sweep.run():
            pass
        seconds, report = time.perf_counter() - started, sweep.report()
        assert all(own.state is MemberState.FINISHED for own in report.members)
        return seconds / report.members[0].step * 1e6

    def theirs() -> float:
        count = 1_000
        started = time.perf_counter()
        for _ in range(count):
            plain()
        return (time.perf_counter() - started) / count * 1e6

    return compare(name, ours, theirs, "us/step", rounds=rounds)
