"""Products of matrices as C loops: blocks of rows and columns are kept in registers."""

from __future__ import annotations

from engine.native.arrays import C_TYPES, Array

ROWS, COLUMNS = 4, 16  # of a block; 16 floats are two registers of AVX2, of which 8 hold the sums


def product(out: Array, a: Array, b: Array, start: str | None = None) -> list[str]:
    """out (m, n) = a (m, k) b (k, n), plus `start`: an expression of `i` and `j` that the sums begin with.

    `b` should have its columns side by side (stride 1); it works for all.
    """
    (m, k), n = a.shape, b.shape[1]
    blocks = _Blocks(out, a, b, start or f"({C_TYPES[out.dtype]})0")
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
