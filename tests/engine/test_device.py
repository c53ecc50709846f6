"""Which devices there are, and which one a name means."""

import warnings

import pytest
import torch

from datasets.problems import Problem
from engine.device import list_devices, no_cuda, resolve


@pytest.fixture
def no_gpu(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(torch.cuda, "is_available", lambda: False)


def test_cpu_comes_first_and_is_always_there() -> None:
    assert list_devices()[0].name == "cpu"
    assert resolve("cpu") == torch.device("cpu")


@pytest.mark.usefixtures("no_gpu")
def test_auto_is_the_cpu_without_a_gpu() -> None:
    assert resolve("auto") == torch.device("cpu")
    assert [device.name for device in list_devices()] == ["cpu"]


@pytest.mark.usefixtures("no_gpu")
@pytest.mark.parametrize(("cuda", "words"), [(None, "built without CUDA"), ("13.0", "driver")])
def test_an_absent_gpu_explains_itself(monkeypatch: pytest.MonkeyPatch, cuda: str | None, words: str) -> None:
    monkeypatch.setattr(torch.version, "cuda", cuda)
    monkeypatch.setattr(torch.version, "hip", None)
    assert words in str(no_cuda())
    with pytest.raises(Problem, match=words):
        resolve("cuda:0")


@pytest.mark.parametrize("name", ["gpu", "cuda:", "cuda:-1", "CPU", "", "cuda:0\n"])
def test_another_name_is_refused_with_those_there_are(name: str) -> None:
    with pytest.raises(Problem, match="choose auto, cpu, cuda"):
        resolve(name)


def test_a_broken_driver_is_no_warning_but_no_device(monkeypatch: pytest.MonkeyPatch) -> None:
    def warn() -> bool:
        warnings.warn("CUDA initialization: the NVIDIA driver is too old", stacklevel=1)
        return False

    monkeypatch.setattr(torch.cuda, "is_available", warn)
    assert resolve("auto") == torch.device("cpu")


@pytest.mark.gpu
def test_every_cuda_device_has_a_name_and_memory() -> None:
    devices = list_devices()
    assert [device.name for device in devices[1:]] == [f"cuda:{i}" for i in range(torch.cuda.device_count())]
    assert all(device.label and device.memory > 2**20 for device in devices[1:])
    assert resolve("auto") == resolve("cuda") == resolve("cuda:0") == torch.device("cuda:0")
    with pytest.raises(Problem, match="the last CUDA device here"):
        resolve(f"cuda:{torch.cuda.device_count()}")
