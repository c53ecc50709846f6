"""Lines have the values, shapes and types that torch gives them."""

import math

import numpy as np
import pytest
import torch

from engine.calculator.records import ShownValue
from tests.engine.calculator.helpers import Typist

A = torch.tensor([[1.0, 2.0, 3.0], [4.0, 5.0, 6.0]])
S = torch.tensor([[2.0, 1.0], [1.0, 3.0]])
a = torch.tensor([1.0, 2.0, 3.0])
n = torch.tensor([3, 1, 2])

SAME = {
    "A": A,
    "A + 1": A + 1,
    "A - a": A - a,
    "2 * A / 4": 2 * A / 4,
    "-A ** 2": -(A**2),
    "A ^ 2": A**2,
    "2 ** n": 2**n,
    "A @ A.T": A @ A.T,
    "A @ a": A @ a,
    "a @ a": a @ a,
    "A.T @ A": A.T @ A,
    "matmul(A, a)": A @ a,
    "A.mm(A.t())": A @ A.T,
    "outer(a, a)": torch.outer(a, a),
    "A > 2": A > 2,
    "a == n": a == n,
    "n != 1": n != 1,
    "(A > 2) * A": (A > 2) * A,
    "inverse(S)": torch.linalg.inv(S),
    "torch.linalg.inv(S)": torch.linalg.inv(S),
    "det(S)": torch.linalg.det(S),
    "linalg.solve(S, tensor([1., 2.]))": torch.linalg.solve(S, torch.tensor([1.0, 2.0])),
    "pinv(A)": torch.linalg.pinv(A),
    "trace(S)": torch.trace(S),
    "diag(a)": torch.diag(a),
    "norm(a)": torch.linalg.vector_norm(a),
    "A.sum()": A.sum(),
    "sum(A, dim=0)": A.sum(0),
    "A.sum(0, keepdim=True)": A.sum(0, keepdim=True),
    "A.mean(axis=1)": A.mean(1),
    "A.mean(dim=(0, 1))": A.mean((0, 1)),
    "n.sum()": n.sum(),
    "n.float().mean()": n.float().mean(),
    "n.mean(dtype=float64)": n.mean(dtype=torch.float64),
    "A.std(dim=1)": A.std(1),
    "A.var(unbiased=False)": A.var(correction=0),
    "A.std(correction=0)": A.std(correction=0),
    "A.max()": A.max(),
    "max(a, tensor([2., 2., 2.]))": torch.maximum(a, torch.full((3,), 2.0)),
    "A.max(dim=0).values": A.max(0).values,
    "A.min(1).indices": A.min(1).indices,
    "A.argmax(dim=1)": A.argmax(1),
    "n.sort().values": n.sort().values,
    "median(a)": a.median(),
    "A.prod(dim=0)": A.prod(0),
    "a.cumsum(0)": a.cumsum(0),
    "softmax(a, dim=0)": a.softmax(0),
    "all(A > 0)": (A > 0).all(),
    "any(A > 5, dim=0)": (A > 5).any(0),
    "sin(a) + cos(a) * tan(a)": a.sin() + a.cos() * a.tan(),
    "a.exp().log()": a.exp().log(),
    "sqrt(a).square()": a.sqrt().square(),
    "abs(-a)": a.abs(),
    "sigmoid(a) * relu(-a)": a.sigmoid() * torch.relu(-a),
    "torch.sin(a)": a.sin(),
    "functional.softplus(a)": torch.nn.functional.softplus(a),
    "P3(a)": 0.5 * (5 * a**3 - 3 * a),
    "where(A > 2, A, 0)": torch.where(A > 2, A, 0),
    "clamp(A, min=2, max=4)": A.clamp(2, 4),
    "maximum(A, 3)": A.maximum(torch.tensor(3.0)),
    "A.reshape(3, 2)": A.reshape(3, 2),
    "A.reshape((3, -1))": A.reshape(3, 2),
    "A.view(-1)": A.view(-1),
    "A.flatten()": A.flatten(),
    "A.reshape(1, 2, 3).flatten(1)": A.reshape(1, 6),
    "a.unsqueeze(1)": a.unsqueeze(1),
    "a[:, None]": a[:, None],
    "a.unsqueeze(-1).squeeze()": a,
    "A.transpose(0, 1)": A.T,
    "A.permute(1, 0)": A.T,
    "a.expand(2, 3)": a.expand(2, 3),
    "a.repeat(2)": a.repeat(2),
    "stack([a, a])": torch.stack([a, a]),
    "stack([a, a], dim=1)": torch.stack([a, a], dim=1),
    "cat([A, A])": torch.cat([A, A]),
    "cat([A, ones(2, 1)], dim=1)": torch.cat([A, torch.ones(2, 1)], dim=1),
    "flip(a, 0)": a.flip(0),
    "A[0]": A[0],
    "A[-1, 1]": A[-1, 1],
    "A[:, 1:]": A[:, 1:],
    "A[::2]": A[::2],
    "A[A > 2]": A[A > 2],
    "a[n - 1]": a[n - 1],
    "a[[0, 2]]": a[[0, 2]],
    "A[:, [0, 0, 1]]": A[:, [0, 0, 1]],
    "n.double()": n.double(),
    "a.to(float64)": a.double(),
    "a.int()": a.int(),
    "a.type(torch.int64)": a.long(),
    "zeros(2, 3)": torch.zeros(2, 3),
    "zeros((2, 3))": torch.zeros(2, 3),
    "ones(A.shape)": torch.ones(2, 3),
    "full((2,), 7)": torch.full((2,), 7),
    "eye(2, 3)": torch.eye(2, 3),
    "arange(5)": torch.arange(5),
    "arange(0, 1, 0.25)": torch.arange(0, 1, 0.25),
    "arange(5, 0, -2)": torch.arange(5, 0, -2),
    "linspace(0, 1, 5)": torch.linspace(0, 1, 5),
    "zeros_like(A)": torch.zeros_like(A),
    "tensor(3)": torch.tensor(3),
    "tensor([1, 2], dtype=float32)": torch.tensor([1.0, 2.0]),
    "tensor([True, False])": torch.tensor([True, False]),
    "tensor([])": torch.tensor([]),
    "tensor([[1], [2]])": torch.tensor([[1], [2]]),
    "tensor([a[0], 5])": torch.tensor([1.0, 5.0]),
    "A  # and a comment": A,
}


@pytest.fixture
def typist() -> Typist:
    made = Typist()
    for line in (
        "A = tensor([[1., 2., 3.], [4., 5., 6.]])",
        "S = tensor([[2., 1.], [1., 3.]])",
        "a = tensor([1., 2., 3.])",
        "n = tensor([3, 1, 2])",
    ):
        made.value(line)
    return made


@pytest.mark.parametrize("line", SAME)
def test_the_same_as_torch(typist: Typist, line: str) -> None:
    expected = SAME[line]
    found = typist.answer(line)
    assert found.problem is None, str(found.problem)
    assert found.value is not None
    assert found.value.kind == "tensor"
    assert found.value.shape == tuple(expected.shape)
    assert found.value.dtype == str(expected.dtype).removeprefix("torch.")
    np.testing.assert_array_equal(found.value.part, expected.numpy())


@pytest.mark.parametrize(
    ("line", "kind", "text"),
    [
        ("1 + 2", "int", "3"),
        ("7 / 2", "float", "3.5"),
        ("2 ** -1", "float", "0.5"),
        ("-3 ** 2", "int", "-9"),
        ("1 < 2", "bool", "True"),
        ("A.shape", "torch.Size", "(2, 3)"),
        ("A.size()", "torch.Size", "(2, 3)"),
        ("A.shape[0]", "int", "2"),
        ("A.shape[-1:]", "torch.Size", "(3,)"),
        ("A.shape == (2, 3)", "bool", "True"),
        ("A.dtype", "dtype", "torch.float32"),
        ("A.dtype == float32", "bool", "True"),
        ("A.ndim", "int", "2"),
        ("A.numel()", "int", "6"),
        ("len(A)", "int", "2"),
        ("a[0].item()", "float", "1.0"),
        ("A.requires_grad", "bool", "False"),
        ("allclose(A, A + 1e-9)", "bool", "True"),
        ("equal(a, n)", "bool", "False"),
        ("[1, 2.5]", "list", "[1, 2.5]"),
        ("(1,)", "tuple", "(1,)"),
        ("None", "None", "None"),
        ("pi", "float", str(math.pi)),
        ("torch.pi", "float", str(math.pi)),
    ],
)
def test_what_is_no_tensor(typist: Typist, line: str, kind: str, text: str) -> None:
    found = typist.answer(line).value
    assert found == ShownValue(kind=kind, text=text)


def test_extremes_along_a_dimension_are_two_results(typist: Typist) -> None:
    found = typist.answer("A.max(dim=1)").value
    assert found is not None
    assert [name for name, _ in found.pair] == ["values", "indices"]
    np.testing.assert_array_equal(found.pair[0][1].part, [3.0, 6.0])
    np.testing.assert_array_equal(found.pair[1][1].part, [2, 2])


def test_of_a_large_tensor_the_first_elements_are_shown(typist: Typist) -> None:
    found = typist.answer("arange(1000000).reshape(1000, 1000)").value
    assert found is not None
    assert found.shape == (1000, 1000)
    assert found.part is not None
    assert found.part.shape == (8, 12)
    assert found.part[1, 2] == 1002
    deep = typist.answer("zeros(5, 6, 7, 8)").value
    assert deep is not None
    assert deep.part is not None
    assert deep.part.shape == (1, 3, 4, 8)


def test_names_stay_and_can_be_given_another_value(typist: Typist) -> None:
    typist.value("B = A * 2")
    typist.value("B = B + 1")
    np.testing.assert_array_equal(typist.value("B"), (A * 2 + 1).numpy())
    assert typist.value("rows = A.shape[0]") == "2"
    np.testing.assert_array_equal(typist.value("zeros(rows)"), [0.0, 0.0])
    assert typist.value("`two words` = 2") == "2"
    assert typist.value("気温 = 3") == "3"
    assert typist.value("`two words` * 気温") == "6"


def test_what_cannot_be_worked_out_is_not_kept(typist: Typist) -> None:
    typist.refusal("A = A @ A")
    np.testing.assert_array_equal(typist.value("A"), A.numpy())


def test_random_numbers_are_those_of_torch_with_a_seed(typist: Typist) -> None:
    torch_numbers = torch.randn(3, generator=torch.Generator().manual_seed(0)).numpy()
    np.testing.assert_array_equal(typist.value("randn(3)"), torch_numbers)
    assert not np.array_equal(typist.value("randn(3)"), torch_numbers)
    typist.value("torch.manual_seed(0)")
    np.testing.assert_array_equal(typist.value("randn(3)"), torch_numbers)


def test_random_numbers_of_the_run_are_left_alone(typist: Typist) -> None:
    state = torch.get_rng_state()
    for line in ("rand(3)", "randn(2, 2)", "randint(0, 5, (3,))", "randperm(4)", "manual_seed(7)"):
        typist.value(line)
    assert torch.equal(torch.get_rng_state(), state)


def test_a_line_that_is_asked_for_again_is_not_worked_out_again() -> None:
    typist = Typist()
    typist.value("w = tensor(2., requires_grad=True)")
    typist.value("y = w * w")
    first = typist.answer("y.backward()")
    typist.typed -= 1
    assert typist.answer("y.backward()") is first
    assert typist.value("w.grad") == 4.0


class TestGradients:
    def test_a_line_of_a_beginner(self) -> None:
        typist = Typist()
        typist.value("x = tensor(3.)")
        typist.value("w = tensor(4., requires_grad=True)")
        typist.value("b = tensor(5., requires_grad=True)")
        found = typist.answer("y = w * x + b").value
        assert found is not None
        assert found.tracked
        assert typist.notes("y.backward()") == ["The gradients were added to w.grad, b.grad."]
        assert (typist.value("w.grad"), typist.value("b.grad")) == (3.0, 1.0)
        assert "without requires_grad=True" in typist.notes("x.grad")[0]

    def test_they_add_up(self) -> None:
        typist = Typist()
        typist.value("w = tensor([1., 2.], requires_grad=True)")
        for _ in range(2):
            typist.value("(w ** 2).sum().backward()")
        np.testing.assert_array_equal(typist.value("w.grad"), [4.0, 8.0])

    def test_a_tensor_can_be_followed_later_and_let_go(self) -> None:
        typist = Typist()
        typist.value("w = tensor([1., 2.])")
        typist.value("w.requires_grad_()")
        assert typist.value("w.requires_grad") == "True"
        assert typist.value("w.detach().requires_grad") == "False"
        assert typist.value("(w * 2).is_leaf") == "False"

    def test_what_has_none_says_why(self) -> None:
        typist = Typist()
        typist.value("w = tensor(1., requires_grad=True)")
        assert "call .backward()" in typist.notes("w.grad")[0]
        assert "worked out from others" in typist.notes("(w * 2).grad")[0]
