"""Predictions of whole tables: asked of the run, worked out aside, shown and saved."""
