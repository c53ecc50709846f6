"""What would stop the window before it opens, found without importing Qt, each in one sentence.

Qt itself answers these with an abort, a core dump or nothing at all.
"""

import os
import sys
from collections.abc import Mapping
from importlib import metadata

RUN_COMMAND = "python main.py run sine-autograd"


def refusal() -> str | None:
    """Why the window cannot open here, or None."""
    return broken_pair(sys.version_info[:2], installed("PySide6-Essentials")) or missing_display(
        sys.platform, os.environ
    )


def installed(distribution: str) -> str | None:
    """The installed version of a distribution, or None."""
    try:
        return metadata.version(distribution)
    except metadata.PackageNotFoundError:
        return None


def broken_pair(python: tuple[int, int], pyside: str | None) -> str | None:
    """Refuse PySide6 6.12.0 below Python 3.12: it drops references to None until the process aborts."""
    if pyside != "6.12.0" or python >= (3, 12):
        return None
    return (
        f"PySide6 6.12.0 aborts on Python {python[0]}.{python[1]} within seconds. Please install another "
        'release of it: python -m pip install "PySide6-Essentials==6.11.3", or use Python 3.12 or later.'
    )


def missing_display(platform: str, environ: Mapping[str, str]) -> str | None:
    """Say that there is no screen. QT_QPA_PLATFORM tells that someone knows better."""
    if environ.get("QT_QPA_PLATFORM"):
        return None
    if platform.startswith("linux"):
        if environ.get("DISPLAY") or environ.get("WAYLAND_DISPLAY"):
            return None
        why = "DISPLAY and WAYLAND_DISPLAY are not set"
    elif platform == "darwin" and environ.get("CI"):
        why = "CI is set"
    else:
        return None
    return f"There is no display to open a window on ({why}). Without one: {RUN_COMMAND}"
