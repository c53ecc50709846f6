"""How the loss of a batch comes about, line by line. Torch-free."""

from engine.report import LossStep
from engine.worked_line import WorkedLine, Worksheet

# What one element adds, in terms of its prediction and target. y_pred[y]: the probability of the row's class.
TERMS = {
    "sum_of_squares": "(y_pred − y)²",
    "mean_squared": "(y_pred − y)²",
    "half_mean_squared": "(y_pred − y)²",
    "mean_absolute": "|y_pred − y|",
    "huber": "huber(y_pred − y)",
    "binary_cross_entropy": "−y · log(y_pred) − (1 − y) · log(1 − y_pred)",
    "cross_entropy": "−log(y_pred[y])",
    "sum_of_outputs": "y_pred",
}
_SUMS = ("sum_of_squares", "sum_of_outputs")


def loss_lines(loss: LossStep) -> tuple[WorkedLine, ...]:
    """From the sum over all elements to the loss and, with a penalty, what backward differentiates.

    A mean's sum is told from the mean: it is true to the precision of the loss, not of its own.
    """
    settings = loss.settings
    sheet = Worksheet({"l1": settings.l1, "l2": settings.l2, "n": loss.count})
    total = f"sum({TERMS[settings.kind]})" if loss.weights is None else f"sum(w · {TERMS[settings.kind]})"
    if settings.kind in _SUMS:
        sheet.write("loss", "loss", total, loss.value)
    else:
        half = settings.kind == "half_mean_squared"
        sheet.write("total", "total", total, loss.value * loss.count * (2 if half else 1))
        what = "mean" if loss.weights is None else "weighted_mean"
        sheet.write(what, "loss", "½ · {total} / {n}" if half else "{total} / {n}", loss.value)
    if loss.penalty is not None:
        _add_penalty(sheet, loss, loss.penalty)
    return tuple(sheet.lines)


def _add_penalty(sheet: Worksheet, loss: LossStep, penalty: float) -> None:
    parts = []
    if loss.settings.l1:
        parts.append("{l1} · sum(|weight|)")
    if loss.settings.l2:
        parts.append("½ · {l2} · sum(weight²)")
    sheet.write("penalty", "penalty", " + ".join(parts), penalty)
    sheet.write("objective", "objective", "{loss} + {penalty}", loss.value + penalty)
