"""A linear map from raw tensors: a weight matrix and a bias that require gradients, nothing more."""

import torch


class RawLinear:
    """y = x wᵀ + b for several inputs and targets, by gradient descent on the squared errors."""

    reduction = "mean"  # over all elements, or "sum"

    def __init__(self, start, learning_rate):
        self.w, self.b = (value.clone().requires_grad_() for value in start)
        self.learning_rate = learning_rate

    def forward(self, x, y):
        self.y = y
        self.y_pred = x @ self.w.t() + self.b

    def compute_loss(self):
        squares = (self.y_pred - self.y) ** 2
        self.loss = squares.mean() if self.reduction == "mean" else squares.sum()

    def backward(self):
        self.loss.backward()

    def update(self):
        with torch.no_grad():  # the update itself is not to be differentiated
            self.w -= self.learning_rate * self.w.grad
            self.b -= self.learning_rate * self.b.grad

    def zero_grad(self):
        self.w.grad = None
        self.b.grad = None

    def parameters(self):
        return [self.w, self.b]
