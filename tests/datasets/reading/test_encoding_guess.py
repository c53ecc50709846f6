"""Which encoding bytes speak for, in which language, and where something stops being one."""

from pathlib import Path

import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from datasets.files import read_table
from datasets.problems import Problem
from datasets.reading import ascii_check, encoding
from datasets.reading.dialect import Dialect
from datasets.reading.encoding import first_undecodable, wide_encoding
from datasets.reading.encoding_guess import guess_encoding
from datasets.reading.options import ReadingOptions
from datasets.reading.places import place
from datasets.watch import SILENT


@given(
    st.text(min_size=1, max_size=300).filter(lambda text: "\0" not in text),
    st.sampled_from(["en", "ja", "ko"]),
    st.sampled_from([1, 3, 1 << 20]),
)
@settings(max_examples=200, deadline=None, suppress_health_check=[HealthCheck.function_scoped_fixture])
def test_utf8_is_utf8_in_every_language(tmp_path: Path, text: str, language: str, size: int) -> None:
    path = tmp_path / "a.csv"
    path.write_bytes(b"a,b\n" + text.encode())
    with pytest.MonkeyPatch.context() as patch:
        patch.setattr(encoding, "BLOCK", size)
        assert guess_encoding(path, language) in ("utf-8", "iso2022_jp")


@pytest.mark.parametrize(
    ("text", "found", "language"),
    [
        ("売上,個数,東京", "cp932", "en"),
        ("売上,個数,東京", "euc_jp", "ja"),
        ("おいしい,りんご", "euc_jp", "ko"),
        ("아이디,매출,서울특별시", "cp949", "ja"),
        ("naïve café", "cp1252", "ja"),
        ("5 µm ± 2 °C", "cp1252", "ko"),
        ("ＡＢＣ，１２３", "cp932", "ja"),
    ],
)
def test_other_encodings(tmp_path: Path, text: str, found: str, language: str) -> None:
    path = tmp_path / "a.csv"
    path.write_bytes(f"{text}\n1,2\n".encode(found))
    assert guess_encoding(path, language) == found


def test_the_sample_may_end_within_a_character(tmp_path: Path) -> None:
    path = tmp_path / "a.csv"
    path.write_bytes("あ,い\n".encode("cp932") * 30_000)
    assert guess_encoding(path) == "cp932"


@pytest.mark.parametrize(
    ("head", "found"),
    [
        (b"", None),
        (b"a,b\n1,2\n", None),
        (b"a\0,\0b\0\n\0", "utf-16-le"),
        (b"\0a\0,\0b\0\n", "utf-16-be"),
        (b"a,b\n1,\0\n", None),
        (b"\0\0\0\0", None),
        (b"a\0\0b\0\0\n", None),
        (b"\xff\xfea\0", "utf-16-le"),
        (b"\xff\xfe\0\0", "utf-32-le"),
    ],
)
def test_two_bytes_a_character(head: bytes, found: str | None) -> None:
    assert wide_encoding(head) == found


@pytest.mark.parametrize("size", [1, 2, 3, 100])
@pytest.mark.parametrize(
    ("content", "name", "offset"),
    [
        (b"abc", "utf-8", None),
        ("añb".encode(), "utf-8", None),
        (b"ab\xffcd", "utf-8", 2),
        (b"ab\xc3", "utf-8", 2),
        ("あい".encode("cp932") + b"\x82", "cp932", 4),
        ("あ".encode("cp932") + b"\x82\x01", "cp932", 2),
        ("ab".encode("utf-16-le") + b"c", "utf-16-le", 4),
        (b"a\x81", "cp1252", 1),
    ],
)
def test_the_first_byte_that_is_none(
    tmp_path: Path, content: bytes, name: str, offset: int | None, size: int, monkeypatch: pytest.MonkeyPatch
) -> None:
    path = tmp_path / "a.csv"
    path.write_bytes(content)
    monkeypatch.setattr(encoding.blocks, "__defaults__", (size,))
    assert first_undecodable(path, name) == offset


@pytest.mark.parametrize("size", [1, 2, 5, 100])
@pytest.mark.parametrize("name", ["utf-8", "utf-16-le", "cp932"])
def test_the_place_of_a_byte(tmp_path: Path, name: str, size: int, monkeypatch: pytest.MonkeyPatch) -> None:
    text = '名,"あ\nい"\r\n1,2\r3,"4,""\n5",6\n'
    path = tmp_path / "a.csv"
    path.write_bytes(text.encode(name))
    monkeypatch.setattr(encoding.blocks, "__defaults__", (size,))
    places = {0: (1, 1, 1), 2: (1, 1, 2), 5: (2, 1, 2), 9: (3, 2, 1), 21: (5, 3, 2), 24: (5, 3, 3)}
    for number, (line, row, column) in places.items():
        offset = len(text[:number].encode(name))
        expected = {"offset": offset, "line": line, "row": row, "column": column}
        assert place(path, name, Dialect(), offset) == expected


@pytest.mark.parametrize("place", [0, 20, 4_000, 8_999])
@pytest.mark.parametrize(("text", "encoding"), [("é", "cp1252"), ("テ", "iso2022_jp"), ("温度", "utf-8")])
def test_a_large_file_is_looked_through_by_threads(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch, place: int, text: str, encoding: str
) -> None:
    monkeypatch.setattr(ascii_check, "LARGE", 1_000)
    monkeypatch.setattr(ascii_check, "PIECE", 64)
    path = tmp_path / "data.csv"
    lines = [b"abcdefgh,1\n"] * 9_000
    path.write_bytes(b"".join(lines))
    assert ascii_check.is_large_ascii(path, SILENT)
    assert guess_encoding(path) == "utf-8"
    lines[place] = text.encode(encoding) + b",1\n"
    path.write_bytes(b"".join(lines))
    assert not ascii_check.is_large_ascii(path, SILENT)
    assert guess_encoding(path) == encoding
    path.write_text("abcdefgh,1\n" * 900, encoding="utf-16-le")
    assert guess_encoding(path) == "utf-16-le"


@pytest.mark.parametrize("size", [3, 7, 1 << 20])
def test_an_escape_without_an_end_is_found(
    tmp_path: Path, size: int, monkeypatch: pytest.MonkeyPatch
) -> None:
    """Python's decoder for ISO-2022-JP gives up on it with another error than for other bytes."""
    monkeypatch.setattr(encoding.blocks, "__defaults__", (size,))
    path = tmp_path / "a.csv"
    text = "名,b\n1,2\n".encode("iso2022_jp")
    path.write_bytes(text + b"3,\x1b$xxxxxxxxxxxx\n")
    assert first_undecodable(path, "iso2022_jp") == len(text) + 2
    with pytest.raises(Problem, match="is not in ISO2022_JP: byte 0x1B"):
        read_table(path, ReadingOptions(encoding="iso2022_jp"))
    assert guess_encoding(path) == "utf-8"
