"""Words beside marks: none over another, the newest first, none beyond the edge."""

from hypothesis import given
from hypothesis import strategies as st

from gui.plots.event_labels import Place, place_labels


def test_words_stand_at_the_right_of_their_mark() -> None:
    assert place_labels([10.0, 200.0], [50.0, 50.0], 400.0, 3) == [Place(14.0, 0), Place(204.0, 0)]


def test_words_that_would_pass_the_edge_stand_at_the_left() -> None:
    assert place_labels([390.0], [50.0], 400.0, 3) == [Place(336.0, 0)]


def test_close_marks_have_their_words_in_rows_and_the_oldest_go_without() -> None:
    places = place_labels([10.0, 12.0, 14.0], [50.0] * 3, 400.0, 2)
    assert places == [None, Place(16.0, 1), Place(18.0, 0)]


@given(st.lists(st.tuples(st.floats(0, 500), st.floats(1, 120)), max_size=40), st.integers(1, 6))
def test_no_words_are_written_over_others(marks: list[tuple[float, float]], rows: int) -> None:
    marks = sorted(marks)
    widths = [width for _, width in marks]
    places = place_labels([x for x, _ in marks], widths, 500.0, rows)
    drawn = [(place, width) for place, width in zip(places, widths, strict=True) if place is not None]
    for at, (one, width) in enumerate(drawn):
        for other, other_width in drawn[at + 1 :]:
            apart = one.left + width <= other.left or other.left + other_width <= one.left
            assert one.row != other.row or apart
