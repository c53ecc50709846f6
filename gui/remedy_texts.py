"""What the buttons of remedies say; `remedies.py` carries them out."""

from PySide6.QtCore import QCoreApplication

from datasets.problems import QT_TRANSLATE_NOOP

_TEXTS = {
    "standardize": QT_TRANSLATE_NOOP("Remedy", "Standardize and reset"),
    "lower_rate": QT_TRANSLATE_NOOP("Remedy", "Divide the rate by 10 and reset"),
    "set_missing_aside": QT_TRANSLATE_NOOP("Remedy", "Set these rows aside"),
    "leave_style": QT_TRANSLATE_NOOP("Remedy", "Use Stepfit's own step and reset"),
    "predict_numbers": QT_TRANSLATE_NOOP("Remedy", "Predict numbers and reset"),
    "forget_columns": QT_TRANSLATE_NOOP("Remedy", "Forget these choices"),
    "forget_partners": QT_TRANSLATE_NOOP("Remedy", "Take these products back"),
    "forget_input_choices": QT_TRANSLATE_NOOP("Remedy", "Take these choices back"),
    "split_at_random": QT_TRANSLATE_NOOP("Remedy", "Split at random"),
    "order_of_table": QT_TRANSLATE_NOOP("Remedy", "Take the table’s order"),
    "all_rows": QT_TRANSLATE_NOOP("Remedy", "Take all rows in every step"),
    "no_dropout": QT_TRANSLATE_NOOP("Remedy", "Switch dropout off"),
    "clear_gradients": QT_TRANSLATE_NOOP("Remedy", "Clear the gradients"),
    "use_lbfgs": QT_TRANSLATE_NOOP("Remedy", "Use L-BFGS"),
    "use_float64": QT_TRANSLATE_NOOP("Remedy", "Use float64 and reset"),
    "halve_rate": QT_TRANSLATE_NOOP("Remedy", "Halve the rate"),
    "raise_rate": QT_TRANSLATE_NOOP("Remedy", "Ten times the rate"),
    "use_adam": QT_TRANSLATE_NOOP("Remedy", "Use Adam"),
    "use_tanh": QT_TRANSLATE_NOOP("Remedy", "Use tanh and reset"),
    "use_leaky_relu": QT_TRANSLATE_NOOP("Remedy", "Use Leaky ReLU and reset"),
    "go_to_best": QT_TRANSLATE_NOOP("Remedy", "Go back to the best step"),
    "stop_early": QT_TRANSLATE_NOOP("Remedy", "Stop early and reset"),
    "add_decay": QT_TRANSLATE_NOOP("Remedy", "Add weight decay"),
}


def remedy_text(name: str) -> str:
    """What the button of the remedy `name` says."""
    return QCoreApplication.translate("Remedy", _TEXTS[name])
