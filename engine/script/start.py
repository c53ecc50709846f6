"""Start values as expressions: drawn by torch or by numpy, or the numbers that were given."""

from engine.script import comments
from engine.script.facts import Facts
from engine.script.names import literal


def seed_lines(facts: Facts, names: list[str]) -> list[str]:
    """The lines that make random numbers the same in every run: of the start values of the parameters
    `names`, of the order of batches, of dropout. None where nothing is drawn."""
    seed, start = facts.experiment.training.seed, facts.experiment.model.start
    drawn = _is_drawn(facts, names)
    lines = []
    if drawn and start == "numpy":
        lines.append(f"np.random.seed({literal(seed % 2**32)})")
    by_torch = drawn and start != "numpy"
    if by_torch or facts.drops_out or (facts.batched and facts.experiment.training.shuffle):
        lines.append(f"torch.manual_seed({literal(seed)})")
    if lines:
        lines[-1] += f"  # {facts.say(comments.SEED)}"
    return lines


def _is_drawn(facts: Facts, names: list[str]) -> bool:
    settings = facts.experiment.model
    if settings.start == "default":
        return True
    return settings.start in ("normal", "numpy") and any(name not in settings.start_values for name in names)


def start_tensor(facts: Facts, name: str, shape: str, sizes: str) -> str:
    """The expression of the start value of the parameter `name`: `shape` as torch.randn's arguments have it,
    `sizes` as numpy's."""
    settings = facts.experiment.model
    if name in settings.start_values:
        dtype = ", dtype=torch.float64" if facts.double else ""
        return f"torch.tensor({literal(settings.start_values[name])}{dtype})"
    times = "" if settings.start_deviation == 1.0 else f" * {literal(settings.start_deviation)}"
    if settings.start == "numpy":
        return f"torch.tensor(np.random.randn({sizes}){times})"
    return f"torch.randn({shape}){times}"
