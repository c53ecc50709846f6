"""Experiments drawn at random over all settings, each with a table that it can be run on."""

from dataclasses import dataclass, replace
from pathlib import Path
from typing import Any

import numpy as np
import pandas as pd
from numpy.random import Generator

from datasets.columns import is_number
from datasets.files import read_table, write_table
from datasets.synthetic import GENERATORS, generate
from datasets.table import Role, Table
from datasets.writing.options import WritingOptions
from engine.experiment import ACTIVATIONS, GRADIENT_KINDS, Experiment
from engine.styles import STYLES
from tests.engine.runs import recipe

NAMES = ("温度", "x 1", "weight", "it's", 'a "b"', "x", "torch", "기온", "y\\n", "p1")
LABELS = ("red", "blue", "a'b", "NA", "緑", "007")
FORMULAS = (
    "a + b*{0}",
    "a*sin(b*{0} + c) + d*{1}",
    "sigmoid(w*{0} + bias) + clip(k*{1}, -1, 2)",
    "where({0} > 0, a*{0}, b*{0}) + P3(c)*minimum({1}, 0.5)",
    "2*sqrt({0}^2 + {1}^2 + s^2) - 温*exp(-{0}^2) + lambda_*tanh({1})",
)


@dataclass(frozen=True)
class Drawn:
    """An experiment, its table, and words on what is special about it for the name of a test."""

    experiment: Experiment
    table: Table
    words: str


def draw(seed: int, folder: Path) -> Drawn:
    """The experiment number `seed`; a table that is to come from a file is written into `folder`."""
    random = np.random.default_rng([20, seed])
    if random.random() < 0.2:
        return _styled(random)
    table, words = _table(random, folder / f"table-{seed}.csv")
    settings = _loss_and_model(random, table) | _training(random) | _optimizer(random) | _data(random, table)
    settings |= _prepared(random, table, settings)
    return Drawn(recipe(**settings), table, words)


def _one_of(random: Generator, values: Any) -> Any:
    return values[int(random.integers(len(values)))]


def _maybe(random: Generator, chance: float) -> bool:
    return bool(random.random() < chance)


# -- tables ------------------------------------------------------------------------------------------


def _table(random: Generator, file: Path) -> tuple[Table, str]:
    if _maybe(random, 0.25):
        name = _one_of(random, tuple(GENERATORS))
        rows, noise = int(random.integers(4, 90)), _one_of(random, (0.0, 0.1))
        return generate(name, rows, noise, seed=3), f"{name} {rows} {noise}"
    table = _made(random)
    if _maybe(random, 0.5):
        roles, in_use = dict(table.roles), table.in_use
        write_table(table, file, WritingOptions(_one_of(random, ("utf-8", "utf-8-sig"))))
        table = replace(read_table(file), roles=roles, in_use=in_use)
        return table, "file"
    return table, "made"


def _made(random: Generator) -> Table:
    rows = int(random.integers(8, 60))
    names = [str(name) for name in random.permutation(NAMES)]
    inputs = int(random.integers(1, 4))
    data: dict[str, Any] = {}
    for name in names[:inputs]:
        data[name] = _one_of(random, (_whole, _plain, _fine, _positive, _words))(random, rows)
    target = names[inputs]
    if _maybe(random, 0.3):
        labels = random.permutation(LABELS)[: int(random.integers(2, 4))]
        data[target] = [str(labels[row % len(labels)]) for row in range(rows)]
    else:
        data[target] = random.uniform(size=rows)
    roles = dict.fromkeys(names[:inputs], Role.INPUT) | {target: Role.TARGET}
    if isinstance(data[target], np.ndarray) and _maybe(random, 0.3):
        data[names[inputs + 1]] = random.uniform(size=rows)
        roles[names[inputs + 1]] = Role.TARGET
    if _maybe(random, 0.3):
        data[names[-1]] = random.integers(0, 4, size=rows).astype(float)
        roles[names[-1]] = Role.WEIGHT
    if _maybe(random, 0.2):
        data[names[-2]] = [_one_of(random, ("train", "validation", "Train", "test")) for _ in range(rows)]
        data[names[-2]][0] = "train"
        roles[names[-2]] = Role.SPLIT
    data["not used"] = ["a, b"] * rows
    table = Table.from_frame(pd.DataFrame(data), roles)
    if _maybe(random, 0.4):
        table = _with_missing(random, table)
    if _maybe(random, 0.3):
        in_use = random.random(rows) < 0.9
        in_use[:4] = True
        table = table.with_in_use(in_use)
    return table


def _whole(random: Generator, rows: int) -> Any:
    return random.integers(-5, 9, size=rows)


def _plain(random: Generator, rows: int) -> Any:
    return np.round(random.normal(size=rows), 2)


def _fine(random: Generator, rows: int) -> Any:
    return random.normal(size=rows) * 3 + 1


def _positive(random: Generator, rows: int) -> Any:
    return random.uniform(0.1, 4.0, size=rows)


def _words(random: Generator, rows: int) -> Any:
    return [("a'b", "緑", "007")[row % 3] for row in random.permutation(rows)]


def _with_missing(random: Generator, table: Table) -> Table:
    frame = table.frame.copy()
    for name in table.inputs:
        if is_number(frame[name]):
            frame[name] = frame[name].astype(np.float64)
        frame.loc[frame.index[5:][random.random(len(frame) - 5) < 0.1], name] = np.nan
    return replace(table, frame=frame)


# -- settings ----------------------------------------------------------------------------------------


def _data(random: Generator, table: Table) -> dict[str, Any]:
    text_target = not pd.api.types.is_numeric_dtype(table.frame[table.targets[0]])
    generated = table.name in GENERATORS
    return {
        "data__generator": table.name if generated else "",
        "data__rows": table.rows if generated else 500,
        "data__seed": 3,
        "data__missing": "set_aside",
        "data__validation_fraction": _one_of(random, (0.0, 0.0, 0.3)),
        "data__test_fraction": _one_of(random, (0.0, 0.0, 0.2)),
        "data__split_method": "stratified" if text_target and _maybe(random, 0.5) else _split(random, table),
        "data__group": table.inputs[0],
        "data__order": _one_of(random, ("", table.targets[0])),
        "data__standardize_inputs": _maybe(random, 0.4),
    }


def _split(random: Generator, table: Table) -> str:
    groups = table.frame[table.inputs[0]][table.in_use].nunique()
    return str(_one_of(random, ("random", "ordered", "grouped") if groups > 3 else ("random", "ordered")))


def _prepared(random: Generator, table: Table, settings: dict[str, Any]) -> dict[str, Any]:
    """Choices for most columns in half of the experiments."""
    formula = settings["model__kind"] == "formula"
    if _maybe(random, 0.5):
        return {}
    prepare = {}
    for name in table.inputs:
        cells = table.frame[name]
        own: dict[str, Any] = {"missing": _one_of(random, ("", "leave_out", "most_frequent"))}
        if is_number(cells):
            own["missing"] = _one_of(random, ("", "leave_out", "mean", "median", "most_frequent", "constant"))
            own["scale"] = _one_of(random, ("", "none", "standardize", "min_max"))
        if not formula:
            own |= _other_than_a_number(random, table, name)
        prepare[name] = own
    if settings["loss__kind"] in ("mean_squared", "huber"):
        for name in table.targets:
            scale = _one_of(random, ("", "none", "standardize", "min_max"))
            prepare[name] = {"scale": scale, "log": bool(table.frame[name].min() > 0)}
    return {"data__prepare": prepare}


def _other_than_a_number(random: Generator, table: Table, name: str) -> dict[str, Any]:
    cells = table.frame[name]
    own: dict[str, Any] = {"indicator": _maybe(random, 0.3)}
    if len(table.inputs) > 1 and _maybe(random, 0.5):
        own["interactions"] = [next(other for other in reversed(table.inputs) if other != name)]
    if not is_number(cells) or (cells.nunique() < 20 and _maybe(random, 0.5)):
        categories = _one_of(random, ("one_hot", "dummy", "ordinal"))
        return own | {"categories": categories, "missing": "most_frequent", "degree": 1}
    return own | {"degree": int(random.integers(1, 4)), "log": bool(cells.min() > 0)}


def _loss_and_model(random: Generator, table: Table) -> dict[str, Any]:
    text = not pd.api.types.is_numeric_dtype(table.frame[table.targets[0]])
    kinds = ["linear", "polynomial", "mlp"]
    if not text and len(table.targets) == 1 and all(is_number(table.frame[name]) for name in table.inputs):
        kinds.append("formula")
    kind = _one_of(random, kinds)
    settings: dict[str, Any] = {"model__kind": kind}
    if text:
        two = table.frame[table.targets[0]].nunique() == 2 and _maybe(random, 0.5)
        settings |= {
            "loss__kind": "binary_cross_entropy" if two else "cross_entropy",
            "model__output": "sigmoid" if two else "softmax",
        }
    else:
        settings |= _number_loss(random, table)
    if kind == "formula":
        settings |= _formula(random, table)
    else:
        settings |= _layers(random, kind)
    if _maybe(random, 0.3):
        settings["loss__l1"] = _one_of(random, (0.0, 0.01))
        settings["loss__l2"] = _one_of(random, (0.0, 0.02))
    return settings


def _number_loss(random: Generator, table: Table) -> dict[str, Any]:
    losses = (
        "sum_of_squares",
        "mean_squared",
        "half_mean_squared",
        "mean_absolute",
        "huber",
        "sum_of_outputs",
    )
    kind = _one_of(random, losses)
    outputs = ("identity", "identity", "sigmoid", "tanh") + (("softmax",) if len(table.targets) > 1 else ())
    return {
        "loss__kind": kind,
        "loss__huber_delta": _one_of(random, (1.0, 0.3)),
        "model__output": _one_of(random, outputs),
        "data__standardize_targets": kind != "sum_of_outputs" and _maybe(random, 0.3),
    }


def _layers(random: Generator, kind: str) -> dict[str, Any]:
    layers = tuple(int(size) for size in random.integers(1, 6, size=int(random.integers(0, 4))))
    each = len(layers) > 0 and _maybe(random, 0.5)
    activations = (
        tuple(_one_of(random, ACTIVATIONS) for _ in layers) if each else (_one_of(random, ACTIVATIONS),)
    )
    return {
        "model__degree": int(random.integers(1, 6)),
        "model__layers": layers,
        "model__activations": activations,
        "model__dropout": _one_of(random, (0.0, 0.0, 0.25)),
        "model__bias": _maybe(random, 0.8),
        "model__start": _one_of(random, ("default", "default", "normal", "numpy", "zeros")),
        "model__start_deviation": _one_of(random, (1.0, 0.3)),
    }


def _formula(random: Generator, table: Table) -> dict[str, Any]:
    quoted = ["`" + name.replace("`", "``") + "`" for name in table.inputs]
    formula = _one_of(random, FORMULAS).format(quoted[0], quoted[-1])
    settings: dict[str, Any] = {
        "model__formula": formula,
        "model__output": "identity",
        "model__start": _one_of(random, ("default", "normal", "numpy", "zeros")),
        "model__start_deviation": _one_of(random, (1.0, 0.3)),
    }
    if formula.startswith("a") and _maybe(random, 0.5):
        settings |= {"model__lower_bounds": {"a": -0.2}, "model__upper_bounds": {"a": 0.3, "b": 1}}
    if formula.startswith("a") and _maybe(random, 0.4):
        settings |= {"model__fixed": ("b",)}
    if settings["model__start"] in ("normal", "numpy") and formula.startswith("a"):
        settings["model__start_values"] = {"a": 0.1}
    return settings


def _training(random: Generator) -> dict[str, Any]:
    batch = _one_of(random, (0, 0, 1, 5, 7, 500))
    return {
        "training__epochs": int(random.integers(3, 12)),
        "training__batch_size": batch,
        "training__shuffle": _maybe(random, 0.7),
        "training__seed": int(random.integers(0, 1000)),
        "training__dtype": _one_of(random, ("float32", "float32", "float64")),
        "training__patience": _one_of(random, (0, 0, 1, 2)),
        "training__zero_grad": _maybe(random, 0.85),
        "training__input_gradients": _maybe(random, 0.15),
        "training__device": "cpu",
    }


def _optimizer(random: Generator) -> dict[str, Any]:
    kind = _one_of(random, GRADIENT_KINDS)
    momentum = _one_of(random, (0.0, 0.9))
    return {
        "optimizer__kind": kind,
        "optimizer__learning_rate": _one_of(random, (1e-3, 0.01, 0.05)),
        "optimizer__momentum": momentum,
        "optimizer__dampening": _one_of(random, (0.0, 0.0, 0.1)) if momentum else 0.0,
        "optimizer__beta1": _one_of(random, (0.9, 0.8)),
        "optimizer__alpha": _one_of(random, (0.99, 0.9)),
        "optimizer__rho": _one_of(random, (0.9, 0.95)),
        "optimizer__lr_decay": _one_of(random, (0.0, 0.01)),
        "optimizer__eps": _one_of(random, (1e-8, 1e-6)),
        "optimizer__weight_decay": _one_of(random, (0.0, 0.0, 0.01)),
        "optimizer__clip_norm": _one_of(random, (0.0, 0.0, 0.5)),
    }


# -- coding styles -----------------------------------------------------------------------------------


def _styled(random: Generator) -> Drawn:
    name = _one_of(random, tuple(STYLES))
    info = STYLES[name]
    rows = int(random.integers(5, 50))
    frame = pd.DataFrame({"x": random.uniform(-1, 1, rows), "z": random.normal(size=rows)})
    frame["y"] = random.normal(size=rows)
    roles = {"x": Role.INPUT, "y": Role.TARGET}
    if not info.columns:
        roles["z"] = Role.INPUT
    settings = _training(random) | {
        "training__style": name,
        "training__input_gradients": False,
        "training__zero_grad": True if info.kind == "formula" and info.arrays else _maybe(random, 0.8),
        "model__kind": info.kind,
        "model__formula": info.formula,
        "model__start": _one_of(random, ("default", "normal", "zeros", "numpy")),
        "model__start_deviation": _one_of(random, (1.0, 0.5)),
        "loss__kind": _one_of(random, info.losses),
        "optimizer__kind": info.optimizer,
        "optimizer__learning_rate": 1e-4,
        "data__validation_fraction": _one_of(random, (0.0, 0.0, 0.2)),
        "data__standardize_inputs": _maybe(random, 0.3),
        "data__standardize_targets": _maybe(random, 0.3),
    }
    if not info.plain:
        settings["optimizer__momentum"] = _one_of(random, (0.0, 0.9))
        settings["optimizer__weight_decay"] = _one_of(random, (0.0, 0.01))
    if _maybe(random, 0.3):
        settings["data__prepare"] = {"x": {"scale": "min_max"}, "y": {"scale": "min_max"}}
    return Drawn(recipe(**settings), Table.from_frame(frame, roles), f"style {name}")
