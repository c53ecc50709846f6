"""A session to type lines into, as the panel does it."""

from typing import Any

from engine.calculator.answer import answer
from engine.calculator.records import Calculated, CalculatorAnswer, CalculatorRequest, Line
from engine.calculator.session import Session
from engine.trainer import Trainer


class Typist:
    """Types lines one after the other into one session, with or without a run."""

    def __init__(self, trainer: Trainer | None = None) -> None:
        self.session = Session()
        self.trainer = trainer
        self.typed = 0

    def whole_answer(self, text: str | None) -> CalculatorAnswer:
        line = None
        if text is not None:
            self.typed += 1
            line = Line(self.typed, text)
        found = answer(CalculatorRequest(self.session, line), self.trainer)
        assert found is not None
        return found

    def answer(self, text: str) -> Calculated:
        found = self.whole_answer(text).calculated
        assert found is not None
        assert found.number == self.typed
        return found

    def value(self, text: str) -> Any:
        """The value of a line as numpy holds it, or as text; fails where it cannot be worked out."""
        found = self.answer(text)
        assert found.problem is None, str(found.problem)
        assert found.value is not None
        return found.value.text if found.value.part is None else found.value.part

    def refusal(self, text: str) -> str:
        """What is said of a line that cannot be worked out."""
        found = self.answer(text)
        assert found.problem is not None, found.value
        assert found.value is None
        return str(found.problem)

    def notes(self, text: str) -> list[str]:
        found = self.answer(text)
        assert found.problem is None, str(found.problem)
        return [str(note) for note in found.notes]
