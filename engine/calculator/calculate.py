"""One line of the calculator to its answer. Never raises: what goes wrong is part of the answer."""

from torch import Tensor

from datasets.formula import FormulaError, Grammar, parse
from datasets.formula.errors import shown
from datasets.formula.tokens import Kind, Token, tokenize
from datasets.problems import QT_TRANSLATE_NOOP, Problem
from engine.calculator.evaluator import Evaluator
from engine.calculator.records import Calculated, Line
from engine.calculator.scope import Scope, check_assignable
from engine.calculator.store import keep
from engine.calculator.summary import shown_value
from engine.calculator.values import Context, Value

_OPENING, _CLOSING = ("(", "["), (")", "]")


def calculate(line: Line, scope: Scope, context: Context) -> Calculated:
    """The answer to `line`. A value that is assigned to a name stays in the session of `scope`."""
    try:
        value, name = _worked_out(line.text, scope, context)
        return Calculated(line.number, shown_value(value), name, tuple(context.notes))
    except FormulaError as error:
        return Calculated(line.number, problem=error, start=error.start, end=error.end)
    except Exception as error:  # memory above all: the training goes on
        return Calculated(line.number, problem=_unexpected(error), end=len(line.text))


def _unexpected(error: Exception) -> Problem:
    return Problem(
        QT_TRANSLATE_NOOP("Problem", "This could not be worked out ({kind}): use smaller tensors."),
        kind=type(error).__name__,
    )


def _worked_out(text: str, scope: Scope, context: Context) -> tuple[Value, str]:
    """The value of `text` and the name it was assigned to, or "". Raises FormulaError."""
    text = _without_comment(text)
    tokens = tokenize(text)
    _check_import(tokens)
    target = _target(tokens, text)
    begin = 0 if target is None else tokens[1].end
    # Spaces for what was read already, so that places in the text stay the same.
    tree = parse(" " * begin + text[begin:], Grammar.TENSORS)
    value = Evaluator(text, scope, context).value(tree)
    if target is None:
        name = ""
    else:
        name = target.text
        try:
            check_assignable(name)
            keep(scope, context, name, value)
        except Problem as problem:
            raise FormulaError(problem.template, target.start, target.end, **problem.fields) from problem
    if context.differentiated:
        _note_gradients(scope, context)
    return value, name


def _without_comment(text: str) -> str:
    """`text` up to a # outside back-quotes, as people paste it from a script."""
    quoted = False
    for at, sign in enumerate(text):
        quoted ^= sign == "`"
        if sign == "#" and not quoted:
            return text[:at]
    return text


def _check_import(tokens: list[Token]) -> None:
    first, second = tokens[0], tokens[min(1, len(tokens) - 1)]
    if first.kind is Kind.NAME and first.text in ("import", "from", "del", "for", "if", "def", "with"):
        if second.kind is not Kind.NAME:
            return
        raise FormulaError(
            QT_TRANSLATE_NOOP(
                "Problem",
                "The calculator takes one expression at a time, and torch is there already: write such as "
                "torch.ones(2, 3), or A = ones(2, 3).",
            ),
            first.start,
            second.end,
        )


def _target(tokens: list[Token], text: str) -> Token | None:
    """The name that the line assigns to; None where it assigns nothing. Raises FormulaError."""
    depth = 0
    for at, token in enumerate(tokens):
        if token.kind is not Kind.OPERATOR:
            continue
        depth += (token.text in _OPENING) - (token.text in _CLOSING)
        if token.text != "=" or depth > 0:
            continue
        if at == 1 and tokens[0].kind in (Kind.NAME, Kind.QUOTED):
            if tokens[2].kind is Kind.END:
                raise FormulaError(
                    QT_TRANSLATE_NOOP("Problem", "To the right of = the value is missing."), 0, token.end
                )
            return tokens[0]
        before = text[: token.start].strip()
        raise FormulaError(
            QT_TRANSLATE_NOOP(
                "Problem",
                "To the left of = stands one name, as in A = A + 1, and here it is {found}. To compare, "
                "write ==.",
            ),
            tokens[0].start,
            token.end,
            found=shown(before),
        )
    return None


def _note_gradients(scope: Scope, context: Context) -> None:
    """Say where the gradients are, for the names that have some."""
    names = [
        f"{name}.grad"
        for name, value in scope.session.values.items()
        if isinstance(value, Tensor) and value.is_leaf and value.grad is not None
    ]
    if names:
        context.note(
            Problem(
                QT_TRANSLATE_NOOP("Problem", "The gradients were added to {names}."),
                names=", ".join(names[:8]) + (", …" if len(names) > 8 else ""),
            )
        )
