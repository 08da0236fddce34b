"""A draft against its sources: what they say about each of its facts, and the most similar passage."""
