"""What stands in a script: what the experiment uses and nothing else, in the order in which it is done."""

import ast
import subprocess
import sys
from dataclasses import replace
from itertools import pairwise

import pytest

from datasets.formula import FormulaError
from datasets.problems import Problem
from datasets.samples import load_sample
from engine.data_source import open_data
from engine.experiment import SOLVER_KINDS
from engine.lessons import lesson_names, load_lesson
from engine.report import Phase
from engine.script import Script, script_of
from tests.engine.runs import classes, network, numbers, recipe


def lines_of(script: Script, phase: Phase) -> str:
    first, last = script.phase_lines[phase]
    return "\n".join(line.strip() for line in script.text.splitlines()[first - 1 : last])


def code(script: Script) -> str:
    """The script without its comments."""
    return ast.unparse(ast.parse(script.text))


def test_the_lines_of_the_phases_are_known() -> None:
    script = script_of(recipe(optimizer__clip_norm=1.0, loss__l2=0.1), numbers())
    assert lines_of(script, Phase.FORWARD).startswith("y_pred = model(x)")
    assert lines_of(script, Phase.LOSS).startswith("loss = loss_fn(y_pred, y)")
    assert "penalty = 0.5 * 0.1 * model.weight.pow(2).sum()" in lines_of(script, Phase.LOSS)
    assert lines_of(script, Phase.BACKWARD).startswith("(loss + penalty).backward()")
    assert "nn.utils.clip_grad_norm_(model.parameters(), 1.0)\noptimizer.step()" in lines_of(
        script, Phase.UPDATE
    )
    assert lines_of(script, Phase.ZERO_GRAD).startswith("optimizer.zero_grad()")


@pytest.mark.parametrize("name", lesson_names())
def test_every_lesson_has_the_lines_of_all_phases_in_order(name: str) -> None:
    experiment = load_lesson(name)
    script = script_of(experiment, open_data(experiment.data))
    spans = [script.phase_lines[phase] for phase in Phase]
    assert all(first <= last for first, last in spans)
    assert all(one[1] < other[0] for one, other in pairwise(spans))


@pytest.mark.parametrize("name", lesson_names())
def test_a_lesson_s_script_is_short(name: str) -> None:
    experiment = load_lesson(name)
    script = script_of(experiment, open_data(experiment.data))
    solver = experiment.optimizer.kind in SOLVER_KINDS  # whose source it holds
    assert len(script.lines) < (260 if solver else 110)
    assert max(len(line.text) for line in script.lines) < 115


def test_what_is_said_of_a_long_line_stands_above_it() -> None:
    experiment = recipe(
        model__kind="mlp",
        loss__kind="half_mean_squared",
        loss__l1=0.01,
        loss__l2=0.02,
        optimizer__clip_norm=1.0,
        training__batch_size=8,
    )
    lines = [line.text.strip() for line in script_of(experiment, numbers(40, 2, 2, weight=True)).lines]
    assert max(map(len, lines)) <= 100
    at = next(at for at, line in enumerate(lines) if line.startswith("penalty = "))
    assert lines[at - 1].startswith("# ")
    assert lines[at + 1].startswith("penalty = penalty + ")


def test_a_plain_run_has_nothing_that_it_does_not_use() -> None:
    text = code(script_of(recipe(), numbers(rows=10)))
    for word in ("np", "DataLoader", "validat", "weight_", "penalty", "patience", "clip", "mean", "Dropout"):
        assert word not in text


def test_shuffled_batches_come_from_a_real_data_loader() -> None:
    text = code(script_of(network(), numbers()))
    assert "DataLoader(TensorDataset(x, y), batch_size=5, shuffle=True)" in text
    assert "for x_batch, y_batch in loader:" in text
    text = code(script_of(network(training__shuffle=False), numbers(weight=True)))
    assert "DataLoader(TensorDataset(x, y, weight), batch_size=5)" in text


def test_a_seed_is_set_where_something_is_drawn_only() -> None:
    given = {"model__start": "given", "model__start_values": {"weight": [[1.0, 2.0]], "bias": [0.5]}}
    assert "manual_seed" not in code(script_of(recipe(**given), numbers()))
    assert "torch.manual_seed(4)" in code(script_of(recipe(training__seed=4), numbers()))
    batches = recipe(**given, training__batch_size=3, training__seed=4)
    assert "torch.manual_seed(4)" in code(script_of(batches, numbers()))
    drawn = recipe(model__start="numpy", training__seed=2**32 + 4)
    assert "np.random.seed(4)" in code(script_of(drawn, numbers()))


def test_a_run_about_outputs_prints_them_where_they_are_few() -> None:
    lesson = load_lesson("mlp-forward")
    assert 'print("    predictions:", y_pred.tolist())' in script_of(lesson, open_data(lesson.data)).text
    asked = recipe(training__input_gradients=True)
    assert "predictions" in script_of(asked, numbers(20)).text
    assert "predictions:" not in script_of(asked, numbers(21)).text
    logits = recipe(
        training__input_gradients=True, model__output="sigmoid", loss__kind="binary_cross_entropy"
    )
    assert 'print("    scores:", scores.tolist())' in script_of(logits, numbers(20)).text


def test_gradients_that_are_kept_are_not_cleared() -> None:
    script = script_of(recipe(training__zero_grad=False), numbers())
    assert "zero_grad" not in code(script)
    assert lines_of(script, Phase.ZERO_GRAD).startswith("# no zero_grad()")


@pytest.mark.parametrize(
    ("steps", "every"), [(1, 1), (20, 1), (21, 2), (30, 2), (101, 10), (10_001, 1000), (100_000, 5000)]
)
def test_ten_to_twenty_steps_are_printed(steps: int, every: int) -> None:
    assert f"\nprint_every = {every}" in script_of(recipe(training__epochs=steps), numbers()).text


def test_a_run_without_end_gets_one() -> None:
    script = script_of(recipe(training__epochs=0), numbers())
    assert "epochs = 1000  # no end is planned in Stepfit: choose one" in script.text


def test_large_steps_use_all_cores() -> None:
    assert "torch.set_num_threads(1)" in script_of(recipe(), numbers()).text
    large = recipe(model__kind="mlp", model__layers=(500, 500))
    script = script_of(large, numbers(rows=40))
    assert "torch.set_num_threads(os.cpu_count())" in script.text
    assert "import os" in script.text


def test_options_that_are_not_torch_s_own_are_said() -> None:
    line = "torch.optim.AdamW(model.parameters(), lr=0.01, weight_decay=0.0)"
    assert line in code(script_of(recipe(optimizer__kind="adamw"), numbers()))
    nesterov = recipe(optimizer__momentum=0.9, optimizer__nesterov=True)
    line = "torch.optim.SGD(model.parameters(), lr=0.01, momentum=0.9, nesterov=True)"
    assert line in code(script_of(nesterov, numbers()))


def test_classes_are_places_in_a_list() -> None:
    own = recipe(loss__kind="cross_entropy", model__output="softmax")
    text = code(script_of(own, classes()))
    assert "classes = ['apple', 'pear', 'plum']" in text
    assert "nn.CrossEntropyLoss()" in text
    assert "Softmax" not in text


def test_comments_speak_another_language_and_the_code_does_not() -> None:
    table = load_sample("iris")
    experiment = replace(load_lesson("iris"), training=replace(load_lesson("iris").training, patience=3))
    plain = script_of(experiment, table)
    other = script_of(experiment, table, say=lambda text: f"訳 {len(text)}")
    assert code(plain) == code(other)
    assert plain.phase_lines == other.phase_lines
    spoken = [line.text for line in other.lines if "#" in line.text]
    assert all("訳" in line for line in spoken if line not in ("#", f"# {experiment.name}"))


def test_the_name_stands_where_it_says_nothing_of_the_encoding() -> None:
    script = script_of(replace(recipe(), name="coding: utf-7"), numbers())
    assert script.text.splitlines()[3] == "# coding: utf-7"
    assert script_of(recipe(), numbers()).text.splitlines()[2] == ""


def test_a_style_is_in_the_script_as_it_is_in_its_file() -> None:
    experiment = load_lesson("sine-autograd")
    script = script_of(experiment, open_data(experiment.data))
    assert "class Autograd:\n" in script.text
    assert lines_of(script, Phase.UPDATE).startswith("fit.update()")


def test_what_cannot_be_run_is_no_script() -> None:
    with pytest.raises(Problem, match="No column is the target"):
        script_of(recipe(), numbers(targets=0))
    with pytest.raises(FormulaError):
        script_of(recipe(model__kind="formula", model__formula="a + b*"), numbers())
    momentum = {"optimizer__momentum": 0.9, "optimizer__dampening": 0.5}
    with pytest.raises(Problem, match="Nesterov"):
        script_of(recipe(optimizer__nesterov=True, **momentum), numbers())


def test_scripts_are_written_without_torch() -> None:
    lines = "import sys; sys.modules['torch'] = None; import engine.script, engine.script.saving"
    subprocess.run([sys.executable, "-c", lines], check=True)
