"""The optimum beside the run: found aside while somebody looks at it, and what is to be seen of it."""
