"""How long work tells where it is, and how it is ended from outside."""

from collections.abc import Callable

# Called with what is done and with the whole, often; it may raise Cancelled.
Watch = Callable[[int, int], None]


class Cancelled(Exception):  # noqa: N818  (no error: somebody wanted it)
    """The work was ended on request; what it made so far is dropped."""
