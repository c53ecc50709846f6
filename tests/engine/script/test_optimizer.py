"""What a script need not say of an optimizer is what torch takes by itself."""

import pytest
import torch

from engine.optimizer_options import CLASS_NAMES
from engine.optimizers import OPTIMIZERS
from engine.script.optimizer import defaults_of


@pytest.mark.parametrize("kind", OPTIMIZERS)
def test_the_defaults_are_torchs(kind: str) -> None:
    defaults = defaults_of(CLASS_NAMES[kind])
    assert defaults is not None
    made = OPTIMIZERS[kind]([torch.nn.Parameter(torch.zeros(1))])
    assert {name: made.defaults[name] for name in defaults} == defaults


def test_what_is_no_optimizer_has_none() -> None:
    assert defaults_of("MSELoss") is None
