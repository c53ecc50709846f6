"""Text files to tables: what a file is taken to be, and its rows and columns."""
