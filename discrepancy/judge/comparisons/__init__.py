"""One file for each question that a rule can ask. A module that declares `COMPARISON` is one; the folders below are the list."""
