import pytest

from datasets.problems import Problem
from engine.experiment import DataSettings, LossSettings, ModelSettings, OptimizerSettings, TrainingSettings
from engine.settings import settings_of
from gui.setup.numbers import stepped
from gui.typed_numbers import format_float, parse_float, parse_int, parse_ints


@pytest.mark.parametrize(
    ("text", "number"),
    [("1000", 1000), ("1,000,000", 1_000_000), ("１２３", 123), ("1e6", 1_000_000), (" 7 ", 7), ("−5", -5)],
)
def test_whole_numbers(text, number):
    assert parse_int(text) == number


@pytest.mark.parametrize("text", ["", "1.5", "ten", "1,00", "1e400", "nan", "5²"])
def test_not_whole_numbers(text):
    with pytest.raises(Problem) as problem:
        parse_int(text)
    assert text in str(problem.value)


@pytest.mark.parametrize(
    ("text", "number"),
    [("1e-6", 1e-6), ("０．０１", 0.01), ("−0.5", -0.5), ("ー１ｅ－３", -1e-3), ("1,234", 1234.0)],
)
def test_numbers(text, number):
    assert parse_float(text) == number


@pytest.mark.parametrize("text", ["", "1,5", "inf", "nan", "0.1.2", "5²", "10⁻³", "½", "⑤"])
def test_not_numbers(text):
    with pytest.raises(Problem):
        parse_float(text)


def test_layers_text():
    assert parse_ints("4, 2") == (4, 2)
    assert parse_ints("８、４　2") == (8, 4, 2)
    assert parse_ints("  ") == ()


@pytest.mark.parametrize("value", [0.0, 0.01, 1e-6, 1.5e-7, 1e300, 123456.789, 1 / 3])
def test_shown_numbers_read_back(value):
    assert parse_float(format_float(value)) == value


def test_exponents_are_short():
    assert format_float(1e-6) == "1e-6"
    assert format_float(0.0) == "0"


def steps(section, name, start, by, count, whole=False):
    declared, seen = settings_of(section)[name], [start]
    for _ in range(count):
        seen.append(stepped(seen[-1], by, declared, whole))
    return seen


def test_rates_step_along_1_2_5():
    assert steps(OptimizerSettings, "learning_rate", 0.01, 1, 4) == [0.01, 0.02, 0.05, 0.1, 0.2]
    assert steps(OptimizerSettings, "learning_rate", 0.03, -1, 3) == [0.03, 0.02, 0.01, 0.005]
    assert steps(OptimizerSettings, "learning_rate", 0.01, 10, 2) == [0.01, 0.1, 1.0]


def test_log_steps_reach_and_leave_zero():
    assert steps(LossSettings, "l2", 0.0, 1, 2) == [0.0, 1e-6, 2e-6]
    assert steps(LossSettings, "l2", 1e-12, -1, 2) == [1e-12, 0.0, 0.0]
    assert steps(LossSettings, "huber_delta", 1e-12, -1, 1) == [1e-12, 1e-12]  # must stay above zero


def test_counts_step_along_1_2_5_from_zero():
    assert steps(TrainingSettings, "batch_size", 0, 1, 5, whole=True) == [0, 1, 2, 5, 10, 20]
    assert steps(TrainingSettings, "batch_size", 32, -1, 2, whole=True) == [32, 20, 10]
    assert steps(TrainingSettings, "epochs", 10**12, 1, 1, whole=True) == [10**12, 10**12]


def test_plain_counts_step_by_one_within_bounds():
    assert steps(ModelSettings, "degree", 11, 1, 2, whole=True) == [11, 12, 12]
    assert steps(TrainingSettings, "seed", 2**63 - 1, -1, 1, whole=True) == [2**63 - 1, 2**63 - 2]


def test_fractions_step_on_a_grid():
    assert steps(DataSettings, "validation_fraction", 0.0, 1, 3) == [0.0, 0.05, 0.1, 0.15]
    assert steps(OptimizerSettings, "momentum", 0.93, 1, 3) == [0.93, 0.95, 1.0, 1.0]
    assert steps(OptimizerSettings, "momentum", 0.93, -1, 1) == [0.93, 0.9]


def test_decay_rates_step_towards_one():
    assert steps(OptimizerSettings, "beta1", 0.9, 1, 3) == [0.9, 0.95, 0.98, 0.99]
    assert steps(OptimizerSettings, "beta2", 0.999, -1, 3) == [0.999, 0.998, 0.995, 0.99]
