"""A text file in blocks of whole lines, whatever ends them and whatever they are encoded in."""

import codecs
from collections.abc import Iterator
from dataclasses import dataclass, replace
from pathlib import Path
from typing import BinaryIO

import numpy as np

from datasets.reading.encoding import UTF8, UTF8_MARK, codec_of, unreadable

BLOCK = 1 << 22  # smaller ones cost more calls, in which one thread waits for the other
MANY, MOST_LARGER = 256, 2  # columns that make blocks larger: each costs something in each block
MOST_JOINED = 8  # blocks that are joined so that a quoted cell is not cut in two
# Encodings in which the byte of a line end is nothing else, even in the middle of a character.
LINE_SAFE = {
    codecs.lookup(name).name
    for name in (
        *("utf-8", "ascii", "cp932", "shift_jis", "cp949", "euc_kr", "euc_jp", "gb18030", "gbk", "big5"),
        *(f"cp125{number}" for number in range(9)),
        *(f"iso8859_{number}" for number in (*range(1, 12), 13, 14, 15, 16)),
        *("koi8_r", "koi8_u", "mac_roman", "cp437", "cp850", "cp852", "cp866"),
    )
}  # fmt: skip


@dataclass(frozen=True)
class TextBlock:
    """Whole lines of a file: their bytes in `encoding`. `end`: how far the file is read with them.

    `is_last`: whether nothing follows. `is_broken`: whether what follows is no text in the file's encoding.
    """

    data: bytes
    encoding: str
    end: int
    is_last: bool = False
    is_broken: bool = False

    def text(self) -> tuple[str, bool]:
        """The characters, and whether those are all of them: they end where something is no text."""
        try:
            return self.data.decode(self.encoding), not self.is_broken
        except UnicodeDecodeError as error:
            return self.data[: error.start].decode(self.encoding), False

    def utf8(self) -> bytes | None:
        """The same in UTF-8; None where something is no text."""
        if is_ascii(self.data):
            return None if self.is_broken else self.data
        text, whole = self.text()
        if not whole:
            return None
        return self.data if self.encoding == UTF8 else text.encode()

    def under(self, text: str) -> "TextBlock":
        """This block with `text` in front of it."""
        if not text:
            return self
        own, whole = self.text()
        return replace(self, data=(text + own).encode(), encoding=UTF8, is_broken=not whole)


def is_ascii(data: bytes) -> bool:
    """The same as data.isascii(), several times as fast."""
    return int(np.frombuffer(data, np.uint8).max(initial=0)) < 128


def text_blocks(path: Path, encoding: str, quote: str = "", columns: int = 1) -> Iterator[TextBlock]:
    """The file from its beginning, without its byte order mark; there is a last block, which may be empty.

    Line ends are LF, CRLF and CR. A block ends between two quotes only where that cannot be helped.
    Raises Problem where the file cannot be read.
    """
    try:
        with path.open("rb") as stream:
            size = BLOCK * min(1 + columns // MANY, MOST_LARGER)
            yield from _blocks(path, stream, encoding, quote, size)
    except OSError as error:
        raise unreadable(path, error) from error


def _blocks(path: Path, stream: BinaryIO, encoding: str, quote: str, size: int) -> Iterator[TextBlock]:
    if codecs.lookup(encoding).name in LINE_SAFE:
        name = codecs.lookup(encoding).name
        if name == UTF8 and stream.read(len(UTF8_MARK)) != UTF8_MARK:
            stream.seek(0)
        source = _lines(stream, size)
    else:
        name, source = UTF8, _decoded_lines(stream, codec_of(path, encoding), size)
    mark = quote.encode() if quote.isascii() else b""
    parts: list[bytes] = []
    inside = False
    for data, end, is_last, is_broken in source:
        parts.append(data)
        inside ^= bool(mark) and mark in data and data.count(mark) % 2 == 1
        if not inside or is_last or len(parts) >= MOST_JOINED:
            yield TextBlock(b"".join(parts), name, end, is_last, is_broken)
            parts, inside = [], False


def _lines(stream: BinaryIO, least: int) -> Iterator[tuple[bytes, int, bool, bool]]:
    rest: list[bytes] = []
    start = stream.tell()
    while True:
        stream.seek(start + least - 1)  # so that a block ends in a line end without being copied for that
        size = least - 1 + len(stream.readline(least))
        stream.seek(start)
        data = stream.read(size)
        start += len(data)
        is_last = len(data) < size or size < least
        cut = len(data) if is_last or data.endswith(b"\n") else _cut(data)
        if cut or is_last:
            yield b"".join((*rest, data[:cut])), start - len(data) + cut, is_last, False
            rest.clear()
        if is_last:
            return
        if cut < len(data):
            rest.append(data[cut:])


def _cut(data: bytes) -> int:
    """Behind the last line end of `data`, which is not the end of the file; 0: there is none."""
    return data.rfind(b"\n") + 1 or data.rfind(b"\r", 0, -1) + 1


def _decoded_lines(stream: BinaryIO, codec: str, size: int) -> Iterator[tuple[bytes, int, bool, bool]]:
    """The same of text in any encoding, in UTF-8."""
    decoder = codecs.getincrementaldecoder(codec)()
    rest = b""
    while True:
        data = stream.read(size)
        is_last = not data
        try:
            rest += decoder.decode(data, final=is_last).encode()
        except UnicodeError:
            yield rest, stream.tell(), True, True
            return
        cut = len(rest) if is_last else _cut(rest)
        if cut or is_last:
            yield rest[:cut], stream.tell(), is_last, False
        rest = rest[cut:]
        if is_last:
            return
