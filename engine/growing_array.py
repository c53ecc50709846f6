"""Arrays that grow while a run goes on, for the engine's history and for what the plots keep of it."""

from typing import Generic, TypeVar

import numpy as np
from numpy.typing import NDArray

Number = TypeVar("Number", np.float64, np.int64, np.uint8)

_LARGE = 2**20  # elements from which on a buffer grows by a quarter: room for as many again is much by then


class GrowingArray(Generic[Number]):
    """A one-dimensional array that grows by doubling, a large one by a quarter; what is new is what appending
    costs."""

    def __init__(self, dtype: type[Number]) -> None:
        self._buffer: NDArray[Number] = np.empty(1024, dtype=dtype)
        self._size = 0

    def __len__(self) -> int:
        return self._size

    @property
    def nbytes(self) -> int:
        """Bytes held, with those kept ready."""
        return self._buffer.nbytes

    @property
    def values(self) -> NDArray[Number]:
        """(n,): a view of the values so far; of all that follows only `write` changes it."""
        return self._buffer[: self._size]

    def extend(self, values: NDArray[Number]) -> None:
        """Append `values` (m,)."""
        self.write(self._size, values)

    def append(self, value: float) -> None:
        """Append one value."""
        if self._size == len(self._buffer):
            self.extend(np.array([value], dtype=self._buffer.dtype))
        else:
            self._buffer[self._size] = value
            self._size += 1

    def write(self, start: int, values: NDArray[Number]) -> None:
        """Put `values` (m,) at `start` <= length; what was there and behind is gone, from views, too."""
        end = start + len(values)
        if end > len(self._buffer):
            size = len(self._buffer)
            more = size if size < _LARGE else size // 4
            grown = np.empty(max(end, size + more), dtype=self._buffer.dtype)
            grown[:start] = self._buffer[:start]
            self._buffer = grown
        self._buffer[start:end] = values
        self._size = end

    def truncate(self, size: int) -> None:
        """Keep the first `size` values. The buffer is copied so that views handed out stay true."""
        if size < self._size:
            self._buffer = self._buffer.copy()
            self._size = size
