"""Every setting, choice, role, phase and state has words."""

from dataclasses import fields

import pytest

from engine.experiment import SECTIONS, Experiment
from engine.report import Phase, RunState, StepUnit
from engine.settings import Effect, settings_of
from gui import choice_texts, labels, setting_texts

EVERY = [
    (f"{section}.{name}", declared)
    for section in SECTIONS
    for name, declared in settings_of(getattr(Experiment(), section)).items()
]


@pytest.mark.parametrize(("dotted", "declared"), EVERY, ids=[dotted for dotted, _ in EVERY])
def test_a_setting_has_a_name_a_description_and_names_for_its_choices(dotted: str, declared: object) -> None:
    assert labels.label(dotted)
    assert labels.description(dotted).endswith(".")
    for choice in declared.choices:  # type: ignore[attr-defined]
        assert choice in choice_texts.CHOICES[dotted]


def test_there_are_no_words_for_settings_that_do_not_exist() -> None:
    known = {dotted for dotted, _ in EVERY}
    assert set(setting_texts.NAMES) == known
    assert set(setting_texts.DESCRIPTIONS) == known
    assert set(choice_texts.CHOICES) <= known


def test_sections_are_those_of_the_experiment() -> None:
    assert set(setting_texts.SECTIONS) == {f.name for f in fields(Experiment)} - {"name"}
    assert all(labels.section(name) for name in SECTIONS)


def test_every_member_has_words() -> None:
    assert all(labels.effect(each) and labels.effect_description(each) for each in Effect)
    assert all(labels.phase(each) and labels.phase_description(each) for each in Phase)
    assert all(labels.state(each) for each in RunState)
    assert all(labels.step_unit(each) for each in StepUnit)
    assert all(labels.role(each) for each in ("input", "target", "weight", "split", "ignored"))
    assert all(labels.unit(declared.unit) for _, declared in EVERY if declared.unit)


def test_effects_are_said_as_in_the_design() -> None:
    assert [labels.effect(each) for each in Effect] == ["now", "next batch", "reset"]


def test_lessons_samples_and_rules_that_ship_have_names() -> None:
    from datasets.samples import SAMPLES
    from datasets.synthetic import GENERATORS
    from engine.lessons import lesson_names, load_lesson
    from gui import table_texts

    assert {name: load_lesson(name).name for name in lesson_names()} == table_texts.LESSONS
    assert set(table_texts.SAMPLES) == set(SAMPLES)
    assert set(table_texts.GENERATORS) == set(GENERATORS)
