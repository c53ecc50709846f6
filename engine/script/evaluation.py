"""The loss over whole sets of rows as a script computes it: without gradients, without dropout."""

from engine.script import comments
from engine.script.facts import Facts
from engine.script.loss import loss_expression, predicted
from engine.script.step import VALIDATION, WHOLE, Rows, model_call
from engine.script.style import style_value


def set_loss_lines(facts: Facts, name: str, rows: Rows | None = None) -> list[str]:
    """The lines that put the loss over `rows` into `name`; None: those that validate, without any all."""
    rows = rows or (VALIDATION if facts.validates else WHOLE)
    lines = ["with torch.no_grad():", *(f"    {line}" for line in _lines(facts, name, rows))]
    if not facts.drops_out:
        return lines
    return [f"model.eval()  # {facts.say(comments.NO_DROPOUT)}", *lines, "model.train()"]


def _lines(facts: Facts, name: str, rows: Rows) -> list[str]:
    if facts.style is not None:
        before, value, y = style_value(facts, rows.x, rows.y)
    else:
        before, value, y = [], model_call(facts, rows.x), rows.y
    called = predicted(facts)
    loss = loss_expression(facts, called, y, rows.weight)
    lines = [*before, f"{called} = {value}"]
    if " / " in loss or loss.startswith("0.5"):
        return [*lines, f"{name} = {loss}", f"{name} = {name}.item()"]
    return [*lines, f"{name} = {loss}.item()"]
