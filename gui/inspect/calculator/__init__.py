"""The calculator panel: lines to type, their values or what is wrong with them, and the names there are."""
