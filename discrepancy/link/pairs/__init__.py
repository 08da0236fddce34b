"""Pairs of facts: `blocking` proposes them, `constraints` forbid the impossible, `scorer` gives each the log odds of being one thing."""
