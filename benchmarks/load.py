"""Reading a CSV file of four columns of numbers, against plain pandas.read_csv on the same file.

Every measurement is a fresh process with everything imported. Memory is what the process has at the most,
above what it had before, for each byte of the table.
"""

import json
import subprocess
import sys
import tempfile
from collections.abc import Callable, Iterable
from pathlib import Path

import numpy as np

from benchmarks.common import Result, compare

ROOT = Path(__file__).parent.parent
SIZES = (1_000_000, 10_000_000)
BLOCK = 100_000  # different rows
COLUMNS = 4
KINDS = {"doubles": repr, "4 decimals": "{:.4f}".format}

CHILD = """
import json, threading, time
import pandas, psutil
{imports}
process = psutil.Process()
before = process.memory_info().rss
peak, done = before, threading.Event()
def look():
    global peak
    while not done.wait(0.005):
        peak = max(peak, process.memory_info().rss)
watcher = threading.Thread(target=look)
watcher.start()
wall, cpu = time.perf_counter(), time.process_time()
frame = {call}
wall, cpu = time.perf_counter() - wall, time.process_time() - cpu
done.set()
watcher.join()
table = {columns} * 8 * len(frame)
memory = (max(peak, process.memory_info().rss) - before) / table
print(json.dumps({{"wall": wall, "cpu": cpu, "memory": memory}}))
"""
OURS = ("from datasets.files import read_table", "read_table({path!r}).frame")
PANDAS = ("", "pandas.read_csv({path!r})")


def measure(rounds: int, rows: int | None = None) -> list[Result]:
    """Seconds by the clock and of processors, and memory, at 1 and 10 million rows or at `rows`."""
    found = []
    for count in SIZES if rows is None else (rows,):
        for name, form in KINDS.items():
            with tempfile.TemporaryDirectory() as folder:
                path = Path(folder) / "data.csv"
                write(path, count, form)
                found += measure_file(path, f"{count:,} rows, {name}", rounds)
    return found


def write(path: Path, rows: int, form: Callable[[float], str]) -> None:
    """A CSV file of `rows` rows of normal numbers."""
    values = np.random.default_rng(0).normal(size=(min(rows, BLOCK), COLUMNS)) * 10
    lines = [",".join(map(form, row)) + "\n" for row in values.tolist()]
    with path.open("w") as stream:
        stream.write("a,b,c,d\n")
        for start in range(0, rows, BLOCK):
            stream.writelines(lines[: rows - start])


def measure_file(path: Path, case: str, rounds: int) -> list[Result]:
    """One file: the same processes are asked for time and memory."""
    taken: dict[str, list[dict[str, float]]] = {"ours": [], "pandas": []}

    def one(name: str, way: tuple[str, str]) -> float:
        taken[name].append(child(path, way))
        return taken[name][-1]["wall"]

    clock = compare(
        f"{case}: clock", lambda: one("ours", OURS), lambda: one("pandas", PANDAS), "s", rounds=rounds
    )
    return [clock, *(again(f"{case}: {what}", taken, key, unit) for what, key, unit in OTHERS)]


OTHERS = (("processors", "cpu", "s"), ("memory / table", "memory", "x"))


def again(case: str, taken: dict[str, list[dict[str, float]]], key: str, unit: str) -> Result:
    """What else the processes said, in the order in which they ran."""
    ours, other = (iter([each[key] for each in taken[name]]) for name in ("ours", "pandas"))
    return compare(case, of(ours), of(other), unit, rounds=len(taken["ours"]) - 1)


def of(values: Iterable[float]) -> Callable[[], float]:
    """Gives one value after the other."""
    left = iter(values)
    return lambda: next(left)


def child(path: Path, way: tuple[str, str]) -> dict[str, float]:
    """What a process that reads `path` says of itself."""
    imports, call = way
    code = CHILD.format(imports=imports, call=call.format(path=str(path)), columns=COLUMNS)
    done = subprocess.run(
        [sys.executable, "-c", code], cwd=ROOT, capture_output=True, text=True, check=False, timeout=600
    )
    if done.returncode:
        raise RuntimeError(f"the process that was to be measured failed:\n{done.stderr}")
    found: dict[str, float] = json.loads(done.stdout)
    return found
