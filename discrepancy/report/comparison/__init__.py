"""Two JSON reports compared: what is new, what is gone, what changed."""
