"""Run scripts one after another, each in a namespace of its own: python run_scripts.py FILE.py ...

What FILE.py prints goes to FILE.out, and what it warns of or fails with, too.
"""

import contextlib
import os
import runpy
import sys
import traceback
import warnings
from pathlib import Path


def main() -> None:
    warnings.simplefilter("error")
    for name in sys.argv[1:]:
        path = Path(name)
        os.chdir(path.parent)
        with path.with_suffix(".out").open("w", encoding="utf-8") as out, contextlib.redirect_stdout(out):
            try:
                runpy.run_path(str(path), run_name="__main__")
            except Exception:
                traceback.print_exc(file=out)


if __name__ == "__main__":
    main()
