"""The tensor calculator: a line of text to a tensor, by a whitelist. Python runs nothing of the text."""
