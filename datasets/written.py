"""What a reader of a file that was just written will take for something else, unless it is told."""

from collections.abc import Iterator
from dataclasses import fields
from pathlib import Path

from datasets.guessing import guess
from datasets.problems import QT_TRANSLATE_NOOP, Problem
from datasets.reading import ReadingOptions


def options_of(encoding: str, delimiter: str) -> ReadingOptions:
    """The choices with which a file that Stepfit wrote is read back as it was written."""
    return ReadingOptions(
        encoding="utf-8" if encoding == "utf-8-sig" else encoding,
        delimiter=delimiter,
        quote='"',
        escape="",
        skip_spaces=False,
        decimal=".",
        thousands="",
        header=1,
        skip_above=0,
        skip_below=0,
        comment="",
    )


def misread(path: Path, encoding: str, delimiter: str, columns: int) -> Iterator[Problem]:
    """The choices that the written file `path`, of `columns` columns, does not speak for by itself."""
    written = options_of(encoding, delimiter)
    try:
        guessed = guess(path, given=ReadingOptions(encoding=written.encoding)).options
    except Problem as problem:
        yield problem
        return
    names = [f.name for f in fields(written) if f.name != "delimiter" or columns > 1]
    told = [name for name in names if getattr(written, name) not in (None, getattr(guessed, name), ())]
    if told:
        yield Problem(
            QT_TRANSLATE_NOOP(
                "Problem",
                "Some cells of {file} look like something else than a value or a name; who reads it again "
                "has to choose: {choices}.",
            ),
            file=path.name,
            choices=", ".join(f"{name} = {getattr(written, name)!r}" for name in told),
        )
