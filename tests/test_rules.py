"""The house rules that no import linter sees: what really gets imported, and how long a file may be."""

import ast
import subprocess
import sys
from pathlib import Path

import pytest

ROOT = Path(__file__).parent.parent

# Blocks the import of the packages named in argv[1], then runs argv[2]; a lazy import counts as well.
BLOCKER = """
import sys
from importlib.abc import MetaPathFinder

class Blocker(MetaPathFinder):
    def find_spec(self, name, path=None, target=None):
        if name.partition(".")[0] in blocked:
            raise ImportError(f"{name} is blocked here")

blocked = sys.argv[1].split(",")
sys.meta_path.insert(0, Blocker())
exec(sys.argv[2])
"""

QT = "PySide6,shiboken6,pyqtgraph"
# What the window imports before torch is there.
TORCH_FREE = (
    "settings",
    "experiment",
    "experiment_file",
    "report",
    "lessons",
    "lesson_texts",
    "expected",
    "history",
    "worker",
    "data_source",
    "environment",
    "calculator.session",
    "optimum.records",
    "optimum.summary",
)


def run_without(blocked: str, code: str) -> None:
    """Run `code` in a Python of its own in which the packages `blocked` cannot be imported."""
    done = subprocess.run(
        [sys.executable, "-c", BLOCKER, blocked, code], cwd=ROOT, capture_output=True, text=True, check=False
    )
    assert done.returncode == 0, done.stderr


def test_blocker_blocks() -> None:
    with pytest.raises(AssertionError, match="torch is blocked here"):
        run_without("torch", "import torch")


def test_engine_works_without_qt() -> None:
    modules = [
        ".".join(path.relative_to(ROOT).with_suffix("").parts)
        for path in sorted((ROOT / "engine").rglob("*.py"))
        if path.name not in ("worker.py", "__init__.py")
    ]
    assert "engine.trainer" in modules
    run_without(QT, f"import {', '.join(modules)}")


def test_datasets_work_without_qt_and_torch() -> None:
    modules = [
        ".".join(path.relative_to(ROOT).with_suffix("").parts)
        for path in sorted((ROOT / "datasets").rglob("*.py"))
        if path.name != "__init__.py"
    ]
    run_without(f"{QT},torch", f"import {', '.join(modules)}")


@pytest.mark.parametrize("name", TORCH_FREE)
def test_what_the_window_needs_of_the_engine_does_not_import_torch(name: str) -> None:
    run_without("torch", f"import engine.{name}")


def test_what_says_that_it_is_torch_free_is() -> None:
    said = []
    for path in sorted((ROOT / "engine").rglob("*.py")):
        docstring = ast.get_docstring(ast.parse(path.read_text(encoding="utf-8"))) or ""
        if "torch-free" in docstring.lower():
            parts = path.relative_to(ROOT).with_suffix("").parts
            said.append(".".join(parts[:-1] if parts[-1] == "__init__" else parts))
    assert {"engine.style_checks", "engine.styles", "engine.script"} <= set(said)
    run_without("torch", f"import {', '.join(said)}")


def test_window_does_not_import_torch() -> None:
    run_without("torch", "import gui.app")


def test_listing_the_lessons_imports_neither_qt_nor_torch() -> None:
    run_without(f"{QT},torch", "import main; assert main.main(['lessons']) == 0")


def test_the_environment_is_told_also_where_nothing_is_installed() -> None:
    run_without(f"{QT},torch,numpy,pandas", "import main; assert main.main(['environment']) == 0")


def test_asking_for_help_imports_nothing_of_ours() -> None:
    run_without("datasets,engine,gui", "import main; assert main.main(['--help']) == 0")


def test_tables_know_numpy_pandas_and_file_formats_only() -> None:
    allowed = {*sys.stdlib_module_names, "datasets", "numpy", "pandas", "openpyxl", "pyarrow", "psutil"}
    for path in sorted((ROOT / "datasets").rglob("*.py")):
        for node in ast.walk(ast.parse(path.read_text(encoding="utf-8"))):
            if isinstance(node, ast.Import):
                names = [alias.name for alias in node.names]
            elif isinstance(node, ast.ImportFrom):
                assert node.level == 0, f"{path.name}: relative import"
                names = [node.module or ""]
            else:
                continue
            assert {name.partition(".")[0] for name in names} <= allowed, path.name


@pytest.mark.parametrize("package", ["datasets", "engine", "gui", "benchmarks", "scripts"])
def test_every_file_is_for_one_thing(package: str) -> None:
    lengths = {
        str(path.relative_to(ROOT)): len(path.read_text(encoding="utf-8").splitlines())
        for path in (ROOT / package).rglob("*.py")
    }
    assert lengths
    assert {path: lines for path, lines in lengths.items() if lines > 400} == {}
