"""A run's random numbers: those of a script alone in its process, and nobody else's business."""

import pytest
import torch

from engine.random_stream import RandomStream

CPU = torch.device("cpu")


def test_a_stream_draws_what_a_script_draws_after_manual_seed() -> None:
    torch.manual_seed(12)
    expected = [torch.rand(3), torch.randn(5), torch.randperm(9)]
    stream = RandomStream(12, CPU)
    drawn = []
    for draw in (lambda: torch.rand(3), lambda: torch.randn(5), lambda: torch.randperm(9)):
        with stream.active():
            drawn.append(draw())
        torch.rand(100)  # somebody else's
    assert all(torch.equal(one, other) for one, other in zip(drawn, expected, strict=True))


def test_nobody_outside_notices() -> None:
    torch.manual_seed(1)
    expected = torch.rand(4)
    torch.manual_seed(1)
    stream = RandomStream(99, CPU)
    with stream.active():
        torch.rand(50)
    assert torch.equal(torch.rand(4), expected)


def fail_inside(stream: RandomStream) -> None:
    with stream.active():
        torch.rand(50)
        raise RuntimeError("inside")


def test_the_generator_is_given_back_when_something_is_raised_inside() -> None:
    torch.manual_seed(1)
    expected = torch.rand(4)
    torch.manual_seed(1)
    with pytest.raises(RuntimeError, match="inside"):
        fail_inside(RandomStream(99, CPU))
    assert torch.equal(torch.rand(4), expected)


def test_restore_goes_back_to_a_position() -> None:
    stream = RandomStream(3, CPU)
    with stream.active():
        torch.rand(7)
    position = stream.state()
    with stream.active():
        first = torch.randn(6)
        torch.rand(1)
    stream.restore(position)
    with stream.active():
        assert torch.equal(torch.randn(6), first)


def test_a_position_does_not_move_with_the_stream() -> None:
    stream = RandomStream(3, CPU)
    position = stream.state()
    before = position.cpu.clone()
    with stream.active():
        torch.rand(7)
    assert torch.equal(position.cpu, before)


def test_moving_to_the_same_device_changes_nothing() -> None:
    stream = RandomStream(3, CPU)
    position = stream.state()
    stream.move(torch.device("cpu"))
    assert stream.state() is position


@pytest.mark.gpu
def test_a_stream_lends_the_generator_of_its_gpu_too() -> None:
    device = torch.device("cuda:0")
    torch.cuda.manual_seed(5)
    outside = torch.rand(4, device=device)
    torch.manual_seed(7)
    expected = torch.rand(4, device=device)
    torch.cuda.manual_seed(5)
    stream = RandomStream(7, device)
    with stream.active():
        assert torch.equal(torch.rand(4, device=device), expected)
    assert torch.equal(torch.rand(4, device=device), outside)
