"""One file per question that a rule can ask. A module declares `COMPARISON`; the folder is the list."""
