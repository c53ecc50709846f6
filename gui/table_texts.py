"""Names of the lessons, sample tables and rules that come with the program, marked for translation."""

from PySide6.QtCore import QT_TRANSLATE_NOOP

LESSONS = {
    "sine-autograd": QT_TRANSLATE_NOOP("Table", "sin(x) by a cubic"),
}

SAMPLES = {
    "fruit": QT_TRANSLATE_NOOP("Table", "Fruit: two targets, five rows"),
    "ten-points": QT_TRANSLATE_NOOP("Table", "Ten points near a line"),
    "xor": QT_TRANSLATE_NOOP("Table", "Exclusive or (XOR): four rows"),
    "diabetes": QT_TRANSLATE_NOOP("Table", "Diabetes: a number from ten inputs"),
    "iris": QT_TRANSLATE_NOOP("Table", "Iris: three classes of flowers"),
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
}
