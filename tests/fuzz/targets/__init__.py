"""One target a file; the folder is the list."""
