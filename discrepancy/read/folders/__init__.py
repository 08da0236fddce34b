"""Folders: which files are meant, what sources.toml says of them, and which are the program's own."""
