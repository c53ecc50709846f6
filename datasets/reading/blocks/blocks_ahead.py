"""Blocks of a file parsed ahead, a few at the same time: pandas and numpy leave the interpreter to others."""

import os
import threading
from collections import deque
from collections.abc import Callable, Iterator
from concurrent.futures import Future, ThreadPoolExecutor
from contextlib import suppress
from itertools import islice

from datasets.reading.blocks.block_columns import Columns, Wanted, Way, parse_block
from datasets.reading.blocks.block_parser import BlockParser
from datasets.reading.blocks.text_blocks import TextBlock
from datasets.watch import OFTEN, Pulse

MOST_THREADS = 6

Parsed = tuple[TextBlock, Columns | None]


def with_columns(
    blocks: Iterator[TextBlock], way: Way, wanted: Callable[[], Wanted], pulse: Pulse
) -> Iterator[Parsed]:
    """Each block with its columns, None where it has to be cut one record after the other.

    `wanted()` says, whenever a block is about to be parsed, what is wanted of it.
    """
    for block in islice(blocks, 1):  # one block is worth no thread
        yield block, parse_block(block.utf8(), way, wanted())
    threads = min(os.cpu_count() or 1, MOST_THREADS)
    pool, own = ThreadPoolExecutor(threads, "blocks"), _Own(way)
    try:
        waiting: deque[tuple[TextBlock, Future[Columns | None]]] = deque()
        for block in blocks:
            waiting.append((block, pool.submit(_parsed, block, way, wanted(), own)))
            if len(waiting) > threads + 1:  # none of them waits for this one
                done, parsing = waiting.popleft()
                yield done, _result(parsing, pulse)
        while waiting:
            done, parsing = waiting.popleft()
            yield done, _result(parsing, pulse)
    finally:
        pool.shutdown(cancel_futures=True)


class _Own(threading.local):
    """What each thread has for itself."""

    def __init__(self, way: Way) -> None:
        self.parser = BlockParser(way)


def _parsed(block: TextBlock, way: Way, wanted: Wanted, own: _Own) -> Columns | None:
    return parse_block(block.utf8(), way, wanted, own.parser)


def _result(parsing: Future[Columns | None], pulse: Pulse) -> Columns | None:
    while True:
        pulse.beat()
        with suppress(TimeoutError):
            return parsing.result(OFTEN)
