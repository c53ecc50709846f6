"""How a script speaks of the parameters that are trained."""

from engine.script.facts import Facts
from engine.script.formula import formula_text
from engine.script.loss import predicted
from engine.script.model import parameters

_FEW = 20  # numbers that are printed in the end


def trained_expression(facts: Facts) -> str:
    """The expression of all parameters that are trained."""
    return "parameters" if facts.experiment.model.kind == "formula" else "model.parameters()"


def clipped_expression(facts: Facts) -> str:
    """All parameters in the engine's order: the last bit of their joint norm depends on it."""
    if not facts.powers:
        return trained_expression(facts)
    return f"[{', '.join(own.script_name for own in parameters(facts))}]"


def penalized(facts: Facts) -> tuple[list[str], list[str]]:
    """The lines that make `weights`, where there are several, and the expressions of the weights."""
    if facts.experiment.model.kind == "formula":
        weights = formula_text(facts).penalized
        lines = [f"weights = [{', '.join(weights)}]"]
    else:
        weights = [own.script_name for own in parameters(facts) if own.name.endswith("weight")]
        lines = ['weights = [value for name, value in model.named_parameters() if name.endswith("weight")]']
    return (lines if len(weights) > 1 else []), weights


def print_lines(facts: Facts) -> list[str]:
    """The lines that print the parameters, where they are few."""
    if facts.parameters > _FEW:
        return []
    if facts.experiment.model.kind == "formula":
        text = formula_text(facts)
        names = [text.identifiers[name] for name in text.parameters]
        return [f'print("{name} =", {name}.item())' for name in names]
    return [
        "for name, parameter in model.named_parameters():",
        '    print(name, "=", parameter.tolist())',
    ]


def output_lines(facts: Facts) -> list[str]:
    """The line that prints the predictions of a step, where they are few."""
    if facts.batch_rows * facts.encoding.outputs > _FEW:
        return []
    name = predicted(facts)
    return [f'print("    {"predictions" if name == "y_pred" else name}:", {name}.tolist())']


def gradient_lines(facts: Facts, x: str) -> list[str]:
    """The lines that print the gradients of a step; of the inputs `x`, too, where they are asked for."""
    lines = [f'print("    gradient of x:", {x}.grad)'] if facts.experiment.training.input_gradients else []
    if facts.parameters > _FEW:
        return lines
    if facts.experiment.model.kind == "formula":
        trained = formula_text(facts).trained
        return lines + [f'print("    gradient of {name}:", {name}.grad)' for name in trained]
    return [
        *lines,
        "for name, parameter in model.named_parameters():",
        '    print("    gradient of", name, parameter.grad)',
    ]
