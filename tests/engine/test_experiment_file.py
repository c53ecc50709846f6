"""Experiments as TOML: what is written is read, and what is wrong is named with its place."""

import math
import string
from dataclasses import fields
from pathlib import Path
from typing import Any, get_args, get_origin

import pytest
from hypothesis import given
from hypothesis import strategies as st

from datasets.preparation.choices import CATEGORIES, HIGHEST_DEGREE, MISSING, SCALES
from datasets.problems import Problem
from engine.checks import check, type_of, with_setting
from engine.experiment import SECTIONS, Experiment, LossSettings, ModelSettings, OptimizerSettings
from engine.experiment_file import (
    format_experiment,
    parse_experiment,
    read_experiment,
    write_experiment,
)
from engine.setting_text import parse_value
from engine.settings import Setting, settings_of

finite = st.floats(allow_nan=False, allow_infinity=False)


def one_value(declared: Setting, kind: Any) -> st.SearchStrategy[Any]:
    """Values that a setting allows."""
    if kind is bool:
        return st.booleans()
    if kind is str:
        return st.sampled_from(declared.choices) if declared.choices else st.text(max_size=12)
    low, high = declared.minimum, declared.maximum
    if kind is int:
        return st.integers(None if low is None else int(low), None if high is None else int(high))
    return st.floats(
        low,
        high,
        allow_nan=False,
        allow_infinity=False,
        exclude_min=declared.above_minimum and low is not None,
    )


def value_of(section: str, name: str, declared: Setting) -> st.SearchStrategy[Any]:
    kind = type_of(section, name)
    if get_origin(kind) is tuple:
        return st.lists(one_value(declared, get_args(kind)[0]), max_size=4).map(tuple)
    if get_origin(kind) is dict and get_args(kind)[1] is str:
        return st.dictionaries(st.text(max_size=8), st.text(max_size=8), max_size=3)
    if get_origin(kind) is dict and get_origin(get_args(kind)[1]) is dict:
        return st.dictionaries(st.text(max_size=8), choices_of_a_column(), max_size=3)
    if get_origin(kind) is dict:
        numbers = st.lists(finite, max_size=3) | st.lists(st.lists(finite, max_size=3), max_size=3)
        return st.dictionaries(st.text(max_size=8) | st.just("layers.0.weight"), numbers, max_size=3)
    return one_value(declared, kind)


def choices_of_a_column() -> st.SearchStrategy[dict[str, Any]]:
    texts = st.text(max_size=8)
    return st.fixed_dictionaries(
        {},
        optional={
            "log": st.booleans(),
            "scale": st.sampled_from(SCALES),
            "degree": st.integers(1, HIGHEST_DEGREE),
            "interactions": st.lists(texts, max_size=3),
            "categories": st.sampled_from(CATEGORIES),
            "missing": st.sampled_from(MISSING),
            "constant": finite | texts,
            "indicator": st.booleans(),
        },
    )


@st.composite
def experiments(draw: st.DrawFn) -> Experiment:
    experiment = Experiment(name=draw(st.text(max_size=20)))
    for section in SECTIONS:
        for name, declared in settings_of(getattr(experiment, section)).items():
            if draw(st.booleans()):
                value = draw(value_of(section, name, declared))
                experiment = with_setting(experiment, f"{section}.{name}", value)
    return experiment


@given(experiments())
def test_what_is_written_is_what_is_read(experiment: Experiment) -> None:
    text = format_experiment(experiment)
    again = parse_experiment(text)
    assert again == experiment
    assert format_experiment(again) == text
    for section in SECTIONS:
        for one in fields(getattr(experiment, section)):
            before, after = (getattr(getattr(each, section), one.name) for each in (experiment, again))
            assert type(before) is type(after)


def test_a_file_is_read_as_it_was_written(tmp_path: Path) -> None:
    experiment = Experiment(
        "実験 “한국어” \\ \n", model=ModelSettings(layers=()), loss=LossSettings(l1=1e-300)
    )
    path = tmp_path / "a.toml"
    write_experiment(experiment, path)
    write_experiment(experiment, path)
    assert read_experiment(path) == experiment
    assert [each.name for each in tmp_path.iterdir()] == ["a.toml"]


def test_the_defaults_that_are_used_are_in_the_file_and_the_others_are_not() -> None:
    text = format_experiment(Experiment(model=ModelSettings(kind="polynomial")))
    assert "degree = 3" in text
    assert "learning_rate = 0.01" in text
    assert "layers" not in text
    assert "huber_delta" not in text


def test_what_a_file_leaves_out_has_its_default() -> None:
    assert parse_experiment("") == Experiment()
    assert parse_experiment("[optimizer]\nlearning_rate = 1") == Experiment(
        optimizer=OptimizerSettings(learning_rate=1.0)
    )


@pytest.mark.parametrize("content", [b"\xef\xbb\xbfname = 'a'\r\n", b"name = 'a'"])
def test_byte_order_mark_and_windows_line_ends(tmp_path: Path, content: bytes) -> None:
    path = tmp_path / "a.toml"
    path.write_bytes(content)
    assert read_experiment(path).name == "a"


WRONG = [
    ("[data]\n\nrows = 0", "line 3: data.rows must be at least 1, not 0"),
    ("[data]\nrows = 1.5", "line 2: data.rows must be a whole number, not 1.5"),
    ("[data]\nrows = true", "line 2: data.rows must be a whole number, not true"),
    ("[data]\nvalidation_fraction = 0.95", "line 2: data.validation_fraction must be at most 0.9, not 0.95"),
    ("[loss]\nhuber_delta = 0", "line 2: loss.huber_delta must be above 0, not 0.0"),
    ("[loss]\nl1 = nan", "line 2: loss.l1 must be a finite number, not nan"),
    ("[loss]\nl1 = -inf", "line 2: loss.l1 must be a finite number, not -inf"),
    ("[loss]\nl1 = false", "line 2: loss.l1 must be a number, not false"),
    ("[loss]\nl1 = 1" + "0" * 400, "line 2: loss.l1 must be a finite number"),
    ('[training]\nshuffle = "yes"', 'line 2: training.shuffle must be true or false, not "yes"'),
    ("[training]\nshuffle = 1", "line 2: training.shuffle must be true or false, not 1"),
    ("[training]\ndevice = 0", "line 2: training.device must be a text, not 0"),
    ("[model]\nlayers = 4", "line 2: model.layers must be a list, not 4"),
    ("[model]\nlayers = [4, 0]", "line 2: model.layers must be at least 1, not 0"),
    ('[model]\nactivations = ["tanhh"]', 'cannot be "tanhh"; the nearest is tanh. Choose one of tanh, relu'),
    ('[training]\nstyle = "none"', 'Choose one of "", numpy, tensors'),
    ('[model]\nkind = "Polinomial"', 'line 2: model.kind cannot be "Polinomial"; the nearest is polynomial'),
    ("[model]\nstart_values = 3", "line 2: model.start_values must be names with lists of numbers, not 3"),
    ("[model.start_values]\nbias = [true]", "model.start_values.bias must be a number, not true"),
    (
        "[model]\n[optimizer]\nlernrate = 1",
        "line 3: There is no setting optimizer.lernrate; the nearest is optim",
    ),
    (
        "[optimiser]",
        "line 1: There is no optimiser in an experiment; the nearest is optimizer. There are name, ",
    ),
    ("optimizer.lr = 1", "line 1: There is no setting optimizer.lr; the nearest is optimizer."),
    ("\ndata = 3", "line 2: data is a section: write it as [data]"),
    ("name = 3", "line 1: name must be a text, not 3"),
    ("x", "line 1: This is not valid TOML: "),
    ("[data]\nrows = 1\nrows = 2", "line 3: This is not valid TOML: Cannot overwrite a value"),
    ("[data]\nrows = [1,\n", "line 3: This is not valid TOML: "),
    ("[data]\nrows = " + "1" * 5000, "This is not valid TOML: "),
    ("[data]\nrows = " + "[" * 100_000, "This is not valid TOML: "),
]


@pytest.mark.parametrize(("text", "message"), WRONG, ids=[text[:30] for text, _ in WRONG])
def test_what_is_wrong_is_named_with_its_place(text: str, message: str) -> None:
    with pytest.raises(Problem) as caught:
        parse_experiment(text, "mine.toml")
    shown = str(caught.value)
    assert shown.startswith("mine.toml")
    assert message in shown
    with pytest.raises(Problem) as nameless:
        parse_experiment(text)
    assert "mine" not in str(nameless.value)


def test_a_file_that_is_not_there(tmp_path: Path) -> None:
    with pytest.raises(Problem, match=r"none\.toml could not be read: No such file"):
        read_experiment(tmp_path / "none.toml")


def test_a_file_that_is_not_utf_8(tmp_path: Path) -> None:
    path = tmp_path / "a.toml"
    path.write_bytes("[data]\nfile = 'データ.csv'".encode("cp932"))
    with pytest.raises(Problem, match=r"^a\.toml, line 2: The text is not UTF-8"):
        read_experiment(path)


def test_a_place_that_cannot_be_written_says_so_and_leaves_nothing(tmp_path: Path) -> None:
    with pytest.raises(Problem, match="was not saved"):
        write_experiment(Experiment(), tmp_path / "no" / "a.toml")
    (tmp_path / "b.toml").mkdir()
    with pytest.raises(Problem, match="was not saved"):
        write_experiment(Experiment(), tmp_path / "b.toml")
    assert [each.name for each in tmp_path.iterdir()] == ["b.toml"]


WHOLE = format_experiment(
    Experiment(name="a", model=ModelSettings(start="given", start_values={"bias": [1.0]}))
)


@given(st.integers(0, len(WHOLE)), st.integers(0, 9), st.text(string.printable, max_size=6))
def test_any_text_is_an_experiment_or_a_problem(at: int, removed: int, added: str) -> None:
    """A file with a slip in it: read or refused with its name, and nothing else."""
    try:
        parse_experiment(WHOLE[:at] + added + WHOLE[at + removed :], "a.toml")
    except Problem as problem:
        shown = str(problem)
    else:
        shown = "a.toml"
    assert shown.startswith("a.toml")


PARSED = [
    ("model.layers", "4, 2", (4, 2)),
    ("model.layers", "", ()),
    ("model.layers", "[8]", (8,)),
    ("model.activations", "tanh,relu", ("tanh", "relu")),
    ("data.inputs", "気温, 湿度", ("気温", "湿度")),
    ("data.inputs", '["a,b"]', ("a,b",)),
    ("model.start_values", "{weight = [[1]], bias = [0.5]}", {"weight": [[1.0]], "bias": [0.5]}),
    ("training.epochs", "1e5", 100_000),
    ("training.epochs", " 7 ", 7),
    ("training.shuffle", "Off", False),
    ("training.shuffle", "true", True),
    ("optimizer.learning_rate", "1", 1.0),
    ("data.file", " a b.csv", " a b.csv"),
    ("name", "mine", "mine"),
]


@pytest.mark.parametrize(("key", "text", "value"), PARSED)
def test_a_word_of_the_command_line(key: str, text: str, value: object) -> None:
    found = parse_value(key, text)
    assert found == value
    assert type(found) is type(value)
    assert with_setting(Experiment(), key, found) == parse_experiment(
        format_experiment(with_setting(Experiment(), key, found))
    )


@pytest.mark.parametrize(
    ("key", "text", "message"),
    [
        ("training.epochs", "1.5", "training.epochs must be a whole number, not 1.5"),
        ("training.epochs", "many", "training.epochs must be a whole number, not many"),
        ("training.epochs", "inf", "training.epochs must be a whole number, not inf"),
        ("optimizer.learning_rate", "nan", "must be a finite number"),
        ("training.shuffle", "2", "training.shuffle must be true or false, not 2"),
        ("model.layers", "4,x", "model.layers must be a whole number, not x"),
        ("model.layers", "[4", "model.layers must be a list, not [4"),
        ("model.start_values", "3", "model.start_values must be names with lists of numbers, not 3"),
        ("modle.layers", "4", "There is no section modle; the nearest is model"),
        ("model.layer", "4", "There is no setting model.layer; the nearest is model.layers"),
        ("epochs", "4", "There is no section epochs"),
        ("training", "4", "There is no setting training."),
    ],
)
def test_a_wrong_word_of_the_command_line(key: str, text: str, message: str) -> None:
    with pytest.raises(Problem) as caught:
        parse_value(key, text)
    assert message in str(caught.value)


def test_setting_a_value_changes_nothing_else_and_checks_first() -> None:
    before = Experiment()
    after = with_setting(before, "optimizer.momentum", 1)
    assert after == Experiment(optimizer=OptimizerSettings(momentum=1.0))
    assert type(after.optimizer.momentum) is float
    assert before == Experiment()
    with pytest.raises(Problem, match=r"optimizer\.momentum must be at most 1, not 1\.5"):
        with_setting(before, "optimizer.momentum", 1.5)


def test_given_start_values_are_copied() -> None:
    values = {"weight": [[1.0]]}
    experiment = with_setting(Experiment(), "model.start_values", values)
    values["weight"][0][0] = math.pi
    assert experiment.model.start_values == {"weight": [[1.0]]}


@pytest.mark.parametrize("bad", ["\ud800", "a\udcff.csv"])
def test_a_text_that_no_file_can_hold_is_refused(bad: str) -> None:
    with pytest.raises(Problem, match=r"data\.file has characters that no file can hold"):
        check("data", "file", bad)
