"""The models: one file per kind, one registry."""

from engine.models.base import Model
from engine.models.registry import MODELS, build_model

__all__ = ["MODELS", "Model", "build_model"]
