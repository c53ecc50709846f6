"""Scripts as files, run in a process of their own, and what they print beside what the engine records."""

import re
import subprocess
import sys
from collections.abc import Callable, Iterator
from contextlib import contextmanager
from dataclasses import dataclass
from pathlib import Path

import torch

from datasets.table import Table
from engine.evaluation import set_loss
from engine.experiment import Experiment
from engine.loop import TrainingLoop
from engine.report import RunState
from engine.script.saving import save_script
from engine.threads import use_threads
from engine.trainer import Trainer
from tests.engine.runs import drive

RUNNER = Path(__file__).with_name("run_scripts.py")


@dataclass(frozen=True)
class Printed:
    """What a script printed: the loss of every step, and that over the rows held back where there are any."""

    losses: list[float]
    validation_loss: float | None
    test_loss: float | None
    text: str


def write_script(experiment: Experiment, table: Table, path: Path) -> Path:
    """The script of an experiment at `path`, made to print every step."""
    save_script(experiment, table, path)
    text = path.read_text(encoding="utf-8")
    path.write_text(every_step(text), encoding="utf-8")
    return path


def every_step(text: str) -> str:
    """A script that prints every step: the one line changed that is there for it."""
    changed, count = re.subn(r"(?m)^print_every = \d+", "print_every = 1", text)
    assert count == 1
    return changed


@contextmanager
def running_scripts(paths: list[Path]) -> Iterator[None]:
    """Run the scripts one after another in one fresh process that knows nothing of Stepfit; it is at its
    work while this one does what is inside, and has ended afterwards. See `printed_by`.
    """
    with subprocess.Popen([sys.executable, "-I", str(RUNNER), *map(str, paths)]) as process:
        yield
    assert process.returncode == 0


def printed_by(path: Path) -> Printed:
    """What the script at `path` has printed among `running_scripts`."""
    return printed(path.with_suffix(".out").read_text(encoding="utf-8"))


@contextmanager
def running_alone(path: Path) -> Iterator[Callable[[], Printed]]:
    """Run one script as a person does, in its own folder, beside what is done inside; gives the way to what
    it prints, which waits for its end.
    """
    command = [sys.executable, path.name]
    pipe = subprocess.PIPE
    with subprocess.Popen(command, cwd=path.parent, stdout=pipe, stderr=pipe, encoding="utf-8") as process:

        def result() -> Printed:
            out, error = process.communicate()
            assert process.returncode == 0, error
            assert error == ""
            return printed(out)

        yield result


def printed(text: str) -> Printed:
    """The losses in what a script printed."""
    losses = [float(value) for value in re.findall(r"(?m)^step \d+ loss (\S+)$", text)]
    held_back = [re.findall(rf"(?m)^{part} loss (\S+)$", text) for part in ("validation", "test")]
    return Printed(losses, *(float(own[0]) if own else None for own in held_back), text)


def engine_run(experiment: Experiment, table: Table) -> TrainingLoop:
    """The same run in the engine, to its end."""
    trainer = Trainer(experiment, table)
    use_threads(trainer)
    loop = TrainingLoop(trainer)
    loop.resume()
    drive(loop)
    assert loop.state in (RunState.FINISHED, RunState.DIVERGED), loop.message
    return loop


def assert_same(script: Printed, loop: TrainingLoop) -> None:
    """Every loss of the run, bit for bit. A run that diverges ends in the engine; the script goes on."""
    recorded = loop.history.loss.tolist()
    assert script.losses, script.text
    diverged = loop.state is RunState.DIVERGED
    losses = script.losses[: len(recorded)] if diverged else script.losses
    assert list(map(repr, losses)) == list(map(repr, recorded))
    if script.validation_loss is not None and not diverged:
        assert repr(script.validation_loss) == repr(loop.losses.validation)
    if script.test_loss is not None and not diverged:
        parts = loop.trainer.parts
        with torch.no_grad():
            test_loss = set_loss(parts.model.eval(), parts.loss, parts.data.test, parts.sums)
        assert repr(script.test_loss) == repr(test_loss)
