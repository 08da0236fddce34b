"""Mentions in the order of the text, and the entities they refer to. `discourse` holds the state, `resolution` walks the text."""
