import numpy as np
import pytest
from PySide6.QtCore import Qt
from PySide6.QtGui import QFontMetrics

from gui import theme
from gui.inspect.figure_model import FigureColumn, Figures
from gui.inspect.figure_table import FigureTable


@pytest.fixture
def table(qtbot):
    widget = FigureTable()
    qtbot.addWidget(widget)
    widget.resize(300, 200)
    with qtbot.waitExposed(widget):
        widget.show()
    return widget


def figures(values, hot=None, titles=None):
    values = np.asarray(values, dtype=float)
    names = tuple(f"p{at}" for at in range(len(values)))
    columns = (FigureColumn("", names), FigureColumn("value", values, digits=4, hot=hot))
    return Figures(len(values), columns, titles)


def cell(table, row, column, role=Qt.ItemDataRole.DisplayRole):
    return table.model().index(row, column).data(role)


def test_figures_are_written_the_same_way_and_stand_right(table):
    table.show_figures(figures([-0.5, 12345.678, np.nan, 1e-9]))
    assert [cell(table, row, 1) for row in range(4)] == ["−0.5000", "+12,346", "NaN", "+1.000e−09"]
    assert cell(table, 0, 1, Qt.ItemDataRole.TextAlignmentRole) & Qt.AlignmentFlag.AlignRight
    assert cell(table, 0, 0, Qt.ItemDataRole.TextAlignmentRole) & Qt.AlignmentFlag.AlignLeft
    assert cell(table, 0, 1, Qt.ItemDataRole.FontRole).family() == theme.fixed_font().family()


def test_what_is_not_there_yet_is_an_empty_column(table):
    table.show_figures(Figures(2, (FigureColumn("gradient", None),)))
    assert cell(table, 1, 0) == ""
    partly = FigureColumn("gradient", np.array([np.nan, np.nan]), absent=np.array([False, True]))
    table.show_figures(Figures(2, (partly,)))
    assert [cell(table, row, 0) for row in range(2)] == ["NaN", ""]


def test_what_has_changed_has_the_warm_ground(table):
    table.show_figures(figures([1.0, 2.0], hot=np.array([False, True])))
    assert cell(table, 0, 1, Qt.ItemDataRole.BackgroundRole) is None
    assert cell(table, 1, 1, Qt.ItemDataRole.BackgroundRole).color() == theme.color("hot")


def test_new_figures_of_the_same_shape_keep_the_place(table):
    table.show_figures(figures(np.zeros(200)))
    table.setCurrentIndex(table.model().index(60, 1))
    table.verticalScrollBar().setValue(57)
    table.show_figures(figures(np.ones(200)))
    assert table.verticalScrollBar().value() == 57
    assert table.currentIndex().row() == 60
    assert cell(table, 60, 1) == "+1.000"


def test_columns_do_not_become_narrower_while_the_shape_stays(table):
    table.resize(80, 200)
    table.show_figures(figures([1.0]))
    narrow = table.columnWidth(1)
    table.show_figures(figures([1e-9]))
    wide = table.columnWidth(1)
    assert wide > narrow
    table.show_figures(figures([1.0]))
    assert table.columnWidth(1) == wide


def test_other_names_get_widths_of_their_own(table):
    def named(*names):
        columns = (FigureColumn("", names), FigureColumn("value", np.ones(len(names))))
        return Figures(len(names), columns)

    table.show_figures(named("root mean squared error", "mean absolute error with a longer name"))
    assert table.horizontalHeader().length() > table.viewport().width()
    table.show_figures(named("AUC", "F1"))
    assert table.horizontalHeader().length() == table.viewport().width()


def test_long_names_take_another_line_before_a_header_is_cut(qtbot):
    table = FigureTable(grows=True)
    qtbot.addWidget(table)
    columns = tuple(FigureColumn(name, np.ones(1)) for name in ("train", "validation", "test"))
    table.show_figures(Figures(1, (FigureColumn("", ("root mean squared error",)), *columns)))
    table.show()
    table.resize(1_000, 200)
    height, wanted = table.rowHeight(0), sum(table._widths)
    table.resize(wanted - 60, 200)
    heads = QFontMetrics(theme.small_font())
    assert table.columnWidth(2) > heads.horizontalAdvance("validation") + 12
    assert table.rowHeight(0) > height


def test_names_of_wide_letters_are_not_cut(table):
    names = ("平均二乗平方根誤差", "決定係数")
    table.show_figures(Figures(2, (FigureColumn("", names), FigureColumn("", np.ones(2)))))
    table.resize(60, 200)
    assert table.columnWidth(0) > QFontMetrics(theme.fixed_font()).horizontalAdvance(names[0])


def test_columns_fill_the_table(table):
    table.show_figures(figures([1.0, 2.0]))
    assert table.columnWidth(0) + table.columnWidth(1) == table.viewport().width()


def test_title_rows_reach_over_the_whole_width(table):
    table.show_figures(figures([1.0, 2.0], titles=np.array([True, False])))
    assert table.columnSpan(0, 0) == 2
    assert table.columnSpan(1, 0) == 1
    table.show_figures(figures([1.0, 2.0]))
    assert table.columnSpan(0, 0) == 1


def test_a_growing_table_shows_all_its_rows(qtbot):
    table = FigureTable(grows=True)
    qtbot.addWidget(table)
    table.show_figures(figures([1.0, 2.0, 3.0]))
    table.resize(table.sizeHint())
    with qtbot.waitExposed(table):
        table.show()
    assert table.verticalScrollBar().maximum() == 0
    last = table.visualRect(table.model().index(2, 0))
    assert table.viewport().rect().contains(last)


def test_long_headers_give_way_before_figures_do(table):
    long = FigureColumn("a header that is much longer than its figures", np.array([1.0]))
    short = FigureColumn("y", np.array([-1.2345e-10]))
    table.show_figures(Figures(1, (long, short, short)))
    assert table.horizontalHeader().length() == table.viewport().width()
    digit = QFontMetrics(theme.fixed_font()).horizontalAdvance("0")
    assert table.columnWidth(1) >= len(cell(table, 0, 1)) * digit
    header = table.model().headerData(0, Qt.Orientation.Horizontal, Qt.ItemDataRole.ToolTipRole)
    assert header == long.header


def test_the_tooltip_has_whole_names_and_all_digits(table):
    table.show_figures(figures([0.8567265868]))
    assert cell(table, 0, 0, Qt.ItemDataRole.ToolTipRole) == "p0"
    assert cell(table, 0, 1, Qt.ItemDataRole.ToolTipRole) == "+0.856726587"
