"""Cells: numbers in every writing, words for missing values, texts that only look like numbers, dates."""

import math

from datasets.reading.options import Kind, ReadingOptions
from tests.datasets.corpus.case import Case, Cells
from tests.datasets.corpus.layouts import case


def values() -> list[Case]:
    """All cases of this file."""
    return [*_numbers(), *_marks(), *_missing(), *_texts(), *_types()]


def _numbers() -> list[Case]:
    big = "9223372036854775808123"
    return [
        case("signs and exponents", "a,b\n+1,1e3\n-2,-2.5E-3\n", {"a": [1, -2], "b": [1000.0, -0.0025]}),
        case("points at either end", "a,b\n.5,5.\n-.25,-1.\n", {"a": [0.5, -0.25], "b": [5.0, -1.0]}),
        case(
            "the ends of int64",
            f"a,b\n{2**63 - 1},1\n{-(2**63)},2\n",
            {"a": [2**63 - 1, -(2**63)], "b": [1, 2]},
        ),
        case(
            "beyond int64",
            f"a,b\n{big},1\n5,2\n",
            {"a": [big, "5"], "b": [1, 2]},
            "more digits than a number",
        ),
        case("beyond int64, exact", f"a,b\n{10**20},1\n1,2\n", {"a": [1e20, 1.0], "b": [1, 2]}),
        case(
            "more digits than fit",
            "a,b\n0.12345678901234567890,1\n",
            {"a": [0.12345678901234568], "b": [1]},
            "were rounded",
        ),
        case("17 digits", f"a,b\n{0.1 + 0.2!r},1\n", {"a": [0.1 + 0.2], "b": [1]}),
        case(
            "too large for a float",
            "a,b\n1e999,1\n2,2\n",
            {"a": [math.inf, 2.0], "b": [1, 2]},
            "were rounded",
        ),
        case(
            "inf",
            "a,b\ninf,1\n-Infinity,2\n3,3\n",
            {"a": [math.inf, -math.inf, 3.0], "b": [1, 2, 3]},
            "2 cells say nan or inf",
        ),
        case("nan", "a,b\nNaN,1\n2,2\n", {"a": [None, 2.0], "b": [1, 2]}, "1 cell says nan or inf"),
    ]


def _marks() -> list[Case]:
    comma, thousands = "“,” was taken for the decimal mark", "mark between thousands"
    return [
        case("decimal commas in quotes", 'a,b\n"1,5",1\n"2,25",2\n', {"a": [1.5, 2.25], "b": [1, 2]}, comma),
        case(
            "decimal commas and tabs",
            "a\tb\n1,5\t1\n2,25\t2\n",
            {"a": [1.5, 2.25], "b": [1, 2]},
            "tabs",
            comma,
        ),
        case(
            "commas between thousands",
            'a,b\n"1,234",1\n"12,345,678",2\n',
            {"a": [1234, 12345678], "b": [1, 2]},
            thousands,
        ),
        case(
            "commas between thousands, with decimals",
            'a,b\n"1,234.5",1\n"7.25",2\n',
            {"a": [1234.5, 7.25], "b": [1, 2]},
            thousands,
        ),
        case(
            "German numbers",
            "a;b\n1.234,5;1\n7,25;2\n",
            {"a": [1234.5, 7.25], "b": [1, 2]},
            "and “.” for one between thousands",
        ),
        case(
            "points between thousands",
            "a;b\n1.234.567;1\n7.000;2\n",
            {"a": [1234567, 7000], "b": [1, 2]},
            "“.” for one between",
        ),
        case(
            "spaces between thousands",
            "a;b\n1 234,5;1\n7,25;2\n",
            {"a": [1234.5, 7.25], "b": [1, 2]},
            "“ ” for one between",
        ),
        case(
            "narrow spaces between thousands",
            "a;b\n1\u202f234,5;1\n7,25;2\n",
            {"a": [1234.5, 7.25], "b": [1, 2]},
            "for one between",
        ),
        case("Swiss numbers", "a;b\n1'234.5;1\n7.25;2\n", {"a": [1234.5, 7.25], "b": [1, 2]}, thousands),
        case(
            "three decimals beside others", "a;b\n1,234;1\n7,2;2\n", {"a": [1.234, 7.2], "b": [1, 2]}, comma
        ),
        case("three decimals only", "a;b\n1,234;1\n7,200;2\n", {"a": [1.234, 7.2], "b": [1, 2]}, comma),
        case("points by choice", "a;b\n1.234;1\n7.200;2\n", {"a": [1.234, 7.2], "b": [1, 2]}, "“;”"),
        case(
            "thousands by choice",
            "a;b\n1,234;1\n7,200;2\n",
            {"a": [1234, 7200], "b": [1, 2]},
            "“;”",
            wish=True,
            choices=ReadingOptions(decimal=".", thousands=","),
        ),
        case(
            "a point beside decimal commas",
            "a;b\n1,5;1\n2.5;2\n3,5;3\n",
            {"a": ["1,5", "2.5", "3,5"], "b": [1, 2, 3]},
            "kept as text",
        ),
        case("per cent", "a,b\n5%,1\n6%,2\n", {"a": ["5%", "6%"], "b": [1, 2]}, "not a plain number"),
        case(
            "full-width digits",
            "a,b\n１２,1\n３,2\n",
            {"a": ["１２", "３"], "b": [1, 2]},
            "full-width or typeset signs",
        ),
        case(
            "full-width digits by choice",
            "a;b\n１２，５;−1\n３;2\n",
            {"a": [12.5, 3.0], "b": [-1, 2]},
            "2 numbers are written with full-width or typeset signs, the first “１２，５”",
            wish=True,
            choices=ReadingOptions(decimal=",", types=(("a", Kind.NUMBER), ("b", Kind.NUMBER))),
        ),
    ]


def _missing() -> list[Case]:
    words = ("NA", "N/A", "null", "None", "-", "?", "#N/A", "欠測", "결측")
    late = "a,b\n" + ",1\n" * 1000 + "2.5,1\n"
    return [
        *(
            case(
                f"missing: {word}",
                f"a,b\n1,x\n{word},y\n3,z\n",
                {"a": [1.0, None, 3.0], "b": ["x", "y", "z"]},
                f"1 cell was taken for a missing value: “{word}” in row 2",
            )
            for word in words
        ),
        case("empty cells", "a,b\n1,\n,2\n3,4\n", {"a": [1.0, None, 3.0], "b": [None, 2.0, 4.0]}),
        case("words in texts stay", "t,n\nNA,1\nNone,2\nx,3\n", {"t": ["NA", "None", "x"], "n": [1, 2, 3]}),
        case("words only", "t,n\nNA,1\nNA,2\n", {"t": ["NA", "NA"], "n": [1, 2]}),
        case("the first 1,000 rows missing", late, {"a": [None] * 1000 + [2.5], "b": [1] * 1001}),
        case(
            "the first 1,000 rows NA",
            late.replace("\n,", "\nNA,"),
            {"a": [None] * 1000 + [2.5], "b": [1] * 1001},
            "1000 cells were taken for missing",
        ),
        case(
            "the first 1,000 rows missing, then text",
            late.replace("2.5", "x"),
            {"a": [None] * 1000 + ["x"], "b": [1] * 1001},
        ),
        case(
            "a column without values",
            "a,b,c\n1,,x\n2,,y\n",
            {"a": [1, 2], "b": [None, None], "c": ["x", "y"]},
        ),
        case(
            "-999 by choice",
            "a,t\n1,-999\n-999,x\n",
            {"a": [1.0, None], "t": [None, "x"]},
            "“-999” in row 2",
            "“-999” in row 1",
            wish=True,
            choices=ReadingOptions(missing_words=("-999",)),
        ),
        case(
            "no words by choice",
            "a,b\n1,1\n2,2\nNA,3\n",
            {"a": ["1", "2", "NA"], "b": [1, 2, 3]},
            "kept as text",
            wish=True,
            choices=ReadingOptions(missing_words=()),
        ),
    ]


def _texts() -> list[Case]:
    return [
        case(
            "leading zeros", "id,n\n007,1\n012,2\n", {"id": ["007", "012"], "n": [1, 2]}, "lose leading zeros"
        ),
        case(
            "one word among numbers",
            "a,n\n1,1\n2,2\nx,3\n",
            {"a": ["1", "2", "x"], "n": [1, 2, 3]},
            "not all of its cells are numbers",
        ),
        case("underscores", "a,n\n1_000,1\n2_000,2\n", {"a": ["1_000", "2_000"], "n": [1, 2]}, ""),
        case("true and false", "a,n\nTRUE,1\nfalse,2\n", {"a": ["TRUE", "false"], "n": [1, 2]}),
        case(
            "dates stay",
            "d,n\n2024-04-01,1\n2024-04-02,2\n",
            {"d": ["2024-04-01", "2024-04-02"], "n": [1, 2]},
        ),
        case(
            "telephone numbers",
            "p,n\n090 1234 5678,1\n090 8765 4321,2\n",
            {"p": ["090 1234 5678", "090 8765 4321"], "n": [1, 2]},
            "not a plain number",
        ),
        case("formulas stay", "a,n\n=1+1,1\n@x,2\n", {"a": ["=1+1", "@x"], "n": [1, 2]}),
        case("hexadecimal", "a,n\n0x1F,1\n0xFF,2\n", {"a": ["0x1F", "0xFF"], "n": [1, 2]}),
    ]


def _types() -> list[Case]:
    def typed(column: str, kind: Kind) -> ReadingOptions:
        return ReadingOptions(types=((column, kind),))

    days: Cells = {"d": [19814.0, 19814.5, None], "n": [1, 2, 3]}
    return [
        case(
            "007 read as 7 by choice",
            "id,n\n007,1\n12,2\n",
            {"id": [7, 12], "n": [1, 2]},
            "1 number lost leading zeros",
            wish=True,
            choices=typed("id", Kind.NUMBER),
        ),
        case(
            "a number by choice",
            "a,n\n1,1\nx,2\n-,3\n",
            {"a": [1.0, None, None], "n": [1, 2, 3]},
            "1 cell cannot be read",
            "1 cell was taken",
            wish=True,
            choices=typed("a", Kind.NUMBER),
        ),
        case(
            "a text by choice",
            "a,n\n1,1\n2.50,2\n",
            {"a": ["1", "2.50"], "n": [1, 2]},
            wish=True,
            choices=typed("a", Kind.TEXT),
        ),
        case(
            "a category by choice",
            "a,n\n0,1\n1,2\n",
            {"a": ["0", "1"], "n": [1, 2]},
            wish=True,
            choices=typed("a", Kind.CATEGORY),
        ),
        case(
            "dates as numbers",
            "d,n\n2024-04-01,1\n2024/04/01 12:00,2\n1/2/2024,3\n",
            days,
            "read as days since",
            "1 cell cannot be read",
            wish=True,
            choices=typed("d", Kind.DATE),
        ),
        case(
            "Japanese dates",
            "d,n\n2024年4月1日,1\n,2\n",
            {"d": [19814.0, None], "n": [1, 2]},
            "read as days since",
            wish=True,
            choices=typed("d", Kind.DATE),
        ),
    ]
