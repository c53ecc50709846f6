"""A module of our own: what a model holds and how it computes, in a class that torch.nn understands."""

import torch


class Cubic(torch.nn.Module):
    """y = a + b x + c x² + d x³ with four parameters."""

    def __init__(self, a, b, c, d):
        super().__init__()
        self.a = torch.nn.Parameter(a.clone())
        self.b = torch.nn.Parameter(b.clone())
        self.c = torch.nn.Parameter(c.clone())
        self.d = torch.nn.Parameter(d.clone())

    def forward(self, x):
        return self.a + self.b * x + self.c * x**2 + self.d * x**3


class Module:
    """The module, fitted by torch's SGD on the sum of squares."""

    def __init__(self, start, learning_rate):
        self.model = Cubic(*start)
        self.loss_fn = torch.nn.MSELoss(reduction="sum")
        self.optimizer = torch.optim.SGD(self.model.parameters(), lr=learning_rate)

    def forward(self, x, y):
        self.y = y
        self.y_pred = self.model(x)

    def compute_loss(self):
        self.loss = self.loss_fn(self.y_pred, self.y)

    def backward(self):
        self.loss.backward()

    def update(self):
        self.optimizer.step()

    def zero_grad(self):
        self.optimizer.zero_grad()

    def parameters(self):
        return list(self.model.parameters())
