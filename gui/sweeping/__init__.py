"""Sweeps: many runs of the document's experiment at once, in a window of its own."""
