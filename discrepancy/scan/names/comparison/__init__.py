"""Two names as written: `compare_names` is the entrance. `match_prefilter` rules out most pairs cheaply; it never rejects a true pair."""
