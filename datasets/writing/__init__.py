"""Tables to files of every kind, whole or not at all."""
