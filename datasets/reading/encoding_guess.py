"""Which encoding the bytes of a file speak for."""

import codecs
import re
from collections.abc import Callable, Iterator
from dataclasses import dataclass, field
from pathlib import Path

from datasets.reading.ascii_check import is_large_ascii
from datasets.reading.encoding import UTF8, UTF8_MARK, blocks, first_undecodable, wide_encoding
from datasets.reading.plausibility import japanese, korean, western
from datasets.reading.scripts import central, chinese, cyrillic
from datasets.watch import SILENT, Pulse

SAMPLE = 65_536  # bytes of lines with something other than ASCII that are weighed
ISO2022 = re.compile(rb"\x1b\$[@B]|\x1b\([BJ]")
FAMILIAR = 0.25  # what the language of the interface adds to the weight of its own encodings

Judge = Callable[[str], float]
JUDGES: dict[str, Judge] = {
    "cp932": japanese,
    "euc_jp": japanese,
    "cp949": korean,
    "cp1252": western,
    "cp1251": cyrillic,
    "koi8_r": cyrillic,
    "cp866": cyrillic,
    "gb18030": chinese,
    "big5": chinese,
    "cp1250": central,
}
FAVOURED = {"ja": ("cp932", "euc_jp"), "ko": ("cp949",)}


def guess_encoding(path: Path, language: str = "en", pulse: Pulse = SILENT) -> str:
    """The likeliest encoding of the whole of the existing file `path`, as a codec of Python.

    A byte order mark decides, then whether all of it is UTF-8, whatever the language. Of the others the one
    is taken under which the text looks most like text; those of `language` (en, ja, ko) come first where
    that does not decide. A file that is none of them, or UTF-8 with a few bad bytes, counts as UTF-8, which
    will not read it.
    """
    if wide_encoding(next(blocks(path), b"")) is None and is_large_ascii(path, pulse):
        return UTF8
    found = _scan(path, pulse)
    if found.encoding is not None:
        return found.encoding
    if _is_damaged_utf8(found.sample):
        return UTF8
    for encoding in _likeliest(found.sample, language):
        if first_undecodable(path, encoding, pulse) is None:
            return encoding
    return UTF8


@dataclass
class _Scan:
    """What the bytes say by themselves: an encoding, or the lines that have to be weighed."""

    encoding: str | None = None
    sample: bytes = b""
    _parts: list[bytes] = field(default_factory=list)
    _size: int = 0

    def take(self, block: bytes) -> None:
        for line in block.split(b"\n"):
            if self._size >= SAMPLE:
                return
            if not line.isascii():
                part = line[: SAMPLE - self._size]
                self._parts.append(part)
                self._size += len(part)

    def finish(self) -> "_Scan":
        self.sample = b"\n".join(self._parts)
        return self


def _scan(path: Path, pulse: Pulse) -> _Scan:
    found, decoder, is_utf8, escapes = _Scan(), codecs.getincrementaldecoder(UTF8)(), True, False
    for number, block in enumerate(blocks(path)):
        pulse.beat()
        if number == 0 and (wide := wide_encoding(block)) is not None:
            return _Scan(wide)
        if number == 0 and block.startswith(UTF8_MARK):
            return _Scan(UTF8)
        if block.isascii():
            escapes = escapes or (b"\x1b" in block and ISO2022.search(block) is not None)
            if is_utf8 and not decoder.getstate()[0]:
                continue
        elif not found.sample:
            found.take(block)
        if is_utf8:
            try:
                decoder.decode(block)
            except UnicodeDecodeError:
                is_utf8 = False
    if is_utf8 and not decoder.getstate()[0]:
        is_iso2022 = escapes and first_undecodable(path, "iso2022_jp", pulse) is None
        return _Scan("iso2022_jp" if is_iso2022 else UTF8)
    return found.finish()


def _is_damaged_utf8(sample: bytes) -> bool:
    """Whether most of what is not ASCII is UTF-8 after all."""
    text = sample.decode(UTF8, errors="replace")
    bad = text.count("\ufffd")
    good = sum(not character.isascii() for character in text) - bad
    return good > 4 * bad


def _likeliest(sample: bytes, language: str) -> Iterator[str]:
    favoured = FAVOURED.get(language, ())
    order = [*favoured, *(encoding for encoding in JUDGES if encoding not in favoured)]
    weights = {}
    for encoding in order:
        weight = _weight(sample, encoding)
        if weight is not None:
            weights[encoding] = weight + FAMILIAR * (encoding in favoured)
    yield from sorted(weights, key=lambda encoding: -weights[encoding])


def _weight(sample: bytes, encoding: str) -> float | None:
    try:
        # Cut wherever the sample was full; a character that is cut in two is no fault.
        text = codecs.getincrementaldecoder(encoding)().decode(sample)
    except UnicodeDecodeError:
        return None
    return JUDGES[encoding](text)
