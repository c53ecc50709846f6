"""scripts/check.py: every stage runs, whatever fails before it, and the failures are named at the end."""

import sys

import pytest

from scripts import check


def python(code: str) -> list[str]:
    return [sys.executable, "-c", code]


@pytest.mark.parametrize(
    ("codes", "expected", "last"),
    [((0, 0), 0, "second"), ((1, 0), 1, "Failed: first"), ((3, 4), 1, "Failed: first, pytest")],
)
def test_all_stages_run_and_failures_are_named(
    codes: tuple[int, int],
    expected: int,
    last: str,
    monkeypatch: pytest.MonkeyPatch,
    capfd: pytest.CaptureFixture[str],
) -> None:
    stages = {
        "first": python(f"print('first'); raise SystemExit({codes[0]})"),
        "pytest": python(f"print('second'); raise SystemExit({codes[1]})"),
    }
    monkeypatch.setattr(check, "stages", lambda arguments: stages)
    assert check.main([]) == expected
    lines = capfd.readouterr().out.splitlines()
    assert [line for line in lines if line in ("first", "second")] == ["first", "second"]
    assert lines[-1] == last


def test_the_long_tests_run_beside_the_others_and_are_told_last(
    monkeypatch: pytest.MonkeyPatch, capfd: pytest.CaptureFixture[str]
) -> None:
    stages = {
        "first": python("print('first')"),
        check.LONG: python("print('long'); raise SystemExit(1)"),
        "pytest": python("print('second')"),
    }
    monkeypatch.setattr(check, "stages", lambda arguments: stages)
    assert check.main([]) == 1
    lines = capfd.readouterr().out.splitlines()
    assert [line for line in lines if line in ("first", "long", "second")] == ["first", "second", "long"]
    assert lines[-1] == f"Failed: {check.LONG}"


def test_every_test_is_in_one_of_both_runs() -> None:
    runs = [command for name, command in check.stages([]).items() if "pytest" in name]
    assert [command[command.index("-m", 2) + 1] for command in runs] == ["slow", "not slow"]


def test_pytest_comes_last_and_gets_the_arguments() -> None:
    name, command = list(check.stages(["-k", "table"]).items())[-1]
    assert name == "pytest"
    assert command[-2:] == ["-k", "table"]
