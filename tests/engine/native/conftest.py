"""Here there is a compiler, where the machine has one."""

from collections.abc import Iterator
from pathlib import Path

import pytest

from engine.native import toolchain


@pytest.fixture(autouse=True)
def _with_compiler(monkeypatch: pytest.MonkeyPatch) -> Iterator[None]:
    monkeypatch.delenv("STEPFIT_COMPILER", raising=False)
    toolchain.compiler.cache_clear()
    if toolchain.compiler() is None:
        pytest.skip("there is no C compiler on this machine")
    yield
    monkeypatch.undo()
    toolchain.compiler.cache_clear()


@pytest.fixture(scope="session")
def folder(tmp_path_factory: pytest.TempPathFactory) -> Path:
    return tmp_path_factory.mktemp("blocks")
