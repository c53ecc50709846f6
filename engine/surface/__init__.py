"""The loss as a surface over one or two directions of the parameters."""
