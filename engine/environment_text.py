"""An environment in words: the same facts for the command line, the window and the clipboard."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass, field
from typing import TYPE_CHECKING

from datasets.problems import QT_TRANSLATE_NOOP

if TYPE_CHECKING:
    from engine.environment import Environment, TorchFacts
    from engine.machine import Machine
    from engine.report import DeviceInfo

_UNKNOWN = QT_TRANSLATE_NOOP("Environment", "unknown")
_ABSENT = QT_TRANSLATE_NOOP("Environment", "not installed")


@dataclass(frozen=True)
class Fact:
    """`label` and `text` are English and can be translated in the context "Environment"; `text` has
    `fields` in braces."""

    label: str
    text: str
    fields: Mapping[str, object] = field(default_factory=dict)

    def __str__(self) -> str:
        return self.text.format(**self.fields)


def facts(environment: Environment) -> tuple[Fact, ...]:
    """Everything in the order in which it is shown."""
    packages = environment.packages
    return (
        Fact("Stepfit", "{value}", {"value": environment.stepfit}),
        *_machine(environment.machine),
        Fact("Python", "{value}", {"value": environment.python}),
        _package("PyTorch", packages["torch"]),
        *_torch(environment.torch),
        _package("PySide6 (Qt)", packages["PySide6"]),
        _package("NumPy", packages["numpy"]),
        _package("pandas", packages["pandas"]),
        _package("pyqtgraph", packages["pyqtgraph"]),
    )


def plain_text(environment: Environment) -> str:
    """One line for each fact, in English: what is pasted into a report."""
    found = facts(environment)
    width = max(len(fact.label) for fact in found)
    return "\n".join(f"{fact.label:<{width}}  {fact}" for fact in found)


def _value(label: str, value: object | None) -> Fact:
    return Fact(label, _UNKNOWN) if value is None else Fact(label, "{value}", {"value": value})


def _package(label: str, version: str | None) -> Fact:
    return Fact(label, _ABSENT) if version is None else _value(label, version)


def _machine(machine: Machine) -> tuple[Fact, ...]:
    return (
        _value(QT_TRANSLATE_NOOP("Environment", "Processor"), machine.processor),
        _cores(machine),
        _memory(machine),
        _value(QT_TRANSLATE_NOOP("Environment", "System"), machine.system),
    )


def _cores(machine: Machine) -> Fact:
    label = QT_TRANSLATE_NOOP("Environment", "Processor cores")
    logical, usable = machine.logical_cores, machine.usable_cores
    if logical is None:
        return Fact(label, _UNKNOWN)
    fields = {"physical": machine.physical_cores, "logical": logical, "usable": usable}
    if usable is not None and usable < logical:
        return Fact(
            label, QT_TRANSLATE_NOOP("Environment", "{logical} logical, {usable} of them usable"), fields
        )
    if machine.physical_cores is None:
        return Fact(label, QT_TRANSLATE_NOOP("Environment", "{logical} logical"), fields)
    return Fact(label, QT_TRANSLATE_NOOP("Environment", "{physical} physical, {logical} logical"), fields)


def _memory(machine: Machine) -> Fact:
    label = QT_TRANSLATE_NOOP("Environment", "Memory")
    if machine.memory is None:
        return Fact(label, _UNKNOWN)
    total = _gigabytes(machine.memory)
    if machine.memory_available is None:
        return Fact(label, "{total}", {"total": total})
    available = _gigabytes(machine.memory_available)
    text = QT_TRANSLATE_NOOP("Environment", "{total}, of which {available} available")
    return Fact(label, text, {"total": total, "available": available})


def _gigabytes(size: int) -> str:
    return f"{size / 2**30:.1f} GB"


def _torch(torch: TorchFacts | None) -> tuple[Fact, ...]:
    """Nothing before torch is loaded; what was raised where it cannot be."""
    if torch is None:
        return ()
    if torch.error:
        text = QT_TRANSLATE_NOOP("Environment", "cannot be loaded: {error}")
        return (Fact(QT_TRANSLATE_NOOP("Environment", "PyTorch state"), text, {"error": torch.error}),)
    threads = {"threads": torch.threads, "interop": torch.interop_threads}
    text = QT_TRANSLATE_NOOP("Environment", "{threads} within an operation, {interop} between operations")
    return (
        Fact(QT_TRANSLATE_NOOP("Environment", "PyTorch threads"), text, threads),
        _backend(torch),
        *(_device(device) for device in torch.devices),
    )


def _backend(torch: TorchFacts) -> Fact:
    label = QT_TRANSLATE_NOOP("Environment", "GPU support")
    if not torch.built_for:
        return Fact(label, QT_TRANSLATE_NOOP("Environment", "none: this PyTorch is built for the CPU alone"))
    fields = {"built": torch.built_for, "driver": torch.driver}
    if not torch.devices:
        return Fact(label, QT_TRANSLATE_NOOP("Environment", "{built}, no device found"), fields)
    if torch.driver is None:
        return Fact(label, "{built}", fields)
    return Fact(label, QT_TRANSLATE_NOOP("Environment", "{built}, driver {driver}"), fields)


def _device(device: DeviceInfo) -> Fact:
    return Fact(device.name, "{name}, {memory}", {"name": device.label, "memory": _gigabytes(device.memory)})
