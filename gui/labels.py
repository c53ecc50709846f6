"""The words of the window for what engine and tables name: settings, choices, roles, phases, states."""

from typing import Any

from PySide6.QtCore import QCoreApplication

from datasets.problems import QT_TRANSLATE_NOOP
from engine.report import Phase, RunState, StepUnit
from engine.settings import Effect
from gui import choice_texts, setting_texts, table_texts
from gui.numbers import count, figure, memory, rate, setting_number, signed_figure

__all__ = [
    "choice",
    "count",
    "description",
    "effect",
    "effect_description",
    "figure",
    "generator",
    "label",
    "lesson",
    "lesson_group",
    "lesson_of",
    "memory",
    "metric",
    "phase",
    "phase_description",
    "rate",
    "role",
    "sample",
    "section",
    "setting_number",
    "signed_figure",
    "state",
    "step_unit",
    "title",
    "unit",
]

_EFFECTS = {
    Effect.LIVE: QT_TRANSLATE_NOOP("Labels", "now"),
    Effect.NEXT_BATCH: QT_TRANSLATE_NOOP("Labels", "next batch"),
    Effect.RESET: QT_TRANSLATE_NOOP("Labels", "reset"),
}
_EFFECT_DESCRIPTIONS = {
    Effect.LIVE: QT_TRANSLATE_NOOP("Labels", "A change takes effect at once, while training goes on."),
    Effect.NEXT_BATCH: QT_TRANSLATE_NOOP("Labels", "A change takes effect with the next batch."),
    Effect.RESET: QT_TRANSLATE_NOOP(
        "Labels", "A change takes effect after Reset, when training begins anew."
    ),
}
_PHASES = {
    Phase.FORWARD: QT_TRANSLATE_NOOP("Labels", "forward"),
    Phase.LOSS: QT_TRANSLATE_NOOP("Labels", "loss"),
    Phase.BACKWARD: QT_TRANSLATE_NOOP("Labels", "backward"),
    Phase.UPDATE: QT_TRANSLATE_NOOP("Labels", "update"),
    Phase.ZERO_GRAD: QT_TRANSLATE_NOOP("Labels", "zero grad"),
}
_PHASE_DESCRIPTIONS = {
    Phase.FORWARD: QT_TRANSLATE_NOOP("Labels", "The model predicts the rows of the batch."),
    Phase.LOSS: QT_TRANSLATE_NOOP(
        "Labels", "The loss measures how far the predictions are from the targets."
    ),
    Phase.BACKWARD: QT_TRANSLATE_NOOP(
        "Labels", "Backpropagation gives the gradient of the loss for each parameter."
    ),
    Phase.UPDATE: QT_TRANSLATE_NOOP(
        "Labels", "The optimizer changes each parameter with the help of its gradient."
    ),
    Phase.ZERO_GRAD: QT_TRANSLATE_NOOP("Labels", "The gradients are cleared for the next step."),
}
_STATES = {
    RunState.STARTING: QT_TRANSLATE_NOOP("Labels", "Starting"),
    RunState.READY: QT_TRANSLATE_NOOP("Labels", "Ready"),
    RunState.RUNNING: QT_TRANSLATE_NOOP("Labels", "Running"),
    RunState.PAUSED: QT_TRANSLATE_NOOP("Labels", "Paused"),
    RunState.FINISHED: QT_TRANSLATE_NOOP("Labels", "Finished"),
    RunState.DIVERGED: QT_TRANSLATE_NOOP("Labels", "Diverged"),
    RunState.FAILED: QT_TRANSLATE_NOOP("Labels", "Failed"),
}
_STEP_UNITS = {
    StepUnit.PHASE: QT_TRANSLATE_NOOP("Labels", "phase"),
    StepUnit.BATCH: QT_TRANSLATE_NOOP("Labels", "batch"),
    StepUnit.EPOCH: QT_TRANSLATE_NOOP("Labels", "epoch"),
}
_ROLES = {
    "input": QT_TRANSLATE_NOOP("Labels", "input"),
    "target": QT_TRANSLATE_NOOP("Labels", "target"),
    "weight": QT_TRANSLATE_NOOP("Labels", "weight"),
    "split": QT_TRANSLATE_NOOP("Labels", "split"),
    "ignored": QT_TRANSLATE_NOOP("Labels", "ignored"),
}
_UNITS = {
    "rows": QT_TRANSLATE_NOOP("Labels", "rows"),
    "units": QT_TRANSLATE_NOOP("Labels", "units"),
    "epochs": QT_TRANSLATE_NOOP("Labels", "epochs"),
    "steps": QT_TRANSLATE_NOOP("Labels", "steps"),
}
_METRICS = {
    "mse": QT_TRANSLATE_NOOP("Labels", "MSE"),
    "rmse": QT_TRANSLATE_NOOP("Labels", "RMSE"),
    "mae": QT_TRANSLATE_NOOP("Labels", "MAE"),
    "r2": QT_TRANSLATE_NOOP("Labels", "R²"),
    "accuracy": QT_TRANSLATE_NOOP("Labels", "accuracy"),
    "f1": QT_TRANSLATE_NOOP("Labels", "F1"),
    "auc": QT_TRANSLATE_NOOP("Labels", "AUC"),
    "log_loss": QT_TRANSLATE_NOOP("Labels", "log loss"),
}


def _tr(context: str, text: str) -> str:
    return QCoreApplication.translate(context, text)


def label(dotted: str) -> str:
    """The name of the setting `dotted`, such as "optimizer.learning_rate"."""
    return _tr("Setting", setting_texts.NAMES[dotted])


def description(dotted: str) -> str:
    """One or two sentences about the setting `dotted`, for its tooltip."""
    return _tr("Setting", setting_texts.DESCRIPTIONS[dotted])


def section(name: str) -> str:
    """The heading of a section of the experiment, such as "optimizer"."""
    return _tr("Setting", setting_texts.SECTIONS[name])


def choice(dotted: str, value: Any) -> str:
    """The name of the choice `value` of the setting `dotted`; what has no name stands for itself."""
    text = choice_texts.CHOICES.get(dotted, {}).get(value)
    return str(value) if text is None else _tr("Setting", text)


def effect(when: Effect) -> str:
    """The short word beside a setting: when a change takes effect."""
    return _tr("Labels", _EFFECTS[when])


def effect_description(when: Effect) -> str:
    """The sentence behind the short word."""
    return _tr("Labels", _EFFECT_DESCRIPTIONS[when])


def phase(which: Phase) -> str:
    """The name of a phase."""
    return _tr("Labels", _PHASES[which])


def phase_description(which: Phase) -> str:
    """What happens in a phase, in a sentence."""
    return _tr("Labels", _PHASE_DESCRIPTIONS[which])


def state(which: RunState) -> str:
    """The state of a run in a word."""
    return _tr("Labels", _STATES[which])


def step_unit(which: StepUnit) -> str:
    """The name of what one press of Step takes."""
    return _tr("Labels", _STEP_UNITS[which])


def role(name: str) -> str:
    """What a column is for, in a word; `name` is a `Role` or its value."""
    return _tr("Labels", _ROLES[str(name)])


def unit(name: str) -> str:
    """The unit of a setting ("rows", "steps", ...); nothing where it has none."""
    return _tr("Labels", _UNITS[name]) if name else ""


def metric(name: str) -> str:
    """The name of a metric."""
    return _tr("Labels", _METRICS[name]) if name in _METRICS else name


def lesson(name: str) -> str:
    """The title of a lesson."""
    return _tr("Table", table_texts.LESSONS[name]) if name in table_texts.LESSONS else name


def lesson_of(name: str) -> str:
    """The lesson that an experiment called `name` is, as it came or changed; "" where it is none."""
    return next((lesson for lesson, title in table_texts.LESSONS.items() if title == name), "")


def lesson_group(name: str) -> str:
    """The title of a group of lessons."""
    return _tr("Table", table_texts.LESSON_GROUPS[name]) if name in table_texts.LESSON_GROUPS else name


def sample(name: str) -> str:
    """The name of a sample table."""
    return _tr("Table", table_texts.SAMPLES[name]) if name in table_texts.SAMPLES else name


def generator(name: str) -> str:
    """The name of a rule that makes tables."""
    return _tr("Table", table_texts.GENERATORS[name]) if name in table_texts.GENERATORS else name


def title(name: str) -> str:
    """The name of a document; those of lessons are translated, all others are as a person wrote them."""
    return _tr("Table", name) if name in table_texts.LESSONS.values() else name
