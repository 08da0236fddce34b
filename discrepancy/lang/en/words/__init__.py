"""Closed lists of English words, each with the principle by which it is complete or the source it comes from."""
