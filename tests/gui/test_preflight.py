"""What stops the window is found before Qt is imported, and said in a sentence."""

import pytest

from gui.preflight import broken_pair, installed, missing_display, refusal


@pytest.mark.parametrize(
    ("python", "pyside", "refused"),
    [
        ((3, 11), "6.12.0", True),
        ((3, 12), "6.12.0", False),
        ((3, 14), "6.12.0", False),
        ((3, 11), "6.11.3", False),
        ((3, 11), "6.12.1", False),
        ((3, 11), None, False),
    ],
)
def test_only_the_pair_that_aborts_is_refused(
    python: tuple[int, int], pyside: str | None, refused: bool
) -> None:
    said = broken_pair(python, pyside)
    assert (said is not None) == refused
    if said:
        assert "6.12.0" in said
        assert "Python 3.11" in said
        assert "PySide6-Essentials==6.11.3" in said


@pytest.mark.parametrize(
    ("platform", "environ", "refused"),
    [
        ("linux", {}, True),
        ("linux", {"DISPLAY": "", "WAYLAND_DISPLAY": ""}, True),
        ("linux", {"DISPLAY": ":0"}, False),
        ("linux", {"DISPLAY": ":0", "CI": "1"}, False),
        ("linux", {"WAYLAND_DISPLAY": "wayland-0"}, False),
        ("linux", {"QT_QPA_PLATFORM": "offscreen"}, False),
        ("darwin", {}, False),
        ("darwin", {"CI": "true"}, True),
        ("win32", {}, False),
        ("win32", {"CI": "true"}, False),
    ],
)
def test_missing_display(platform: str, environ: dict[str, str], refused: bool) -> None:
    said = missing_display(platform, environ)
    assert (said is not None) == refused
    if said:
        assert "python main.py run" in said


def test_installed_versions_are_read_from_their_metadata() -> None:
    import PySide6

    assert installed("PySide6-Essentials") == PySide6.__version__
    assert installed("no-such-distribution") is None


def test_this_machine_is_looked_at(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr("gui.preflight.installed", {"PySide6-Essentials": "6.12.0"}.get)
    monkeypatch.setattr("sys.version_info", (3, 11, 9, "final", 0))
    assert "aborts" in (refusal() or "")
    monkeypatch.setattr("sys.version_info", (3, 12, 1, "final", 0))
    assert refusal() is None  # the tests run offscreen, which needs no display
