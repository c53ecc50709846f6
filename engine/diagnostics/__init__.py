"""The numbers behind the pictures that judge a model: numpy only, torch-free but for `dependence`."""
