"""What two facts have in common: one file a family of features, each a declared comparison of two facts of one story."""
