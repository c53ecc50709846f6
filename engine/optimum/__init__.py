"""The parameters at which a loss is smallest, worked out beside the run, and what can be said of them.

`records` and what it needs can be imported without torch; `find` works in a thread or process of its own.
"""
