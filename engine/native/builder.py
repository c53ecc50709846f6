"""Makes the block for a run, aside, while its steps are still taken eagerly."""

from __future__ import annotations

import copy
import logging
import threading
from collections.abc import Callable, Hashable
from pathlib import Path

from engine.functional.step import StepFunction
from engine.history import COMPILED, EAGER
from engine.native.arrays import UntranslatableError
from engine.native.block import Block, build_block
from engine.native.cache import cache_folder
from engine.native.eligibility import Reason, may_begin, structure, why_eager
from engine.native.run import CompiledSteps
from engine.native.toolchain import CompilerError, compiler
from engine.report import Phase
from engine.run_parts import RunParts
from engine.trainer import Trainer

# Fewer steps are taken eagerly about as soon as a block could be there, and who watches them sees something.
_WORTH_MAKING = 20_000

log = logging.getLogger(__name__)


class Blocks:
    """The block of the run as it stands, once it is there.

    Used by the thread that trains; only the making of a block happens in another.
    """

    def __init__(self, folder: Path | None = None, patient: bool = False) -> None:
        """`patient`: steps wait for their block, so that the same run takes the same steps every time."""
        self._patient = patient
        self._folder = folder or cache_folder()
        self._key: Hashable = None
        self._rows: object = None  # held, so that no other rows get the same id
        self._made: CompiledSteps | None = None
        self._thread: threading.Thread | None = None
        self.reason: Reason | None = Reason.BUILDING

    def for_stretch(self, trainer: Trainer, steps: float) -> CompiledSteps | None:
        """What takes the next `steps` steps; None: they are taken eagerly, `reason` says why."""
        path = trainer.parts.experiment.training.path
        if path == EAGER or steps <= 1 or trainer.phase is not Phase.FORWARD:
            self.reason = Reason.ASKED if path == EAGER else self.reason
            return None
        if path != COMPILED and steps < _WORTH_MAKING and self._made is None:
            self.reason = Reason.FEW
            return None
        made = self.of(trainer.parts, wait=self._patient or path == COMPILED)
        return made if made is not None and may_begin(trainer.parts) else None

    def of(self, parts: RunParts, wait: bool = False) -> CompiledSteps | None:
        """The compiled steps for `parts`; None where there are none (yet): `reason` says why.

        `wait`: have them made now, if they are not there.
        """
        self.reason = why_eager(parts)
        if self.reason is not None:
            return None
        key = structure(parts)
        if key != self._key:
            self._begin(key, parts)
        thread = self._thread
        if thread is not None:
            if wait:
                thread.join()
            elif thread.is_alive():
                self.reason = Reason.BUILDING
                return None
        if self._made is None:
            self.reason = Reason.REFUSED
        return self._made

    def _begin(self, key: Hashable, parts: RunParts) -> None:
        self._key, self._rows, self._made = key, parts.data.train, None
        model = copy.deepcopy(parts.model)  # tracing exchanges the parameters of the model for a while
        step = StepFunction(parts.experiment, model, parts.loss)
        size, rows = parts.batches.batch_size, len(parts.data.train)
        sizes = [rows] if parts.batches.whole else sorted({size, rows % size or size}, reverse=True)
        data, found = parts.data.train, compiler()
        assert found is not None  # or `why_eager` had said so

        def make() -> Block:
            return build_block(step, data, sizes, found, self._folder)

        self._thread = threading.Thread(target=self._make, args=(key, step, make), daemon=True)
        self._thread.start()

    def _make(self, key: Hashable, step: StepFunction, make: Callable[[], Block]) -> None:
        try:
            block = make()
        except (UntranslatableError, CompilerError, OSError) as error:
            log.warning("steps stay eager: %s", error)
            return
        except Exception:  # whatever a tracer meets: the eager steps go on
            log.exception("steps stay eager")
            return
        if key == self._key:
            self._made = CompiledSteps(step, block)
