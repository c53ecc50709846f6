"""An experiment as a standalone script or notebook that reproduces its run; torch-free."""

from engine.script.build import script_of
from engine.script.text import DataFile, Script

__all__ = ["DataFile", "Script", "script_of"]
