"""Where in a block of text a number may say more than is kept of it: leading zeros, more than 17 digits.

Hundreds of millions of characters are looked at, so it is done for 64 at once: what each of them is goes into
the bits of words, and what stands beside what is found by shifting the words.
"""

import threading

import numpy as np
from numpy.typing import NDArray

Text = NDArray[np.uint8]
Bits = NDArray[np.uint64]
Places = NDArray[np.int64]

SLICE = 1 << 19  # characters looked at together: all that is made of them stays close to the processor
BEFORE, BEHIND = 8, 24  # characters around a slice that what is found in it depends on
WORD = np.dtype("<u8")  # its lowest bit is about the first of 64 characters, on every machine
ZERO, NINE, PLUS, MINUS, E = b"09+-e"
SMALL = 0x20  # makes a capital letter small


def doubtful(
    block: bytes, point: str, *, letters: bool = True, negative_zeros: bool = False
) -> tuple[Places, Places, Places]:
    """The places of numbers in doubt in `block`, where `point` stands before decimals.

    Zeros before another digit at the beginning of a number; places in numbers of more than 17 digits, zeros
    of 0.0001 aside, and in whole ones of more than 18; with `negative_zeros`, the zeros of -0. Some may be in
    what is no number. `letters`: whether there may be anything behind "9" in ASCII.
    """
    text = np.frombuffer(block, np.uint8)
    found: tuple[list[Places], ...] = ([], [], [])
    for start in range(0, len(text), SLICE):
        first = max(start - BEFORE, 0)
        looked_at = _Slice(text[first : start + SLICE + BEHIND], ord(point), start - first, letters)
        found[0].append(looked_at.leading_zeros() + first)
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
        words = (SLICE + BEFORE + BEHIND) // 64 + 2
        self.mask = np.zeros(64 * words, np.bool_)
        self.text = np.empty(64 * words, np.uint8)
        self.bits = np.zeros((10, words), WORD)


_scratch = _Scratch()
_NONE: Places = np.empty(0, np.int64)


class _Slice:
    """Some text; in each array of bits, one for each character of it, and at least 64 zeros behind those."""

    def __init__(self, text: Text, point: int, start: int, letters: bool) -> None:
        """`start`: the first place that counts."""
        words = -(-len(text) // 64) + 1
        self._text, self._start = text, start
        self._letters = letters and int(text.max()) > NINE
        self._padded = _scratch.mask[: 64 * words]
        self._padded[len(text) :] = False
        self._mask = self._padded[: len(text)]
        self._room: list[Bits] = list(_scratch.bits[:, :words])
        if self._letters:
            own = np.subtract(text, ZERO, out=_scratch.text[: len(text)])
            self._digit = self._bits(np.less_equal(own, NINE - ZERO, out=self._mask), 0)
        else:
            self._digit = self._bits(np.greater_equal(text, ZERO, out=self._mask), 0)
        self._point, self._zero = self._equal(point, 1), self._equal(ZERO, 2)
        self._number = np.bitwise_or(self._digit, self._point, out=self._room[3])
        self._outside = self._earlier(self._number, 4)  # not behind a character of a number
        np.bitwise_not(self._outside, out=self._outside)
        self._first = np.bitwise_and(self._outside, self._zero, out=self._room[9])

    def _bits(self, _mask: NDArray[np.bool_], number: int) -> Bits:
        """The mask, which lies in the memory of `_mask`, as bits in the room of that number."""
        bits = self._room[number]
        bits[:] = np.packbits(self._padded, bitorder="little").view(WORD)
        return bits

    def _equal(self, character: int, number: int) -> Bits:
        return self._bits(np.equal(self._text, character, out=self._mask), number)

    def _later(self, bits: Bits, by: int, number: int) -> Bits:
        """For each character, what `bits` say of that `by` places behind it."""
        found, over = self._room[number], self._room[8]
        np.right_shift(bits, by, out=found)
        np.left_shift(bits, 64 - by, out=over)
        found[:-1] |= over[1:]
        return found

    def _earlier(self, bits: Bits, number: int) -> Bits:
        """For each character, what `bits` say of the one before it."""
        found, over = self._room[number], self._room[8]
        np.left_shift(bits, 1, out=found)
        np.right_shift(bits, 63, out=over)
        found[1:] |= over[:-1]
        return found

    def leading_zeros(self) -> Places:
        """The zeros at the beginning of a number with a digit behind them."""
        found = self._later(self._digit, 1, 5)
        found &= self._first
        if self._letters and _any(found):
            self._leave_exponents(found)
        return self._places(found)

    def _leave_exponents(self, zeros: Bits) -> None:
        """Take those of 1e05, 1e+05 and 1e-05 away."""
        small = np.bitwise_or(self._text, SMALL, out=_scratch.text[: len(self._text)])
        letters = self._bits(np.equal(small, E, out=self._mask), 6)
        behind = self._earlier(letters, 7)
        letters[:] = self._equal(MINUS, 6)
        letters |= self._equal(PLUS, 3)
        letters &= behind
        zeros &= ~behind
        zeros &= ~self._earlier(letters, 7)
        np.bitwise_or(self._digit, self._point, out=self._number)

    def negative_zeros(self) -> Places:
        """Zeros alone behind a minus."""
        found = self._earlier(self._equal(MINUS, 5), 6)
        found &= self._first
        found &= ~self._later(self._number, 1, 5)
        return self._places(found)

    def long(self) -> Places:
        """Places in long numbers: the first digit that counts where 18 characters are from there on.

        There are 19 where that one begins the number: one of them is the point then. Other bits are used up.
        """
        if self._number.view(np.uint8).max() < 255:  # a byte is eight characters, and none is all of a number
            return _NONE
        two = self._later(self._number, 1, 5)
        two &= self._number
        four = self._later(two, 2, 6)
        four &= two
        eight = self._later(four, 4, 7)
        eight &= four
        ten = self._later(eight, 2, 5)
        ten &= eight
        eighteen = eight.view(np.uint8)
        eighteen[:-1] &= ten.view(np.uint8)[1:]
        return self._places(self._long(eight)) if _any(eight) else _NONE

    def _long(self, eighteen: Bits) -> Bits:
        nineteen = self._later(eighteen, 1, 5)
        nineteen &= eighteen
        nineteen &= self._outside
        nineteen &= np.bitwise_not(self._first, out=self._room[9])
        zeros = np.bitwise_or(self._zero, self._point, out=self._room[3])
        eighteen &= self._earlier(zeros, 6)
        eighteen &= np.bitwise_xor(self._digit, self._zero, out=self._room[3])
        eighteen |= nineteen
        return eighteen

    def _places(self, bits: Bits) -> Places:
        """The places that are set and count."""
        if not _any(bits):
            return _NONE
        eights = bits.view(np.uint8)
        where = np.flatnonzero(eights != 0)  # of bools, it is ten times as fast
        byte, bit = np.nonzero(np.unpackbits(eights[where][:, None], axis=1, bitorder="little"))
        places = where[byte] * 8 + bit
        counted: Places = places[(places >= self._start) & (places < self._start + SLICE)]
        return counted


def _any(bits: Bits) -> bool:
    """The same as bits.any(), which looks at one word after the other."""
    return bool(np.bitwise_or.reduce(bits))
