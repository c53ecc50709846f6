"""How much memory there is left to take."""

from contextlib import suppress
from pathlib import Path

import psutil

GROUP = Path("/sys/fs/cgroup")  # of a container, which may have less than the machine


def available_bytes() -> int | None:
    """The bytes that can be taken without others being driven out; None where the system does not say."""
    found: list[int] = []
    with suppress(psutil.Error, OSError, RuntimeError):
        found.append(int(psutil.virtual_memory().available))
    with suppress(OSError, ValueError):
        most, used = (int((GROUP / name).read_text()) for name in ("memory.max", "memory.current"))
        cached = _cached(GROUP / "memory.stat")
        found.append(max(most - used + cached, 0))
    return min(found, default=None)


def _cached(path: Path) -> int:
    """The bytes of files that are kept only as long as nobody needs the memory."""
    with suppress(OSError, ValueError, StopIteration):
        lines = path.read_text().splitlines()
        return int(next(line for line in lines if line.startswith("inactive_file ")).split()[1])
    return 0
