"""Looking for texts in texts: plain words, and regular expressions, which are looked for in a process of
their own, because one of them can take for ever and holds the interpreter meanwhile."""

import json
import queue
import re
import subprocess
import sys
import threading
from collections.abc import Callable, Iterator, Sequence
from contextlib import contextmanager, suppress
from dataclasses import dataclass
from pathlib import Path
from typing import Any, Protocol

from datasets.problems import QT_TRANSLATE_NOOP, Problem, shortened
from datasets.watch import SILENT

CHILD = Path(__file__).with_name("pattern_child.py")
MOST_SECONDS = 5.0  # for a few thousand texts; what takes longer, will not come to an end
EVERY_SECONDS = 0.05  # from one look at whether it is still wanted to the next

Beat = Callable[[], None]  # called often while something is waited for; it may raise Cancelled


@dataclass(frozen=True)
class Search:
    """What to look for. `whole`: the cell is that and nothing else; empty and whole finds missing cells."""

    text: str
    whole: bool = False
    match_case: bool = False
    regex: bool = False

    @property
    def finds_something(self) -> bool:
        """Whether there is something to look for."""
        return bool(self.text) or (self.whole and not self.regex)


class Matcher(Protocol):
    """Looks through a few thousand texts at a time."""

    def found(self, texts: Sequence[str]) -> list[int]:
        """The positions of the texts that match, ascending."""

    def replaced(self, texts: Sequence[str], new: str) -> list[tuple[int, str]]:
        """The positions of the texts that match, with what becomes of them."""


@contextmanager
def matcher(search: Search, beat: Beat = SILENT.beat) -> Iterator[Matcher]:
    """What looks for `search`. Raises Problem for an expression that cannot be read or takes too long, and
    what `beat` raises."""
    if not search.regex:
        yield _Words(search)
        return
    child = _Expression(search, beat)
    try:
        child.begin()
        yield child
    finally:
        child.end()


class _Words:
    """Plain text: its expression has no choices, so it cannot take for ever."""

    def __init__(self, search: Search) -> None:
        pattern = re.compile(re.escape(search.text), 0 if search.match_case else re.IGNORECASE)
        self._pattern = pattern
        self._match = pattern.fullmatch if search.whole else pattern.search

    def found(self, texts: Sequence[str]) -> list[int]:
        match = self._match
        return [place for place, text in enumerate(texts) if match(text) is not None]

    def replaced(self, texts: Sequence[str], new: str) -> list[tuple[int, str]]:
        sub = self._pattern.sub
        return [(place, sub(lambda _: new, texts[place])) for place in self.found(texts)]


class _Expression:
    """A regular expression, and the process that looks for it."""

    def __init__(self, search: Search, beat: Beat) -> None:
        self._search, self._beat = search, beat
        self._answers: queue.SimpleQueue[str] = queue.SimpleQueue()
        # -I: nothing of the user's environment or folder is imported; -S: starts in a third of the time.
        self._process = subprocess.Popen(
            [sys.executable, "-I", "-S", "-X", "utf8", str(CHILD)],
            stdin=subprocess.PIPE,
            stdout=subprocess.PIPE,
            stderr=subprocess.DEVNULL,
            text=True,
            encoding="ascii",
            creationflags=getattr(subprocess, "CREATE_NO_WINDOW", 0),
        )
        self._reader = threading.Thread(target=self._read, daemon=True)
        self._reader.start()

    def _read(self) -> None:
        assert self._process.stdout is not None
        for line in self._process.stdout:
            self._answers.put(line)
        self._answers.put("")  # it has ended

    def begin(self) -> None:
        search = self._search
        wrong = self._ask([search.text, not search.match_case, search.whole])
        if wrong is not None:
            raise _unreadable(search.text, *wrong)

    def found(self, texts: Sequence[str]) -> list[int]:
        found: list[int] = self._ask([None, list(texts)])
        return found

    def replaced(self, texts: Sequence[str], new: str) -> list[tuple[int, str]]:
        answer = self._ask([new, list(texts)])
        if len(answer) == 1 and isinstance(answer[0], str):
            raise _unreadable(new, answer[0], None)
        return [(place, text) for place, text in answer]

    def end(self) -> None:
        self._process.kill()
        self._process.wait()
        self._reader.join()
        for stream in (self._process.stdin, self._process.stdout):
            if stream is not None:
                with suppress(OSError):  # what was not written, nobody reads any more
                    stream.close()

    def _ask(self, what: Any) -> Any:
        """The answer. A write cannot block for ever: the child reads a whole line before it works on it."""
        assert self._process.stdin is not None
        try:
            self._process.stdin.write(json.dumps(what) + "\n")
            self._process.stdin.flush()
        except OSError as error:
            raise _too_long(self._search.text) from error
        waited = 0.0
        while waited < MOST_SECONDS:
            self._beat()
            try:
                line = self._answers.get(timeout=EVERY_SECONDS)
            except queue.Empty:
                waited += EVERY_SECONDS
                continue
            if not line:
                break
            return json.loads(line)
        raise _too_long(self._search.text)


def _unreadable(text: str, reason: str, place: int | None) -> Problem:
    return Problem(
        QT_TRANSLATE_NOOP(
            "Problem",
            "The regular expression {text} cannot be read: {reason}. Correct it, or look for plain text.",
        ),
        text=shortened(text),
        reason=reason if place is None else reason.removesuffix(f" at position {place}"),
    )


def _too_long(text: str) -> Problem:
    return Problem(
        QT_TRANSLATE_NOOP(
            "Problem",
            "Looking for the regular expression {text} takes too long and was stopped. Avoid repetitions "
            "within repetitions, such as (a+)+.",
        ),
        text=shortened(text),
    )
