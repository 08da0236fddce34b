"""A draft against its sources: what they say to each of its facts, and the passage that comes nearest."""
