"""The guards of conftest.py catch what they are there for, each in a test run of its own."""

from pathlib import Path

import pytest

pytest_plugins = ["pytester"]

CONFTEST = Path(__file__).with_name("conftest.py")


@pytest.fixture
def guarded(pytester: pytest.Pytester) -> pytest.Pytester:
    """A project that has nothing but our conftest, with a short grace."""
    text = CONFTEST.read_text(encoding="utf-8").replace("GRACE_SECONDS = 5.0", "GRACE_SECONDS = 0.05")
    assert "0.05" in text
    pytester.makeconftest(text)
    pytester.makeini("[pytest]\nmarkers = gpu: needs a CUDA device\nqt_api = pyside6\n")
    return pytester


def test_python_thread_left_running_fails_its_test(guarded: pytest.Pytester) -> None:
    guarded.makepyfile(
        """
        import threading

        hold = threading.Event()

        def test_leaks():
            threading.Thread(target=hold.wait, name="forgotten", daemon=True).start()

        def test_clean():
            hold.set()
            thread = threading.Thread(target=int)
            thread.start()
            thread.join()
        """
    )
    result = guarded.runpytest_subprocess()
    result.assert_outcomes(passed=2, errors=1)
    result.stdout.fnmatch_lines(["*threads left running: forgotten*"])


def test_qthread_left_running_fails_its_test(guarded: pytest.Pytester) -> None:
    guarded.makepyfile(
        """
        from PySide6.QtCore import QThread

        class Forgotten(QThread):
            pass

        threads = []

        def test_leaks():
            threads.append(Forgotten())
            threads[0].start()

        def test_clean():
            threads[0].wait()
            thread = Forgotten()
            thread.start()
            thread.quit()
            thread.wait()
        """
    )
    result = guarded.runpytest_subprocess()
    result.assert_outcomes(passed=2, errors=1)
    result.stdout.fnmatch_lines(["*threads left running: Forgotten*"])


def test_settings_start_empty_in_every_test(guarded: pytest.Pytester) -> None:
    guarded.makepyfile(
        """
        import pytest
        from PySide6.QtCore import QSettings

        @pytest.mark.parametrize("turn", [1, 2])
        def test_settings(turn, tmp_path):
            settings = QSettings(QSettings.Format.IniFormat, QSettings.Scope.UserScope, "Stepfit")
            assert settings.fileName().startswith(str(tmp_path))
            assert settings.value("turn") is None
            settings.setValue("turn", turn)
        """
    )
    guarded.runpytest_subprocess().assert_outcomes(passed=2)


def test_gpu_tests_are_skipped_with_a_reason_where_there_is_none(guarded: pytest.Pytester) -> None:
    guarded.makepyfile(
        """
        import pytest
        import torch

        torch.cuda.is_available = lambda: False

        @pytest.mark.gpu
        def test_on_gpu():
            raise AssertionError
        """
    )
    result = guarded.runpytest_subprocess("-rs")
    result.assert_outcomes(skipped=1)
    result.stdout.fnmatch_lines(["*needs a CUDA device, and torch finds none here*"])
