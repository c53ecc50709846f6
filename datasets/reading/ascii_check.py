"""Whether a large file is plain ASCII, the same in nearly every encoding: asked by a few threads."""

import os
from concurrent.futures import Future, ThreadPoolExecutor, wait
from pathlib import Path
from threading import Event

import numpy as np

from datasets.watch import OFTEN, Pulse

LARGE = 1 << 24  # a smaller file is worth no thread
PIECE = 1 << 18  # stays close to the processor
MOST_THREADS = 4
ESCAPE = b"\x1b"  # begins characters of two bytes in ISO-2022-JP


def is_large_ascii(path: Path, pulse: Pulse) -> bool:
    """Whether `path` is large, and every byte of it is ASCII other than ESC."""
    size = path.stat().st_size
    if size < LARGE:
        return False
    threads = min(os.cpu_count() or 1, MOST_THREADS)
    stop = Event()
    share = -(-size // threads)
    with ThreadPoolExecutor(threads, "ascii") as pool:
        parts = [pool.submit(_is_ascii, path, part * share, share, stop) for part in range(threads)]
        try:
            return _all(parts, pulse)
        finally:
            stop.set()


def _all(parts: list[Future[bool]], pulse: Pulse) -> bool:
    while True:
        done, left = wait(parts, OFTEN)
        pulse.beat()
        if not left or not all(part.result() for part in done):
            return all(part.result() for part in done)


def _is_ascii(path: Path, start: int, size: int, stop: Event) -> bool:
    piece = bytearray(PIECE)
    numbers = np.frombuffer(piece, np.uint8)
    with path.open("rb", buffering=0) as stream:
        stream.seek(start)
        while size > 0 and not stop.is_set():
            read = stream.readinto(memoryview(piece)[: min(size, PIECE)])
            if not read:
                return True
            if numbers[:read].max() > 127 or piece.find(ESCAPE, 0, read) >= 0:
                return False
            size -= read
    return True
