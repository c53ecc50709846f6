"""An experiment as TOML text and file, in and out; torch-free."""

import re
import tomllib
from dataclasses import dataclass
from pathlib import Path
from typing import Any

from datasets.atomic import replacing
from datasets.nearest import nearest
from datasets.problems import QT_TRANSLATE_NOOP, Problem
from engine.checks import check, check_text, section_class
from engine.expected import ExpectedRun
from engine.expected_file import parse_expected
from engine.experiment import SECTIONS, Experiment
from engine.settings import default_of, is_used, settings_of
from engine.toml_text import format_table, line_of

_EXPECTED = "expected"


def read_experiment(path: Path) -> Experiment:
    """The experiment of a TOML file in UTF-8. Raises Problem naming the file, and the line where known."""
    return parse_experiment(_text_of(path), path.name)


def read_expected(path: Path) -> tuple[ExpectedRun, ...]:
    """What the experiment of a TOML file should come to; () where it does not say. Raises Problem."""
    source = _Source(_text_of(path), path.name)
    content = source.content().get(_EXPECTED, {})
    try:
        return parse_expected(content)
    except Problem as problem:
        raise source.at(_EXPECTED, "", problem) from None


def _text_of(path: Path) -> str:
    try:
        raw = path.read_bytes()
    except OSError as error:
        raise Problem(
            QT_TRANSLATE_NOOP("Problem", "{file} could not be read: {reason}."),
            file=str(path),
            reason=error.strerror or type(error).__name__,
        ) from error
    try:
        return raw.decode("utf-8-sig")
    except UnicodeDecodeError as error:
        inner = Problem(QT_TRANSLATE_NOOP("Problem", "The text is not UTF-8: save the file as UTF-8."))
        raise _at(path.name, raw[: error.start].count(b"\n") + 1, inner) from error


def write_experiment(experiment: Experiment, path: Path) -> None:
    """Write the TOML file at once or not at all. Raises Problem where the place cannot be written."""
    text = format_experiment(experiment)
    with replacing(path, encoding="utf-8") as file:
        file.write(text)


def parse_experiment(text: str, name: str = "") -> Experiment:
    """The experiment that a TOML text describes; what it leaves out has its default.

    `name` is the file's, for messages. Raises Problem naming it, the line where known, and the key. An
    [expected] section is no part of the experiment, see `read_expected`.
    """
    source = _Source(text, name)
    content = source.content()
    content.pop(_EXPECTED, None)
    sections = {key: _read_section(source, key, value) for key, value in content.items()}
    return Experiment(**sections)


def format_experiment(experiment: Experiment) -> str:
    """The TOML text, with all that the experiment uses: the defaults of a later version may be others."""
    parts = [format_table({"name": experiment.name})]
    for section in SECTIONS:
        record = getattr(experiment, section)
        values = {name: getattr(record, name) for name in settings_of(record) if _is_written(record, name)}
        nested = {name: value for name, value in values.items() if isinstance(value, dict)}
        plain = {name: value for name, value in values.items() if name not in nested}
        if plain:
            parts.append(f"[{section}]\n{format_table(plain)}")
        parts += [f"[{section}.{name}]\n{format_table(value)}" for name, value in nested.items()]
    return "\n".join(parts)


@dataclass(frozen=True)
class _Source:
    """The text that is being read and the name of its file, for the place in a message."""

    text: str
    name: str

    def content(self) -> dict[str, Any]:
        try:
            return tomllib.loads(self.text)
        except (ValueError, RecursionError) as error:  # tomllib's own error is a ValueError
            message = str(error)
            place = re.search(r" \(at line (\d+), column \d+\)$", message)
            line = int(place[1]) if place else None
            if "end of document" in message:
                line = self.text.count("\n") + 1
            template = QT_TRANSLATE_NOOP("Problem", "This is not valid TOML: {reason}.")
            reason = re.sub(r" \(at .*\)$", "", message)
            raise _at(self.name, line, Problem(template, reason=reason)) from error

    def at(self, section: str, key: str, problem: Problem) -> Problem:
        return _at(self.name, line_of(self.text, section, key), problem)


def _read_section(source: _Source, section: str, content: Any) -> Any:
    """One top-level item of the file: a name or a whole section."""
    known = ("name", *SECTIONS)
    if section not in known:
        template = QT_TRANSLATE_NOOP(
            "Problem", "There is no {key} in an experiment; the nearest is {nearest}. There are {known}."
        )
        problem = Problem(template, key=section, nearest=nearest(section, known), known=", ".join(known))
        raise source.at(section, "", problem)
    if section == "name":
        return _checked(source, "", "name", content)
    if not isinstance(content, dict):
        template = QT_TRANSLATE_NOOP("Problem", "{section} is a section: write it as [{section}].")
        raise source.at("", section, Problem(template, section=section))
    values = {name: _checked(source, section, name, value) for name, value in content.items()}
    return section_class(section)(**values)


def _checked(source: _Source, section: str, name: str, value: Any) -> Any:
    try:
        return check(section, name, value) if section else check_text(name, value)
    except Problem as problem:
        raise source.at(section, name, problem) from None


def _is_written(record: Any, name: str) -> bool:
    value = getattr(record, name)
    if value != default_of(record, name):
        return True
    guessed = settings_of(record)[name].guessed
    return is_used(record, name) and value not in ("", (), {}) and not guessed


def _at(file: str, line: int | None, problem: Problem) -> Problem:
    """`problem` with the place in front, as far as it is known."""
    if not file and line is None:
        return problem
    if not file:
        return Problem(QT_TRANSLATE_NOOP("Problem", "Line {line}: {problem}"), line=line, problem=problem)
    if line is None:
        return Problem(QT_TRANSLATE_NOOP("Problem", "{file}: {problem}"), file=file, problem=problem)
    template = QT_TRANSLATE_NOOP("Problem", "{file}, line {line}: {problem}")
    return Problem(template, file=file, line=line, problem=problem)
