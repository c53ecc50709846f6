"""The tensors of the run by the names that people give them: X, y, y_pred, and the parameters."""

from collections.abc import Callable, Iterator

import torch
from torch import Tensor

from engine.calculator.records import NameInfo
from engine.calculator.words import dtype_text
from engine.evaluation import predict_features
from engine.tensors import RowSet
from engine.trainer import Trainer

Source = Callable[[], Tensor]


class RunNames:
    """What a line may use of a run. Tensors are made when asked for, once, on the CPU.

    X: (n, inputs) of the training rows, as the model is given them (standardized where that is set);
    features: (n, features), where the model makes more of them (powers); y: targets as the loss has them;
    y_pred: (n, outputs) of the model as it stands, to be compared with y; the same with _val for the
    validation rows; every parameter by its name, a copy. `infos` are all of them in this order.
    """

    def __init__(self, trainer: Trainer | None) -> None:
        self.infos: tuple[NameInfo, ...] = ()
        self._sources: dict[str, Source] = {}
        self._work: dict[str, float] = {}
        self._made: dict[str, Tensor] = {}
        self._gradients: dict[str, Tensor | None] = {}
        if trainer is not None:
            self._add_rows(trainer, trainer.parts.data.train, "")
            if len(trainer.parts.data.validation):
                self._add_rows(trainer, trainer.parts.data.validation, "_val")
            self._add_parameters(trainer)

    def __contains__(self, name: str) -> bool:
        return name in self._sources

    def __iter__(self) -> Iterator[str]:
        return iter(self._sources)

    def work(self, name: str) -> float:
        """How many multiply-adds it takes to make the tensor called `name`."""
        return 0.0 if name in self._made else self._work.get(name, 0.0)

    def get(self, name: str) -> Tensor:
        """The tensor called `name`, which is one of these."""
        if name not in self._made:
            self._made[name] = self._sources[name]()
        return self._made[name]

    def is_parameter(self, tensor: Tensor) -> str:
        """The name of the parameter that `tensor` is, or ""."""
        return next((name for name in self._gradients if self._made.get(name) is tensor), "")

    def gradient(self, name: str) -> Tensor | None:
        """The gradient of a parameter as the run has it: of the step just done, between two steps."""
        found = self._gradients[name]
        return None if found is None else found.detach().clone().cpu()

    def _add(self, name: str, shape: tuple[int, ...], dtype: torch.dtype, source: Source) -> None:
        if name not in self._sources:
            self._sources[name] = source
            self.infos = (*self.infos, NameInfo(name, shape, dtype_text(dtype)))

    def _add_rows(self, trainer: Trainer, rows: RowSet, ending: str) -> None:
        parts = trainer.parts
        model, x, y = parts.model, rows.x, rows.y
        inputs = model.inputs_of(x)
        self._add(f"X{ending}", tuple(inputs.shape), x.dtype, lambda: inputs.detach().cpu())
        if inputs.shape != x.shape:
            self._add(f"features{ending}", tuple(x.shape), x.dtype, lambda: x.detach().cpu())
        if y.numel():
            self._add(f"y{ending}", tuple(y.shape), y.dtype, lambda: y.detach().cpu())
        shape = (len(rows), model.outputs)
        self._add(f"y_pred{ending}", shape, x.dtype, lambda: predict_features(parts, x).cpu())
        self._work[f"y_pred{ending}"] = float(len(rows) * sum(each.numel() for each in parts.parameters))

    def _add_parameters(self, trainer: Trainer) -> None:
        gradients = trainer.trace.gradients
        for at, (name, parameter) in enumerate(trainer.parts.model.named_parameters()):
            self._gradients[name] = parameter.grad if gradients is None else gradients[at]
            self._add(name, tuple(parameter.shape), parameter.dtype, _copier(parameter))


def _copier(parameter: Tensor) -> Source:
    return lambda: parameter.detach().clone().cpu()
