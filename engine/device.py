"""The devices a run can be on: which there are, and which one a name means."""

import re
import warnings

import torch

from datasets.problems import QT_TRANSLATE_NOOP, Problem
from engine.report import DeviceInfo

_NAME = re.compile(r"auto|cpu|cuda(?::(\d+))?")


def list_devices() -> tuple[DeviceInfo, ...]:
    """The CPU, then every CUDA device in torch's order with its name and its memory in bytes."""
    found = [DeviceInfo("cpu", "CPU", 0)]
    for index in range(_cuda_devices()):
        properties = torch.cuda.get_device_properties(index)
        found.append(DeviceInfo(f"cuda:{index}", properties.name, properties.total_memory))
    return tuple(found)


def resolve(name: str) -> torch.device:
    """The torch device of "auto", "cpu", "cuda" or "cuda:1"; auto is the first CUDA device, else the CPU.

    Raises Problem for another name, and, saying why, for a device that is not there.
    """
    match = _NAME.fullmatch(name)
    if match is None:
        raise Problem(
            QT_TRANSLATE_NOOP(
                "Problem",
                "There is no device {device}: choose auto, cpu, cuda, or one as in cuda:0.",
            ),
            device=name,
        )
    if name == "cpu":
        return torch.device("cpu")
    present = _cuda_devices()
    if name == "auto":
        return torch.device("cuda", 0) if present else torch.device("cpu")
    index = int(match[1] or 0)
    if index < present:
        return torch.device("cuda", index)
    raise no_cuda() or Problem(
        QT_TRANSLATE_NOOP(
            "Problem",
            "There is no device {device}: the last CUDA device here is cuda:{last}.",
        ),
        device=name,
        last=present - 1,
    )


def no_cuda() -> Problem | None:
    """Why no CUDA device can be chosen, or None where one can."""
    if _cuda_devices():
        return None
    if torch.version.cuda is None and torch.version.hip is None:
        return Problem(
            QT_TRANSLATE_NOOP(
                "Problem",
                "This PyTorch ({version}) is built without CUDA, so runs are on the CPU. To use a GPU, "
                "install a PyTorch build for CUDA.",
            ),
            version=torch.__version__,
        )
    return Problem(
        QT_TRANSLATE_NOOP(
            "Problem",
            "PyTorch finds no CUDA device, so runs are on the CPU. To use a GPU, check that it and its "
            "driver are installed.",
        )
    )


def _cuda_devices() -> int:
    """How many CUDA devices work. A driver that does not is a warning to torch and none here."""
    with warnings.catch_warnings():
        warnings.simplefilter("ignore")
        return torch.cuda.device_count() if torch.cuda.is_available() else 0
