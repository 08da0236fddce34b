"""Compares two names as written. Start with `compare_names`. `match_prefilter` rules out most pairs cheaply; it never rejects a true pair."""
