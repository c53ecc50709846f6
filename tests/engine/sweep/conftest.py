"""Steps are torch's own here, too; the fixture `compiled` gives back the machine's compiler."""

from collections.abc import Iterator
from pathlib import Path

import pytest

from engine.native import toolchain


@pytest.fixture
def compiled(monkeypatch: pytest.MonkeyPatch, tmp_path_factory: pytest.TempPathFactory) -> Iterator[Path]:
    """A folder for blocks, where the machine has a compiler."""
    monkeypatch.delenv("STEPFIT_COMPILER", raising=False)
    toolchain.compiler.cache_clear()
    if toolchain.compiler() is None:
        pytest.skip("there is no C compiler on this machine")
    yield tmp_path_factory.getbasetemp() / "sweep-blocks"
    monkeypatch.undo()
    toolchain.compiler.cache_clear()
