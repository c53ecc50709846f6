"""The one style sheet of the window, filled with the colours of a theme."""

from __future__ import annotations

from pathlib import Path
from string import Template
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from gui.theme import Tokens

ICONS = Path(__file__).parent / "icons"

_SHEET = Template("""
QMainWindow, QWidget#root { background: $background; }
Card { background: $panel; border: 1px solid $line; border-radius: 8px; }
QDialogButtonBox, QMessageBox { dialogbuttonbox-buttons-have-icons: 0; }
QLabel { background: transparent; }
QLabel[role="title"], QToolButton[role="title"] { font-weight: 600; }
QLabel[role="muted"] { color: $muted; }
QLabel[role="small"] { color: $muted; font-size: ${small}pt; }
QLabel[role="state"] { color: $text; font-size: ${small}pt; font-weight: 600; }
QLabel[role="mono"] { font-family: "$fixed"; font-size: ${mono}pt; }
QLabel[hot="true"] { background: $hot; border-radius: 4px; }
QLabel[role="bad"] { color: $bad; font-size: ${small}pt; }
QLabel[role="waits"] { color: $accent; font-size: ${small}pt; font-weight: 600; }

QTabWidget::pane { border: none; border-top: 1px solid $line; }
QTabBar { border: none; }
QTabBar::tab { padding: 7px 12px; color: $muted; border: none; border-bottom: 2px solid transparent;
    background: transparent; }
QTabWidget[narrow="true"] QTabBar::tab { padding: 7px 5px; font-size: ${small}pt; }
QTabBar QToolButton { background: $panel; border: none; border-radius: 0; padding: 0; }
QTabBar QToolButton::left-arrow { image: url("$icons/chevron_left.svg"); width: 10px; height: 10px; }
QTabBar QToolButton::right-arrow { image: url("$icons/chevron_right.svg"); width: 10px; height: 10px; }
QTabBar::tab:hover { color: $text; }
QTabBar::tab:selected { color: $text; border-bottom: 2px solid $accent; }
QTabBar::tab:focus { color: $accent; }

QPushButton, QToolButton { background: $panel; border: 1px solid $line; border-radius: 6px;
    padding: 5px 10px; }
QPushButton:hover, QToolButton:hover { background: $raised; }
QPushButton:pressed, QToolButton:pressed, QToolButton:checked { background: $line; }
QPushButton:focus, QToolButton:focus { border: 1px solid $accent; }
QPushButton:disabled, QToolButton:disabled { color: $faint; background: transparent; }
QPushButton[primary="true"] { background: $accent; color: $on_accent; border: 1px solid $accent;
    font-weight: 600; padding: 5px 16px; }
QPushButton[primary="true"]:hover { background: $accent_hover; border-color: $accent_hover; }
QPushButton[primary="true"]:focus { border: 1px solid $text; }
QPushButton[primary="true"]:disabled { background: $line; border-color: $line; color: $muted; }
QPushButton[accented="true"], QToolButton[accented="true"] { border: 1px solid $accent; color: $accent; }
QPushButton[flat="true"], QToolButton[flat="true"] { background: transparent; border: 1px solid transparent;
    padding: 3px 6px; }
QPushButton[flat="true"]:hover, QToolButton[flat="true"]:hover { background: $raised; }
QPushButton[flat="true"]:focus, QToolButton[flat="true"]:focus { border: 1px solid $accent; }
QToolButton[flat="true"]:checked { background: $raised; color: $accent; }
QToolButton[popupMode="1"] { padding-right: 24px; }
QToolButton::menu-button { border: none; border-left: 1px solid $line; width: 18px;
    border-top-right-radius: 5px; border-bottom-right-radius: 5px; }
QToolButton::menu-button:hover { background: $raised; }
QToolButton::menu-arrow { image: url("$icons/chevron_down.svg"); width: 10px; height: 10px; }
QToolButton::menu-indicator { image: none; }
QPushButton::menu-indicator { image: url("$icons/chevron_down.svg"); width: 10px; height: 10px;
    subcontrol-position: right center; right: 8px; }

QComboBox, QLineEdit, QAbstractSpinBox { background: $panel; border: 1px solid $line; border-radius: 6px;
    padding: 4px 8px; min-height: 20px; selection-background-color: $accent; selection-color: $on_accent; }
QComboBox:hover, QLineEdit:hover, QAbstractSpinBox:hover { border: 1px solid $muted; }
QComboBox:focus, QLineEdit:focus, QAbstractSpinBox:focus { border: 1px solid $accent; }
QComboBox:disabled, QLineEdit:disabled, QAbstractSpinBox:disabled { color: $faint; background: transparent; }
QLineEdit[invalid="true"], QAbstractSpinBox[invalid="true"] { border: 1px solid $bad; }
QComboBox[invalid="true"] { border: 1px solid $bad; }
QLineEdit[dense="true"] { padding: 3px 5px; min-height: 18px; }
QComboBox { padding-right: 22px; }
QComboBox::drop-down { border: none; width: 20px; }
QComboBox::down-arrow { image: url("$icons/chevron_down.svg"); width: 10px; height: 10px; }
QComboBox QAbstractItemView { background: $panel; border: 1px solid $line; padding: 4px;
    selection-background-color: $raised; selection-color: $text; outline: none; }
QAbstractSpinBox { padding: 3px 6px; padding-right: 18px; }
QAbstractSpinBox::up-button, QAbstractSpinBox::down-button { border: none; width: 16px;
    background: transparent; }
QAbstractSpinBox::up-button { subcontrol-position: top right; margin-top: 2px; }
QAbstractSpinBox::down-button { subcontrol-position: bottom right; margin-bottom: 2px; }
QAbstractSpinBox::up-arrow { image: url("$icons/chevron_up.svg"); width: 9px; height: 9px; }
QAbstractSpinBox::down-arrow { image: url("$icons/chevron_down.svg"); width: 9px; height: 9px; }

QCheckBox::indicator { width: 14px; height: 14px; border: 1px solid $edge; border-radius: 4px;
    background: $panel; }
QCheckBox::indicator:hover, QCheckBox::indicator:focus { border-color: $accent; }
QCheckBox::indicator:checked { background: $accent; border-color: $accent; image: url("$icons/$check.svg"); }
QCheckBox::indicator:disabled { background: $line; border-color: $line; }
QCheckBox:focus { color: $accent; }
QRadioButton::indicator { width: 14px; height: 14px; border: 1px solid $edge; border-radius: 8px;
    background: $panel; }
QRadioButton::indicator:hover, QRadioButton::indicator:focus { border-color: $accent; }
QRadioButton::indicator:checked { width: 6px; height: 6px; border: 5px solid $accent; }
QRadioButton:focus { color: $accent; }
QSlider { background: transparent; }
QSlider::groove:horizontal { height: 4px; border-radius: 2px; background: $line; }
QSlider::sub-page:horizontal { height: 4px; border-radius: 2px; background: $accent; }
QSlider::handle:horizontal { width: 12px; height: 12px; margin: -5px 0; border-radius: 7px;
    background: $panel; border: 1px solid $edge; }
QSlider::handle:horizontal:hover, QSlider::handle:horizontal:focus { border-color: $accent; }

QAbstractItemView { border: none; }
QTableView { background: $panel; border: none; gridline-color: $line; alternate-background-color: $raised; }
QHeaderView { background: $raised; border: none; }
QHeaderView::section { background: $raised; color: $text; border: none; border-right: 1px solid $line;
    border-bottom: 1px solid $line; padding: 4px 8px; }
QTableView[rows="true"] { selection-background-color: $raised; selection-color: $text; }
QTableView QTableCornerButton::section { background: $raised; border: none; border-right: 1px solid $line;
    border-bottom: 1px solid $line; }
QPlainTextEdit[code="true"], QTextEdit[code="true"] { background: $raised; border: none; border-radius: 6px;
    padding: 6px; font-family: "$fixed"; font-size: ${mono}pt; }
QPlainTextEdit[field="true"] { background: $panel; border: 1px solid $line; border-radius: 6px;
    padding: 6px 8px; font-family: "$fixed"; font-size: ${mono}pt;
    selection-background-color: $accent; selection-color: $on_accent; }
QPlainTextEdit[field="true"]:hover { border: 1px solid $muted; }
QPlainTextEdit[field="true"]:focus { border: 1px solid $accent; }
QPlainTextEdit[field="true"][invalid="true"] { border: 1px solid $bad; }
QListView[completion="true"] { background: $panel; border: 1px solid $line; outline: none; }
QListView[completion="true"]::item { padding: 2px 6px; }
QListView[completion="true"]::item:selected { background: $raised; color: $text; }

QFrame[message] { background: $raised; border: 1px solid $line; border-radius: 6px; }
QFrame[message="problem"] { background: $hot; border: 1px solid $hot_line; }

QSplitter::handle { background: transparent; }
QScrollArea { background: transparent; border: none; }
QScrollArea > QWidget > QWidget { background: transparent; }
QAbstractScrollArea::corner { background: transparent; border: none; }
QScrollBar { background: transparent; border: none; margin: 0; }
QScrollBar:vertical { width: 10px; }
QScrollBar:horizontal { height: 10px; }
QScrollBar::handle { background: $scroll; border-radius: 3px; margin: 2px; }
QScrollBar::handle:vertical { min-height: 28px; }
QScrollBar::handle:horizontal { min-width: 28px; }
QScrollBar::handle:hover { background: $muted; }
QScrollBar::add-line, QScrollBar::sub-line { width: 0; height: 0; }
QScrollBar::add-page, QScrollBar::sub-page { background: transparent; }

QStatusBar { background: $background; color: $muted; }
QStatusBar::item { border: none; }
QProgressBar { background: $line; border: none; border-radius: 3px; max-height: 6px; min-height: 6px; }
QProgressBar::chunk { background: $accent; border-radius: 3px; }
QMenuBar { background: $background; }
QMenuBar::item { padding: 4px 9px; background: transparent; border-radius: 4px; }
QMenuBar::item:selected { background: $raised; }
QToolTip { background: $raised; color: $text; border: 1px solid $line; padding: 4px 6px; }
""")


def _mixed(first: str, second: str, share: float) -> str:
    """`share` of `second` mixed into `first`; both "#rrggbb"."""
    a, b = (tuple(int(text[i : i + 2], 16) for i in (1, 3, 5)) for text in (first, second))
    return "#" + "".join(f"{round(x + (y - x) * share):02x}" for x, y in zip(a, b, strict=True))


def style_sheet(t: Tokens, points: float, fixed: str) -> str:
    """The style sheet for colours `t`, an interface font of `points` and the fixed-width family `fixed`."""
    points = points if points > 0 else 9.5
    return _SHEET.substitute(
        {name: getattr(t, name) for name in t.__dataclass_fields__},
        small=f"{points * 0.9:.2f}",
        mono=f"{points * 0.95:.2f}",
        fixed=fixed,
        faint=_mixed(t.muted, t.panel, 0.4),
        edge=_mixed(t.line, t.muted, 0.6),
        check="check_dark" if t.dark else "check_light",
        scroll=_mixed(t.line, t.muted, 0.4),
        hot_line=_mixed(t.hot, t.bad, 0.35),
        accent_hover=_mixed(t.accent, t.text, 0.15),
        icons=ICONS.as_posix(),
    )
