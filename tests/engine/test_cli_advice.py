"""What is said beside a run on the command line."""

from dataclasses import replace

import pandas as pd
import pytest

from datasets.problems import Problem
from datasets.table import Table
from engine.checks import with_setting
from engine.cli_advice import advice, guessed_roles, without_effect
from engine.experiment import DataSettings, Experiment, LossSettings

TABLE = Table.from_frame(pd.DataFrame({"name": ["p", "q"], "a": [1, 2], "y": [2, 3]}))


@pytest.mark.parametrize(
    ("data", "said"),
    [
        (
            DataSettings(file="t.csv"),
            "Inputs: a; targets: y; not used: name. Choose others with --inputs and --targets.",
        ),
        (DataSettings(file="t.csv", inputs=("a",), targets=("y",)), None),
        (DataSettings(sample="iris"), None),
    ],
)
def test_columns_are_named_where_they_were_guessed(data: DataSettings, said: str | None) -> None:
    assert guessed_roles(Experiment(data=data), TABLE) == said


@pytest.mark.parametrize(
    ("dotted", "said"),
    [
        ("optimizer.beta1", "optimizer.beta1 has no effect while optimizer.kind is sgd."),
        ("model.layers", "model.layers has no effect while model.kind is linear."),
        ("data.rows", "data.rows has no effect: it is for generated data."),
        ("data.range", "data.range has no effect: it is for generated data."),
        ("optimizer.momentum", None),
        ("data.seed", None),
    ],
)
def test_a_setting_without_effect_is_said(dotted: str, said: str | None) -> None:
    assert without_effect(Experiment(), dotted) == said


def test_rows_of_a_generator_have_an_effect() -> None:
    experiment = with_setting(Experiment(), "data.generator", "sine")
    assert without_effect(experiment, "data.rows") is None


def test_targets_that_are_classes_are_not_to_be_standardized() -> None:
    problem = Problem("!", remedies=("standardize", "lower_rate"))
    numbers = Experiment()
    classes = replace(numbers, loss=LossSettings(kind="cross_entropy"))
    assert advice(problem, numbers, TABLE) == (
        "Try --set data.standardize_inputs=true --set data.standardize_targets=true, or "
        "--set optimizer.learning_rate=0.001."
    )
    assert advice(problem, classes, TABLE) == (
        "Try --set data.standardize_inputs=true, or --set optimizer.learning_rate=0.001."
    )
    assert advice(Problem("!"), numbers, TABLE) is None


@pytest.mark.parametrize(
    ("remedy", "said"),
    [
        ("set_missing_aside", "Try --set data.missing=set_aside."),
        ("leave_style", "Try --set training.style=."),
    ],
)
def test_a_remedy_of_the_window_is_an_option_here(remedy: str, said: str) -> None:
    assert advice(Problem("!", remedies=(remedy,)), Experiment(), TABLE) == said


def test_columns_are_asked_for_only_where_the_loss_needs_them() -> None:
    no_target = TABLE.with_roles(targets=())
    compares, sums = Experiment(), Experiment(loss=LossSettings(kind="sum_of_outputs"))
    assert str(advice(Problem("!"), compares, no_target)).startswith("Name columns with --inputs")
    assert advice(Problem("!"), sums, no_target) is None


def test_only_remedies_with_an_option_are_advised() -> None:
    experiment = Experiment(data=DataSettings(file="t.csv"))
    table = TABLE.with_roles(inputs=["a"], targets=["y"])
    gone = Problem("...", remedies=("split_at_random",))
    assert advice(gone, experiment, table) == "Try --set data.split_method=random."
    assert advice(Problem("...", remedies=("forget_partners",)), experiment, table) is None
