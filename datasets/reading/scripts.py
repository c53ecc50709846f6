"""How much a decoded text looks like Cyrillic, Chinese or Central European: 0 not at all, 1 throughout."""

import re
from collections.abc import Iterable

CYRILLIC_RUN, CYRILLIC_WORD = re.compile("[\u0400-\u04ff]+"), re.compile("[\u0400-\u04ff]{2}")
OTHERS, OTHER_RUN = re.compile(r"[^\x00-\x7f]"), re.compile(r"[^\x00-\x7f]{3,}")
USUAL, FREQUENT, SELDOM = frozenset("оеаинтсрв"), frozenset("лкмдпуы"), frozenset("шюцщэфъё")
VOWELS = frozenset("аеёиоуыэюяіїє")
CYRILLIC_SIGNS = frozenset("«»№—–°±…„“”’\xa0µ²³")
UPPER = 0.9  # what a word in capitals is worth: KOI8 and cp1251 differ by case
MIXED = 0.1  # and one with capitals within it
WITHOUT_VOWEL = 0.4  # and a longer one without any

# Characters that texts and headers of tables are full of, in simplified and in traditional writing.
COMMON = frozenset(
    "的一是在不了有和人这中大为上个国我以要他时来用们生到作地于出就分对成会可主发年动同工也能下过子说产种面而方后多定行"
    "学法所民得经十三之进着等部度家电力里如水化高自二理起小物现实加量都两体制机当使点从业本去把性好应开它合还因由其些然"
    "前外天政四日那社义事平形相全表间样与关各重新线内数正心反你明看原又么利比或但质气第向道命此变条只没结解问意建月公无"
    "系军很情者最立代想已通并提直题党程展五果料象员革位入常文总次品式活设及管特件长求老头基资边流路级少图山统接知较将组"
    "见计别她手角期根论运农指几九区强放决西被干做必战先回则任取据处队南给色光门即保治北造百规热领七海口东导器压志世金增"
    "争济阶油思术极交受联什认六共权收证改清己美再采转更单风切打白教速花带安场身车例真务具万每目至达走积示议声报斗完类八"
    "离华名确才科张信马节话米整空元况今集温传土许步群广石记需段研界拉林律叫且究观越织装影算低持音众书布复容儿须际商非验"
    "连断深难近矿千周委素技备半办青省列习响约支般史感劳便团往酸历市克何除消构府称太准精值号率维划选标写存候毛亲快效斯院"
    "查江型眼王按格养易置派层片始却专状育厂京识适属圆包火住调满县局照参红细引听该铁价严龄性别序班级姓城湿浓频均密长宽"
    "這為個國時來們對會發動說產種後學經進著電裡實現兩體機當從業應開還問關義樣與內數質氣變條沒結題軍員總設長統較將組見計"
    "別論運農幾區強決戰則據處隊給門規熱領東導器壓爭濟階術極聯認權證單風帶場車務萬達積議聲報類離華確張馬節話溫傳許廣記"
    "際驗連斷難礦備辦習響約歷準號選標寫親層專狀廠識適屬圓滿縣參紅細聽該鐵價嚴齡級濕濃頻寬臺灣"
    "经纬拔编库售额龄销未店铺客户订税折扣款账码街邮箱备注岁职薪资历绩语英编號庫經緯編額齡銷鋪訂稅帳碼郵註歲職績語"
)

CENTRAL_ALONE = frozenset("łŁąĄżŻśŚźŹťŤľĽşŞ")  # where they are, cp1252 has signs and what hardly occurs
CENTRAL_SHARED = frozenset("áâäçéëíîóôöúüýßÁÂÄÇÉËÍÎÓÔÖÚÜÝšŠžŽ")  # the same bytes are the same in cp1252


def cyrillic(text: str) -> float:
    """Of text in cp1251, KOI8-R or cp866: words in one case, of letters that occur."""
    weights: list[float] = []
    if not CYRILLIC_WORD.search(text):
        return 0.0
    for run in CYRILLIC_RUN.finditer(text):
        beside = text[run.start() - 1 : run.start()] + text[run.end() : run.end() + 1]
        if any(character.isascii() and character.isalpha() for character in beside):
            weights += [0.05] * len(run[0])
        else:
            word = _word(run[0])
            weights += [word * _letter(character) for character in run[0].lower()]
    others = (character for character in OTHERS.findall(text) if not "\u0400" <= character <= "\u04ff")
    return _mean([*weights, *(0.7 if character in CYRILLIC_SIGNS else 0.05 for character in others)])


def _word(word: str) -> float:
    vowels = 1.0 if len(word) < 3 or not VOWELS.isdisjoint(word.lower()) else WITHOUT_VOWEL
    if word.islower() or (word.istitle() and len(word) > 1):
        return vowels
    return vowels * (UPPER if word.isupper() else MIXED)


def _letter(character: str) -> float:
    if character in USUAL:
        return 1.0
    if character in FREQUENT:
        return 0.9
    if character in SELDOM:
        return 0.4
    return 0.75 if "а" <= character <= "я" else 0.3


def chinese(text: str) -> float:
    """Of text in GB18030 or Big5: characters that are often used."""
    return _mean([_chinese(character) for character in text if not character.isascii()])


def _chinese(character: str) -> float:
    if character in COMMON:
        return 1.0
    if "\u4e00" <= character <= "\u9fff":
        return 0.55 if _in_level_1(character) else 0.1
    is_sign = (
        "\u3000" <= character <= "\u303f" or "\uff01" <= character <= "\uff5e" or character in "℃°±×÷·—“”"
    )
    return 0.6 if is_sign else 0.05


def _in_level_1(character: str) -> bool:
    """Whether it is among the more usual ones of GB 2312 or Big5."""
    return _lead(character, "gb2312", 0xB0, 0xD7) or _lead(character, "big5", 0xA4, 0xC6)


def _lead(character: str, encoding: str, least: int, most: int) -> bool:
    try:
        return least <= character.encode(encoding)[0] <= most
    except UnicodeEncodeError:
        return False


def central(text: str) -> float:
    """Of text in cp1250, if it has letters that nothing else explains: Polish, Slovak, Czech, Romanian."""
    if CENTRAL_ALONE.isdisjoint(text):
        return 0.0
    weights = [0.0] * sum(len(run) for run in OTHER_RUN.findall(text) if len(run) > 2)
    for match in OTHERS.finditer(text):
        beside = text[match.start() - 1 : match.start()] + text[match.end() : match.end() + 1]
        weights.append(_central(match[0], any(map(str.isalpha, beside))))
    return _mean(weights)


def _central(character: str, beside_letters: bool) -> float:
    if character in CENTRAL_ALONE:
        return 1.0 if beside_letters else 0.3
    if character in CENTRAL_SHARED:
        return 0.85 if beside_letters else 0.5
    return 0.55 if character.isalpha() and beside_letters else 0.3


def _mean(weights: Iterable[float]) -> float:
    found = list(weights)
    return sum(found) / len(found) if found else 0.0
