"""What Python itself does meanwhile: whether code is compiled, run or imported, or files are opened."""

import sys
from collections.abc import Iterator
from contextlib import contextmanager
from types import FrameType

_WATCHED = (
    "exec", "compile", "import", "open", "os.", "subprocess.", "socket.", "ctypes.", "pickle.", "marshal.",
    "object.__getattr__", "object.__setattr__", "code.__new__", "function.__new__", "builtins.input",
    "builtins.breakpoint", "shutil.", "tempfile.", "glob.", "urllib.", "webbrowser.",
)  # fmt: skip
_seen: list[str] | None = None


def _hook(event: str, arguments: tuple[object, ...]) -> None:
    if _seen is not None and event.startswith(_WATCHED):
        _seen.append(f"{event} {arguments!r:.100}")


_hooked = False


@contextmanager
def watched() -> Iterator[list[str]]:
    """The events of Python's audit inside; a list that stays empty where nothing is run, read or imported."""
    global _seen, _hooked
    if not _hooked:
        sys.addaudithook(_hook)  # it cannot be taken away again, but it costs nothing while it sees nothing
        _hooked = True
    _seen = []
    try:
        yield _seen
    finally:
        _seen = None


class Work:
    """How many functions were called inside `with`, and how deep: what a time would measure, but exactly."""

    calls = 0
    deepest = 0

    def __enter__(self) -> "Work":
        self._depth = 0
        self._before = sys.getprofile()
        sys.setprofile(self._count)
        return self

    def __exit__(self, *_: object) -> None:
        sys.setprofile(self._before)

    def _count(self, _frame: FrameType, event: str, _argument: object) -> None:
        if event == "call":
            self.calls += 1
            self._depth += 1
            self.deepest = max(self.deepest, self._depth)
        elif event == "return":
            self._depth -= 1
