"""The ladder: one problem in several coding styles, side by side, in a window of its own."""
