"""scripts/setup.sh: once, again when the pins move, anew after an interruption, clear when it cannot."""

import shutil
import subprocess
import sys
from pathlib import Path

import pytest

ROOT = Path(__file__).parent.parent.parent
pytestmark = pytest.mark.skipif(sys.platform == "win32", reason="README gives the commands for PowerShell")

# Stands for a Python whose venv and pip take no time: notes what is asked, and asks the real one the rest.
PYTHON = """#!/bin/sh
case "$*" in
    "-m venv "*) echo venv >>"{log}"; mkdir -p "$3/bin" && cp "$0" "$3/bin/python"; exit ;;
    "-m pip --version") exit 0 ;;
    "-m pip install"*) echo "pip $*" >>"{log}"; if [ -e "{fail}" ]; then exit 1; fi; exit 0 ;;
esac
exec "{real}" "$@"
"""


class Checkout:
    """A checkout with only what set-up reads, and a Python that costs nothing."""

    def __init__(self, folder: Path) -> None:
        self.folder = folder / "check out"  # a blank in the path is nothing special
        self.log = folder / "log"
        self.fail = folder / "fail"
        (self.folder / "scripts").mkdir(parents=True)
        for name in ("pyproject.toml", "constraints.txt", "scripts/setup.sh"):
            shutil.copy(ROOT / name, self.folder / name)
        self.python = folder / "python"
        self.python.write_text(PYTHON.format(log=self.log, fail=self.fail, real=sys.executable))
        self.python.chmod(0o755)

    def setup(self, *arguments: str, python: str | None = None) -> subprocess.CompletedProcess[str]:
        self.log.write_text("")
        return subprocess.run(
            ["sh", str(self.folder / "scripts" / "setup.sh"), *arguments],
            env={"PATH": "/usr/bin:/bin", "PYTHON": python or str(self.python)},
            capture_output=True,
            text=True,
            check=False,
        )

    @property
    def done(self) -> list[str]:
        return [line.split()[0] for line in self.log.read_text().splitlines()]


@pytest.fixture
def checkout(tmp_path: Path) -> Checkout:
    return Checkout(tmp_path)


def test_first_time_makes_the_environment_from_the_pins(checkout: Checkout) -> None:
    assert checkout.setup().returncode == 0
    assert checkout.done == ["venv", "pip"]
    assert "-c constraints.txt -e ." in checkout.log.read_text()


def test_nothing_is_done_or_said_when_nothing_changed(checkout: Checkout) -> None:
    checkout.setup()
    again = checkout.setup()
    assert (again.returncode, again.stdout, again.stderr) == (0, "", "")
    assert checkout.done == []


@pytest.mark.parametrize("name", ["pyproject.toml", "constraints.txt"])
def test_moved_pins_are_installed_into_the_same_environment(checkout: Checkout, name: str) -> None:
    checkout.setup()
    with (checkout.folder / name).open("a") as file:
        file.write("# moved\n")
    assert checkout.setup().returncode == 0
    assert checkout.done == ["pip"]


def test_tests_need_more_and_running_needs_nothing_more_then(checkout: Checkout) -> None:
    checkout.setup()
    checkout.setup("test")
    assert checkout.done == ["pip"]
    assert "-e .[test]" in checkout.log.read_text()
    checkout.setup()
    assert checkout.done == []
    (checkout.folder / "constraints.txt").write_text("")
    checkout.setup()
    assert "-e .[test]" in checkout.log.read_text()


def test_interrupted_set_up_starts_from_scratch(checkout: Checkout) -> None:
    checkout.setup()
    (checkout.folder / ".venv" / "stepfit-underway").touch()
    (checkout.folder / ".venv" / "half").touch()
    assert checkout.setup().returncode == 0
    assert checkout.done == ["venv", "pip"]
    assert not (checkout.folder / ".venv" / "half").exists()
    checkout.setup()
    assert checkout.done == []


def test_environment_cut_off_before_pip_is_made_again(checkout: Checkout) -> None:
    (checkout.folder / ".venv" / "bin").mkdir(parents=True)
    assert checkout.setup().returncode == 0
    assert checkout.done == ["venv", "pip"]


def test_pip_that_fails_is_tried_again_and_keeps_the_environment(checkout: Checkout) -> None:
    checkout.fail.touch()
    failed = checkout.setup()
    assert failed.returncode == 1
    assert "pip could not install" in failed.stderr
    checkout.fail.unlink()
    assert checkout.setup().returncode == 0
    assert checkout.done == ["pip"]


def test_no_suitable_python_says_which_to_install(checkout: Checkout) -> None:
    failed = checkout.setup(python="/no/such/python")
    assert failed.returncode == 1
    assert "needs Python 3.11, 3.12, 3.13 or 3.14" in failed.stderr
    assert checkout.done == []
