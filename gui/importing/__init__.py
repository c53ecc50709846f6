"""The import dialog: how a file is to be read, with a preview of the table that it becomes."""
