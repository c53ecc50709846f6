"""What a command prints: in any encoding, into a pipe that may close, onto a disk that may be full."""

import json
import os
import sys
from collections.abc import Iterator
from contextlib import contextmanager, suppress
from typing import Any, TextIO


class OutputError(Exception):
    """The output cannot be written; says why."""


@contextmanager
def printing() -> Iterator[None]:
    """Inside, `print` shows what the encoding of stdout lacks as \\uXXXX; everything is out at the end.

    Raises BrokenPipeError where the reader has gone, and OutputError where the output cannot be written.
    """
    if sys.stdout is None:  # started without one: print says nothing then
        yield
        return
    if hasattr(sys.stdout, "reconfigure"):
        sys.stdout.reconfigure(errors="backslashreplace")
    try:
        yield
        sys.stdout.flush()
    except OSError as error:
        _forget(sys.stdout)
        if isinstance(error, BrokenPipeError):
            raise
        reason = error.strerror or type(error).__name__
        raise OutputError(f"The output could not be written: {reason}.") from error


def tell(text: object, end: str = "\n") -> None:
    """Print `text` on stderr; a run does not end because nobody reads there."""
    if sys.stderr is None:  # started without one, and print would take stdout instead
        return
    try:
        print(text, end=end, file=sys.stderr, flush=True)
    except OSError:
        _forget(sys.stderr)


def say(sentence: object) -> None:
    """Tell a sentence under the program's name; None: there is nothing to say."""
    if sentence is not None:
        tell(f"stepfit: {sentence}")


def _forget(stream: TextIO) -> None:
    """Let what is left in the buffer go nowhere: Python would fail with it once more when it ends."""
    nowhere = os.open(os.devnull, os.O_WRONLY)
    with suppress(OSError):  # a stream that is no file has nothing to fail with
        os.dup2(nowhere, stream.fileno())
    os.close(nowhere)


def print_json(value: Any) -> None:
    """`value` as one line of JSON; plain ASCII where stdout is not in one of the encodings of Unicode."""
    encoding = getattr(sys.stdout, "encoding", None) or "utf-8"
    unicode = encoding.lower().replace("_", "-").startswith("utf")
    with printing():
        print(json.dumps(value, ensure_ascii=not unicode, allow_nan=False))


def print_result(result: dict[str, Any]) -> None:
    """What came out of a run (see `engine.summary`), for people."""
    with printing():
        for line in result["equation"]:
            print(line)
        for name in ("train_loss", "validation_loss"):
            if result[name] is not None:
                print(f"{name.replace('_', ' ')}: {result[name]:.7g}")
        for part, values in result["metrics"].items():
            shown = ", ".join(f"{name} {value:.6g}" for name, value in values.items() if value is not None)
            if shown:
                print(f"{part}: {shown}")
        if "optimum" in result:
            from engine.optimum.summary import lines  # numpy, which most commands do without

            print(*lines(result["optimum"]), sep="\n")
        print(
            f"{_counted(result['steps'], 'step')}, {_counted(result['epochs'], 'epoch')} "
            f"in {result['seconds']:.2f} s on {result['device']} in {result['dtype']}: {result['stopped']}"
        )


def _counted(count: int, unit: str) -> str:
    return f"{count:,} {unit}" + ("" if count == 1 else "s")
