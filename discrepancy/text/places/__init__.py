"""Places: where something is or happens."""
