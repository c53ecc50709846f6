"""python -m benchmarks [NAME] [--json] [--rounds N]: measure Stepfit against what a person would use instead.

A benchmark is a module of this package with a function `measure(rounds) -> list[Result]`.
"""

import argparse
import importlib
import json
import pkgutil
import sys
from collections.abc import Sequence
from dataclasses import asdict

import benchmarks
from benchmarks.common import Result

SIZED = ("load", "table")
NOT_A_BENCHMARK = ("common", "plain_loops")


def names() -> list[str]:
    """The benchmarks there are."""
    found = (module.name for module in pkgutil.iter_modules(benchmarks.__path__))
    return sorted(name for name in found if not name.startswith("_") and name not in NOT_A_BENCHMARK)


def measure(name: str, rounds: int, rows: int | None = None) -> list[Result]:
    """Run the benchmark `name`; with tables of `rows` rows where it has tables of several sizes."""
    module = importlib.import_module(f"benchmarks.{name}")
    results: list[Result] = module.measure(rounds) if rows is None else module.measure(rounds, rows)
    return results


def table(results: Sequence[Result]) -> str:
    """The results as a small table for people."""
    rows = [("case", "ours", "other", "unit", "ratio")]
    rows += [(r.case, f"{r.ours:,.4g}", f"{r.other:,.4g}", r.unit, f"{r.ratio:.2f}") for r in results]
    widths = [max(map(len, column)) for column in zip(*rows, strict=True)]
    lines = []
    for case, *cells in rows:
        cells = [cell.rjust(width) for cell, width in zip(cells, widths[1:], strict=True)]
        lines.append("  ".join([case.ljust(widths[0]), *cells]).rstrip())
    return "\n".join(lines)


def main(arguments: Sequence[str] | None = None) -> int:
    """Run what was asked for and return the exit code."""
    known = names()
    parser = argparse.ArgumentParser(
        prog="python -m benchmarks", description="A ratio above 1: ours is better."
    )
    parser.add_argument(
        "name", nargs="?", choices=known, metavar="NAME", help=f"{', '.join(known)}; none: all"
    )
    parser.add_argument("--json", action="store_true", help="print one JSON object (of one NAME)")
    parser.add_argument("--rounds", type=int, default=7, help="how often each is measured (7)")
    parser.add_argument("--rows", type=int, help="rows (of NAME load or table; none: 1 and 10 million)")
    wanted = parser.parse_args(arguments)
    if wanted.json and wanted.name is None:
        parser.error("--json needs a NAME")
    if wanted.rows is not None and (wanted.name not in SIZED or wanted.rows < 1):
        parser.error(f"--rows needs one of the NAMEs {', '.join(SIZED)} and at least one row")
    if wanted.rounds < 1:
        parser.error("--rounds needs at least 1")
    for name in [wanted.name] if wanted.name else known:
        print(f"measuring {name} ...", file=sys.stderr, flush=True)
        results = measure(name, wanted.rounds, wanted.rows)
        if wanted.json:
            print(json.dumps({"benchmark": name, "results": [asdict(result) for result in results]}))
        else:
            print(f"{name}\n{table(results)}\n", flush=True)
    return 0


if __name__ == "__main__":
    sys.exit(main())
