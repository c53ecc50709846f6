"""A check in words and tables: what agrees, what differs, and what varies."""

import pytest

from engine.expected import ExpectedRun, ExpectedValue
from engine.lessons import lesson_names, read_lesson
from gui.lessons.check_words import BAD, GOOD, Line, Numbers, sentence, tables
from tests.gui.lessons.checks import result_of

LOSS = tuple(
    ExpectedValue("loss", step, value) for step, value in ((1, 215799.875), (1001, 130.93563842773438))
)
VARYING = ExpectedValue("loss", 2001, 8.9627, lowest=8.86, highest=8.99, varies="seed", note="unseeded")


def numbers_of(*values: ExpectedValue, ours: dict[ExpectedValue, float] | None = None) -> tuple[Numbers, ...]:
    return tables(result_of((ExpectedRun(values), ours or {})))[0][1]


def test_losses_stand_by_their_steps() -> None:
    (loss,) = numbers_of(*LOSS)
    assert (loss.title, loss.columns) == ("Loss", ("step", "published", "ours", ""))
    assert loss.lines[0] == Line(
        what="1",
        published="215,799.875",
        ours="215,799.88",
        verdict=f"{GOOD} agrees",
        is_good=True,
        exact="published 215799.875, ours 215799.875",
    )
    assert [line.what for line in loss.lines] == ["1", "1,001"]
    assert loss.lines[1].published == "130.93564"


def test_parameters_after_one_step_stand_by_their_names() -> None:
    values = (
        ExpectedValue("parameter", 30, 2.429, name="bias", index=(0,), absolute=5e-5),
        ExpectedValue("parameter", 30, -4.0, name="weight", index=(0, 1)),
        ExpectedValue("parameter", 30, 0.5, name="a"),
    )
    (found,) = numbers_of(*values, ours={values[0]: 2.42896})
    assert found.title == "Parameters, after step 30"
    assert [line.what for line in found.lines] == ["bias[0]", "weight[0, 1]", "a"]
    assert [line.published for line in found.lines] == ["2.429", "−4", "0.5"]
    assert found.lines[0].ours == "2.4289600"


def test_a_parameter_at_several_steps_has_a_table_of_its_own() -> None:
    values = tuple(ExpectedValue("parameter", step, 1.0, name=name) for name in "ab" for step in (0, 1))
    first, second = numbers_of(*values)
    assert (first.title, second.title) == ("Parameters: a", "Parameters: b")
    assert first.columns[0] == "after step"
    assert [line.what for line in second.lines] == ["0", "1"]


@pytest.mark.parametrize(
    ("value", "title"),
    [
        (ExpectedValue("gradient", 1, 3.0, name="w"), "Gradients, step 1"),
        (ExpectedValue("parameter", 0, 3.0, name="w"), "Parameters, before the first step"),
        (ExpectedValue("train_loss", 300, 3.0), "Loss over all training rows, after step 300"),
    ],
)
def test_titles_say_when(value: ExpectedValue, title: str) -> None:
    assert numbers_of(value)[0].title == title


def test_predictions_are_named_by_row_and_column_from_one() -> None:
    one = ExpectedValue("prediction", 0, 0.5, index=(1, 0))
    (found,) = numbers_of(one)
    assert [line.what for line in found.lines] == ["row 2"]
    (found,) = numbers_of(one, ExpectedValue("prediction", 0, 0.5, index=(1, 1)))
    assert [line.what for line in found.lines] == ["row 2, column 1", "row 2, column 2"]


def test_numbers_of_other_sources_say_so() -> None:
    printed, exact = numbers_of(LOSS[0], ExpectedValue("loss", 1, 2.0, source="exact"))
    assert (printed.columns[1], exact.columns[1]) == ("published", "by calculation")


def test_what_differs_has_another_sign_and_another_word() -> None:
    (found,) = numbers_of(*LOSS, ours={LOSS[1]: 131.0})
    assert not found.is_good
    assert [line.verdict for line in found.lines] == [f"{GOOD} agrees", f"{BAD} differs"]
    assert GOOD != BAD


def test_a_number_that_was_never_reached_differs() -> None:
    (found,) = numbers_of(LOSS[0], ours={LOSS[0]: float("nan")})
    assert (found.lines[0].ours, found.lines[0].verdict) == ("—", f"{BAD} differs")


@pytest.mark.parametrize(
    ("ours", "verdict"), [(8.87, f"{GOOD} within the range"), (9.9, f"{BAD} outside the range")]
)
def test_what_varies_with_the_seed_names_its_range_and_why(ours: float, verdict: str) -> None:
    (found,) = numbers_of(VARYING, ours={VARYING: ours})
    assert found.lines[0].verdict == verdict
    assert found.lines[0].more == "varies with the seed: 8.8600 to 8.9900"
    assert "no seed" in found.notes[0]


def test_a_run_with_other_settings_says_which() -> None:
    run = ExpectedRun(
        LOSS[:1], {"optimizer.learning_rate": 0.1, "model.layers": (3,), "loss.kind": "mean_squared"}
    )
    (_, _), (settings, numbers) = tables(result_of((ExpectedRun(LOSS), {}), (run, {})))
    assert settings.startswith("With other settings: Learning rate: 0.1, ")
    assert "3" in settings
    assert "mean_squared" not in settings  # but its name
    assert len(numbers[0].lines) == 1


@pytest.mark.parametrize(
    ("ours", "said"),
    [
        ({}, "All numbers agree (3)."),
        ({VARYING: 8.87}, "All numbers agree or lie within their range (3)."),
        ({LOSS[0]: 1.0}, "Some numbers differ from those they should be (1 of 3)."),
        ({LOSS[0]: 1.0, VARYING: 1.0}, "Some numbers differ from those they should be (2 of 3)."),
    ],
)
def test_the_sentence_says_what_came_of_it(ours: dict[ExpectedValue, float], said: str) -> None:
    assert sentence(result_of((ExpectedRun((*LOSS, VARYING)), ours)).checked) == said


@pytest.mark.parametrize("name", lesson_names())
def test_every_lesson_has_a_line_for_each_of_its_numbers(name: str) -> None:
    runs = read_lesson(name).expected
    made = tables(result_of(*((run, {}) for run in runs), name=name))
    lines = [line for _, numbers in made for one in numbers for line in one.lines]
    assert len(lines) == sum(len(run.values) for run in runs)
    assert all(line.is_good for line in lines)
    assert [bool(settings) for settings, _ in made] == [bool(run.settings) for run in runs]
