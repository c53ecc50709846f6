"""The command `environment`."""

from engine.cli_output import print_json, printing
from engine.environment import read_environment, read_torch
from engine.environment_text import plain_text


def show_environment(as_json: bool) -> int:
    """Print what the program runs on; returns the exit code, 0 also where torch cannot be loaded."""
    environment = read_environment(read_torch())
    if as_json:
        print_json(environment.as_dict())
        return 0
    with printing():
        print(plain_text(environment))
    return 0
