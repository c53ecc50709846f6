"""Early stopping as a script does it: look after every epoch, keep the best, give up after a while."""

from engine.script import comments
from engine.script.evaluation import set_loss_lines
from engine.script.facts import Facts
from engine.script.parameters import trained_expression


def before_training(facts: Facts) -> list[str]:
    """The lines ahead of the loop; none without early stopping."""
    if not facts.patience:
        return []
    if facts.style is not None:
        return ['best_loss, best_epoch = float("inf"), 0']
    return ['best_loss, best_epoch, best = float("inf"), 0, []']


def after_epoch(facts: Facts, epoch: str) -> list[str]:
    """The lines at the end of an epoch, whose number is in `epoch`; none without early stopping.

    The last planned epoch ends the run whatever its loss: nothing is taken back then.
    """
    if not facts.patience:
        return []
    name = "validation_loss" if facts.validates else "epoch_loss"
    keep, take = _keeping(facts) if facts.style is None else ([], [])
    return [
        *set_loss_lines(facts, name),
        f"if {name} < best_loss:",
        f"    best_loss, best_epoch = {name}, {epoch}",
        *keep,
        f"elif {epoch} - best_epoch >= patience and {epoch} < epochs:  # {facts.say(comments.STOP_EARLY)}",
        *take,
        "    break",
    ]


def _keeping(facts: Facts) -> tuple[list[str], list[str]]:
    """Keep the parameters of the best epoch, and put them back."""
    parameters = trained_expression(facts)
    keep = f"    best = [parameter.detach().clone() for parameter in {parameters}]"
    take = [
        "    with torch.no_grad():",
        f"        for parameter, value in zip({parameters}, best):",
        "            parameter.copy_(value)",
    ]
    return [keep], take
