"""What is assumed of an optimum's figures, and what is worth knowing, in sentences that can be translated."""

from datasets.problems import QT_TRANSLATE_NOOP, Problem, shortened
from engine.encoding import Task
from engine.optimum.figures import Counted
from engine.optimum.pieces import Rows

_NAMED = 8  # of what cannot be told apart


def about_squares(rows: Rows, counted: Counted, alike: tuple[tuple[str, ...], ...]) -> tuple[Problem, ...]:
    """Of a fit by least squares that is linear in its parameters."""
    return (*_about_errors(rows, counted), *about_all(rows, alike))


def about_search(rows: Rows, counted: Counted, alike: tuple[tuple[str, ...], ...]) -> tuple[Problem, ...]:
    """Of what a search found: its errors come from the curvature where it came to rest."""
    curved: tuple[Problem, ...] = ()
    if counted.degrees and not counted.penalized:
        curved = (
            Problem(
                QT_TRANSLATE_NOOP(
                    "Problem",
                    "Standard errors are taken from the curvature of the loss at the optimum, which is "
                    "right for many rows.",
                )
            ),
        )
    return (*_about_errors(rows, counted), *curved, *about_all(rows, alike))


def without_statistics() -> Problem:
    """Of a loss that belongs to no distribution."""
    return Problem(
        QT_TRANSLATE_NOOP(
            "Problem", "Standard errors are worked out for squared losses and cross-entropies alone."
        )
    )


def not_at_rest(steps: int) -> Problem:
    """Of a search that found no end."""
    return Problem(
        QT_TRANSLATE_NOOP(
            "Problem",
            "The search did not come to rest in {steps} steps: the loss may fall without end, or the "
            "optimum may lie in a long, flat valley.",
        ),
        steps=steps,
    )


def on_bounds(names: tuple[str, ...]) -> Problem:
    """Of parameters that would lie beyond their bounds."""
    return Problem(
        QT_TRANSLATE_NOOP("Problem", "These lie on a bound, so that they have no standard error: {names}."),
        names=_listed(names),
    )


def separable() -> Problem:
    """That there is no optimum."""
    return Problem(
        QT_TRANSLATE_NOOP(
            "Problem",
            "The inputs tell classes of the training rows apart without an error, so the loss goes on "
            "falling while the parameters grow: there is no finite optimum. An L2 penalty (loss.l2) makes "
            "one.",
        )
    )


def _about_errors(rows: Rows, counted: Counted) -> tuple[Problem, ...]:
    weighted, classes = rows.table.weight is not None, rows.encoding.task is not Task.REGRESSION
    if counted.penalized:
        return (
            Problem(
                QT_TRANSLATE_NOOP(
                    "Problem",
                    "The L2 penalty draws the parameters towards 0: standard errors say how far chance "
                    "moves them, but there are no tests, intervals, likelihood or AIC.",
                )
            ),
        )
    if classes:
        return (
            Problem(
                QT_TRANSLATE_NOOP(
                    "Problem",
                    "Standard errors and intervals assume that rows are independent, and that a weight "
                    "counts rows that are the same.",
                )
                if weighted
                else QT_TRANSLATE_NOOP(
                    "Problem", "Standard errors and intervals assume that rows are independent."
                )
            ),
        )
    if not counted.degrees:
        return (
            Problem(
                QT_TRANSLATE_NOOP(
                    "Problem",
                    "There are no more rows ({rows}) than parameters: the fit has no residuals to estimate "
                    "errors from.",
                ),
                rows=counted.rows,
            ),
        )
    return (
        Problem(
            QT_TRANSLATE_NOOP(
                "Problem",
                "Standard errors, intervals and bands assume residuals that are independent and normal, with "
                "variances in proportion to 1 / weight.",
            )
            if weighted
            else QT_TRANSLATE_NOOP(
                "Problem",
                "Standard errors, intervals and bands assume residuals that are independent and normal, all "
                "with the same variance.",
            )
        ),
    )


def about_all(rows: Rows, alike: tuple[tuple[str, ...], ...]) -> tuple[Problem, ...]:
    """Of every optimum."""
    found = []
    if alike:
        found.append(
            Problem(
                QT_TRANSLATE_NOOP(
                    "Problem",
                    "The rows cannot tell these apart: {groups}. Of all values that are as good the shortest "
                    "are shown.",
                ),
                groups="; ".join(_listed(group) for group in alike[:_NAMED]),
            )
        )
    if rows.experiment.optimizer.weight_decay:
        found.append(
            Problem(
                QT_TRANSLATE_NOOP(
                    "Problem",
                    "Weight decay draws the run away from this optimum, which is that of loss and penalty "
                    "alone.",
                )
            )
        )
    return tuple(found)


def no_constant() -> Problem:
    """What R2 is where the model has no constant."""
    return Problem(
        QT_TRANSLATE_NOOP("Problem", "The model has no constant: R² compares it with 0, not with the mean.")
    )


def _listed(names: tuple[str, ...]) -> str:
    shown = ", ".join(shortened(name) for name in names[:_NAMED])
    return shown + (", …" if len(names) > _NAMED else "")
