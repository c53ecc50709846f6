"""What is read of a machine, from the files of several kinds of them."""

from pathlib import Path

import pytest

from engine import machine
from engine.machine import read_machine

# Two sockets with two cores of two threads each.
CPUINFO = "\n\n".join(
    f"processor\t: {number}\nmodel name\t: A processor @ 2.10GHz\nphysical id\t: {number // 4}\n"
    f"core id\t\t: {number % 2}"
    for number in range(8)
)
ARM = "processor\t: 0\nBogoMIPS\t: 50.00\n\nprocessor\t: 1\nBogoMIPS\t: 50.00\n"
MEMINFO = "MemTotal:       24731708 kB\nMemFree:  100 kB\nMemAvailable:   20000000 kB\nHugePages_Total:  0\n"


@pytest.fixture
def files(tmp_path: Path) -> tuple[Path, Path]:
    cpu, memory = tmp_path / "cpuinfo", tmp_path / "meminfo"
    cpu.write_text(CPUINFO)
    memory.write_text(MEMINFO)
    return cpu, memory


def test_cores_are_counted_over_sockets(files: tuple[Path, Path]) -> None:
    found = read_machine(*files)
    assert found.processor == "A processor @ 2.10GHz"
    assert found.physical_cores == 4


def test_memory_is_in_bytes(files: tuple[Path, Path]) -> None:
    found = read_machine(*files)
    assert found.memory == 24731708 * 1024
    assert found.memory_available == 20000000 * 1024


def test_a_processor_that_does_not_tell_its_cores_has_an_unknown_number(files: tuple[Path, Path]) -> None:
    files[0].write_text(ARM)
    assert read_machine(*files).physical_cores is None


def test_without_the_files_the_rest_is_still_there(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    def no_number(name: str) -> int:
        raise ValueError(name)

    monkeypatch.setattr(machine.os, "sysconf", no_number, raising=False)
    monkeypatch.setattr(machine.platform, "processor", lambda: "")
    monkeypatch.delattr(machine.os, "sched_getaffinity", raising=False)
    found = read_machine(tmp_path / "none", tmp_path / "none")
    unknown = (found.processor, found.physical_cores, found.usable_cores, found.memory)
    assert unknown == (None, None, None, None)
    assert found.logical_cores
    assert found.system


@pytest.mark.parametrize("text", ["", "\n\n\n", ":::\n", "MemTotal:\n", "\x00\xff", "MemTotal: many kB\n"])
def test_files_of_any_content_raise_nothing(files: tuple[Path, Path], text: str) -> None:
    for path in files:
        path.write_text(text)
    found = read_machine(*files)
    assert found.physical_cores is None
    assert found.memory_available is None
