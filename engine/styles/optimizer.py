"""torch.optim: the optimizer knows the parameters and how to change them."""

import torch


class Optimizer:
    """A linear layer over x, x² and x³, by RMSprop on the sum of squares."""

    def __init__(self, start, learning_rate):
        bias, weight = start
        self.linear = torch.nn.Linear(3, 1, dtype=weight.dtype, device=weight.device)
        self.model = torch.nn.Sequential(self.linear, torch.nn.Flatten(0, 1))
        self.loss_fn = torch.nn.MSELoss(reduction="sum")
        self.powers = torch.tensor([1, 2, 3], device=weight.device)
        self.optimizer = torch.optim.RMSprop(self.model.parameters(), lr=learning_rate)
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
        self.optimizer.step()

    def zero_grad(self):
        self.optimizer.zero_grad()

    def parameters(self):
        return [self.linear.bias, self.linear.weight]
