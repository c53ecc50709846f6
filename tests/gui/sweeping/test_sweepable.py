"""Which settings a sweep can go over, and what is offered for each."""

from dataclasses import replace

import pytest

from engine.checks import with_setting
from engine.experiment import DataSettings, Experiment, ModelSettings, OptimizerSettings
from engine.sweep.over import parse_over
from gui.sweeping.command_line import command_line
from gui.sweeping.going_on import settings_of_run
from gui.sweeping.planning import planned_steps
from gui.sweeping.sweepable import Spacing, first_setting, offer, sweepable

MLP = replace(Experiment(), model=ModelSettings(kind="mlp"), optimizer=OptimizerSettings(kind="adam"))


def names(experiment: Experiment) -> list[str]:
    return [name for group in sweepable(experiment) for name in group]


def test_only_what_has_a_meaning_is_offered() -> None:
    assert "optimizer.momentum" in names(Experiment())
    assert "optimizer.beta1" not in names(Experiment())
    assert {"optimizer.beta1", "model.layers", "model.activations", "model.dropout"} <= set(names(MLP))
    assert not {"optimizer.momentum", "model.formula", "data.file", "training.device"} & set(names(MLP))


def test_the_seed_of_generated_rows_is_not_offered() -> None:
    assert "data.seed" in names(Experiment())
    assert "data.seed" not in names(replace(Experiment(), data=DataSettings(generator="sine")))


def test_a_form_begins_with_the_learning_rate_where_there_is_one() -> None:
    assert first_setting(Experiment()) == "optimizer.learning_rate"
    solved = replace(Experiment(), optimizer=OptimizerSettings(kind="levenberg_marquardt"))
    assert first_setting(solved) == "optimizer.damping"


def test_a_rate_gets_equal_ratios_around_its_value() -> None:
    span = offer("optimizer.learning_rate", 0.03).span
    assert span is not None
    assert (span.first, span.last, span.spacing, span.count) == ("0.0003", "3", Spacing.LOG, 13)
    values = parse_over(f"optimizer.learning_rate={span.first}..{span.last}:log:13").values
    assert values[6] == pytest.approx(0.03)


@pytest.mark.parametrize("experiment", [Experiment(), MLP])
def test_everything_that_is_offered_can_be_gone_over(experiment: Experiment) -> None:
    """Every range, every list and all choices, from whatever value is in force."""
    for dotted in names(experiment):
        section, name = dotted.split(".")
        offered = offer(dotted, getattr(getattr(experiment, section), name))
        words = [";".join(offered.chosen)] if offered.choices else [offered.values]
        if offered.span is not None:
            span = offered.span
            words.append(f"{span.first}..{span.last}:{span.spacing}:{span.count}")
        for text in words:
            axis = parse_over(f"{dotted}={text}")
            assert len(axis.values) >= 2
            for value in axis.values:
                with_setting(experiment, dotted, value)


def test_planned_steps_count_batches() -> None:
    experiment = with_setting(Experiment(), "training.epochs", 7)
    assert planned_steps(experiment, 100) == 7
    batches = with_setting(experiment, "training.batch_size", 30)
    assert planned_steps(batches, 100) == 7 * 4
    assert planned_steps(with_setting(batches, "data.validation_fraction", 0.4), 100) == 7 * 2


def test_the_command_line_can_be_given_to_a_shell() -> None:
    import shlex
    from pathlib import Path

    overs = ["model.layers=2;4;8,8", "training.seed=0..3"]
    words = shlex.split(command_line("", Path("my file.toml"), overs))
    assert words == ["python", "main.py", "sweep", "my file.toml", "--over", overs[0], "--over", overs[1]]
    assert shlex.split(command_line("xor", None, []))[3] == "xor"
    assert shlex.split(command_line("", None, []))[3] == "EXPERIMENT.toml"


def test_going_on_takes_every_setting_of_the_run_but_not_its_table() -> None:
    run = with_setting(with_setting(Experiment(), "optimizer.learning_rate", 0.5), "training.seed", 3)
    now = with_setting(with_setting(Experiment(), "loss.l2", 0.1), "data.file", "other.csv")
    assert settings_of_run(run, now) == {
        "optimizer.learning_rate": 0.5,
        "training.seed": 3,
        "loss.l2": 0.0,
    }
    assert settings_of_run(run, run) == {}
