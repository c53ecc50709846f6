"""The C compiler of this machine, if there is one, and what it makes of a text: a shared library."""

from __future__ import annotations

import os
import platform
import shutil
import subprocess
import sys
import tempfile
from dataclasses import dataclass
from functools import cache
from importlib.util import find_spec
from pathlib import Path

FLAGS = (
    "-O3",
    "-march=native",
    "-shared",
    "-fPIC",
    # Not one that changes what a sum of numbers is: only errno and traps, which nobody asks for.
    "-fno-math-errno",
    "-fno-trapping-math",
    "-ffp-contract=fast",
)
SECONDS = 120.0  # for one file; a few hundred lines take about one


class CompilerError(Exception):
    """There is no compiler, or it refuses the text; says why."""


@dataclass(frozen=True)
class Compiler:
    """How it is called, and what tells its results from those of another: version and processor."""

    command: tuple[str, ...]
    identity: str

    def build(self, text: str, library: Path) -> None:
        """Compile `text` into the shared library `library`, whole or not at all. Raises CompilerError."""
        with tempfile.TemporaryDirectory(dir=library.parent) as folder:
            source, made = Path(folder) / "block.c", Path(folder) / "block.so"
            source.write_text(text, encoding="ascii")
            self._run(["-o", str(made), str(source), "-lm"])
            made.replace(library)

    def _run(self, arguments: list[str]) -> None:
        try:
            done = subprocess.run(
                [*self.command, *FLAGS, *arguments], capture_output=True, text=True, timeout=SECONDS
            )
        except (OSError, subprocess.TimeoutExpired) as error:
            raise CompilerError(f"{self.command[0]}: {error}") from error
        if done.returncode:
            raise CompilerError(f"{self.command[0]}: {done.stderr.strip()[-500:]}")


@cache
def compiler() -> Compiler | None:
    """The compiler that the variable STEPFIT_COMPILER or CC names, else cc, gcc or clang, else that of the
    package ziglang; None where there is none, or STEPFIT_COMPILER is "none"."""
    asked = os.environ.get("STEPFIT_COMPILER", "")
    if asked == "none":
        return None
    named = (asked or os.environ.get("CC", "")).split()
    for command in (named, ["cc"], ["gcc"], ["clang"]):
        if command and shutil.which(command[0]) and (version := _version(command)):
            return Compiler(tuple(command), f"{version} {_processor()}")
    if find_spec("ziglang") is not None:
        command = [sys.executable, "-m", "ziglang", "cc"]
        if version := _version(command):
            return Compiler(tuple(command), f"{version} {_processor()}")
    return None


def _version(command: list[str]) -> str:
    """The first line of what a compiler says of itself; "" where it does not answer."""
    try:
        done = subprocess.run([*command, "--version"], capture_output=True, text=True, timeout=SECONDS)
    except (OSError, subprocess.TimeoutExpired):
        return ""
    return done.stdout.partition("\n")[0] if done.returncode == 0 else ""


def _processor() -> str:
    """What the instructions are chosen for: a library of another processor may not run here."""
    try:
        lines = Path("/proc/cpuinfo").read_text(encoding="utf-8", errors="replace").splitlines()
    except OSError:
        return f"{platform.machine()} {platform.processor()}"
    wanted = ("model name", "flags", "Features", "CPU part")
    found = {line.partition(":")[0].strip(): line.partition(":")[2].strip() for line in reversed(lines)}
    return " ".join([platform.machine(), *(found[name] for name in wanted if name in found)])
