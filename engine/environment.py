"""What the program runs on: the machine, the versions of everything, and what torch finds there.

Works also where something is missing or broken, as that is when people ask. Torch is imported by
`read_torch` alone.
"""

from __future__ import annotations

import platform
import re
from dataclasses import asdict, dataclass
from importlib import metadata
from pathlib import Path
from typing import TYPE_CHECKING, Any

from datasets.version import VERSION
from engine.machine import Machine, read_machine

if TYPE_CHECKING:
    from engine.report import DeviceInfo  # which needs numpy

# Name for people -> name of the distribution. PySide6 has the version of the Qt that it brings.
PACKAGES = {
    "torch": "torch",
    "PySide6": "PySide6-Essentials",
    "numpy": "numpy",
    "pandas": "pandas",
    "pyqtgraph": "pyqtgraph",
}
_DRIVER = Path("/proc/driver/nvidia/version")


@dataclass(frozen=True)
class TorchFacts:
    """What torch itself tells. `threads`: of one operation, as set in the process when it was asked (a run
    sets its own number); `interop_threads`: between operations; `built_for`: "CUDA 12.8", "ROCm 6.4" or ""
    for the CPU alone; `driver`: of the devices, None where unknown; `error`: why it cannot be imported,
    "" where it can."""

    threads: int | None = None
    interop_threads: int | None = None
    built_for: str = ""
    driver: str | None = None
    devices: tuple[DeviceInfo, ...] = ()
    error: str = ""


@dataclass(frozen=True)
class Environment:
    """`packages`: the version of each of `PACKAGES`, None where it is not installed. `torch` is None
    until it has been loaded."""

    stepfit: str
    python: str
    machine: Machine
    packages: dict[str, str | None]
    torch: TorchFacts | None = None

    def as_dict(self) -> dict[str, Any]:
        """Plain values for JSON; None for what is unknown."""
        return asdict(self)


def read_environment(torch: TorchFacts | None = None) -> Environment:
    """All that is known without torch, in some milliseconds, and `torch` beside it."""
    return Environment(
        stepfit=VERSION,
        python=f"{platform.python_version()} ({platform.python_implementation()})",
        machine=read_machine(),
        packages={name: _version(distribution) for name, distribution in PACKAGES.items()},
        torch=torch,
    )


def _version(distribution: str) -> str | None:
    try:
        return metadata.version(distribution)
    except metadata.PackageNotFoundError:
        return None


def read_torch() -> TorchFacts:
    """Import torch, which takes seconds the first time, and ask it. Whatever that raises is in `error`."""
    try:
        import torch

        from engine.device import list_devices

        devices = tuple(device for device in list_devices() if device.name != "cpu")
    except Exception as error:  # a broken installation raises anything
        return TorchFacts(error=f"{type(error).__name__}: {error}")
    built = {"CUDA": torch.version.cuda, "ROCm": torch.version.hip}
    return TorchFacts(
        threads=torch.get_num_threads(),
        interop_threads=torch.get_num_interop_threads(),
        built_for=next((f"{name} {version}" for name, version in built.items() if version), ""),
        driver=read_driver() if devices else None,
        devices=devices,
    )


def read_driver(path: Path = _DRIVER) -> str | None:
    """The version of NVIDIA's driver, where the system tells it in a file."""
    try:
        first = path.read_text(encoding="utf-8", errors="replace").partition("\n")[0]
    except OSError:
        return None
    found = re.search(r"\s(\d+(?:\.\d+)+)\s", first)
    return found[1] if found else None
