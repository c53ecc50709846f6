"""What each line of a calculation is about, in a few words."""

from PySide6.QtCore import QCoreApplication

from datasets.problems import QT_TRANSLATE_NOOP

_WORDS = {
    "clip": QT_TRANSLATE_NOOP("WorkedLine", "Clipping: how much of the gradients is kept"),
    "clipped": QT_TRANSLATE_NOOP("WorkedLine", "Gradient, clipped"),
    "decayed": QT_TRANSLATE_NOOP("WorkedLine", "Gradient with weight decay"),
    "decoupled_decay": QT_TRANSLATE_NOOP("WorkedLine", "Weight decay, apart from the gradient"),
    "first_buffer": QT_TRANSLATE_NOOP("WorkedLine", "Momentum buffer: begins with the gradient"),
    "momentum_buffer": QT_TRANSLATE_NOOP("WorkedLine", "Momentum buffer"),
    "nesterov": QT_TRANSLATE_NOOP("WorkedLine", "Nesterov: look ahead along the buffer"),
    "exp_avg": QT_TRANSLATE_NOOP("WorkedLine", "Running mean of the gradients (exp_avg)"),
    "exp_avg_sq": QT_TRANSLATE_NOOP("WorkedLine", "Running mean of the squares (exp_avg_sq)"),
    "unbiased_mean": QT_TRANSLATE_NOOP("WorkedLine", "Mean, corrected for its start at 0"),
    "unbiased_square": QT_TRANSLATE_NOOP("WorkedLine", "Squares, corrected for their start at 0"),
    "square_avg": QT_TRANSLATE_NOOP("WorkedLine", "Running mean of the squares (square_avg)"),
    "sum": QT_TRANSLATE_NOOP("WorkedLine", "Sum of all squares so far (sum)"),
    "decayed_rate": QT_TRANSLATE_NOOP("WorkedLine", "Learning rate at this step"),
    "delta": QT_TRANSLATE_NOOP("WorkedLine", "Change, scaled by earlier changes"),
    "acc_delta": QT_TRANSLATE_NOOP("WorkedLine", "Running mean of squared changes (acc_delta)"),
    "effective_step": QT_TRANSLATE_NOOP("WorkedLine", "Effective step for this element"),
    "trial_sum": QT_TRANSLATE_NOOP("WorkedLine", "Sum of squares at the trial"),
    "promised": QT_TRANSLATE_NOOP("WorkedLine", "Fall of the sum that the Jacobian promises"),
    "gain": QT_TRANSLATE_NOOP("WorkedLine", "Gain ratio: the share of the promise that came true"),
    "damping_falls": QT_TRANSLATE_NOOP("WorkedLine", "Damping for the next step: it falls"),
    "damping_grows": QT_TRANSLATE_NOOP("WorkedLine", "Damping for the next step: it grows"),
    "trial_loss": QT_TRANSLATE_NOOP("WorkedLine", "Loss where the search along the direction ended"),
    "parameter_stays": QT_TRANSLATE_NOOP("WorkedLine", "Parameter, left as it was"),
    "parameter": QT_TRANSLATE_NOOP("WorkedLine", "Parameter after the update"),
    "bounded": QT_TRANSLATE_NOOP("WorkedLine", "Parameter, brought back to its bound"),
    "loss": QT_TRANSLATE_NOOP("WorkedLine", "Sum over all elements of the batch"),
    "total": QT_TRANSLATE_NOOP("WorkedLine", "Sum over all elements of the batch"),
    "mean": QT_TRANSLATE_NOOP("WorkedLine", "Mean: divided by the number of elements"),
    "weighted_mean": QT_TRANSLATE_NOOP("WorkedLine", "Weighted mean: divided by the sum of the weights"),
    "penalty": QT_TRANSLATE_NOOP("WorkedLine", "Penalty on large weights, biases left out"),
    "objective": QT_TRANSLATE_NOOP("WorkedLine", "What backward differentiates"),
}


def words(what: str) -> str:
    """The words for a `WorkedLine.what`."""
    return QCoreApplication.translate("WorkedLine", _WORDS[what])
