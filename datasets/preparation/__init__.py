"""From columns to the numbers that a model reads: chosen per column, fitted on training rows, invertible."""
