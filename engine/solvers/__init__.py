"""Optimizers for small problems that take all rows in every step and know when they are done.

Levenberg-Marquardt for sums of squares, L-BFGS for every loss. Each file with a class needs torch alone: a
script of an experiment holds it as it stands, and so takes the same steps.
"""

from engine.solvers.lbfgs import LBFGS
from engine.solvers.levenberg_marquardt import LevenbergMarquardt, jacobian

__all__ = ["LBFGS", "LevenbergMarquardt", "jacobian"]
