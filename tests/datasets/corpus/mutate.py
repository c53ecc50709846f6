"""Reads files of the corpus with random damage: python -m tests.datasets.corpus.mutate COUNT [SEED]

Every one must end in a table or in a Problem, within LIMIT seconds of a processor (HANGING by the clock, as
others may keep it waiting), and nothing may be changed or lost without a word.
Prints how many did what; ends with a code other than 0 at the first that does not.
"""

import faulthandler
import json
import random
import sys
import tempfile
import time
from pathlib import Path

from datasets.files import read_guessed
from datasets.problems import Problem
from datasets.reading.guessing import guess
from tests.datasets.corpus.encodings import encodings
from tests.datasets.corpus.layouts import layouts
from tests.datasets.corpus.silence import silent_changes
from tests.datasets.corpus.values import values

LIMIT, HANGING = 2.0, 60.0
PIECES = (
    b",", b";", b"\t", b"|", b" ", b"\n", b"\r", b"\r\n", b'"', b'""', b"'", b"\\", b"#", b"\0", b"\xff",
    b"\x80", b"1", b"-", b"1,5", b"1.234,5", b"007", b"NA", b"inf", b"1e999", b"9" * 30, b"\xef\xbb\xbf",
    b"\xff\xfe", b"\xfe\xff", b"sep=;\n", "温".encode(), "温".encode("cp932"), "한".encode("cp949"),
    b"\x1b$B", b"x" * 50,
)  # fmt: skip


def mutated(content: bytes, dice: random.Random) -> bytes:
    """`content` with one to six places damaged: cut, doubled, moved, changed, or filled in."""
    data = bytearray(content)
    for _ in range(dice.randint(1, 6)):
        start = dice.randint(0, len(data))
        end = min(len(data), start + dice.choice((0, 1, 1, 2, 5, 20)))
        kind = dice.randrange(5)
        if kind == 0:
            del data[start:end]
        elif kind == 1:
            data[start:start] = data[start:end] * dice.choice((1, 2, 50))
        elif kind == 2:
            data[start:end] = dice.choice(PIECES)
        elif kind == 3:
            data[start:start] = dice.choice(PIECES) * dice.choice((1, 1, 3, 40))
        else:
            data[start:end] = dice.randbytes(end - start)
    return bytes(data)


def read(path: Path, language: str) -> str:
    """How reading ends: "table" or "problem". Raises AssertionError where something was changed silently."""
    try:
        guessed = guess(path, language)
        table = read_guessed(path, guessed)
    except Problem as problem:
        return "problem" if str(problem) else ""
    changes = silent_changes(path, guessed, table)
    assert not changes, changes
    return "table"


def main(count: int, seed: int = 0) -> int:
    """Read `count` damaged files; returns the exit code."""
    dice = random.Random(seed)
    contents = [
        case.content for case in (*encodings(), *layouts(), *values()) if 0 < len(case.content) < 2_000
    ]
    ended, slowest = {"table": 0, "problem": 0}, 0.0
    with tempfile.TemporaryDirectory() as folder:
        path = Path(folder) / "data.csv"
        for _ in range(count):
            content = mutated(dice.choice(contents), dice)
            path.write_bytes(content)
            faulthandler.dump_traceback_later(HANGING, exit=True)
            started = time.process_time()
            try:
                ended[read(path, dice.choice(("en", "ja", "ko")))] += 1
            except Exception:
                print(f"seed {seed}: {content!r}", file=sys.stderr)
                raise
            slowest = max(slowest, time.process_time() - started)
            assert slowest < LIMIT, f"seed {seed}: {slowest:.1f} s for {content!r}"
    faulthandler.cancel_dump_traceback_later()
    print(json.dumps(ended | {"slowest": round(slowest, 3)}))
    return 0


if __name__ == "__main__":
    sys.exit(main(*map(int, sys.argv[1:])))
