"""Answers a request of the calculator, in the thread that owns the run; also where there is no run."""

import torch

from engine.calculator.budget import Budget
from engine.calculator.calculate import calculate
from engine.calculator.records import CalculatorAnswer, CalculatorRequest
from engine.calculator.run_names import RunNames
from engine.calculator.scope import Scope
from engine.calculator.values import Context
from engine.trainer import Trainer


def answer(request: CalculatorRequest | None, trainer: Trainer | None) -> CalculatorAnswer | None:
    """The names there are and the value of the line, where one was asked for; None where nothing was.

    A line that was answered last is not worked out again: requests may be repeated, and a line may add
    to gradients.
    """
    if request is None:
        return None
    session = request.session
    scope = Scope(session, RunNames(trainer))
    line = request.line
    if line is not None and (session.answered is None or session.answered.number != line.number):
        if session.generator is None:
            session.generator = torch.Generator().manual_seed(0)
        with torch.enable_grad():
            session.answered = calculate(line, scope, Context(Budget(), session.generator))
    return CalculatorAnswer(scope.infos(), None if line is None else session.answered)
