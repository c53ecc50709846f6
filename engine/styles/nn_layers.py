"""torch.nn: a layer holds the weights, a loss object the formula. The update is still a loop of our own."""

import torch


class NnLayers:
    """A linear layer over x, x² and x³, by gradient descent on the sum of squares."""

    def __init__(self, start, learning_rate):
        bias, weight = start
        self.linear = torch.nn.Linear(3, 1, dtype=weight.dtype, device=weight.device)
        self.model = torch.nn.Sequential(self.linear, torch.nn.Flatten(0, 1))
        self.loss_fn = torch.nn.MSELoss(reduction="sum")
        self.powers = torch.tensor([1, 2, 3], device=weight.device)
        self.learning_rate = learning_rate
        with torch.no_grad():
            self.linear.bias.copy_(bias)
            self.linear.weight.copy_(weight)

    def forward(self, x, y):
        self.y = y
        self.y_pred = self.model(x.unsqueeze(-1).pow(self.powers))

    def compute_loss(self):
        self.loss = self.loss_fn(self.y_pred, self.y)

    def backward(self):
        self.loss.backward()

    def update(self):
        with torch.no_grad():
            for parameter in self.model.parameters():
                parameter -= self.learning_rate * parameter.grad

    def zero_grad(self):
        self.model.zero_grad()

    def parameters(self):
        return [self.linear.bias, self.linear.weight]
