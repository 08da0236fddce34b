"""Where the code of an identifier ends: 737-800, 3:14-cv-00982, 6,285,999, A320neo."""

from __future__ import annotations

from discrepancy.lang.en.names.identifiers import VARIANTS
from discrepancy.scan.words import Words


def code_end(words: Words, i: int) -> int:
    """End of a code that begins with the figures at word `i`: 737-800, 21-004417, 261/2004, 7A, 228.1."""
    # No code has more parts than 24; the bound keeps a long heap of figures and marks linear.
    lowers, count = words.lowers, min(len(words), i + 24)
    j = i + 1
    while j < count and words.starts[j] == words.ends[j - 1]:
        if lowers[j].isdecimal() or (lowers[j].isalpha() and (len(lowers[j]) == 1 or words.texts[j].isupper()) and len(lowers[j]) < 6):
            j += 1
        elif _docket(words, j, count):
            j += 3
        elif (
            lowers[j] in ("-", "/", ".", ":")
            and j + 1 < count
            and words.starts[j + 1] == words.ends[j]
            and (lowers[j + 1].isdecimal() or words.texts[j + 1].isupper())
        ):
            j += 2
        elif (
            lowers[j] == "(" and j + 2 < count and lowers[j + 2] == ")" and words.ends[j] == words.starts[j + 1] and len(lowers[j + 1]) < 4
        ):
            j += 3
        else:
            break
    return j


def _docket(words: Words, j: int, count: int) -> bool:
    """Whether the small letters of a court's docket are at word `j` between hyphens: "-cv-00982"."""
    lowers = words.lowers
    if j + 3 >= count or lowers[j] != "-" or lowers[j + 2] != "-" or not lowers[j + 3].isdecimal():
        return False
    return lowers[j + 1].isalpha() and len(lowers[j + 1]) < 4 and words.starts[j + 3] - words.ends[j] == len(lowers[j + 1]) + 1


def grouped_number_end(words: Words, last: int) -> int:
    """End of a number in groups of three after its class: patent 6,285,999."""
    lowers = words.lowers
    while last + 1 < len(words) and lowers[last] == "," and words.starts[last + 1] == words.ends[last] == words.starts[last] + 1:
        if len(lowers[last + 1]) != 3 or not lowers[last + 1].isdecimal():
            break
        last += 2
    return last


def model_end(words: Words, last: int) -> int:
    """End of a model with its variant: A320neo, 737 MAX 8, iPhone 15 Pro Max."""
    lowers, count = words.lowers, len(words)
    if last < count and lowers[last] in VARIANTS and words.starts[last] == words.ends[last - 1]:
        last += 1
    while (
        last < count
        and words.texts[last] in ("MAX", "Max", "Pro", "Plus", "Ultra", "Mini")
        and words.starts[last] - words.ends[last - 1] == 1
    ):
        last += 1
        if last < count and words.lowers[last].isdecimal() and len(words.lowers[last]) < 3 and words.texts[last - 1] == "MAX":
            last += 1
    return last
