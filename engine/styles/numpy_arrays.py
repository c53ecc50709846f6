"""Arrays only: no tensors, no autograd. Every gradient is worked out by hand."""

import numpy as np


class NumpyArrays:
    """y = a + b x + c x² + d x³ by gradient descent on the sum of squares, in numpy."""

    def __init__(self, start, learning_rate):
        self.a, self.b, self.c, self.d = start
        self.learning_rate = learning_rate

    def forward(self, x, y):
        self.x, self.y = x, y
        self.y_pred = self.a + self.b * x + self.c * x**2 + self.d * x**3

    def compute_loss(self):
        self.loss = np.square(self.y_pred - self.y).sum()

    def backward(self):
        grad_y_pred = 2.0 * (self.y_pred - self.y)
        self.grad_a = grad_y_pred.sum()
        self.grad_b = (grad_y_pred * self.x).sum()
        self.grad_c = (grad_y_pred * self.x**2).sum()
        self.grad_d = (grad_y_pred * self.x**3).sum()

    def update(self):
        self.a -= self.learning_rate * self.grad_a
        self.b -= self.learning_rate * self.grad_b
        self.c -= self.learning_rate * self.grad_c
        self.d -= self.learning_rate * self.grad_d

    def zero_grad(self):
        pass  # the next backward overwrites the gradients: there is nothing to clear

    def parameters(self):
        return [self.a, self.b, self.c, self.d]

    def gradients(self):
        return [self.grad_a, self.grad_b, self.grad_c, self.grad_d]
