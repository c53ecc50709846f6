"""Sweeps: many runs of one experiment at once, over rates, seeds and any other setting."""
