"""The parts of the page Predictions about other rows than the table's: a typed one, and those of a file."""
