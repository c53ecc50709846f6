"""Where in a block of text a number may say more than is kept of it: leading zeros, more than 17 digits.

Hundreds of millions of characters are looked at, so it is done for eight at once: which of them are digits is
folded into the bits of bytes, eight stretches of text side by side, and what stands beside what is found by
joining bytes with their neighbours.
"""

import threading
from typing import NamedTuple

import numpy as np
from numpy.typing import NDArray

Bits = NDArray[np.uint8]
Places = NDArray[np.int64]

SLICE = 1 << 19  # characters looked at together: all that is made of them stays close to the processor
BEFORE, BEHIND = 8, 24  # characters around a slice that what is found in it depends on
SEGMENTS = 8
ZERO, PLUS, MINUS, E = b"0+-e"
SMALL = 0x20  # makes a capital letter small
LONG_NUMBER = 19  # characters of 18 digits and a point


class Doubtful(NamedTuple):
    """Places in a block, in no order, at least one in each number in doubt.

    `zeros`: zeros before another digit at the beginning of a number. `long`: numbers with a point and more
    than 17 digits, the zeros at the beginning of 0.0001 aside, and whole numbers of 19. `exponents`: those of
    three digits or more, and those of none. `negative`: whole numbers that say -0.
    """

    zeros: Places
    long: Places
    exponents: Places
    negative: Places


def doubtful(block: bytes, point: str, *, negative_zeros: bool = False) -> Doubtful:
    """The places of the numbers of `block` that are in doubt, where `point` stands before decimals.

    Characters of what is no number may be among them. `negative_zeros`: whether -0 is looked for.
    """
    text = np.frombuffer(block, np.uint8)
    has_exponents = b"e" in block or b"E" in block
    found = []
    for start in range(0, len(text), SLICE):
        first = max(start - BEFORE, 0)
        looked_at = _Slice(text[first : start + SLICE + BEHIND], ord(point), start - first)
        places = looked_at.doubtful(has_exponents, negative_zeros)
        found.append([part + first for part in places])
    return Doubtful(*(np.concatenate(parts) for parts in zip(*found, strict=True)))


class _Scratch(threading.local):
    """Memory that each thread uses again and again: to be given it anew takes longer than the work in it."""

    def __init__(self) -> None:
        width = -(-(SLICE + BEFORE + BEHIND) // SEGMENTS)
        self.text = np.empty(SEGMENTS * width, np.uint8)
        self.mask = np.empty(SEGMENTS * width, np.bool_)
        self.bits = [np.zeros(width + BEFORE + BEHIND, np.uint8) for _ in range(9)]


_scratch = _Scratch()


class _Slice:
    """Some text, in eight segments side by side.

    In every array of bits, bit s of byte BEFORE + i is about character i of segment s; the bytes around those
    are about its neighbours in the segments before and behind it.
    """

    def __init__(self, text: NDArray[np.uint8], point: int, start: int) -> None:
        """`start`: the first place that counts; what is in front of it is looked at only."""
        self._text, self._start = text, start
        self._width = max(-(-len(text) // SEGMENTS), BEHIND)
        self._size = self._width + BEFORE + BEHIND
        self._mask = _scratch.mask[: SEGMENTS * self._width]
        self._mask[len(text) :] = False
        self._own, which = _scratch.text[: len(text)], self._mask[: len(text)]
        np.less(np.subtract(text, ZERO, out=self._own), 10, out=which)
        self._digits = self._folded(0)
        np.equal(text, ZERO, out=which)
        self._zeros = self._folded(1)
        np.equal(text, point, out=which)
        self._points = self._folded(2)

    def _bits(self, number: int) -> Bits:
        return _scratch.bits[number][: self._size]

    def _folded(self, number: int) -> Bits:
        """The mask, as bits."""
        segments = self._mask.view(np.uint8).reshape(SEGMENTS, self._width)
        bits = self._bits(number)
        inner = bits[BEFORE:-BEHIND]
        inner[:] = segments[-1]
        for segment in segments[-2::-1]:
            np.add(inner, inner, out=inner)
            np.bitwise_or(inner, segment, out=inner)
        np.left_shift(inner[-BEFORE:], 1, out=bits[:BEFORE])
        np.right_shift(inner[:BEHIND], 1, out=bits[-BEHIND:])
        return bits

    def _behind(self, before: Bits, bits: Bits, number: int) -> Bits:
        """Where `bits` are set behind one of `before`."""
        found = self._bits(number)
        np.bitwise_and(before[:-1], bits[1:], out=found[1:])
        found[0] = 0
        return found

    def doubtful(self, has_exponents: bool, negative_zeros: bool) -> Doubtful:
        """What is in doubt; places count from the beginning of the text."""
        number = np.bitwise_or(self._digits, self._points, out=self._bits(3))
        first = self._behind(np.bitwise_not(number, out=self._bits(4)), self._zeros, 5)
        leading = self._bits(4)  # zeros with a digit behind them
        np.bitwise_and(first[:-1], self._digits[1:], out=leading[:-1])
        leading[-1] = 0
        exponents = self._exponents(leading) if has_exponents else _NONE
        negative = self._negative(number, first) if negative_zeros else _NONE
        return Doubtful(self._places(leading), self._long(number, first), exponents, negative)

    def _negative(self, number: Bits, first: Bits) -> Places:
        """Zeros alone behind a minus."""
        np.equal(self._text, MINUS, out=self._mask[: len(self._text)])
        found = self._behind(self._folded(6), first, 7)
        found[:-1] &= ~number[1:]
        return self._places(found)

    def _exponents(self, leading: Bits) -> Places:
        """The exponents in doubt. Takes the zeros at the beginning of exponents out of `leading`."""
        which = self._mask[: len(self._text)]
        np.equal(np.bitwise_or(self._text, SMALL, out=self._own), E, out=which)
        letters, digits = self._folded(6), self._digits
        np.subtract(self._text, PLUS, out=self._own)
        np.equal(np.bitwise_or(self._own, MINUS - PLUS, out=self._own), MINUS - PLUS, out=which)
        signs = self._behind(letters, self._folded(7), 8)
        start = self._behind(letters, digits, 7)
        letters[:-1] &= ~start[1:]
        signed = np.zeros_like(signs)
        np.bitwise_and(signs[:-1], digits[1:], out=signed[1:])
        letters[:-2] &= ~signed[2:]  # those that are left have no digits
        start |= signed
        leading &= ~start
        start[:-2] &= digits[1:-1] & digits[2:]
        return self._places(letters | start)

    def _long(self, number: Bits, first: Bits) -> Places:
        """The long numbers, without the zeros at the beginning of 0.0001.

        Of such a beginning, 0. or 0.0 to 0.000, the last character counts: in place of the point of others.
        """
        last = self._behind(first, self._points, 6)
        beginning = self._bits(5)
        beginning[:] = last
        for step in range(3):
            last = self._behind(last, self._zeros, 7 - step % 2)
            np.bitwise_or(beginning, last, out=beginning)
        np.bitwise_not(beginning, out=beginning)
        np.bitwise_and(number[:-1], beginning[1:], out=number[:-1])
        two, four, many = self._bits(6), self._bits(7), self._bits(8)
        np.bitwise_and(number[:-1], number[1:], out=two[:-1])
        np.bitwise_and(two[:-3], two[2:-1], out=four[:-3])
        np.bitwise_and(four[:-7], four[4:-3], out=many[:-7])
        np.bitwise_and(many[:-15], many[8:-7], out=many[:-15])
        np.bitwise_and(many[:-18], four[LONG_NUMBER - 4 : -3], out=many[:-18])
        return self._places(many)

    def _places(self, bits: Bits) -> Places:
        """The places that are set in the segments themselves."""
        inner = bits[BEFORE : BEFORE + self._width]
        if not inner.any():
            return _NONE
        where = np.flatnonzero(inner != 0)  # of bools, it is ten times as fast
        bits = inner[where]
        found = [where[(bits >> s) & 1 == 1] + s * self._width for s in range(SEGMENTS)]
        places: Places = np.concatenate(found)
        return places[(places >= self._start) & (places < self._start + SLICE)]


_NONE: Places = np.empty(0, np.int64)
