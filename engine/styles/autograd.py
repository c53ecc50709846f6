"""Autograd: tensors that require gradients remember how the loss was made; backward() finds the gradients."""

import torch


class Autograd:
    """y = a + b x + c x² + d x³ by gradient descent on the sum of squares, differentiated by torch."""

    def __init__(self, start, learning_rate):
        self.a, self.b, self.c, self.d = (value.clone().requires_grad_() for value in start)
        self.learning_rate = learning_rate

    def forward(self, x, y):
        self.y = y
        self.y_pred = self.a + self.b * x + self.c * x**2 + self.d * x**3

    def compute_loss(self):
        self.loss = (self.y_pred - self.y).pow(2).sum()

    def backward(self):
        self.loss.backward()

    def update(self):
        with torch.no_grad():  # the update itself is not to be differentiated
            self.a -= self.learning_rate * self.a.grad
            self.b -= self.learning_rate * self.b.grad
            self.c -= self.learning_rate * self.c.grad
            self.d -= self.learning_rate * self.d.grad

    def zero_grad(self):
        self.a.grad = None
        self.b.grad = None
        self.c.grad = None
        self.d.grad = None

    def parameters(self):
        return [self.a, self.b, self.c, self.d]
