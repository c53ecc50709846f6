"""An edit of several parts in which very many rows come or go is shown anew, not part by part."""

import numpy as np
import pandas as pd
import pytest

from datasets.edits.regenerating import other_rows
from datasets.synthetic import generate
from gui.data import table_changes
from gui.data.table_view import TableView
from gui.document import Document

pytestmark = pytest.mark.qt_log_ignore("propagateSizeHints")  # of the offscreen platform


@pytest.mark.parametrize(("many", "resets"), [(100, 0), (20, 1)])
def test_the_view_shows_the_new_rows(qtbot, monkeypatch, many, resets):
    monkeypatch.setattr(table_changes, "MANY_ROWS", many)
    document = Document()
    view = TableView(document)
    qtbot.addWidget(view)
    document.open_table(generate("xor", 30))
    seen = []
    view.table_model.modelReset.connect(lambda: seen.append("reset"))
    for rows in (60, 30):
        wanted = generate("xor", rows, seed=rows).frame
        document.edit(other_rows(document.table, wanted), "other rows")
        assert view.table_model.rowCount() == rows
        shown = [[view.table_model.value(row, column) for column in range(3)] for row in range(rows)]
        pd.testing.assert_frame_equal(pd.DataFrame(np.array(shown), columns=wanted.columns), wanted)
    assert len(seen) == 2 * resets
