"""The command that does on the command line what the form says. No widgets."""

from __future__ import annotations

import shlex
import subprocess
import sys
from collections.abc import Sequence
from pathlib import Path

UNSAVED = "EXPERIMENT.toml"  # what stands for an experiment that has no file yet


def command_line(lesson: str, path: Path | None, overs: Sequence[str]) -> str:
    """`python main.py sweep` with the document's file, its lesson, or a word for what is not saved."""
    target = str(path) if path is not None else lesson or UNSAVED
    words = ["python", "main.py", "sweep", target]
    for over in overs:
        words += ["--over", over]
    return subprocess.list2cmdline(words) if sys.platform == "win32" else shlex.join(words)
