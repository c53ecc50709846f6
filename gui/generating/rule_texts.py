"""What a rule makes and what its noise does, in words."""

from __future__ import annotations

from PySide6.QtCore import QObject


class RuleTexts(QObject):
    """The sentences, in the language of the window."""

    def rule(self, name: str) -> str:
        """What the rows of the rule `name` are like."""
        return {
            "line": self.tr("y = 2x + 1, with x evenly over the range."),
            "sine": self.tr("y = sin(x), with x evenly over the range."),
            "polynomial": self.tr("y = 1 − 2x + x³, with x evenly over the range."),
            "circle": self.tr("A disc of one class inside a ring of the other."),
            "xor": self.tr("Four squares; those that face each other at a corner are of one class."),
            "gauss": self.tr("Two round clouds, one of each class."),
            "spiral": self.tr("Two arms that wind around each other, one of each class."),
            "plane": self.tr("y = (x1 + x2) / 10, with points spread over the square of the range."),
            "multi-gauss": self.tr(
                "Six peaks and pits around fixed places, with points spread over the square of the range."
            ),
            "logistic": self.tr(
                "y is 1 with the chance sigmoid(5x − 1), else 0, with x evenly over the range."
            ),
            "cone": self.tr("y = 2√(x1² + x2²), on a grid over the square of the range."),
        }[name]

    def noise(self, name: str) -> str:
        """What the noise of the rule `name` does, and in which unit."""
        if name in ("line", "sine", "polynomial"):
            return self.tr("Noise: the standard deviation of what is added to y.")
        if name == "logistic":
            return self.tr("Noise: the standard deviation of the error with which x is seen.")
        if name == "cone":
            return self.tr("Noise: by how much y is larger or smaller, at most.")
        if name == "gauss":
            return self.tr(
                "Noise: widens the clouds; their variance grows from 0.5 at 0 % to 4 at 50 %, over −5 to 5."
            )
        if name == "spiral":
            return self.tr("Noise: how far a point moves at most, as a share of a tenth of the range.")
        if name in ("circle", "xor"):
            return self.tr(
                "Noise: from how far away a point may get its class, as a share of half the range. "
                "The points stay where they are."
            )
        return self.tr(
            "Noise: from how far away a point may get its y, as a share of half the range. "
            "The points stay where they are."
        )
