"""Languages. One package for each; English is the only one so far."""
