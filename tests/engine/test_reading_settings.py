"""How an experiment keeps the choices in reading its file."""

from dataclasses import fields, replace
from pathlib import Path

import pytest

from datasets.problems import Problem
from datasets.reading.marks import PLAIN, Marks
from datasets.reading.options import Kind, ReadingOptions
from engine.cli import main
from engine.data_source import open_data
from engine.experiment import DataSettings, Experiment
from engine.experiment_file import format_experiment, parse_experiment
from engine.reading_settings import READING, number_marks, reading_options, with_reading

CHOSEN = DataSettings(
    file="a.csv",
    encoding="cp932",
    delimiter="tab",
    quote="none",
    escape="none",
    decimal=",",
    thousands="space",
    header=0,
    skip_above=2,
    skip_below=0,
    comment="#",
    missing_words=("-9",),
    types={"column 1": "text"},
    apostrophes="keep",
    sheet="data",
    one_in=3,
)


def test_nothing_said_is_everything_guessed() -> None:
    assert reading_options(DataSettings()) == ReadingOptions()


def test_the_marks_of_numbers_are_plain_unless_the_file_says_more() -> None:
    assert number_marks(DataSettings()) == PLAIN
    assert number_marks(CHOSEN) == Marks(",", " ")
    assert number_marks(DataSettings(decimal=",", thousands="none")) == Marks(",")


def test_what_is_said_is_chosen() -> None:
    assert reading_options(CHOSEN) == ReadingOptions(
        encoding="cp932",
        delimiter="\t",
        quote="",
        escape="",
        decimal=",",
        thousands=" ",
        header=0,
        skip_above=2,
        skip_below=0,
        comment="#",
        missing_words=("-9",),
        types=(("column 1", Kind.TEXT),),
        apostrophes=False,
        sheet="data",
        one_in=3,
    )


def test_every_choice_is_a_setting() -> None:
    choices = {field.name for field in fields(ReadingOptions)} - {"skip_spaces"}
    assert set(READING) == choices
    assert all(hasattr(DataSettings(), name) for name in READING)


def test_guesses_are_not_written_and_choices_are() -> None:
    assert not any(f"{name} =" in format_experiment(Experiment()) for name in READING)
    text = format_experiment(Experiment(data=CHOSEN))
    assert parse_experiment(text).data == CHOSEN
    assert 'encoding = "cp932"' in text
    assert "header = 0" in text


def test_one_source_is_read_as_another() -> None:
    assert with_reading(DataSettings(file="b.csv"), CHOSEN) == with_reading(CHOSEN, CHOSEN).__class__(
        **{field.name: getattr(CHOSEN, field.name) for field in fields(CHOSEN)} | {"file": "b.csv"}
    )


def test_a_type_that_does_not_exist() -> None:
    with pytest.raises(Problem, match="cannot make colour of the column “a”"):
        reading_options(DataSettings(types={"a": "colour"}))


def test_a_file_is_read_as_the_experiment_says(tmp_path: Path) -> None:
    (tmp_path / "a.csv").write_bytes("# remark\n人;1,5\n力;2 500,5\n".encode("cp932").replace(b";", b"\t"))
    table = open_data(replace(CHOSEN, one_in=1), tmp_path)
    assert table.columns == ("column 1", "column 2")
    assert table.frame["column 1"].tolist() == ["力"]
    assert table.frame["column 2"].tolist() == [2500.5]


def test_run_takes_the_choices_as_options(
    tmp_path: Path, capsys: pytest.CaptureFixture[str], monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setenv("LC_ALL", "C")
    path = tmp_path / "a.csv"
    path.write_bytes("Messung\nx!y\n1,5!2\n2,5!4\nNA!8\n".encode("utf-16-le"))
    code = main(
        ["run", "--data", str(path), "--epochs", "2", "--encoding", "utf-16-le", "--delimiter", "!",
         "--decimal", ",", "--header", "2", "--missing-words", "NA", "--set", "data.missing=set_aside"]
    )  # fmt: skip
    said = capsys.readouterr()
    assert code == 0, said.err
    assert "y = " in said.out


@pytest.mark.parametrize(
    "arguments", [["--decimal", "x"], ["--encoding", "utf-99"], ["--delimiter", ",", "--quote", ","]]
)
def test_a_choice_that_no_file_can_be_read_with_is_wrong_usage(
    tmp_path: Path, capsys: pytest.CaptureFixture[str], arguments: list[str]
) -> None:
    path = tmp_path / "a.csv"
    path.write_text("x,y\n1,2\n2,3\n")
    assert main(["run", "--data", str(path), *arguments]) == 2
    assert "cannot be" in capsys.readouterr().err
