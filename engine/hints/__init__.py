"""What can be seen to go wrong in a run: each hint with its evidence in numbers and what may help.

Torch-free but for `look` and `of_run`, which take what they need from a run's tensors."""
