"""Control flow: forward is plain Python, so each step may build another graph and use a weight twice."""

import random

import torch


class ThirdToFifthOrder(torch.nn.Module):
    """a + b x + c x² + d x³, at random also + e x⁴, or + e x⁴ + e x⁵ with the same e."""

    def __init__(self, start, draw):
        super().__init__()
        self.a, self.b, self.c, self.d, self.e = (torch.nn.Parameter(value.clone()) for value in start)
        self.draw = draw

    def forward(self, x):
        y = self.a + self.b * x + self.c * x**2 + self.d * x**3
        for power in range(4, self.draw.randint(4, 6)):
            y = y + self.e * x**power
        return y


class ControlFlow:
    """The module with control flow, fitted by SGD with momentum on the sum of squares."""

    def __init__(self, start, learning_rate, seed):
        self.random = random.Random(seed)
        self.model = ThirdToFifthOrder(start, self.random)
        self.loss_fn = torch.nn.MSELoss(reduction="sum")
        self.optimizer = torch.optim.SGD(self.model.parameters(), lr=learning_rate, momentum=0.9)

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
