"""Line ends, delimiters, quotes, headers, titles, comments, units, ragged rows."""

from typing import Any

from datasets.reading.options import Kind, ReadingOptions
from tests.datasets.corpus.case import Case, Cells

AB: Cells = {"a": [1, 3], "b": [2, 4]}
XY: Cells = {"x": [1.5, 2.25, 3.0], "y": [10, 20, 30]}
PLAIN = "x,y\n1.5,10\n2.25,20\n3,30\n"


def layouts() -> list[Case]:
    """All cases of this file."""
    groups = (_lines(), _delimiters(), _quotes(), _headers(), _widths(), _above(), _comments(), _small())
    return [case for group in groups for case in group]


def case(name: str, text: str, cells: Cells, *says: str, **more: Any) -> Case:
    """A case in UTF-8."""
    return Case(name, text.encode(), cells, says, **more)


def failing(name: str, content: str | bytes, error: str, **more: Any) -> Case:
    """A file that has no table."""
    return Case(name, content.encode() if isinstance(content, str) else content, error=error, **more)


def _lines() -> list[Case]:
    cases = []
    for name, end in (("LF", "\n"), ("CRLF", "\r\n"), ("CR", "\r")):
        text = PLAIN.replace("\n", end)
        cases.append(case(name, text, XY))
        cases.append(case(f"{name} without a last one", text.removesuffix(end), XY))
        quoted = f'n,t{end}1,"one{end}two"{end}2,"say ""so"""{end}'
        cases.append(case(f"{name} within quotes", quoted, {"n": [1, 2], "t": [f"one{end}two", 'say "so"']}))
    return [
        *cases,
        case("mixed line ends", "a,b\n1,2\r\n3,4\r", AB),
        case("blank lines", "a,b\n\n1,2\n\n\n3,4\n\n", AB, "3 empty lines"),
        case("blank lines above", "\n\na,b\n1,2\n3,4\n", AB),
        case("lines of spaces", "a,b\n1,2\n   \n3,4\n", AB, "1 empty line"),
    ]


def _delimiters() -> list[Case]:
    cases = [
        case(f"delimiter {mark!r}", PLAIN.replace(",", mark), XY, "to separate the cells")
        for mark in (";", "\t", "|")
    ]
    return [
        *cases,
        case("runs of spaces", "  x     y\n 1.5   10\n2.25   20\n   3   30\n", XY, "spaces were taken"),
        case("single spaces", "x y\n1.5 10\n2.25 20\n3 30\n", XY, "spaces were taken"),
        case("spaces at the end", "x y \n1.5 10 \n2.25 20 \n3 30 \n", XY, "spaces were taken"),
        case("a .tsv with commas", "a,b\tc\n1\t2\n", {"a,b": [1], "c": [2]}, file="data.tsv"),
        case("sep=;", "sep=;\nx;y\n1.5;10\n2.25;20\n3;30\n", XY, "names the delimiter, “;”"),
        case("sep=, with CRLF", "sep=,\r\na,b\r\n1,2\r\n3,4\r\n", AB, "names the delimiter, “,”"),
        case('"sep=|" in quotes', '"sep=|"\na|b\n1|2\n3|4\n', AB, "names the delimiter, “|”"),
        case("a colon by choice", "a:b\n1:2\n3:4\n", AB, choices=ReadingOptions(delimiter=":")),
        case(
            "commas in texts beside semicolons",
            "t;n\na, b, c;1\nd;2\n",
            {"t": ["a, b, c", "d"], "n": [1, 2]},
            "“;”",
        ),
        case(
            "decimal commas beside semicolons",
            "x;y\n1,5;10\n2,25;20\n3;30\n",
            XY,
            "“;”",
            "“,” was taken for the decimal mark",
        ),
        case(
            "names with commas beside semicolons",
            "Wert A, in mm;Wert B, in mm\n1,5;2,5\n3,5;4,5\n",
            {"Wert A, in mm": [1.5, 3.5], "Wert B, in mm": [2.5, 4.5]},
            "“;”",
            "decimal mark",
        ),
        case("tabs and commas", "t\tn\na,b\t1\nc,d\t2\n", {"t": ["a,b", "c,d"], "n": [1, 2]}, "tabs"),
        case(
            "sentences in one column", "text\nhello world\ngood bye\n", {"text": ["hello world", "good bye"]}
        ),
    ]


def _quotes() -> list[Case]:
    return [
        case("quoted delimiters", 'n,t\n1,"a,b"\n2,"c;d"\n', {"n": [1, 2], "t": ["a,b", "c;d"]}),
        case("everything quoted", '"a","b"\n"1","2"\n"3","4"\n', AB),
        case("doubled quotes", 't,n\n"5"" pipe",1\n"""x""",2\n', {"t": ['5" pipe', '"x"'], "n": [1, 2]}),
        case("empty quotes", 'a,b\n"",2\n3,4\n', {"a": [None, 3.0], "b": [2, 4]}),
        case(
            "single quotes", "t,n\n'a,b',1\n'c',2\n", {"t": ["a,b", "c"], "n": [1, 2]}, "for the quote around"
        ),
        case("apostrophes", "t,n\nit's,1\n'tis,2\n", {"t": ["it's", "'tis"], "n": [1, 2]}),
        case(
            "escaped quotes",
            't,n\n"say \\"so\\", he",1\n"x",2\n',
            {"t": ['say "so", he', "x"], "n": [1, 2]},
            "“\\” was taken to mark",
        ),
        case("backslashes", 't,n\n"C:\\",1\nx\\y,2\n', {"t": ["C:\\", "x\\y"], "n": [1, 2]}),
        case(
            "spaces before quotes",
            'n, t\n1, "a, b"\n2, "c"\n',
            {"n": [1, 2], "t": ["a, b", "c"]},
            "spaces after a delimiter",
        ),
        case("a quote within a cell", 't,n\n5" pipe,1\nb,2\n', {"t": ['5" pipe', "b"], "n": [1, 2]}),
        case("spaces around numbers", "a, b\n1, 2\n3, 4\n", AB, "spaces around the name"),
        case(
            "no quotes by choice",
            't,n\n"a,1\nb",2\n',
            {"t": ['"a', 'b"'], "n": [1, 2]},
            wish=True,
            choices=ReadingOptions(quote=""),
        ),
        failing("an open quote", 'a,b\n1,2\n"x,3\n4,5\n', "line 3: a quote is opened"),
        failing("text behind a quote", 'a,b\n1,2\n"x"y,3\n', "line 3: text follows a closing quote"),
    ]


def _headers() -> list[Case]:
    columns = ("column 1", "column 2", "column 3")
    return [
        case(
            "no header",
            "1,2.5\n3,4\n",
            {"column 1": [1, 3], "column 2": [2.5, 4.0]},
            "no row of column names",
        ),
        case(
            "no header, texts in the last column",
            "5.1,3.5,setosa\n4.9,3.0,setosa\n7.0,3.2,virginica\n",
            dict(
                zip(
                    columns,
                    ([5.1, 4.9, 7.0], [3.5, 3.0, 3.2], ["setosa", "setosa", "virginica"]),
                    strict=True,
                )
            ),
            "no row of column names",
        ),
        case(
            "no header by choice",
            "a,b\nc,d\n",
            {"column 1": ["a", "c"], "column 2": ["b", "d"]},
            "no row of",
            wish=True,
            choices=ReadingOptions(header=0),
        ),
        case(
            "years as names",
            "name,2019,2020\na,1,2\nb,3,4\n",
            {"name": ["a", "b"], "2019": [1, 3], "2020": [2, 4]},
        ),
        case(
            "only years as names",
            "2019,2020,2021\n1.5,2,3\n4,5,6\n",
            {"2019": [1.5, 4.0], "2020": [2, 5], "2021": [3, 6]},
            "numbers in row 1 were taken for column names",
        ),
        case(
            "counted names",
            "0,1,2\n5,6.5,7\n8,9,1\n",
            {"0": [5, 8], "1": [6.5, 9.0], "2": [7, 1]},
            "numbers in row 1 were taken for column names",
        ),
        case(
            "counted names over an index",
            ",0,1,2\n0,5,6,7\n1,8,9,1\n",
            {"column 1": [0, 1], "0": [5, 8], "1": [6, 9], "2": [7, 1]},
            "no name in the header",
        ),
        case(
            "duplicate names",
            "a,a,b,a\n1,2,3,4\n",
            {"a": [1], "a (2)": [2], "b": [3], "a (3)": [4]},
            "occurs twice",
        ),
        case(
            "empty names", "a,,c\n1,2,3\n4,5,6\n", {"a": [1, 4], "column 2": [2, 5], "c": [3, 6]}, "no name"
        ),
        case(
            "an index without a name",
            ",a,b\n0,5,6\n1,7,8\n",
            {"column 1": [0, 1], "a": [5, 7], "b": [6, 8]},
            "no name",
        ),
        case(
            "texts only",
            "name,city\nann,rome\nbob,oslo\n",
            {"name": ["ann", "bob"], "city": ["rome", "oslo"]},
        ),
        case("names with line ends", '"temp\n(C)",b\n1,2\n3,4\n', {"temp\n(C)": [1, 3], "b": [2, 4]}),
        case(
            "the third row by choice",
            "q,r\ns,t\na,b\n1,2\n3,4\n",
            AB,
            wish=True,
            choices=ReadingOptions(header=3),
        ),
        case("one row", "7,8\n", {"column 1": [7], "column 2": [8]}, "no row of column names"),
    ]


def _widths() -> list[Case]:
    return [
        case(
            "a header one name short",
            "a,b\n1.5,2,x\n3,4,y\n",
            {"a": [1.5, 3.0], "b": [2, 4], "column 3": ["x", "y"]},
            "fewer names than the rows have cells (3)",
        ),
        case(
            "a header one name short, rows counted",
            "a,b\n1,5,6\n2,7,8\n3,9,1\n",
            {"column 1": [1, 2, 3], "a": [5, 7, 9], "b": [6, 8, 1]},
            "fewer names than the rows have cells (3)",
        ),
        case(
            "a header one name short, rows named",
            '"mpg" "cyl"\n"Mazda RX4" 21 6\n"Datsun 710" 22.8 4\n',
            {"column 1": ["Mazda RX4", "Datsun 710"], "mpg": [21.0, 22.8], "cyl": [6, 4]},
            "fewer names",
        ),
        case("every row with one delimiter more", "a,b\n1,2,\n3,4,\n", AB, "2 rows end with more delimiters"),
        case("every line with one delimiter more", "a,b,\n1,2,\n3,4,\n", AB, "without name and values"),
        case("the header with one delimiter more", "a,b,\n1,2\n3,4\n", AB),
        case(
            "one row too short",
            "a,b,c\n1,2,3\n4,5\n6,7,8\n",
            {"a": [1, 4, 6], "b": [2, 5, 7], "c": [3.0, None, 8.0]},
            "1 row has fewer cells than the header, row 2",
        ),
        case(
            "one row too long",
            "a,b\n1,2\n3,4,5\n6,7\n",
            {"a": [1, 3, 6], "b": [2, 4, 7], "column 3": [None, 5.0, None]},
            "1 row has more cells than the header, row 2",
        ),
        case(
            "rows of every width",
            "a,b,c\n1\n1,2\n1,2,3\n1,2,3,4\n1,2,3,4,5\n1,2,3\n",
            {
                "a": [1] * 6,
                "b": [None, 2.0, 2.0, 2.0, 2.0, 2.0],
                "c": [None, None, 3.0, 3.0, 3.0, 3.0],
                "column 4": [None, None, None, 4.0, 4.0, None],
                "column 5": [None, None, None, None, 5.0, None],
            },
            "2 rows have fewer",
            "2 rows have more",
        ),
        failing(
            "a row that is far too long", "a,b\n1,2\n3" + ",4" * 150 + "\n", "line 3: the row has 151 cells"
        ),
    ]


def _above() -> list[Case]:
    return [
        case(
            "a title",
            "Report of 2024\nx,y\n1.5,10\n2.25,20\n3,30\n",
            XY,
            "1 row above the table was left out",
        ),
        case("a title and a blank line", f"Report\n\n{PLAIN}", XY, "left out: “Report”"),
        case(
            "a title of a spreadsheet",
            "Report,,\na,b,c\n1,2,3\n4,5,6\n",
            {"a": [1, 4], "b": [2, 5], "c": [3, 6]},
            "1 row above",
        ),
        case(
            "remarks with cells",
            "Station,A\nDate,2024-04-01\n\nt,x,y,z\n1,2,3,4\n5,6,7,8\n",
            {"t": [1, 5], "x": [2, 6], "y": [3, 7], "z": [4, 8]},
            "2 rows above",
        ),
        case(
            "a title above semicolons",
            "Messung, Reihe 1\nx;y\n1,5;10\n2,25;20\n3;30\n",
            XY,
            "1 row above",
            "“;”",
            "decimal",
        ),
        case(
            "skipped by choice",
            "q,r\n1,1\na,b\n1,2\n3,4\n",
            AB,
            wish=True,
            choices=ReadingOptions(skip_above=2),
        ),
        case(
            "units in brackets",
            "t,v\n(s),[m/s]\n0,1.5\n1,2.5\n",
            {"t": [0, 1], "v": [1.5, 2.5]},
            "taken for units",
        ),
        case(
            "units as words",
            "t,v,name\ns,m/s,\n0,1.5,a\n1,2.5,b\n",
            {"t": [0, 1], "v": [1.5, 2.5], "name": ["a", "b"]},
            "taken for units",
        ),
        case(
            "Japanese units",
            "時刻,気温\n秒,℃\n0,1.5\n1,2.5\n",
            {"時刻": [0, 1], "気温": [1.5, 2.5]},
            "taken for units",
        ),
        case(
            "a title and units",
            "Run 7\nt,v\ns,V\n0,1.5\n1,2.5\n",
            {"t": [0, 1], "v": [1.5, 2.5]},
            "1 row above",
            "taken for units",
        ),
        case("texts that are no units", "t,v\na,b\nc,d\n", {"t": ["a", "c"], "v": ["b", "d"]}),
        case("skipped below by choice", "a,b\nint,int\n1,2\n3,4\n", AB, choices=ReadingOptions(skip_below=1)),
    ]


def _comments() -> list[Case]:
    return [
        case(
            "comments above",
            f"# made by a program\n# on a day, early\n{PLAIN}",
            XY,
            "2 lines beginning with #",
        ),
        case("comments between", "x,y\n1.5,10\n# stopped\n2.25,20\n3,30\n", XY, "1 line beginning with #"),
        case("names in a comment", "# x y\n1.5 10\n2.25 20\n3 30\n", XY, "from the comment in row 1"),
        case(
            "names in the last comment",
            "# run 7\n# x,y\n1.5,10\n2.25,20\n3,30\n",
            XY,
            "from the comment in row 2",
        ),
        case(
            "comments with %",
            "% made by a program\n1.5,10\n2.25,20\n",
            {"column 1": [1.5, 2.25], "column 2": [10, 20]},
            "beginning with %",
        ),
        case("# as a name", "#,name\n1,a\n2,b\n", {"#": [1, 2], "name": ["a", "b"]}),
        case("# in cells", "name,n\n#1,1\n#2,2\n", {"name": ["#1", "#2"], "n": [1, 2]}),
        case(
            "no comments by choice",
            "t\n#1\n#2\n",
            {"t": ["#1", "#2"]},
            wish=True,
            choices=ReadingOptions(comment=""),
        ),
        case("# within quotes", 'n,t\n1,"a\n# b"\n2,c\n', {"n": [1, 2], "t": ["a\n# b", "c"]}),
        case(
            "; by choice",
            "; remark\na,b\n1,2\n3,4\n",
            AB,
            "beginning with ;",
            choices=ReadingOptions(comment=";"),
        ),
    ]


def _small() -> list[Case]:
    return [
        case("one column", "x\n1\n2\n3\n", {"x": [1, 2, 3]}),
        case("one column of texts", "t\none\ntwo\n", {"t": ["one", "two"]}),
        case("one column without header", "1\n2\n3\n", {"column 1": [1, 2, 3]}, "no row of column names"),
        case("one column with decimal commas", "x\n1,5\n2,25\n3\n", {"x": [1.5, 2.25, 3.0]}, "decimal mark"),
        case("one cell", "7", {"column 1": [7]}, "no row of column names"),
        case(
            "a column left out",
            "a,b,c\n1,2,x\n3,4,y\n",
            AB,
            "to be ignored were left out: c",
            wish=True,
            choices=ReadingOptions(types=(("c", Kind.IGNORE),)),
        ),
        case("only a header", "a,b\n", {"a": [], "b": []}, "has a header but no rows"),
        failing("an empty file", "", "is empty"),
        failing("blank lines only", "\n \r\n\n", "is empty"),
        failing("a mark only", "\ufeff", "is empty"),
        failing("comments only", "# a\n# b\n", "is empty", choices=ReadingOptions(comment="#"), wish=True),
        failing("a spreadsheet", b"PK\x03\x04\x14\0\x06\0", "not a text file (xlsx"),
        failing("a picture", b"\x89PNG\r\n\x1a\n\0\0\0\rIHDR", "not a text file (PNG)"),
        failing("control characters", bytes(range(1, 32)) * 20, "full of control characters"),
        failing("a NUL byte", "a,b\n1,2\n3,x\0\n", "NUL byte at offset 11 (line 3, row 3, column 2)"),
        failing("blocks of NUL bytes", b"a,b\n1,2\n" + bytes(64) + b"3,4\n", "NUL byte at offset 8 (line 3"),
    ]
