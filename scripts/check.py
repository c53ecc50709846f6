"""Every check of Stepfit, one after the other; `make test` calls it. All run, then it says which failed.

The long tests (marked slow) run beside the others, on another core. Arguments are handed to pytest, which
then runs once, with them.
"""

import shutil
import subprocess
import sys
import sysconfig
import tempfile
import time
from pathlib import Path
from typing import IO

ROOT = Path(__file__).parent.parent
LONG = "pytest, long"


def tool(name: str, *arguments: str) -> list[str]:
    """The command of a tool that is installed beside this Python, whatever else is on the path."""
    found = shutil.which(name, path=sysconfig.get_path("scripts"))
    if found is None:
        sys.exit(f"{name} is not installed in {sys.prefix}. Please run: make setup-test")
    return [found, *arguments]


def stages(pytest_arguments: list[str]) -> dict[str, list[str]]:
    """Name -> command, in order; pytest comes last, so that its summary is what is read last."""
    pytest = [sys.executable, "-m", "pytest"]
    tests = {"pytest": [*pytest, *pytest_arguments]}
    if not pytest_arguments:
        # Both would write their memory of the last run to one place.
        tests = {
            LONG: [*pytest, "-m", "slow", "-p", "no:cacheprovider"],
            "pytest": [*pytest, "-m", "not slow"],
        }
    return {
        "ruff check": tool("ruff", "check", "."),
        "ruff format": tool("ruff", "format", "--check", "."),
        "mypy": tool("mypy"),
        "import rules": tool("lint-imports"),
        "translations": [sys.executable, "scripts/translations.py", "check"],
        **tests,
    }


def main(pytest_arguments: list[str]) -> int:
    """Run all stages and return the exit code."""
    commands = stages(pytest_arguments)
    failed = []
    with tempfile.TemporaryFile() as said:
        long = _beside(commands.pop(LONG), said) if LONG in commands else None
        try:
            failed = [name for name, command in commands.items() if _run(name, command)]
            if long is not None and _end(long, said):
                failed.append(LONG)
        finally:
            if long is not None:
                long.kill()  # where somebody interrupts
    if failed:
        print(f"Failed: {', '.join(failed)}", flush=True)
    return 1 if failed else 0


def _run(name: str, command: list[str]) -> int:
    """Run a stage, and return its exit code."""
    print(f"== {name}", flush=True)
    start = time.perf_counter()
    code = subprocess.run(command, cwd=ROOT, check=False).returncode
    if name != "pytest":
        print(f"   {'FAILED' if code else 'passed'} in {time.perf_counter() - start:.1f} s", flush=True)
    return code


def _beside(command: list[str], said: IO[bytes]) -> subprocess.Popen[bytes]:
    """Start `command`; what it says goes to `said`."""
    return subprocess.Popen(command, cwd=ROOT, stdout=said, stderr=subprocess.STDOUT)


def _end(long: subprocess.Popen[bytes], said: IO[bytes]) -> int:
    """Wait for what runs beside, print what it said, and return its exit code."""
    code = long.wait()
    said.seek(0)
    print(f"== {LONG}\n{said.read().decode(errors='replace')}", end="", flush=True)
    return code


if __name__ == "__main__":
    sys.exit(main(sys.argv[1:]))
