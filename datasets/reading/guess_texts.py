"""What is said of the guesses in reading a file."""

from datasets.problems import QT_TRANSLATE_NOOP, Problem, of_count, shortened
from datasets.reading.marks import Marks


def encoding(file: str, name: str) -> Problem:
    """An encoding that nothing names."""
    return Problem(
        QT_TRANSLATE_NOOP(
            "Problem",
            "{file} was read as {encoding}, which its bytes fit best. If letters look wrong, choose another "
            "encoding.",
        ),
        file=file,
        encoding=name.upper(),
    )


def named_delimiter(file: str, mark: str) -> Problem:
    """A first line sep=;"""
    return Problem(
        QT_TRANSLATE_NOOP(
            "Problem", "{file}: the first line names the delimiter, “{mark}”, and was left out of the table."
        ),
        file=file,
        mark=mark,
    )


def delimiter(file: str, mark: str) -> Problem:
    """A delimiter other than a comma."""
    if mark == "\t":
        template = QT_TRANSLATE_NOOP("Problem", "{file}: tabs were taken to separate the cells.")
    elif mark == " ":
        template = QT_TRANSLATE_NOOP("Problem", "{file}: spaces were taken to separate the cells.")
    else:
        template = QT_TRANSLATE_NOOP("Problem", "{file}: “{mark}” was taken to separate the cells.")
    return Problem(template, file=file, mark=mark)


def quote(file: str, mark: str) -> Problem:
    """Quotes other than double ones."""
    return Problem(
        QT_TRANSLATE_NOOP("Problem", "{file}: “{mark}” was taken for the quote around cells."),
        file=file,
        mark=mark,
    )


def escape(file: str, mark: str) -> Problem:
    """Quotes within quotes that are not doubled."""
    return Problem(
        QT_TRANSLATE_NOOP(
            "Problem", "{file}: “{mark}” was taken to mark the characters after it as text, and left out."
        ),
        file=file,
        mark=mark,
    )


def skip_spaces(file: str) -> Problem:
    """Spaces between delimiter and quote."""
    return Problem(
        QT_TRANSLATE_NOOP("Problem", "{file}: spaces after a delimiter were left out."),
        file=file,
    )


def marks(file: str, found: Marks) -> Problem:
    """Numbers in another writing than 1234.5."""
    if not found.thousands:
        template = QT_TRANSLATE_NOOP("Problem", "{file}: “{decimal}” was taken for the decimal mark.")
    elif found.decimal == ".":
        template = QT_TRANSLATE_NOOP(
            "Problem",
            "{file}: “{thousands}” was taken for a mark between thousands, and left out of numbers.",
        )
    else:
        template = QT_TRANSLATE_NOOP(
            "Problem",
            "{file}: “{decimal}” was taken for the decimal mark and “{thousands}” for one between thousands.",
        )
    return Problem(template, file=file, decimal=found.decimal, thousands=found.thousands)


def titles(file: str, count: int, first: list[str]) -> Problem:
    """Rows above the header."""
    return Problem(
        of_count(
            count,
            QT_TRANSLATE_NOOP(
                "Problem",
                "{file}: 1 row above the table was left out: “{text}”.",
            ),
            QT_TRANSLATE_NOOP(
                "Problem", "{file}: {count} rows above the table were left out, the first is “{text}”."
            ),
        ),
        file=file,
        count=count,
        text=_shown(first),
    )


def units(file: str, row: int, cells: list[str]) -> Problem:
    """A row of units under the header."""
    return Problem(
        QT_TRANSLATE_NOOP(
            "Problem", "{file}: row {row}, under the names, was taken for units and left out: “{text}”."
        ),
        file=file,
        row=row,
        text=_shown(cells),
    )


def header_in_comment(file: str, row: int) -> Problem:
    """Names in a comment."""
    return Problem(
        QT_TRANSLATE_NOOP("Problem", "{file}: the column names were taken from the comment in row {row}."),
        file=file,
        row=row,
    )


def numeric_header(file: str, row: int, cells: list[str]) -> Problem:
    """Names that are numbers."""
    return Problem(
        QT_TRANSLATE_NOOP(
            "Problem", "{file}: the numbers in row {row} were taken for column names: “{text}”."
        ),
        file=file,
        row=row,
        text=_shown(cells),
    )


def _shown(cells: list[str]) -> str:
    return shortened(", ".join(cell.strip() for cell in cells if cell.strip()), 80)
