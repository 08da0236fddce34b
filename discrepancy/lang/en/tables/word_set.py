"""A set of words written as one line of text."""

from __future__ import annotations


def word_set(text: str) -> frozenset[str]:
    """The blank-separated words of `text`."""
    return frozenset(text.split())
