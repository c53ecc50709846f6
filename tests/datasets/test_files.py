"""Reading CSV files: right values, and a word for everything that is not taken as it is written."""

from pathlib import Path
from typing import Any

import numpy as np
import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

import datasets.reading.blocks.text_blocks
from datasets.files import read_table
from datasets.problems import Problem
from datasets.reading.guessing import guess
from datasets.reading.options import Kind, ReadingOptions
from datasets.reading.records import read_records
from datasets.table import Role


@pytest.fixture
def save(tmp_path: Path) -> Any:
    def saved(content: str | bytes, name: str = "data.csv") -> Path:
        path = tmp_path / name
        path.write_bytes(content.encode() if isinstance(content, str) else content)
        return path

    return saved


def kinds(path: Path) -> dict[str, str]:
    frame = read_table(path).frame
    return {name: str(frame[name].dtype) for name in frame.columns}


def said(path: Path, **options: Any) -> list[str]:
    return [str(problem) for problem in read_table(path, **options).report]


def test_an_ordinary_file_is_read_without_a_word(save: Any) -> None:
    path = save("温度,降水量,りんご,名前\n73,67.5,56,青森\n91,88,81,\n")
    table = read_table(path)
    assert table.report == ()
    assert table.columns == ("温度", "降水量", "りんご", "名前")
    assert table.frame["温度"].tolist() == [73, 91]
    assert [str(table.frame[name].dtype) for name in table.columns] == ["int64", "float64", "int64", "str"]
    assert table.frame["名前"].isna().tolist() == [False, True]
    assert table.targets == ("りんご",)
    assert table.roles["名前"] is Role.IGNORED
    assert table.in_use.all()
    assert table.name == "data.csv"
    assert table.source == path


@pytest.mark.parametrize("end", ["\n", "\r\n", "\r"])
@pytest.mark.parametrize("mark", ["", "\ufeff"])
@pytest.mark.parametrize("last", [True, False])
def test_line_ends_and_a_byte_order_mark_make_no_difference(
    save: Any, end: str, mark: str, last: bool
) -> None:
    text = mark + end.join(["a,b", "1,x", "2,y"]) + (end if last else "")
    table = read_table(save(text))
    assert table.columns == ("a", "b")
    assert table.frame["a"].tolist() == [1, 2]
    assert table.frame["b"].tolist() == ["x", "y"]
    assert table.report == ()


def test_quotes_hold_delimiters_line_ends_and_quotes(save: Any) -> None:
    table = read_table(save('name,"a,b"\r\n"one\r\ntwo",1\r\n"say ""so""",2\r\n"x\ny\rz",3\r\n'))
    assert table.columns == ("name", "a,b")
    assert table.frame["name"].tolist() == ["one\r\ntwo", 'say "so"', "x\ny\rz"]
    assert table.frame["a,b"].tolist() == [1, 2, 3]


@pytest.mark.parametrize("delimiter", [",", ";", "\t", "|"])
def test_the_delimiter_is_found(save: Any, delimiter: str) -> None:
    table = read_table(save(delimiter.join("ab") + "\n" + delimiter.join("12") + "\n"))
    assert table.columns == ("a", "b")
    assert table.frame["b"].tolist() == [2]


def test_a_tsv_file_is_split_at_tabs_only(save: Any) -> None:
    table = read_table(save("a,b\tc\n1,2\t3\n", "data.tsv"))
    assert table.columns == ("a,b", "c")


def test_texts_that_others_take_for_missing_stay_texts(save: Any) -> None:
    table = read_table(save("t,n\nNA,1\nNone,2\nnull,3\n#N/A,4\n"))
    assert table.frame["t"].tolist() == ["NA", "None", "null", "#N/A"]
    assert table.report == ()


def test_one_word_among_numbers_keeps_the_column_as_text_and_is_named(save: Any) -> None:
    path = save("a,b\n1,5\n2,6\nlow,7\n")
    assert kinds(path) == {"a": "str", "b": "int64"}
    assert read_table(path).frame["a"].tolist() == ["1", "2", "low"]
    assert said(path) == [
        "The column “a” is kept as text, because not all of its cells are numbers: “low” in row 3. "
        "Where a value is missing, leave the cell empty."
    ]


def test_a_word_for_missing_among_numbers_is_missing_and_named(save: Any) -> None:
    path = save("a,b\n1,5\nNA,6\n - ,7\nn/a,8\n")
    assert kinds(path) == {"a": "float64", "b": "int64"}
    assert read_table(path).frame["a"].isna().tolist() == [False, True, True, True]
    assert said(path) == [
        "In the column “a”, 3 cells were taken for missing values, the first “NA” in row 2."
    ]


def test_leading_zeros_keep_a_column_as_text(save: Any) -> None:
    path = save("code,n\n007,1\n12,2\n")
    assert read_table(path).frame["code"].tolist() == ["007", "12"]
    assert said(path) == [
        "The column “code” is kept as text, because numbers would lose leading zeros: “007” in row 1."
    ]
    for plain in ("0", "0.5", "-0.5", "1e05", "0e0", "10"):
        assert kinds(save(f"a,b\n{plain},1\n"))["a"] in ("int64", "float64")


@pytest.mark.parametrize(
    ("cells", "kind", "values"),
    [
        (["1", "-2", "+3"], "int64", [1, -2, 3]),
        ([" 1", "2 ", " 3 "], "int64", [1, 2, 3]),
        (["9223372036854775807", "-9223372036854775808"], "int64", [2**63 - 1, -(2**63)]),
        (["1", "2.5", ".5", "5.", "1e3", "-1E-3"], "float64", [1, 2.5, 0.5, 5, 1000, -0.001]),
        (["0.1", "0.30000000000000004", "1e22", "5e-324"], "float64", [0.1, 0.1 + 0.2, 1e22, 5e-324]),
        (["0.10000000000000001", "1.000000000000000056e-01"], "float64", [0.1, 0.1]),
        (["100000000000000000000", "1"], "float64", [1e20, 1]),
    ],
)
def test_numbers_are_taken_exactly(save: Any, cells: list[str], kind: str, values: list[float]) -> None:
    path = save("a,b\n" + "".join(f"{cell},x\n" for cell in cells))
    table = read_table(path)
    assert str(table.frame["a"].dtype) == kind
    assert table.frame["a"].tolist() == values
    assert table.report == ()


@pytest.mark.parametrize(
    "cell", ["1_000", "1,5x", "１２", "0x1F", "1 2", "٣", "1\u00a0", "1e", "--1", "TRUE", "5%"]
)
def test_what_is_not_a_plain_number_stays_text(save: Any, cell: str) -> None:
    table = read_table(save(f'a;b\n"{cell}";1\n'))
    assert table.frame["a"].tolist() == [cell]


def test_empty_cells_are_missing_and_change_no_whole_number(save: Any) -> None:
    path = save("a,b,c\n1,,x\n,,\n3,,z\n")
    table = read_table(path)
    assert table.frame["a"].tolist()[::2] == [1.0, 3.0]
    assert table.frame["a"].isna().tolist() == [False, True, False]
    assert table.frame["b"].isna().all()
    assert kinds(path) == {"a": "float64", "b": "float64", "c": "str"}
    assert table.report == ()


def test_nan_and_inf_are_numbers_and_reported(save: Any) -> None:
    path = save("a,b\n1,1\nNaN,2\n-inf,3\nInfinity,4\n")
    table = read_table(path)
    assert np.isnan(table.frame["a"][1])
    assert table.frame["a"].tolist()[2:] == [-np.inf, np.inf]
    assert said(path) == [
        "In the column “a”, 3 cells say nan or inf, the first “NaN” in row 2: nan was taken as missing, "
        "inf as infinite."
    ]


@pytest.mark.parametrize(
    ("cells", "row", "cell", "value"),
    [
        (["1.5", "9007199254740993"], 2, "9007199254740993", "9007199254740992.0"),
        (["9007199254740993", ""], 1, "9007199254740993", "9007199254740992.0"),
        (["1", "0.12345678901234567890"], 2, "0.12345678901234567890", "0.12345678901234568"),
        (["1e999", "1"], 1, "1e999", "inf"),
        (["1", "1e-999"], 2, "1e-999", "0.0"),
        (["1.2345e-320"], 1, "1.2345e-320", "1.2347e-320"),
        (["1e99999999999999999999999"], 1, "1e99999999999999999999999", "inf"),
    ],
)
def test_a_number_that_had_to_be_rounded_is_reported(
    save: Any, cells: list[str], row: int, cell: str, value: str
) -> None:
    path = save("a,b\n" + "".join(f"{each},x\n" for each in cells))
    assert kinds(path)["a"] == "float64"
    assert said(path) == [
        "In the column “a”, numbers with more digits than a 64-bit number holds were rounded to the "
        "nearest, the "
        f"first in row {row}: “{cell}” to {value}."
    ]


@pytest.mark.parametrize("cell", ["9223372036854775808123", "-12345678901234567890", "1" * 400])
def test_a_whole_number_too_large_for_any_number_keeps_the_column_as_text(save: Any, cell: str) -> None:
    path = save(f"a,b\n1,x\n{cell},x\n")
    assert read_table(path).frame["a"].tolist() == ["1", cell]
    assert "has more digits than a number can hold" in said(path)[0]
    assert "row 2" in said(path)[0]


def test_names_are_made_unique_and_not_empty_and_it_is_said(save: Any) -> None:
    path = save("x,x,,x (2), y \n1,2,3,4,5\n")
    assert read_table(path).columns == ("x", "x (3)", "column 3", "x (2)", "y")
    assert said(path) == [
        "The name “x” occurs twice in the header; column number 2 is called “x (3)”.",
        "Column number 3 has no name in the header; it is called “column 3”.",
        "The spaces around the name of column number 5, “y”, were taken off.",
    ]


def test_a_file_without_header_loses_no_row(save: Any) -> None:
    path = save("1,2.5\n3,4\n")
    table = read_table(path)
    assert table.columns == ("column 1", "column 2")
    assert table.frame["column 1"].tolist() == [1, 3]
    assert "no row of column names" in said(path)[0]
    named = read_table(path, ReadingOptions(header=1))
    assert named.columns == ("1", "2.5")
    assert named.rows == 1
    assert read_table(save("a,b\n1,2\n"), ReadingOptions(header=0)).rows == 2
    assert read_table(save("7\n")).rows == 1


def test_an_index_column_without_name_stays_a_column(save: Any) -> None:
    table = read_table(save(",a,b\n0,5,6\n1,7,8\n"))
    assert table.columns == ("column 1", "a", "b")
    assert table.frame["a"].tolist() == [5, 7]


@pytest.mark.parametrize(
    ("text", "columns", "word"),
    [
        ("a,b\n1,2,\n3,4,\n", ("a", "b"), "2 rows end with more delimiters"),
        ("a,b\n1,2\n3,4,\n", ("a", "b"), "1 row ends with more delimiters"),
        ("a,b,\n1,2,\n3,4,\n", ("a", "b"), "without name and values, was left out"),
        ("1,2,\n3,4,\n", ("column 1", "column 2"), "without name and values, was left out"),
    ],
)
def test_a_delimiter_at_the_end_is_no_column(
    save: Any, text: str, columns: tuple[str, ...], word: str
) -> None:
    path = save(text)
    table = read_table(path)
    assert table.columns == columns
    assert table.frame.iloc[:, 0].tolist() == [1, 3]
    assert word in " ".join(said(path))


def test_a_delimiter_at_the_end_of_the_header_only(save: Any) -> None:
    table = read_table(save("a,b,\n1,2\n3,4\n"))
    assert table.columns == ("a", "b")
    assert table.frame["b"].tolist() == [2, 4]


def test_a_last_column_without_name_but_with_values_stays(save: Any) -> None:
    assert read_table(save("a,b,\n1,2,\n3,4,5\n")).columns == ("a", "b", "column 3")


def test_empty_lines_are_left_out_and_said(save: Any) -> None:
    path = save("\na,b\n\n1,2\n\n\n3,4\n\n\n")
    table = read_table(path)
    assert table.frame["a"].tolist() == [1, 3]
    assert said(path) == ["data.csv: 3 empty lines between the rows were left out."]
    assert said(save("a,b\n1,2\n\n\n")) == []


def test_one_column(save: Any) -> None:
    assert read_table(save("x\n1\n2\n")).frame["x"].tolist() == [1, 2]
    table = read_table(save('t\n"a,b"\n""\n"c"\n'))
    assert table.frame["t"].fillna("-").tolist() == ["a,b", "-", "c"]


@pytest.mark.parametrize(
    ("content", "sentence"),
    [
        ("", "data.csv is empty."),
        ("\ufeff\n \n", "data.csv is empty."),
        ('a,b\n1,2\n"x,3\n4,5\n', "data.csv, line 3: a quote is opened in this row and not closed."),
        ('a,b\n1,2\n"x"y,3\n', "data.csv, line 3: text follows a closing quote"),
        (
            'a,b\n1,2\n"x' + "\n3,4" * 40_000,
            "data.csv: a cell in the row that begins on line 3 has more than 131072",
        ),
        (
            b"\xef\xbb\xbfa,b\r\n\xe6\xb8,2\r\n",
            "data.csv is not in UTF-8: byte 0xE6 at offset 8 (line 2, row 2, column 1) cannot be read.",
        ),
        (b"PK\x03\x04\x14\0", "data.csv is not a text file (xlsx, ods or zip)."),
        (b"\x1f\x8b\x08\0", "data.csv is not a text file (gzip)."),
    ],
)
def test_what_is_no_table_is_a_problem_that_names_the_place(
    save: Any, content: str | bytes, sentence: str
) -> None:
    with pytest.raises(Problem) as caught:
        read_table(save(content))
    assert str(caught.value).startswith(sentence)


def test_far_down_undecodable_bytes_are_found(save: Any) -> None:
    head = b"a,b\n" + b"1,2\n" * 100_000
    path = save(head + "テスト,1\n".encode("cp932"))
    with pytest.raises(
        Problem, match=rf"byte 0x83 at offset {len(head)} \(line 100002, row 100002, column 1"
    ):
        read_table(path, ReadingOptions(encoding="utf-8"))


def test_a_missing_file_a_folder_and_a_forbidden_file(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    with pytest.raises(Problem, match=r"There is no file .*nothing\.csv\. Check"):
        read_table(tmp_path / "nothing.csv")
    with pytest.raises(Problem, match="is a folder"):
        read_table(tmp_path)

    def forbidden(*_: Any, **__: Any) -> None:
        raise PermissionError(13, "Permission denied")

    monkeypatch.setattr(Path, "open", forbidden)
    with pytest.raises(Problem, match="may not be read"):
        read_table(tmp_path / "data.csv")


def test_a_column_that_turns_out_to_be_text_late_keeps_its_first_cells(
    save: Any, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(datasets.reading.blocks.text_blocks, "BLOCK", 2)
    path = save("a,b,c,d\n1,1.0,1,x\n2,2,2,y\n3,,3,z\n4,4,04,\n1e0,bad,5,\n")
    table = read_table(path)
    assert table.frame["a"].tolist() == [1, 2, 3, 4, 1]
    assert table.frame["b"].fillna("-").tolist() == ["1.0", "2", "-", "4", "bad"]
    assert table.frame["c"].tolist() == ["1", "2", "3", "04", "5"]
    assert table.frame["d"].fillna("-").tolist() == ["x", "y", "z", "-", "-"]
    assert [problem.fields["row"] for problem in table.report] == [5, 4]


def test_the_same_file_in_any_chunks_is_the_same_table(save: Any, monkeypatch: pytest.MonkeyPatch) -> None:
    path = save("a,b,c\n1,w,\n\n9007199254740993,x,nan,\n,y,2\n3,z,inf\n1.5,,\n")
    whole = read_table(path)
    for size in (1, 2, 3):
        monkeypatch.setattr(datasets.reading.blocks.text_blocks, "BLOCK", size)
        table = read_table(path)
        assert table.equals(whole)
        assert [str(problem) for problem in table.report] == [str(problem) for problem in whole.report]


@given(
    st.one_of(
        st.binary(max_size=60),
        st.text(st.sampled_from('ab01.,-;"\n\r\t e温'), max_size=60).map(str.encode),
        st.lists(st.sampled_from([b"1", b"2.5", b"x", b",", b",", b"\n", b"\n", b'"', b""])).map(b"".join),
    ),
)
@settings(max_examples=400, deadline=None, suppress_health_check=[HealthCheck.function_scoped_fixture])
def test_any_bytes_are_a_table_or_a_problem_and_no_text_is_lost(save: Any, content: bytes) -> None:
    path = save(content)
    try:
        table = read_table(path)
    except Problem:
        return
    options = guess(path).options
    records = read_records(path, options)
    written = sum(1 for record in records for cell in record if cell.strip())
    cells = [cell for name in table.columns for cell in table.frame[name].dropna() if not str(cell).isspace()]
    names = [name for name in table.columns if not name.startswith("column ")]
    assert len(cells) + len(names) == written or table.report


@pytest.mark.parametrize("cell", ["1,5€", "1,00,0", "10%", "１２％", "$5"])
def test_a_column_of_numbers_in_another_writing_is_said_to_be_text(tmp_path: Path, cell: str) -> None:
    path = tmp_path / "t.csv"
    path.write_text(f'a,y\n"{cell}",1\n"{cell}",2\n', encoding="utf-8")
    table = read_table(path)
    assert table.frame["a"].tolist() == [cell, cell]
    assert [str(problem) for problem in table.report] == [
        f"The column “a” is kept as text, because “{cell}” in row 1 is not a plain number. Write numbers as "
        "in 1234.5, with a point and without separators or signs such as %."
    ]


@pytest.mark.parametrize(("cell", "number"), [("−1", -1), ("１２", 12), ("－３．５", -3.5)])
def test_other_signs_are_read_where_numbers_are_wanted(tmp_path: Path, cell: str, number: float) -> None:
    path = tmp_path / "t.csv"
    path.write_text(f"a,y\n{cell},1\n5,2\n", encoding="utf-8")
    table = read_table(path)
    assert table.frame["a"].tolist() == [cell, "5"]
    assert "Choose the type number" in str(table.report[0])
    table = read_table(path, ReadingOptions(types=(("a", Kind.NUMBER),)))
    assert table.frame["a"].tolist() == [number, 5]
    assert "1 number is written with full-width or typeset signs" in str(table.report[0])


@pytest.mark.parametrize("text", ["a,b", "a,b\n", "\n\na,b\n\n"])
def test_a_header_alone_is_a_table_to_be_filled(save: Any, text: str) -> None:
    table = read_table(save(text))
    assert (table.rows, table.columns) == (0, ("a", "b"))
    assert (table.inputs, table.targets) == (("a",), ("b",))
    assert [str(problem) for problem in table.report] == [
        "data.csv has a header but no rows under it. Add rows, or choose another file."
    ]


def test_a_last_column_without_a_name_stays_where_something_is_written_in_it(tmp_path: Path) -> None:
    path = tmp_path / "data.csv"
    path.write_bytes(b"id,NAn\nabc")
    table = read_table(path)
    assert table.columns == ("column 1", "column 2")
    assert table.frame["column 2"].isna().all()
    assert any("NAn" in str(problem) for problem in table.report)
