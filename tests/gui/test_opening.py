"""What is opened from the menus, as tables and experiments."""

import pytest

from datasets.synthetic import GENERATORS
from gui.opening import open_generated


@pytest.mark.parametrize("name", GENERATORS)
def test_a_rule_makes_as_many_rows_as_it_has_by_itself(name: str) -> None:
    opened = open_generated(name)
    assert opened.table.rows == GENERATORS[name].rows == opened.source.rows
