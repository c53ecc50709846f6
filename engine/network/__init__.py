"""A network as a diagram: its layers, weights, and what every unit makes of the inputs."""
