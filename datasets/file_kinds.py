"""What kind of file a table lies in, by how the file begins, whatever it is called."""

from enum import Enum
from pathlib import Path
from zipfile import ZipFile

from datasets.problems import QT_TRANSLATE_NOOP, Problem
from datasets.writing.options import is_excel

_ZIP, _OLD, _PARQUET = b"PK\x03\x04", b"\xd0\xcf\x11\xe0", b"PAR1"
_SPREADSHEET = b"application/vnd.oasis.opendocument.spreadsheet"


class FileKind(Enum):
    """How a file is to be read; TEXT, too, where nothing says what it is."""

    TEXT = "text"
    EXCEL = "excel"
    PARQUET = "parquet"


def kind_of(path: Path) -> FileKind:
    """The kind of the file `path`, TEXT where it cannot be looked into.

    Raises Problem for spreadsheets of other kinds, with what to do about it.
    """
    try:
        with path.open("rb") as stream:
            head = stream.read(4)
        if head == _PARQUET:
            return FileKind.PARQUET
        if head == _ZIP:
            return _kind_of_zip(path)
    except OSError:
        return FileKind.TEXT
    if head == _OLD:
        raise Problem(
            QT_TRANSLATE_NOOP(
                "Problem",
                "{file} is an Excel file of the old kind (.xls), or one with a password. Save it as .xlsx "
                "without a password in the program it comes from, and open that.",
            ),
            file=path.name,
        )
    return FileKind.TEXT


def _kind_of_zip(path: Path) -> FileKind:
    try:
        with ZipFile(path) as archive:
            names = set(archive.namelist())
            first = archive.read("mimetype")[:100] if "mimetype" in names else b""
    except Exception:  # a damaged archive fails in many ways; who reads it says so
        return FileKind.EXCEL if is_excel(path) else FileKind.TEXT
    if first.startswith(_SPREADSHEET) or "xl/workbook.bin" in names:
        raise Problem(
            QT_TRANSLATE_NOOP(
                "Problem",
                "{file} is a spreadsheet of a kind that is not read here ({kind}). Save it as .xlsx in the "
                "program it comes from, and open that.",
            ),
            file=path.name,
            kind="xlsb" if "xl/workbook.bin" in names else "ods",
        )
    has_sheets = any(name.startswith("xl/") for name in names)
    return FileKind.EXCEL if has_sheets or is_excel(path) else FileKind.TEXT
