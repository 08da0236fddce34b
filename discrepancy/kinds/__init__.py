"""One file per fact kind. A module declares `KIND`; the folder is the list."""
