"""Clauses: the stretch of a sentence that a value belongs to, and the mention that is its subject."""

from __future__ import annotations

from discrepancy.subjects.mention import Seen
from discrepancy.subjects.scene import Scene
from discrepancy.text.particles import SAYING
from discrepancy.text.words import Words

# Words that open a clause of its own.
_OPENERS = frozenset("who which that when while after before because although though as but where whose if since until whereas".split())
_MARKS = frozenset(";:—–")


def clause(words: Words, start: int, end: int, low: int, high: int) -> tuple[int, int]:
    """Offsets of the clause around a value, inside the sentence `low` to `high`."""
    first, last = words.at(low), words.at(high)
    at = words.at(start)
    left = low
    for index in range(at - 1, max(first, at - 40) - 1, -1):
        lower = words.lowers[index]
        if lower in _MARKS or (lower in _OPENERS and index > first) or (lower == "and" and words.texts[index - 1 : index] == (",",)):
            left = words.starts[index]
            break
    right = high
    for index in range(words.at(end), min(last, at + 40)):
        lower = words.lowers[index]
        if (
            lower in _MARKS
            or lower in _OPENERS
            or (lower == "," and words.lowers[index + 1 : index + 2] and words.lowers[index + 1] in _OPENERS | {"and"})
        ):
            right = words.starts[index]
            break
    return left, right


def speaks(words: Words, seen: Seen) -> bool:
    """Whether a verb of saying stands beside a mention: it names a speaker, not the one spoken of."""
    after = seen.last + 1
    if after < len(words) and words.texts[after] == ",":  # "Ana Ruiz, a lawyer, said"
        for index in range(after + 1, min(after + 9, len(words))):
            if words.texts[index] == ",":
                after = index + 1
                break
    if after < len(words) and words.lowers[after] in SAYING:
        return words.lowers[after] not in ("called", "described")
    before = words.lowers[seen.first - 1] if seen.first else ""
    return (
        before in SAYING
        and words.lowers[seen.first - 2 : seen.first - 1] not in (("he",), ("she",), ("they",))
        and before in ("said", "says", "say", "to", "according")
    )


def subject_before(scene: Scene, start: int, low: int, *, people: bool = False, left: int | None = None) -> Seen | None:
    """The nearest mention before a value that can be its subject: no speaker, not behind a preposition; else any nearer one."""
    found = scene.between(low, start)
    other = None
    for seen in reversed(found):
        if left is not None and seen.start < left and other is None and not seen.subject:
            pass
        if seen.entity < 0 and not seen.sieve.startswith("ambiguous"):
            continue
        if seen.entity >= 0:
            sort = scene.cast.drafts[seen.entity].sort
            if people and sort not in ("person", "role"):
                continue
            if sort == "place":
                continue
        if seen.possessive and seen.sort == "name":
            other = other or seen
            continue
        if speaks(scene.words, seen):
            continue
        if seen.subject or _free(scene.words, seen):
            return seen
        other = other or seen
    return other


def _free(words: Words, seen: Seen) -> bool:
    before = words.lowers[seen.first - 1] if seen.first else ""
    return before not in ("of", "in", "on", "at", "by", "for", "from", "to", "with", "against", "between", "near", "than")
