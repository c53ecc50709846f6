"""A run's own stream of torch's random numbers, kept apart from everything else in the process."""

import threading
from collections.abc import Iterator
from contextlib import contextmanager
from dataclasses import dataclass

import torch
from torch import Tensor

# The default generators belong to the process: two runs in two threads take turns.
_generators = threading.RLock()


@dataclass(frozen=True)
class RandomState:
    """The position of a stream: torch's generator states as uint8 tensors; `cuda` only for a run on a GPU."""

    cpu: Tensor
    cuda: Tensor | None = None


class RandomStream:
    """torch's default generators as this run sees them.

    torch.nn draws start values and dropout masks from the process-wide default generators. A run that
    shares its process with others (sweeps, checks, another window) would change their numbers and they
    its own. So the generators are lent to the run only inside `active()` and put back afterwards. A run
    alone in a script that starts with ``torch.manual_seed(seed)`` draws the very same numbers.
    """

    def __init__(self, seed: int, device: torch.device) -> None:
        self._device = device
        with self._borrowed():
            if device.type == "cpu":  # a tenth of the time of seeding what there is of other devices, too
                torch.default_generator.manual_seed(seed)
            else:
                torch.manual_seed(seed)
            self._state = self._read()

    def _read(self) -> RandomState:
        cuda = torch.cuda.get_rng_state(self._device) if self._device.type == "cuda" else None
        return RandomState(torch.get_rng_state(), cuda)

    def _write(self, state: RandomState) -> None:
        torch.set_rng_state(state.cpu)
        if self._device.type == "cuda" and state.cuda is not None:
            torch.cuda.set_rng_state(state.cuda, self._device)

    @contextmanager
    def _borrowed(self) -> Iterator[None]:
        with _generators:
            outside = self._read()
            try:
                yield
            finally:
                self._write(outside)

    @contextmanager
    def active(self) -> Iterator[None]:
        """Inside, torch's default generators are this stream's; draws made there move it on."""
        with self._borrowed():
            self._write(self._state)
            try:
                yield
            finally:
                self._state = self._read()

    def state(self) -> RandomState:
        """The stream's position."""
        return self._state

    def restore(self, state: RandomState) -> None:
        """Go to a position got from `state()`."""
        self._state = state

    def move(self, device: torch.device) -> None:
        """Draw for `device` from now on; a CUDA generator goes on from where it stands."""
        if device == self._device:
            return
        self._device = device
        cuda = torch.cuda.get_rng_state(device) if device.type == "cuda" else None
        self._state = RandomState(self._state.cpu, cuda)
