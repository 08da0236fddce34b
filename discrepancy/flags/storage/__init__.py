"""The flags file: one flag a line, read whole or not at all, written under a lock, merged line by line."""
