"""Syntax of the sentences that hold facts, and the frames read from it."""
