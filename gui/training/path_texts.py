"""How the steps of a run are taken, in words."""

from __future__ import annotations

from PySide6.QtCore import QCoreApplication

from datasets.problems import QT_TRANSLATE_NOOP

NAMES = {
    "eager": QT_TRANSLATE_NOOP("Path", "eager"),
    "compiled": QT_TRANSLATE_NOOP("Path", "compiled"),
}
COMPILED = QT_TRANSLATE_NOOP(
    "Path", "The steps are compiled: the same step, translated to machine code. It is equal up to rounding."
)
EAGER = QT_TRANSLATE_NOOP("Path", "The steps are torch’s own, one operation after the other.")
BECAUSE = {
    "asked": QT_TRANSLATE_NOOP("Path", "The Training page asks for that."),
    "compiler": QT_TRANSLATE_NOOP(
        "Path",
        "Compiled steps are many times faster, but this machine has no C compiler: install one, or "
        "the package ziglang.",
    ),
    "device": QT_TRANSLATE_NOOP("Path", "Only steps on the processor are compiled."),
    "style": QT_TRANSLATE_NOOP("Path", "A coding style takes its steps as they are written."),
    "solver": QT_TRANSLATE_NOOP("Path", "This optimizer looks at the loss more than once in a step."),
    "dropout": QT_TRANSLATE_NOOP("Path", "Dropout draws its masks from torch in each step."),
    "gradients": QT_TRANSLATE_NOOP("Path", "Gradients that add up are kept by torch."),
    "large": QT_TRANSLATE_NOOP("Path", "For steps as large as these torch’s own operations are faster."),
    "few": QT_TRANSLATE_NOOP("Path", "So few steps are taken before compiling them would be done."),
    "building": QT_TRANSLATE_NOOP("Path", "They are being compiled, and taken so as soon as that is done."),
    "refused": QT_TRANSLATE_NOOP("Path", "Something in them could not be compiled."),
}


def name(path: str) -> str:
    """A word for the status line."""
    return QCoreApplication.translate("Path", NAMES[path])


def explained(path: str, because: str) -> str:
    """What it means, and why; `because` is an engine.native.eligibility.Reason or empty."""
    sentence = QCoreApplication.translate("Path", COMPILED if path == "compiled" else EAGER)
    if path == "compiled" or because not in BECAUSE:
        return sentence
    return f"{sentence} {QCoreApplication.translate('Path', BECAUSE[because])}"
