"""The figures of a column."""
