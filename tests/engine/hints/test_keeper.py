"""Hints come when they are sure, stay for a while, and not again once dismissed."""

from datasets.problems import Problem
from engine.hints.keeper import FIGURES, GONE, Keeper
from engine.hints.records import Hint


def hint(kind: str = "loss_oscillates", figure: int = 1) -> Hint:
    return Hint(kind, Problem("It is {figure}.", figure=figure), "Because.")


def test_one_look_is_not_enough_while_it_runs() -> None:
    keeper = Keeper()
    assert keeper.take([hint()], rests=False) == ()
    assert len(keeper.take([hint()], rests=False)) == 1


def test_at_rest_it_is() -> None:
    assert len(Keeper().take([hint()], rests=True)) == 1


def test_it_stays_until_it_has_not_been_true_for_a_while() -> None:
    keeper = Keeper()
    keeper.take([hint()], rests=True)
    for _ in range(GONE - 1):
        assert len(keeper.take([], rests=False)) == 1
    assert keeper.take([], rests=False) == ()


def test_its_figures_do_not_flicker() -> None:
    keeper = Keeper()
    shown = [keeper.take([hint(figure=at)], rests=False) for at in range(2 * FIGURES + 2)]
    figures = [hints[0].evidence.fields["figure"] for hints in shown if hints]
    assert len(set(figures)) <= 3


def test_what_was_dismissed_comes_with_another_run_only() -> None:
    keeper = Keeper()
    keeper.take([hint()], rests=True)
    keeper.dismiss("loss_oscillates")
    assert keeper.take([hint()], rests=True) == ()
    keeper.forget()
    assert keeper.take([hint()], rests=True) == ()
    keeper.begin()
    assert len(keeper.take([hint()], rests=True)) == 1


def test_the_cause_of_the_steps_is_one_at_a_time() -> None:
    keeper = Keeper()
    keeper.take([hint("loss_oscillates")], rests=True)
    keeper.take([hint("loss_rises")], rests=False)
    assert [own.kind for own in keeper.take([hint("loss_rises")], rests=False)] == ["loss_rises"]


def test_the_most_important_is_first() -> None:
    shown = Keeper().take([hint("overfitting"), hint("inputs_unscaled")], rests=True)
    assert [own.kind for own in shown] == ["inputs_unscaled", "overfitting"]
