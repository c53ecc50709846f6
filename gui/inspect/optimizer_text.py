"""An optimizer in one line, as a script would make it: SGD(lr=1e-06, momentum=0.9)."""

from engine.experiment import SOLVER_KINDS, OptimizerSettings
from engine.optimizer_options import CLASS_NAMES
from engine.settings import is_used
from engine.styles import STYLES
from gui.numbers import setting_number

_ALWAYS = ("alpha", "rho", "eps")  # where the optimizer has them; others only where they do something
_OTHERS = ("momentum", "dampening", "lr_decay", "weight_decay")


def optimizer_text(settings: OptimizerSettings, style: str = "") -> str:
    """The call that makes it; ahead of it, where gradients are clipped, the call that does so.

    A coding `style` whose update is written out has no optimizer, only a learning rate.
    """
    if style and STYLES[style].plain:
        return f"learning_rate = {setting_number(settings.learning_rate)}"
    if settings.kind in SOLVER_KINDS:
        options = ("damping", "history_size", "tolerance_grad", "tolerance_change")
        given = [name for name in options if is_used(settings, name)]
        listed = ", ".join(f"{name}={setting_number(getattr(settings, name))}" for name in given)
        return f"{CLASS_NAMES[settings.kind]}({listed})"
    arguments = [f"lr={setting_number(settings.learning_rate)}"]
    if is_used(settings, "beta1"):
        betas = ", ".join(setting_number(beta) for beta in (settings.beta1, settings.beta2))
        arguments.append(f"betas=({betas})")
    for name in (*_ALWAYS, *_OTHERS):
        value = getattr(settings, name)
        if is_used(settings, name) and (value or name in _ALWAYS):
            arguments.append(f"{name}={setting_number(value)}")
    if is_used(settings, "nesterov") and settings.nesterov:
        arguments.append("nesterov=True")
    made = f"{CLASS_NAMES[settings.kind]}({', '.join(arguments)})"
    if settings.clip_norm:
        return f"clip_grad_norm_(max_norm={setting_number(settings.clip_norm)})\n{made}"
    return made
