"""One thread for torch: with tensors as small as these, threads only wait for one another."""

import pytest
import torch


@pytest.fixture(autouse=True, scope="session")
def one_thread() -> None:
    torch.set_num_threads(1)
