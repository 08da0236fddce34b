"""How a source binds itself to a number: the words before and after it that hedge or bound it."""

from __future__ import annotations

from typing import NamedTuple

from discrepancy.model.value import Hedge
from discrepancy.text.words import Words

_PHRASES: dict[Hedge, str] = {
    Hedge.APPROXIMATE: "about around some roughly approximately approx circa ca nearly almost perhaps maybe possibly ~ ≈ ∼ approaching nigh"
    " close-to near-to next-to an-estimated estimated in-the-region-of in-the-area-of in-the-order-of of-the-order-of on-the-order-of"
    " in-the-neighbourhood-of in-the-neighborhood-of something-like somewhere-near around-the about-the somewhere-around not-quite"
    " in-the-vicinity-of or-so virtually practically as-good-as",
    Hedge.AT_LEAST: "at-least at-the-least at-the-very-least at-a-minimum a-minimum-of minimum-of minimum not-less-than no-less-than no-fewer-than"
    " not-fewer-than not-under no-under as-few-as ≥",
    Hedge.AT_MOST: "at-most at-the-most at-the-very-most up-to as-many-as as-much-as as-high-as as-long-as as-large-as as-big-as as-old-as"
    " as-far-as as-fast-as no-more-than not-more-than a-maximum-of maximum-of max no-longer-than not-exceeding not-over"
    " no-greater-than no-later-than ≤",
    Hedge.MORE_THAN: "more-than over above upwards-of upward-of in-excess-of exceeding exceeds exceeded greater-than larger-than longer-than"
    " higher-than better-than bigger-than topping topped north-of older-than just-over well-over a-little-over a-little-more-than little-over"
    " slightly-over slightly-more-than just-above well-above heavier-than taller-than further-than farther-than >",
    Hedge.LESS_THAN: "less-than fewer-than under below just-under well-under a-little-under little-under slightly-under slightly-less-than"
    " smaller-than shorter-than lower-than younger-than just-below well-below shy-of just-shy-of short-of just-short-of a-little-less-than <",
}
# Words that may stand between a hedge and its number without breaking it: "about another 30", "more than just the 12".
_TRANSPARENT = frozenset("a an the another further additional just only total of all its his her their".split())
# Before a determiner these say where or when ("over the three days", "under the two flags"), not how many.
_SPATIAL = frozenset("over under above below about around".split())

# Behind these "over" says what it is about: "jailed over £4m fraud", "a row over 20 jobs".
_ABOUT = frozenset(
    " jailed charged arrested convicted sentenced fined sued suing sue questioned detained indicted tried row rows dispute"
    " disputes clash clashes clashed quarrel quarrelled argued"
    " fought campaign campaigned protest"
    " protests protested fight battle argument concern concerns anger fury outrage fears tensions criticised criticized resigned sacked fired suspended"
    " quit inquiry investigation probe lawsuit case talks debate feud war struck strike strikes".split()
)


def _table() -> dict[str, tuple[tuple[tuple[str, ...], Hedge], ...]]:
    found: dict[str, list[tuple[tuple[str, ...], Hedge]]] = {}
    for hedge, phrases in _PHRASES.items():
        for phrase in phrases.split():
            *before, last = phrase.split("-") if len(phrase) > 1 else [phrase]
            found.setdefault(last, []).append((tuple(before), hedge))
    return {last: tuple(sorted(rows, key=lambda row: (-len(row[0]), row[0]))) for last, rows in found.items()}


_BEFORE = _table()
_BEGINNERS = {last: frozenset(before[-1] for before, _ in rows if before) for last, rows in _BEFORE.items()}
"""What stands before the last word of a phrase of several words."""
_ALONE = {last: rows[-1][1] for last, rows in _BEFORE.items() if not rows[-1][0]}
"""The hedges of one word."""
_AFTER: dict[tuple[str, str], Hedge] = {
    ("or", "more"): Hedge.AT_LEAST,
    ("or", "so"): Hedge.APPROXIMATE,
    ("or", "less"): Hedge.AT_MOST,
    ("or", "fewer"): Hedge.AT_MOST,
    ("or", "thereabouts"): Hedge.APPROXIMATE,
    ("or", "above"): Hedge.AT_LEAST,
    ("or", "over"): Hedge.AT_LEAST,
    ("or", "older"): Hedge.AT_LEAST,
    ("or", "higher"): Hedge.AT_LEAST,
    ("or", "longer"): Hedge.AT_LEAST,
    ("and", "over"): Hedge.AT_LEAST,
    ("and", "above"): Hedge.AT_LEAST,
    ("and", "older"): Hedge.AT_LEAST,
    ("and", "up"): Hedge.AT_LEAST,
    ("or", "under"): Hedge.AT_MOST,
    ("or", "below"): Hedge.AT_MOST,
    ("or", "younger"): Hedge.AT_MOST,
    ("or", "lower"): Hedge.AT_MOST,
    ("and", "under"): Hedge.AT_MOST,
    ("and", "younger"): Hedge.AT_MOST,
    ("at", "least"): Hedge.AT_LEAST,
    ("at", "most"): Hedge.AT_MOST,
    ("at", "minimum"): Hedge.AT_LEAST,
    ("or", "better"): Hedge.AT_LEAST,
}
_GLUED: dict[str, Hedge] = {"plus": Hedge.MORE_THAN, "odd": Hedge.APPROXIMATE, "ish": Hedge.APPROXIMATE}


_AFTER_BEGINS = frozenset(("+", "-", "or", "and", "at"))


# Looking up a member of an enumeration costs more than all else done with a number here.
_EXACT = Hedge.EXACT
_NO_HIGH, _NO_LOW = (Hedge.AT_LEAST, Hedge.MORE_THAN), (Hedge.AT_MOST, Hedge.LESS_THAN)


class Bond(NamedTuple):
    """A hedge and the word it begins with."""

    hedge: Hedge
    first: int


def hedge_before(words: Words, first: int) -> Bond | None:
    """The hedge that ends directly before word `first`, transparent words apart."""
    lowers, at = words.lowers, first - 1
    for _ in range(4):
        if at < 0:
            return None
        rows = _BEFORE.get(lowers[at])
        if rows is not None:
            bond = _match(lowers, at, rows)
            if bond is not None:
                during = bond.first == at and (
                    (at < first - 1 and lowers[at] in _SPATIAL) or (lowers[at] == "over" and at > 0 and lowers[at - 1] in _ABOUT)
                )
                return None if during else _outer(words, bond)
        if lowers[at] not in _TRANSPARENT:
            return None
        at -= 1
    return None


def _match(lowers: tuple[str, ...], at: int, rows: tuple[tuple[tuple[str, ...], Hedge], ...]) -> Bond | None:
    if not at or lowers[at - 1] not in _BEGINNERS[lowers[at]]:  # nearly always
        hedge = _ALONE.get(lowers[at])
        return None if hedge is None else Bond(hedge, at)
    for before, hedge in rows:
        size = len(before)
        if size <= at and lowers[at - size : at] == before:
            return Bond(hedge, at - size)
    return None


def _outer(words: Words, bond: Bond) -> Bond:
    """In "at least some 200" and "perhaps more than 12" the bound wins over the approximation."""
    lowers, at = words.lowers, bond.first - 1
    if at < 0:
        return bond
    if bond.hedge is Hedge.APPROXIMATE:
        rows = _BEFORE.get(lowers[at])
        outer = _match(lowers, at, rows) if rows else None
        if outer is not None:
            return outer if outer.hedge is not Hedge.APPROXIMATE else Bond(bond.hedge, outer.first)
    return bond


def hedge_after(words: Words, stop: int) -> tuple[Hedge, int] | None:
    """The hedge that begins at word `stop` ("or more", "-odd", "+"), and the word after it."""
    lowers, texts, size = words.lowers, words.texts, len(words.texts)
    if stop >= size or lowers[stop] not in _AFTER_BEGINS:
        return None
    word = texts[stop]
    if word == "+" and words.starts[stop] == words.ends[stop - 1]:
        return (Hedge.AT_LEAST, stop + 1) if stop + 1 >= size or not texts[stop + 1].isdecimal() else None
    if word == "-" and stop + 1 < size and words.starts[stop] == words.ends[stop - 1]:
        hedge = _GLUED.get(lowers[stop + 1])
        return (hedge, stop + 2) if hedge is not None and words.starts[stop + 1] == words.ends[stop] else None
    if lowers[stop] in ("or", "and", "at") and stop + 1 < size:
        hedge = _AFTER.get((lowers[stop], lowers[stop + 1]))
        if hedge is not None:
            return hedge, stop + 2
    return None


def bounded(low: float | None, high: float | None, hedge: Hedge) -> tuple[float | None, float | None]:
    """The stated numbers with the end that the hedge leaves open taken away."""
    if hedge is _EXACT:  # first: nearly every number
        return low, high
    if hedge in _NO_HIGH:
        return low, None
    if hedge in _NO_LOW:
        return None, high
    return low, high
