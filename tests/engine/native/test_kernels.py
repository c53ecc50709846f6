"""Products and sums alone, in every order of memory and shape that chooses another way to take them."""

import ctypes
from itertools import product as every
from pathlib import Path

import pytest
import torch
from torch import Tensor

from engine.cores import MOST_THREADS
from engine.native import matmul, reductions
from engine.native.arrays import C_TYPES, Array
from engine.native.kernels import DEEP, kernels, panel_elements
from engine.native.prelude import prelude
from engine.native.toolchain import compiler
from engine.native.values import Deferred

DTYPES = (torch.float32, torch.float64)
PRODUCTS = [(1, 1, 1), (1, 70, 3), (40, 3, 1), (33, 64, 1), (17, 5, 19), (4, 32, 7), (16, 2, 15), (5, 40, 8)]
SHAPES = [(1,), (37,), (40, 1), (1, 40), (33, 5), (40, 16), (9, 35), (3, 4, 21), (2, 33, 1)]


def strided(shape: tuple[int, ...], dtype: torch.dtype, last_first: bool) -> Tensor:
    """Random numbers, the first dimension's side by side where `last_first`."""
    order = tuple(reversed(shape)) if last_first else shape
    made = torch.randn(order, dtype=dtype)
    return made.permute(*reversed(range(len(shape)))) if last_first else made


def array(name: str, tensor: Tensor) -> Array:
    return Array(name, tensor.dtype, tuple(tensor.shape), tuple(tensor.stride()))


class File:
    """One C file with a function for every case, so that the compiler is called once."""

    def __init__(self) -> None:
        self.text, self.calls = prelude(), list[tuple[str, list[Tensor]]]()

    def add(self, lines: list[str], arguments: dict[str, Tensor]) -> None:
        name = f"case_{len(self.calls)}"
        given = ", ".join(f"{C_TYPES[t.dtype]} *restrict {each}" for each, t in arguments.items())
        self.text += f"\nvoid {name}({given}) {{\n" + "\n".join(lines) + "\n}\n"
        self.calls.append((name, list(arguments.values())))

    def run(self, folder: Path) -> None:
        found = compiler()
        assert found is not None
        found.build(self.text, folder / "kernels.so")
        library = ctypes.CDLL(str(folder / "kernels.so"))
        for name, arguments in self.calls:
            getattr(library, name)(*(ctypes.c_void_p(each.data_ptr()) for each in arguments))


@pytest.mark.parametrize("dtype", DTYPES)
def test_products(dtype: torch.dtype, tmp_path: Path) -> None:
    file, wanted = File(), []
    for (m, k, n), left, right, starts in every(PRODUCTS, (False, True), (False, True), (False, True)):
        a, b = strided((m, k), dtype, left), strided((k, n), dtype, right)
        start, out = torch.randn(n, dtype=dtype), torch.full((m, n), torch.nan, dtype=dtype)
        begin = array("b3", start).expanded((m, n)) if starts else None
        lines = matmul.product(array("b0", out), array("b1", a), array("b2", b), begin)
        file.add(lines, {"b0": out, "b1": a, "b2": b, "b3": start})
        wanted.append((out, a.double() @ b.double() + (start if starts else 0)))
    file.run(tmp_path)
    for out, product in wanted:
        tolerance = 1e-5 if dtype == torch.float32 else 1e-13
        torch.testing.assert_close(out.double(), product, rtol=tolerance, atol=tolerance)


LARGER = [(1, 64, 32), (3, 300, 8), (64, 70, 33), (67, 40, 9), (130, 2 * DEEP + 1, 100), (600, 256, 128)]


@pytest.mark.parametrize("dtype", DTYPES)
def test_larger_products_by_one_function_for_any_number_of_threads(
    dtype: torch.dtype, tmp_path: Path
) -> None:
    file, wanted = File(), []
    file.text += kernels([dtype])
    for (m, k, n), left, right, starts in every(LARGER, (False, True), (False, True), (0, 1, 2)):
        a, b = strided((m, k), dtype, left), strided((k, n), dtype, right)
        start = torch.randn((1, n) if starts == 1 else (m, n), dtype=dtype)
        begin = array("b3", start).expanded((m, n)) if starts else None
        assert matmul.is_large(array("b1", a), array("b2", b), begin)
        panels = torch.empty(MOST_THREADS, panel_elements(n, k, dtype), dtype=dtype)
        outs = [torch.full((m, n), torch.nan, dtype=dtype) for _ in range(3)]
        for threads, out in zip((1, 2, 3), outs, strict=True):
            lines = matmul.call(array("b0", out), array("b1", a), array("b2", b), begin, array("b4", panels))
            named = {"b0": out, "b1": a, "b2": b, "b3": start, "b4": panels}
            file.add([f"int64_t threads = {threads};", *lines], named)
        wanted.append((outs, a.double() @ b.double() + (start if starts else 0)))
    file.run(tmp_path)
    for (alone, *shared), product in wanted:
        tolerance = 1e-4 if dtype == torch.float32 else 1e-12
        torch.testing.assert_close(alone.double(), product, rtol=tolerance, atol=tolerance)
        assert all(torch.equal(out, alone) for out in shared)


@pytest.mark.parametrize("dtype", DTYPES)
def test_sums(dtype: torch.dtype, tmp_path: Path) -> None:
    file, wanted = File(), []
    for shape, turned in every(SHAPES, (False, True)):
        source = strided(shape, dtype, turned)
        for kept in every((False, True), repeat=len(shape)):
            dims = [at for at, stays in enumerate(kept) if not stays]
            if not dims:
                continue
            result = source.double().square().sum(dims)
            out = torch.full(result.shape, torch.nan, dtype=dtype)
            value = Deferred("({0} * {0})", (array("b1", source),), dtype, shape)
            file.add(reductions.total(array("b0", out), value, dims, "0.5"), {"b0": out, "b1": source})
            wanted.append((out, 0.5 * result))
    file.run(tmp_path)
    for out, total in wanted:
        torch.testing.assert_close(
            out, total.to(dtype), rtol=3e-7 if dtype == torch.float32 else 1e-14, atol=0
        )
