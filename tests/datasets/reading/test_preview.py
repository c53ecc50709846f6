"""The preview: the first rows as they will be in the table, whatever the file, from its head alone."""

from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as st

from datasets.files import read_table
from datasets.reading.options import Kind, ReadingOptions
from datasets.reading.preview import HEAD, LOOKED_AT, preview
from datasets.reading.raw_lines import RawLine, raw_lines
from datasets.reading.taken import Taken


@pytest.fixture
def path(tmp_path: Path) -> Path:
    return tmp_path / "a.csv"


def cells(found, name):
    return found.cells[found.names.index(name)]


def test_cells_stand_beside_what_is_written(path: Path) -> None:
    path.write_bytes("温度;名;y\n1,5;007;NA\n2,5;x;3\n".encode("cp932"))
    found = preview(path, language="ja")
    assert found.problem is None
    assert (found.options.encoding, found.options.delimiter, found.options.decimal) == ("cp932", ";", ",")
    assert found.names == ("温度", "名", "y")
    assert found.kinds == (Kind.NUMBER, Kind.TEXT, Kind.NUMBER)
    assert [(c.written, c.shown) for c in cells(found, "温度")] == [("1,5", "1.5"), ("2,5", "2.5")]
    assert [c.how for c in cells(found, "y")] == [Taken.WORD, Taken.AS_WRITTEN]
    whole = read_table(path, language="ja").report
    assert [str(each) for each in found.report] == [str(each) for each in whole]


def test_what_is_not_taken_as_written_is_marked(path: Path) -> None:
    path.write_text("a,b,c\n007,x,2024-01-02\n8,5,no\n12345678901234567891,,\n")
    chosen = (("a", Kind.NUMBER), ("b", Kind.NUMBER), ("c", Kind.DATE))
    found = preview(path, ReadingOptions(types=chosen))
    assert [c.how for c in cells(found, "a")] == [Taken.CHANGED, Taken.AS_WRITTEN, Taken.CHANGED]
    assert [c.how for c in cells(found, "b")] == [Taken.REFUSED, Taken.AS_WRITTEN, Taken.EMPTY]
    assert [(c.shown, c.how) for c in cells(found, "c")] == [
        ("19724", Taken.DATE),
        ("", Taken.REFUSED),
        ("", Taken.EMPTY),
    ]


def test_ignored_columns_are_there_and_types_of_unknown_ones_are_not(path: Path) -> None:
    path.write_text("a,b\n1,2\n3,4\n")
    found = preview(path, ReadingOptions(types=(("b", Kind.IGNORE), ("gone", Kind.TEXT))))
    assert found.names == ("a", "b")
    assert found.kinds == (Kind.NUMBER, Kind.IGNORE)
    assert found.options.types == (("b", Kind.IGNORE),)


@pytest.mark.parametrize(
    "encoding", ["utf-8", "utf-8-sig", "utf-16", "utf-16-le", "utf-16-be", "utf-32", "cp949"]
)
@pytest.mark.parametrize("end", ["\n", "\r\n", "\r"])
def test_the_head_of_a_large_file_is_cut_between_records(path: Path, encoding: str, end: str) -> None:
    rows = [f'{n},"값 {n}{end}b"' for n in range(9_000)]
    text = end.join(["x,y", *rows, ""])
    path.write_bytes(text.encode(encoding, errors="strict"))
    assert path.stat().st_size > HEAD / 2, "some of them have more than the head, all more rows than are read"
    name = None if encoding in ("utf-8-sig", "utf-16", "utf-32") else encoding
    found = preview(path, ReadingOptions(encoding=name))
    assert found.problem is None
    assert found.rows == 200
    assert cells(found, "x")[199].shown == "199"
    assert cells(found, "y")[199].shown == f"값 199{end}b"
    assert not found.whole


def test_bytes_that_are_no_text_leave_the_rows_above_and_name_the_place(path: Path) -> None:
    path.write_bytes(b"x,y\n1,2\n3,\x834\n5,6\n")
    found = preview(path, ReadingOptions(encoding="utf-8"))
    assert [c.shown for c in cells(found, "x")] == ["1"]
    assert found.problem is not None
    assert {name: found.problem.fields[name] for name in ("offset", "row", "column")} == {
        "offset": 10,
        "row": 3,
        "column": 2,
    }
    assert found.options.encoding == "utf-8"


@pytest.mark.parametrize(
    ("data", "rows", "words"),
    [
        (b'x,y\n1,2\n3,"4\n5,6\n', 1, "a quote is opened"),
        (b"x,y\n1,2\n3," + b"4," * 200 + b"\n5,6\n", 1, "202 cells"),
        (b"x,y\n1,2\n3,\x004\n", 1, "NUL"),
        (b"x\xff,y\n1,2\n", 0, "not in UTF-8"),
        (b"", 0, "is empty"),
        (b"%PDF-1.5", 0, "PDF"),
    ],
)
def test_a_problem_is_said_below_the_rows_above_it(path: Path, data: bytes, rows: int, words: str) -> None:
    path.write_bytes(data)
    found = preview(path, ReadingOptions(encoding="utf-8"))
    assert found.rows == rows
    assert words in str(found.problem)


def test_a_header_alone_is_no_problem(path: Path) -> None:
    path.write_bytes(b"x,y\n")
    found = preview(path)
    assert (found.problem, found.names, found.rows) == (None, ("x", "y"), 0)
    assert "no rows under it" in str(found.report[0])


def test_choices_that_contradict_themselves_are_a_problem(path: Path) -> None:
    path.write_text("x,y\n1,2\n")
    assert "delimiter and the quote" in str(preview(path, ReadingOptions(delimiter=";", quote=";")).problem)


def test_of_a_large_file_only_the_head_is_looked_at(path: Path) -> None:
    path.write_text("x,y\n" + "1,2\n" * 200_000 + "word,2\n")
    found = preview(path)
    assert not found.whole
    assert found.kinds == (Kind.NUMBER, Kind.NUMBER)


@given(
    st.lists(
        st.lists(
            st.text(st.characters(codec="utf-8", exclude_characters="\0\r"), max_size=8),
            min_size=3,
            max_size=3,
        ),
        min_size=1,
        max_size=6,
    )
)
def test_the_preview_is_the_table(tmp_path_factory, rows) -> None:
    import csv

    path = tmp_path_factory.mktemp("p") / "a.csv"
    with path.open("w", encoding="utf-8", newline="") as stream:
        csv.writer(stream, lineterminator="\n").writerows([["name a", "name b", "name c"], *rows])
    options = ReadingOptions("utf-8", ",", '"', "", False, ".", "", 1, 0, 0, "")
    found = preview(path, options)
    if found.problem is not None:
        with pytest.raises(type(found.problem)):
            read_table(path, options)
        return
    table = read_table(path, options)
    assert found.names == table.columns
    for name in table.columns:
        missing = [not cell.shown for cell in cells(found, name)]
        assert missing == table.frame[name].isna().tolist() or not any(missing)


@pytest.mark.parametrize("encoding", ["utf-8", "utf-16-le", "utf-16-be", "cp932"])
def test_raw_lines_have_their_offsets_and_ends(path: Path, encoding: str) -> None:
    path.write_bytes("あ,b\r\n1\r2\n\nend".encode(encoding))
    lines = raw_lines(path, encoding)
    assert [(line.text, line.end) for line in lines] == [
        ("あ,b", "\r\n"),
        ("1", "\r"),
        ("2", "\n"),
        ("", "\n"),
        ("end", ""),
    ]
    data = path.read_bytes()
    for line in lines:
        assert data[line.offset :].startswith(line.text.encode(encoding))


def test_raw_lines_show_bytes_that_are_no_text_and_no_mark(path: Path) -> None:
    path.write_bytes(b"\xef\xbb\xbfa\xff\nb")
    assert raw_lines(path) == (RawLine(3, "a\\xff", "\n"), RawLine(6, "b", ""))


def test_rows_that_are_not_looked_at_are_not_all_there_is(path: Path) -> None:
    path.write_text("a,b\n" + "1,2\n" * LOOKED_AT + "\n \n")
    assert preview(path).whole
    path.write_text("a,b\n" + "1,2\n" * LOOKED_AT + "x,2\n")
    found = preview(path)
    assert found.kinds[0] is Kind.NUMBER
    assert not found.whole, "or it would be told as certain"
