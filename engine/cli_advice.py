"""What the command line says beside a run: which columns it uses, what has no effect, what to try."""

from datasets.columns import is_text
from datasets.formula import FormulaError
from datasets.problems import Problem
from datasets.table import Role, Table
from engine.cli_output import say, tell
from engine.experiment import Experiment
from engine.settings import is_used, settings_of

_OPTIONS = {
    "set_missing_aside": "--set data.missing=set_aside",
    "leave_style": "--set training.style=",
    "split_at_random": "--set data.split_method=random",
    "order_of_table": "--set data.order=",
    "all_rows": "--set training.batch_size=0",
    "no_dropout": "--set model.dropout=0",
    "clear_gradients": "--set training.zero_grad=true",
    "use_lbfgs": "--set optimizer.kind=lbfgs",
    "use_float64": "--set training.dtype=float64",
    "use_adam": "--set optimizer.kind=adam --set optimizer.learning_rate=0.001",
    "use_tanh": "--set model.activations=tanh",
    "use_leaky_relu": "--set model.activations=leaky_relu",
    "stop_early": "--set training.patience=50",
    "add_decay": "--set optimizer.weight_decay=0.01",
}
_OF_RATE = {"lower_rate": 0.1, "halve_rate": 0.5, "raise_rate": 10.0}


def guessed_roles(experiment: Experiment, table: Table) -> str | None:
    """Which columns of a file do what, where the experiment leaves it open; None where it does not."""
    data = experiment.data
    if not data.file or (data.inputs and data.targets) or not (table.inputs and table.targets):
        return None
    unused = table.with_role(Role.IGNORED)
    rest = f"; not used: {', '.join(unused)}" if unused else ""
    return (
        f"Inputs: {', '.join(table.inputs)}; targets: {', '.join(table.targets)}{rest}. "
        "Choose others with --inputs and --targets."
    )


def without_effect(experiment: Experiment, dotted: str) -> str | None:
    """Why the setting `dotted` changes nothing in `experiment`; None where it does."""
    section, _, name = dotted.partition(".")
    record = getattr(experiment, section)
    if section == "data" and name in ("rows", "noise", "range") and not record.generator:
        return f"{dotted} has no effect: it is for generated data."
    if is_used(record, name):
        return None
    condition = settings_of(record)[name].used_when or {}
    now = ", ".join(f"{section}.{other} is {getattr(record, other)}" for other in condition)
    return f"{dotted} has no effect while {now}."


def say_why(problem: Problem, experiment: Experiment, table: Table) -> None:
    """Tell `problem`, where it is in a formula, and what may help."""
    say(problem)
    if isinstance(problem, FormulaError) and problem.text.strip():
        tell(problem.underlined())
    say(advice(problem, experiment, table))


def advice(problem: Problem, experiment: Experiment, table: Table) -> str | None:
    """The options that may help against `problem`; None where none is known."""
    if not table.inputs or (not table.targets and experiment.loss.needs_target):
        columns = (f"{name} (text)" if is_text(table.frame[name]) else name for name in table.columns)
        return f"Name columns with --inputs A,B and --targets Y. There are: {', '.join(columns)}."
    ways = [way for remedy in problem.remedies if (way := _option(remedy, experiment))]
    return f"Try {', or '.join(ways)}." if ways else None


def _option(remedy: str, experiment: Experiment) -> str:
    """The option for a remedy; "" where there is none, but a line of the experiment's file to change."""
    if remedy == "standardize":
        targets = not experiment.loss.from_scores and experiment.model.output == "identity"
        both = " --set data.standardize_targets=true" if targets else ""
        return f"--set data.standardize_inputs=true{both}"
    if remedy in _OF_RATE:
        rate = experiment.optimizer.learning_rate * _OF_RATE[remedy]
        return f"--set optimizer.learning_rate={rate:.6g}"
    return _OPTIONS.get(remedy, "")
