"""From the graph of a training step to C: translated once, then many steps run in one call without Python."""
