"""Whether a solver can take the steps of a run; torch-free."""

from datasets.problems import QT_TRANSLATE_NOOP, Problem
from engine.experiment import SOLVER_KINDS, Experiment

SQUARES = ("sum_of_squares", "mean_squared", "half_mean_squared")
MOST_PARAMETERS = 500  # numbers that Levenberg-Marquardt trains: a step takes their cube
MOST_ELEMENTS = 10_000_000  # of its Jacobian


def check_solver(experiment: Experiment, rows: int, parameters: int) -> None:
    """Raise a Problem at the first thing that the solver of optimizer.kind cannot do with so many training
    rows and so many numbers in the model. Other optimizers can do everything."""
    kind = experiment.optimizer.kind
    if kind not in SOLVER_KINDS:
        return
    _check_steps(experiment)
    if kind == "levenberg_marquardt":
        _check_squares(experiment)
        _check_size(rows, parameters)


def digits_note(experiment: Experiment) -> tuple[Problem, ...]:
    """A note where numbers have fewer digits than a solver can find."""
    if experiment.optimizer.kind not in SOLVER_KINDS or experiment.training.dtype != "float32":
        return ()
    return (
        Problem(
            QT_TRANSLATE_NOOP(
                "Problem",
                "In float32 the parameters come out to three or four digits: half of what it holds. float64 "
                "(training.dtype) gives eight and more.",
            ),
            remedies=("use_float64",),
        ),
    )


def _check_steps(experiment: Experiment) -> None:
    training, model = experiment.training, experiment.model
    if training.batch_size:
        raise Problem(
            QT_TRANSLATE_NOOP(
                "Problem",
                "This optimizer needs all rows in every step, but a batch has {batch}: other rows would be "
                "another loss. Set training.batch_size to 0, or choose another optimizer (optimizer.kind).",
            ),
            remedies=("all_rows",),
            batch=training.batch_size,
        )
    if model.kind == "mlp" and model.dropout:
        raise Problem(
            QT_TRANSLATE_NOOP(
                "Problem",
                "This optimizer compares losses within a step, but with dropout {dropout} the loss is drawn "
                "anew each time. Set model.dropout to 0, or choose another optimizer (optimizer.kind).",
            ),
            remedies=("no_dropout",),
            dropout=model.dropout,
        )
    if not training.zero_grad:
        raise Problem(
            QT_TRANSLATE_NOOP(
                "Problem",
                "This optimizer needs the gradients of its own step, but training.zero_grad is off, so they "
                "add up. Switch it on, or choose another optimizer (optimizer.kind).",
            ),
            remedies=("clear_gradients",),
        )


def _check_squares(experiment: Experiment) -> None:
    loss = experiment.loss
    if loss.kind not in SQUARES:
        raise Problem(
            QT_TRANSLATE_NOOP(
                "Problem",
                "Levenberg-Marquardt makes sums of squares small; the loss {loss} is none. Choose the "
                "optimizer lbfgs (optimizer.kind), which takes any loss, or one of the losses {losses}.",
            ),
            remedies=("use_lbfgs",),
            loss=loss.kind,
            losses=", ".join(SQUARES),
        )
    if loss.l1:
        raise Problem(
            QT_TRANSLATE_NOOP(
                "Problem",
                "Levenberg-Marquardt makes sums of squares small; the penalty loss.l1 is none. Choose the "
                "optimizer lbfgs (optimizer.kind), or use loss.l2 instead.",
            ),
            remedies=("use_lbfgs",),
        )


def _check_size(rows: int, parameters: int) -> None:
    if parameters > MOST_PARAMETERS:
        raise Problem(
            QT_TRANSLATE_NOOP(
                "Problem",
                "Levenberg-Marquardt is for up to {most} parameters, but the model has {parameters}. Choose "
                "the optimizer lbfgs (optimizer.kind), or a smaller model.",
            ),
            remedies=("use_lbfgs",),
            most=MOST_PARAMETERS,
            parameters=parameters,
        )
    if rows * parameters > MOST_ELEMENTS:
        raise Problem(
            QT_TRANSLATE_NOOP(
                "Problem",
                "The Jacobian of {rows} rows by {parameters} parameters is too large for "
                "Levenberg-Marquardt. Choose the optimizer lbfgs (optimizer.kind), or fewer rows.",
            ),
            remedies=("use_lbfgs",),
            rows=rows,
            parameters=parameters,
        )
