"""Lines of a calculation as text."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from engine.experiment import GRADIENT_KINDS, OptimizerSettings
from engine.loss_rule import TERMS
from engine.update_rule import update_lines
from engine.worked_line import LASTING, WorkedLine
from gui.inspect.optimizer_text import optimizer_text
from gui.inspect.worked_text import loss_text, names_text, numbers_text, value_text
from gui.inspect.worked_words import words


def plain(text):
    return text.replace("\N{NO-BREAK SPACE}", " ")


def worked(formula, **numbers):
    return WorkedLine("parameter", "p", formula, numbers, 0.125)


def test_names_and_numbers():
    line = worked("{p} − {lr} · {g}", p=1.5, lr=1e-6, g=-2.25)
    assert plain(names_text(line)) == "p = p − lr · g"
    assert plain(numbers_text(line)) == "= 1.500000 − 1e−06 · (−2.250000)"
    assert value_text(line) == "= 0.1250000"


def test_numbers_keep_to_themselves():
    assert plain(numbers_text(worked("{g}²", g=-2.0))) == "= (−2.000000)²"
    assert plain(numbers_text(worked("{g} / {v}", g=-2.0, v=1.0))) == "= −2.000000 / 1.000000"
    assert plain(numbers_text(worked("√{v}", v=1e-12))) == "= √(1.000000e−12)"
    assert plain(numbers_text(worked("√({u} + {eps})", u=0.25, eps=1e-8))) == "= √(0.2500000 + 1e−08)"
    assert plain(numbers_text(worked("{beta1}^{t}", beta1=0.9, t=3))) == "= 0.9^3"


def test_a_formula_without_numbers_has_no_second_line():
    assert numbers_text(worked("sum((y_pred − y)²)")) == ""


def test_products_and_parentheses_are_not_broken():
    text = names_text(worked("{beta1} · {m} + (1 − {beta1}) · {g}", beta1=0.9, m=1.0, g=1.0))
    assert text.split(" ") == ["p", "=", "beta1\xa0·\xa0m", "+", "(1\xa0−\xa0beta1)\xa0·\xa0g"]


def test_a_loss_is_exact():
    assert loss_text(215_799.875) == "215,799.875"
    assert loss_text(8.817187309265137) == "8.81718731"
    assert loss_text(-2.5) == "−2.5"
    assert loss_text(float("nan")) == "—"


@given(
    kind=st.sampled_from(GRADIENT_KINDS),
    before=st.floats(width=32),
    gradient=st.floats(width=32),
    momentum=st.sampled_from([0.0, 0.9]),
)
def test_every_update_can_be_written(kind, before, gradient, momentum):
    settings = OptimizerSettings(kind=kind, momentum=momentum, weight_decay=0.1, clip_norm=1.0, lr_decay=0.1)
    for line in update_lines(settings, before, gradient, {"step": 3.0}, norm=2.0):
        assert words(line.what)
        assert "{" not in names_text(line) + numbers_text(line)
        assert "-" not in numbers_text(line) + value_text(line), "minus signs are real ones"


def test_every_line_has_words():
    for what in LASTING:
        assert words(what)
    assert all("-" not in term for term in TERMS.values())


@pytest.mark.parametrize(
    ("settings", "text"),
    [
        (OptimizerSettings(learning_rate=1e-6), "SGD(lr=1e-06)"),
        (
            OptimizerSettings(momentum=0.9, nesterov=True, weight_decay=0.1, lr_decay=0.5, beta1=0.5),
            "SGD(lr=0.01, momentum=0.9, weight_decay=0.1, nesterov=True)",
        ),
        (OptimizerSettings(kind="adam"), "Adam(lr=0.01, betas=(0.9, 0.999), eps=1e-08)"),
        (
            OptimizerSettings(kind="rmsprop", momentum=0.5),
            "RMSprop(lr=0.01, alpha=0.99, eps=1e-08, momentum=0.5)",
        ),
        (OptimizerSettings(kind="adagrad", lr_decay=0.1), "Adagrad(lr=0.01, eps=1e-08, lr_decay=0.1)"),
        (
            OptimizerSettings(kind="adadelta", clip_norm=2.0),
            "clip_grad_norm_(max_norm=2)\nAdadelta(lr=0.01, rho=0.9, eps=1e-08)",
        ),
    ],
    ids=lambda each: getattr(each, "kind", ""),
)
def test_an_optimizer_is_written_as_a_script_makes_it(settings, text):
    assert optimizer_text(settings) == text
