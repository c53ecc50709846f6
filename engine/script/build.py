"""The whole script of an experiment: its parts put together, and the imports that they need."""

import ast
from pathlib import Path

from datasets.table import Table
from engine.cores import is_worth_sharing
from engine.experiment import Experiment
from engine.report import Phase
from engine.script import comments, solver, style
from engine.script.early_stopping import after_epoch, before_training
from engine.script.evaluation import set_loss_lines
from engine.script.facts import Facts, Words, facts_of
from engine.script.loss import loss_lines
from engine.script.model import model_lines
from engine.script.names import comment, literal
from engine.script.optimizer import optimizer_line
from engine.script.parameters import gradient_lines, output_lines, penalized, print_lines, trained_expression
from engine.script.rows import names, row_lines
from engine.script.source import table_lines
from engine.script.step import TEST, loss_name, model_call, rows_of_step, step_lines
from engine.script.text import Line, Script, Section, indented, plain

_PRINTED = 20  # steps that are printed, about
_ENDLESS = 1_000  # epochs where no end is planned
_MODULES = {
    "math": "import math",
    "os": "import os",
    "random": "import random",
    "np": "import numpy as np",
    "pd": "import pandas as pd",
    "Callable": "from collections.abc import Callable, Iterable, Sequence",
    "Any": "from typing import Any",
    "torch": "import torch",
    "Tensor": "from torch import Tensor",
    "nn": "from torch import nn",
    "DataLoader": "from torch.utils.data import DataLoader, TensorDataset",
}
_STANDARD = ("math", "os", "random", "Callable", "Any")


def script_of(
    experiment: Experiment,
    table: Table,
    *,
    base: Path | None = None,
    file_name: str = "table.csv",
    say: Words = str,
) -> Script:
    """A script that does what a run of `experiment` on `table` does, on the CPU bit for bit.

    `base` is the folder that it will lie in, for the path of the file that the table came from; None: not
    known. `file_name` is the file that the table is written to where it has no other source, see
    `Script.files`. `say` puts its comments into a language. Torch-free. Raises the Problem that a run
    would, as far as it shows without torch.
    """
    facts = facts_of(experiment, table, base, file_name, say)
    source, files = table_lines(facts)
    data = [*source, *row_lines(facts)]
    titled = [(comments.SETTINGS, _settings(facts)), (comments.DATA, data), *_model_parts(facts)]
    titled += [(comments.TRAINING, _training(facts)), (comments.RESULT, _result(facts))]
    sections = [Section(facts.say(title), tuple(lines)) for title, lines in titled if lines]
    imports = Section("", tuple(plain(*_imports(sections))))
    head = tuple(facts.say(line) for line in comments.HEAD)
    name = comment(experiment.name)
    return Script(name, head, (imports, *sections), files)


def _settings(facts: Facts) -> list[Line]:
    training = facts.experiment.training
    shared = is_worth_sharing(facts.parameters, facts.batch_rows)
    lines = [f"torch.set_num_threads(1)  # {facts.say(comments.ONE_CORE)}"]
    if shared:
        lines = [f"torch.set_num_threads(os.cpu_count())  # {facts.say(comments.ALL_CORES)}"]
    if training.epochs:
        lines.append(f"epochs = {literal(training.epochs)}")
    else:
        lines.append(f"epochs = {_ENDLESS}  # {facts.say(comments.NO_END)}")
    if facts.patience:
        lines.append(f"patience = {literal(facts.patience)}")
    every = _print_every(facts)
    said = "" if every == 1 else f"  # {facts.say(comments.PRINT_EVERY)}"
    return plain(*lines, f"print_every = {every}{said}")


def _print_every(facts: Facts) -> int:
    """1, 2, 5, 10, 20, ... so that not too many steps are printed."""
    steps = facts.steps or _ENDLESS * -(-len(facts.train) // facts.batch_rows)
    power = 1
    while True:
        for factor in (1, 2, 5):
            if steps <= _PRINTED * factor * power:
                return factor * power
        power *= 10


def _model_parts(facts: Facts) -> list[tuple[str, list[Line]]]:
    evaluated = facts.holds_back or facts.patience
    if facts.style is not None:
        loss = plain(*style.evaluation_helpers(facts), *loss_lines(facts)) if evaluated else []
        classes = [*plain("", ""), *style.class_lines(facts), *plain("")]
        return [(comments.STYLE, classes), (comments.MODEL, [*style.start_lines(facts), *loss])]
    if facts.solves:
        return _solver_parts(facts)
    lines = [*loss_lines(facts), optimizer_line(facts, trained_expression(facts))]
    if facts.experiment.loss.l1 or facts.experiment.loss.l2:
        lines += penalized(facts)[0]
    return [(comments.MODEL, model_lines(facts)), (comments.LOSS, plain(*lines))]


def _solver_parts(facts: Facts) -> list[tuple[str, list[Line]]]:
    lines = [*loss_lines(facts), *solver.parameter_lines(facts)]
    lines.append(optimizer_line(facts, "parameters", solver.limit_arguments(facts)))
    if facts.experiment.loss.l1 or facts.experiment.loss.l2:
        lines += penalized(facts)[0]
    again = solver.again_lines(facts, model_call(facts, "x"))
    return [
        (comments.SOLVER, solver.class_lines(facts)),
        (comments.MODEL, model_lines(facts)),
        (comments.LOSS, [*plain(*lines), *again]),
    ]


def _training(facts: Facts) -> list[Line]:
    lines = plain(*before_training(facts))
    if not facts.batched:
        end = solver.end_lines(facts) if facts.solves else []
        body = [*_step(facts), *plain(*end, *after_epoch(facts, "step"))]
        return [*lines, *plain("for step in range(1, epochs + 1):"), *indented(body)]
    batch = names(facts)
    training = facts.experiment.training
    shuffle = ", shuffle=True" if training.shuffle else ""
    rows = ", ".join(batch)
    loader = f"loader = DataLoader(TensorDataset({rows}), batch_size={literal(training.batch_size)}{shuffle})"
    taken = ", ".join(f"{name}_batch" for name in batch) + ("," if len(batch) == 1 else "")
    epochs = "epoch in range(1, epochs + 1)" if facts.patience else "epoch in range(epochs)"
    return [
        *plain(loader, "step = 0"),
        *lines,
        *plain(f"for {epochs}:", f"    for {taken} in loader:", "        step += 1"),
        *indented(_step(facts), 2),
        *plain(*(f"    {line}" for line in after_epoch(facts, "epoch"))),
    ]


def _step(facts: Facts) -> list[Line]:
    """The phases, and the print: with predictions and gradients, where they are what it is about."""
    own = facts.experiment
    lines = step_lines(facts)
    shows = own.training.input_gradients or not own.loss.needs_target
    told = [f'print("step", step, "loss", {loss_name(facts)}.item())']
    if shows and facts.style is None:
        told += output_lines(facts) + gradient_lines(facts, rows_of_step(facts).x)
    block = plain("if step == 1 or step % print_every == 0:", *(f"    {line}" for line in told))
    if len(told) == 1:
        return [*lines, *block]
    backward = max(number for number, line in enumerate(lines) if line.phase is Phase.BACKWARD)
    return [*lines[: backward + 1], *block, *lines[backward + 1 :]]


def _result(facts: Facts) -> list[Line]:
    lines = []
    if facts.style is not None and facts.patience:
        lines.append('print("best loss", best_loss, "after epoch", best_epoch)')
    elif facts.validates:
        lines += [*set_loss_lines(facts, "validation_loss"), 'print("validation loss", validation_loss)']
    if facts.tests and not (facts.style is not None and facts.patience):
        lines += [*set_loss_lines(facts, "test_loss", TEST), 'print("test loss", test_loss)']
    if facts.style is None:
        lines += print_lines(facts)
    else:
        lines.append("print([value.tolist() for value in fit.parameters()])")
    return plain(*lines)


def _imports(sections: list[Section]) -> list[str]:
    """The import lines for the names that the code uses, standard library first."""
    text = "\n".join(line.text for section in sections for line in section.lines)
    used = {node.id for node in ast.walk(ast.parse(text)) if isinstance(node, ast.Name)}
    needed = [name for name in _MODULES if name in used]
    standard = [_MODULES[name] for name in needed if name in _STANDARD]
    others = [_MODULES[name] for name in needed if name not in _STANDARD]
    if {"Tensor", "nn"} <= used:
        at = others.index(_MODULES["Tensor"])
        others[at : at + 2] = ["from torch import Tensor, nn"]
    return [*standard, "", *others] if standard and others else [*standard, *others]
