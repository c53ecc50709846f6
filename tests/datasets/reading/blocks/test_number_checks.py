"""What is in doubt in a block of numbers is found, wherever it lies in it."""

import re
from bisect import bisect_left

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from datasets.reading.blocks import number_checks
from datasets.reading.blocks.number_checks import doubtful, long_exponents

PARTS = re.compile(r"[+-]?([0-9]*)(\.?)([0-9]*)(?:[eE][+-]?([0-9]+))?")

numbers = st.one_of(
    st.integers(-99, 99).map(str),
    st.floats(allow_nan=False, allow_infinity=False).map(repr),
    st.floats(-1, 1).map(repr),
    st.from_regex(r"[+-]?[0-9]{1,24}", fullmatch=True),
    st.from_regex(r"-?0\.0{0,5}[0-9]{1,20}", fullmatch=True),
    st.from_regex(r"[0-9]{1,9}\.[0-9]{0,14}([eE][+-]?[0-9]{1,4})?", fullmatch=True),
    st.sampled_from(["0", "00", "-0", "-01", "0.", "1e05", "1e+00", "1e-005", "1e100", "", "7"]),
)


def cells_of(cells: list[str], places: list[int]) -> set[int]:
    """In which of `cells` the places are."""
    ends, end = [], -1
    for cell in cells:
        end += len(cell) + 1
        ends.append(end)
    return {bisect_left(ends, place) for place in places}


def digits(cell: str) -> int:
    """The digits of a decimal that count: not the zeros of 0.001."""
    whole, _, rest, _ = PARTS.fullmatch(cell).groups()  # type: ignore[union-attr]
    return len(rest.lstrip("0")) if whole == "0" else len(whole) + len(rest)


@given(st.lists(numbers, min_size=1, max_size=60), st.sampled_from([1, 64, 200, 1 << 19]))
@settings(max_examples=500, deadline=None)
def test_each_number_in_doubt_is_found(cells: list[str], size: int) -> None:
    block = "".join(cell + ",\n"[number % 3 == 2] for number, cell in enumerate(cells)).encode()
    with pytest.MonkeyPatch.context() as patch:
        patch.setattr(number_checks, "SLICE", size)
        zeros, long, negative = doubtful(block, ".", negative_zeros=True)
        if "e" not in "".join(cells).lower():
            alone = doubtful(block, ".", letters=False, negative_zeros=True)
            assert [places.tolist() for places in alone] == [zeros.tolist(), long.tolist(), negative.tolist()]
    leading = {n for n, cell in enumerate(cells) if re.match(r"[+-]?0[0-9]", cell)}
    assert cells_of(cells, zeros.tolist()) == leading
    zero = {n for n, cell in enumerate(cells) if cell == "-0"}
    assert zero <= cells_of(cells, negative.tolist())
    assert cells_of(cells, negative.tolist()) - zero <= {
        n for n, c in enumerate(cells) if re.search("[eE]-0$", c)
    }
    found = cells_of(cells, long.tolist()) - leading
    assert found == {
        n for n, cell in enumerate(cells) if n not in leading and digits(cell) > (17 if "." in cell else 18)
    }
    exponents = {n for n, cell in enumerate(cells) if len(PARTS.fullmatch(cell)[4] or "") > 2}  # type: ignore[index]
    assert cells_of(cells, long_exponents(block).tolist()) == exponents


def test_texts_hide_no_number_beside_them() -> None:
    zeros, _, _ = doubtful(b"apple,007\n" * 1_000, ".")
    assert sorted(zeros.tolist()) == list(range(6, 10_000, 10))
