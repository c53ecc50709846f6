"""Lines that are comments, and those that only begin as one."""

import pytest

from datasets.reading.comments import guess_comment, without_comments


@pytest.mark.parametrize(
    ("sample", "sign"),
    [
        ("a,b\n1,2\n", ""),
        ("# x\na,b\n1,2\n", "#"),
        ("a,b\n1,2\n# x\n3,4\n", "#"),
        ("a,b\n1,2\n#3,4\n5,6\n", ""),
        ("# x\na,b\n1,2\n#3,4\n5,6\n", "#"),
        ("#,b\n1,2\n3,4\n", ""),
        ("#a,b\n1,2\n3,4\n", "#"),
        ("#a\n#b\n", ""),
        ("t\n#a\n#b\n", ""),
        ("% x y\n1 2\n3 4\n", "%"),
        ("%a,b\n1,2\n3,4\n", ""),
        ("% made by\n% somebody\n1,2\n3,4\n", "%"),
        ("// made by\n1,2\n3,4\n", "//"),
        ("", ""),
    ],
)
def test_the_sign(sample: str, sign: str) -> None:
    assert guess_comment(sample) == sign


def test_without() -> None:
    assert without_comments("# a\r\nb,#\r\n  # c\r\nd", "#") == "b,#\r\nd"
    assert without_comments("# a\n", "") == "# a\n"
