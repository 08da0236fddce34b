"""The flags file: one flag per line, read as a whole or not at all, written under a lock, merged line by line."""
