"""Hedges and bounds of a number, by the words before and after it."""

from __future__ import annotations

from typing import NamedTuple

from discrepancy.lang.en.grammar.function_words import DEFINITE
from discrepancy.lang.en.quantities.hedges import AFTER_NUMBER, DISPUTES, GLUED, MOVING, PHRASES, PIECES, SPATIAL, TRANSPARENT
from discrepancy.model.value import Hedge
from discrepancy.scan.words import Words


def _table() -> dict[str, tuple[tuple[tuple[str, ...], Hedge], ...]]:
    found: dict[str, list[tuple[tuple[str, ...], Hedge]]] = {}
    for hedge, phrases in PHRASES.items():
        for phrase in phrases.split():
            *before, last = phrase.split("-") if len(phrase) > 1 else [phrase]
            found.setdefault(last, []).append((tuple(before), hedge))
    return {last: tuple(sorted(rows, key=lambda row: (-len(row[0]), row[0]))) for last, rows in found.items()}


_BEFORE = _table()
_BEGINNERS = {last: frozenset(before[-1] for before, _ in rows if before) for last, rows in _BEFORE.items()}
"""The words before the last one of a phrase of several words."""
_ALONE = {last: rows[-1][1] for last, rows in _BEFORE.items() if not rows[-1][0]}
"""The hedges of one word."""
_AFTER: dict[str, tuple[tuple[tuple[str, ...], Hedge], ...]] = {}
for _hedge, _phrases in AFTER_NUMBER.items():
    for _phrase in _phrases.split():
        _first, *_rest = _phrase.split("-")
        _AFTER[_first] = (*_AFTER.get(_first, ()), (tuple(_rest), _hedge))
_BETWEEN_ONLY = frozenset(("odd", "plus"))
"""These follow the figure itself and no noun: "20 odd cars", "300 plus guests"."""
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
                and _follows_motion_verb(lowers, bond.first)
            ):
                return None  # "went up to 4.75 percent"
            if bond is not None:
                during = bond.first == at and (
                    (at < first - 1 and lowers[at] in SPATIAL) or (lowers[at] == "over" and at > 0 and lowers[at - 1] in DISPUTES)
                )
                spread = lowers[at] == "over" and not PIECES.isdisjoint(lowers[first + 1 : first + 2])  # "14 rooms over three storeys"
                against = lowers[at] == "than" and lowers[at + 1] in DEFINITE  # "fewer than the 6,000 expected" gives no bound
                return None if during or spread or against else _outer(words, bond)
        if lowers[at] not in TRANSPARENT:
            return None
        at -= 1
    return None


def _follows_motion_verb(lowers: tuple[str, ...], at: int) -> bool:
    """Whether a verb of moving comes before "up to"."""
    return at > 0 and lowers[at - 1] in MOVING


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
    hedge = GLUED.get(lowers[stop + 1])
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
    """The stated numbers without the end that the hedge leaves open."""
    if hedge is _EXACT:  # first: nearly every number
        return low, high
    if hedge in _NO_HIGH:
        return low, None
    if hedge in _NO_LOW:
        return None, high
    return low, high
