"""The plain script that a learner writes with torch, for the experiments that the tests run."""

from collections.abc import Callable, Iterable, Iterator

import torch
from torch import Tensor, nn
from torch.utils.data import DataLoader, TensorDataset

from engine.experiment import Experiment

ACTIVATIONS = {"tanh": nn.Tanh, "relu": nn.ReLU, "identity": nn.Identity}
OUTPUTS: dict[str, Callable[[Tensor], Tensor]] = {
    "identity": lambda scores: scores,
    "sigmoid": torch.sigmoid,
    "tanh": torch.tanh,
    "softmax": lambda scores: torch.softmax(scores, 1),
}
OPTIMIZERS: dict[str, Callable[[Iterable[nn.Parameter], float], torch.optim.Optimizer]] = {
    "sgd": lambda p, lr: torch.optim.SGD(p, lr=lr, momentum=0.9, weight_decay=0.01),
    "adam": lambda p, lr: torch.optim.Adam(p, lr=lr, weight_decay=0.01),
    "adamw": lambda p, lr: torch.optim.AdamW(p, lr=lr, weight_decay=0.01),
    "rmsprop": lambda p, lr: torch.optim.RMSprop(p, lr=lr, momentum=0.9, weight_decay=0.01),
    "adagrad": lambda p, lr: torch.optim.Adagrad(p, lr=lr, eps=1e-8, weight_decay=0.01),
    "adadelta": lambda p, lr: torch.optim.Adadelta(p, lr=lr, eps=1e-8, weight_decay=0.01),
}


class Powers(nn.Module):
    """x, x^2, x^3, ... of every input."""

    def __init__(self, degree: int) -> None:
        super().__init__()
        self.degree = degree

    def forward(self, x: Tensor) -> Tensor:
        columns = [x[:, i] ** p for i in range(x.shape[1]) for p in range(1, self.degree + 1)]
        return torch.stack(columns, 1)


def module(experiment: Experiment, inputs: int, outputs: int) -> nn.Sequential:
    """The model up to its output function, with torch's own start values."""
    model = experiment.model
    if model.kind == "linear":
        return nn.Sequential(nn.Linear(inputs, outputs, model.bias))
    if model.kind == "polynomial":
        return nn.Sequential(Powers(model.degree), nn.Linear(inputs * model.degree, outputs, model.bias))
    layers: list[nn.Module] = []
    for size in model.layers:
        layers += [nn.Linear(inputs, size, model.bias), ACTIVATIONS[model.activations[0]]()]
        if model.dropout:
            layers.append(nn.Dropout(model.dropout))
        inputs = size
    return nn.Sequential(*layers, nn.Linear(inputs, outputs, model.bias))


def loss_of(experiment: Experiment, scores: Tensor, y: Tensor) -> Tensor:
    """The loss as a learner writes it."""
    kind = experiment.loss.kind
    if kind == "binary_cross_entropy":
        return nn.BCEWithLogitsLoss()(scores, y)
    if kind == "cross_entropy":
        return nn.CrossEntropyLoss()(scores, y)
    predicted = OUTPUTS[experiment.model.output](scores)
    if kind == "sum_of_squares":
        return nn.MSELoss(reduction="sum")(predicted, y)
    if kind == "sum_of_outputs":
        return predicted.sum()
    if kind == "half_mean_squared":
        return 0.5 * nn.MSELoss()(predicted, y)
    if kind == "huber":
        return nn.HuberLoss(delta=experiment.loss.huber_delta)(predicted, y)
    return nn.L1Loss()(predicted, y) if kind == "mean_absolute" else nn.MSELoss()(predicted, y)


def weights(model: nn.Module) -> list[Tensor]:
    return [parameter for name, parameter in model.named_parameters() if name.endswith("weight")]


def penalty(experiment: Experiment, model: nn.Module) -> Tensor | float:
    total: Tensor | float = 0.0
    if experiment.loss.l1:
        total = total + experiment.loss.l1 * sum(w.abs().sum() for w in weights(model))
    if experiment.loss.l2:
        total = total + 0.5 * experiment.loss.l2 * sum(w.pow(2).sum() for w in weights(model))
    return total


class Script:
    """The loop, one step at a time. x (n, inputs) in the run's dtype, y (n, targets) or int64 (n,)."""

    def __init__(self, experiment: Experiment, x: Tensor, y: Tensor, outputs: int) -> None:
        self.experiment = experiment
        torch.manual_seed(experiment.training.seed)
        self.model = module(experiment, x.shape[1], outputs)
        self.model.to(x.dtype)
        settings = experiment.optimizer
        self.optimizer = OPTIMIZERS[settings.kind](self.model.parameters(), settings.learning_rate)
        training = experiment.training
        if training.batch_size:
            dataset = TensorDataset(x, y)
            self.loader: Iterable[list[Tensor]] = DataLoader(
                dataset, training.batch_size, shuffle=training.shuffle
            )
        else:
            self.loader = [[x, y]]
        self.losses = self._run()

    def _run(self) -> Iterator[float]:
        while True:
            for x, y in self.loader:
                loss = loss_of(self.experiment, self.model(x), y)
                self.optimizer.zero_grad()
                (loss + penalty(self.experiment, self.model)).backward()
                if self.experiment.optimizer.clip_norm:
                    nn.utils.clip_grad_norm_(self.model.parameters(), self.experiment.optimizer.clip_norm)
                self.optimizer.step()
                yield loss.item()

    def take(self, steps: int) -> list[float]:
        """The losses of the next steps."""
        return [next(self.losses) for _ in range(steps)]

    @property
    def parameters(self) -> list[Tensor]:
        return [parameter.detach() for parameter in self.model.parameters()]
