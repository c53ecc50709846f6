"""Names of the lessons, sample tables and rules that come with the program, marked for translation."""

from datasets.problems import QT_TRANSLATE_NOOP

LESSONS = {
    "sine-autograd": QT_TRANSLATE_NOOP("Table", "A cubic fitted to the sine"),
    "line-mse": QT_TRANSLATE_NOOP("Table", "A line through a hundred points"),
    "fruit-minibatch": QT_TRANSLATE_NOOP("Table", "Apples and oranges, two rows at a time"),
    "ten-points": QT_TRANSLATE_NOOP("Table", "Ten points, one at a time"),
    "xor": QT_TRANSLATE_NOOP("Table", "Exclusive or: why one layer is not enough"),
    "circle": QT_TRANSLATE_NOOP("Table", "A disc inside a ring"),
    "diabetes": QT_TRANSLATE_NOOP("Table", "Diabetes: ten measurements, one outcome"),
    "iris": QT_TRANSLATE_NOOP("Table", "Iris: which of three flowers"),
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
