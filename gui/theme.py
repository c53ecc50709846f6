"""Colours, palette, style sheet and fonts of the window, light and dark, by system or by choice."""

from dataclasses import dataclass
from enum import StrEnum

from PySide6.QtCore import QObject, Qt, Signal
from PySide6.QtGui import QColor, QFont, QFontDatabase, QGuiApplication, QPalette
from PySide6.QtWidgets import QApplication

from gui.style_sheet import style_sheet


@dataclass(frozen=True)
class Tokens:
    """The colours by what they are for, as "#rrggbb". `train` ... `truth` mean the same in every plot."""

    dark: bool
    background: str  # the ground between cards
    panel: str  # cards, fields
    raised: str  # table headers, code, alternate rows
    line: str  # 1 px borders and grid lines
    text: str
    muted: str  # what explains; axes
    accent: str  # the one thing to press, the place where we are
    on_accent: str
    train: str
    validation: str
    test: str  # violet: also told from the others by those who see fewer colours
    model: str
    truth: str  # optimum or known truth
    positive: str  # weights and outputs above 0; below: `negative`, and dashed where it is a line
    negative: str
    hot: str  # background of what has just changed, or wants attention
    good: str
    bad: str


LIGHT = Tokens(
    dark=False,
    background="#F5F6F8",
    panel="#FFFFFF",
    raised="#F0F2F5",
    line="#E1E5EA",
    text="#1A1E24",
    muted="#5F6975",
    accent="#1862D6",
    on_accent="#FFFFFF",
    train="#0072B2",
    validation="#CC7A00",
    test="#7B3FE4",
    model="#D5481C",
    truth="#009E73",
    positive="#0072B2",
    negative="#D97706",
    hot="#FFF3EC",
    good="#007A58",
    bad="#B3261E",
)
DARK = Tokens(
    dark=True,
    background="#14171C",
    panel="#1B1F26",
    raised="#232831",
    line="#2C333D",
    text="#E7EAEF",
    muted="#97A1AE",
    accent="#6CA6FF",
    on_accent="#0B1220",
    train="#5AA9E6",
    validation="#F2A541",
    test="#A56BFF",
    model="#FF7A59",
    truth="#4FD1A5",
    positive="#5AA9E6",
    negative="#F2A541",
    hot="#3A2A22",
    good="#4FD1A5",
    bad="#FF8A80",
)


class Scheme(StrEnum):
    """What a person may choose; SYSTEM follows the desktop while the window is open."""

    SYSTEM = "system"
    LIGHT = "light"
    DARK = "dark"


class _Announcer(QObject):
    theme_changed = Signal()


_announcer = _Announcer()
theme_changed = _announcer.theme_changed
"""Emitted after palette and style sheet have changed; what draws with its own colours repaints then."""


def tokens() -> Tokens:
    """The colours in force, read off the application's palette."""
    return DARK if QGuiApplication.palette().color(QPalette.ColorRole.Window).lightness() < 128 else LIGHT


def color(name: str) -> QColor:
    """The colour in force of the token `name`, such as "train"."""
    return QColor(getattr(tokens(), name))


def mixed(ground: str, tint: str, share: float) -> QColor:
    """`share` of the colour `tint` over `ground`."""
    a, b = QColor(ground), QColor(tint)
    parts = zip(a.getRgb()[:3], b.getRgb()[:3], strict=True)  # type: ignore[index]  # stubs: object
    return QColor(*(round(x + (y - x) * share) for x, y in parts))


def fixed_font(scale: float = 1.0) -> QFont:
    """The system's fixed-width font for figures and code, sized to match the interface font."""
    font = QFontDatabase.systemFont(QFontDatabase.SystemFont.FixedFont)
    size = QGuiApplication.font().pointSizeF()
    font.setPointSizeF(max(size, 7.0) * 0.95 * scale)
    return font


def small_font() -> QFont:
    """The interface font, one step smaller, for what explains."""
    font = QGuiApplication.font()
    font.setPointSizeF(max(font.pointSizeF() * 0.9, 7.0))
    return font


def palette_of(t: Tokens) -> QPalette:
    """The palette for the colours `t`, complete enough for Fusion to derive nothing of its own."""
    role = QPalette.ColorRole
    palette = QPalette(QColor(t.panel), QColor(t.background))
    plain = {
        role.Window: t.background,
        role.Base: t.panel,
        role.AlternateBase: t.raised,
        role.Button: t.panel,
        role.ToolTipBase: t.raised,
        role.WindowText: t.text,
        role.Text: t.text,
        role.ButtonText: t.text,
        role.ToolTipText: t.text,
        role.PlaceholderText: t.muted,
        role.BrightText: t.bad,
        role.Highlight: t.accent,
        role.HighlightedText: t.on_accent,
        role.Accent: t.accent,
        role.Link: t.accent,
        role.LinkVisited: t.accent,
        role.Light: t.panel,
        role.Midlight: t.raised,
        role.Mid: t.line,
        role.Dark: t.muted if t.dark else "#B9C0C9",
        role.Shadow: "#000000" if t.dark else "#8A929C",
    }
    for which, name in plain.items():
        palette.setColor(which, QColor(name))
    faint = QColor(t.muted)
    faint.setAlphaF(0.65)
    for which in (role.WindowText, role.Text, role.ButtonText):
        palette.setColor(QPalette.ColorGroup.Disabled, which, faint)
    palette.setColor(QPalette.ColorGroup.Disabled, role.Highlight, QColor(t.line))
    return palette


def apply(app: QApplication, scheme: Scheme | str = Scheme.SYSTEM) -> None:
    """Give the whole application the colours of `scheme`, and announce it."""
    chosen = Scheme(scheme)
    hints = app.styleHints()
    if chosen is Scheme.SYSTEM:
        hints.unsetColorScheme()
        dark = hints.colorScheme() is Qt.ColorScheme.Dark
    else:
        dark = chosen is Scheme.DARK
        # so that title bars and native dialogs follow, where the platform can
        hints.setColorScheme(Qt.ColorScheme.Dark if dark else Qt.ColorScheme.Light)
    wear(app, DARK if dark else LIGHT)


def wear(app: QApplication, t: Tokens) -> None:
    """Set palette and style sheet for the colours `t`."""
    app.setPalette(palette_of(t))
    app.setStyleSheet(style_sheet(t, app.font().pointSizeF(), fixed_font().family()))
    theme_changed.emit()


class ThemeFollower(QObject):
    """Keeps the application in the chosen scheme, and follows the system where that is the choice."""

    def __init__(self, app: QApplication, scheme: Scheme | str = Scheme.SYSTEM) -> None:
        super().__init__(app)
        self._app = app
        self._applying = False
        self.scheme = Scheme(scheme)
        self.choose(self.scheme)
        app.styleHints().colorSchemeChanged.connect(self._on_system_changed)

    def choose(self, scheme: Scheme | str) -> None:
        """Wear `scheme` from now on."""
        self.scheme = Scheme(scheme)
        self._applying = True
        apply(self._app, self.scheme)
        self._applying = False

    def _on_system_changed(self) -> None:
        if self.scheme is Scheme.SYSTEM and not self._applying:
            self.choose(Scheme.SYSTEM)
