"""The head of a part that folds."""

from pytestqt.qtbot import QtBot

from gui.fold_button import FoldButton


def test_it_points_down_while_open(qtbot: QtBot) -> None:
    button = FoldButton()
    qtbot.addWidget(button)
    folded = button.icon().pixmap(12).toImage()
    with qtbot.waitSignal(button.toggled) as said:
        button.click()
    assert said.args == [True]
    assert button.icon().pixmap(12).toImage() != folded
    button.click()
    assert button.icon().pixmap(12).toImage() == folded
