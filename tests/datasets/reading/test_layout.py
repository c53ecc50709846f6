"""Where the header and the rows are: titles above, units below, or no header at all."""

import pytest

from datasets.reading.layout import Layout, guess_layout
from datasets.reading.marks import PLAIN
from datasets.reading.records import COMMENT


@pytest.mark.parametrize(
    ("lines", "layout"),
    [
        ("a,b|1,2", Layout(1)),
        ("1,2|3,4", Layout(0)),
        ("|a,b||1,2", Layout(2, 1)),
        ("Title|a,b|1,2|3,4", Layout(2, 1)),
        ("Title||x,y,z|1,2,3", Layout(3, 2)),
        ("Title,,|x,y,z|1,2,3", Layout(2, 1)),
        ("Run,7|x,y,z|1,2,3|4,5,6", Layout(2, 1)),
        ("Title||5,2,3|4,5,6", Layout(0, 2)),
        ("a,b|1,2,x|3,4,y", Layout(1)),
        ("a,b|s,m|1,2|3,4", Layout(1, 0, 1)),
        ("a,b|(s),-|1,2", Layout(1, 0, 1)),
        ("a,b||s,m|1,2", Layout(1, 0, 2)),
        ("面積,駅徒歩,地区|㎡,分,|20,5,新宿|30,7,渋谷", Layout(1, 0, 1)),
        ("a,b|x,y|1,2", Layout(1)),
        ("a,b|s,m", Layout(1)),
        ("a,b|s,1|2,3", Layout(1)),
        ("a,b|NA,NA|1,2", Layout(1)),
        ("a,b|c,d", Layout(1)),
        ("ann,30|bob,25", Layout(0)),
        ("name,30|bob,x", Layout(1)),
        ("name,2019|bob,7", Layout(1)),
        ("name,2019|bob,2020", Layout(0)),
        ("NA,2|1,3|2,4", Layout(0)),
        ("0,1,2|7,8.5,9", Layout(1)),
        ("1,2,3|4,5,6|7,8,9", Layout(0)),
        (",1,2,3|1,4,5,6|2,7,8,9", Layout(1)),
        ("0,1,2|1,2,3", Layout(0)),
        ("7", Layout(0)),
        ("x|1|2", Layout(1)),
    ],
)
def test_guess(lines: str, layout: Layout) -> None:
    records = [line.split(",") if line else [] for line in lines.split("|")]
    width = max(map(len, records))
    assert guess_layout(records, width, PLAIN) == layout


def test_comments_count_as_rows_of_the_file() -> None:
    records = [[COMMENT], ["a", "b"], [COMMENT], ["1", "2"]]
    assert guess_layout(records, 2, PLAIN) == Layout(2, 1)


def test_a_header_that_is_given_stands() -> None:
    records = [["q", "r"], ["a", "b"], ["s", "m"], ["1", "2"]]
    assert guess_layout(records, 2, PLAIN, header=2) == Layout(2, 1, 1)
    assert guess_layout(records, 2, PLAIN, header=0) == Layout(0)
