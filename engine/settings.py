"""How a setting is declared: once, with everything that a form, a file, a command line or a check needs."""

from collections.abc import Mapping
from dataclasses import MISSING, Field, dataclass, field, fields
from enum import StrEnum
from typing import Any

METADATA_KEY = "setting"


class Effect(StrEnum):
    """When a changed setting takes effect."""

    LIVE = "live"
    NEXT_BATCH = "next batch"
    RESET = "reset"


@dataclass(frozen=True)
class Setting:
    """The declaration of one setting.

    `minimum` and `maximum` are inclusive unless `above_minimum` is set. `used_when` maps the name of
    another setting of the same section to the values under which this one has a meaning; a form hides
    it otherwise. `log` asks for multiplicative steps in an editor. `guessed`: the default stands for a guess,
    which a file leaves to its reader.
    """

    effect: Effect
    minimum: float | None = None
    maximum: float | None = None
    above_minimum: bool = False
    choices: tuple[str, ...] = ()
    unit: str = ""
    log: bool = False
    used_when: Mapping[str, tuple[Any, ...]] | None = None
    in_form: bool = True
    guessed: bool = False


def setting(
    default: Any,
    effect: Effect,
    *,
    minimum: float | None = None,
    maximum: float | None = None,
    above_minimum: bool = False,
    choices: tuple[str, ...] = (),
    unit: str = "",
    log: bool = False,
    used_when: Mapping[str, tuple[Any, ...]] | None = None,
    in_form: bool = True,
    guessed: bool = False,
) -> Any:
    """Declare a dataclass field that is a setting; see `Setting` for the arguments."""
    declared = Setting(
        effect, minimum, maximum, above_minimum, choices, unit, log, used_when, in_form, guessed
    )
    if isinstance(default, dict):
        return field(default_factory=lambda: dict(default), metadata={METADATA_KEY: declared})
    return field(default=default, metadata={METADATA_KEY: declared})


def settings_of(section: Any) -> dict[str, Setting]:
    """Name -> declaration for a section (a record class or one of its instances), in declared order."""
    return {f.name: f.metadata[METADATA_KEY] for f in fields(section) if METADATA_KEY in f.metadata}


def default_of(section: Any, name: str) -> Any:
    """The default of the setting `name` of `section`."""
    found: Field[Any] = next(f for f in fields(section) if f.name == name)
    factory = found.default_factory
    return found.default if factory is MISSING else factory()


def is_used(section: Any, name: str) -> bool:
    """Whether the setting `name` has a meaning under the other values of this `section` instance."""
    condition = settings_of(section)[name].used_when
    if condition is None:
        return True
    return all(
        getattr(section, other) in allowed and is_used(section, other) for other, allowed in condition.items()
    )
