"""How plots name what was changed within a run."""

from collections.abc import Collection, Sequence

from PySide6.QtCore import QCoreApplication

from datasets.problems import QT_TRANSLATE_NOOP
from engine.effect import Effect
from gui import labels
from gui.numbers import count
from gui.setting_changes import changed_in_force, mark_text

_ROWS = QT_TRANSLATE_NOOP("EffectMarks", "data edited")
_BEST = QT_TRANSLATE_NOOP("EffectMarks", "back to the best, step {step}")
_TYPED = QT_TRANSLATE_NOOP("EffectMarks", "{numbers} numbers typed")


def effect_marks(effects: Sequence[Effect], waits: Collection[str] = ()) -> list[tuple[int, str]]:
    """Steps and short texts, in order. `waits`: the settings that wait for a reset.

    Many numbers that were typed at once have one mark.
    """
    typed: dict[int, int] = {}
    for effect in effects:
        typed[effect.step] = typed.get(effect.step, 0) + (effect.edit is not None)
    marks: list[tuple[int, str]] = []
    for effect in effects:
        for text in _texts(effect, typed[effect.step], waits):
            if (effect.step, text) not in marks:
                marks.append((effect.step, text))
    return marks


def _texts(effect: Effect, typed: int, waits: Collection[str]) -> list[str]:
    if effect.edit is not None:
        if typed > 2:
            return [_said(_TYPED).format(numbers=count(typed))]
        return [f"{effect.element} {labels.setting_number(effect.edit.value)}"]
    if effect.best is not None:
        return [_said(_BEST).format(step=count(effect.best))]
    texts = [_said(_ROWS)] if effect.rows else []
    if effect.settings is not None:
        old, new = effect.settings
        texts += [mark_text(new, dotted) for dotted in changed_in_force(old, new, waits)]
    return texts


def _said(text: str) -> str:
    return QCoreApplication.translate("EffectMarks", text)
