"""Which rows are for training, validation and testing."""
