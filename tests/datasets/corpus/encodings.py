"""Encodings: every one with a header and cells that are not ASCII."""

from datasets.reading.options import ReadingOptions
from tests.datasets.corpus.case import Case, Cells

JAPANESE = "日付,気温,降水量,天気\n4月1日,15.2,0,晴れ\n4月2日,13.8,2.5,雨\n4月3日,14.1,,くもり\n"
JAPANESE_CELLS: Cells = {
    "日付": ["4月1日", "4月2日", "4月3日"],
    "気温": [15.2, 13.8, 14.1],
    "降水量": [0.0, 2.5, None],
    "天気": ["晴れ", "雨", "くもり"],
}
KANJI = "温度,圧力\n20,1.5\n21,1.6\n"
KANJI_CELLS: Cells = {"温度": [20, 21], "圧力": [1.5, 1.6]}
KOREAN = "날짜,기온,날씨\n1일,15.2,맑음\n2일,13.8,비\n"
KOREAN_CELLS: Cells = {"날짜": ["1일", "2일"], "기온": [15.2, 13.8], "날씨": ["맑음", "비"]}
GERMAN = "Größe,Straße\n1,Müllerstraße\n2,Königsweg\n"
GERMAN_CELLS: Cells = {"Größe": [1, 2], "Straße": ["Müllerstraße", "Königsweg"]}
FRENCH = "prénom,âge\nZoé,31\nChloë,27\n"
FRENCH_CELLS: Cells = {"prénom": ["Zoé", "Chloë"], "âge": [31, 27]}
DEGREES = "time,temp (°C)\n1,20\n2,21\n"
DEGREES_CELLS: Cells = {"time": [1, 2], "temp (°C)": [20, 21]}
HALF_WIDTH = "ﾃﾞｰﾀ,ｶﾞｽ\n1,2\n3,4\n"
HALF_WIDTH_CELLS: Cells = {"ﾃﾞｰﾀ": [1, 3], "ｶﾞｽ": [2, 4]}
MARK = "\ufeff"


def encodings() -> list[Case]:
    """All cases of this file."""
    return [*_unicode(), *_japanese(), *_korean(), *_western(), *_far_down(), *_unreadable()]


def _unicode() -> list[Case]:
    texts = {"japanese": (JAPANESE, JAPANESE_CELLS), "korean": (KOREAN, KOREAN_CELLS)}
    texts |= {"german": (GERMAN, GERMAN_CELLS)}
    cases = []
    for name, (text, cells) in texts.items():
        for encoding in ("utf-8", "utf-16-le", "utf-16-be"):
            marked = (MARK + text).encode(encoding)
            cases.append(Case(f"{name} {encoding} with mark", marked, cells))
            says = () if encoding == "utf-8" else (f"was read as {encoding.upper()}",)
            cases.append(Case(f"{name} {encoding}", text.encode(encoding), cells, says))
    plain = "a,b\n1,2\n3,4\n"
    cells = {"a": [1, 3], "b": [2, 4]}
    for encoding in ("utf-16-le", "utf-16-be", "utf-32-le", "utf-32-be"):
        cases.append(Case(f"plain {encoding} with mark", (MARK + plain).encode(encoding), cells))
    emoji = {"a": ["😀", "b"], "n": [1, 2]}
    cases.append(Case("beyond the basic plane", "a,n\n😀,1\nb,2\n".encode("utf-16"), emoji))
    return cases


def _japanese() -> list[Case]:
    cases = []
    for encoding in ("cp932", "euc_jp", "iso2022_jp"):
        says = (f"was read as {encoding.upper()}",)
        for language in ("en", "ja", "ko"):
            content = JAPANESE.encode(encoding)
            cases.append(Case(f"{encoding} in {language}", content, JAPANESE_CELLS, says, language=language))
    cp932, euc = ("was read as CP932",), ("was read as EUC_JP",)
    cases += [
        Case("kanji only, cp932", KANJI.encode("cp932"), KANJI_CELLS, cp932, language="ja"),
        Case("kanji only, EUC-JP", KANJI.encode("euc_jp"), KANJI_CELLS, euc, language="ja"),
        Case("half-width katakana", HALF_WIDTH.encode("cp932"), HALF_WIDTH_CELLS, cp932, language="ja"),
        Case(
            "a backslash as second byte",
            "表,ソ\n予,1\n能,2\n".encode("cp932"),
            {"表": ["予", "能"], "ソ": [1, 2]},
            cp932,
            language="ja",
        ),
        Case(
            "characters of Windows",
            "項目,値\n①㈱髙﨑,1\n②～,2\n".encode("cp932"),
            {"項目": ["①㈱髙﨑", "②～"], "値": [1, 2]},
            cp932,
            language="ja",
        ),
        Case(
            "EUC-JP kanji only in English",
            KANJI.encode("euc_jp"),
            KANJI_CELLS,
            choices=ReadingOptions(encoding="euc_jp"),
        ),
    ]
    return cases


def _korean() -> list[Case]:
    says = ("was read as CP949",)
    cases = [
        Case(f"cp949 in {language}", KOREAN.encode("cp949"), KOREAN_CELLS, says, language=language)
        for language in ("en", "ja", "ko")
    ]
    rare = "이름,값\n똠방각하,1\n펲시,2\n"
    cells: Cells = {"이름": ["똠방각하", "펲시"], "값": [1, 2]}
    cases.append(Case("syllables that only cp949 has", rare.encode("cp949"), cells, says, language="ko"))
    return cases


def _western() -> list[Case]:
    says = ("was read as CP1252",)
    texts = {"german": (GERMAN, GERMAN_CELLS), "french": (FRENCH, FRENCH_CELLS)}
    texts |= {"°C": (DEGREES, DEGREES_CELLS)}
    return [
        *(
            Case(f"{name} cp1252 in {language}", text.encode("cp1252"), cells, says, language=language)
            for name, (text, cells) in texts.items()
            for language in ("en", "ja", "ko")
        ),
        Case("a euro sign", "price €,n\n5,1\n".encode("cp1252"), {"price €": [5], "n": [1]}, says),
        Case(
            "Cyrillic by choice",
            "имя,n\nАнна,1\n".encode("cp1251"),
            {"имя": ["Анна"], "n": [1]},
            choices=ReadingOptions(encoding="cp1251"),
        ),
        Case(
            "Polish by choice",
            "miasto,n\nŁódź,1\n".encode("cp1250"),
            {"miasto": ["Łódź"], "n": [1]},
            choices=ReadingOptions(encoding="cp1250"),
        ),
    ]


def _far_down() -> list[Case]:
    rows = 100_000
    head, numbers = b"a,b\n" + b"1,x\n" * rows, [1] * (rows + 1)
    texts = ["x"] * rows
    return [
        Case("UTF-8 from row 100,000 on", head + "1,é\n".encode(), {"a": numbers, "b": [*texts, "é"]}),
        Case(
            "cp932 from row 100,000 on",
            head + "1,テスト\n".encode("cp932"),
            {"a": numbers, "b": [*texts, "テスト"]},
            ("was read as CP932",),
        ),
        Case(
            "cp1252 from row 100,000 on",
            head + "1,café\n".encode("cp1252"),
            {"a": numbers, "b": [*texts, "café"]},
            ("was read as CP1252",),
        ),
    ]


def _unreadable() -> list[Case]:
    place = "byte 0xFF at offset {} (line {}, row {}, column {})"
    return [
        Case(
            "one bad byte in UTF-8",
            "名前,値\n花子,1\n太郎\n".encode() + b"x,\xff\n",
            error=place.format(29, 4, 4, 2),
        ),
        Case(
            "a mark, and bytes that are not UTF-8",
            MARK.encode() + b"a,b\r\n1,\xff\r\n",
            error=place.format(10, 2, 2, 2),
        ),
        Case(
            "a wrong choice",
            b"a,b\r1,2\r3,\xff\r",
            error=place.format(10, 3, 3, 2),
            choices=ReadingOptions(encoding="utf-8"),
            wish=True,
        ),
        Case(
            "a bad byte behind quoted lines",
            '"a\nb",c\n"x\ny",é\n'.encode() + b'e,"\xff"\n',
            error="offset 20 (line 5, row 3, column 2)",
            choices=ReadingOptions(encoding="utf-8"),
            wish=True,
        ),
        Case("UTF-16 cut in two", (MARK + "a,b\n1,2\n").encode("utf-16-le") + b"x", error="at offset 18"),
    ]
