"""The words of the choices in reading a file."""

from __future__ import annotations

from PySide6.QtCore import QCoreApplication

from datasets.problems import QT_TRANSLATE_NOOP
from datasets.reading.options import ENCODINGS

# The captions, each with a key of its own: no two are the same within the dialog.
CAPTIONS = {
    "sheet": QT_TRANSLATE_NOOP("Importing", "&Sheet"),
    "encoding": QT_TRANSLATE_NOOP("Importing", "&Encoding"),
    "delimiter": QT_TRANSLATE_NOOP("Importing", "&Delimiter"),
    "decimal": QT_TRANSLATE_NOOP("Importing", "Deci&mal"),
    "thousands": QT_TRANSLATE_NOOP("Importing", "&Thousands"),
    "header": QT_TRANSLATE_NOOP("Importing", "&Header in row"),
    "skip_above": QT_TRANSLATE_NOOP("Importing", "Skip a&bove"),
    "skip_below": QT_TRANSLATE_NOOP("Importing", "Skip belo&w"),
    "missing_words": QT_TRANSLATE_NOOP("Importing", "Missing &values"),
    "quote": QT_TRANSLATE_NOOP("Importing", "&Quote"),
    "escape": QT_TRANSLATE_NOOP("Importing", "Esca&pe"),
    "comment": QT_TRANSLATE_NOOP("Importing", "Comment si&gn"),
    "apostrophes": QT_TRANSLATE_NOOP("Importing", "Ap&ostrophes"),
    "one_in": QT_TRANSLATE_NOOP("Importing", "S&ample: one row in"),
}
TIPS = {
    "sheet": QT_TRANSLATE_NOOP("Importing", "The sheet of the workbook that holds the table"),
    "encoding": QT_TRANSLATE_NOOP(
        "Importing", "How bytes become letters; wrong letters mean another encoding"
    ),
    "delimiter": QT_TRANSLATE_NOOP("Importing", "What stands between two cells; any single character"),
    "decimal": QT_TRANSLATE_NOOP("Importing", "What stands before decimals, as in 1.5 or 1,5"),
    "thousands": QT_TRANSLATE_NOOP("Importing", "What stands between thousands, as in 1,234"),
    "header": QT_TRANSLATE_NOOP(
        "Importing", "The row of the file that holds the column names; empty lines and comments count"
    ),
    "skip_above": QT_TRANSLATE_NOOP("Importing", "Rows at the top of the file that are no part of the table"),
    "skip_below": QT_TRANSLATE_NOOP(
        "Importing", "Rows right under the header that are left out, such as units"
    ),
    "missing_words": QT_TRANSLATE_NOOP(
        "Importing", "Words, with commas between them, that stand for a missing value in every column"
    ),
    "quote": QT_TRANSLATE_NOOP("Importing", "What stands around cells that hold a delimiter"),
    "escape": QT_TRANSLATE_NOOP("Importing", "What marks the next character as text"),
    "comment": QT_TRANSLATE_NOOP("Importing", "What lines that are left out begin with"),
    "apostrophes": QT_TRANSLATE_NOOP(
        "Importing", "What is done with an apostrophe that keeps a spreadsheet from running a formula"
    ),
    "one_in": QT_TRANSLATE_NOOP("Importing", "Read one row of so many, drawn at random with a fixed seed"),
}
KINDS = {
    "number": QT_TRANSLATE_NOOP("Importing", "number"),
    "category": QT_TRANSLATE_NOOP("Importing", "category"),
    "text": QT_TRANSLATE_NOOP("Importing", "text"),
    "date": QT_TRANSLATE_NOOP("Importing", "date as number"),
    "ignore": QT_TRANSLATE_NOOP("Importing", "ignore"),
}
_MARKS = {
    "": QT_TRANSLATE_NOOP("Importing", "none"),
    ",": QT_TRANSLATE_NOOP("Importing", "comma ,"),
    ";": QT_TRANSLATE_NOOP("Importing", "semicolon ;"),
    "\t": QT_TRANSLATE_NOOP("Importing", "tab"),
    "|": QT_TRANSLATE_NOOP("Importing", "bar |"),
    ".": QT_TRANSLATE_NOOP("Importing", "point ."),
    '"': QT_TRANSLATE_NOOP("Importing", 'double "'),
    "'": QT_TRANSLATE_NOOP("Importing", "single '"),
    "\\": QT_TRANSLATE_NOOP("Importing", "backslash \\"),
}
_APOSTROPHES = {
    True: QT_TRANSLATE_NOOP("Importing", "take off"),
    False: QT_TRANSLATE_NOOP("Importing", "keep"),
}
_SPACES = QT_TRANSLATE_NOOP("Importing", "spaces")
_SPACE = QT_TRANSLATE_NOOP("Importing", "space")
_APOSTROPHE = QT_TRANSLATE_NOOP("Importing", "apostrophe '")

# An encoding's name says little to those who meet it; the scripts say more.
_SCRIPTS = {
    "cp932": QT_TRANSLATE_NOOP("Importing", "cp932, Japanese"),
    "euc_jp": QT_TRANSLATE_NOOP("Importing", "EUC-JP, Japanese"),
    "iso2022_jp": QT_TRANSLATE_NOOP("Importing", "ISO-2022-JP, Japanese"),
    "cp949": QT_TRANSLATE_NOOP("Importing", "cp949, Korean"),
    "cp1252": QT_TRANSLATE_NOOP("Importing", "cp1252, Western"),
    "iso8859_15": QT_TRANSLATE_NOOP("Importing", "ISO-8859-15, Western"),
    "cp1250": QT_TRANSLATE_NOOP("Importing", "cp1250, Central Europe"),
    "cp1251": QT_TRANSLATE_NOOP("Importing", "cp1251, Cyrillic"),
    "koi8_r": QT_TRANSLATE_NOOP("Importing", "KOI8-R, Cyrillic"),
    "cp866": QT_TRANSLATE_NOOP("Importing", "cp866, Cyrillic"),
    "gb18030": QT_TRANSLATE_NOOP("Importing", "GB18030, Chinese"),
    "big5": QT_TRANSLATE_NOOP("Importing", "Big5, Chinese"),
    "utf-8": "UTF-8",
    "utf-16-le": "UTF-16 LE",
    "utf-16-be": "UTF-16 BE",
}
_FIRST = {"ja": ("cp932", "euc_jp", "iso2022_jp"), "ko": ("cp949",)}

VALUES: dict[str, tuple[object, ...]] = {
    "delimiter": (",", ";", "\t", "|", " "),
    "decimal": (".", ","),
    "thousands": ("", ",", ".", " ", "'"),
    "quote": ('"', "'", ""),
    "escape": ("", "\\"),
    "comment": ("", "#", "%", "//"),
    "apostrophes": (True, False),
}
OF_ONES_OWN = ("encoding", "delimiter", "quote", "escape", "comment")  # that anything may be typed into


def translate(text: str) -> str:
    """`text`, one of this file, in the language of the window."""
    return QCoreApplication.translate("Importing", text)


def encodings(language: str) -> tuple[str, ...]:
    """All that are offered; after UTF-8 those of `language` come first."""
    first = ("utf-8", *_FIRST.get(language, ()))
    return (*first, *(encoding for encoding in ENCODINGS if encoding not in first))


def text_of(choice: str, value: object) -> str:
    """What is shown for `value` of `choice`."""
    if choice == "encoding":
        return translate(_SCRIPTS[str(value)]) if value in _SCRIPTS else str(value)
    if choice == "apostrophes":
        return translate(_APOSTROPHES[bool(value)])
    if value == " ":
        return translate(_SPACES if choice == "delimiter" else _SPACE)
    if value == "'" and choice == "thousands":
        return translate(_APOSTROPHE)
    if choice != "sheet" and value in _MARKS:
        return translate(_MARKS[str(value)])
    return str(value)
