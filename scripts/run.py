"""What `make run` starts: the window, or where there is no display the first lesson on the command line."""

import os
import sys
from pathlib import Path

sys.path.insert(0, str(Path(__file__).parent.parent))

from gui.preflight import missing_display
from main import COMMANDS, main

FIRST_LESSON = "sine-autograd"


def run(arguments: list[str]) -> int:
    """Start Stepfit in the way that this machine allows; `arguments` as for main.py."""
    without_window = bool(arguments) and arguments[0] in (*COMMANDS, "--help", "--version")
    if without_window or missing_display(sys.platform, os.environ) is None:
        return main(arguments)
    print(
        "There is no display here, so no window can open. "
        f"Training the lesson {FIRST_LESSON} on the command line instead.",
        flush=True,
    )
    return main(["run", FIRST_LESSON])


if __name__ == "__main__":
    sys.exit(run(sys.argv[1:]))
