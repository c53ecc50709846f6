"""The machine under the program: its processor, cores, memory and system, as far as they can be known.

Read from /proc on Linux and from Python's own modules elsewhere; what neither tells is None.
"""

import os
import platform
from contextlib import suppress
from dataclasses import dataclass
from pathlib import Path

_CPUINFO, _MEMINFO = Path("/proc/cpuinfo"), Path("/proc/meminfo")


@dataclass(frozen=True)
class Machine:
    """`processor` and `system` are names; memory in bytes. `usable_cores`: logical cores that this process
    may use. None: unknown."""

    processor: str | None
    physical_cores: int | None
    logical_cores: int | None
    usable_cores: int | None
    memory: int | None
    memory_available: int | None
    system: str


def read_machine(cpuinfo: Path = _CPUINFO, meminfo: Path = _MEMINFO) -> Machine:
    """What is known of this machine. Raises nothing: a file that is not there is an unknown."""
    processors = _blocks(_text(cpuinfo))
    sizes = _sizes(_text(meminfo))
    return Machine(
        processor=_name(processors) or platform.processor() or None,
        physical_cores=_physical(processors),
        logical_cores=os.cpu_count(),
        usable_cores=_usable(),
        memory=sizes.get("MemTotal") or _pages("SC_PHYS_PAGES"),
        memory_available=sizes.get("MemAvailable"),
        system=_system(),
    )


def _text(path: Path) -> str:
    try:
        return path.read_text(encoding="utf-8", errors="replace")
    except OSError:
        return ""


def _blocks(cpuinfo: str) -> list[dict[str, str]]:
    """One dictionary for each logical core."""
    found = []
    for block in cpuinfo.split("\n\n"):
        pairs = (line.partition(":") for line in block.splitlines() if ":" in line)
        fields = {key.strip(): value.strip() for key, _, value in pairs}
        if fields:
            found.append(fields)
    return found


def _name(processors: list[dict[str, str]]) -> str:
    return next((fields["model name"] for fields in processors if fields.get("model name")), "")


def _physical(processors: list[dict[str, str]]) -> int | None:
    """Different pairs of socket and core; not every processor tells them."""
    places = {(fields.get("physical id"), fields.get("core id")) for fields in processors}
    return len(places) if places and all(core is not None for _, core in places) else None


def _usable() -> int | None:
    # Not on every system, and the machine's cores say nothing about what a container may use.
    return len(os.sched_getaffinity(0)) if hasattr(os, "sched_getaffinity") else None


def _sizes(meminfo: str) -> dict[str, int]:
    """Bytes by name; the file says kB and means 1,024 bytes."""
    sizes = {}
    for line in meminfo.splitlines():
        name, _, value = line.partition(":")
        number = value.strip().removesuffix(" kB")
        if number.isdecimal():
            sizes[name] = int(number) * 1024
    return sizes


def _pages(name: str) -> int | None:
    """A number of memory pages in bytes, where the system has such a number."""
    try:
        return os.sysconf(name) * os.sysconf("SC_PAGE_SIZE")
    except (AttributeError, OSError, ValueError):
        return None


def _system() -> str:
    parts = [f"{platform.system()} {platform.release()}", platform.machine()]
    with suppress(OSError):  # only a Linux distribution has such a file
        parts.insert(0, platform.freedesktop_os_release().get("PRETTY_NAME", ""))
    return ", ".join(part for part in parts if part.strip())
