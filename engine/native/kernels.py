"""One C function for all larger products of matrices, whatever their strides: blocks of sums in registers.

Its columns are taken in panels of two vectors, laid out anew where they do not lie side by side; a block is
some rows of such a panel. Every sum runs through k in order, so the numbers are the same bits every time,
also where threads share the rows of a product out.
"""

from __future__ import annotations

from collections.abc import Sequence

import torch

from engine.cores import MOST_THREADS
from engine.native.arrays import C_TYPES

NAMES = {torch.float32: "product_f", torch.float64: "product_d"}
DEEP = 256  # rows of a panel: with its 128 bytes a row it stays in the first cache
_BAND = 64  # rows of the left matrix that meet a panel while it is there
_WIDEST = 128  # bytes of a panel's row, two of the widest vectors
_SHARED = (
    2**24
)  # multiplications from which the rows are shared out: a thread is made in a few hundredths of its time
_ROWS = (8, 4, 2, 1)
_APART = (
    _BAND + 16
)  # elements from one k of a band to the next: not all of them in the same sets of the cache

_HEAD = """
#if !defined(_WIN32)
#include <pthread.h>
#endif
#if defined(__AVX512F__)
#define VECTOR 64
#elif defined(__AVX__)
#define VECTOR 32
#else
#define VECTOR 16
#endif
"""
_TYPE = """
typedef {T} lanes_{t} __attribute__((vector_size(VECTOR), aligned({size}), may_alias));
#define LANES_{t} (VECTOR / {size})
"""
# The rows of a block: sums go on from `out` unless `first` is where they start.
_TILE = """
static __attribute__((noinline)) void tile_{t}{rows}(int64_t k, const {T} *restrict a, int64_t ai,
    int64_t ak, const {T} *restrict b,
    int64_t bk, {T} *restrict out, int64_t oi, const {T} *first, int64_t fi) {{
{begin}
    for (int64_t s = 0; s < k; s++, a += ak, b += bk) {{
        lanes_{t} left = *(const lanes_{t} *)b, right = *(const lanes_{t} *)(b + LANES_{t});
{middle}
    }}
{end}
}}
"""
# A panel beyond the last column holds zeros, and its sums go to `out` by way of `edge`.
_PRODUCT = """
static void panel_{t}(int64_t k, int64_t n, const {T} *restrict b, int64_t bk, int64_t bj,
    {T} *restrict to) {{
    const int64_t wide = 2 * LANES_{t};
    for (int64_t s = 0; n < wide && s < k; s++) for (int64_t j = n; j < wide; j++) to[s * wide + j] = 0;
    int64_t s0 = 0, j0 = 0;
{turned}
    for (int64_t s = s0; s < k; s++) for (int64_t j = 0; j < n; j++) to[s * wide + j] = b[s * bk + j * bj];
    for (int64_t s = 0; s < s0; s++) for (int64_t j = j0; j < n; j++) to[s * wide + j] = b[s * bk + j * bj];
}}
static void rows_{t}(int64_t m, int64_t k, const {T} *a, int64_t ai, int64_t ak, const {T} *b, int64_t bk,
    {T} *out, int64_t oi, const {T} *first, int64_t fi) {{
    int64_t i = 0;
{blocks}
}}
static __attribute__((noinline)) void alone_{t}(int64_t m, int64_t n, int64_t k, const {T} *a, int64_t ai,
    int64_t ak, const {T} *b, int64_t bk, int64_t bj, {T} *out, int64_t oi, const {T} *start, int64_t si,
    {T} *panels) {{
    const int64_t wide = 2 * LANES_{t};
    {T} *bands = panels + (n + wide - 1) / wide * wide * (k < {deep} ? k : {deep});
    {T} edge[{band} * {widest}], from[{band} * {widest}];
    for (int64_t k0 = 0; k0 < k; k0 += {deep}) {{
        int64_t deep = k - k0 < {deep} ? k - k0 : {deep};
        int ready = bj == 1 && (m < {few} || deep * n <= {small});
        for (int64_t j0 = 0; j0 < n; j0 += wide)
            if (!ready || n - j0 < wide)
                panel_{t}(deep, n - j0 < wide ? n - j0 : wide, b + k0 * bk + j0 * bj, bk, bj,
                    panels + j0 * deep);
        for (int64_t i0 = 0; i0 < m; i0 += {band}) {{
            int64_t band = m - i0 < {band} ? m - i0 : {band};
            const {T} *own = a + i0 * ai + k0 * ak;
            int64_t own_i = ai, own_k = ak;
            if (ai == 1 && ak > {apart} && n > wide) {{ /* a row of k's far apart, which every panel reads */
                for (int64_t s = 0; s < deep; s++) memcpy(bands + s * {apart}, own + s * ak,
                    band * sizeof({T}));
                own = bands, own_k = {apart};
            }}
            for (int64_t j0 = 0; j0 < n; j0 += wide) {{
                {T} *place = out + i0 * oi + j0;
                const {T} *first = k0 ? place : (start ? start + i0 * si + j0 : 0);
                int64_t fi = k0 ? oi : si;
                if (n - j0 >= wide) {{
                    rows_{t}(band, deep, own, own_i, own_k, ready ? b + k0 * bk + j0 : panels + j0 * deep,
                        ready ? bk : wide, place, oi, first, fi);
                    continue;
                }}
                int64_t rest = n - j0;
                for (int64_t i = 0; first && i < band; i++)
                    for (int64_t j = 0; j < wide; j++) from[i * wide + j] = j < rest ? first[i * fi + j] : 0;
                rows_{t}(band, deep, own, own_i, own_k, panels + j0 * deep, wide, edge, wide,
                    first ? from : 0, wide);
                for (int64_t i = 0; i < band; i++)
                    for (int64_t j = 0; j < rest; j++) place[i * oi + j] = edge[i * wide + j];
            }}
        }}
    }}
}}
"""
_SHARING = """
#if !defined(_WIN32)
typedef struct {{
    int64_t m, n, k, ai, ak, bk, bj, oi, si;
    const {T} *a, *b, *start;
    {T} *out, *panels;
}} share_{t};
static void *one_{t}(void *given) {{
    share_{t} *s = given;
    mode_t_ mode = begin_mode();
    alone_{t}(s->m, s->n, s->k, s->a, s->ai, s->ak, s->b, s->bk, s->bj, s->out, s->oi, s->start, s->si,
        s->panels);
    end_mode(mode);
    return 0;
}}
#endif
static void product_{t}(int64_t m, int64_t n, int64_t k, const {T} *a, int64_t ai, int64_t ak, const {T} *b,
    int64_t bk, int64_t bj, {T} *out, int64_t oi, const {T} *start, int64_t si, {T} *panels, int64_t room,
    int64_t threads) {{
#if !defined(_WIN32)
    if (threads > 1 && m * n * k >= {shared} && m >= threads * {band}) {{
        pthread_t made[{most}];
        share_{t} own[{most}];
        int runs[{most}];
        int64_t each = (m / {band} + threads - 1) / threads * {band};
        for (int64_t t = threads - 1; t >= 0; t--) {{
            int64_t from = t * each < m ? t * each : m, rest = m - from;
            int64_t rows = t == threads - 1 || rest < each ? rest : each;
            own[t] = (share_{t}){{rows, n, k, ai, ak, bk, bj, oi, si, a + from * ai, b,
                start ? start + from * si : 0, out + from * oi, panels + t * room}};
            runs[t] = t > 0 && pthread_create(&made[t], 0, one_{t}, &own[t]) == 0;
            if (!runs[t]) one_{t}(&own[t]);
        }}
        for (int64_t t = 1; t < threads; t++) if (runs[t]) pthread_join(made[t], 0);
        return;
    }}
#endif
    alone_{t}(m, n, k, a, ai, ak, b, bk, bj, out, oi, start, si, panels);
}}
"""
# Sixteen floats of four columns as four rows.
_TURNED = """#if defined(__SSE__)
    if (bk == 1 && bj != 1) {
        s0 = k - k % 4, j0 = n - n % 4;
        for (int64_t s = 0; s < s0; s += 4) for (int64_t j = 0; j < j0; j += 4) {
            const float *at = b + s + j * bj;
            __m128 r0 = _mm_loadu_ps(at), r1 = _mm_loadu_ps(at + bj);
            __m128 r2 = _mm_loadu_ps(at + 2 * bj), r3 = _mm_loadu_ps(at + 3 * bj);
            _MM_TRANSPOSE4_PS(r0, r1, r2, r3);
            float *into = to + s * wide + j;
            _mm_storeu_ps(into, r0), _mm_storeu_ps(into + wide, r1);
            _mm_storeu_ps(into + 2 * wide, r2), _mm_storeu_ps(into + 3 * wide, r3);
        }
    }
#endif"""


def kernels(dtypes: Sequence[torch.dtype]) -> str:
    """The C text of `product_f`, `product_d`, after the prelude's."""
    return _HEAD + "".join(_kernel(dtype) for dtype in dtypes) if dtypes else ""


def _kernel(dtype: torch.dtype) -> str:
    kind, letter = C_TYPES[dtype], NAMES[dtype][-1]
    words = {"T": kind, "t": letter, "size": dtype.itemsize}
    whole = _PRODUCT.format(
        **words,
        turned=_TURNED if dtype == torch.float32 else "",
        blocks="\n".join(_rows(rows, letter) for rows in _ROWS),
        deep=DEEP,
        band=_BAND,
        apart=_APART,
        widest=_WIDEST // dtype.itemsize,
        few=_ROWS[0],
        small=2**14 // dtype.itemsize,
    )
    sharing = _SHARING.format(**words, band=_BAND, most=MOST_THREADS, shared=_SHARED)
    return "".join([_TYPE.format(**words), *(_tile(rows, words) for rows in _ROWS), whole, sharing])


def is_shared(m: int, n: int, k: int) -> bool:
    """Whether threads may share the product."""
    return m * n * k >= _SHARED and m >= 2 * _BAND


def panel_elements(n: int, k: int, dtype: torch.dtype) -> int:
    """How many elements all panels and a band of one stretch of k take."""
    wide = _WIDEST // dtype.itemsize
    return (-(-n // wide) * wide + _APART) * min(k, DEEP)


def _tile(rows: int, words: dict[str, object]) -> str:
    lanes = f"lanes_{words['t']}"
    begin = [f"    {lanes} l{r} = {{0}}, r{r} = {{0}};" for r in range(rows)]
    begin.append("    if (first) {")
    begin += [f"        {_both(f'l{r} = ', f'r{r} = ', f'first + {r} * fi', words)}" for r in range(rows)]
    begin.append("    }")
    middle = [
        f"        {{ {words['T']} x = a[{r} * ai]; l{r} += x * left; r{r} += x * right; }}"
        for r in range(rows)
    ]
    end = [
        f"    *({lanes} *)(out + {r} * oi) = l{r}; *({lanes} *)(out + {r} * oi + LANES_{words['t']}) = r{r};"
        for r in range(rows)
    ]
    return _TILE.format(
        **words, rows=rows, begin="\n".join(begin), middle="\n".join(middle), end="\n".join(end)
    )


def _both(left: str, right: str, place: str, words: dict[str, object]) -> str:
    lanes = f"const lanes_{words['t']}"
    return f"{left}*({lanes} *)({place}); {right}*({lanes} *)({place} + LANES_{words['t']});"


def _rows(rows: int, letter: str) -> str:
    return (
        f"    for (; i + {rows} <= m; i += {rows}) tile_{letter}{rows}(k, a + i * ai, ai, ak, b, bk, "
        f"out + i * oi, oi, first ? first + i * fi : 0, fi);"
    )
