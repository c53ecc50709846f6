"""Colours and fonts: both schemes, legible, and announced when they change."""

import numpy as np
import pytest
from PySide6.QtGui import QColor, QPalette
from PySide6.QtWidgets import QApplication
from pytestqt.qtbot import QtBot

from gui import theme
from gui.plots.fit.plane.region_map import class_color


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

    def test_words_in_colour_are_legible_on_every_ground(self, tokens: theme.Tokens) -> None:
        for ground in (tokens.background, tokens.panel, tokens.raised, tokens.hot):
            for words in (tokens.accent, tokens.good, tokens.bad):
                assert contrast(words, ground) >= 4.5

    def test_the_primary_button_is_legible(self, tokens: theme.Tokens) -> None:
        assert contrast(tokens.on_accent, tokens.accent) >= 4.5

    def test_errors_are_legible(self, tokens: theme.Tokens) -> None:
        assert contrast(tokens.bad, tokens.panel) >= 4.5

    def test_data_stands_out_from_the_card(self, tokens: theme.Tokens) -> None:
        for colour in (
            tokens.train,
            tokens.validation,
            tokens.test,
            tokens.model,
            tokens.truth,
            tokens.positive,
            tokens.negative,
            tokens.accent,
        ):
            assert contrast(colour, tokens.panel) >= 3.0

    def test_classes_stand_out_from_the_card(self, tokens: theme.Tokens, qapp: QApplication) -> None:
        theme.wear(qapp, tokens)
        for number in range(10):
            assert contrast(class_color(number).name(), tokens.panel) >= 3.0
        theme.wear(qapp, theme.LIGHT)


# What is left of red, green and blue (linear) for those who lack one of the three cones: Machado, Oliveira
# and Fernandes 2009, severity 1.
FEWER_COLOURS = {
    "protanopia": [(0.152, 1.053, -0.205), (0.115, 0.786, 0.099), (-0.004, -0.048, 1.052)],
    "deuteranopia": [(0.367, 0.861, -0.228), (0.280, 0.673, 0.047), (-0.012, 0.043, 0.969)],
    "tritanopia": [(1.256, -0.077, -0.179), (-0.078, 0.931, 0.148), (0.005, 0.691, 0.304)],
}


def seen(name: str, left: list[tuple[float, ...]]) -> np.ndarray:
    """The colour as CIE L*a*b* of what is left of it."""
    channels = [QColor(name).redF(), QColor(name).greenF(), QColor(name).blueF()]
    linear = [c / 12.92 if c <= 0.04045 else ((c + 0.055) / 1.055) ** 2.4 for c in channels]
    to_xyz = np.array([(0.4124, 0.3576, 0.1805), (0.2126, 0.7152, 0.0722), (0.0193, 0.1192, 0.9505)])
    xyz = to_xyz @ np.clip(np.array(left) @ linear, 0, 1) / (0.9505, 1.0, 1.089)
    x, y, z = np.where(xyz > 0.008856, np.cbrt(xyz), 7.787 * xyz + 16 / 116)
    return np.array([116 * y - 16, 500 * (x - y), 200 * (y - z)])


@pytest.mark.parametrize("tokens", [theme.LIGHT, theme.DARK], ids=["light", "dark"])
@pytest.mark.parametrize("left", FEWER_COLOURS.values(), ids=FEWER_COLOURS)
def test_test_rows_are_told_from_the_others_by_fewer_colours(
    tokens: theme.Tokens, left: list[tuple[float, ...]]
) -> None:
    for other in (tokens.train, tokens.validation, tokens.model, tokens.truth):
        assert np.linalg.norm(seen(tokens.test, left) - seen(other, left)) > 20


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
