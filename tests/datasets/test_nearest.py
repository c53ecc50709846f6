"""The name that was most likely meant."""

import pytest

from datasets.nearest import nearest


@pytest.mark.parametrize(
    ("name", "known", "found"),
    [
        ("simgoid", ("sin", "sigmoid", "sign"), "sigmoid"),
        ("SGD", ("adam", "sgd"), "sgd"),
        ("学習", ("学習率", "損失"), "学習率"),
        ("", ("a", "b"), "a"),
    ],
)
def test_the_nearest_is_spelled_most_alike(name: str, known: tuple[str, ...], found: str) -> None:
    assert nearest(name, known) == found


def test_names_of_any_length_are_compared_by_their_beginning() -> None:
    long = "rooms" + "x" * 100_000
    assert nearest(long, ["age", long + "y", "income"]) == long + "y"
