"""What differs between two experiments."""

from dataclasses import replace

from engine.changes import changed_settings, take_over
from engine.experiment import Experiment
from engine.settings import Effect
from tests.engine.runs import recipe

BEFORE = recipe(optimizer__learning_rate=0.1, model__layers=(3,))
AFTER = recipe(BEFORE, optimizer__learning_rate=0.2, training__batch_size=8, model__layers=(4,))


def test_nothing_changed() -> None:
    assert changed_settings(BEFORE, replace(BEFORE)) == {}
    assert changed_settings(BEFORE, replace(BEFORE, name="another name")) == {}


def test_changes_with_when_they_take_effect_in_declared_order() -> None:
    assert list(changed_settings(BEFORE, AFTER).items()) == [
        ("model.layers", Effect.RESET),
        ("optimizer.learning_rate", Effect.LIVE),
        ("training.batch_size", Effect.NEXT_BATCH),
    ]


def test_some_of_the_changes_taken_over() -> None:
    names = ("optimizer.learning_rate", "training.batch_size")
    expected = recipe(BEFORE, optimizer__learning_rate=0.2, training__batch_size=8)
    assert take_over(BEFORE, AFTER, names) == expected
    assert take_over(BEFORE, AFTER, ()) == BEFORE
    assert take_over(BEFORE, replace(AFTER, name="n"), ()).name == "n"


def test_all_of_the_changes_taken_over_is_the_other_experiment() -> None:
    assert take_over(BEFORE, AFTER, changed_settings(BEFORE, AFTER)) == AFTER
    assert take_over(Experiment(), BEFORE, changed_settings(Experiment(), BEFORE)) == BEFORE
