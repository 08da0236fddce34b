"""Clauses: the stretch of a sentence that a value belongs to, and the mention that is its subject."""

from __future__ import annotations

from discrepancy.subjects.mention import Seen, governor
from discrepancy.subjects.scene import Scene
from discrepancy.text.lexicon.word_set import word_set
from discrepancy.text.names.particles import VOUCHING
from discrepancy.text.words import Words

# Words that open a clause of its own; the relative ones close again at a comma that a verb follows.
_RELATIVE = frozenset(["who", "which", "whose", "where", "whom"])
_OPENERS = _RELATIVE | word_set("that when while after before because although though as but if since until whereas")
_MARKS = frozenset(";:—–")
_VERBS = word_set("was were is are has had have will would did does can could may might must")
_ASIDE = word_set("of in on at by for from to with against between near than into over across around aboard off")
# Words that a clause is looked for on each side.
_WINDOW = 40


def clause_start(words: Words, start: int, low: int) -> int:
    """Offset at which the clause of a value begins, inside its sentence."""
    first, at = words.at(low), words.at(start)
    closed = False
    for index in range(at - 1, max(first, at - _WINDOW) - 1, -1):
        lower = words.lowers[index]
        if lower in _VERBS and words.texts[index - 1] == "," and index > first:
            closed = True
        if lower in _MARKS:
            return words.starts[index]
        if lower in _OPENERS and index > first:
            if closed and lower in _RELATIVE:
                closed = False
                continue
            return words.starts[index]
        if lower == "and" and index > first and words.texts[index - 1] == ",":
            return words.starts[index]
    return low


def subject_before(scene: Scene, start: int, low: int, *, people: bool = False) -> Seen | None:
    """The nearest mention before a value that can be its subject: no speaker, not behind a preposition; else the nearest other one."""
    words = scene.words
    other = None
    for seen in reversed(scene.between(low, start)):
        if seen.entity < 0 or seen.byline:
            continue
        sort = scene.cast.drafts[seen.entity].sort
        if sort == "place" or (people and sort not in ("person", "role")):
            continue
        if speaks(words, seen):
            continue
        if seen.possessive or governor(words, seen.opening) in _ASIDE:
            other = other or (seen if sort in ("person", "role") else None)
            continue
        return seen
    return other


def antecedent(scene: Scene, begin: int) -> Seen | None:
    """The person or body that a clause opened by "who" or "which" belongs to: the mention right before it; else None."""
    words = scene.words
    at = words.at(begin)
    if at >= len(words) or words.lowers[at] not in ("who", "which", "whose"):
        return None
    seen = next(reversed(scene.between(max(0, begin - 120), begin)), None)
    if seen is None or seen.entity < 0 or scene.cast.drafts[seen.entity].sort == "place":
        return None
    return seen if at - seen.closing <= 1 + (words.texts[at - 1] == ",") else None


def speaks(words: Words, seen: Seen) -> bool:
    """Whether a verb of saying stands beside a mention: it names a speaker, not the one spoken of."""
    after = seen.closing + 1
    if words.texts[after : after + 1] == (",",):  # "Ana Ruiz, a lawyer, said"
        end = next((i for i in range(after + 1, min(after + 12, len(words))) if words.texts[i] == ","), after)
        after = end + 1
    if after < len(words) and words.lowers[after] in VOUCHING and words.texts[after].islower():
        return True
    before = words.lowers[seen.opening - 1] if seen.opening else ""
    return before in ("said", "says", "according") or (
        before == "to" and words.lowers[seen.opening - 2 : seen.opening - 1] == ("according",)
    )
