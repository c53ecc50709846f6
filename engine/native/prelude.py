"""What every generated file begins with: headers, and functions of numbers that a compiler can vectorise.

e^r - 1 is its Taylor series for |r| <= ln(2) / 2, in float to the 7th and in double to the 14th power, where
the next term is below the rounding of the sum; x = k ln(2) + r brings every other argument there. exp, tanh
and sigmoid are made of it. They differ from the C library's by a few units in the last place.
"""

from decimal import Decimal
from math import factorial

_LN2 = Decimal("0.693147180559945309417232121458176568")
_HEADER = """\
#include <math.h>
#include <stdint.h>
#include <string.h>
/* Numbers too small for their type's usual form cost a hundred times as much, and are as good as 0. */
#if defined(__SSE__)
#include <xmmintrin.h>
typedef unsigned int mode_t_;
static inline mode_t_ begin_mode(void) { mode_t_ old = _mm_getcsr(); _mm_setcsr(old | 0x8040u); return old; }
static inline void end_mode(mode_t_ old) { _mm_setcsr(old); }
#elif defined(__aarch64__)
typedef uint64_t mode_t_;
static inline mode_t_ begin_mode(void) {
    mode_t_ old, new;
    __asm__ __volatile__("mrs %0, fpcr" : "=r"(old));
    new = old | (1ull << 24);
    __asm__ __volatile__("msr fpcr, %0" : : "r"(new));
    return old;
}
static inline void end_mode(mode_t_ old) { __asm__ __volatile__("msr fpcr, %0" : : "r"(old)); }
#else
typedef int mode_t_;
static inline mode_t_ begin_mode(void) { return 0; }
static inline void end_mode(mode_t_ old) { (void)old; }
#endif
"""

# k, p = e^r - 1 and half = 2^(k - 1), which is finite for every k in question.
_REDUCED = """\
    {T} x = v > {high} ? {high} : (v < {low} ? {low} : v);
    {T} k = rint{s}(x * ({T}){inverse});
    {T} r = (x - k * ({T}){coarse}) - k * ({T}){fine};
    {T} p = r + r * ({series});
    {I} bits = (({I})k + {bias}) << {shift};
    {T} half;
    memcpy(&half, &bits, sizeof half);
"""
_FUNCTIONS = """
static inline {T} exp_{t}({T} v) {{
{reduced}
    {T} e = ({T})2 * (half * p + half);
    e = v > {high} ? ({T})INFINITY : (v < {low} ? ({T})0 : e);
    return v == v ? e : v;
}}
static inline {T} less_one_{t}({T} v) {{
{reduced}
    return ({T})2 * (half * p + (half - ({T})0.5));
}}
static inline {T} tanh_{t}({T} v) {{
    {T} size = v < 0 ? -v : v;
    {T} e = less_one_{t}(size + size);
    {T} y = size > {flat} ? ({T})1 : e / (e + ({T})2);
    y = v < 0 ? -y : y;
    return v == v ? y : v;
}}
static inline {T} sigmoid_{t}({T} v) {{
    {T} e = exp_{t}(v < 0 ? v : -v);
    {T} y = ({T})1 / (({T})1 + e);
    y = v < 0 ? e * y : y;
    return v == v ? y : v;
}}
static inline {T} pick_{t}(int choice, {T} a, {T} b) {{ return choice ? a : b; }}
static inline {T} square_{t}({T} v) {{ return v * v; }}
static inline {T} cube_{t}({T} v) {{ return v * v * v; }}
static inline {T} sign_{t}({T} v) {{ return ({T})((v > 0) - (v < 0)); }}
static inline {T} larger_{t}({T} a, {T} b) {{ return a != a ? a : (b != b ? b : (a > b ? a : b)); }}
static inline {T} smaller_{t}({T} a, {T} b) {{ return a != a ? a : (b != b ? b : (a < b ? a : b)); }}
"""


_OF_WHOLE_NUMBERS = """
static inline int64_t pick_i(int choice, int64_t a, int64_t b) { return choice ? a : b; }
static inline int64_t larger_i(int64_t a, int64_t b) { return a > b ? a : b; }
static inline int64_t smaller_i(int64_t a, int64_t b) { return a < b ? a : b; }
static inline int64_t square_i(int64_t v) { return v * v; }
static inline int64_t sign_i(int64_t v) { return (v > 0) - (v < 0); }
"""


def prelude() -> str:
    """The C text."""
    return _HEADER + _of_float() + _of_double() + _OF_WHOLE_NUMBERS


def _of_float() -> str:
    return _text(
        T="float",
        I="int32_t",
        t="f",
        high="88.72283f",
        low="-87.33654f",
        s="f",
        coarse=Decimal("0.693359375"),  # 9 bits: its product with a small whole number is exact
        terms=7,
        bias=126,
        shift=23,
        flat="10.0f",
    )


def _of_double() -> str:
    return _text(
        T="double",
        I="int64_t",
        t="d",
        high="709.782712893384",
        low="-708.396418532264",
        s="",
        coarse=Decimal(int(_LN2 * 2**33)) / 2**33,
        terms=14,
        bias=1022,
        shift=52,
        flat="22.0",
    )


def _text(*, terms: int, coarse: Decimal, **words: object) -> str:
    words |= {
        "series": _series(terms, str(words["T"])),
        "coarse": repr(float(coarse)),
        "fine": repr(float(_LN2 - coarse)),
        "inverse": repr(float(1 / _LN2)),
    }
    return _FUNCTIONS.format(reduced=_REDUCED.format(**words).rstrip("\n"), **words)


def _series(last: int, kind: str) -> str:
    """r / 2! + r^2 / 3! + ... to r^(last - 1) / last!, by Horner's rule."""
    text = f"({kind}){1 / factorial(last)!r}"
    for power in range(last - 1, 1, -1):
        text = f"(({kind}){1 / factorial(power)!r} + r * {text})"
    return f"r * {text}"
