"""Reads damaged Excel and Parquet files: python -m tests.datasets.corpus.mutate_typed COUNT [SEED]

Every one must end in a table or in a Problem, within LIMIT seconds of a processor. Damage is done to the
file, and, for Excel files, to the parts in it before they are packed, which no checksum shows.
Prints how many did what; ends with a code other than 0 at the first that does not.
"""

import faulthandler
import io
import json
import random
import re
import sys
import tempfile
import time
from pathlib import Path
from zipfile import ZIP_DEFLATED, ZipFile

import openpyxl

from datasets.files import read_table, write_table
from datasets.problems import Problem
from datasets.table import Table
from tests.datasets.corpus.mutate import mutated
from tests.datasets.writing.test_table_writing import table_of

LIMIT, HANGING = 3.0, 60.0
PIECES = (
    b"</c>", b"<c>", b"</row>", b'<row r="1048576">', b"<v/>", b"<v>x</v>", b"<is><t>a</t></is>",
    b"<f>A1</f>", b"&amp;", b"&x;", b'<!DOCTYPE a [<!ENTITY b "cc">]>', b'<mergeCell ref="A1:ZZ9"/>',
    b"\xff", b"\0", b"<",
)  # fmt: skip
# In the place of what stands between two quotes or two tags: the part stays well-formed.
VALUES = (
    b"", b"0", b"-1", b"1", b"2", b"99", b"99999999999999999999", b"1e999", b"-1e5", b"NaN", b"x",
    b"s", b"e", b"b", b"d", b"n", b"str", b"inlineStr", b"A1", b"XFD1", b"ZZZZZ1", b"A0", b"A1048576",
    b"A1:B2", b"1048576", b"true", b"hidden", b"#REF!", b"2024-01-05", b"14", b"rId9", b"worksheets/none.xml",
    b"../../etc", b"&#13;",
)  # fmt: skip
VALUE = re.compile(rb'(?<=")[^"<>]*(?=")|(?<=>)[^<>]+(?=<)')


def _table() -> Table:
    return table_of(
        n=list(range(40)), x=[0.1, None] * 20, t=["a", "b<&>", None, "_x000D_\r"] * 10, i=[2**60] * 40
    )


def _books(folder: Path) -> list[bytes]:
    """One that Stepfit writes, and one with whatever openpyxl can write."""
    write_table(_table(), folder / "a.xlsx")
    made = openpyxl.Workbook()
    for row in (
        ["title"],
        [],
        ["x", "d", "b", "f", "m"],
        *([n, f"2024-01-{n:02}", n > 3, "=A4*2", 0.5] for n in range(1, 20)),
    ):
        made.active.append(row)
    made.active.merge_cells("A1:C1")
    for cell in made.active["E"]:
        cell.number_format = "yyyy-mm-dd"
    made.create_sheet("other").append(["y", "z"])
    made.save(folder / "b.xlsx")
    return [(folder / name).read_bytes() for name in ("a.xlsx", "b.xlsx")]


def damaged_within(content: bytes, dice: random.Random) -> bytes:
    """An Excel file with damage in one of its parts."""
    with ZipFile(io.BytesIO(content)) as archive:
        parts = {name: archive.read(name) for name in archive.namelist()}
    chosen = dice.choice([*parts, *[name for name in parts if "sheet" in name] * 4])
    data = bytearray(parts[chosen])
    for _ in range(dice.randint(1, 4)):
        places = [found.span() for found in VALUE.finditer(data)]
        if places and dice.random() < 0.8:
            start, end = dice.choice(places)
            data[start:end] = dice.choice(VALUES)
            continue
        start = dice.randint(0, len(data))
        end = min(len(data), start + dice.choice((0, 0, 1, 5, 30)))
        data[start:end] = dice.choice(
            (b"", dice.choice(PIECES), bytes(data[end : end + 40]), dice.randbytes(2))
        )
    stream = io.BytesIO()
    with ZipFile(stream, "w", ZIP_DEFLATED) as archive:
        for name, part in (parts | {chosen: bytes(data)}).items():
            archive.writestr(name, part)
    return stream.getvalue()


def main(count: int, seed: int = 0) -> int:
    """Read `count` damaged files; returns the exit code."""
    dice = random.Random(seed)
    ended, slowest = {"table": 0, "problem": 0}, 0.0
    with tempfile.TemporaryDirectory() as name:
        folder = Path(name)
        books = _books(folder)
        write_table(_table(), folder / "a.parquet")
        parquet = (folder / "a.parquet").read_bytes()
        for number in range(count):
            if number % 3 == 0:
                path, content = folder / "c.parquet", mutated(parquet, dice)
            else:
                damage = damaged_within if number % 3 == 1 else mutated
                path, content = folder / "c.xlsx", damage(dice.choice(books), dice)
            path.write_bytes(content)
            faulthandler.dump_traceback_later(HANGING, exit=True)
            started = time.process_time()
            try:
                ended[_read(path)] += 1
            except Exception:
                Path(tempfile.gettempdir(), f"stepfit-damaged{path.suffix}").write_bytes(content)
                print(f"seed {seed}, file {number}", file=sys.stderr)
                raise
            slowest = max(slowest, time.process_time() - started)
            assert slowest < LIMIT, f"seed {seed}, file {number}: {slowest:.1f} s"
    faulthandler.cancel_dump_traceback_later()
    print(json.dumps(ended | {"slowest": round(slowest, 3)}))
    return 0


def _read(path: Path) -> str:
    try:
        read_table(path)
    except Problem as problem:
        return "problem" if str(problem) else ""
    return "table"


if __name__ == "__main__":
    sys.exit(main(*map(int, sys.argv[1:])))
