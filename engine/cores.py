"""How many cores a step is worth; torch-free, so that a script can be written with the same number."""

# Multiply-adds in a forward pass above which sharing them out pays for waking the threads.
_WORTH_SHARING = 5_000_000
MOST_THREADS = 8  # that share a product of matrices in a compiled step


def is_worth_sharing(parameters: int, rows: int) -> bool:
    """Whether a step over `rows` of a model with so many numbers is faster on all cores than on one."""
    return parameters * rows > _WORTH_SHARING
