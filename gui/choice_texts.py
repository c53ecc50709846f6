"""The names of what can be chosen in a setting, marked for translation; `labels` gives them out."""

from datasets.problems import QT_TRANSLATE_NOOP

_ACTIVATIONS = {
    "tanh": QT_TRANSLATE_NOOP("Setting", "tanh"),
    "relu": QT_TRANSLATE_NOOP("Setting", "ReLU"),
    "sigmoid": QT_TRANSLATE_NOOP("Setting", "sigmoid"),
    "leaky_relu": QT_TRANSLATE_NOOP("Setting", "leaky ReLU"),
    "elu": QT_TRANSLATE_NOOP("Setting", "ELU"),
    "gelu": QT_TRANSLATE_NOOP("Setting", "GELU"),
    "silu": QT_TRANSLATE_NOOP("Setting", "SiLU"),
    "softplus": QT_TRANSLATE_NOOP("Setting", "softplus"),
    "identity": QT_TRANSLATE_NOOP("Setting", "identity (linear)"),
}

CHOICES: dict[str, dict[str, str]] = {
    "data.split_method": {
        "random": QT_TRANSLATE_NOOP("Setting", "At random"),
        "stratified": QT_TRANSLATE_NOOP("Setting", "Stratified by class"),
        "grouped": QT_TRANSLATE_NOOP("Setting", "Whole groups"),
        "ordered": QT_TRANSLATE_NOOP("Setting", "In order (the last rows)"),
    },
    "data.apostrophes": {
        "": QT_TRANSLATE_NOOP("Setting", "By itself: taken off"),
        "remove": QT_TRANSLATE_NOOP("Setting", "Take them off"),
        "keep": QT_TRANSLATE_NOOP("Setting", "Keep them"),
    },
    "data.missing": {
        "error": QT_TRANSLATE_NOOP("Setting", "Stop and say where"),
        "set_aside": QT_TRANSLATE_NOOP("Setting", "Set the row aside"),
    },
    "model.kind": {
        "linear": QT_TRANSLATE_NOOP("Setting", "Linear"),
        "polynomial": QT_TRANSLATE_NOOP("Setting", "Polynomial"),
        "mlp": QT_TRANSLATE_NOOP("Setting", "Neural network (MLP)"),
        "formula": QT_TRANSLATE_NOOP("Setting", "Formula"),
    },
    "model.activations": _ACTIVATIONS,
    "model.output": {
        "identity": _ACTIVATIONS["identity"],
        "sigmoid": _ACTIVATIONS["sigmoid"],
        "softmax": QT_TRANSLATE_NOOP("Setting", "softmax"),
        "tanh": _ACTIVATIONS["tanh"],
    },
    "model.start": {
        "default": QT_TRANSLATE_NOOP("Setting", "torch's default"),
        "normal": QT_TRANSLATE_NOOP("Setting", "Normal distribution"),
        "numpy": QT_TRANSLATE_NOOP("Setting", "Normal distribution, drawn by numpy"),
        "zeros": QT_TRANSLATE_NOOP("Setting", "Zeros"),
        "given": QT_TRANSLATE_NOOP("Setting", "Given numbers"),
    },
    "loss.kind": {
        "sum_of_squares": QT_TRANSLATE_NOOP("Setting", "Sum of squares"),
        "mean_squared": QT_TRANSLATE_NOOP("Setting", "Mean squared error"),
        "half_mean_squared": QT_TRANSLATE_NOOP("Setting", "Half mean squared error"),
        "mean_absolute": QT_TRANSLATE_NOOP("Setting", "Mean absolute error"),
        "huber": QT_TRANSLATE_NOOP("Setting", "Huber"),
        "binary_cross_entropy": QT_TRANSLATE_NOOP("Setting", "Binary cross-entropy"),
        "cross_entropy": QT_TRANSLATE_NOOP("Setting", "Cross-entropy"),
        "sum_of_outputs": QT_TRANSLATE_NOOP("Setting", "Sum of the outputs (no target)"),
    },
    "optimizer.kind": {
        "sgd": QT_TRANSLATE_NOOP("Setting", "SGD"),
        "adam": QT_TRANSLATE_NOOP("Setting", "Adam"),
        "adamw": QT_TRANSLATE_NOOP("Setting", "AdamW"),
        "rmsprop": QT_TRANSLATE_NOOP("Setting", "RMSprop"),
        "adagrad": QT_TRANSLATE_NOOP("Setting", "Adagrad"),
        "adadelta": QT_TRANSLATE_NOOP("Setting", "Adadelta"),
        "levenberg_marquardt": QT_TRANSLATE_NOOP("Setting", "Levenberg–Marquardt"),
        "lbfgs": QT_TRANSLATE_NOOP("Setting", "L-BFGS"),
    },
    "training.style": {
        "": QT_TRANSLATE_NOOP("Setting", "Stepfit's own"),
        "numpy": QT_TRANSLATE_NOOP("Setting", "numpy, gradients by hand"),
        "tensors": QT_TRANSLATE_NOOP("Setting", "Tensors, gradients by hand"),
        "autograd": QT_TRANSLATE_NOOP("Setting", "Tensors and autograd"),
        "function": QT_TRANSLATE_NOOP("Setting", "Own autograd function"),
        "nn": QT_TRANSLATE_NOOP("Setting", "torch.nn layers"),
        "optim": QT_TRANSLATE_NOOP("Setting", "torch.nn and torch.optim"),
        "module": QT_TRANSLATE_NOOP("Setting", "Own nn.Module"),
        "control_flow": QT_TRANSLATE_NOOP("Setting", "Control flow, shared weights"),
        "raw_linear": QT_TRANSLATE_NOOP("Setting", "Raw weight matrix and autograd"),
        "raw_optim": QT_TRANSLATE_NOOP("Setting", "Raw weight matrix and torch.optim"),
    },
    "training.path": {
        "auto": QT_TRANSLATE_NOOP("Setting", "compiled where possible"),
        "eager": QT_TRANSLATE_NOOP("Setting", "eager"),
        "compiled": QT_TRANSLATE_NOOP("Setting", "compiled from the first on"),
    },
    "training.dtype": {
        "float32": QT_TRANSLATE_NOOP("Setting", "float32"),
        "float64": QT_TRANSLATE_NOOP("Setting", "float64"),
    },
}
