"""The page a fact-checker works in, and its small local server."""
