"""What every test of the window gets."""

from collections.abc import Iterator

import pytest
from PySide6.QtCore import QEvent, QLocale
from PySide6.QtWidgets import QApplication

from gui import theme


def pytest_collection_modifyitems(items: list[pytest.Item]) -> None:
    """The offscreen platform says what it cannot do whenever a window is shown: no failure of ours."""
    for item in items:
        if "tests/gui" in item.path.as_posix():
            item.add_marker(pytest.mark.qt_log_ignore("^This plugin does not support"))


@pytest.fixture(autouse=True)
def plain_window(qapp: QApplication) -> Iterator[None]:
    """Every test begins in English and in the light theme, and leaves no widgets for the next to restyle."""
    QLocale.setDefault(QLocale("en"))
    if not qapp.styleSheet():  # with one, the style is no longer called Fusion
        qapp.setStyle("Fusion")
    if theme.tokens() is not theme.LIGHT or not qapp.styleSheet():
        theme.apply(qapp, "light")
    yield
    qapp.sendPostedEvents(None, QEvent.Type.DeferredDelete)
