"""The sentences of a script: titles of its sections and what a beginner is told beside the code.

The window puts them into its language; in the code itself nothing is translated.
"""

from datasets.problems import QT_TRANSLATE_NOOP

HEAD = (
    QT_TRANSLATE_NOOP("Script", "Written by Stepfit. Run it where torch and pandas are installed:"),
    QT_TRANSLATE_NOOP("Script", "on the CPU it prints the losses of the run in Stepfit, to the last digit."),
)
SETTINGS = QT_TRANSLATE_NOOP("Script", "Settings")
DATA = QT_TRANSLATE_NOOP("Script", "Data")
MODEL = QT_TRANSLATE_NOOP("Script", "Model")
STYLE = QT_TRANSLATE_NOOP("Script", "The five phases of a training step")
LOSS = QT_TRANSLATE_NOOP("Script", "Loss and optimizer")
TRAINING = QT_TRANSLATE_NOOP("Script", "Training")
RESULT = QT_TRANSLATE_NOOP("Script", "Result")

ONE_CORE = QT_TRANSLATE_NOOP("Script", "small tensors are fastest on one core")
ALL_CORES = QT_TRANSLATE_NOOP("Script", "large tensors are shared out to all cores")
NO_END = QT_TRANSLATE_NOOP("Script", "no end is planned in Stepfit: choose one")
PRINT_EVERY = QT_TRANSLATE_NOOP("Script", "1 prints every step")
FILE_BESIDE = QT_TRANSLATE_NOOP("Script", "this file lies beside the script: run it in its own folder")
COMPUTED = QT_TRANSLATE_NOOP("Script", "Computed columns: missing where what they read is missing.")
SET_ASIDE = QT_TRANSLATE_NOOP("Script", "rows that were set aside")
MISSING = QT_TRANSLATE_NOOP("Script", "without rows that miss a value")
CLASS_NUMBERS = QT_TRANSLATE_NOOP("Script", "a class is its place in the list: 0, 1, ...")
HELD_BACK = QT_TRANSLATE_NOOP("Script", "Some rows are held back: they validate and are not trained on.")
HELD_BACK_TEST = QT_TRANSLATE_NOOP(
    "Script", "Some rows are held back: they validate, or are kept for a last test."
)
PREPARED = QT_TRANSLATE_NOOP("Script", "What the model reads of each column, found on the rows that train.")
FILLED = QT_TRANSLATE_NOOP("Script", "for empty cells")
MIN_MAX = QT_TRANSLATE_NOOP("Script", "From 0 to 1 over the rows that train.")
SCALED = QT_TRANSLATE_NOOP("Script", "Each column by itself: mean and deviation, or minimum and range.")
LAST_ROWS = QT_TRANSLATE_NOOP("Script", "the last rows are held back")
WHOLE_GROUPS = QT_TRANSLATE_NOOP("Script", "whole groups are held back")
EACH_CLASS = QT_TRANSLATE_NOOP("Script", "each class gives its share")
STANDARDIZED = QT_TRANSLATE_NOOP("Script", "Mean 0 and standard deviation 1 over the rows that train.")
CONSTANT = QT_TRANSLATE_NOOP("Script", "one value only, or too large to be squared")
POWERS = QT_TRANSLATE_NOOP("Script", "the powers of x as columns")
ROWS = QT_TRANSLATE_NOOP("Script", "copy() lays the numbers out row by row.")
SEED = QT_TRANSLATE_NOOP("Script", "the same random numbers in every run")
START = QT_TRANSLATE_NOOP("Script", "start values")
NOT_TRAINED = QT_TRANSLATE_NOOP("Script", "fixed: not trained")
LAYER_DRAWS = QT_TRANSLATE_NOOP("Script", "a layer draws start values of its own, which are not used")

FORWARD = QT_TRANSLATE_NOOP("Script", "forward: the predictions")
NO_WEIGHT = QT_TRANSLATE_NOOP("Script", "a batch may have no weight at all")
LOSS_PHASE = QT_TRANSLATE_NOOP("Script", "loss: how far off they are")
SUM_PHASE = QT_TRANSLATE_NOOP("Script", "what is differentiated: the sum of the outputs")
BACKWARD = QT_TRANSLATE_NOOP("Script", "backward: the gradients")
UPDATE = QT_TRANSLATE_NOOP("Script", "update: a step against the gradients")
ZERO_GRAD = QT_TRANSLATE_NOOP("Script", "zero grad: the gradients are cleared")
NO_ZERO_GRAD = QT_TRANSLATE_NOOP("Script", "no zero_grad(): the gradients add up from step to step")
FRESH_INPUT = QT_TRANSLATE_NOOP("Script", "backward shall also find the gradient of x")
PENALTY = QT_TRANSLATE_NOOP("Script", "large weights cost something, too")
CLIPPED = QT_TRANSLATE_NOOP("Script", "gradients that are too long are shortened")
SOLVER = QT_TRANSLATE_NOOP("Script", "The optimizer, as it stands in Stepfit")
RESIDUALS = QT_TRANSLATE_NOOP("Script", "their squares add up to the loss")
AGAIN = QT_TRANSLATE_NOOP("Script", "loss and gradients where the parameters are now")
DERIVATIVES = QT_TRANSLATE_NOOP("Script", "and the derivatives of every residual")
TRIAL = QT_TRANSLATE_NOOP("Script", "update: one trial, taken if the loss falls")
SEARCH = QT_TRANSLATE_NOOP("Script", "update: a direction, and a search along it")
SOLVED = QT_TRANSLATE_NOOP("Script", "no further step helps")
BOUNDS = QT_TRANSLATE_NOOP("Script", "parameters stay within their bounds")
NO_DROPOUT = QT_TRANSLATE_NOOP("Script", "without dropout")
STOP_EARLY = QT_TRANSLATE_NOOP("Script", "no better epoch for long enough")
