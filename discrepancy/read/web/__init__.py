"""Pages of the web: fetched within limits, kept as they were, and read from the copy that was kept."""
