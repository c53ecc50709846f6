"""The order in which rows are shown: sorted, filtered; the table stays as it is."""
