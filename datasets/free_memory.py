"""How much memory there is left to take."""

from contextlib import suppress


def available_bytes() -> int | None:
    """The bytes that can be taken without others being driven out; None where the system does not say."""
    with suppress(ImportError, OSError, NotImplementedError):
        import psutil

        return int(psutil.virtual_memory().available)
    return None
