"""What is measured, each against what a person would use instead."""
