"""A script as a Jupyter notebook: its sections as cells under headings (nbformat 4.5)."""

import json
from collections.abc import Iterator
from typing import Any

from engine.script.text import Script

_SPECIAL = "\\`*_{}[]()#+-.!|<>&~$:"  # has a meaning in Markdown, or in what it lets through


def notebook_of(script: Script) -> str:
    """The text of the .ipynb file, with nothing run yet."""
    cells = [_cell(number, kind, text) for number, (kind, text) in enumerate(_texts(script))]
    notebook = {
        "cells": cells,
        "metadata": {
            "kernelspec": {"display_name": "Python 3", "language": "python", "name": "python3"},
            "language_info": {"name": "python"},
        },
        "nbformat": 4,
        "nbformat_minor": 5,
    }
    return json.dumps(notebook, ensure_ascii=False, indent=1) + "\n"


def _texts(script: Script) -> Iterator[tuple[str, str]]:
    title = [f"# {_escaped(script.name)}", ""] if script.name else []
    yield "markdown", "\n".join([*title, *script.head])
    for section in script.sections:
        if section.title:
            yield "markdown", f"## {section.title}"
        yield "code", "\n".join(line.text for line in section.lines).strip("\n")


def _escaped(text: str) -> str:
    """`text` as it reads in Markdown: the name of an experiment makes no links, pictures or tags."""
    return "".join(f"\\{letter}" if letter in _SPECIAL else letter for letter in text)


def _cell(number: int, kind: str, text: str) -> dict[str, Any]:
    cell: dict[str, Any] = {"cell_type": kind, "id": f"cell-{number}", "metadata": {}}
    if kind == "code":
        cell |= {"execution_count": None, "outputs": []}
    return cell | {"source": text.splitlines(keepends=True)}
