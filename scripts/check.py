"""Every check of Stepfit, one after the other; `make test` calls it. All run, then it says which failed.

Arguments are handed to pytest.
"""

import shutil
import subprocess
import sys
import sysconfig
import time
from pathlib import Path

ROOT = Path(__file__).parent.parent


def tool(name: str, *arguments: str) -> list[str]:
    """The command of a tool that is installed beside this Python, whatever else is on the path."""
    found = shutil.which(name, path=sysconfig.get_path("scripts"))
    if found is None:
        sys.exit(f"{name} is not installed in {sys.prefix}. Please run: make setup-test")
    return [found, *arguments]


def stages(pytest_arguments: list[str]) -> dict[str, list[str]]:
    """Name -> command, in order; pytest comes last, so that its summary is what is read last."""
    return {
        "ruff check": tool("ruff", "check", "."),
        "ruff format": tool("ruff", "format", "--check", "."),
        "mypy": tool("mypy"),
        "import rules": tool("lint-imports"),
        "translations": [sys.executable, "scripts/translations.py", "check"],
        "pytest": [sys.executable, "-m", "pytest", *pytest_arguments],
    }


def main(pytest_arguments: list[str]) -> int:
    """Run all stages and return the exit code."""
    failed = []
    for name, command in stages(pytest_arguments).items():
        print(f"== {name}", flush=True)
        start = time.perf_counter()
        code = subprocess.run(command, cwd=ROOT, check=False).returncode
        if code:
            failed.append(name)
        if name != "pytest":
            print(f"   {'FAILED' if code else 'passed'} in {time.perf_counter() - start:.1f} s", flush=True)
    if failed:
        print(f"Failed: {', '.join(failed)}", flush=True)
    return 1 if failed else 0


if __name__ == "__main__":
    sys.exit(main(sys.argv[1:]))
