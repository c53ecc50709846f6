"""A table as an Excel file: one sheet, every number with all of its digits.

The packages that write such files round numbers to 16 digits, which loses the last bit of every fourth; so
the few parts that the format asks for are written here.
"""

import re
from collections.abc import Iterator
from pathlib import Path
from typing import Any
from zipfile import ZIP_DEFLATED, ZipFile, ZipInfo

import numpy as np
from numpy.typing import NDArray

from datasets.atomic import replacing_bytes
from datasets.columns import FLOAT64, Column, is_text
from datasets.excel.texts import letters, to_xml
from datasets.table import Table
from datasets.watch import Watch

CELLS = 10_000  # that are written in one go: some milliseconds
_HEAD = '<?xml version="1.0" encoding="UTF-8" standalone="yes"?>\n'
_MAIN = "http://schemas.openxmlformats.org/spreadsheetml/2006/main"
_OFFICE = "http://schemas.openxmlformats.org/officeDocument/2006/relationships"
_PACKAGE = "http://schemas.openxmlformats.org/package/2006"
_TYPE = "application/vnd.openxmlformats-officedocument.spreadsheetml"
_SHEET = "xl/worksheets/sheet1.xml"
_PARTS = {
    "[Content_Types].xml": f'<Types xmlns="{_PACKAGE}/content-types">'
    '<Default Extension="rels" ContentType="application/vnd.openxmlformats-package.relationships+xml"/>'
    '<Default Extension="xml" ContentType="application/xml"/>'
    f'<Override PartName="/xl/workbook.xml" ContentType="{_TYPE}.sheet.main+xml"/>'
    f'<Override PartName="/xl/styles.xml" ContentType="{_TYPE}.styles+xml"/>'
    f'<Override PartName="/{_SHEET}" ContentType="{_TYPE}.worksheet+xml"/></Types>',
    "_rels/.rels": f'<Relationships xmlns="{_PACKAGE}/relationships">'
    f'<Relationship Id="rId1" Type="{_OFFICE}/officeDocument" Target="xl/workbook.xml"/></Relationships>',
    "xl/_rels/workbook.xml.rels": f'<Relationships xmlns="{_PACKAGE}/relationships">'
    f'<Relationship Id="rId1" Type="{_OFFICE}/worksheet" Target="worksheets/sheet1.xml"/>'
    f'<Relationship Id="rId2" Type="{_OFFICE}/styles" Target="styles.xml"/></Relationships>',
    "xl/styles.xml": f'<styleSheet xmlns="{_MAIN}"><fonts count="1"><font><sz val="11"/>'
    '<name val="Calibri"/></font></fonts><fills count="2"><fill><patternFill patternType="none"/></fill>'
    '<fill><patternFill patternType="gray125"/></fill></fills><borders count="1"><border><left/><right/>'
    '<top/><bottom/><diagonal/></border></borders><cellStyleXfs count="1"><xf numFmtId="0" fontId="0" '
    'fillId="0" borderId="0"/></cellStyleXfs><cellXfs count="1"><xf numFmtId="0" fontId="0" fillId="0" '
    'borderId="0" xfId="0"/></cellXfs><cellStyles count="1"><cellStyle name="Normal" xfId="0" '
    'builtinId="0"/></cellStyles></styleSheet>',
}


def write_workbook(table: Table, path: Path, watch: Watch | None = None) -> None:
    """Write all rows of `table`, which is known to fit. Raises Problem where that fails."""
    with replacing_bytes(path) as stream, ZipFile(stream, "w", ZIP_DEFLATED) as archive:
        for name, part in (*_PARTS.items(), ("xl/workbook.xml", _workbook(_sheet_name(path.stem)))):
            with _part(archive, name) as out:
                out.write((_HEAD + part).encode())
        with _part(archive, _SHEET) as out:
            for piece in _sheet(table, watch):
                out.write(piece.encode())


def _part(archive: ZipFile, name: str) -> Any:
    """A part to write; without a date, so that the same table is the same file."""
    info = ZipInfo(name)
    info.compress_type = ZIP_DEFLATED
    return archive.open(info, "w", force_zip64=name == _SHEET)


def _workbook(sheet: str) -> str:
    return (
        f'<workbook xmlns="{_MAIN}" xmlns:r="{_OFFICE}"><sheets>'
        f'<sheet name="{sheet}" sheetId="1" r:id="rId1"/></sheets></workbook>'
    )


def _sheet_name(stem: str) -> str:
    """`stem` as the name of a sheet, which may not be long and not have every character."""
    name = re.sub(r"[\[\]:*?/\\\x00-\x1f\ud800-\udfff\ufffe\uffff\"<>&]", " ", stem)[:25].strip(" '")
    return name or "Table"


def _sheet(table: Table, watch: Watch | None) -> Iterator[str]:
    """The sheet piece by piece."""
    columns = [table.frame[name] for name in table.columns]
    places = [letters(number) for number in range(1, len(columns) + 1)]
    size = f'<dimension ref="A1:{places[-1]}{table.rows + 1}"/>'
    yield f'{_HEAD}<worksheet xmlns="{_MAIN}">{size}<sheetData><row r="1">'
    yield "".join(_text(f"{place}1", name) for place, name in zip(places, table.columns, strict=True))
    yield "</row>"
    step = max(1, CELLS // len(columns))
    for start in range(0, table.rows, step):
        if watch is not None:
            watch(start, table.rows)
        parts = [
            _cells(place, start + 2, column.iloc[start : start + step])
            for place, column in zip(places, columns, strict=True)
        ]
        rows = map("".join, zip(*parts, strict=True))
        yield "".join(
            # A row in which nothing is written would be none of the table for those who read it.
            f'<row r="{number}">{row or _text(f"A{number}", "")}</row>'
            for number, row in enumerate(rows, start=start + 2)
        )
    yield "</sheetData></worksheet>"


def _cells(place: str, first: int, column: Column) -> list[str]:
    """The cells of a piece of a column from row `first` on; "" for missing ones."""
    values: list[Any] = column.tolist()
    if is_text(column):
        return [
            _text(f"{place}{row}", value) if value == value else ""
            for row, value in enumerate(values, start=first)
        ]
    cells = [f'<c r="{place}{row}"><v>{value!r}</v></c>' for row, value in enumerate(values, start=first)]
    if column.dtype == FLOAT64:
        floats: NDArray[np.float64] = column.to_numpy()
        for at in np.flatnonzero(~np.isfinite(floats)).tolist():
            cells[at] = "" if np.isnan(floats[at]) else _text(f"{place}{first + at}", repr(values[at]))
    return cells


def _text(place: str, text: str) -> str:
    return f'<c r="{place}" t="inlineStr"><is><t xml:space="preserve">{to_xml(text)}</t></is></c>'
