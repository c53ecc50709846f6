"""The delimiter is found, also where others occur in the text."""

import pytest

from datasets.reading.dialect import SAMPLE, guess_delimiter


@pytest.mark.parametrize(
    ("sample", "delimiter"),
    [
        ("a,b\n1,2\n", ","),
        ("a;b\n1,5;2,5\n3,5;4,5\n", ";"),
        ("a\tb c\n1,0\t2\n", "\t"),
        ("a|b\n1|2\n", "|"),
        ('"a;b",c\n"1;2",3\n', ","),
        ("name;text\n1;a, b, c\n2;d\n", ";"),
        ("x\n1\n2\n", ","),
        ("a;b\nplain\nplain\nplain\n", ","),
        ("a,b\n1,2,3\n", ","),
        ("a,b,c\n1,2,3\n4,5\n6,7,8\n", ","),
        ("a,b;c\n1,2;3\n", ";"),
        ("\n\na;b\n1;2\n", ";"),
        ("a,b\n1,2\n3,", ","),
        ("a;b", ";"),
        ("", ","),
        ("t\u2028u;b\n1;2\n", ";"),
    ],
)
def test_guess(sample: str, delimiter: str) -> None:
    assert guess_delimiter(sample) == delimiter


def test_a_record_cut_off_at_the_end_of_the_sample_does_not_count() -> None:
    text = ("a;b;c,d\n" + "1;2;3,4\n" * SAMPLE)[: SAMPLE - 4]
    assert guess_delimiter(text, complete=False) == ";"
