"""Decisions that last: fingerprints and the file of flags."""
