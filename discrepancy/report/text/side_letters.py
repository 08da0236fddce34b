"""Letters for the sides of a discrepancy."""

from __future__ import annotations

from string import ascii_uppercase


def side_letter(number: int) -> str:
    """1 is A, 26 is Z, 27 is AA; 0 is nothing."""
    letters = ""
    while number > 0:
        number, rest = divmod(number - 1, 26)
        letters = ascii_uppercase[rest] + letters
    return letters
