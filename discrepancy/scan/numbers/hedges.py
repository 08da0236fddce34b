"""How a source binds itself to a number: the words before and after it that hedge or bound it."""

from __future__ import annotations

from typing import NamedTuple

from discrepancy.model.value import Hedge
from discrepancy.scan.words import Words

_PHRASES: dict[Hedge, str] = {
    Hedge.APPROXIMATE: "about around some roughly approximately approx circa ca nearly almost perhaps maybe possibly ~ ≈ ∼ approaching nigh"
    " close-to near-to next-to an-estimated estimated in-the-region-of in-the-area-of in-the-order-of of-the-order-of on-the-order-of"
    " in-the-neighbourhood-of in-the-neighborhood-of something-like somewhere-near around-the about-the somewhere-around not-quite"
    " in-the-vicinity-of or-so virtually practically as-good-as getting-on-for not-far-short-of not-far-off close-on well-nigh just-about pretty-much",
    Hedge.AT_LEAST: "at-least at-the-least at-the-very-least at-a-minimum a-minimum-of minimum-of minimum not-less-than no-less-than no-fewer-than a-good"
    " not-fewer-than not-under no-under as-few-as no-younger-than not-younger-than as-young-as as-low-as from-as-little-as as-little-as ≥",
    Hedge.AT_MOST: "at-most at-the-most at-the-very-most up-to as-many-as as-much-as as-high-as as-long-as as-large-as as-big-as as-old-as"
    " as-far-as as-fast-as no-more-than not-more-than a-maximum-of maximum-of max no-longer-than not-exceeding not-over"
    " no-greater-than no-later-than no-older-than not-older-than no-higher-than no-bigger-than no-larger-than at-no-more-than ≤",
    Hedge.MORE_THAN: "more-than over above upwards-of upward-of in-excess-of exceeding exceeds exceeded greater-than larger-than longer-than"
    " higher-than better-than bigger-than topping topped north-of older-than just-over well-over a-little-over a-little-more-than little-over"
    " slightly-over slightly-more-than just-above well-above heavier-than taller-than further-than farther-than >",
    Hedge.LESS_THAN: "less-than fewer-than under below just-under well-under a-little-under little-under slightly-under slightly-less-than"
    " smaller-than shorter-than lower-than younger-than just-below well-below shy-of just-shy-of short-of just-short-of a-little-less-than <",
}
# Words that may be between a hedge and its number without breaking it: "about another 30", "more than just the 12".
_TRANSPARENT = frozenset("a an the another further additional just only total of all its his her their".split())
_PIECES = frozenset("storeys stories floors levels decks pages legs sets rounds laps holes".split())
"""What something is spread over."""
_KNOWN = frozenset({"the", "his", "her", "their", "its"})
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
"""What comes before the last word of a phrase of several words."""
_ALONE = {last: rows[-1][1] for last, rows in _BEFORE.items() if not rows[-1][0]}
"""The hedges of one word."""
_BEHIND: dict[Hedge, str] = {
    Hedge.AT_LEAST: "or-more or-above or-over or-older or-higher or-longer or-better or-larger or-greater or-upwards or-even-more and-over and-above and-older"
    " and-up and-upwards and-counting and-rising at-least at-the-least at-the-very-least at-minimum at-a-minimum minimum if-not-more",
    Hedge.AT_MOST: "or-less or-fewer or-under or-below or-younger or-lower or-smaller or-shorter and-under and-below and-younger at-most at-the-most"
    " at-the-very-most at-maximum at-a-maximum maximum",
    Hedge.APPROXIMATE: "or-so or-thereabouts or-thereabout or-nearabouts give-or-take more-or-less odd",
    Hedge.MORE_THAN: "and-more and-then-some plus",
}
_AFTER: dict[str, tuple[tuple[tuple[str, ...], Hedge], ...]] = {}
for _hedge, _phrases in _BEHIND.items():
    for _phrase in _phrases.split():
        _first, *_rest = _phrase.split("-")
        _AFTER[_first] = (*_AFTER.get(_first, ()), (tuple(_rest), _hedge))
_BETWEEN_ONLY = frozenset(("odd", "plus"))
"""These follow the figure itself and no noun: "20 odd cars", "300 plus guests"."""
_GLUED: dict[str, Hedge] = {
    "plus": Hedge.MORE_THAN, "odd": Hedge.APPROXIMATE, "ish": Hedge.APPROXIMATE, "some": Hedge.APPROXIMATE, "or": Hedge.APPROXIMATE,
}  # fmt: skip
_AFTER_BEGINS = frozenset(("+", "-", *_AFTER))


# Looking up a member of an enumeration costs more than all else done with a number here.
_EXACT = Hedge.EXACT
_NO_HIGH, _NO_LOW = (Hedge.AT_LEAST, Hedge.MORE_THAN), (Hedge.AT_MOST, Hedge.LESS_THAN)


class HedgeMatch(NamedTuple):
    """A hedge and the word it begins with."""

    hedge: Hedge
    first: int


def hedge_before(words: Words, first: int) -> HedgeMatch | None:
    """The hedge that ends directly before word `first`, transparent words apart."""
    lowers, at = words.lowers, first - 1
    for _ in range(4):
        if at < 0:
            return None
        rows = _BEFORE.get(lowers[at])
        if rows is not None:
            bond = _match(lowers, at, rows)
            if (
                bond is not None
                and bond.hedge is Hedge.AT_MOST
                and lowers[bond.first : at + 1] == ("up", "to")
                and _moves(lowers, bond.first)
            ):
                return None  # "went up to 4.75 percent"
            if bond is not None:
                during = bond.first == at and (
                    (at < first - 1 and lowers[at] in _SPATIAL) or (lowers[at] == "over" and at > 0 and lowers[at - 1] in _ABOUT)
                )
                spread = lowers[at] == "over" and not _PIECES.isdisjoint(lowers[first + 1 : first + 2])  # "14 rooms over three storeys"
                against = lowers[at] == "than" and lowers[at + 1] in _KNOWN  # "fewer than the 6,000 expected" gives no bound
                return None if during or spread or against else _outer(words, bond)
        if lowers[at] not in _TRANSPARENT:
            return None
        at -= 1
    return None


_MOVING = frozenset(
    "go goes went gone going move moves moved rose rises climbed crept edged pushed driven drove jumped shot inched".split()
)


def _moves(lowers: tuple[str, ...], at: int) -> bool:
    """Whether a verb of moving comes before "up to"."""
    return at > 0 and lowers[at - 1] in _MOVING


def _match(lowers: tuple[str, ...], at: int, rows: tuple[tuple[tuple[str, ...], Hedge], ...]) -> HedgeMatch | None:
    if not at or lowers[at - 1] not in _BEGINNERS[lowers[at]]:  # nearly always
        hedge = _ALONE.get(lowers[at])
        return None if hedge is None else HedgeMatch(hedge, at)
    for before, hedge in rows:
        size = len(before)
        if size <= at and lowers[at - size : at] == before:
            return HedgeMatch(hedge, at - size)
    return None


def _outer(words: Words, bond: HedgeMatch) -> HedgeMatch:
    """In "at least some 200" and "perhaps more than 12" the bound wins over the approximation."""
    lowers, at = words.lowers, bond.first - 1
    if at < 0:
        return bond
    if bond.hedge is Hedge.APPROXIMATE:
        rows = _BEFORE.get(lowers[at])
        outer = _match(lowers, at, rows) if rows else None
        if outer is not None:
            return outer if outer.hedge is not Hedge.APPROXIMATE else HedgeMatch(bond.hedge, outer.first)
    return bond


def hedge_after(words: Words, stop: int) -> tuple[Hedge, int] | None:
    """The hedge that begins at word `stop` directly after a number ("or more", "-odd", "+"), and the word after it."""
    lowers, texts, size = words.lowers, words.texts, len(words.texts)
    if stop >= size or lowers[stop] not in _AFTER_BEGINS:
        return None
    word = texts[stop]
    if word == "+" and words.starts[stop] == words.ends[stop - 1]:
        return (Hedge.AT_LEAST, stop + 1) if stop + 1 >= size or not texts[stop + 1].isdecimal() else None
    if word == "-" and stop + 1 < size and words.starts[stop] == words.ends[stop - 1]:
        return _glued(words, stop)
    return worded_hedge_after(words, stop, noun=False)


def _glued(words: Words, stop: int) -> tuple[Hedge, int] | None:
    """ "-odd", "-plus", "-ish", "-or-so"."""
    lowers = words.lowers
    hedge = _GLUED.get(lowers[stop + 1])
    if hedge is None or words.starts[stop + 1] != words.ends[stop]:
        return None
    if lowers[stop + 1] != "or":
        return hedge, stop + 2
    return (hedge, stop + 4) if lowers[stop + 2 : stop + 4] == ("-", "so") else None


def worded_hedge_after(words: Words, stop: int, *, noun: bool = True) -> tuple[Hedge, int] | None:
    """The hedge in words that begins at word `stop`, and the word after it; `noun` says that a unit or noun is between it and the number."""
    lowers = words.lowers
    if stop >= len(lowers) or lowers[stop] not in _AFTER or (noun and lowers[stop] in _BETWEEN_ONLY):
        return None
    for rest, hedge in _AFTER[lowers[stop]]:
        end = stop + 1 + len(rest)
        if lowers[stop + 1 : end] == rest:
            if lowers[stop] in _BETWEEN_ONLY and not (end < len(lowers) and lowers[end][0].isalpha()):
                continue
            return hedge, end
    return None


def open_bounds(low: float | None, high: float | None, hedge: Hedge) -> tuple[float | None, float | None]:
    """The stated numbers with the end that the hedge leaves open taken away."""
    if hedge is _EXACT:  # first: nearly every number
        return low, high
    if hedge in _NO_HIGH:
        return low, None
    if hedge in _NO_LOW:
        return None, high
    return low, high
