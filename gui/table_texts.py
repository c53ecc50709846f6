"""Names of the lessons, sample tables and rules that come with the program, marked for translation."""

from datasets.problems import QT_TRANSLATE_NOOP

LESSONS = {
    "autograd-scalars": QT_TRANSLATE_NOOP("Table", "Gradients of plain numbers"),
    "autograd-input": QT_TRANSLATE_NOOP("Table", "The gradient of an input"),
    "perceptron": QT_TRANSLATE_NOOP("Table", "One neuron"),
    "line-sse": QT_TRANSLATE_NOOP("Table", "A line by the sum of squares, by hand"),
    "line-mse": QT_TRANSLATE_NOOP("Table", "A line through a hundred points"),
    "line-linear": QT_TRANSLATE_NOOP("Table", "The same line with nn.Linear"),
    "line-design-matrix": QT_TRANSLATE_NOOP("Table", "The same line with a column of ones"),
    "ten-points": QT_TRANSLATE_NOOP("Table", "Ten points, one at a time"),
    "fruit-by-hand": QT_TRANSLATE_NOOP("Table", "Apples and oranges by hand"),
    "fruit-minibatch": QT_TRANSLATE_NOOP("Table", "Apples and oranges, two rows at a time"),
    "sine-numpy": QT_TRANSLATE_NOOP("Table", "The sine with numpy, gradients by hand"),
    "sine-tensors": QT_TRANSLATE_NOOP("Table", "The sine with tensors, gradients by hand"),
    "sine-autograd": QT_TRANSLATE_NOOP("Table", "A cubic fitted to the sine"),
    "sine-legendre": QT_TRANSLATE_NOOP("Table", "The sine with a backward of our own"),
    "sine-nn": QT_TRANSLATE_NOOP("Table", "The sine with nn.Sequential"),
    "sine-optim": QT_TRANSLATE_NOOP("Table", "The sine with torch.optim"),
    "sine-module": QT_TRANSLATE_NOOP("Table", "The sine with a module of its own"),
    "sine-dynamic": QT_TRANSLATE_NOOP("Table", "The sine with an order that changes"),
    "mlp-forward": QT_TRANSLATE_NOOP("Table", "Forward through a small network"),
    "xor": QT_TRANSLATE_NOOP("Table", "Exclusive or: why one layer is not enough"),
    "cone": QT_TRANSLATE_NOOP("Table", "A cone and three hidden units"),
    "logistic-mse": QT_TRANSLATE_NOOP("Table", "No or yes, by squared error"),
    "logistic-bce": QT_TRANSLATE_NOOP("Table", "No or yes, by cross-entropy"),
    "logistic-13": QT_TRANSLATE_NOOP("Table", "Thirteen answers, one curve"),
    "misra1a": QT_TRANSLATE_NOOP("Table", "Fourteen measurements, eleven digits"),
    "circle": QT_TRANSLATE_NOOP("Table", "A disc inside a ring"),
    "diabetes": QT_TRANSLATE_NOOP("Table", "Diabetes: ten measurements, one outcome"),
    "iris": QT_TRANSLATE_NOOP("Table", "Iris: which of three flowers"),
}

LESSON_GROUPS = {
    "scalars": QT_TRANSLATE_NOOP("Table", "Gradients, one number at a time"),
    "lines": QT_TRANSLATE_NOOP("Table", "Straight lines"),
    "columns": QT_TRANSLATE_NOOP("Table", "Several inputs and targets"),
    "sine": QT_TRANSLATE_NOOP("Table", "The sine in eight coding styles"),
    "networks": QT_TRANSLATE_NOOP("Table", "Hidden layers"),
    "logistic": QT_TRANSLATE_NOOP("Table", "No or yes"),
    "curves": QT_TRANSLATE_NOOP("Table", "Curves with certified values"),
    "data": QT_TRANSLATE_NOOP("Table", "Tables with validation rows"),
}

SAMPLES = {
    "fruit": QT_TRANSLATE_NOOP("Table", "Fruit: two targets, five rows"),
    "ten-points": QT_TRANSLATE_NOOP("Table", "Ten points near a line"),
    "line-100": QT_TRANSLATE_NOOP("Table", "A hundred points near a line"),
    "line-100-ones": QT_TRANSLATE_NOOP("Table", "A hundred points, with a column of ones"),
    "logistic-13": QT_TRANSLATE_NOOP("Table", "Thirteen times no or yes"),
    "xor": QT_TRANSLATE_NOOP("Table", "Exclusive or (XOR): four rows"),
    "diabetes": QT_TRANSLATE_NOOP("Table", "Diabetes: a number from ten inputs"),
    "iris": QT_TRANSLATE_NOOP("Table", "Iris: three classes of flowers"),
    "misra1a": QT_TRANSLATE_NOOP("Table", "Misra1a: a curve that saturates, 14 rows"),
    "boxbod": QT_TRANSLATE_NOOP("Table", "BoxBOD: oxygen demand, 6 rows"),
    "mgh09": QT_TRANSLATE_NOOP("Table", "MGH09: an enzyme reaction, 11 rows"),
    "rat43": QT_TRANSLATE_NOOP("Table", "Rat43: growth of onions, 15 rows"),
    "x-0": QT_TRANSLATE_NOOP("Table", "One number: x = 0"),
    "x-1": QT_TRANSLATE_NOOP("Table", "One number: x = 1"),
    "x-3": QT_TRANSLATE_NOOP("Table", "One number: x = 3"),
    "two-numbers": QT_TRANSLATE_NOOP("Table", "Two numbers, without a target"),
}

GENERATORS = {
    "line": QT_TRANSLATE_NOOP("Table", "Line"),
    "sine": QT_TRANSLATE_NOOP("Table", "Sine"),
    "polynomial": QT_TRANSLATE_NOOP("Table", "Polynomial"),
    "circle": QT_TRANSLATE_NOOP("Table", "Circle"),
    "xor": QT_TRANSLATE_NOOP("Table", "Exclusive or"),
    "gauss": QT_TRANSLATE_NOOP("Table", "Two clouds (Gauss)"),
    "spiral": QT_TRANSLATE_NOOP("Table", "Spiral"),
    "plane": QT_TRANSLATE_NOOP("Table", "Plane"),
    "multi-gauss": QT_TRANSLATE_NOOP("Table", "Several clouds (Gauss)"),
    "logistic": QT_TRANSLATE_NOOP("Table", "No or yes by chance (logistic)"),
    "cone": QT_TRANSLATE_NOOP("Table", "Cone"),
}
