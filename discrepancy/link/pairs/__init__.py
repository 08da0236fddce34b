"""Pairs of facts: `blocking` proposes them, `constraints` forbid impossible ones, `scorer` gives each the log odds of being about one thing."""
