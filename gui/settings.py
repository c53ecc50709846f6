"""What the window remembers from one time to the next."""

import json
from collections.abc import Iterable, Mapping
from pathlib import Path
from typing import Any

from PySide6.QtCore import QByteArray, QSettings
from PySide6.QtWidgets import QMainWindow, QSplitter

ORGANIZATION = "Stepfit"
APPLICATION = "Stepfit"
RECENT_KEPT = 10
CHOICES_KEPT = 200  # files


class WindowSettings:
    """Language, theme, recent files and the shape of the window, in the system's settings.

    What cannot be read, because it is damaged or from another version, counts as not there.
    """

    def __init__(self) -> None:
        self._store = QSettings(ORGANIZATION, APPLICATION)

    @property
    def language(self) -> str:
        return self._text("language", "system")

    @language.setter
    def language(self, choice: str) -> None:
        self._store.setValue("language", choice)

    @property
    def theme(self) -> str:
        found = self._text("theme", "system")
        return found if found in ("system", "light", "dark") else "system"

    @theme.setter
    def theme(self, choice: str) -> None:
        self._store.setValue("theme", choice)

    @property
    def recent_files(self) -> tuple[Path, ...]:
        """The files opened last, newest first, as far as they are still there."""
        stored = self._store.value("recent_files") or []
        paths = [stored] if isinstance(stored, str) else list(stored)
        return tuple(path for path in (Path(str(text)) for text in paths) if path.is_file())

    def add_recent(self, path: Path) -> None:
        """Put `path` at the head of the recent files."""
        path = path.resolve()
        kept = [path, *(other for other in self.recent_files if other != path)][:RECENT_KEPT]
        self._store.setValue("recent_files", [str(each) for each in kept])

    def clear_recent(self) -> None:
        self._store.remove("recent_files")

    def remember_choices(self, path: Path, choices: Mapping[str, Any]) -> None:
        """Keep how `path` is read, as plain values; of the files that were not opened for long, nothing."""
        key = str(path.resolve())
        kept = {file: each for file, each in self._all_choices().items() if file != key}
        newest = [*kept.items(), (key, dict(choices))][-CHOICES_KEPT:]
        self._store.setValue("import/choices", json.dumps(dict(newest)))

    def choices_of(self, path: Path) -> dict[str, Any] | None:
        """What was kept for `path`; None where nothing was."""
        found = self._all_choices().get(str(path.resolve()))
        return found if isinstance(found, dict) else None

    def _all_choices(self) -> dict[str, Any]:
        try:
            found = json.loads(self._text("import/choices", "{}"))
        except ValueError:
            return {}
        return found if isinstance(found, dict) else {}

    @property
    def writing(self) -> dict[str, Any]:
        """How tables were written last, as plain values."""
        try:
            found = json.loads(self._text("export/choices", "{}"))
        except ValueError:
            return {}
        return found if isinstance(found, dict) else {}

    @writing.setter
    def writing(self, choices: Mapping[str, Any]) -> None:
        self._store.setValue("export/choices", json.dumps(dict(choices)))

    @property
    def hidden_panels(self) -> tuple[str, ...]:
        """The names of the panels that were put away."""
        return tuple(self._text("window/hidden", "").split())

    @hidden_panels.setter
    def hidden_panels(self, names: Iterable[str]) -> None:
        self._store.setValue("window/hidden", " ".join(names))

    @property
    def column_open(self) -> bool | None:
        """Whether the summary of the column is to be unfolded; None: as there is room."""
        return {"open": True, "folded": False}.get(self._text("window/column", ""))

    @column_open.setter
    def column_open(self, wanted: bool | None) -> None:
        self._store.setValue("window/column", {True: "open", False: "folded", None: ""}[wanted])

    @property
    def tensors_open(self) -> bool:
        """Whether the preview of what the model reads is unfolded."""
        return self._text("window/tensors", "") != "folded"

    @tensors_open.setter
    def tensors_open(self, wanted: bool) -> None:
        self._store.setValue("window/tensors", "open" if wanted else "folded")

    @property
    def optimum(self) -> str:
        """What is to be seen of the optimum, as its choices write it."""
        return self._text("window/optimum", "")

    @optimum.setter
    def optimum(self, text: str) -> None:
        self._store.setValue("window/optimum", text)

    @property
    def optimum_open(self) -> bool:
        """Whether the table of the optimum is unfolded."""
        return self._text("window/optimum_table", "") == "open"

    @optimum_open.setter
    def optimum_open(self, wanted: bool) -> None:
        self._store.setValue("window/optimum_table", "open" if wanted else "folded")

    @property
    def loss_view(self) -> str:
        """What is to be seen in the loss plot, as its choices write it."""
        return self._text("window/loss_view", "")

    @loss_view.setter
    def loss_view(self, text: str) -> None:
        self._store.setValue("window/loss_view", text)

    @property
    def values_view(self) -> str:
        """What is to be seen of the parameters over time."""
        return self._text("window/values_view", "")

    @values_view.setter
    def values_view(self, text: str) -> None:
        self._store.setValue("window/values_view", text)

    @property
    def views(self) -> tuple[str, ...]:
        """The names of what was seen in the middle."""
        return tuple(self._text("window/views", "").split())

    @views.setter
    def views(self, names: Iterable[str]) -> None:
        self._store.setValue("window/views", " ".join(names))

    def save_geometry(self, window: QMainWindow) -> None:
        """Remember size and place."""
        self._store.setValue("window/geometry", window.saveGeometry())

    def restore_geometry(self, window: QMainWindow) -> bool:
        """Give the window its size and place; False where nothing was remembered."""
        return window.restoreGeometry(self._bytes("window/geometry"))

    def save_layout(self, splitters: Mapping[str, QSplitter], front: tuple[int, ...]) -> None:
        """Remember the positions of the splitters and the numbers of the pages in front."""
        for name, splitter in splitters.items():
            self._store.setValue(f"window/{name}", splitter.saveState())
        self._store.setValue("window/pages", " ".join(map(str, front)))

    def restore_layout(self, splitters: Mapping[str, QSplitter]) -> tuple[int, ...]:
        """Put the splitters where they were; the numbers of the pages that were in front."""
        for name, splitter in splitters.items():
            splitter.restoreState(self._bytes(f"window/{name}"))
        return tuple(int(part) for part in self._text("window/pages", "").split() if part.isdecimal())

    def _text(self, key: str, otherwise: str) -> str:
        found = self._store.value(key)
        return otherwise if found is None else str(found)

    def _bytes(self, key: str) -> QByteArray:
        found = self._store.value(key)
        return found if isinstance(found, QByteArray) else QByteArray()
