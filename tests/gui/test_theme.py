"""Colours and fonts: both schemes, legible, and announced when they change."""

import pytest
from PySide6.QtGui import QColor, QPalette
from PySide6.QtWidgets import QApplication
from pytestqt.qtbot import QtBot

from gui import theme


def luminance(name: str) -> float:
    channels = [QColor(name).redF(), QColor(name).greenF(), QColor(name).blueF()]
    linear = [c / 12.92 if c <= 0.04045 else ((c + 0.055) / 1.055) ** 2.4 for c in channels]
    return 0.2126 * linear[0] + 0.7152 * linear[1] + 0.0722 * linear[2]


def contrast(one: str, other: str) -> float:
    low, high = sorted((luminance(one), luminance(other)))
    return (high + 0.05) / (low + 0.05)


@pytest.mark.parametrize("tokens", [theme.LIGHT, theme.DARK], ids=["light", "dark"])
class TestContrast:
    def test_text_is_legible_on_every_ground(self, tokens: theme.Tokens) -> None:
        for ground in (tokens.background, tokens.panel, tokens.raised, tokens.hot):
            assert contrast(tokens.text, ground) >= 7
            assert contrast(tokens.muted, ground) >= 4.5

    def test_the_primary_button_is_legible(self, tokens: theme.Tokens) -> None:
        assert contrast(tokens.on_accent, tokens.accent) >= 4.5

    def test_errors_are_legible(self, tokens: theme.Tokens) -> None:
        assert contrast(tokens.bad, tokens.panel) >= 4.5

    def test_data_stands_out_from_the_card(self, tokens: theme.Tokens) -> None:
        for colour in (tokens.train, tokens.validation, tokens.model, tokens.truth, tokens.accent):
            assert contrast(colour, tokens.panel) >= 2.5


def test_the_choice_is_worn_and_announced(qtbot: QtBot, qapp: QApplication) -> None:
    with qtbot.waitSignal(theme.theme_changed):
        theme.apply(qapp, "dark")
    assert theme.tokens() is theme.DARK
    assert qapp.palette().color(QPalette.ColorRole.Window) == QColor(theme.DARK.background)
    assert theme.DARK.panel in qapp.styleSheet()
    with qtbot.waitSignal(theme.theme_changed):
        theme.apply(qapp, "light")
    assert theme.tokens() is theme.LIGHT


def test_the_follower_keeps_its_choice_when_the_system_changes(qtbot: QtBot, qapp: QApplication) -> None:
    follower = theme.ThemeFollower(qapp, "dark")
    qapp.styleHints().colorSchemeChanged.emit(qapp.styleHints().colorScheme())
    assert theme.tokens() is theme.DARK
    follower.choose("light")
    assert theme.tokens() is theme.LIGHT
    assert follower.scheme is theme.Scheme.LIGHT


def test_fonts_follow_the_interface_font(qapp: QApplication) -> None:
    assert theme.small_font().pointSizeF() < qapp.font().pointSizeF()
    assert theme.fixed_font().pointSizeF() <= qapp.font().pointSizeF()
