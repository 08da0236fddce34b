"""One file: its type, its encoding, its metadata, and what a zip holds."""
