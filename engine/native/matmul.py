"""Products of matrices in C: small ones as loops of their own, larger ones by one function for all."""

from __future__ import annotations

from engine.native.arrays import C_TYPES, Array
from engine.native.kernels import NAMES

ROWS, COLUMNS = 4, 16  # of a block; 16 floats are two registers of AVX2, of which 8 hold the sums
LANES = 32  # sums beside one another in a product of long rows with few columns
_READ_OFTEN = 4  # rows from which a matrix is worth being laid out anew
_LARGE = 2048  # multiplications from which a call pays


def product(out: Array, a: Array, b: Array, start: Array | None = None) -> list[str]:
    """out (m, n) = a (m, k) b (k, n), plus `start` of the shape of `out`.

    `b` should have its columns side by side (stride 1); it works for all.
    """
    if _is_turned(a, b):
        turned = None if start is None else start.transposed()
        return _in_blocks(out.transposed(), b.transposed(), a.transposed(), turned)
    if _is_along(a, b):
        return _along(out, a, b, start)
    return _in_blocks(out, a, b, start)


def is_large(a: Array, b: Array, start: Array | None) -> bool:
    """Whether `call` is the way to multiply these."""
    (m, k), n = a.shape, b.shape[1]
    ready = start is None or start.strides[1] == 1
    return a.dtype in NAMES and m * n * k >= _LARGE and n >= COLUMNS // 2 and ready


def call(out: Array, a: Array, b: Array, start: Array | None, panels: Array) -> list[str]:
    """out = a b + start by the function of engine.native.kernels; `out` lies row by row, `panels` is
    (threads, elements), as many as it asks for."""
    (m, k), n = a.shape, b.shape[1]
    begun = "0, 0" if start is None else f"&{_first(start)}, {start.strides[0]}"
    return [
        f"{NAMES[out.dtype]}({m}, {n}, {k}, &{_first(a)}, {a.strides[0]}, {a.strides[1]}, "
        f"&{_first(b)}, {b.strides[0]}, {b.strides[1]}, &{_first(out)}, {out.strides[0]}, "
        f"{begun}, {panels.buffer}, {panels.shape[1]}, {'threads' if panels.shape[0] > 1 else 1});"
    ]


def _first(array: Array) -> str:
    return array.at(["0", "0"])


def reads_columns(a: Array, b: Array) -> bool:
    """Whether `b` should have its columns side by side, and has not."""
    ready = b.strides[1] == 1 or b.shape[1] == 1
    return not ready and a.shape[0] >= _READ_OFTEN and not _is_turned(a, b) and not _is_along(a, b)


def _is_turned(a: Array, b: Array) -> bool:
    """Whether the rows of the result, of which there are more than columns, are best taken as its columns."""
    return b.shape[1] < COLUMNS <= a.shape[0] and a.strides[0] == 1


def _is_along(a: Array, b: Array) -> bool:
    """Whether the product is best taken along the rows of `a`, each with the few columns of `b`."""
    k, n = b.shape
    beside = a.strides[1] == 1 and (b.strides[0] == 1 or n == 1)
    return beside and n < COLUMNS // 2 and k >= LANES


def _along(out: Array, a: Array, b: Array, start: Array | None) -> list[str]:
    """Sums in lanes along k, for all columns at once."""
    (m, k), n, kind = a.shape, b.shape[1], C_TYPES[out.dtype]
    whole = k - k % LANES
    lines = [f"for (int64_t i = 0; i < {m}; i++) {{", f"{kind} lane[{n}][{LANES}] = {{0}};"]
    lines.append(f"for (int64_t k = 0; k < {whole}; k += {LANES})")
    lines.append(f"for (int64_t l = 0; l < {LANES}; l++) {{ {kind} own = {a.at(['i', '(k + l)'])};")
    lines += [f"lane[{j}][l] += own * {b.at(['(k + l)', str(j)])};" for j in range(n)]
    lines.append("}")
    for j in range(n):
        first = "0" if start is None else start.at(["i", str(j)])
        lines += [
            f"{{ {kind} sum = {first};",
            f"for (int64_t k = {whole}; k < {k}; k++) sum += {a.at(['i', 'k'])} * {b.at(['k', str(j)])};",
            f"for (int64_t s = {LANES // 2}; s > 0; s /= 2) "
            f"for (int64_t l = 0; l < s; l++) lane[{j}][l] += lane[{j}][l + s];",
            f"{out.at(['i', str(j)])} = sum + lane[{j}][0]; }}",
        ]
    return [*lines, "}"]


def _in_blocks(out: Array, a: Array, b: Array, start: Array | None) -> list[str]:
    (m, k), n = a.shape, b.shape[1]
    blocks = _Blocks(out, a, b, f"({C_TYPES[out.dtype]})0" if start is None else start.at(["i", "j"]))
    lines = []
    whole_m, whole_n = m - m % ROWS, n - n % COLUMNS
    for rows, first, last in ((ROWS, 0, whole_m), (1, whole_m, m)):
        if first == last:
            continue
        lines.append(f"for (int64_t i0 = {first}; i0 < {last}; i0 += {rows}) {{")
        if whole_n:
            lines.append(f"for (int64_t j0 = 0; j0 < {whole_n}; j0 += {COLUMNS}) {{")
            lines += [*blocks.block(rows, COLUMNS, k), "}"]
        if n > whole_n:
            lines += ["{", f"int64_t j0 = {whole_n};", *blocks.block(rows, n - whole_n, k), "}"]
        lines.append("}")
    return lines


class _Blocks:
    """The text of one block of sums."""

    def __init__(self, out: Array, a: Array, b: Array, start: str) -> None:
        self._out, self._a, self._b, self._start = out, a, b, start
        self._type = C_TYPES[out.dtype]

    def block(self, rows: int, columns: int, k: int) -> list[str]:
        """`rows` x `columns` sums from row i0 and column j0 on."""
        inner = f"for (int64_t jj = 0; jj < {columns}; jj++)"
        lines = [f"{self._type} sum[{rows}][{columns}];"]
        for row in range(rows):
            lines.append(
                f"{inner} {{ int64_t i = i0 + {row}, j = j0 + jj; (void)i; (void)j; "
                f"sum[{row}][jj] = {self._start}; }}"
            )
        lines.append(f"for (int64_t k = 0; k < {k}; k++) {{")
        for row in range(rows):
            lines.append(f"{self._type} a{row} = {self._a.at([f'(i0 + {row})', 'k'])};")
        lines.append(f"{inner} {{ {self._type} b = {self._b.at(['k', '(j0 + jj)'])};")
        lines += [f"sum[{row}][jj] += a{row} * b;" for row in range(rows)]
        lines.append("} }")
        for row in range(rows):
            lines.append(f"{inner} {self._out.at([f'(i0 + {row})', '(j0 + jj)'])} = sum[{row}][jj];")
        return lines
