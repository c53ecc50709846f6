"""The training step as a pure function of tensors, for whatever runs, vectorises or translates it."""
