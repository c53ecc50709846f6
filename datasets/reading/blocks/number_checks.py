"""Where in a block of text a number may say more than is kept of it: leading zeros, more than 17 digits.

Hundreds of millions of characters are looked at, so it is done for eight at once: what each of them is goes
into the bits of bytes, eight stretches of text side by side, and what stands beside what is found by joining
bytes with their neighbours.
"""

import threading

import numpy as np
from numpy.typing import NDArray

Text = NDArray[np.uint8]
Bits = NDArray[np.uint8]
Places = NDArray[np.int64]

SLICE = 1 << 19  # characters looked at together: all that is made of them stays close to the processor
BEFORE, BEHIND = 8, 24  # characters around a slice that what is found in it depends on
SEGMENTS = 8
LONG = 19  # characters of 18 digits and a point
MANY = 500  # leading zeros in a slice that are better looked at all at once
ZERO, NINE, PLUS, MINUS, POINT, E = b"09+-.e"
SMALL = 0x20  # makes a capital letter small


def doubtful(
    block: bytes, point: str, *, only_numbers: bool = False, negative_zeros: bool = False
) -> tuple[Places, Places, Places]:
    """The places of numbers in doubt in `block`, where `point` stands before decimals.

    Zeros before another digit at the beginning of a number; the beginnings of numbers of more than 17 digits,
    zeros of 0.0001 aside, and of whole ones of more than 18; with `negative_zeros`, the zeros of -0. Some
    may be in what is no number. `only_numbers`: there are none but numbers, between commas or tabs.
    """
    text = np.frombuffer(block, np.uint8)
    exponents = b"e" in block or b"E" in block
    simple = only_numbers and not exponents and ord(point) == POINT
    found: tuple[list[Places], ...] = ([], [], [])
    for start in range(0, len(text), SLICE):
        first = max(start - BEFORE, 0)
        looked_at = _Slice(text[first : start + SLICE + BEHIND], ord(point), start - first, simple)
        found[0].append(looked_at.leading_zeros(exponents) + first)
        if negative_zeros:
            found[2].append(looked_at.negative_zeros() + first)
        found[1].append(looked_at.long() + first)
    zeros, long, negative = (np.concatenate(places) if places else _NONE for places in found)
    return zeros, long, negative


def long_exponents(block: bytes) -> Places:
    """The places of exponents of three digits or more, such as that of 1e-400, which is next to nothing."""
    text = np.frombuffer(block, np.uint8)
    text = np.concatenate((text, np.zeros(BEHIND, np.uint8)))
    places = np.flatnonzero((text | SMALL) == E)
    signed = (text[places + 1] == PLUS) | (text[places + 1] == MINUS)
    starts = places + 1 + signed
    digits = [(text[starts + number] >= ZERO) & (text[starts + number] <= NINE) for number in range(3)]
    found: Places = places[np.logical_and.reduce(digits)]
    return found


class _Scratch(threading.local):
    """Memory that each thread uses again and again: to be given it anew takes longer than the work in it."""

    def __init__(self) -> None:
        width = -(-(SLICE + BEFORE + BEHIND) // SEGMENTS)
        self.masks = np.empty(3 * SEGMENTS * width, np.bool_)
        self.text = np.empty(SEGMENTS * width, np.uint8)
        self.bits = np.zeros((9, width + BEFORE + BEHIND), np.uint8)


_scratch = _Scratch()
_NONE: Places = np.empty(0, np.int64)
_EACH_BIT = (1 << np.arange(SEGMENTS)).astype(np.uint8)


class _Slice:
    """Some text, in eight segments side by side.

    In every array of bits, bit s of byte BEFORE + i is about character i of segment s; the bytes around those
    are about its neighbours in the segments before and behind it.
    """

    def __init__(self, text: Text, point: int, start: int, simple: bool) -> None:
        """`start`: the first place that counts. `simple`: all behind "-" in ASCII are digits and points."""
        self._text, self._start = text, start
        self._width = max(-(-len(text) // SEGMENTS), BEHIND)
        masks = self._masks(3)
        if simple:
            np.greater(text, MINUS, out=masks[0])
        else:
            least = POINT if point == POINT else ZERO  # "/" lies between the two: it is in no number
            own = np.subtract(text, least, out=_scratch.text[: len(text)])
            np.less_equal(own, NINE - least, out=masks[0])
        np.equal(text, ZERO, out=masks[1])
        np.equal(text, point, out=masks[2])
        if point != POINT:
            np.logical_or(masks[0], masks[2], out=masks[0])
        self._number, self._zero, self._point = self._folded(0, 3)
        behind = np.bitwise_not(self._number, out=self._bits(3))
        self._first = self._behind(behind, self._zero, 4)  # zeros at the beginning of a number

    def _masks(self, count: int) -> NDArray[np.bool_]:
        masks = _scratch.masks[: count * SEGMENTS * self._width].reshape(count, -1)
        masks[:, len(self._text) :] = False
        return masks[:, : len(self._text)]

    def _bits(self, number: int) -> Bits:
        return _scratch.bits[number, : self._width + BEFORE + BEHIND]

    def _folded(self, number: int, count: int) -> Bits:
        """The masks, each as bits."""
        width = self._width
        masks = _scratch.masks[: count * SEGMENTS * width].view(np.uint8).reshape(count, SEGMENTS, width)
        bits = _scratch.bits[number : number + count, : width + BEFORE + BEHIND]
        inner = bits[:, BEFORE:-BEHIND]
        np.add(masks[:, -1], masks[:, -1], out=inner)
        np.bitwise_or(inner, masks[:, -2], out=inner)
        for segment in range(SEGMENTS - 3, -1, -1):
            np.add(inner, inner, out=inner)
            np.bitwise_or(inner, masks[:, segment], out=inner)
        np.left_shift(inner[:, -BEFORE:], 1, out=bits[:, :BEFORE])
        np.right_shift(inner[:, :BEHIND], 1, out=bits[:, -BEHIND:])
        return bits

    def _behind(self, before: Bits, bits: Bits, number: int) -> Bits:
        """Where `bits` are set behind one of `before`."""
        found = self._bits(number)
        np.bitwise_and(before[:-1], bits[1:], out=found[1:])
        found[0] = 0
        return found

    def leading_zeros(self, exponents: bool) -> Places:
        """The zeros at the beginning of a number with a digit behind them."""
        found = self._bits(5)
        np.bitwise_and(self._first[:-1], self._number[1:], out=found[:-1])
        found[-1] = 0
        points = self._behind(self._first, self._point, 6)
        np.bitwise_xor(found[:-1], points[1:], out=found[:-1])
        if exponents and np.count_nonzero(found) > MANY:
            own, masks = _scratch.text[: len(self._text)], self._masks(2)
            np.equal(np.bitwise_or(self._text, SMALL, out=own), E, out=masks[0])
            np.subtract(self._text, PLUS, out=own)
            np.equal(np.bitwise_or(own, MINUS - PLUS, out=own), MINUS - PLUS, out=masks[1])
            letters, signs = self._folded(6, 2)
            letters[1:] |= letters[:-1] & signs[1:]
            found[1:] &= ~letters[:-1]
        places = self._places(found)
        return self._without_exponents(places) if exponents and len(places) else places

    def _without_exponents(self, places: Places) -> Places:
        small = self._text | SMALL
        before, sign = small[np.maximum(places - 2, 0)], small[np.maximum(places - 1, 0)]
        signed = (before == E) & ((sign == PLUS | SMALL) | (sign == MINUS | SMALL))
        left: Places = places[~(signed | (sign == E))]
        return left

    def negative_zeros(self) -> Places:
        """Zeros alone behind a minus."""
        np.equal(self._text, MINUS, out=self._masks(1)[0])
        found = self._behind(self._folded(6, 1)[0], self._first, 7)
        found[:-1] &= ~self._number[1:]
        return self._places(found)

    def long(self) -> Places:
        """The beginnings of long numbers; the bits of what a number is are used up.

        Of 0. at the beginning, and of up to three zeros behind it, only the last character counts: it is in
        the place of the point of other numbers.
        """
        last = self._behind(self._first, self._point, 5)
        beginning = self._bits(6)
        beginning[:] = last
        for step in range(3):
            last = self._behind(last, self._zero, 7 if step % 2 == 0 else 5)
            np.bitwise_or(beginning, last, out=beginning)
        np.bitwise_not(beginning, out=beginning)
        counted = np.bitwise_and(self._number[:-1], beginning[1:], out=self._number[:-1])
        two, four, eight, many = (self._bits(number) for number in (3, 4, 5, 7))
        np.bitwise_and(counted[:-1], counted[1:], out=two[:-2])
        np.bitwise_and(two[:-3], two[2:-1], out=four[:-3])
        np.bitwise_and(four[:-7], four[4:-3], out=eight[:-7])
        np.bitwise_and(eight[:-15], eight[8:-7], out=many[:-15])
        np.bitwise_and(many[: 1 - LONG], four[LONG - 4 : -3], out=many[: 1 - LONG])
        return self._places(many)

    def _places(self, bits: Bits) -> Places:
        """The places that are set in the segments themselves."""
        inner = bits[BEFORE : BEFORE + self._width]
        if not inner.any():
            return _NONE
        where = np.flatnonzero(inner != 0)  # of bools, it is ten times as fast
        byte, bit = np.nonzero(inner[where][:, None] & _EACH_BIT)
        places = where[byte] + bit * self._width
        counted: Places = places[(places >= self._start) & (places < self._start + SLICE)]
        return counted
