"""Pictures and figures of plots to files and to the clipboard."""

from __future__ import annotations

from collections.abc import Callable, Iterator
from contextlib import contextmanager
from pathlib import Path
from typing import TYPE_CHECKING

from PySide6.QtCore import QBuffer, QByteArray, QIODevice, QObject, Signal
from PySide6.QtGui import QGuiApplication, QImage, QImageWriter
from PySide6.QtWidgets import QApplication, QFileDialog, QWidget

from datasets.problems import QT_TRANSLATE_NOOP, Problem
from gui import theme
from gui.failures import unexpected
from gui.plots.reach.card_picture import PNG_LARGE, SVG, image_of, svg_of
from gui.plots.reach.tables import Columns

if TYPE_CHECKING:
    from datasets.table import Table
    from gui.plots.plot_stack import PlotStack
    from gui.plots.reach.reach import Reach

MOST_COPIED = 1_000_000  # cells: a clipboard is no place for more
_UNNAMEABLE = '<>:"/\\|?*'  # in the name of a file, on one system or another


class PlotSaving(QObject):
    """Carries out what the menus of the plots ask for. `save_table`: how a table gets into a file, with the
    name that is offered and the title of the dialog; `folder`: where files are saved."""

    problem_found = Signal(object)  # Problem
    noted = Signal(object)  # Problem: good to know

    def __init__(
        self,
        window: QWidget,
        folder: Callable[[], str],
        title: Callable[[], str],
        save_table: Callable[[Table, str, str], None],
    ) -> None:
        super().__init__(window)
        self._window, self._folder, self._title, self._save_table = window, folder, title, save_table

    def serve(self, *stacks: PlotStack) -> None:
        """Carry out what is chosen in the menus of these cards from now on."""
        for reach in (reach for stack in stacks for reach in stack.reaches.values()):
            reach.picture_wanted.connect(self.save_picture)
            reach.picture_copied.connect(self.copy_picture)
            reach.table_wanted.connect(self.save_figures)
            reach.table_copied.connect(self.copy_figures)

    def save_picture(self, reach: Reach, kind: str) -> None:
        """Ask for a file and write the picture to it."""
        svg = kind == SVG
        suffix = ".svg" if svg else ".png"
        filters = self.tr("SVG drawing (*.svg)") if svg else self.tr("PNG image (*.png)")
        name = _nameable(f"{self._title()} {reach.file_name()}".strip())
        text, _ = QFileDialog.getSaveFileName(
            self._window, self.tr("Save picture"), str(Path(self._folder()) / f"{name}{suffix}"), filters
        )
        if text:
            path = Path(text)
            path = path if path.suffix.lower() == suffix else path.with_name(path.name + suffix)
            self._try(lambda: self.write_picture(reach, kind, path))

    def write_picture(self, reach: Reach, kind: str, path: Path) -> None:
        """Write the picture to `path`, whole or not at all. Raises Problem."""
        from datasets.atomic import replacing_bytes

        with _in_light(reach.on_light):
            if kind == SVG:
                made = svg_of(reach.card, f"{self._title()} – {reach.file_name()}")
            else:
                made = _png(image_of(reach.card, self._scale(kind)))
        with replacing_bytes(path) as stream:
            stream.write(made)
        self.noted.emit(Problem(QT_TRANSLATE_NOOP("Problem", "Saved as {file}."), file=path.name))

    def copy_picture(self, reach: Reach) -> None:
        """Put the picture on the clipboard, as sharp as twice the screen's."""
        with _in_light(reach.on_light):
            QGuiApplication.clipboard().setImage(image_of(reach.card, self._scale(PNG_LARGE)))
        self.noted.emit(Problem(QT_TRANSLATE_NOOP("Problem", "The picture is on the clipboard.")))

    def save_figures(self, name: str, columns: Columns) -> None:
        """Ask for a file and write the figures to it, aside."""
        whole = _nameable(f"{self._title()} {name}".strip())
        self._try(lambda: self._save_table(_table(columns), whole, self.tr("Save figures")))

    def copy_figures(self, columns: Columns) -> None:
        """Put the figures on the clipboard, as spreadsheets take them."""
        self._try(lambda: QGuiApplication.clipboard().setText(_text(columns)))

    def _scale(self, kind: str) -> float:
        return self._window.devicePixelRatioF() * (2 if kind == PNG_LARGE else 1)

    def _try(self, work: Callable[[], None]) -> None:
        try:
            work()
        except Problem as problem:
            self.problem_found.emit(problem)
        except Exception as error:
            self.problem_found.emit(unexpected(error))


@contextmanager
def _in_light(wanted: bool) -> Iterator[None]:
    """With the light colours, where that is wanted; nothing is shown in between."""
    app = QApplication.instance()
    if not wanted or not theme.tokens().dark or not isinstance(app, QApplication):
        yield
        return
    theme.wear(app, theme.LIGHT)
    try:
        yield
    finally:
        theme.wear(app, theme.DARK)


def _png(image: QImage) -> bytes:
    buffer = QBuffer()
    buffer.open(QIODevice.OpenModeFlag.WriteOnly)
    QImageWriter(buffer, QByteArray(b"png")).write(image)
    buffer.close()
    return bytes(buffer.data().data())


def _table(columns: Columns) -> Table:
    import pandas as pd

    from datasets.table import Table

    return Table.from_frame(pd.DataFrame(columns), {})


def _text(columns: Columns) -> str:
    from datasets.edits.blocks import block_text

    rows = len(next(iter(columns.values())))
    if rows * len(columns) > MOST_COPIED:
        raise Problem(
            QT_TRANSLATE_NOOP(
                "Problem", "{rows} rows are too many for the clipboard. Save the figures as a file instead."
            ),
            rows=rows,
        )
    import numpy as np

    return block_text(_table(columns), np.arange(rows), list(range(len(columns))), names=True)


def _nameable(name: str) -> str:
    """`name` without what the name of a file cannot hold."""
    return "".join("-" if sign in _UNNAMEABLE or ord(sign) < 32 else sign for sign in name)[:120]
