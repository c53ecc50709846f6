"""The environment as a record, in words, and as the command prints it; also where something is broken."""

import json
import platform
import sys
from dataclasses import replace
from importlib import metadata
from pathlib import Path

import pytest
import torch

from datasets.version import VERSION
from engine.cli import main
from engine.environment import Environment, TorchFacts, read_driver, read_environment, read_torch
from engine.environment_text import facts, plain_text
from engine.machine import Machine
from engine.report import DeviceInfo

MACHINE = Machine("A processor", 4, 8, 8, 16 * 2**30, 8 * 2**30, "Some Linux, x86_64")
PACKAGES = {"torch": "2.13.0", "PySide6": None, "numpy": "2.4.6", "pandas": "3.0.1", "pyqtgraph": "0.14.0"}
GPU = TorchFacts(8, 4, "CUDA 12.8", "570.86.15", (DeviceInfo("cuda:0", "A large GPU", 24 * 2**30),))


def environment(**fields: object) -> Environment:
    plain = Environment("0.1.0", "3.11.7 (CPython)", MACHINE, PACKAGES, GPU)
    return replace(plain, **fields)  # type: ignore[arg-type]


def lines(given: Environment) -> dict[str, str]:
    return {fact.label: str(fact) for fact in facts(given)}


def test_here() -> None:
    found = read_environment(read_torch())
    assert found.stepfit == VERSION
    assert found.python.startswith(platform.python_version())
    assert found.packages["numpy"] == metadata.version("numpy")
    assert found.torch is not None
    assert found.torch.error == ""
    assert found.torch.threads == torch.get_num_threads()
    assert len(found.torch.devices) == torch.cuda.device_count()


def test_without_torch_the_rest_is_known() -> None:
    found = read_environment()
    assert found.torch is None
    assert found.packages["torch"] == metadata.version("torch")


def test_in_words() -> None:
    assert lines(environment()) == {
        "Stepfit": "0.1.0",
        "Processor": "A processor",
        "Processor cores": "4 physical, 8 logical",
        "Memory": "16.0 GB, of which 8.0 GB available",
        "System": "Some Linux, x86_64",
        "Python": "3.11.7 (CPython)",
        "PyTorch": "2.13.0",
        "PyTorch threads": "8 within an operation, 4 between operations",
        "GPU support": "CUDA 12.8, driver 570.86.15",
        "cuda:0": "A large GPU, 24.0 GB",
        "PySide6 (Qt)": "not installed",
        "NumPy": "2.4.6",
        "pandas": "3.0.1",
        "pyqtgraph": "0.14.0",
    }


@pytest.mark.parametrize(
    ("known", "cores", "memory"),
    [
        ({"physical_cores": None, "memory_available": None}, "8 logical", "16.0 GB"),
        ({"usable_cores": 2}, "8 logical, 2 of them usable", "16.0 GB, of which 8.0 GB available"),
        ({"logical_cores": None, "memory": None, "processor": None}, "unknown", "unknown"),
    ],
)
def test_what_is_unknown_is_said(known: dict[str, object], cores: str, memory: str) -> None:
    found = lines(environment(machine=replace(MACHINE, **known)))  # type: ignore[arg-type]
    assert (found["Processor cores"], found["Memory"]) == (cores, memory)


@pytest.mark.parametrize(
    ("given", "said"),
    [
        (replace(GPU, built_for="", devices=()), "none: this PyTorch is built for the CPU alone"),
        (replace(GPU, devices=()), "CUDA 12.8, no device found"),
        (replace(GPU, driver=None), "CUDA 12.8"),
    ],
)
def test_gpu_support(given: TorchFacts, said: str) -> None:
    assert lines(environment(torch=given))["GPU support"] == said


def test_plain_text_has_a_line_for_each_fact_in_columns() -> None:
    text = plain_text(environment()).splitlines()
    assert len(text) == len(facts(environment()))
    assert text[0] == "Stepfit          0.1.0"
    assert text[2] == "Processor cores  4 physical, 8 logical"


def test_a_broken_torch_is_a_fact_and_no_failure(
    monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]
) -> None:
    monkeypatch.setitem(sys.modules, "torch", None)
    found = read_torch()
    assert "ModuleNotFoundError" in found.error
    assert main(["environment"]) == 0
    assert "PyTorch state    cannot be loaded: ModuleNotFoundError" in capsys.readouterr().out


def test_the_command_prints_words_or_json(capsys: pytest.CaptureFixture[str]) -> None:
    assert main(["environment"]) == 0
    assert f"Stepfit          {VERSION}\n" in capsys.readouterr().out
    assert main(["environment", "--json"]) == 0
    found = json.loads(capsys.readouterr().out)
    assert found["packages"]["pandas"] == metadata.version("pandas")
    assert found["torch"]["threads"] == torch.get_num_threads()
    assert set(found["machine"]) == set(Machine.__dataclass_fields__)


@pytest.mark.parametrize(
    ("text", "version"),
    [
        ("NVRM version: NVIDIA UNIX x86_64 Kernel Module  535.104.05  Sat Aug 19 2023\n", "535.104.05"),
        (
            "NVRM version: NVIDIA UNIX Open Kernel Module for x86_64  570.86.15  Release\nGCC 12.2\n",
            "570.86.15",
        ),
        ("", None),
    ],
)
def test_driver_of_the_devices(tmp_path: Path, text: str, version: str | None) -> None:
    path = tmp_path / "version"
    assert read_driver(path) is None
    path.write_text(text)
    assert read_driver(path) == version
