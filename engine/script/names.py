"""How what people have named gets into a script: as literals and checked identifiers, and in no other way."""

import builtins
import keyword
import unicodedata
from collections.abc import Container, Iterable, Iterator, Sequence

import numpy as np

_WIDTH = 96  # characters of a line before its list goes on in the next

# What a script calls its own things: no parameter takes one of these names.
_OWN = (
    "x y weight table model loss loss_fn optimizer loader step epoch epochs print_every parameters parameter "
    "weights penalty y_pred scores best best_loss best_epoch patience value name validation_loss epoch_loss "
    "start fit u columns x_all x_batch y_batch weight_batch x_validation y_validation weight_validation "
    "x_test y_test weight_test total_weight test_loss math random torch nn pd np os DataLoader TensorDataset "
    "LevenbergMarquardt LBFGS jacobian residuals errors derivatives evaluate every_weight own "
    "Callable Iterable Sequence Any Tensor"
)
OWN_NAMES = frozenset(_OWN.split())


def literal(value: object) -> str:
    """`value` (a text, number, truth value, None, or lists of them) as a Python literal of plain ASCII
    syntax: what is not printable in a text is escaped, and text that runs right to left cannot turn round
    what stands beside it. NaN and infinities become calls of float."""
    if isinstance(value, str):
        return _text(value)
    if isinstance(value, list | tuple):
        return "[" + ", ".join(literal(item) for item in value) + "]"
    if isinstance(value, bool | np.bool_):
        return repr(bool(value))
    if isinstance(value, int | np.integer):
        return repr(int(value))
    if isinstance(value, float | np.floating):
        number = float(value)
        return repr(number) if np.isfinite(number) else f'float("{number}")'
    if value is None:
        return "None"
    raise TypeError(f"no literal for {type(value).__name__}")


def _text(value: str) -> str:
    """The text in double quotes where that needs no escape, as the rest of a script has them."""
    written = repr(str(value))
    inner = written[1:-1]
    return f'"{inner}"' if written[0] == "'" and '"' not in inner and "\\'" not in inner else written


def listed(values: Iterable[object], before: str = "", after: str = "") -> list[str]:
    """Lines `before[values]after`: one where that is short, else broken into lines of a bearable width."""
    return listed_expressions([literal(value) for value in values], before, after)


def listed_expressions(items: list[str], before: str = "", after: str = "") -> list[str]:
    """The same for a list of expressions."""
    one = f"{before}[{', '.join(items)}]{after}"
    return [one] if len(one) <= _WIDTH else [f"{before}[", *_wrapped(items), f"]{after}"]


def _wrapped(items: list[str]) -> Iterator[str]:
    line = ""
    for item in items:
        if line and len(line) + len(item) > _WIDTH - 6:
            yield f"    {line.rstrip()}"
            line = ""
        line += f"{item}, "
    yield f"    {line.rstrip()}"


def identifiers(names: Sequence[str], also_taken: Container[str] = ()) -> dict[str, str]:
    """Name -> an identifier of its own for a script, the name itself where that is one.

    Python reads some letters as others (NFKC); names that are not what Python would read get another one,
    and so do keywords, builtins, what the script calls its own, and `also_taken`.
    """
    found: dict[str, str] = {}
    taken = {name for name in names if _is_free(name) and name not in also_taken}
    number = 0
    for name in names:
        if name in taken:
            found[name] = name
            continue
        number += 1
        while f"p{number}" in taken:
            number += 1
        found[name] = f"p{number}"
    return found


def _is_free(name: str) -> bool:
    plain = name.isidentifier() and unicodedata.normalize("NFKC", name) == name and name.isprintable()
    reserved = keyword.iskeyword(name) or keyword.issoftkeyword(name) or hasattr(builtins, name)
    return plain and not reserved and not name.startswith("_") and name not in OWN_NAMES


def comment(text: str, most: int = 100) -> str:
    """`text` as it may stand in a comment: one line, printable, not endless."""
    line = " ".join("".join(letter if letter.isprintable() else " " for letter in text).split())
    return line if len(line) <= most else line[: most - 1] + "…"
