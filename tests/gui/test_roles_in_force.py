"""Which table is drawn while changed roles wait for a reset."""

import numpy as np
import pandas as pd
import pytest

from datasets.table import Table
from engine.report import Phase, RunState
from gui.roles_in_force import RolesInForce
from tests.gui.reports import history, report


def table(rows: int = 4) -> Table:
    values = np.arange(float(rows))
    frame = pd.DataFrame({"a": values, "b": values + 1, "c": values + 2})
    return Table.from_frame(frame).with_roles(inputs=["a"], targets=["c"])


@pytest.fixture
def roles() -> RolesInForce:
    made = RolesInForce()
    made.drawn = []
    made.changed.connect(made.drawn.append)
    made.show_table(table(), another=True)
    return made


def test_before_the_first_step_roles_are_in_force_at_once(roles: RolesInForce) -> None:
    roles.show_report(report())
    changed = table().with_roles(inputs=["b"], targets=["c"])
    roles.show_table(changed, another=False)
    assert roles.drawn[-1] is changed


@pytest.mark.parametrize("place", [{"history": history(1, 5)}, {"phase": Phase.LOSS}])
def test_once_begun_they_wait_for_the_next_run_but_rows_do_not(roles: RolesInForce, place: dict) -> None:
    roles.show_report(report(**place))
    changed = table(6).with_roles(inputs=(), targets=["c"])
    roles.show_table(changed, another=False)
    assert (roles.drawn[-1].inputs, roles.drawn[-1].targets, roles.drawn[-1].rows) == (("a",), ("c",), 6)
    roles.show_report(report(generation=1))
    assert roles.drawn[-1] is changed


def test_a_column_of_the_run_that_is_gone_leaves_what_was_drawn(roles: RolesInForce) -> None:
    roles.show_report(report(history=history(1, 5)))
    less = Table.from_frame(table().frame[["b", "c"]])
    roles.show_table(less, another=False)
    assert len(roles.drawn) == 1
    roles.show_report(report(generation=1, state=RunState.FAILED, built=False))
    assert roles.drawn[-1] is less


def test_another_document_is_drawn_as_it_is(roles: RolesInForce) -> None:
    roles.show_report(report(history=history(1, 5)))
    other = table().with_roles(inputs=["b"], targets=["a"])
    roles.show_table(other, another=True)
    assert roles.drawn[-1] is other
