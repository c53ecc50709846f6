"""A check in the words of the window: its sentence, and its numbers in tables. Nothing is drawn here."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from itertools import groupby
from typing import TYPE_CHECKING

from PySide6.QtCore import QCoreApplication

from datasets.problems import QT_TRANSLATE_NOOP
from engine.expected import NOTES, VARIES, Verdict
from gui import labels
from gui.numbers import MINUS, count, figure, setting_number

if TYPE_CHECKING:
    from engine.check import Checked, CheckedValue
    from engine.expected import ExpectedRun, ExpectedValue
    from gui.lessons.checker import Result

DIGITS = 8  # one more than a float32 has
_LONGEST = 10  # characters of a number that is written as it was published

_OF = {
    "loss": QT_TRANSLATE_NOOP("Check", "Loss"),
    "train_loss": QT_TRANSLATE_NOOP("Check", "Loss over all training rows"),
    "parameter": QT_TRANSLATE_NOOP("Check", "Parameters"),
    "gradient": QT_TRANSLATE_NOOP("Check", "Gradients"),
    "input_gradient": QT_TRANSLATE_NOOP("Check", "Gradients of the inputs"),
    "prediction": QT_TRANSLATE_NOOP("Check", "Predictions"),
}
_OF_STEP = ("loss", "gradient", "input_gradient")  # of a step's passes, not of what its update left
_SOURCES = {
    "printed": QT_TRANSLATE_NOOP("Check", "published"),
    "rerun": QT_TRANSLATE_NOOP("Check", "plain loop"),
    "exact": QT_TRANSLATE_NOOP("Check", "by calculation"),
}
_VERDICTS = {
    Verdict.AGREES: QT_TRANSLATE_NOOP("Check", "agrees"),
    Verdict.DIFFERS: QT_TRANSLATE_NOOP("Check", "differs"),
    Verdict.WITHIN: QT_TRANSLATE_NOOP("Check", "within the range"),
    Verdict.OUTSIDE: QT_TRANSLATE_NOOP("Check", "outside the range"),
}
_SOME_DIFFER = QT_TRANSLATE_NOOP("Check", "Some numbers differ from those they should be ({bad} of {count}).")
_WITHIN = QT_TRANSLATE_NOOP("Check", "All numbers agree or lie within their range ({count}).")
_AGREE = QT_TRANSLATE_NOOP("Check", "All numbers agree ({count}).")
_OTHER_SETTINGS = QT_TRANSLATE_NOOP("Check", "With other settings: {settings}")
_STEP = QT_TRANSLATE_NOOP("Check", "step")
_AFTER_STEP = QT_TRANSLATE_NOOP("Check", "after step")
_OURS = QT_TRANSLATE_NOOP("Check", "ours")
_AT_STEP_TITLE = QT_TRANSLATE_NOOP("Check", "{what}, step {step}")
_AFTER_STEP_TITLE = QT_TRANSLATE_NOOP("Check", "{what}, after step {step}")
_START_TITLE = QT_TRANSLATE_NOOP("Check", "{what}, before the first step")
_ROW = QT_TRANSLATE_NOOP("Check", "row {row}")
_ROW_COLUMN = QT_TRANSLATE_NOOP("Check", "row {row}, column {column}")
_RANGE = QT_TRANSLATE_NOOP("Check", "{varies}: {lowest} to {highest}")
_EXACT = QT_TRANSLATE_NOOP("Check", "published {published}, ours {ours}")
GOOD, BAD = "✓", "≠"


@dataclass(frozen=True)
class Line:
    """A number: what or which step it is, as published, as here, and the verdict with its sign.

    `more` stands below: the range of a number that varies. `exact` has all digits.
    """

    what: str
    published: str
    ours: str
    verdict: str
    is_good: bool
    more: str = ""
    exact: str = ""


@dataclass(frozen=True)
class Numbers:
    """A table of numbers of one kind under its title; `notes` say what is special about them."""

    title: str
    columns: tuple[str, str, str, str]
    lines: tuple[Line, ...]
    notes: tuple[str, ...] = ()

    @property
    def is_good(self) -> bool:
        return all(line.is_good for line in self.lines)


def _tr(text: str) -> str:
    return QCoreApplication.translate("Check", text)


def _of_engine(text: str) -> str:
    return QCoreApplication.translate("Expected", text)


def sentence(checked: Checked) -> str:
    """What came of a check, in a sentence."""
    values = checked.values
    bad = sum(not value.verdict.is_good for value in values)
    if bad:
        text = _tr(_SOME_DIFFER)
        return text.format(bad=count(bad), count=count(len(values)))
    if any(value.verdict is Verdict.WITHIN for value in values):
        return _tr(_WITHIN).format(count=count(len(values)))
    return _tr(_AGREE).format(count=count(len(values)))


def tables(result: Result) -> tuple[tuple[str, tuple[Numbers, ...]], ...]:
    """Per run of the lesson: what is different in its settings ("" for nothing), and its tables."""
    made, at = [], 0
    for run in result.runs:
        values = result.checked.values[at : at + len(run.values)]
        at += len(run.values)
        made.append((_settings(run), tuple(_tables(values))))
    return tuple(made)


def _settings(run: ExpectedRun) -> str:
    parts = [_setting(dotted, value) for dotted, value in run.settings.items()]
    return _tr(_OTHER_SETTINGS).format(settings=", ".join(parts)) if parts else ""


def _setting(dotted: str, value: object) -> str:
    """A setting with its value, where that is short enough to be read."""
    if isinstance(value, dict):
        return labels.label(dotted)
    if isinstance(value, int | float) and not isinstance(value, bool):
        text = setting_number(value)
    else:
        text = ", ".join(map(str, value)) if isinstance(value, list | tuple) else labels.choice(dotted, value)
    return f"{labels.label(dotted)}: {text}"


def _tables(values: Sequence[CheckedValue]) -> Iterator[Numbers]:
    """A table for each kind of number: down the steps where a number has several, else down the names."""
    for (of, source), group in groupby(values, key=lambda each: (each.expected.of, each.expected.source)):
        same_kind = list(group)
        names = _names([each.expected for each in same_kind])
        if len({each.expected.step for each in same_kind}) == 1:
            title = _title(_tr(_OF[of]), of, same_kind[0].expected.step)
            yield _numbers(title, "", source, same_kind, names)
            continue
        for name in dict.fromkeys(names):
            same = [each for each, own in zip(same_kind, names, strict=True) if own == name]
            yield _by_step(of, source, name, same)


def _by_step(of: str, source: str, name: str, values: Sequence[CheckedValue]) -> Numbers:
    title = f"{_tr(_OF[of])}: {name}" if name else _tr(_OF[of])
    head = _tr(_STEP if of in _OF_STEP else _AFTER_STEP)
    return _numbers(title, head, source, values, [count(each.expected.step) for each in values])


def _title(kind: str, of: str, step: int) -> str:
    if of in _OF_STEP:
        return _tr(_AT_STEP_TITLE).format(what=kind, step=count(step))
    if step == 0:
        return _tr(_START_TITLE).format(what=kind)
    return _tr(_AFTER_STEP_TITLE).format(what=kind, step=count(step))


def _names(values: Sequence[ExpectedValue]) -> list[str]:
    """Which of the numbers of their kind: a parameter's name and place, a row and column from 1."""
    one_column = not any(any(value.index[1:]) for value in values)
    return [_parameter(value) if value.name else _cell(value.index, one_column) for value in values]


def _parameter(value: ExpectedValue) -> str:
    places = ", ".join(str(at) for at in value.index)
    return f"{value.name}[{places}]" if places else value.name


def _cell(index: tuple[int, ...], one_column: bool) -> str:
    if not index:
        return ""
    if one_column:
        return _tr(_ROW).format(row=index[0] + 1)
    return _tr(_ROW_COLUMN).format(row=index[0] + 1, column=index[1] + 1)


def _numbers(
    title: str, head: str, source: str, values: Sequence[CheckedValue], whats: Sequence[str]
) -> Numbers:
    columns = (head, _tr(_SOURCES[source]), _tr(_OURS), "")
    lines = tuple(_line(each, what) for each, what in zip(values, whats, strict=True))
    keys = dict.fromkeys(each.expected.note for each in values if each.expected.note)
    return Numbers(title, columns, lines, tuple(_of_engine(NOTES[key]) for key in keys))


def _line(value: CheckedValue, what: str) -> Line:
    expected, good = value.expected, value.verdict.is_good
    sign = GOOD if good else BAD
    return Line(
        what=what,
        published=_published(expected.value),
        ours=_grouped(figure(value.ours, DIGITS)),
        verdict=f"{sign} {_tr(_VERDICTS[value.verdict])}",
        is_good=good,
        more=_range(expected),
        exact=_tr(_EXACT).format(published=expected.value, ours=value.ours),
    )


def _range(expected: ExpectedValue) -> str:
    if expected.lowest is None or expected.highest is None:
        return ""
    return _tr(_RANGE).format(
        varies=_of_engine(VARIES[expected.varies]),
        lowest=figure(expected.lowest),
        highest=figure(expected.highest),
    )


def _published(value: float) -> str:
    """As it was published where that is short; else to the digits that tell."""
    short = setting_number(value).replace("-", MINUS)
    return _grouped(short if len(short) <= _LONGEST else figure(value, DIGITS))


def _grouped(number: str) -> str:
    """A number with its thousands separated, as those of the steps are."""
    whole, point, rest = number.partition(".")
    if not whole.removeprefix(MINUS).isdecimal() or len(whole) < 5:
        return number
    sign = MINUS if whole.startswith(MINUS) else ""
    return f"{sign}{count(int(whole.removeprefix(MINUS)))}{point}{rest}"
