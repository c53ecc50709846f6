"""Every icon can be drawn, in the colour asked for, and follows the theme."""

import pytest
from PySide6.QtCore import QSize
from PySide6.QtGui import QColor, QIcon, QImage
from PySide6.QtWidgets import QApplication, QPushButton
from pytestqt.qtbot import QtBot

from gui import theme
from gui.icons import icon, icon_names, set_icon

OWN_COLOURS = ("stepfit", "check_", "chevron_")


def inks(made: QIcon, size: int) -> set[str]:
    """The colours of the pixels that are covered, as nearly as 8 bits and blending hold them."""
    image = made.pixmap(QSize(size, size)).toImage().convertToFormat(QImage.Format.Format_ARGB32)
    pixels = (image.pixelColor(x, y) for x in range(image.width()) for y in range(image.height()))
    return {pixel.name() for pixel in pixels if pixel.alpha() >= 200}


def near(found: set[str], wanted: str) -> bool:
    """Whether every colour is `wanted`, give or take what rounding does."""
    channels = [QColor(wanted).getRgb()[:3], *(QColor(name).getRgb()[:3] for name in found)]
    return bool(found) and all(max(column) - min(column) <= 3 for column in zip(*channels, strict=True))


@pytest.mark.parametrize("name", icon_names())
def test_an_icon_is_drawn_in_its_colour_at_every_scale(qapp: QApplication, name: str) -> None:
    theme.apply(qapp, "light")
    for size in (20, 40, 60):
        found = inks(icon(name, "accent"), size)
        assert found, f"{name} draws nothing at {size} px"
        if not name.startswith(OWN_COLOURS):
            assert near(found, theme.LIGHT.accent)


def test_an_icon_is_sharp_at_twice_the_size(qapp: QApplication) -> None:
    assert icon("run").pixmap(QSize(20, 20), 2.0).size() == QSize(40, 40)


def test_a_button_keeps_its_icon_in_the_colours_of_the_theme(qtbot: QtBot, qapp: QApplication) -> None:
    button = QPushButton()
    qtbot.addWidget(button)
    theme.apply(qapp, "light")
    set_icon(button, "run")
    assert near(inks(button.icon(), 40), theme.LIGHT.text)
    theme.apply(qapp, "dark")
    assert near(inks(button.icon(), 40), theme.DARK.text)
    set_icon(button, "pause", "accent")
    assert near(inks(button.icon(), 40), theme.DARK.accent)
    theme.apply(qapp, "light")
    assert near(inks(button.icon(), 40), theme.LIGHT.accent)
