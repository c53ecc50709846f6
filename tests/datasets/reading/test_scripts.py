"""Texts in Cyrillic, Chinese and Central European encodings are read in them, whatever the interface."""

from pathlib import Path

import pytest

from datasets.reading.encoding_guess import guess_encoding
from datasets.reading.scripts import central, chinese, cyrillic

RUSSIAN = (
    "Время;Температура;Город\n1;20,5;Москва\n2;21,5;Санкт-Петербург\n",
    "x;y;примечание\n1;2;нет данных\n3;4;ошибка датчика\n",
    "ФИО;ВОЗРАСТ;ПОЛ\nИВАНОВ;30;М\n",
)
SIMPLIFIED = ("时间,温度,城市\n1,20.5,北京\n2,21.5,上海\n", "产品编号,单价,库存\n1,2,3\n合格,不合格,未检\n")
TRADITIONAL = ("時間,溫度,城市\n1,20.5,臺北\n", "產品編號,單價,庫存\n1,2,3\n")
POLISH = ("Miasto;Wartość\nŁódź;1\nKraków;2\n", "nr;długość;szerokość\n1;2;3\n")
WESTERN = (
    "Größe,Straße\n1,Müllerstraße\n",
    "prénom,âge\nZoé,31\n",
    "Año,Población\nMéxico,1\n",
    "år,højde\nÅrhus,1\nTromsø,2\n",
    "£,price\n3,£5\n",
    "m²,m³\n1,2\n",
    "«déjà vu»,œuvre\n1,2\n",
    "Reykjavík,Þór\n1,2\n",
)
JAPANESE = ("氏名,年齢,住所\n山田太郎,30,東京都千代田区\n鈴木花子,25,大阪府\n", "おいしい,りんご\n1,2\n")
KOREAN = ("이름,나이,주소\n김철수,30,서울시 강남구\n", "날짜,기온,날씨\n1일,15.2,맑음\n")


@pytest.mark.parametrize("language", ["en", "ja", "ko"])
@pytest.mark.parametrize(
    ("text", "encoding"),
    [
        *((text, name) for name in ("cp1251", "koi8_r", "cp866") for text in RUSSIAN),
        *((text, "big5") for text in TRADITIONAL),
        *((text, "cp1250") for text in POLISH),
        *((text, "cp1252") for text in WESTERN),
        *((text, "cp932") for text in JAPANESE),
        *((text, "cp949") for text in KOREAN),
    ],
)
def test_the_encoding_of_a_text(tmp_path: Path, text: str, encoding: str, language: str) -> None:
    path = tmp_path / "a.csv"
    path.write_bytes(text.encode(encoding))
    assert guess_encoding(path, language) == encoding


@pytest.mark.parametrize("text", SIMPLIFIED)
def test_simplified_chinese_where_no_language_speaks_against_it(tmp_path: Path, text: str) -> None:
    """Its bytes are those of EUC-JP and cp949 too, which come first in Japanese and Korean."""
    path = tmp_path / "a.csv"
    path.write_bytes(text.encode("gb18030"))
    assert guess_encoding(path, "en") == "gb18030"


def test_names_in_euc_jp_are_not_taken_for_chinese(tmp_path: Path) -> None:
    path = tmp_path / "a.csv"
    path.write_bytes(JAPANESE[0].encode("euc_jp"))
    assert guess_encoding(path, "en") == guess_encoding(path, "ja") == "euc_jp"


@pytest.mark.parametrize("judge", [cyrillic, chinese, central])
def test_plain_text_speaks_for_nothing(judge: object) -> None:
    assert callable(judge)
    assert judge("") == judge("a,b\n1,2\n") == 0.0
    assert judge("Größe") < 0.5


def test_capitals_within_words_are_no_cyrillic() -> None:
    assert cyrillic("время, Город, ИТОГО") > 0.8
    assert cyrillic("бПЕЛЪ, цНПНД") < 0.3
    assert cyrillic("GrцЯe") < 0.1
