"""The lessons: complete, and running to what they promise."""

from collections.abc import Iterator

import pytest
import torch

from datasets.formula import parameters, parse
from datasets.problems import Problem
from engine.data_source import open_data
from engine.experiment import Experiment
from engine.experiment_file import format_experiment, parse_experiment
from engine.lessons import FOLDER, LESSON_GROUPS, group_of, lesson_names, load_lesson, read_lesson
from engine.styles import STYLES
from engine.trainer import Trainer
from tests.engine.tutorials import SINE_AUTOGRAD


@pytest.fixture(autouse=True)
def one_thread() -> Iterator[None]:
    """Small steps are many times slower where several threads share a busy machine."""
    before = torch.get_num_threads()
    torch.set_num_threads(1)
    yield
    torch.set_num_threads(before)


def trainer_of(name: str) -> Trainer:
    experiment = load_lesson(name)
    return Trainer(experiment, open_data(experiment.data))


def losses_of(trainer: Trainer, steps: int) -> list[float]:
    """The loss in the forward pass of each step."""
    found = []
    for _ in range(steps):
        trainer.step()
        assert trainer.trace.loss is not None
        found.append(trainer.trace.loss.item())
    return found


def values_of(trainer: Trainer, name: str) -> list[float]:
    found: list[float] = dict(trainer.parts.model.named_parameters())[name].flatten().tolist()
    return found


def test_every_file_is_a_lesson_of_one_group() -> None:
    assert lesson_names()[0] == "autograd-scalars"
    assert sorted(lesson_names()) == sorted(path.stem for path in FOLDER.glob("*.toml"))
    assert [name for names in LESSON_GROUPS.values() for name in names] == list(lesson_names())
    assert group_of("sine-nn") == "sine"
    assert len(LESSON_GROUPS["sine"]) == 8


@pytest.mark.parametrize("name", lesson_names())
def test_a_lesson_has_a_title_first_and_can_be_saved_and_trained(name: str) -> None:
    assert (FOLDER / f"{name}.toml").read_text(encoding="utf-8").startswith("name = ")
    experiment = load_lesson(name)
    assert experiment.name
    assert parse_experiment(format_experiment(experiment)) == experiment
    losses = losses_of(trainer_of(name), 3)
    assert all(0 < loss < float("inf") for loss in losses)


@pytest.mark.parametrize("name", lesson_names())
def test_a_lesson_opens_without_a_warning(name: str) -> None:
    assert [str(note) for note in trainer_of(name).notes] == []


def test_a_lesson_is_read_with_what_it_should_come_to() -> None:
    lesson = read_lesson("line-mse")
    assert (lesson.name, lesson.group) == ("line-mse", "lines")
    assert lesson.experiment == load_lesson("line-mse")
    (run,) = lesson.expected
    assert run.steps == 30
    assert run.settings == {}
    assert read_lesson("circle").expected == ()
    with pytest.raises(Problem, match="the nearest is line-mse"):
        read_lesson("line-msee")


def test_only_what_nobody_has_published_is_without_numbers() -> None:
    without = [name for name in lesson_names() if not read_lesson(name).expected]
    assert without == ["circle", "diabetes", "iris"]


def test_every_style_has_a_lesson() -> None:
    assert {load_lesson(name).training.style for name in lesson_names()} == {*STYLES, ""}


@pytest.mark.parametrize("name", ["logistic-mse", "logistic-bce", "logistic-13"])
def test_the_true_curve_of_a_logistic_lesson_is_a_formula_of_its_input(name: str) -> None:
    assert parameters(parse(load_lesson(name).data.truth), ["x"]) == ()


def test_titles_differ() -> None:
    assert len({load_lesson(name).name for name in lesson_names()}) == len(lesson_names())


def test_an_unknown_lesson_gets_the_nearest() -> None:
    with pytest.raises(Problem, match=r"There is no lesson sin-autograd; the nearest is sine-autograd\."):
        load_lesson("sin-autograd")


def test_the_sine_runs_as_printed() -> None:
    losses = losses_of(trainer_of("sine-autograd"), 2001)
    assert losses[::1000] == pytest.approx(SINE_AUTOGRAD.losses, rel=1e-6)


def test_the_line_runs_as_printed() -> None:
    trainer = trainer_of("line-mse")
    losses = losses_of(trainer, 1)
    assert losses == pytest.approx([85.87687683105469], rel=1e-6)
    assert values_of(trainer, "bias") == pytest.approx([-3.657747745513916], rel=1e-6)
    assert values_of(trainer, "weight") == pytest.approx([8.81106948852539], rel=1e-6)
    losses = losses_of(trainer, 29)
    assert losses[-1] == pytest.approx(0.2641443908214569, rel=1e-6)
    assert values_of(trainer, "bias") == pytest.approx([2.4289560317993164], rel=1e-6)
    assert values_of(trainer, "weight") == pytest.approx([4.014443874359131], rel=1e-6)


def test_the_fruit_run_is_the_tutorials_with_seed_0() -> None:
    """300 updates of torch.nn.Linear(3, 2) in the order of a shuffling DataLoader of batches of 2."""
    trainer = trainer_of("fruit-minibatch")
    losses_of(trainer, 300)
    assert trainer.evaluate().train == pytest.approx(34.86159133911133, rel=1e-5)


def test_ten_points_begin_as_the_tutorials_do() -> None:
    """Where they settle is in test_tutorial_runs, of the same run."""
    trainer = trainer_of("ten-points")
    assert values_of(trainer, "weight") == [0.6613521575927734]
    last_of_epoch = losses_of(trainer, 210)[9::10]
    assert [last_of_epoch[epoch] for epoch in (0, 10, 20)] == pytest.approx(
        [45.0782356262207, 26.43657684326172, 1.591811180114746], rel=1e-6
    )


def test_xor_begins_as_the_plain_run_with_seed_0() -> None:
    losses = losses_of(trainer_of("xor"), 1000)
    assert [losses[0], losses[-1]] == pytest.approx([0.27193957567214966, 0.2500090003013611], rel=1e-6)


@pytest.mark.parametrize(
    ("name", "steps", "best"), [("circle", 3000, 0.05), ("diabetes", 1000, 3500.0), ("iris", 400, 0.4)]
)
def test_a_lesson_with_held_back_rows_learns_more_than_its_own(name: str, steps: int, best: float) -> None:
    trainer = trainer_of(name)
    before = trainer.evaluate()
    losses_of(trainer, steps)
    after = trainer.evaluate()
    assert after.train < before.train / 2
    assert after.validation < best


def test_circle_is_the_playgrounds_network() -> None:
    experiment: Experiment = load_lesson("circle")
    assert (experiment.model.layers, experiment.model.activations) == ((4, 2), ("tanh",))
    trainer = trainer_of("circle")
    assert len(trainer.parts.data.train) == len(trainer.parts.data.validation) == 250
