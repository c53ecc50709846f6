"""A model that a person writes as a formula: names that are no input columns are its parameters."""

import unicodedata
from collections.abc import Sequence

import torch
from torch import Tensor, nn

from datasets.formula import FormulaError, compile_formula
from datasets.formula.nodes import Name, Node, walk
from datasets.problems import QT_TRANSLATE_NOOP, Problem
from engine.experiment import ModelSettings
from engine.formula_checks import read_formula
from engine.formula_limits import bounds_of, check_limits, check_start
from engine.models.base import Model
from engine.models.torch_functions import TORCH_FUNCTIONS


class Formula(Model):
    """Parameters: one scalar per name, in order of appearance, drawn as torch.randn(()) in that order.

    The operations are those of the same expression in a script, in the same order, so that the numbers are
    its numbers bit for bit. Those in `fixed` need no gradient; after an update `project` brings the others
    back within their bounds. Raises Problem where the formula or its settings make no sense.
    """

    def __init__(
        self, settings: ModelSettings, inputs: int, outputs: int, columns: Sequence[str] = ()
    ) -> None:
        super().__init__(settings, inputs, outputs)
        if outputs != 1:
            raise Problem(
                QT_TRANSLATE_NOOP(
                    "Problem",
                    "A formula predicts one number, but the model has {outputs} outputs: leave one target, "
                    "or choose another model (model.kind).",
                ),
                outputs=outputs,
            )
        columns = [unicodedata.normalize("NFC", column) for column in columns]  # as names in a formula are
        node, names = read_formula(settings.formula, columns)
        self._check_names(settings.formula, node, names)
        for name in names:
            # Not by register_parameter, which refuses names of methods; none is looked up as an attribute.
            self._parameters[name] = nn.Parameter(torch.randn(()))
        slots = {name: at for at, name in enumerate((*columns, *names))}
        self._program = compile_formula(node, slots, TORCH_FUNCTIONS)
        self._one_input = inputs == 1
        self._bounded: tuple[tuple[str, float | None, float | None], ...] = ()
        check_start(settings)

    def _check_names(self, formula: str, node: Node, names: tuple[str, ...]) -> None:
        """torch keeps a module's parameters among its attributes: those that it sets itself must be free."""
        for part in walk(node):
            if not isinstance(part, Name) or part.name not in names:
                continue
            if (part.name == "training" or part.name.startswith("_")) and hasattr(self, part.name):
                error = FormulaError(
                    QT_TRANSLATE_NOOP(
                        "Problem",
                        "A parameter cannot be called {name}, which is a word of torch: choose another name, "
                        "such as {name}_1.",
                    ),
                    part.start,
                    part.end,
                    name=part.name,
                )
                error.text = formula
                raise error

    def expand(self, x: Tensor) -> Tensor:
        """x itself (n, inputs), laid out so that each column lies in one piece."""
        return x.t().contiguous().t()

    def forward(self, features: Tensor) -> Tensor:
        """Scores (n, 1) of inputs (n, inputs)."""
        values = self._parameters.values()
        if self._one_input:
            scores: Tensor = self._program((features, *values))
        else:
            # A batch that was gathered has its rows in one piece, and torch rounds some functions of numbers
            # that lie apart in another way than of those that lie together.
            by_column = features if features.stride(0) == 1 else features.t().contiguous().t()
            scores = self._program((*by_column.unbind(1), *values))
        if scores.dim() == 0:  # no column in it
            return scores.expand(len(features), 1)
        return scores if self._one_input else scores.unsqueeze(1)

    @property
    def bounded(self) -> tuple[tuple[str, float | None, float | None], ...]:
        """Parameters with their bounds."""
        return self._bounded

    @torch.no_grad()
    def project(self) -> None:
        """Bring parameters that left their bounds back to the nearest bound."""
        for name, low, high in self._bounded:
            bounded = self._parameters[name]
            assert bounded is not None
            bounded.clamp_(low, high)

    def check(self, settings: ModelSettings) -> None:
        """Raise Problem where bounds or fixed parameters name none of these, or leave nothing to train."""
        names = tuple(self._parameters)
        check_limits(settings, names)
        free = [name for name in names if name not in settings.fixed]
        if not self._gives_gradients(free):
            raise Problem(
                QT_TRANSLATE_NOOP(
                    "Problem",
                    "The formula's value has no gradient for {names}, so there is nothing to train: a "
                    "parameter must stand in a sum, a product or a function, not only in a comparison.",
                ),
                names=", ".join(free),
            )

    def _gives_gradients(self, free: Sequence[str]) -> bool:
        """Whether the value depends on one of `free` in a way that torch can differentiate."""
        dtype = next(self.parameters()).dtype
        column = torch.ones(1, dtype=dtype)
        values = [torch.ones((), dtype=dtype, requires_grad=name in free) for name in self._parameters]
        try:
            result = self._program((*[column] * self.inputs, *values))
        except RuntimeError as error:  # torch.where and clamp refuse such numbers, where others give inf
            raise Problem(
                QT_TRANSLATE_NOOP(
                    "Problem",
                    "The formula cannot be computed in {dtype}: a number in it is too large. Choose float64 "
                    "(training.dtype) or a smaller number.",
                ),
                dtype=str(dtype).removeprefix("torch."),
            ) from error
        return isinstance(result, Tensor) and result.requires_grad

    def update(self, settings: ModelSettings) -> None:
        """Take over bounds, which hold from the next update on, and which parameters are fixed."""
        lower, upper = bounds_of(settings)
        self._bounded = tuple(
            (name, _within(parameter, lower.get(name)), _within(parameter, upper.get(name)))
            for name, parameter in self.named_parameters()
            if name in lower or name in upper
        )
        for name, parameter in self.named_parameters():
            fixed = name in settings.fixed
            parameter.requires_grad_(not fixed)
            if fixed:
                parameter.grad = None  # or the optimizer would go on with the one it has


def _within(parameter: Tensor, bound: float | None) -> float | None:
    """`bound` as the parameter's dtype has it; clamp refuses what is larger than that can be."""
    return None if bound is None else float(torch.tensor(bound, dtype=parameter.dtype))
