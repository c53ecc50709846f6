from PySide6.QtWidgets import QHBoxLayout, QWidget

from gui.cards import Mark, PlotKey
from gui.key_strip import KeyStrip


def strip(qtbot, width):
    widget = QWidget()
    qtbot.addWidget(widget)
    row = QHBoxLayout(widget)
    row.setContentsMargins(0, 0, 0, 0)
    made = KeyStrip()
    row.addWidget(made)
    for text in ("train", "validation", "model"):
        made.add(PlotKey(Mark.DOT, "train", text))
    widget.resize(width, 30)
    widget.show()
    return widget, made


def texts(keys):
    return [key.text() for key in keys]


def test_entries_without_room_are_in_a_menu(qtbot):
    widget, made = strip(qtbot, 600)
    assert made.in_menu == []
    assert not made._more.isVisible()
    widget.resize(110, 30)
    assert texts(made.in_menu) == ["validation", "model"]
    assert made._more.isVisible()
    made._more.menu().aboutToShow.emit()
    assert [action.text() for action in made._more.menu().actions()] == ["validation", "model"]
    keys = made._keys
    assert made.rect().contains(keys[0].geometry())
    assert not made.rect().intersects(keys[2].geometry())


def test_what_is_hidden_takes_no_room(qtbot):
    widget, made = strip(qtbot, 190)
    assert made.in_menu
    for key in made._keys[1:]:
        key.hide()
    widget.layout().activate()
    assert made.in_menu == []
    assert made.minimumSizeHint().width() <= made._more.sizeHint().width()


def test_the_least_that_it_needs_is_the_button(qtbot):
    _, made = strip(qtbot, 600)
    assert made.minimumSizeHint().width() == made._more.sizeHint().width() < made.sizeHint().width()
