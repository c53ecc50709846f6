"""The source of the styles: small plain classes, each with the five phases, shown as they run."""

import ast

import pytest

from engine.experiment import STYLES as NAMES
from engine.report import Phase
from engine.styles import METHODS, STYLES, phase_lines, style_source


def test_every_style_that_can_be_chosen_has_a_file() -> None:
    assert ("", *STYLES) == NAMES


@pytest.mark.parametrize("name", STYLES)
def test_a_style_is_a_short_plain_class(name: str) -> None:
    source = style_source(name)
    assert 20 <= len(source.splitlines()) <= 60
    assert max(map(len, source.splitlines())) <= 110
    (made,) = (part for part in ast.parse(source).body if getattr(part, "name", "") == STYLES[name].name)
    assert isinstance(made, ast.ClassDef)
    assert not made.bases


@pytest.mark.parametrize("name", STYLES)
def test_a_style_leans_on_torch_and_numpy_only(name: str) -> None:
    """So that a script can hold it as it is."""
    modules = set()
    for node in ast.walk(ast.parse(style_source(name))):
        if isinstance(node, ast.Import):
            modules |= {alias.name for alias in node.names}
        assert not isinstance(node, ast.ImportFrom)
    assert modules <= {"torch", "numpy", "random"}


@pytest.mark.parametrize("name", STYLES)
def test_every_phase_has_its_lines(name: str) -> None:
    lines = style_source(name).splitlines()
    found = phase_lines(name)
    assert list(found) == list(Phase)
    for phase, (first, last) in found.items():
        assert lines[first - 1].strip().startswith(f"def {METHODS[phase]}(self")
        assert first < last <= len(lines)
    assert [found[phase][0] for phase in Phase] == sorted(found[phase][0] for phase in Phase)
