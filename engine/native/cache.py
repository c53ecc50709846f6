"""Where compiled blocks are kept between sessions, and how many."""

from __future__ import annotations

import os
import sys
from contextlib import suppress
from pathlib import Path

MOST_BYTES = 200 * 2**20


def cache_folder() -> Path:
    """The folder for this user on this system; the variable STEPFIT_CACHE names another."""
    if named := os.environ.get("STEPFIT_CACHE"):
        return Path(named) / "blocks"
    if sys.platform == "darwin":
        base = Path.home() / "Library" / "Caches"
    elif sys.platform == "win32":
        base = Path(os.environ.get("LOCALAPPDATA") or Path.home() / "AppData" / "Local")
    else:
        base = Path(os.environ.get("XDG_CACHE_HOME") or Path.home() / ".cache")
    return base / "stepfit" / "blocks"


def forget_oldest(folder: Path, most: int = MOST_BYTES) -> None:
    """Remove the libraries used longest ago until the rest is no more than `most` bytes."""
    with suppress(OSError):
        files = sorted(folder.glob("*.so"), key=lambda path: path.stat().st_mtime, reverse=True)
        total = 0
        for path in files:
            total += path.stat().st_size
            if total > most:
                path.unlink()
