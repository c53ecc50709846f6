"""What the tests of the check are made from: results without a run."""

from engine.check import Checked, CheckedValue
from engine.expected import ExpectedRun, ExpectedValue
from gui.lessons.checker import Result


def result_of(*runs: tuple[ExpectedRun, dict[ExpectedValue, float]], name: str = "xor") -> Result:
    """Each run with our numbers where they are others than the expected ones."""
    checked = [
        CheckedValue(value, ours.get(value, value.value), value.judge(ours.get(value, value.value)))
        for run, ours in runs
        for value in run.values
    ]
    return Result(tuple(run for run, _ in runs), Checked(name, tuple(checked), 1.0))
