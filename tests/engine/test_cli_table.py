"""The command `table`: one object a line, for each file, whatever is in it."""

import json
import subprocess
import sys
from pathlib import Path
from typing import Any

import pandas as pd
import pytest

from datasets.files import write_table
from datasets.table import Table
from engine.cli import main

ROOT = Path(__file__).parents[2]
KEYS = ["file", "encoding", "delimiter", "decimal", "header", "rows", "columns", "report", "error"]


@pytest.fixture
def files(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    monkeypatch.setenv("LC_ALL", "C.UTF-8")
    (tmp_path / "a.csv").write_text("温度,kind,y\n1,p,2\n2.5,q,\n3,p,4\n4,q,5\n", encoding="utf-8")
    (tmp_path / "b.csv").write_bytes("名前;値\n花子;1,5\n太郎;2,5\n".encode("cp932"))
    (tmp_path / "empty.csv").write_bytes(b"")
    (tmp_path / "names.csv").write_text("a,b\n", encoding="utf-8")
    return tmp_path


def objects(capsys: pytest.CaptureFixture[str], *arguments: object) -> tuple[int, list[dict[str, Any]]]:
    code = main(["table", "--json", *map(str, arguments)])
    return code, [json.loads(line) for line in capsys.readouterr().out.splitlines()]


def test_a_plain_file(capsys: pytest.CaptureFixture[str], files: Path) -> None:
    code, (found,) = objects(capsys, files / "a.csv")
    assert code == 0
    assert list(found) == KEYS
    assert found == {
        "file": str(files / "a.csv"),
        "encoding": "utf-8",
        "delimiter": ",",
        "decimal": ".",
        "header": True,
        "rows": 4,
        "columns": [
            {"name": "温度", "type": "number", "missing": 0, "role": "input"},
            {"name": "kind", "type": "category", "missing": 0, "role": "ignored"},
            {"name": "y", "type": "number", "missing": 1, "role": "target"},
        ],
        "report": [],
        "error": None,
    }


def test_several_files_of_which_some_have_no_table(capsys: pytest.CaptureFixture[str], files: Path) -> None:
    names = [files / name for name in ("b.csv", "empty.csv", "names.csv", "none.csv", "a.csv")]
    code, found = objects(capsys, *names)
    assert code == 1
    assert [each["file"] for each in found] == list(map(str, names))
    second, empty, header, missing, plain = found
    assert (second["encoding"], second["delimiter"], second["decimal"]) == ("cp932", ";", ",")
    assert [column["type"] for column in second["columns"]] == ["text", "number"]
    assert "was read as CP932" in " ".join(second["report"])
    assert empty["error"].startswith("empty.csv is empty.")
    assert (header["rows"], header["header"]) == (0, True)
    assert [column["name"] for column in header["columns"]] == ["a", "b"]
    assert header["error"] is None
    assert "no rows" in header["report"][0]
    assert missing["error"].startswith("There is no file")
    assert plain["error"] is None


def test_the_choices(capsys: pytest.CaptureFixture[str], tmp_path: Path) -> None:
    path = tmp_path / "a.txt"
    path.write_bytes("x:d\nm:-\n1,5:2024-04-01\n-9:2024-04-02\n! end\n".encode("utf-16-le"))
    code, (found,) = objects(
        capsys, path, "--encoding", "utf-16-le", "--delimiter", ":", "--decimal", ",", "--header", "1",
        "--skip-below", "1", "--comment", "!", "--missing-words=-9,x", "--types", "d=date",
    )  # fmt: skip
    assert code == 0
    assert (found["encoding"], found["delimiter"], found["decimal"]) == ("utf-16-le", ":", ",")
    assert [(column["type"], column["missing"]) for column in found["columns"]] == [
        ("number", 1),
        ("number", 0),
    ]
    assert found["rows"] == 2


def test_marks_may_be_called_by_name_and_there_may_be_no_header(
    capsys: pytest.CaptureFixture[str], tmp_path: Path
) -> None:
    path = tmp_path / "a.txt"
    path.write_text('"a\tb\nc\td\n', encoding="utf-8")
    _, (found,) = objects(capsys, path, "--delimiter", "tab", "--quote", "none", "--header", "none")
    assert (found["delimiter"], found["header"], found["rows"]) == ("\t", False, 2)


@pytest.mark.parametrize(
    ("arguments", "sentence"),
    [
        (["--decimal", ";"], "The reading choice decimal cannot be “;”."),
        (["--encoding", "utf-99"], "The reading choice encoding cannot be “utf-99”."),
        (["--decimal", ",", "--thousands", ","], "cannot be the decimal mark and the thousands mark"),
        (["--types", "a=colour"], "cannot make colour of the column “a”"),
        (["--types", "a"], "--types wants COLUMN=TYPE"),
        (["--skip-above", "x"], "data.skip_above must be a whole number"),
    ],
)
def test_choices_that_cannot_be(
    capsys: pytest.CaptureFixture[str], files: Path, arguments: list[str], sentence: str
) -> None:
    assert main(["table", str(files / "a.csv"), *arguments]) in (1, 2)
    assert sentence in capsys.readouterr().err


def test_for_people(capsys: pytest.CaptureFixture[str], files: Path) -> None:
    assert main(["table", str(files / "b.csv"), str(files / "empty.csv")]) == 1
    shown = capsys.readouterr().out
    assert "b.csv: 2 rows, 2 columns, cp932, delimiter ';', decimal ',', header" in shown
    assert "  値: number, target" in shown
    assert "empty.csv is empty" in shown


@pytest.mark.parametrize(("language", "name"), [("ja_JP.UTF-8", "温度"), ("ko_KR.UTF-8", "껸텐")])
def test_the_language_of_the_environment_decides_where_bytes_do_not(
    capsys: pytest.CaptureFixture[str],
    tmp_path: Path,
    monkeypatch: pytest.MonkeyPatch,
    language: str,
    name: str,
) -> None:
    path = tmp_path / "a.csv"
    path.write_bytes("温度,n\n1,2\n".encode("euc_jp"))
    monkeypatch.setenv("LC_ALL", language)
    _, (found,) = objects(capsys, path)
    assert found["columns"][0]["name"] == name


def test_torch_is_not_imported(files: Path) -> None:
    code = "import sys, main; main.main(['table', sys.argv[1]]); assert 'torch' not in sys.modules"
    done = subprocess.run(
        [sys.executable, "-c", code, str(files / "a.csv")],
        cwd=ROOT,
        capture_output=True,
        text=True,
        check=False,
    )
    assert done.returncode == 0, done.stderr


@pytest.mark.parametrize("name", ["a.xlsx", "a.parquet"])
def test_files_whose_cells_say_what_they_are(
    name: str, tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    path = tmp_path / name
    write_table(Table.from_frame(pd.DataFrame({"x": [1, 2], "t": ["a", "b"], "y": [0.5, None]})), path)
    (tmp_path / "bad.xlsx").write_bytes(b"PK\x03\x04")
    assert main(["table", str(path), str(tmp_path / "bad.xlsx"), "--json"]) == 1
    found, bad = [json.loads(line) for line in capsys.readouterr().out.splitlines()]
    assert (found["encoding"], found["delimiter"], found["decimal"]) == (None, None, None)
    assert (found["header"], found["rows"], found["error"], found["report"]) == (True, 2, None, [])
    assert [column["type"] for column in found["columns"]] == ["number", "text", "number"]
    assert found["columns"][2] == {"name": "y", "type": "number", "missing": 1, "role": "target"}
    assert "is damaged" in bad["error"]
    assert main(["table", str(path)]) == 0
    assert "2 rows, 3 columns, header" in capsys.readouterr().out


def test_a_sheet_is_named(tmp_path: Path, capsys: pytest.CaptureFixture[str]) -> None:
    write_table(Table.from_frame(pd.DataFrame({"x": [1]})), tmp_path / "a.xlsx")
    assert main(["table", str(tmp_path / "a.xlsx"), "--sheet", "b", "--json"]) == 1
    assert "no sheet named “b”. Its sheets are: a." in json.loads(capsys.readouterr().out)["error"]
