"""What a solver did in a step, line by line. Torch-free."""

import math

from engine.report import SolverStep
from engine.worked_line import WorkedLine, Worksheet


def solver_lines(kind: str, step: SolverStep, before: float, after: float) -> tuple[WorkedLine, ...]:
    """The trial, the verdict and what became of one element, whose value the last line has.

    The numbers are those that the optimizer kept: a system of equations is not solved for one element.
    """
    sheet = Worksheet({"p": before} | _known(step))
    if kind == "levenberg_marquardt":
        _levenberg_marquardt(sheet, step)
    else:
        _lbfgs(sheet, step)
    size = step.numbers["size"] if kind == "lbfgs" else 1.0
    if after != before:
        sheet.known["d"] = (after - before) / size
        sheet.write("parameter", "p", "{p} + {t} · {d}" if kind == "lbfgs" else "{p} + {d}", after)
    else:
        sheet.write("parameter_stays", "p", "{p}", after)
    return tuple(sheet.lines)


def _known(step: SolverStep) -> dict[str, float]:
    names = {"squares": "S", "trial": "S_trial", "predicted": "promised", "gain": "gain", "used": "damping"}
    return {name: step.numbers[kept] for kept, name in names.items() if kept in step.numbers}


def _levenberg_marquardt(sheet: Worksheet, step: SolverStep) -> None:
    if step.stop == "gradient":
        return  # there was no trial
    known, numbers = sheet.known, step.numbers
    sheet.write("trial_sum", "S_trial", "‖r(p + d)‖²", known["S_trial"])
    sheet.write("promised", "promised", "‖r‖² − ‖r + J·d‖²", known["promised"])
    if not math.isnan(known["gain"]):  # which rounding hides at the end
        sheet.write("gain", "gain", "({S} − {S_trial}) / {promised}", known["gain"])
    known["factor"] = numbers["damping"] / known["damping"]
    what = "damping_falls" if numbers["damping"] <= known["damping"] else "damping_grows"
    sheet.write(what, "damping", "{damping} · {factor}", numbers["damping"])


def _lbfgs(sheet: Worksheet, step: SolverStep) -> None:
    if step.stop == "gradient":
        return
    sheet.known["t"] = step.numbers["size"]
    sheet.write("trial_loss", "loss", "f(p + {t} · d)", step.numbers["trial"])
