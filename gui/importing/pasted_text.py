"""Text from the clipboard or a drop as a file, so that it is read as every file is."""

from __future__ import annotations

from pathlib import Path
from tempfile import TemporaryDirectory


class PastedText:
    """Holds the text that was pasted last, as long as it may be read again with other choices."""

    def __init__(self) -> None:
        self._folder: TemporaryDirectory[str] | None = None

    def file_of(self, text: str, name: str) -> Path:
        """A file called `name` that holds `text`; the one before is gone then.

        A block of a spreadsheet has tabs between its cells, which the ending says.
        """
        self.clear()
        self._folder = TemporaryDirectory(prefix="stepfit-")
        tabs = "\t" in text.lstrip("\r\n").partition("\n")[0]
        path = Path(self._folder.name) / f"{name}{'.tsv' if tabs else '.txt'}"
        path.write_text(text, encoding="utf-8", newline="")
        return path

    def clear(self) -> None:
        """Forget the text."""
        if self._folder is not None:
            self._folder.cleanup()
            self._folder = None
