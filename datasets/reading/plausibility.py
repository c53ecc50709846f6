"""How much a decoded text looks like a text that somebody wrote: 0 not at all, 1 in every character."""

import re

LEVEL_2 = 0x98  # the first byte in cp932 of the kanji that are seldom used
MOST_KANJI = 0.7  # what a long text without any kana is worth: Korean may look like one
DAKUTEN = re.compile("(?<![ｳｶ-ﾄﾊ-ﾎ])ﾞ|(?<![ﾊ-ﾎ])ﾟ")
HALF_WIDTH = re.compile("[\uff61-\uff9f]+")
WESTERN_RUN = re.compile(r"[^\x00-\x7f]+")
WESTERN_RARE = frozenset("ŠšŽžŒœŸƒþÞðÐ¤¦¨¬­¯¸ˆ˜ÿ")


def japanese(text: str) -> float:
    """Of text in cp932 or EUC-JP."""
    others = [character for character in text if not character.isascii()]
    if others and all("\uff61" <= character <= "\uff9f" for character in others):
        return _half_width(text)
    weight = _mean([_japanese(character) for character in others])
    if any("\u3041" <= character <= "\u30ff" for character in others):
        return weight
    return weight * max(MOST_KANJI, 1 - len(others) / 50)


def _half_width(text: str) -> float:
    """Katakana of half width alone: kanji of another encoding look like it, but for the voicing marks."""
    marked = "ﾞ" in text or "ﾟ" in text
    return 0.95 if marked and not DAKUTEN.search(text) else 0.25


def _japanese(character: str) -> float:
    if "\u3041" <= character <= "\u30ff":
        return 1.0
    if "\u4e00" <= character <= "\u9fff":
        return 0.9 if _lead(character, "cp932") < LEVEL_2 else 0.3
    if "\u3000" <= character <= "\u303f" or "\uff01" <= character <= "\uff5e" or character in "℃°±×÷〒":
        return 0.7
    if "\uff61" <= character <= "\uff9f":
        return 0.1
    return 0.0 if "\ue000" <= character <= "\uf8ff" else 0.3


def korean(text: str) -> float:
    """Of text in cp949."""
    return _mean([_korean(character) for character in text if not character.isascii()])


def _korean(character: str) -> float:
    if "\uac00" <= character <= "\ud7a3":
        return 1.0 if _lead(character, "euc_kr") else 0.1
    if "\u4e00" <= character <= "\u9fff":
        return 0.4
    if "\u3000" <= character <= "\u303f" or "\uff01" <= character <= "\uff5e" or character in "℃°±×÷":
        return 0.6
    return 0.1


def western(text: str) -> float:
    """Of text in cp1252: single letters among plain ones, single signs; not one after the other."""
    weights = []
    for run in WESTERN_RUN.finditer(text):
        before, after = text[run.start() - 1 : run.start()], text[run.end() : run.end() + 1]
        beside_letters = before.isalpha() or after.isalpha()
        weights += [_western(character, len(run[0]), beside_letters) for character in run[0]]
    return _mean(weights)


def _western(character: str, run: int, beside_letters: bool) -> float:
    if run > 2:
        return 0.05
    rare = character in WESTERN_RARE
    if character.isalpha():
        return 0.3 if rare else (0.9 if beside_letters else 0.6) - 0.2 * (run - 1)
    return 0.1 if rare else 0.75 - 0.2 * (run - 1)


def _lead(character: str, encoding: str) -> int:
    """The first of the two bytes of a character; 0 where it has not two."""
    try:
        code = character.encode(encoding)
    except UnicodeEncodeError:
        return 0
    return code[0] if len(code) == 2 else 0


def _mean(weights: list[float]) -> float:
    return sum(weights) / len(weights) if weights else 0.0
