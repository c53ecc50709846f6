"""The door: what goes to the window, what to the command line, and what is refused."""

import sys
import types
from pathlib import Path

import pytest

import main
from datasets.version import VERSION


class Room:
    """Stands where a room's `main` is imported from, and notes what it was called with."""

    def __init__(self, monkeypatch: pytest.MonkeyPatch, name: str, answer: int = 0) -> None:
        self.calls: list[list[str]] = []
        self.answer = answer
        module = types.ModuleType(name)
        module.main = self.main  # type: ignore[attr-defined]
        monkeypatch.setitem(sys.modules, name, module)

    def main(self, arguments: list[str]) -> int:
        self.calls.append(arguments)
        return self.answer


@pytest.fixture
def window(monkeypatch: pytest.MonkeyPatch) -> Room:
    return Room(monkeypatch, "gui.app", answer=3)


@pytest.fixture
def command_line(monkeypatch: pytest.MonkeyPatch) -> Room:
    return Room(monkeypatch, "engine.cli", answer=4)


@pytest.mark.parametrize("arguments", [[], ["table.csv"], ["a b.toml"], ["/no/such/file.tsv"]])
def test_no_argument_or_a_file_opens_the_window(
    window: Room, command_line: Room, arguments: list[str]
) -> None:
    assert main.main(arguments) == 3
    assert window.calls == [arguments]
    assert command_line.calls == []


@pytest.mark.parametrize(
    "arguments", [["lessons"], ["environment"], ["run", "xor", "--json"], ["run", "--help"]]
)
def test_commands_go_to_the_command_line(window: Room, command_line: Room, arguments: list[str]) -> None:
    assert main.main(arguments) == 4
    assert command_line.calls == [arguments]
    assert window.calls == []


def test_arguments_of_the_process_are_the_default(window: Room, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(sys, "argv", ["stepfit", "table.csv"])
    main.main()
    assert window.calls == [["table.csv"]]


@pytest.mark.parametrize(
    ("arguments", "said"),
    [
        (["a.csv", "b.csv"], "one file at a time, and here are 2"),
        (["--jsno"], "no option --jsno"),
        (["lesons"], "no file and no command named lesons"),
    ],
)
def test_misuse_is_explained_and_counts_as_usage_error(
    window: Room, capsys: pytest.CaptureFixture[str], arguments: list[str], said: str
) -> None:
    assert main.main(arguments) == 2
    shown = capsys.readouterr()
    assert said in shown.err
    assert "usage:" in shown.err
    assert shown.out == ""
    assert window.calls == []


def test_file_without_a_suffix_is_opened_when_it_is_there(
    window: Room, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.chdir(tmp_path)
    Path("measured").write_text("x,y\n1,2\n")
    assert main.main(["measured"]) == 3


def test_version(capsys: pytest.CaptureFixture[str]) -> None:
    assert main.main(["--version"]) == 0
    assert capsys.readouterr().out == f"stepfit {VERSION}\n"


def test_help_goes_to_stdout(capsys: pytest.CaptureFixture[str]) -> None:
    assert main.main(["-h"]) == 0
    assert capsys.readouterr().out.startswith("usage: stepfit")


def test_window_that_cannot_open_says_why(
    window: Room, monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]
) -> None:
    monkeypatch.setattr("gui.preflight.refusal", lambda: "There is no display.")
    assert main.main([]) == 1
    assert capsys.readouterr().err == "There is no display.\n"
    assert window.calls == []


def test_missing_dependency_is_one_sentence(
    monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]
) -> None:
    def lessons(arguments: list[str]) -> int:
        raise ModuleNotFoundError("No module named 'torch.nn'", name="torch.nn")

    Room(monkeypatch, "engine.cli")
    monkeypatch.setattr(sys.modules["engine.cli"], "main", lessons)
    assert main.main(["lessons"]) == 1
    assert capsys.readouterr().err == (
        "Stepfit needs the module 'torch', which is not installed here. Please run: make setup\n"
    )


def test_module_of_our_own_that_is_missing_is_a_bug_and_not_hidden(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setitem(sys.modules, "engine.cli", None)
    with pytest.raises(ModuleNotFoundError, match=r"engine\.cli"):
        main.main(["lessons"])


def test_interrupt_while_starting_is_quiet(monkeypatch: pytest.MonkeyPatch) -> None:
    def interrupted(arguments: list[str]) -> int:
        raise KeyboardInterrupt

    Room(monkeypatch, "engine.cli")
    monkeypatch.setattr(sys.modules["engine.cli"], "main", interrupted)
    assert main.main(["lessons"]) == 130
